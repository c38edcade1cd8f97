/**
 * Which polygon a local record belongs to: `areas.csv`, and the trackers that name it themselves. The keys are
 * those of the outlines: `county:FIPS`, `place:GEOID`, `town:ST:name`, `cousub:GEOID`, `state:ST`, `tribe:name`.
 */
import { Checks } from '../../../src/ingest/check';
import { readTable } from '../../../src/ingest/csv';
import type { Issue } from '../../../src/ingest/issue';
import { isOneOf } from '../../../src/model/vocabulary';
import { TABLES, TRACKERS } from './words';

const FILE = `${TABLES}/areas.csv`;

/** What a reference to a polygon looks like. */
export const AREA_REF =
  /^(?:county:\d{5}|place:\d{7}|town:[A-Z]{2}:[a-z0-9_]+|cousub:\d{10}|state:[A-Z]{2}|tribe:.+)$/;

/** The area of a record. */
export interface AreaRef {
  area: string;
  /** Whether the tracker's own point lies in it, or name, kind and county agree. */
  sure: boolean;
}

/** Areas by `tracker id`. */
export type Areas = ReadonlyMap<string, AreaRef>;

/** Reads the table of areas; what is wrong with it is added to `issues`. */
export function readAreas(source: (file: string) => Buffer, issues: Issue[]): Areas {
  const rows = readTable(FILE, source(FILE), ['tracker', 'id', 'area', 'level', 'confidence', 'check']);
  const checks = new Checks(FILE);
  const areas = new Map<string, AreaRef>();
  for (const row of rows) {
    const { tracker, id, area } = row.cells;
    const key = `${tracker} ${id}`;
    if (!isOneOf(TRACKERS, tracker)) checks.fail(row.line, 'tracker', tracker, 'the id of a tracker');
    if (areas.has(key)) checks.fail(row.line, 'id', id, 'one area a record');
    if (!AREA_REF.test(area)) checks.fail(row.line, 'area', area, 'a reference such as place:0118976');
    const confidence = checks.word(row, 'confidence', ['sure', 'likely'], { required: true });
    areas.set(key, { area, sure: confidence === 'sure' });
  }
  issues.push(...checks.issues);
  return areas;
}
