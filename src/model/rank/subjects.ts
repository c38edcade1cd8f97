/** What is listed, with what lies in each: counties, states, grid areas. */

import type { CountyGrid } from '../countyGrid';
import { countyParts, landOfRegion } from '../countyParts';
import { type Course, coursesOn } from '../endings/course';
import type { OppositionEvent } from '../event';
import { fightsByEvent } from '../fight';
import { isUncertain } from '../filters';
import type { FitsFile } from '../grid/fitsAsked';
import type { LoadFigures } from '../grid/loadFigures';
import { servingAreas } from '../grid/servingAreas';
import type { ReportLand } from '../land';
import { whole } from '../memo';
import type { PeopleFile } from '../people/people';
import type { Plant, StatePower } from '../power/power';
import type { County, GridArea, Region } from '../region';
import { countiesOf, scopeOf, siteInside } from '../regionRules';
import { formatRegion } from '../regionText';
import { loadOf } from '../report/gridAreas';
import type { ReportData } from '../report/tables';
import type { Site } from '../site';
import type { CountyWater } from '../water';
import type { Ranked } from './columns';

/** One row before its values are taken. */
export interface RankSubject {
  /** As links write it: `county:51107`, `state:VA`, `area:PJM-DOM`. */
  id: string;
  name: string;
  /** Two letters; null for a grid area. */
  state: string | null;
  fips: string | null;
  counties: readonly County[];
  /** Estimated land of a circle or an outline; absent where it is that of the counties. */
  land?: ReportLand | null;
  /** Grid areas of a county, the assigned one first ("or"); the area itself. */
  areaIds: readonly string[];
  /** Load of its grid area, or of the one that contains it; null when nobody has hours, and for states. */
  measured: { area: GridArea; load: LoadFigures } | null;
  /** Without uncertain records, which are off by default. */
  sites: readonly Site[];
  /** Acts inside up to the day, undated ones included. */
  events: readonly OppositionEvent[];
  /** Fights over projects with an act inside. */
  courses: readonly Course[];
}

/** What values are taken from beside the subject itself. */
export interface RankWorld {
  /** The day viewed, `YYYY-MM-DD`. */
  day: string;
  people: PeopleFile;
  /** Null for what is no state of the tables. */
  power(state: string): StatePower | null;
  /** Operating plants of 25 MW and more inside; null where they are not at hand. */
  plantsOf(subject: RankSubject): readonly Plant[] | null;
  /** How much new load fits into grid areas; null where no column asks. */
  fits: FitsFile | null;
  /** Of a county by FIPS; null where nothing is known, or the tables are not at hand. */
  water(fips: string): CountyWater | null;
  grid(fips: string): CountyGrid | null;
}

/** Tables of counties that only some columns read. */
export interface CountyTables {
  water: readonly CountyWater[];
  countyGrid: readonly CountyGrid[];
}

