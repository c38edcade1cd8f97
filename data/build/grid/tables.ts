/** Reads the tables of `data/tables/grid` that several steps share. */
import { Checks } from '../../../src/ingest/check';
import { readTable } from '../../../src/ingest/csv';
import { countyShapes, stateOf } from '../geography';
import type { StepContext } from '../pipeline';
import { type CountyTables, type SettledCounty, settleCounties, type Utility } from './countyAreas';

export const AREAS_FILE = 'data/tables/grid/areas.csv';
/** The county table that went before: it answers where no territory does, and gives the zones. */
const EARLIER_FILE = 'data/tables/grid/county-areas.csv';
const OVERRIDES_FILE = 'data/tables/grid/county-overrides.csv';
const ZONES_FILE = 'data/tables/grid/nyiso-zones.csv';
const UTILITIES_FILE = 'data/tables/grid/utilities.csv';
const UTILITY_AREAS_FILE = 'data/tables/grid/utility-areas.csv';
const TERRITORIES_FILE = 'data/tables/grid/county-utilities.csv';
export const POPULATION_FILE = 'data/tables/grid/county-population.csv';

/** What `readUtilities` reads. */
export const UTILITY_FILES = [UTILITIES_FILE, UTILITY_AREAS_FILE];

/** Everything the grid areas of the counties are made of. */
export const COUNTY_AREA_FILES = [
  EARLIER_FILE,
  OVERRIDES_FILE,
  ZONES_FILE,
  ...UTILITY_FILES,
  TERRITORIES_FILE,
  POPULATION_FILE,
];

/** A balancing authority or sub-area as `areas.csv` lists it. */
export interface AreaRow {
  id: string;
  kind: 'balancingAuthority' | 'subArea';
  parent: string | null;
  name: string;
}

/** The grid areas of one county. */
export interface CountyAreas {
  authority: string;
  subArea: string | null;
  /** Other authorities, or zones of the same one, that serve a part of the county: it is "one or the other". */
  alsoRecorded: string[];
}

/**
 * Areas by id, in the order of the file.
 * @throws BadData on a repeated id, an unknown kind, or a sub-area whose parent is no authority
 */
export function readAreas(context: Pick<StepContext, 'source'>): Map<string, AreaRow> {
  const rows = readTable(AREAS_FILE, context.source(AREAS_FILE), ['id', 'kind', 'parent', 'name']);
  const check = new Checks(AREAS_FILE);
  check.unique(rows, 'id');
  check.unique(rows, 'name');
  const areas = new Map<string, AreaRow>();
  for (const row of rows) {
    const id = check.text(row, 'id', { required: true });
    const kind = check.word(row, 'kind', ['balancingAuthority', 'subArea'], { required: true });
    const name = check.text(row, 'name', { required: true });
    if (id && kind && name) areas.set(id, { id, kind, parent: check.text(row, 'parent'), name });
  }
  for (const row of rows) {
    const { kind, parent } = row.cells;
    if (kind === 'subArea' && areas.get(parent)?.kind !== 'balancingAuthority') {
      check.fail(row.line, 'parent', parent, 'the id of a balancing authority');
    }
    if (kind === 'balancingAuthority' && parent !== '') check.fail(row.line, 'parent', parent, 'nothing');
  }
  check.done();
  return areas;
}

/**
 * Grid areas by county FIPS code. Counties without a row (Alaska, Hawaii, Puerto Rico) lie in no area.
 * @throws BadData on unknown counties, areas or utilities, and sub-areas of another authority
 */
export function readCountyAreas(
  context: Pick<StepContext, 'source'>,
  areas: ReadonlyMap<string, AreaRow>,
): Map<string, SettledCounty> {
  return settleCounties(readCountyTables(context, areas));
}

/** The tables behind the areas of the counties, checked. */
export function readCountyTables(
  context: Pick<StepContext, 'source'>,
  areas: ReadonlyMap<string, AreaRow>,
): CountyTables {
  const utilities = readUtilities(context, areas);
  return {
    areas,
    earlier: readCounties(EARLIER_FILE, context, areas),
    overrides: readCounties(OVERRIDES_FILE, context, areas),
    zones: readZones(context, areas),
    ...utilities,
    territories: readTerritories(context, utilities.utilities),
    population: readPopulation(context),
    stateOf: (fips) => stateOf(fips)?.code ?? null,
  };
}

function readCounties(
  file: string,
  context: Pick<StepContext, 'source'>,
  areas: ReadonlyMap<string, AreaRow>,
): Map<string, CountyAreas> {
  const columns = ['fips', 'authority', 'subArea', 'alsoRecorded', 'method', 'note'] as const;
  const rows = readTable(file, context.source(file), columns);
  const check = new Checks(file);
  check.unique(rows, 'fips');
  const authorities = [...areas.values()].filter(({ kind }) => kind === 'balancingAuthority');
  const authorityIds = authorities.map(({ id }) => id);
  const counties = new Map<string, CountyAreas>();
  for (const row of rows) {
    const fips = check.fips(row, 'fips', countyShapes(), { required: true });
    const authority = check.word(row, 'authority', authorityIds, { required: true });
    const subArea = check.text(row, 'subArea');
    if (subArea !== null && areas.get(subArea)?.parent !== row.cells.authority) {
      check.fail(row.line, 'subArea', subArea, `a sub-area of ${row.cells.authority}`);
    }
    const alsoRecorded = check.words(row, 'alsoRecorded', [...areas.keys()]);
    if (fips && authority) counties.set(fips, { authority, subArea, alsoRecorded });
  }
  check.done();
  return counties;
}

