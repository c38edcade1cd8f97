/** What the built record says in the fields of verdicts, written the way the table writes them. */
import type { OppositionEvent } from '../../../../src/model/event';
import type { LegalMeasure } from '../../../../src/model/legalMeasure';
import type { Day } from '../trackers/text';
import { FIELDS, type VerdictField, type VerdictValues } from './fields';

/** An event with its measure and the told act that it stands for. */
export interface Said {
  event: OppositionEvent;
  measure: LegalMeasure | null;
  step: number | null;
}

const dayOf = (
  date: string | null | undefined,
  precision: OppositionEvent['datePrecision'] | undefined,
): Day | null =>
  date == null || precision === undefined || precision === 'unknown' ? null : { date, precision };

/** Undefined where the record has nothing that the field could be of. */
const SAID: { readonly [F in VerdictField]: (said: Said) => VerdictValues[F] | undefined } = {
  step: ({ step }) => step,
  actKind: ({ event }) => event.act?.kind ?? null,
  date: ({ event }) => dayOf(event.date, event.datePrecision),
  body: ({ event }) => event.act?.body ?? null,
  bodyKind: ({ event }) => event.act?.bodyKind ?? null,
  votes: ({ event }) => event.act?.votes ?? null,
  about: ({ event }) => event.act?.about,
  effect: ({ event }) => event.act?.effect,
  instrument: ({ event }) => event.act?.instrument ?? null,
  termDays: ({ event }) => event.act?.termDays ?? null,
  project: ({ event }) => event.project,
  company: ({ event }) => event.company,
  mw: ({ event }) => event.mw,
  groups: ({ event }) => event.groups,
  concerns: ({ event }) => event.concerns,
  technology: ({ event }) => event.technology,
  measureKind: ({ measure }) => measure?.kind ?? null,
  measureFate: ({ measure }) => measure?.fate,
  measureFrom: ({ measure }) => dayOf(measure?.adopted?.date, measure?.adopted?.precision),
  measureEnd: ({ measure }) => measure?.until as VerdictValues['measureEnd'] | undefined,
  measureEnded: ({ measure }) => measure?.ended ?? null,
  projectOutcome: ({ event }) => event.projectOutcome?.word ?? null,
  projectOutcomeDate: ({ event }) => dayOf(event.projectOutcome?.on, event.projectOutcome?.precision),
  measureOutcome: ({ event }) => event.measureOutcome?.word ?? null,
  measureOutcomeDate: ({ event }) => dayOf(event.measureOutcome?.on, event.measureOutcome?.precision),
};

/** The value of a field as a cell; empty where there is nothing that it could be of. */
export function sayField<F extends VerdictField>(field: F, said: Said): string {
  const value = SAID[field](said);
  return value === undefined ? '' : FIELDS[field].write(value);
}