const push = <K, V>(map: Map<K, V[]>, key: K | null, value: V) => {
  if (key === null) return;
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** Everything of one kind, in the order of its table. @param day the day viewed, `YYYY-MM-DD` */
export const subjectsOf = (of: Ranked, data: ReportData, day: string): RankSubject[] =>
  whole(gatheringSubjects(of, data, day));

/** How many places are gathered before a rest. */
const AT_A_TIME = 200;

/** The same, with a rest wherever a page may want to do something else. */
export function* gatheringSubjects(
  of: Ranked,
  data: ReportData,
  day: string,
): Generator<void, RankSubject[]> {
  const sites = data.sites.filter((site) => !isUncertain(site));
  const events = data.events.filter(
    ({ country, date }) => country === 'US' && (date === null || date <= day),
  );
  yield;
  const byFight = new Map(coursesOn(data, day).map((course) => [course.fight.id, course]));
  yield;
  const fightOf = fightsByEvent(data.fights ?? []);
  const coursesIn = (own: readonly OppositionEvent[]) =>
    distinct(own.flatMap(({ id }) => byFight.get(fightOf.get(id)?.id ?? '') ?? []));
  const stateName = new Map(data.states.map(({ code, name }) => [code, name]));
  const measured = new Map(
    data.areas.map((area) => {
      const found = loadOf(area, data.areas);
      return [area.id, found ? { area: found.from, load: found.load } : null];
    }),
  );
  const measuredIn = (id: string | undefined) => (id === undefined ? null : (measured.get(id) ?? null));

  yield;
  if (of === 'areas')
    return yield* inTurn(data.areas, (area): RankSubject => {
      const codes = new Set(area.counties);
      const own = events.filter(({ countyFips }) => countyFips !== null && codes.has(countyFips));
      return {
        id: `area:${area.id}`,
        name: area.name,
        state: null,
        fips: null,
        counties: data.counties.filter(({ fips }) => codes.has(fips)),
        areaIds: [area.id],
        measured: measuredIn(area.id),
        sites: sites.filter((site) => siteInside(site, { kind: 'area', id: area.id }, data)),
        events: own,
        courses: coursesIn(own),
      };
    });

  const sitesBy = new Map<string, Site[]>();
  const eventsBy = new Map<string, OppositionEvent[]>();
  const countiesBy = new Map<string, County[]>();
  for (const site of sites)
    if (site.country === 'US') push(sitesBy, of === 'counties' ? site.countyFips : site.state, site);
  for (const event of events) push(eventsBy, of === 'counties' ? event.countyFips : event.state, event);
  for (const county of data.counties) push(countiesBy, county.state, county);

  yield;
  const inside = (key: string) => {
    const own = eventsBy.get(key) ?? [];
    return { sites: sitesBy.get(key) ?? [], events: own, courses: coursesIn(own) };
  };
  if (of === 'states')
    return yield* inTurn(
      data.states,
      ({ code, name }): RankSubject => ({
        id: `state:${code}`,
        name,
        state: code,
        fips: null,
        counties: countiesBy.get(code) ?? [],
        areaIds: [],
        measured: null,
        ...inside(code),
      }),
    );
  return yield* inTurn(data.counties, (county): RankSubject => {
    const areaIds = servingAreas(county);
    return {
      id: `county:${county.fips}`,
      name: `${county.name}, ${stateName.get(county.state) ?? county.state}`,
      state: county.state,
      fips: county.fips,
      counties: [county],
      areaIds,
      measured: measuredIn(areaIds[0]),
      ...inside(county.fips),
    };
  });
}

/** The answers of all items, with a rest after every so many. */
function* inTurn<T, U>(items: readonly T[], answer: (item: T) => U): Generator<void, U[]> {
  const answers: U[] = [];
  for (const [at, item] of items.entries()) {
    if (at % AT_A_TIME === AT_A_TIME - 1) yield;
    answers.push(answer(item));
  }
  return answers;
}

/**
 * One region of any kind as a row.
 * @param day     the day viewed, `YYYY-MM-DD`
 * @param courses of all fights on the day: worked out once where several regions are asked about
 */
export function subjectOf(
  region: Region,
  data: ReportData,
  day: string,
  courses: readonly Course[] = coursesOn(data, day),
): RankSubject {
  const inside = data.sites.filter((site) => siteInside(site, region, data));
  const counties = countiesOf(region, data, inside);
  const byFips = new Map(counties.map((county) => [county.fips, county]));
  const events = data.events.filter(
    (event) => (event.date === null || event.date <= day) && scopeOf(event, region, byFips) === 'inside',
  );
  const byFight = new Map(courses.map((course) => [course.fight.id, course]));
  const fightOf = fightsByEvent(data.fights ?? []);
  const county = region.kind === 'county' ? counties[0] : undefined;
  const areaIds = region.kind === 'area' ? [region.id] : county ? servingAreas(county) : [];
  const [first] = areaIds;
  const area = data.areas.find(({ id }) => id === first);
  const found = area && loadOf(area, data.areas);
  return {
    id: formatRegion(region),
    name: '',
    state: county?.state ?? (region.kind === 'state' ? region.code : null),
    fips: county?.fips ?? null,
    counties,
    ...(data.outlines
      ? { land: landOfRegion(region, counties, countyParts(region, data, data.outlines), data) }
      : {}),
    areaIds,
    measured: found ? { area: found.from, load: found.load } : null,
    sites: inside.filter((site) => !isUncertain(site)),
    events,
    courses: distinct(events.flatMap(({ id }) => byFight.get(fightOf.get(id)?.id ?? '') ?? [])),
  };
}

/** A site as a row: itself, its state and its grid area; nothing of the county around it. */
export function siteSubject(site: Site, { areas }: Pick<ReportData, 'areas'>): RankSubject {
  const area = areas.find(({ id }) => id === site.areaId);
  const found = area && loadOf(area, areas);
  return {
    id: site.id,
    name: site.name,
    state: site.country === 'US' ? site.state : null,
    fips: null,
    counties: [],
    areaIds: site.areaId === null ? [] : [site.areaId],
    measured: found ? { area: found.from, load: found.load } : null,
    sites: [site],
    events: [],
    courses: [],
  };
}

/**
 * What values are taken from.
 * @param powerOf reads the file of a state; asked once for each
 * @param tables  those that are not at hand are unknown
 */
export function rankWorld(
  day: string,
  people: PeopleFile,
  states: readonly string[],
  powerOf: (state: string) => StatePower,
  { water = [], countyGrid = [], fits = null }: Partial<CountyTables & Pick<RankWorld, 'fits'>> = {},
): RankWorld {
  const waterBy = new Map(water.map((row) => [row.fips, row]));
  const gridBy = new Map(countyGrid.map((row) => [row.fips, row]));
  const files = new Map<string, StatePower>();
  const power = (state: string): StatePower | null => {
    if (!states.includes(state)) return null;
    const file = files.get(state) ?? powerOf(state);
    files.set(state, file);
    return file;
  };
  return {
    day,
    people,
    power,
    fits,
    water: (fips) => waterBy.get(fips) ?? null,
    grid: (fips) => gridBy.get(fips) ?? null,
    plantsOf: ({ counties }) => {
      if (counties.length === 0) return null;
      const codes = new Set(counties.map(({ fips }) => fips));
      return distinct(counties.map(({ state }) => state)).flatMap(
        (state) =>
          power(state)?.plants.filter(
            ({ countyFips, status }) => status === 'operating' && codes.has(countyFips),
          ) ?? [],
      );
    },
  };
}
