/** Residents: of counties in one file, of block groups in a file a state, which is fetched when it is asked for. */
import { gunzipSync } from 'node:zlib';
import { Checks } from '../../../src/ingest/check';
import { readTable } from '../../../src/ingest/csv';
import { PER_DEGREE, type PeopleFile, type PeoplePointsFile } from '../../../src/model/people/people';
import { countyShapes, STATES } from '../geography';
import type { Step, StepContext } from '../pipeline';

export const COUNTIES_FILE = 'data/tables/people/counties.csv';
export const BLOCK_GROUPS_FILE = 'data/tables/people/block-groups.csv.gz';

export const peopleStep: Step = {
  name: 'people',
  module: import.meta.filename,
  inputs: [COUNTIES_FILE, BLOCK_GROUPS_FILE],
  needs: [],
  run(context) {
    return {
      'people/counties.json': JSON.stringify(readCounties(context)),
      ...Object.fromEntries(
        readPoints(context).map((file) => [`people/${file.state}.json`, JSON.stringify(file)]),
      ),
    };
  },
};

function readCounties({ source }: Pick<StepContext, 'source'>): PeopleFile {
  const rows = readTable(COUNTIES_FILE, source(COUNTIES_FILE), ['fips', 'people2020', 'people2020to24']);
  const check = new Checks(COUNTIES_FILE);
  check.unique(rows, 'fips');
  const whole = { min: 0, integer: true };
  const entries = rows.map((row): [string, PeopleFile[string]] => [
    check.fips(row, 'fips', countyShapes(), { required: true }) ?? '',
    [
      check.number(row, 'people2020', { ...whole, required: true }) ?? 0,
      check.number(row, 'people2020to24', whole),
    ],
  ]);
  check.done();
  return Object.fromEntries(entries);
}

/** The points of every state that has some. @throws BadData on a code of no state or a place outside the world */
function readPoints({ source }: Pick<StepContext, 'source'>): PeoplePointsFile[] {
  const rows = readTable(BLOCK_GROUPS_FILE, gunzipSync(source(BLOCK_GROUPS_FILE)), [
    'blockGroup',
    'people',
    'lon',
    'lat',
  ]);
  const check = new Checks(BLOCK_GROUPS_FILE);
  const stateOf = new Map(STATES.map(({ fips, code }) => [fips, code]));
  const points = new Map<string, number[]>(STATES.map(({ code }) => [code, []]));
  for (const row of rows) {
    const code = check.text(row, 'blockGroup', { required: true }) ?? '';
    const own = points.get(stateOf.get(code.slice(0, 2)) ?? '');
    if (own === undefined || !/^\d{12}$/.test(code))
      check.fail(row.line, 'blockGroup', code, 'twelve digits that begin with the code of a state');
    const people = check.number(row, 'people', { required: true, min: 1, integer: true });
    const lon = check.number(row, 'lon', { required: true, min: -180, max: 180 });
    const lat = check.number(row, 'lat', { required: true, min: -90, max: 90 });
    if (own && people !== null && lon !== null && lat !== null)
      own.push(Math.round(lon * PER_DEGREE), Math.round(lat * PER_DEGREE), people);
  }
  check.done();
  return [...points].map(([state, list]) => ({ state, points: list }));
}
