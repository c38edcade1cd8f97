/** Verdicts by hand on single measures, each with its reason and date; they win over every rule. */
import { Checks } from '../../../../src/ingest/check';
import { readTable } from '../../../../src/ingest/csv';
import type { Issue } from '../../../../src/ingest/issue';
import { END_REASONS } from '../../../../src/model/legalMeasure';
import { firstDay } from '../trackers/text';
import { TABLES } from '../words';
import type { HandVerdict } from './reconcile';

const FILE = `${TABLES}/measure-verdicts.csv`;
const COLUMNS = [
  'event',
  'fate',
  'adopted',
  'until',
  'basis',
  'ended_on',
  'ended_how',
  'source',
  'reason',
  'date',
] as const;

/** Reads the verdicts by event id; one on an event that is not there is an issue. */
export function readVerdicts(
  source: (file: string) => Buffer,
  known: ReadonlySet<string>,
  issues: Issue[],
): ReadonlyMap<string, HandVerdict> {
  const checks = new Checks(FILE);
  const rows = readTable(FILE, source(FILE), COLUMNS);
  checks.unique(rows, 'event');
  const verdicts = new Map<string, HandVerdict>();
  for (const row of rows) {
    const { event } = row.cells;
    if (!known.has(event)) checks.fail(row.line, 'event', event, 'the id of an event');
    const fate = checks.word(row, 'fate', ['adopted', 'proposed', 'rejected', 'unknown', 'stands']);
    const adopted = firstDay(checks.partialDate(row, 'adopted'));
    const until = checks.isoDate(row, 'until');
    const basis = checks.word(row, 'basis', ['stated', 'term', 'openEnded']);
    const endedOn = checks.isoDate(row, 'ended_on');
    const how = checks.word(row, 'ended_how', END_REASONS);
    if ((until !== null) !== (basis === 'stated' || basis === 'term')) {
      checks.fail(row.line, 'basis', row.cells.basis, 'stated or term with an end, and neither without');
    }
    if (endedOn !== null && how === null) checks.fail(row.line, 'ended_how', '', 'how it ended');
    checks.https(row, 'source');
    checks.text(row, 'reason', { required: true });
    checks.isoDate(row, 'date', { required: true });
    verdicts.set(event, {
      event,
      fate: fate === 'stands' ? null : fate,
      stands: fate === 'stands',
      adopted,
      until: basis === null ? null : { date: until, basis },
      ended: how === null ? null : { on: endedOn, reason: how },
    });
  }
  issues.push(...checks.issues);
  return verdicts;
}
