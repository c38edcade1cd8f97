/** What grid areas are known by: the states they cover, the largest towns in them, and the names that companies use. */
import { Checks } from '../../../src/ingest/check';
import { readTable } from '../../../src/ingest/csv';
import type { AreaPlace } from '../../../src/model/region';
import { stateOf } from '../geography';
import type { StepContext } from '../pipeline';
import { LAND_FILE, readLand } from '../places/land';
import { readSeats, SEATS_FILE, type Seat } from '../search/postal';
import { areaOfUtility } from './countyAreas';
import { createSiteAreas, readSiteAreaTables, SITE_AREA_FILES, type SiteAreaTables } from './siteAreas';
import { type AreaRow, POPULATION_FILE, readPopulation } from './tables';

const NAMES_FILE = 'data/tables/grid/area-names.csv';

/** What `readAreaPlaces` reads. */
export const AREA_PLACE_FILES = [NAMES_FILE, POPULATION_FILE, SEATS_FILE, LAND_FILE, ...SITE_AREA_FILES];

/** Parts of a state's residents, and of its land, from which an area covers all of it, or most: both must be reached. */
const ALL = { residents: 0.95, land: 0.9 };
const MOST = { residents: 0.5, land: 1 / 3 };
/** A state counts with this part of its own residents, or of the area's. */
const [OF_STATE, OF_AREA] = [0.05, 0.2];
/** A county's seat stands for an area with this part of its residents; at most so many seats. */
const [SEAT_SHARE, SEATS] = [0.12, 3];

interface SeatPlace {
  name: string;
  residents: number;
  areaIds: readonly string[];
  /** True where they are those of a utility that a town owns. */
  isMunicipal: boolean;
}

export interface PlaceTables {
  /** Residents by county. */
  population: ReadonlyMap<string, number>;
  /** Land by county, km². */
  landKm2: ReadonlyMap<string, number>;
  /** Seat by county, with the area and the authority that the territories around it tell. */
  seats: ReadonlyMap<string, SeatPlace>;
  /** Names by area, as companies and readers use them. */
  names: ReadonlyMap<string, string>;
}

/** @throws BadData on unknown areas, and names without a source */
export function readAreaPlaces(
  context: Pick<StepContext, 'source'>,
  areas: ReadonlyMap<string, AreaRow>,
): PlaceTables {
  const rows = readTable(NAMES_FILE, context.source(NAMES_FILE), ['area', 'knownAs', 'source']);
  const check = new Checks(NAMES_FILE);
  check.unique(rows, 'area');
  const names = new Map<string, string>();
  for (const row of rows) {
    const area = check.word(row, 'area', [...areas.keys()], { required: true });
    const knownAs = check.text(row, 'knownAs', { required: true });
    check.text(row, 'source', { required: true });
    if (area && knownAs) names.set(area, knownAs);
  }
  check.done();
  const areaOfSeat = createSeatAreas(readSiteAreaTables(context));
  const placed = readSeats(context.source(SEATS_FILE)).map((seat): [string, SeatPlace] => {
    const { areaId, isMunicipal } = areaOfSeat(seat);
    const areaIds = [areaId, areas.get(areaId ?? '')?.parent].filter((id) => id != null);
    return [seat.countyFips, { name: seat.name, residents: seat.population, areaIds, isMunicipal }];
  });
  return {
    names,
    population: readPopulation(context),
    landKm2: new Map([...readLand(context)].map(([fips, { landKm2 }]) => [fips, landKm2 ?? 0])),
    seats: new Map(placed),
  };
}

/** The area of a seat: that of a town's own utility around it, else that of the territories, else its county's. */
function createSeatAreas(tables: SiteAreaTables) {
  const areaOf = createSiteAreas(tables);
  return ({ countyFips, lon, lat }: Seat): Pick<SeatPlace, 'isMunicipal'> & { areaId: string | null } => {
    const state = stateOf(countyFips)?.code ?? null;
    const own = tables.territoriesAt(lon, lat, state).find((eiaId) => tables.municipal.has(eiaId));
    const areaId = own === undefined ? null : areaOfUtility(own, state, tables);
    if (areaId !== null) return { areaId, isMunicipal: true };
    const site = { utility: null, state, countyFips, lon, lat, precision: 'point' as const };
    return { areaId: areaOf(site).areaId, isMunicipal: false };
  };
}

/**
 * What an area is known by. A seat that the territories around it give to another area is no town of this one
 * (Seattle lies in Puget Sound Energy's county and is served by Seattle City Light); an area without a county has the
 * seats whose own utility belongs to it. An authority around a city can have most of a state's people on a twentieth of its land
 * (Portland General Electric): it does not cover most of the state.
 * @param counties its counties; without any only its name is left
 */
export function areaPlace(
  id: string,
  counties: readonly string[],
  { population, landKm2, seats, names }: PlaceTables,
): AreaPlace {
  const people = (fips: string) => population.get(fips) ?? 0;
  const sumOf = (figures: ReadonlyMap<string, number>, list: readonly string[]) =>
    list.reduce((total, fips) => total + (figures.get(fips) ?? 0), 0);
  const sum = (list: readonly string[]) => sumOf(population, list);
  const total = sum(counties);
  const byState = new Map<string, string[]>();
  for (const fips of counties) {
    const state = stateOf(fips)?.name;
    if (state) byState.set(state, [...(byState.get(state) ?? []), fips]);
  }
  const states = [...byState].flatMap(([name, own]) => {
    const inside = sum(own);
    const whole = [...population.keys()].filter((fips) => stateOf(fips)?.name === name);
    const residents = inside / Math.max(1, sum(whole));
    if (residents < OF_STATE && inside < OF_AREA * total) return [];
    const land = sumOf(landKm2, own) / Math.max(1, sumOf(landKm2, whole));
    const reaches = (least: typeof ALL) => residents >= least.residents && land >= least.land;
    const extent = reaches(ALL) ? ('all' as const) : reaches(MOST) ? ('most' as const) : ('part' as const);
    return [{ name, extent, inside }];
  });
  states.sort((a, b) => b.inside - a.inside || (a.name < b.name ? -1 : 1));
  const isPartOnly = states.length > 0 && states.every(({ extent }) => extent === 'part');
  const isOwn = (fips: string) => {
    const seat = seats.get(fips);
    return seat?.areaIds.includes(id) === true && (counties.length > 0 || seat.isMunicipal);
  };
  const residents = (fips: string) =>
    counties.length > 0 ? people(fips) : (seats.get(fips)?.residents ?? 0);
  const candidates =
    counties.length > 0 ? counties.filter((fips) => people(fips) >= SEAT_SHARE * total) : [...seats.keys()];
  const towns = candidates
    .filter(isOwn)
    .sort((a, b) => residents(b) - residents(a) || (a < b ? -1 : 1))
    .flatMap((fips) => seats.get(fips)?.name ?? [])
    .slice(0, SEATS);
  return {
    states: states.map(({ name, extent }) => ({ name, extent })),
    towns: isPartOnly || states.length === 0 ? towns : [],
    knownAs: names.get(id) ?? null,
  };
}
