/**
 * What became of a project and of a measure: two outcomes, each with a day of its own, which is never that of a
 * filing. Before its day an outcome is not told.
 */
import type { ActBasis } from './act';
import type { OppositionEvent } from './event';
import type { DatePrecision, MeasureOutcome, Outcome, ProjectOutcome } from './vocabulary';

/** How sure an outcome is: `interim` ones may still change, on appeal or at the next reading. */
export type Finality = 'final' | 'interim';

/** An outcome with its day. */
export interface DatedOutcome<W extends Outcome = Outcome> {
  word: W;
  /** First day that it may be of, `YYYY-MM-DD`; null where no source dates it. */
  on: string | null;
  precision: DatePrecision;
  /** Day on which a source already told it: what counts where it is not dated. */
  by: string;
  finality: Finality;
  basis: ActBasis;
}

/** True when the outcome is known to have come about by the day (`YYYY-MM-DD`). */
export function isToldBy(outcome: Pick<DatedOutcome, 'on' | 'by'>, day: string): boolean {
  return (outcome.on ?? outcome.by) <= day;
}

/** What an outcome is told from; the later of two that differ is the one that holds. */
export const toldFrom = ({ on, by }: Pick<DatedOutcome, 'on' | 'by'>): string => on ?? by;

type WithOutcomes = Pick<OppositionEvent, 'date' | 'projectOutcome' | 'measureOutcome'>;

/** The outcome of the project on a day: undecided before its day; null before the event and when none is told. */
export function projectOutcomeOn({ projectOutcome, date }: WithOutcomes, day: string): ProjectOutcome | null {
  if (projectOutcome === null || (date !== null && date > day)) return null;
  return isToldBy(projectOutcome, day) ? projectOutcome.word : 'undecided';
}

/** The outcome of the measure on a day: adopted until its end; null before its day and when none is ever told. */
export function measureOutcomeOn({ measureOutcome, date }: WithOutcomes, day: string): MeasureOutcome | null {
  if (measureOutcome === null) return null;
  if (isToldBy(measureOutcome, day)) return measureOutcome.word;
  return measureOutcome.word === 'ended' && date !== null && date <= day ? 'adopted' : null;
}

/** What became of both on a day, as far as it is told; with its date where a source gives one. */
export interface OutcomesOnDay {
  project: ProjectOutcome | null;
  projectDate: string | null;
  measure: MeasureOutcome | null;
  measureDate: string | null;
}

/** The outcomes on a day; nothing that came about later. */
export function outcomesOn(event: WithOutcomes, day: string): OutcomesOnDay {
  const project = projectOutcomeOn(event, day);
  const measure = measureOutcomeOn(event, day);
  return {
    project,
    projectDate: project === null ? null : writtenDate(event.projectOutcome, day),
    measure,
    measureDate: measure === null ? null : writtenDate(event.measureOutcome, day),
  };
}

/** `2026-04` for a month, `2026` for a year; null where the outcome is not dated. */
function writtenDate(outcome: DatedOutcome | null, day: string): string | null {
  if (outcome === null || outcome.on === null || outcome.precision === 'unknown' || outcome.on > day)
    return null;
  return outcome.on.slice(0, outcome.precision === 'year' ? 4 : outcome.precision === 'month' ? 7 : 10);
}

/**
 * The one word for a list: of the project where a record tells what became of it, else of the measure, so that a
 * moratorium voted down is not called undecided because its project is.
 */
export const headlineOf = ({ project, measure }: Pick<OutcomesOnDay, 'project' | 'measure'>): Outcome =>
  (project === 'undecided' ? measure : null) ?? project ?? measure ?? 'notRecorded';

/** The one word for a list, on a day. */
export function outcomeOn(event: WithOutcomes, day: string): Outcome {
  return headlineOf(outcomesOn(event, day));
}
