/** What is said of a measure on a day, the same on cards, in lists, under the pointer, in tables and in pictures. */
import type { MeasureEnd, OppositionEvent } from '../../../model/event';
import { addDays, bindingTerm, measureOnDate, termOf } from '../../../model/measureOnDate';
import type { StoppingCounts } from '../../../model/measuresInForce';
import { outcomesOn } from '../../../model/outcome';
import { formatDate, formatNumber } from './format';
import { labels } from './labels';

type ActWithMeasure = Pick<
  OppositionEvent,
  'actions' | 'date' | 'datePrecision' | 'measure' | 'mechanism' | 'measureOutcome' | 'projectOutcome'
>;

const BECAUSE = {
  ranOut: 'because its term ran out',
  lifted: 'because it was lifted',
  replaced: 'because another measure replaced it',
  struckDown: 'because it was struck down',
} satisfies Record<NonNullable<MeasureEnd['reason']>, string>;

/** The words for an end that is on record; `fallback` where the build told no reason. */
function endedText(event: ActWithMeasure, fallback: NonNullable<MeasureEnd['reason']>): string {
  const end = event.measure?.ended;
  const { last } = bindingTerm(event) ?? termOf(event);
  const on = (fallback === 'ranOut' ? last : null) ?? end?.on ?? (last === null ? null : addDays(last, 1));
  const why = BECAUSE[end?.reason ?? fallback];
  return on === null ? `ended on a day not recorded, ${why}` : `ended ${formatDate(on)}, ${why}`;
}

/** "in force until 3 March 2027", "adopted, end not recorded"; null for what is no measure. Begins small. */
function stateText(event: ActWithMeasure, day: string): string | null {
  const { measure } = event;
  const state = measureOnDate(event, day);
  if (measure === null || state === null) return null;
  switch (state) {
    case 'inForce': {
      const last = bindingTerm(event)?.last ?? null;
      return last === null ? 'in force, end not recorded' : `in force until ${formatDate(last)}`;
    }
    case 'openEnded':
      return measure.endBasis === 'openEnded' || measure.durationKind === 'indefinite'
        ? 'in force, no end set'
        : 'adopted, end not recorded';
    case 'termRunOut': {
      const { last } = termOf(event);
      if (measure.mayBeExtended && last !== null)
        return `term ran out ${formatDate(last)}; may have been extended since`;
      return measure.ended === undefined && last !== null
        ? `ended ${formatDate(last)}, ${BECAUSE.ranOut}`
        : endedText(event, 'ranOut');
    }
    case 'replaced':
      return endedText(event, 'replaced');
    case 'rescinded':
      return endedText(event, 'lifted');
    case 'failed': {
      const { measure: outcome } = outcomesOn(event, day);
      return outcome === 'billDied' ? 'bill died' : 'voted down';
    }
    case 'proposed':
      return 'proposed';
    case 'notYet':
      return 'not yet adopted';
    case 'unknown':
      return unknownText(measure, event);
  }
}

/** A year alone puts nothing in force. */
function unknownText(measure: NonNullable<OppositionEvent['measure']>, event: ActWithMeasure): string {
  const adopted = measure.fate === 'adopted' || measure.fate === 'extended';
  const from =
    measure.from ?? (event.date === null ? null : { date: event.date, precision: event.datePrecision });
  if (!adopted) return 'not recorded whether it was adopted';
  return from !== null && from.precision === 'year'
    ? `adopted in ${formatDate(from.date, 'year')}, day not recorded`
    : 'adopted on a day not recorded';
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The state of an act's measure on a day: "In force until 3 March 2027"; null for what is no measure. */
export function measureStateText(event: ActWithMeasure, day: string): string | null {
  const text = stateText(event, day);
  return text === null ? null : capital(text);
}

/** What kind of measure it is: "Moratorium"; by the step of the ladder where the record tells no kind. */
export function measureKindText({
  measure,
  mechanism,
}: Pick<ActWithMeasure, 'measure' | 'mechanism'>): string {
  const kind = measure?.kind;
  return kind === undefined ? capital(labels.measureInForce[mechanism]) : labels.measureKind[kind];
}

/**
 * What became of an act's project and of its measure by a day, in a line: "Project stopped · Moratorium in force
 * until 3 March 2027". Null where nothing is told.
 */
export function standingText(event: ActWithMeasure, day: string): string | null {
  const { project, measure: outcome } = outcomesOn(event, day);
  const state = stateText(event, day);
  const measure =
    state !== null
      ? `${measureKindText(event)}: ${state}`
      : outcome === null
        ? null
        : labels.outcome[outcome];
  const parts = [
    project === null || (project === 'undecided' && measure !== null) ? null : labels.outcome[project],
    measure,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}

/** "12 in force with a known end, 3 with no end set, 4 adopted with no end on record". */
function endingCounts({ endKnown, openEnded, endNotRecorded }: StoppingCounts): string {
  return [
    `${formatNumber(endKnown)} in force with a known end`,
    ...(openEnded > 0 ? [`${formatNumber(openEnded)} with no end set`] : []),
    `${formatNumber(endNotRecorded)} adopted with no end on record`,
  ].join(', ');
}

/** How the end of a measure is known, and counts of measures by it. */
export const measureText = {
  basis: {
    stated: 'end stated by a source',
    term: 'end counted from the term',
    openEnded: 'a source says it has no end',
    notRecorded: 'end not recorded',
  },
  /** "12 in force with a known end, 3 with no end set, 4 adopted with no end on record". */
  counts: endingCounts,
  /** Of the acts in a list. */
  stopping: (counts: Parameters<typeof endingCounts>[0], day: string): string =>
    `Moratoria, bans and pauses of utilities on ${formatDate(day)}: ${endingCounts(counts)}.`,
  readByMachine: 'read by a computer from the tracker’s text',
} as const;
