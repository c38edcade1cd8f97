/** Opposition on the map: what is drawn of a state, and what a town, a county or a state says. */
import {
  actLine,
  countyLine,
  lineWithAct,
  measureLine,
  somewhereLine,
  standingText,
  stateLine,
  statewideValue,
} from '../../i18n/words';
import type { OppositionEvent } from '../../model/event';
import type { EventFilter } from '../../model/filters';
import { lastAnswer } from '../../model/memo';
import { BEGINNING, standingDay, standingRecord } from '../../model/standing';
import { somewhereIn } from '../../model/townArea';
import { isOneOf, MECHANISMS } from '../../model/vocabulary';
import { loadedValue } from '../../state/dataset';
import { standings, standingsOnDay } from '../../state/opposition';
import { drawnKey, eventsById, statesByCode, viewDate } from '../../state/selectors';
import type { AppState } from '../../state/store';
import type { Hit, HitFeature, MapPart, Target } from '../layer';
import { countyTarget } from '../paint/countyTarget';
import { COUNTY_ZOOM, LARGE_ZOOM, REGION_TARGETS } from '../paint/regions';
import { valueText } from '../paint/valueText';
import { Z } from '../paint/zOrder';
import {
  actCollection,
  dayNumber,
  excludedActCollection,
  excludedAreas,
  firstActs,
  isPointAct,
  measureCollection,
} from './features';
import { OPPOSITION_LAYERS } from './ids';
import { actOfArea, areaRecord, mechanismsShown } from './record';
import { isOppositionMetric, oppositionScale } from './scales';
import { type AreaStandings, type OppositionPicture, oppositionStyle } from './style';

const NO_EVENTS: readonly OppositionEvent[] = [];

const actPoints = lastAnswer((events: readonly OppositionEvent[], filter: EventFilter) => ({
  acts: actCollection(events, filter),
  actsExcluded: excludedActCollection(events, filter),
}));

const measurePoints = lastAnswer(measureCollection);
const firstActsOf = lastAnswer(firstActs);
const excludedAreasOf = lastAnswer(excludedAreas);
const NO_AREAS: OppositionPicture['excludedAreas'] = { counties: [], states: [] };
const NO_MECHANISMS: OppositionPicture['mechanisms'] = { counties: new Map(), states: new Map() };
const isAll = (filter: EventFilter) => Object.values(filter).every((part) => part === null);

const valuesOf = lastAnswer(({ counties, states }: ReturnType<typeof standingsOnDay>): AreaStandings => {
  const values = (areas: typeof counties) => new Map([...areas].map(([key, { value }]) => [key, value]));
  return { counties: values(counties), states: values(states) };
});

const townSteps = lastAnswer(
  ({ towns }: ReturnType<typeof mechanismsShown>) =>
    new Map<string, number>([...towns].map(([area, { mechanism }]) => [area, mechanism])),
);
const townStandings = lastAnswer(
  ({ towns }: ReturnType<typeof standingsOnDay>) =>
    new Map([...towns].map(([area, { value }]) => [area, value])),
);

/** Of measures that no fill shows nothing is worked out: every filter would pay for it. */
const NO_STANDINGS = standingRecord([]);
const NOTHING_STANDS = standingDay(NO_STANDINGS, BEGINNING);

/** Ring size of an act in focus, as a factor like a mark's. */
const ACT_SIZE = 0.9;

function pictureOf(state: AppState): Omit<OppositionPicture, 'mode'> {
  const { view, data } = state;
  const events = loadedValue(data.events) ?? NO_EVENTS;
  const inForce = view.fill === 'opposition.inForce';
  return {
    on: view.layers.opposition,
    fill: view.fill,
    hideExcluded: view.hideExcluded,
    points: {
      ...actPoints(events, view.events),
      measures: measurePoints(inForce ? standings(state) : NO_STANDINGS),
    },
    // Nothing shows them while measures in force fill the map.
    mechanisms: inForce ? NO_MECHANISMS : mechanismsShown(state),
    // Without a filter nothing is excluded, and a move of the date need not look for it.
    excludedAreas: isAll(view.events)
      ? NO_AREAS
      : excludedAreasOf(firstActsOf(events), mechanismsShown(state), viewDate(state)),
    standings: valuesOf(inForce ? standingsOnDay(state) : NOTHING_STANDS),
    towns: inForce ? townStandings(standingsOnDay(state)) : townSteps(mechanismsShown(state)),
    day: dayNumber(viewDate(state)),
  };
}

const cardOf = (id: string): Target['action'] => ({ kind: 'select', selection: { kind: 'event', id } });

function readAct({ properties }: HitFeature): Target | null {
  const { mechanism } = properties;
  if (!isOneOf(MECHANISMS, mechanism)) return null;
  const id = String(properties.id);
  return {
    hover: null,
    action: cardOf(id),
    line: (state) => {
      const event = eventsById(state).get(id);
      return event ? actLine(event, Number(properties.count)) : null;
    },
  };
}

function readMeasure({ properties }: HitFeature): Target {
  const id = String(properties.id);
  return {
    hover: null,
    action: cardOf(id),
    line: (state) => {
      const event = eventsById(state).get(id);
      const words = event ? standingText(event, viewDate(state)) : null;
      return event && words !== null ? measureLine(event, Number(properties.count), words) : null;
    },
  };
}

