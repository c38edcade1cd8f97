/** Filters in full words, for pictures and reports that leave the app and can't be clicked open. */
import { ALL_EVENTS, type EventFilter, type SiteFilter } from '../../../model/filters';
import { formatDate, listOf } from '../shell/format';
import { labels } from '../shell/labels';
import { messages } from '../shell/messages';

const { chip } = messages.filters;

function words<T extends string | number>(chosen: readonly T[] | null, names: Record<T, string>): string[] {
  if (chosen === null) return [];
  return [
    chosen.length === 0
      ? 'none'
      : listOf(
          chosen.map((word) => names[word]),
          'or',
        ),
  ];
}

/** What is asked of sites, one condition an entry; empty when all are wanted. */
export function siteFilterWords(filter: SiteFilter): string[] {
  const { mwMin, mwMax } = filter;
  const power =
    mwMin !== null && mwMax !== null
      ? [chip.mwBetween(mwMin, mwMax)]
      : mwMin !== null
        ? [chip.mwFrom(mwMin)]
        : mwMax !== null
          ? [chip.mwTo(mwMax)]
          : [];
  return [
    ...words(filter.classes, labels.siteClass),
    ...words(filter.statuses, labels.siteStatus),
    ...words(filter.operatorClasses, labels.operatorClass),
    ...(filter.companies === null ? [] : [listOf(filter.companies, 'or')]),
    ...power,
    ...(filter.uncertain ? [chip.uncertain] : []),
  ];
}

/** What is asked of events, one condition an entry; empty when all are wanted. */
export function eventFilterWords(filter: EventFilter): string[] {
  return [
    ...words(filter.mechanisms, labels.mechanism),
    ...words(filter.actions, labels.action),
    ...words(filter.concerns, labels.concern),
    ...words(filter.outcomes, labels.outcome),
    ...words(filter.technologies, labels.technology),
    ...(filter.since === ALL_EVENTS.since ? [] : [`since ${formatDate(filter.since)}`]),
  ];
}
