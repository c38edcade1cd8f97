/** From the state to what the style builder needs; the parts are worked out again only when they change. */
import type { Feature, Point } from 'geojson';
import type { OppositionEvent } from '../model/event';
import type { EventFilter } from '../model/filters';
import type { Fill } from '../model/metrics';
import { areaValue, isGridMetric } from '../model/metricValues';
import type { GridArea } from '../model/region';
import { BEGINNING, standingDay, standingRecord } from '../model/standing';
import { loadedValue } from '../state/dataset';
import type { Loader } from '../state/loader';
import { standings, standingsOnDay } from '../state/opposition';
import { dividedSites, eventsById, matchingEvents, sitesById, viewDate } from '../state/selectors';
import type { AppState } from '../state/store';
import type { Mode } from '../theme/color';
import { classIndex, scaleFor } from '../theme/scales';
import {
  actCollection,
  areaMechanisms,
  dayNumber,
  excludedActCollection,
  excludedAreas,
  firstActs,
  isPointAct,
  measureCollection,
} from './actFeatures';
import { lastAnswer } from './memo';
import { serve } from './served';
import { iconName, markSize, siteCollection } from './siteFeatures';
import type { AreaStandings, FocusProperties, Ground, StyleInput } from './style';

const NO_EVENTS: readonly OppositionEvent[] = [];

const servedSites = lastAnswer((divided: ReturnType<typeof dividedSites>) => ({
  sites: serve('sites', siteCollection(divided.matching)),
  sitesExcluded: serve('sites-excluded', siteCollection(divided.excluded)),
}));

const servedActs = lastAnswer((events: readonly OppositionEvent[], filter: EventFilter) => ({
  acts: serve('acts', actCollection(events, filter)),
  actsExcluded: serve('acts-excluded', excludedActCollection(events, filter)),
}));

const servedMeasures = lastAnswer((record: ReturnType<typeof standings>) => ({
  measures: serve('measures', measureCollection(record)),
}));

const points = lastAnswer(
  (
    sites: ReturnType<typeof servedSites>,
    acts: ReturnType<typeof servedActs>,
    measures: ReturnType<typeof servedMeasures>,
  ): StyleInput['points'] => ({ ...sites, ...acts, ...measures }),
);

/** Class of the fill by area id; areas without a value are left out. */
export const areaClasses = lastAnswer(
  (
    areas: readonly GridArea[] | null,
    fill: Fill,
    /** The most that a new load draws, MW; null when none is asked about. */
    newLoadMw: number | null,
  ) => {
    const classes = new Map<string, number>();
    if (areas === null || !isGridMetric(fill)) return classes;
    const scale = scaleFor(fill);
    for (const area of areas) {
      const index = classIndex(scale, areaValue(area, fill, newLoadMw));
      if (index !== null) classes.set(area.id, index);
    }
    return classes;
  },
);

const mechanismsOf = lastAnswer(areaMechanisms);
const firstActsOf = lastAnswer(firstActs);
const excludedAreasOf = lastAnswer(excludedAreas);
const NO_AREAS: StyleInput['excludedAreas'] = { counties: [], states: [] };
const isAll = (filter: EventFilter) => Object.values(filter).every((part) => part === null);
const NO_MECHANISMS: StyleInput['mechanisms'] = { counties: new Map(), states: new Map() };

const valuesOf = lastAnswer(({ counties, states }: ReturnType<typeof standingsOnDay>): AreaStandings => {
  const values = (areas: typeof counties) => new Map([...areas].map(([key, { value }]) => [key, value]));
  return { counties: values(counties), states: values(states) };
});

/** Ring size of an act in focus, as a factor like a mark's. */
const ACT_SIZE = 0.9;

function focusOf(state: AppState, named: readonly string[]): Feature<Point, FocusProperties>[] {
  const features: Feature<Point, FocusProperties>[] = [];
  const put = (lon: number, lat: number, properties: FocusProperties) =>
    features.push({ type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties });
  const putSite = (id: string, role: FocusProperties['role']) => {
    const site = sitesById(state).get(id);
    if (site)
      put(site.lon, site.lat, { id, role, icon: iconName(site), size: markSize(site.mw?.value ?? null) });
  };
  const putEvent = (id: string, role: FocusProperties['role']) => {
    const event = eventsById(state).get(id);
    if (event && isPointAct(event)) put(event.lon, event.lat, { id, role, size: ACT_SIZE });
  };
  const { selection, compare } = state.view;
  for (const id of named) putSite(id, 'named');
  for (const id of compare) putSite(id, 'compared');
  if (state.hover?.kind === 'site') putSite(state.hover.id, 'hovered');
  if (state.hover?.kind === 'event') putEvent(state.hover.id, 'hovered');
  if (selection?.kind === 'site') putSite(selection.id, 'selected');
  if (selection?.kind === 'event') putEvent(selection.id, 'selected');
  return features;
}

/** Addresses of the archives, absolute: MapLibre's worker has no page to resolve them against. */
export async function archiveUrls(loader: Loader): Promise<{ regions: string; basemap: string }> {
  const absolute = async (path: string) => new URL(await loader.url(path), document.baseURI).href;
  const [regions, basemap] = await Promise.all([absolute('regions.pmtiles'), absolute('basemap.pmtiles')]);
  return { regions, basemap };
}

/** Of measures that no fill shows nothing is worked out: every filter would pay for it. */
const NO_STANDINGS = standingRecord([]);
const NOTHING_STANDS = standingDay(NO_STANDINGS, BEGINNING);

/** What a picture adds to the map. */
export interface PictureMarks {
  named: readonly string[];
  reserved: StyleInput['reserved'];
}
const NO_MARKS: PictureMarks = { named: [], reserved: [] };

/**
 * What the state looks like on the map.
 * @param picture what only a picture has: ids of the sites it names, and room that names of the ground leave free
 */
export function styleInput(
  state: AppState,
  mode: Mode,
  ground: Ground,
  regionsUrl: string,
  picture: PictureMarks = NO_MARKS,
): StyleInput {
  const { view, data } = state;
  const inForce = view.fill === 'opposition.inForce';
  return {
    mode,
    ground,
    regionsUrl,
    layers: view.layers,
    fill: view.fill,
    hideExcluded: view.hideExcluded,
    points: points(
      servedSites(dividedSites(state)),
      servedActs(loadedValue(data.events) ?? NO_EVENTS, view.events),
      servedMeasures(inForce ? standings(state) : NO_STANDINGS),
    ),
    areaClasses: areaClasses(
      loadedValue(data.areas),
      view.fill,
      view.fill === 'grid.newLoad' ? (view.scenario?.load.peakMw ?? null) : null,
    ),
    // Nothing shows them while measures in force fill the map.
    mechanisms: inForce ? NO_MECHANISMS : mechanismsOf(matchingEvents(state)),
    // Without a filter nothing is excluded, and a move of the date need not look for it.
    excludedAreas: isAll(view.events)
      ? NO_AREAS
      : excludedAreasOf(
          firstActsOf(loadedValue(data.events) ?? NO_EVENTS),
          mechanismsOf(matchingEvents(state)),
          viewDate(state),
        ),
    standings: valuesOf(inForce ? standingsOnDay(state) : NOTHING_STANDS),
    day: dayNumber(viewDate(state)),
    selectedRegion: view.selection?.kind === 'region' ? view.selection.region : null,
    focus: focusOf(state, picture.named),
    reserved: picture.reserved,
  };
}
