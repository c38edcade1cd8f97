/** Reads `event-verdicts.csv`: what was found of single records, each field with its reason and evidence. */
import { Checks } from '../../../../src/ingest/check';
import { readTable } from '../../../../src/ingest/csv';
import type { Issue } from '../../../../src/ingest/issue';
import { type Cluster, refOf } from '../merge';
import { TABLES } from '../words';
import { FIELDS, VERDICT_FIELDS, type VerdictField, type VerdictValues } from './fields';

export const VERDICTS_FILE = `${TABLES}/event-verdicts.csv`;
const COLUMNS = ['record', 'field', 'value', 'reason', 'evidence', 'date'] as const;

/** One row. */
export interface Verdict {
  line: number;
  /** The record as `tracker:id`; the verdict holds for the event that it went into. */
  record: string;
  field: VerdictField;
  value: VerdictValues[VerdictField];
  /** The value as written. */
  text: string;
}

/** What the verdicts say of one event, and where each of them stands. */
export interface EventVerdicts {
  values: Partial<VerdictValues>;
  rows: Verdict[];
}

/**
 * Reads the table; a record, a field or a value that is not known is an issue.
 * @param known every record as `tracker:id`
 */
export function readEventVerdicts(
  source: (file: string) => Buffer,
  known: ReadonlySet<string>,
  issues: Issue[],
): Verdict[] {
  const checks = new Checks(VERDICTS_FILE);
  const verdicts: Verdict[] = [];
  for (const row of readTable(VERDICTS_FILE, source(VERDICTS_FILE), COLUMNS)) {
    const { record, value: text } = row.cells;
    if (!known.has(record)) checks.fail(row.line, 'record', record, 'a record as tracker:id');
    const field = checks.word(row, 'field', VERDICT_FIELDS, { required: true });
    checks.text(row, 'reason', { required: true });
    checks.text(row, 'evidence', { required: true });
    checks.isoDate(row, 'date', { required: true });
    if (field === null) continue;
    const value = FIELDS[field].read(text);
    if (value === undefined) checks.fail(row.line, 'value', text, FIELDS[field].expected);
    else verdicts.push({ line: row.line, record, field, value, text });
  }
  issues.push(...checks.issues);
  return verdicts;
}

/** The verdicts by the id of the event; two on one field of an event are an issue. */
export function verdictsByEvent(
  verdicts: readonly Verdict[],
  events: readonly { event: { id: string }; cluster: Cluster }[],
  issues: Issue[],
): Map<string, EventVerdicts> {
  const eventOf = new Map(
    events.flatMap(({ event, cluster }) => cluster.map((record) => [refOf(record), event.id])),
  );
  const byEvent = new Map<string, EventVerdicts>();
  for (const row of verdicts) {
    const id = eventOf.get(row.record);
    if (id === undefined) continue;
    const { values, rows } = byEvent.get(id) ?? { values: {}, rows: [] };
    const twin = rows.find(({ field }) => field === row.field);
    if (twin) {
      const expected = `one verdict on a field of ${id} (line ${twin.line} has another)`;
      issues.push({ file: VERDICTS_FILE, line: row.line, column: 'field', value: row.field, expected });
      continue;
    }
    byEvent.set(id, { values: { ...values, [row.field]: row.value }, rows: [...rows, row] });
  }
  return byEvent;
}
