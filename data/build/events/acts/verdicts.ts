/** Verdicts by hand on the act of single events, each with its reason and date; they win over every rule. */
import { Checks } from '../../../../src/ingest/check';
import { readTable } from '../../../../src/ingest/csv';
import type { Issue } from '../../../../src/ingest/issue';
import { ACT_KINDS, type ActFacts, BODY_KINDS, EFFECTS, SUBJECTS } from '../../../../src/model/act';
import { type Day, firstDay } from '../trackers/text';
import { TABLES } from '../words';

const FILE = `${TABLES}/act-verdicts.csv`;
const COLUMNS = [
  'event',
  'act_date',
  'act',
  'body',
  'body_kind',
  'effect',
  'about',
  'instrument',
  'reason',
  'date',
] as const;

/** What a person found the act of an event to be. */
export interface ActVerdict {
  /** The day, month or year of the act; null leaves the date to the rules. */
  on: Day | null;
  /** Null where nobody can tell what was done; `asRead` leaves the act to the rules. */
  act: ActFacts | null | 'asRead';
}

/** Reads the verdicts by event id; one without an act and without a date is an issue. */
export function readActVerdicts(source: (file: string) => Buffer, issues: Issue[]): Map<string, ActVerdict> {
  const checks = new Checks(FILE);
  const rows = readTable(FILE, source(FILE), COLUMNS);
  checks.unique(rows, 'event');
  const verdicts = new Map<string, ActVerdict>();
  for (const row of rows) {
    const on = firstDay(checks.partialDate(row, 'act_date'));
    const word = checks.word(row, 'act', [...ACT_KINDS, 'none']);
    checks.text(row, 'reason', { required: true });
    checks.isoDate(row, 'date', { required: true });
    if (word === null && on === null) checks.fail(row.line, 'act', '', 'an act, a date, or both');
    verdicts.set(row.cells.event, { on, act: word === null ? 'asRead' : actOf(checks, row, word) });
  }
  issues.push(...checks.issues);
  return verdicts;
}

function actOf(
  checks: Checks,
  row: { line: number; cells: Record<(typeof COLUMNS)[number], string> },
  kind: ActFacts['kind'] | 'none',
): ActFacts | null {
  if (kind === 'none') return null;
  const required = { required: true };
  const about = checks.word(row, 'about', SUBJECTS, required);
  const effect = checks.word(row, 'effect', EFFECTS, required);
  if (about === null || effect === null) return null;
  return {
    kind,
    body: checks.text(row, 'body'),
    bodyKind: checks.word(row, 'body_kind', BODY_KINDS, required),
    votes: null,
    instrument: checks.text(row, 'instrument'),
    termDays: null,
    about,
    effect,
    basis: 'byHand',
  };
}
