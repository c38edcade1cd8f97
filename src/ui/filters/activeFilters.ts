/** The filters that are set, in words and each with the change that takes it away again. */
import { labels, messages } from '../../i18n/words';
import type { Layer } from '../../layers/layer';
import { ALL_EVENTS, ALL_SITES, type EventFilter, type SiteFilter } from '../../model/filters';
import type { View } from '../../model/view/view';

export type ActiveFilter =
  | { key: string; words: string; on: 'sites'; reset: Partial<SiteFilter> }
  | { key: string; words: string; on: 'events'; reset: Partial<EventFilter> }
  | { key: string; words: string; on: 'own'; reset: { layer: string; key: string } };

/** More words than this are counted instead of listed. */
const WORDS = 2;

function summary<T extends string | number>(
  chosen: readonly T[],
  names: Readonly<Record<T, string | undefined>>,
): string {
  const words = chosen.flatMap((word) => names[word] ?? []);
  const [first] = words;
  if (first !== undefined && words.length > WORDS) return messages.filters.chip.more(first, words.length - 1);
  return messages.filters.chip.list(words);
}

function mwWords({ mwMin, mwMax }: SiteFilter): string | null {
  if (mwMin !== null && mwMax !== null) return messages.filters.chip.mwBetween(mwMin, mwMax);
  if (mwMin !== null) return messages.filters.chip.mwFrom(mwMin);
  return mwMax === null ? null : messages.filters.chip.mwTo(mwMax);
}

function ownFilters(own: View['own'], layers: readonly Pick<Layer, 'id' | 'choices'>[]): ActiveFilter[] {
  return layers.flatMap(({ id, choices = [] }) =>
    choices.flatMap(({ key, options }): ActiveFilter[] => {
      const chosen = own[id]?.[key] ?? null;
      if (chosen === null) return [];
      const names = Object.fromEntries(options.map(({ word, label }) => [word, label()]));
      return [{ key: `${id}.${key}`, words: summary(chosen, names), on: 'own', reset: { layer: id, key } }];
    }),
  );
}

/**
 * One entry per filter that is set, sites first, in the order of the filter pane.
 * @param layers all layers there are: those made while the app runs bring choices
 */
export function activeFilters(
  { sites, events, own }: Pick<View, 'sites' | 'events' | 'own'>,
  layers: readonly Pick<Layer, 'id' | 'choices'>[],
): ActiveFilter[] {
  const found: ActiveFilter[] = [];
  const site = (key: string, words: string | null, reset: Partial<SiteFilter>) => {
    if (words !== null) found.push({ key, words, on: 'sites', reset });
  };
  const event = (key: string, words: string | null, reset: Partial<EventFilter>) => {
    if (words !== null) found.push({ key, words, on: 'events', reset });
  };
  const { classes, statuses, operatorClasses, companies } = sites;
  const called = Object.fromEntries((companies ?? []).map((name) => [name, name]));
  site('companies', companies && summary(companies, called), { companies: ALL_SITES.companies });
  site('classes', classes && summary(classes, labels.siteClass), { classes: ALL_SITES.classes });
  site('statuses', statuses && summary(statuses, labels.siteStatus), { statuses: ALL_SITES.statuses });
  site('operators', operatorClasses && summary(operatorClasses, labels.operatorClass), {
    operatorClasses: ALL_SITES.operatorClasses,
  });
  site('mw', mwWords(sites), { mwMin: null, mwMax: null });
  site('uncertain', sites.uncertain ? messages.filters.chip.uncertain : null, { uncertain: false });
  const { concerns, actions, outcomes, mechanisms, technologies, since } = events;
  event('concerns', concerns && summary(concerns, labels.concern), { concerns: ALL_EVENTS.concerns });
  event('mechanisms', mechanisms && summary(mechanisms, labels.mechanism), {
    mechanisms: ALL_EVENTS.mechanisms,
  });
  event('actions', actions && summary(actions, labels.action), { actions: ALL_EVENTS.actions });
  event('outcomes', outcomes && summary(outcomes, labels.outcome), { outcomes: ALL_EVENTS.outcomes });
  event('technologies', technologies && summary(technologies, labels.technology), {
    technologies: ALL_EVENTS.technologies,
  });
  event('since', since && messages.filters.chip.since(since), { since: null });
  return [...found, ...ownFilters(own, layers)];
}

/**
 * The list after a row of the legend is switched: there null ("all") means that every row is on. When all
 * are on again the answer is null.
 */
export function toggled<T>(known: readonly T[], chosen: readonly T[] | null, word: T): readonly T[] | null {
  const before = chosen ?? known;
  const after = known.filter((other) => (other === word ? !before.includes(word) : before.includes(other)));
  return after.length === known.length ? null : after;
}

/**
 * The list after a box of the filter pane is ticked or cleared: there null ("all") means that no box is
 * ticked, so that one tick asks for one thing.
 */
export function picked<T>(known: readonly T[], chosen: readonly T[] | null, word: T): readonly T[] | null {
  const before = chosen ?? [];
  const after = known.filter((other) => (other === word ? !before.includes(word) : before.includes(other)));
  return after.length === 0 || after.length === known.length ? null : after;
}