function readZones(
  context: Pick<StepContext, 'source'>,
  areas: ReadonlyMap<string, AreaRow>,
): CountyTables['zones'] {
  const rows = readTable(ZONES_FILE, context.source(ZONES_FILE), ['fips', 'subArea', 'otherSubAreas']);
  const check = new Checks(ZONES_FILE);
  check.unique(rows, 'fips');
  const subAreas = [...areas.values()].filter(({ kind }) => kind === 'subArea').map(({ id }) => id);
  const zones = new Map<string, { subArea: string; others: string[] }>();
  for (const row of rows) {
    const fips = check.fips(row, 'fips', countyShapes(), { required: true });
    const subArea = check.word(row, 'subArea', subAreas, { required: true });
    const others = check.words(row, 'otherSubAreas', subAreas);
    if (fips && subArea) zones.set(fips, { subArea, others });
  }
  check.done();
  return zones;
}

/** Utilities by EIA's number, with the areas that were set by hand. */
export function readUtilities(
  context: Pick<StepContext, 'source'>,
  areas: ReadonlyMap<string, AreaRow>,
): Pick<CountyTables, 'utilities' | 'utilityAreas'> {
  const check = new Checks(UTILITIES_FILE);
  const rows = readTable(UTILITIES_FILE, context.source(UTILITIES_FILE), [
    'eiaId',
    'name',
    'states',
    'authority',
    'salesGwh',
  ]);
  check.unique(rows, 'eiaId');
  const utilities = new Map<number, Utility>();
  for (const row of rows) {
    const eiaId = check.number(row, 'eiaId', { required: true, integer: true, min: 1 });
    const name = check.text(row, 'name', { required: true });
    const authority = check.word(row, 'authority', [...areas.keys()]);
    const salesGwh = check.number(row, 'salesGwh', { required: true, min: 0 });
    if (eiaId !== null && name && salesGwh !== null)
      utilities.set(eiaId, { eiaId, name, states: check.list(row, 'states'), authority, salesGwh });
  }
  check.done();

  const reviewed = new Checks(UTILITY_AREAS_FILE);
  const reviewedRows = readTable(UTILITY_AREAS_FILE, context.source(UTILITY_AREAS_FILE), [
    'eiaId',
    'name',
    'states',
    'area',
    'note',
  ]);
  const utilityAreas = reviewedRows.flatMap((row) => {
    const eiaId = reviewed.number(row, 'eiaId', { required: true, integer: true, min: 1 });
    const area = reviewed.word(row, 'area', [...areas.keys()], { required: true });
    if (eiaId === null || !area) return [];
    if (!utilities.has(eiaId)) reviewed.fail(row.line, 'eiaId', `${eiaId}`, `a utility of ${UTILITIES_FILE}`);
    return [{ eiaId, states: reviewed.list(row, 'states'), area }];
  });
  reviewed.done();
  return { utilities, utilityAreas };
}

function readTerritories(
  context: Pick<StepContext, 'source'>,
  utilities: ReadonlyMap<number, Utility>,
): CountyTables['territories'] {
  const check = new Checks(TERRITORIES_FILE);
  const rows = readTable(TERRITORIES_FILE, context.source(TERRITORIES_FILE), ['fips', 'eiaId', 'areaShare']);
  const found = rows.flatMap((row) => {
    const fips = check.fips(row, 'fips', countyShapes(), { required: true });
    const eiaId = check.number(row, 'eiaId', { required: true, integer: true, min: 1 });
    const areaShare = check.number(row, 'areaShare', { required: true, min: 0, max: 1 });
    if (!fips || eiaId === null || areaShare === null) return [];
    if (!utilities.has(eiaId)) check.fail(row.line, 'eiaId', `${eiaId}`, `a utility of ${UTILITIES_FILE}`);
    return [{ fips, eiaId, areaShare }];
  });
  check.done();
  return found;
}

/** Residents in 2020 by county. */
export function readPopulation(context: Pick<StepContext, 'source'>): Map<string, number> {
  const check = new Checks(POPULATION_FILE);
  const rows = readTable(POPULATION_FILE, context.source(POPULATION_FILE), ['fips', 'population2020']);
  check.unique(rows, 'fips');
  const population = new Map<string, number>();
  for (const row of rows) {
    const fips = check.fips(row, 'fips', countyShapes(), { required: true });
    const count = check.number(row, 'population2020', { required: true, integer: true, min: 0 });
    if (fips && count !== null) population.set(fips, count);
  }
  check.done();
  return population;
}
