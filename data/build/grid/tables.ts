/** Reads the tables of `data/tables/grid` that several steps share. */
import { Checks } from '../../../src/ingest/check';
import { readTable } from '../../../src/ingest/csv';
import { countyShapes } from '../geography';
import type { StepContext } from '../pipeline';

export const AREAS_FILE = 'data/tables/grid/areas.csv';
export const COUNTY_AREAS_FILE = 'data/tables/grid/county-areas.csv';

/** A balancing authority or sub-area as `areas.csv` lists it. */
export interface AreaRow {
  id: string;
  kind: 'balancingAuthority' | 'subArea';
  parent: string | null;
  name: string;
}

/** The grid areas of one county, as `county-areas.csv` has them. */
export interface CountyAreas {
  authority: string;
  subArea: string | null;
  /** Other authorities recorded for the county: it is "one or the other". */
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
 * @throws BadData on unknown counties or areas, and sub-areas of another authority
 */
export function readCountyAreas(
  context: Pick<StepContext, 'source'>,
  areas: ReadonlyMap<string, AreaRow>,
): Map<string, CountyAreas> {
  const file = COUNTY_AREAS_FILE;
  const rows = readTable(file, context.source(file), [
    'fips',
    'authority',
    'subArea',
    'alsoRecorded',
    'method',
    'note',
  ]);
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
    const alsoRecorded = check.words(row, 'alsoRecorded', authorityIds);
    if (fips && authority) counties.set(fips, { authority, subArea, alsoRecorded });
  }
  check.done();
  return counties;
}
