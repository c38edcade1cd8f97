/** How the lists beside the map are put in order and narrowed by a word. */

import type { OppositionEvent } from '../model/event';
import { fold } from '../model/fold';
import type { GridArea } from '../model/region';
import type { Site } from '../model/site';
import { CONFIDENCES, SITE_STATUSES, type SiteStatus } from '../model/vocabulary';

export const SITE_ORDERS = ['matters', 'mw', 'name', 'status'] as const;
export type SiteOrder = (typeof SITE_ORDERS)[number];

export const EVENT_ORDERS = ['newest', 'oldest', 'place', 'strongest'] as const;
export type EventOrder = (typeof EVENT_ORDERS)[number];

export const AREA_ORDERS = ['peak', 'name'] as const;
export type AreaOrder = (typeof AREA_ORDERS)[number];

type Compare<T> = (a: T, b: T) => number;

/** One collator for all lists: making one per comparison costs a hundred times the comparison. */
const collator = new Intl.Collator('en-US', { numeric: true, sensitivity: 'base' });

/** The first comparison that tells the two apart decides. */
const by =
  <T>(...comparisons: Compare<T>[]): Compare<T> =>
  (a, b) => {
    for (const compare of comparisons) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };

const text =
  <T>(of: (record: T) => string): Compare<T> =>
  (a, b) =>
    collator.compare(of(a), of(b));

/** Known values first, in the order given by `compare`; unknown ones after them. */
const knownFirst =
  <T, V>(of: (record: T) => V | null, compare: Compare<V>): Compare<T> =>
  (a, b) => {
    const [left, right] = [of(a), of(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return compare(left, right);
  };

const falling: Compare<number> = (a, b) => b - a;
const rising: Compare<string> = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** What is being built and what stands comes before what is only planned, however large. */
const BUILT: readonly SiteStatus[] = ['construction', 'operating'];
const MATTERING: readonly SiteStatus[] = [
  ...BUILT,
  ...SITE_STATUSES.filter((status) => !BUILT.includes(status)),
];

const siteName = text<Site>((site) => site.name);
const largest = knownFirst<Site, number>((site) => site.mw?.value ?? null, falling);
/** Of a site that is being built or stands, all that is announced says nothing of how large it is now. */
export const isPlanAlone = ({ mw, status }: Pick<Site, 'mw' | 'status'>): boolean =>
  mw?.basis === 'plannedBuildOut' && BUILT.includes(status);

const largestBuilt = knownFirst<Site, number>(
  (site) => (site.mw && !isPlanAlone(site) ? site.mw.value : null),
  falling,
);
const SITES: Record<SiteOrder, Compare<Site>> = {
  matters: by(
    (a, b) => MATTERING.indexOf(a.status) - MATTERING.indexOf(b.status),
    largestBuilt,
    (a, b) => CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence),
    siteName,
  ),
  mw: by(largest, siteName),
  name: siteName,
  status: by((a, b) => SITE_STATUSES.indexOf(a.status) - SITE_STATUSES.indexOf(b.status), siteName),
};

const eventPlace = by<OppositionEvent>(
  text((event) => event.jurisdiction),
  text((event) => event.state ?? event.country),
);
const eventNewest = knownFirst<OppositionEvent, string>(
  (event) => event.date,
  (a, b) => rising(b, a),
);
const EVENTS: Record<EventOrder, Compare<OppositionEvent>> = {
  newest: by(eventNewest, eventPlace),
  oldest: by(
    knownFirst((event) => event.date, rising),
    eventPlace,
  ),
  place: by(eventPlace, eventNewest),
  strongest: by((a, b) => b.mechanism - a.mechanism, eventNewest, eventPlace),
};

const areaName = text<GridArea>((area) => area.name);
const AREAS: Record<AreaOrder, Compare<GridArea>> = {
  peak: by(
    knownFirst((area) => area.load?.peakMw ?? null, falling),
    areaName,
  ),
  name: areaName,
};

/**
 * A sorted copy. `mw` puts sites whose figure is unknown after all others, by name. `matters` puts what is being built
 * before what operates and both before the rest; of these two, sites known by a planned build-out alone come with
 * those whose figure is unknown, the best attested first.
 */
export const orderSites = (sites: readonly Site[], order: SiteOrder) => [...sites].sort(SITES[order]);

/** A sorted copy. By date, undated events come last whichever way it runs. */
export const orderEvents = (events: readonly OppositionEvent[], order: EventOrder) =>
  [...events].sort(EVENTS[order]);

/** A sorted copy. `peak` puts areas without a load series last. */
export const orderAreas = (areas: readonly GridArea[], order: AreaOrder) => [...areas].sort(AREAS[order]);

/**
 * The records in whose texts, as `textsOf` names them, every word of `query` is found: whole words, of the last one its
 * beginning, as it may still be written. A part within a word would find Williams and Hall County for "Will County".
 */
export function narrow<T>(
  records: readonly T[],
  query: string,
  textsOf: (record: T) => readonly (string | null)[],
): readonly T[] {
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return records;
  return records.filter((record) => {
    const haystack = ` ${fold(textsOf(record).filter(Boolean).join(' '))} `;
    return words.every((word, at) => haystack.includes(at < words.length - 1 ? ` ${word} ` : ` ${word}`));
  });
}

/** Texts by which a site is found in the list. */
export function siteTexts(site: Site, stateName: string | null): (string | null)[] {
  return [site.name, site.operator, ...site.companyNames, site.state, stateName, site.areaId];
}

/** Texts by which an event is found in the list. */
export function eventTexts(event: OppositionEvent, stateName: string | null): (string | null)[] {
  return [event.jurisdiction, event.state, stateName, event.project, event.company, ...event.groups];
}
