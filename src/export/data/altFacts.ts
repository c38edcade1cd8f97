/** The facts that the alt text of a picture is made from. */
import { altPlaces, type PictureFacts } from '../../i18n/words';
import { eventRecords } from '../../layers/opposition/records';
import { scaleFor } from '../../layers/scales';
import { siteRecords } from '../../layers/sites/records';
import { ALL_EVENTS, ALL_SITES, isUncertain, siteMatches } from '../../model/filters';
import { binds, measureOnDate } from '../../model/measureOnDate';
import type { Site } from '../../model/site';
import { shownFill } from '../../model/view/fill';
import { SITE_CLASSES, type SiteClass } from '../../model/vocabulary';
import { loadedValue } from '../../state/dataset';
import { selectedName, statesByCode, viewDate } from '../../state/selectors';
import type { AppState } from '../../state/store';
import type { Extent } from '../picture/extent';
import { showsCountry, showsMore, showsWorld } from '../picture/place';

/** More states or counties than this are counted, not named. */
const NAMED = 3;

/** What a picture is of: what is selected, else the states or counties whose middle it shows. */
function placeOf(state: AppState, extent: Extent): string {
  const name = selectedName(state);
  if (name !== null) return name;
  const [west, south, east, north] = extent.bounds;
  if (showsWorld(extent)) return altPlaces.world;
  if (showsCountry(state, extent)) return altPlaces.unitedStates;
  const states = (loadedValue(state.data.states) ?? []).filter((row) => extent.holds(row.lon, row.lat));
  if (states.length > NAMED) return altPlaces.states(states.length);
  if (states.length > 0) return altPlaces.named(states.map((row) => row.name));
  const counties = (loadedValue(state.data.counties) ?? []).filter((row) => extent.holds(row.lon, row.lat));
  if (counties.length === 0 || counties.length > NAMED) {
    const lon = (((((west + east) / 2 + 180) % 360) + 360) % 360) - 180;
    return altPlaces.around((south + north) / 2, lon);
  }
  const codes = statesByCode(state);
  return altPlaces.named(counties.map((row) => `${row.name}, ${codes.get(row.state)?.name ?? row.state}`));
}

function siteFacts(
  sites: readonly Site[],
  told: Pick<NonNullable<PictureFacts['sites']>, 'filtered' | 'uncertain'>,
): NonNullable<PictureFacts['sites']> {
  const byClass = Object.fromEntries(
    SITE_CLASSES.map((siteClass) => [siteClass, sites.filter((site) => site.siteClass === siteClass).length]),
  ) as Record<SiteClass, number>;
  const largest = sites
    .flatMap(({ name, mw }) => (mw === null ? [] : [{ name, mw }]))
    .sort((a, b) => b.mw.value - a.mw.value)[0];
  return { byClass, largest: largest ?? null, ...told };
}

/** Uncertain records that a picture shows dimmed: those that pass all of the filter but what asks for certainty. */
function dimmedUncertain({ data, view: { sites, hideExcluded } }: AppState, { holds }: Extent): number {
  if (sites.uncertain || hideExcluded) return 0;
  const rest = { ...sites, uncertain: true };
  return (loadedValue(data.sites) ?? []).filter(
    (site) => isUncertain(site) && siteMatches(site, rest) && holds(site.lon, site.lat),
  ).length;
}

const differs = (filter: object, all: object) => JSON.stringify(filter) !== JSON.stringify(all);

/** Facts of a picture. */
export function altFacts(state: AppState, extent: Extent): PictureFacts {
  const { view } = state;
  const day = viewDate(state);
  const fill = shownFill(view);
  const sites = view.layers.sites ? siteRecords.rows(state, extent) : null;
  const events = view.layers.opposition ? eventRecords.rows(state, extent) : null;
  return {
    place: placeOf(state, extent),
    around: selectedName(state) !== null && showsMore(state, extent),
    classes: fill === null ? [] : scaleFor(fill).classes.map(({ label }) => label),
    sites:
      sites &&
      siteFacts(sites, {
        filtered: differs(view.sites, ALL_SITES),
        uncertain: dimmedUncertain(state, extent),
      }),
    acts: events && {
      recorded: events.length,
      inForce: events.filter((event) => binds(measureOnDate(event, day))).length,
      filtered: differs(view.events, ALL_EVENTS),
    },
    day,
    dataDate: loadedValue(state.data.manifest)?.dataDate ?? day,
  };
}