/** The strongest act of a town on the day viewed, or the measure that binds it most, as the map shows it. */
function townRecord(state: AppState, area: string): { event: OppositionEvent; words: string } | null {
  const found = (id: string, line: (event: OppositionEvent) => string | null) => {
    const event = eventsById(state).get(id);
    const words = event && line(event);
    return event && words ? { event, words } : null;
  };
  if (state.view.fill === 'opposition.inForce') {
    const step = standingsOnDay(state).towns.get(area);
    if (!step) return null;
    return found(step.event.id, (event) => {
      const words = standingText(event, viewDate(state));
      return words === null ? null : measureLine(event, step.count, words);
    });
  }
  const acts = mechanismsShown(state).towns.get(area);
  return acts ? found(acts.id, (event) => actLine(event, acts.count)) : null;
}

/** A town as an area, or towns of which only the county is known. */
function readTown({ properties }: HitFeature): Target {
  const area = String(properties.area);
  return {
    hover: null,
    action: {
      kind: 'selectOf',
      of: (state) => {
        const record = townRecord(state, area);
        return record && { kind: 'event', id: record.event.id };
      },
    },
    line: (state) => {
      const words = townRecord(state, area)?.words ?? null;
      return words !== null && somewhereIn(area) !== null ? somewhereLine(words) : words;
    },
  };
}

function readCounty(hit: HitFeature): Target {
  return countyTarget(hit, (county, state) => {
    const metric = state.view.fill;
    if (!isOppositionMetric(metric)) return null;
    const scale = oppositionScale(metric);
    const own = areaRecord(state, metric, 'counties', county.fips);
    // A county without a record of its own shows the color of its state.
    const statewide = own === null ? areaRecord(state, metric, 'states', county.state) : null;
    const words = statewide === null ? valueText(scale, own) : statewideValue(valueText(scale, statewide));
    const act =
      statewide === null
        ? actOfArea(state, metric, 'counties', county.fips)
        : actOfArea(state, metric, 'states', county.state);
    return lineWithAct(countyLine(county, scale.title, words), act);
  });
}

function readState({ properties }: HitFeature): Target {
  const code = String(properties.code);
  return {
    hover: null,
    action: { kind: 'select', selection: { kind: 'region', region: { kind: 'state', code } } },
    line: (state) => {
      const place = statesByCode(state).get(code);
      const metric = state.view.fill;
      if (!place || !isOppositionMetric(metric)) return null;
      const scale = oppositionScale(metric);
      const line = stateLine(place, scale.title, valueText(scale, areaRecord(state, metric, 'states', code)));
      return lineWithAct(line, actOfArea(state, metric, 'states', code));
    },
  };
}

const hits: readonly Hit[] = [
  { layer: OPPOSITION_LAYERS.acts, z: Z.spots, reach: 'beside', read: readAct },
  { layer: OPPOSITION_LAYERS.measures, z: Z.spots, reach: 'beside', read: readMeasure },
  { layer: OPPOSITION_LAYERS.townMiddle, z: Z.spots, reach: 'beside', read: readTown },
  {
    layer: OPPOSITION_LAYERS.townTarget,
    z: Z.oppositionFill + 1,
    reach: 'inside',
    front: LARGE_ZOOM,
    read: readTown,
  },
  // Wider than its meaning: whatever else lies under the pointer is meant first.
  { layer: OPPOSITION_LAYERS.townSomewhere, z: Z.oppositionFill + 2, reach: 'inside', read: readTown },
  {
    layer: OPPOSITION_LAYERS.countyTarget,
    z: Z.oppositionFill,
    reach: 'inside',
    zooms: { from: COUNTY_ZOOM },
    front: LARGE_ZOOM,
    read: readCounty,
  },
  {
    layer: OPPOSITION_LAYERS.stateTarget,
    z: Z.oppositionFill,
    reach: 'inside',
    zooms: { below: COUNTY_ZOOM },
    read: readState,
  },
];

/** Says of an area that it is in view. */
const areaRow = (styleLayer: string, kind: 'county' | 'state' | 'town', id: 'fips' | 'code' | 'area') => ({
  styleLayer,
  keyOf: ({ properties }: HitFeature) => drawnKey(kind, String(properties[id])),
  counted: false,
});

export const oppositionOnMap: MapPart = {
  style: ({ state, mode }) => oppositionStyle({ mode, ...pictureOf(state) }),
  hits,
  drawnRows: {
    layer: 'opposition',
    from: LARGE_ZOOM,
    rows: [
      areaRow(REGION_TARGETS.county, 'county', 'fips'),
      areaRow(REGION_TARGETS.state, 'state', 'code'),
      areaRow(OPPOSITION_LAYERS.townTarget, 'town', 'area'),
    ],
  },
  placeOf: (state, { kind, id }) => {
    const event = kind === 'event' ? eventsById(state).get(id) : undefined;
    return event && isPointAct(event) ? { lon: event.lon, lat: event.lat, size: ACT_SIZE } : null;
  },
};
