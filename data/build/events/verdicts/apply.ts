/** Writes verdicts into events: the facts and the act before measures are made of them, the outcomes at the end. */
import type { ActFacts, BodyKind } from '../../../../src/model/act';
import type { OppositionEvent } from '../../../../src/model/event';
import { type DatedOutcome, headlineOf } from '../../../../src/model/outcome';
import type { MeasureOutcome, ProjectOutcome } from '../../../../src/model/vocabulary';
import type { HandVerdict } from '../measures/reconcile';
import type { Day } from '../trackers/text';
import type { VerdictValues } from './fields';

type Values = Partial<VerdictValues>;

/** Sets what an event is about: project, company, size, groups, grounds, and whether it is a measure at all. */
export function judgeFacts(event: OppositionEvent, values: Values): void {
  const { project, company, mw, groups, concerns, technology, measureKind } = values;
  if (project !== undefined) event.project = project;
  if (company !== undefined) event.company = company;
  if (mw !== undefined) event.mw = mw;
  if (groups !== undefined) event.groups = groups;
  if (concerns !== undefined) event.concerns = concerns;
  if (technology !== undefined) event.technology = technology;
  if (measureKind === null) event.measure = null;
}

/**
 * The act of an event with what the verdicts say of it. Votes belong to the act they were cast for: another act
 * keeps them only where a verdict gives them.
 * @param act    as the rules found it
 * @param nameOf the name of a body of a kind at the place
 * @returns `incomplete` where the rules found no act and the verdicts do not say enough of one
 */
export function judgedAct(
  act: ActFacts | null,
  values: Values,
  nameOf: (kind: BodyKind) => string | null,
): ActFacts | null | 'incomplete' {
  const { actKind, body, bodyKind, votes, about, effect, instrument, termDays } = values;
  if (actKind === null) return null;
  const touched = [actKind, body, bodyKind, votes, about, effect, instrument, termDays];
  if (touched.every((value) => value === undefined)) return act;
  const kind = actKind ?? act?.kind;
  const [subject, does] = [about ?? act?.about, effect ?? act?.effect];
  if (kind === undefined || subject === undefined || does === undefined) return 'incomplete';
  const actor = bodyKind === undefined ? (act?.bodyKind ?? null) : bodyKind;
  const sameBody = act !== null && actor === act.bodyKind;
  return {
    kind,
    body: body !== undefined ? body : sameBody ? act.body : actor && nameOf(actor),
    bodyKind: actor,
    votes: votes !== undefined ? votes : kind === act?.kind ? act.votes : null,
    instrument: instrument !== undefined ? instrument : (act?.instrument ?? null),
    termDays: termDays !== undefined ? termDays : (act?.termDays ?? null),
    about: subject,
    effect: does,
    basis: 'machineRead',
  };
}

/** What the verdicts say of the measure of an event; undefined where they say nothing. */
export function measureVerdict({
  measureFate: fate,
  measureFrom: adopted,
  measureEnd: until,
  measureEnded: ended,
}: Values): HandVerdict | undefined {
  const verdict: HandVerdict = {
    ...(fate === undefined ? {} : { fate }),
    ...(adopted === undefined ? {} : { adopted }),
    ...(until === undefined ? {} : { until }),
    ...(ended === undefined ? {} : { ended }),
  };
  return Object.keys(verdict).length === 0 ? undefined : verdict;
}

/** True where the verdicts settle what became of the project, or when. */
export const settlesProject = ({ projectOutcome, projectOutcomeDate }: Values): boolean =>
  projectOutcome !== undefined || projectOutcomeDate !== undefined;

/**
 * Sets the outcomes of an event.
 * @param toldOn day on which a record of the event was last touched: what an outcome without a day counts from
 */
export function judgeOutcomes(event: OppositionEvent, values: Values, toldOn: string): void {
  const { projectOutcome, projectOutcomeDate, measureOutcome, measureOutcomeDate } = values;
  event.projectOutcome = judged(event, event.projectOutcome, projectOutcome, projectOutcomeDate, toldOn);
  event.measureOutcome = judged(event, event.measureOutcome, measureOutcome, measureOutcomeDate, toldOn);
  event.outcome = headlineOf({
    project: event.projectOutcome?.word ?? null,
    measure: event.measureOutcome?.word ?? null,
  });
}

function judged<W extends ProjectOutcome | MeasureOutcome>(
  event: OppositionEvent,
  outcome: DatedOutcome<W> | null,
  word: W | null | undefined,
  on: Day | null | undefined,
  toldOn: string,
): DatedOutcome<W> | null {
  if (word === null) return null;
  const told = word === undefined || word === outcome?.word ? outcome : outcomeOf(event, word, toldOn);
  if (told === null || on === undefined) return told;
  const by = on !== null && on.date > told.by ? on.date : told.by;
  return { ...told, on: on?.date ?? null, precision: on?.precision ?? 'unknown', by, basis: 'machineRead' };
}

const PENDING: readonly (ProjectOutcome | MeasureOutcome)[] = ['undecided', 'onHold', 'proposed'];

/** What has not been settled yet counts from the event; what was settled has no day until a verdict gives one. */
function outcomeOf<W extends ProjectOutcome | MeasureOutcome>(
  { date, datePrecision }: OppositionEvent,
  word: W,
  toldOn: string,
): DatedOutcome<W> {
  const isPending = PENDING.includes(word);
  return {
    word,
    on: isPending ? date : null,
    precision: isPending ? datePrecision : 'unknown',
    by: isPending ? (date ?? toldOn) : toldOn,
    finality: isPending ? 'interim' : 'final',
    basis: 'machineRead',
  };
}
