/**
 * Townships of one name in one state. A tracker that looks a name up gets the first of them, so that the county
 * and the point of such a record prove nothing by themselves: they count only where something else tells the
 * county too. Without that, the act lies somewhere in its state. A name that only one township of the state bears
 * proves the county by itself.
 */
import { Checks } from '../../../src/ingest/check';
import { readTable } from '../../../src/ingest/csv';
import type { Issue } from '../../../src/ingest/issue';
import { countyShapes } from '../geography';
import { keyOf } from './jurisdictions';
import type { TrackerRecord } from './trackers/record';
import { TABLES } from './words';

export const TOWNSHIPS_FILE = `${TABLES}/townships.csv`;

/** The counties in which townships of a name lie, by `OH|washington`. */
export type Townships = ReadonlyMap<string, readonly string[]>;

/** Reads the table of all townships; what is wrong with it is added to `issues`. */
export function readTownships(source: (file: string) => Buffer, issues: Issue[]): Townships {
  const checks = new Checks(TOWNSHIPS_FILE);
  const townships = new Map<string, string[]>();
  for (const row of readTable(TOWNSHIPS_FILE, source(TOWNSHIPS_FILE), ['state', 'name', 'counties'])) {
    const { state, counties = '' } = row.cells;
    const name = checks.text(row, 'name', { required: true }) ?? '';
    const lie = counties.split(' ');
    for (const fips of lie) {
      if (countyShapes().get(fips)?.state !== state) {
        checks.fail(row.line, 'counties', counties, `the FIPS codes of counties in ${state}`);
      }
    }
    // "Saint Clair" and "St. Clair" are one name.
    const key = `${state}|${keyOf(name, 'township')}`;
    townships.set(key, [...new Set([...(townships.get(key) ?? []), ...lie])]);
  }
  issues.push(...checks.issues);
  return townships;
}

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/ (?:county|parish)$/, '')
    .replace(/[^a-z0-9]+/g, '-');

/** Whether the record itself tells the county, beside its code and its point. */
function tellsCounty(record: TrackerRecord): boolean {
  if (record.countyFips === null) return false;
  if (record.area !== null || record.countyNamed) return true;
  const county = countyShapes().get(record.countyFips)?.name;
  if (county === undefined) return false;
  // The name of the township alone, as in Kalamazoo Township, is no proof of a county.
  const rest = record.id.replace(
    new RegExp(`(?:^|-)${slug(record.jurisdiction.replace(/ (?:Charter )?Township$/, ''))}(?=-|$)`),
    '',
  );
  return `${rest}-`.includes(`-${slug(county)}-`);
}

/**
 * The records with the county that the name of their township proves, and with no county and no point where a
 * namesake may be meant. A county in which no township of that name lies is an issue.
 */
export function settleTownships(
  records: readonly TrackerRecord[],
  townships: Townships,
  issues: Issue[],
): TrackerRecord[] {
  const countiesOf = ({ country, jurisdictionKind, state, key }: TrackerRecord) =>
    country === 'US' && jurisdictionKind === 'township' ? (townships.get(`${state}|${key}`) ?? []) : null;
  const proved = new Set(
    records
      .filter((record) => countiesOf(record) !== null && tellsCounty(record))
      .map(({ state, key, countyFips }) => `${state}|${key}|${countyFips}`),
  );
  return records.map((record) => {
    const counties = countiesOf(record);
    if (counties === null) return record;
    const { tracker, id, countyFips } = record;
    if (countyFips !== null && counties.length > 0 && !counties.includes(countyFips)) {
      const value = `${tracker}:${id} in ${countyFips}`;
      const expected = `a county in which a township of that name lies: ${counties.join(', ')}`;
      issues.push({ file: TOWNSHIPS_FILE, line: null, column: 'counties', value, expected });
    }
    const [only] = counties;
    if (only !== undefined && counties.length === 1) return { ...record, countyFips: only };
    return tellsCounty(record) || proved.has(`${record.state}|${record.key}|${countyFips}`)
      ? record
      : { ...record, countyFips: null, lon: null, lat: null, area: null };
  });
}
