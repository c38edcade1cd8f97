/** Compares verdicts with what the record says: those that it can't follow, and those that it says without them. */
import type { Issue } from '../../../../src/ingest/issue';
import type { LegalMeasure } from '../../../../src/model/legalMeasure';
import type { OppositionRecord } from '../opposition';
import { FIELDS, type VerdictField, type VerdictValues } from './fields';
import { VERDICTS_FILE, type Verdict } from './read';
import { sayField } from './say';

type Sayable = Pick<OppositionRecord, 'events' | 'measures' | 'steps'>;

/** What a record says in a field of an event, as a cell. */
export function speaker({
  events,
  measures,
  steps,
}: Sayable): (eventId: string, field: VerdictField) => string {
  const eventOf = new Map(events.map(({ event }) => [event.id, event]));
  const measureOf = new Map<string, LegalMeasure>(
    measures.flatMap((measure) => measure.eventIds.map((id) => [id, measure] as const)),
  );
  return (id, field) => {
    const event = eventOf.get(id);
    if (!event) throw new Error(`no event ${id}`);
    return sayField(field, { event, measure: measureOf.get(id) ?? null, step: steps.get(id) ?? null });
  };
}

/** The value of a verdict as the record would write it. */
const written = ({ field, value }: Verdict): string =>
  (FIELDS[field].write as (value: VerdictValues[VerdictField]) => string)(value);

/** Verdicts that the record does not say although they were applied. */
export function unmetVerdicts(record: Sayable & Pick<OppositionRecord, 'verdicts'>): Issue[] {
  const say = speaker(record);
  return [...record.verdicts].flatMap(([id, { rows }]) =>
    rows.flatMap((row) => {
      const said = say(id, row.field);
      if (said === written(row)) return [];
      const expected =
        said === ''
          ? `${id} to have what this is a field of (an act, or a measure: see outcome-rows.csv)`
          : `a value that ${id} can have: with all verdicts it says ${said}`;
      return [
        { file: VERDICTS_FILE, line: row.line, column: 'value', value: `${row.field} ${row.text}`, expected },
      ];
    }),
  );
}

const OF_ACT: readonly VerdictField[] = [
  'body',
  'bodyKind',
  'votes',
  'about',
  'effect',
  'instrument',
  'termDays',
];

/**
 * What the rules say of one act tells nothing of another that a verdict puts in its place; and what is said of an
 * act rests on the step that it was taken from.
 */
const restsOnAnother = ({ field }: Verdict, rows: readonly Verdict[]): boolean =>
  field === 'step'
    ? rows.some((row) => OF_ACT.includes(row.field))
    : OF_ACT.includes(field) && rows.some((row) => row.field === 'actKind' || row.field === 'measureKind');

/** One verdict beside what the rules alone say. */
export interface Judgement {
  verdict: Verdict;
  event: string;
  /** What the rules say without any verdict; empty where nothing is there for the field. */
  rules: string;
  /** False where the rules say the same: the row can be dropped. */
  changes: boolean;
}

/**
 * Every verdict with what the rules say.
 * @param record with verdicts applied
 * @param ruled  the same without
 */
export function judgements(
  record: Sayable & Pick<OppositionRecord, 'verdicts'>,
  ruled: Sayable,
): Judgement[] {
  const say = speaker(ruled);
  const sayNow = speaker(record);
  return [...record.verdicts].flatMap(([event, { rows }]) =>
    rows.map((verdict) => {
      const rules = say(event, verdict.field);
      // A step brings its day with it, which the rules may not take.
      const redates = verdict.field === 'step' && say(event, 'date') !== sayNow(event, 'date');
      const changes = redates || rules !== written(verdict) || restsOnAnother(verdict, rows);
      return { verdict, event, rules, changes };
    }),
  );
}
