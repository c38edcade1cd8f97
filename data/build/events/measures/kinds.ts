/**
 * What kind of legal instrument the measure of an act is. In this order: a verdict, the tracker that codes
 * the kind, and what the tracker says was done.
 */
import type { MeasureKind } from '../../../../src/model/vocabulary';
import type { ToldAct } from '../acts/toldActs';
import type { TrackerRecord } from '../trackers/record';
import { kindTold } from './toldKinds';

/** Kinds by verdict, by event id; null for what is no measure. */
export type HandKinds = ReadonlyMap<string, MeasureKind | null>;

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
