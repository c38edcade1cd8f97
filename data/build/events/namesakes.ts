/**
 * Townships of one name in one state. A tracker that looks a name up gets the first of them, so that the county
 * and the point of such a record prove nothing by themselves: they count only where something else tells the
 * county too. Without that, the act lies somewhere in its state.
 */
import { Checks } from '../../../src/ingest/check';
import { readTable } from '../../../src/ingest/csv';
import type { Issue } from '../../../src/ingest/issue';
import { countyShapes } from '../geography';
import { keyOf } from './jurisdictions';
import type { TrackerRecord } from './trackers/record';
import { TABLES } from './words';

const FILE = `${TABLES}/township-namesakes.csv`;

/** Names that several townships of a state bear, as `OH|washington`. */
export type Namesakes = ReadonlySet<string>;

/** Reads the table of names; what is wrong with it is added to `issues`. */
export function readNamesakes(source: (file: string) => Buffer, issues: Issue[]): Namesakes {
  const rows = readTable(FILE, source(FILE), ['state', 'name']);
  const checks = new Checks(FILE);
  const names = new Set<string>();
  for (const row of rows) {
    const name = checks.text(row, 'name', { required: true }) ?? '';
    const key = `${row.cells.state}|${keyOf(name, 'township')}`;
    if (names.has(key)) checks.fail(row.line, 'name', name, 'a name that is not in the table yet');
    names.add(key);
  }
  issues.push(...checks.issues);
  return names;
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

/** The records, with no county and no point where a namesake may be meant. */
export function settleNamesakes(records: readonly TrackerRecord[], names: Namesakes): TrackerRecord[] {
  const bears = (record: TrackerRecord) =>
    record.jurisdictionKind === 'township' && names.has(`${record.state}|${record.key}`);
  const proved = new Set(
    records
      .filter(bears)
      .filter(tellsCounty)
      .map(({ state, key, countyFips }) => `${state}|${key}|${countyFips}`),
  );
  return records.map((record) =>
    !bears(record) || tellsCounty(record) || proved.has(`${record.state}|${record.key}|${record.countyFips}`)
      ? record
      : { ...record, countyFips: null, lon: null, lat: null, area: null },
  );
}
