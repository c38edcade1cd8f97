/** Old links stay good: ids that a later merge of records has given up lead to what took their place. */

import { isRegionText } from '../model/regionText';
import type { View } from '../model/view/view';
import type { Loader } from './loader';
import { eventsById, sitesById } from './selectors';
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
  if (!moved && compare.every((entry, index) => entry === view.compare[index])) return view;
  return { ...view, compare, selection: moved ? { kind: named.kind, id } : selection };
}

/** Which alias tables the view needs: only when an id is in no table that has loaded. */
function missing(state: AppState): { site: boolean; event: boolean } {
  const { view, data } = state;
  const { selection } = view;
  const siteIds = [
    ...view.compare.filter((id) => !isRegionText(id)),
    ...(selection?.kind === 'site' ? [selection.id] : []),
  ];
  return {
    site: data.sites.kind === 'ready' && siteIds.some((id) => !sitesById(state).has(id)),
    event:
      data.events.kind === 'ready' && selection?.kind === 'event' && !eventsById(state).has(selection.id),
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
  const { view } = store.getState();
  const siteNamed = view.compare.length > 0 || view.selection?.kind === 'site';
  if (siteNamed) await loader.ensure('sites');
  if (view.selection?.kind === 'event') await loader.ensure('events');
  const need = missing(store.getState());
  const [sites, events] = await Promise.all([
    need.site ? loader.aliases('site').catch(() => ({})) : {},
    need.event ? loader.aliases('event').catch(() => ({})) : {},
  ]);
  const now = store.getState().view;
  const next = withCurrentIds(now, sites, events);
  if (next !== now) amend(next);
}
