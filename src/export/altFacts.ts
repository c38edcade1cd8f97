/** The facts that the alt text of a picture is made from. */
import { type AltFacts, altPlaces } from '../i18n/altText';
import { ALL_EVENTS, ALL_SITES } from '../model/filters';
import { binds, measureOnDate } from '../model/measureOnDate';
import { themeOf } from '../model/measures';
import type { Site } from '../model/site';
import { SITE_CLASSES, type SiteClass } from '../model/vocabulary';
import { loadedValue } from '../state/dataset';
import { selectedName, statesByCode, viewDate } from '../state/selectors';
import type { AppState } from '../state/store';
import { scaleFor } from '../theme/scales';
import type { Extent } from './extent';
import type { ViewRows } from './viewRows';

/** More states or counties than this are counted, not named. */
const NAMED = 3;
/** The contiguous states and the District of Columbia. */
const WHOLE_COUNTRY = 49;
/** Degrees of longitude from which on a picture is one of the world. */
const WORLD = 180;

/** What a picture is of: what is selected, else the states or counties whose middle it shows. */
function placeOf(state: AppState, extent: Extent): string {
  const name = selectedName(state);
  if (name !== null) return name;
  const [west, south, east, north] = extent.bounds;
  if (east - west >= WORLD) return altPlaces.world;
  const states = (loadedValue(state.data.states) ?? []).filter((row) => extent.holds(row.lon, row.lat));
  if (states.length >= WHOLE_COUNTRY) return altPlaces.unitedStates;
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

function siteFacts(sites: readonly Site[], filtered: boolean): NonNullable<AltFacts['sites']> {
  const byClass = Object.fromEntries(
    SITE_CLASSES.map((siteClass) => [siteClass, sites.filter((site) => site.siteClass === siteClass).length]),
  ) as Record<SiteClass, number>;
  const largest = sites
    .flatMap(({ name, mw }) => (mw === null ? [] : [{ name, mw }]))
    .sort((a, b) => b.mw.value - a.mw.value)[0];
  return { byClass, largest: largest ?? null, filtered };
}

const differs = (filter: object, all: object) => JSON.stringify(filter) !== JSON.stringify(all);

/**
 * Facts of a picture.
 * @param rows what lies in it (`viewRows`)
 */
export function altFacts(state: AppState, rows: ViewRows, extent: Extent): AltFacts {
  const { view } = state;
  const day = viewDate(state);
  const scale = view.fill !== 'none' && view.layers[themeOf(view.fill)] ? scaleFor(view.fill) : null;
  return {
    place: placeOf(state, extent),
    layers: view.layers,
    fill: scale && { title: scale.title, classes: scale.classes.map(({ label }) => label) },
    sites: rows.sites && siteFacts(rows.sites, differs(view.sites, ALL_SITES)),
    acts: rows.events && {
      recorded: rows.events.length,
      inForce: rows.events.filter((event) => binds(measureOnDate(event, day))).length,
      filtered: differs(view.events, ALL_EVENTS),
    },
    day,
    dataDate: loadedValue(state.data.manifest)?.dataDate ?? day,
  };
}
