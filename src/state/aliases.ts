/** Old links stay good: ids that a later merge of records has given up lead to what took their place. */

import { type Company, companyCalled } from '../model/company';
import { isRegionText } from '../model/regionText';
import { recordOfCase, withCaseRecord } from '../model/similar/caseRecord';
import type { View } from '../model/view/view';
import type { Loader } from './loader';
import { eventsById, sitesByCompany, sitesById } from './selectors';
import type { AppState, AppStore } from './store';

type Aliases = Readonly<Record<string, string>>;

const current = (aliases: Aliases, id: string) => (Object.hasOwn(aliases, id) ? (aliases[id] ?? id) : id);

/** The view with today's ids; the same object when none has changed. */
export function withCurrentIds(view: View, sites: Aliases, events: Aliases): View {
  const { selection } = view;
  const compare = [...new Set(view.compare.map((id) => current(sites, id)))];
  const id =
    selection?.kind === 'site'
      ? current(sites, selection.id)
      : selection?.kind === 'event'
        ? current(events, selection.id)
        : null;
  const named = selection?.kind === 'site' || selection?.kind === 'event' ? selection : null;
  const moved = named !== null && id !== null && id !== named.id;
  const cases = currentCase(view.cases, sites, events);
  if (!moved && cases === view.cases && compare.every((entry, index) => entry === view.compare[index]))
    return view;
  return { ...view, compare, cases, selection: moved ? { kind: named.kind, id } : selection };
}

/** A case that is of a record, with today's id of the record. */
function currentCase(text: string | null, sites: Aliases, events: Aliases): string | null {
  const record = recordOfCase(text);
  if (text === null || record === null) return text;
  const id = current(record.kind === 'site' ? sites : events, record.id);
  return id === record.id ? text : withCaseRecord(text, { ...record, id });
}

/** The view with its companies called what they are called here; the same object when none is written otherwise. */
export function withCurrentCompanies(view: View, companies: readonly Company[]): View {
  const asked = view.sites.companies;
  if (asked === null) return view;
  const named = [...new Set(asked.map((name) => companyCalled(name, companies)?.name ?? name))];
  const isSame = named.length === asked.length && named.every((name, index) => name === asked[index]);
  return isSame ? view : { ...view, sites: { ...view.sites, companies: named } };
}

/** Whether a link names a company that no site names so. */
function isCalledOtherwise(state: AppState): boolean {
  const { companies } = state.view.sites;
  return companies?.some((name) => !sitesByCompany(state).has(name)) ?? false;
}

/** The ids that a view names, by table. */
function namedIds({ view: { selection, compare, cases } }: AppState): { site: string[]; event: string[] } {
  const records = [selection, recordOfCase(cases)];
  const ids = (kind: 'site' | 'event') =>
    records.flatMap((record) => (record?.kind === kind ? [record.id] : []));
  return { site: [...compare.filter((id) => !isRegionText(id)), ...ids('site')], event: ids('event') };
}

/** Which alias tables the view needs: only when an id is in no table that has loaded. */
function missing(state: AppState): { site: boolean; event: boolean } {
  const { data } = state;
  const { site, event } = namedIds(state);
  return {
    site: data.sites.kind === 'ready' && site.some((id) => !sitesById(state).has(id)),
    event: data.events.kind === 'ready' && event.some((id) => !eventsById(state).has(id)),
  };
}

/**
 * Looks at the view that a link has brought, and amends ids that have moved. Resolves when it is done;
 * never rejects: without the alias tables the ids stay as they are, and the card says they are not known.
 */
export async function followAliases(
  store: AppStore,
  loader: Loader,
  amend: (view: View) => void,
): Promise<void> {
  const named = namedIds(store.getState());
  const asksCompanies = store.getState().view.sites.companies !== null;
  if (named.site.length > 0 || asksCompanies) await loader.ensure('sites');
  if (named.event.length > 0) await loader.ensure('events');
  const need = missing(store.getState());
  const [companies, sites, events] = await Promise.all([
    isCalledOtherwise(store.getState()) ? loader.companies().catch(() => []) : [],
    need.site ? loader.aliases('site').catch(() => ({})) : {},
    need.event ? loader.aliases('event').catch(() => ({})) : {},
  ]);
  const now = store.getState().view;
  const next = withCurrentIds(withCurrentCompanies(now, companies), sites, events);
  if (next !== now) amend(next);
}
