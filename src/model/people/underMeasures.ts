/** How many people live where a moratorium, a ban or a pause is in force. */

import type { OppositionEvent } from '../event';
import { stops } from '../legalMeasure';
import type { ReportMeasure } from '../oppositionReport';
import { countiesOf } from '../regionRules';
import { parseRegion } from '../regionText';
import type { RegionReport } from '../report/report';
import type { ReportData } from '../report/tables';
import type { PeopleFile, TownPeopleFile } from './people';

/**
 * Whose measure people live under: each counts once. `perhaps` are those in cities, without a measure of their own, of a
 * county that has one: many such measures hold only outside cities.
 */
export const COVERED_BY = ['state', 'county', 'town', 'perhaps'] as const;
export type CoveredBy = (typeof COVERED_BY)[number];

/** Residents of 2020. */
export interface PeopleUnder {
  /** All of the region's counties. */
  residents: number;
  /** Those under a measure, by whose it is; nobody is in two. */
  covered: Record<CoveredBy, number>;
  /** Acts that adopted the measures that were counted, by whose they are. */
  acts: Record<CoveredBy, string[]>;
  /** Measures in force that could have been: those of utilities and of towns without an outline have no people. */
  measures: number;
}

/** The two tables of residents. */
export interface PeopleTables {
  counties: PeopleFile;
  towns: TownPeopleFile;
}

/**
 * Counts residents of states and counties by the census, those of towns and outside of cities by block groups.
 * @returns null for regions that are not made of whole counties, and where residents of a county are not known
 */
export function peopleUnder(
  { region, opposition }: Pick<RegionReport, 'region' | 'opposition'>,
  data: ReportData,
  { counties: residents, towns: { towns, outside } }: PeopleTables,
): PeopleUnder | null {
  const asked = parseRegion(region.id).region;
  if (asked === null) return null;
  const parts = asked.kind === 'several' ? asked.regions : [asked];
  if (parts.some(({ kind }) => kind === 'radius' || kind === 'polygon')) return null;
  const counties = countiesOf(asked, data, []);
  if (counties.length === 0 || counties.some(({ fips }) => residents[fips] === undefined)) return null;
  const peopleOf = (fips: string) => residents[fips]?.[0] ?? 0;

  const stopping = [
    ...opposition.measuresInForce,
    ...opposition.measuresFromAbove,
    ...opposition.measuresInPart,
  ].filter(stops);
  const areas = areasOf(stopping, data.events);
  const inTowns = new Set(towns.flatMap(([, , ...keys]) => keys));
  const acts: PeopleUnder['acts'] = { state: [], county: [], town: [], perhaps: [] };
  const [states, own, places] = [new Set<string | null>(), new Set<string | null>(), new Set<string>()];
  const known = new Set(counties.map(({ fips }) => fips));
  for (const measure of stopping) {
    const { jurisdictionKind, state, countyFips, eventId, country } = measure;
    const area = areas.get(eventId) ?? null;
    if (country !== 'US') continue;
    if (jurisdictionKind === 'state') {
      states.add(state);
      acts.state.push(eventId);
    } else if (jurisdictionKind === 'county' && countyFips !== null && known.has(countyFips)) {
      own.add(countyFips);
      acts.county.push(eventId);
      acts.perhaps.push(eventId);
    } else if (area !== null && inTowns.has(area)) {
      places.add(area);
      acts.town.push(eventId);
    }
  }

  const covered = { state: 0, county: 0, town: 0, perhaps: 0 };
  for (const { fips, state } of counties) {
    if (states.has(state)) covered.state += peopleOf(fips);
    else if (own.has(fips)) covered.county += outside[fips] ?? 0;
  }
  const stateOf = new Map(counties.map(({ fips, state }) => [fips, state]));
  const inOwnTowns = new Map<string, number>();
  for (const [people, fips, ...keys] of towns) {
    const state = stateOf.get(fips);
    if (state === undefined || states.has(state)) continue;
    // Of a county that is counted already, only its cities are not.
    const holding = keys.filter((key) => places.has(key) && (!own.has(fips) || isCity(key)));
    if (holding.length === 0) continue;
    covered.town += people;
    inOwnTowns.set(fips, (inOwnTowns.get(fips) ?? 0) + people);
  }
  for (const { fips, state } of counties) {
    if (states.has(state) || !own.has(fips)) continue;
    covered.perhaps += Math.max(0, peopleOf(fips) - (outside[fips] ?? 0) - (inOwnTowns.get(fips) ?? 0));
  }
  return {
    residents: counties.reduce((sum, { fips }) => sum + peopleOf(fips), 0),
    covered,
    acts,
    measures: stopping.length,
  };
}

/** Incorporated places are cities; townships and New England towns are not. */
const isCity = (area: string) => area.startsWith('place:');

/** The outline of each act that adopted one of some measures. */
function areasOf(measures: readonly ReportMeasure[], events: readonly OppositionEvent[]) {
  const wanted = new Set(measures.map(({ eventId }) => eventId));
  return new Map(events.flatMap(({ id, area }) => (wanted.has(id) ? [[id, area] as const] : [])));
}
