/** Sites in a picture, in words for readers who can't see it. */
import { altSentences, type SitesInPicture } from '../../i18n/words';
import { ALL_SITES, isFiltered, isUncertain, siteMatches } from '../../model/filters';
import type { Site } from '../../model/site';
import { SITE_CLASSES, type SiteClass } from '../../model/vocabulary';
import { loadedValue } from '../../state/dataset';
import type { AppState } from '../../state/store';
import type { Description } from '../layer';
import type { Seen } from '../records';
import { siteRecords } from './records';

function byClass(sites: readonly Site[]): Record<SiteClass, number> {
  const counted = SITE_CLASSES.map((known) => [
    known,
    sites.filter(({ siteClass }) => siteClass === known).length,
  ]);
  return Object.fromEntries(counted) as Record<SiteClass, number>;
}

function largestOf(sites: readonly Site[]): SitesInPicture['largest'] {
  const known = sites.flatMap(({ name, mw }) => (mw === null ? [] : [{ name, mw }]));
  return known.sort((a, b) => b.mw.value - a.mw.value)[0] ?? null;
}

/** Uncertain records that a picture shows dimmed: those that pass all of the filter but what asks for certainty. */
function dimmedUncertain({ data, view: { sites, hideExcluded } }: AppState, { holds }: Seen): number {
  if (sites.uncertain || hideExcluded) return 0;
  const rest = { ...sites, uncertain: true };
  return (loadedValue(data.sites) ?? []).filter(
    (site) => isUncertain(site) && siteMatches(site, rest) && holds(site.lon, site.lat),
  ).length;
}

/** The facts that the sentences are made from. */
export function sitesInPicture(state: AppState, seen: Seen): SitesInPicture {
  const sites = siteRecords.rows(state, seen);
  return {
    byClass: byClass(sites),
    largest: largestOf(sites),
    filtered: isFiltered(state.view.sites, ALL_SITES),
    uncertain: dimmedUncertain(state, seen),
  };
}

/** What sites a picture shows. */
export const describeSites = (state: AppState, seen: Seen): Description =>
  altSentences.sites(sitesInPicture(state, seen));
