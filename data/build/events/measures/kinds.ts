/**
 * What kind of legal instrument the measure of an act is. In this order: the reviewed table, the tracker that codes
 * the kind, and what the tracker says was done.
 */
import { Checks } from '../../../../src/ingest/check';
import { readTable } from '../../../../src/ingest/csv';
import type { Issue } from '../../../../src/ingest/issue';
import { MEASURE_KINDS, type MeasureKind } from '../../../../src/model/vocabulary';
import type { ToldAct } from '../acts/toldActs';
import type { TrackerRecord } from '../trackers/record';
import { TABLES, TRACKERS } from '../words';
import { kindTold } from './toldKinds';

const FILE = `${TABLES}/measure-kinds.csv`;

/** Kinds set by hand, by `tracker:id`; `none` for what is no measure. */
export type HandKinds = ReadonlyMap<string, MeasureKind | 'none'>;

/** Reads the reviewed kinds; a row about an unknown record is an issue. */
export function readKinds(
  source: (file: string) => Buffer,
  known: ReadonlySet<string>,
  issues: Issue[],
): HandKinds {
  const rows = readTable(FILE, source(FILE), ['tracker', 'id', 'kind', 'reason']);
  const checks = new Checks(FILE);
  const kinds = new Map<string, MeasureKind | 'none'>();
  for (const row of rows) {
    const tracker = checks.word(row, 'tracker', TRACKERS, { required: true });
    const kind = checks.word(row, 'kind', [...MEASURE_KINDS, 'none'], { required: true });
    checks.text(row, 'reason', { required: true });
    const ref = `${tracker}:${row.cells.id}`;
    if (!known.has(ref)) checks.fail(row.line, 'id', row.cells.id, 'a record of the tracker');
    if (kinds.has(ref)) checks.fail(row.line, 'id', row.cells.id, 'one kind a record');
    if (kind) kinds.set(ref, kind);
  }
  issues.push(...checks.issues);
  return kinds;
}

const TAX = /\b(tax|taxes|incentives?|exemptions?|abatements?|pilot|subsid(?:y|ies))\b/i;
const RATES = /\b(rates?|ratepayers?|tariffs?|large[- ]load|cost[- ]allocation|byop|interconnection)\b/i;
const PREEMPTION = /\b(preempt\w*|preemption|right[- ]to[- ]mine)\b/i;
const STUDY = /\b(study|studies|task[- ]force|audit|report)\b/i;

/**
 * The kind that one record tells.
 * @param told the acts that its text tells of
 * @returns null when the record is no measure
 */
export function kindOfRecord(record: TrackerRecord, told: readonly ToldAct[]): MeasureKind | null {
  if (record.fate === null) return null;
  if (record.measureKind !== null) return record.measureKind;
  const { actions, tracker, jurisdictionKind } = record;
  const words = `${record.id.replace(/-/g, ' ')} ${record.project ?? ''} ${record.instrument ?? ''}`;
  if (record.mechanism === 5) return 'ban';
  const local = jurisdictionKind !== 'state' && jurisdictionKind !== 'federal';
  if (tracker === 'moratoriumNation' || tracker === 'aiGridWatch' || actions.includes('moratorium')) {
    return local && jurisdictionKind === 'utility' ? 'utilityPause' : 'moratorium';
  }
  // Texts on places tell of zoning and of a pause beside it; what the place is coded for is the measure.
  const coded = actions.includes('zoningRestriction') || actions.includes('ordinance');
  const byText =
    local && coded
      ? null
      : kindTold({
          words: `${words} ${record.writtenJurisdiction}`,
          bills: record.bills,
          told,
          wide: !local,
        });
  if (byText !== null) return byText;
  if (PREEMPTION.test(words)) return 'preemption';
  if (record.concerns.length === 1 && record.concerns[0] === 'taxes') return 'incentiveLimit';
  if (TAX.test(words)) return 'incentiveLimit';
  if (actions.includes('utilityRegulation') || RATES.test(words)) return 'rateRule';
  if (actions.includes('zoningRestriction') || actions.includes('ordinance')) return 'zoningRule';
  if (actions.includes('studyOrReport') || STUDY.test(words)) return 'study';
  return 'reviewRule';
}
