/**
 * Gives every event its own act and its outcomes, and finds the acts that texts tell beside them. Runs after the
 * records were joined: the readings of a text belong to one record, wherever that went.
 */
import type { Issue } from '../../../../src/ingest/issue';
import type { Act } from '../../../../src/model/act';
import type { OppositionEvent } from '../../../../src/model/event';
import { headlineOf } from '../../../../src/model/outcome';
import { CONCERNS } from '../../../../src/model/vocabulary';
import type { Cluster } from '../merge';
import { type RecordReading, readReadings } from '../readings';
import { judgedAct, judgeFacts } from '../verdicts/apply';
import { type EventVerdicts, VERDICTS_FILE } from '../verdicts/read';
import { inOrder } from '../words';
import {
  BodyBook,
  type BodyNames,
  bodyWritten,
  type GoverningBodies,
  readBodyNames,
  readGoverningBodies,
} from './bodies';
import {
  type ActNote,
  dateAs,
  dateInstead,
  loosenDate,
  loosenPlaceholder,
  loosenUntold,
  redate,
  setDate,
} from './dates';
import { codedActOf, codedOf, Namer } from './namer';
import { measureOutcomeOf, projectOutcomeOf } from './outcomes';
import { ownAct } from './own';
import { substituteFor } from './substitute';
import { actsTold, type Repeat, type ToldAt } from './told';
import { readToldActs, type ToldAct } from './toldActs';

/** The tables that acts are made from. */
export interface ActTables {
  told: ReadonlyMap<string, readonly ToldAct[]>;
  readings: ReadonlyMap<string, RecordReading>;
  templates: GoverningBodies;
  names: BodyNames;
}

/** Reads the tables of acts. */
export function readActTables(source: (file: string) => Buffer, issues: Issue[]): ActTables {
  return {
    told: readToldActs(source, issues),
    readings: readReadings(source, issues),
    templates: readGoverningBodies(source, issues),
    names: readBodyNames(source, issues),
  };
}

/** An event and the records that it was made from. */
export interface EventAt {
  event: OppositionEvent;
  cluster: Cluster;
}

/** What `applyActs` needs to know besides the tables. */
export interface ActContext {
  /** True when a person has read a record's outcome. */
  readByHand(tracker: string, id: string): boolean;
  /** The day on which a dataset was read, `YYYY-MM-DD`. */
  retrieved(tracker: string): string;
}

/**
 * Sets the act and the date of the events, and returns the acts told beside them.
 * @param verdicts by event id
 * @param issues   receives verdicts that no act can follow
 * @returns also the step that the act of an event was taken from, by event id
 */
export function applyActs(
  events: readonly EventAt[],
  tables: ActTables,
  verdicts: ReadonlyMap<string, EventVerdicts>,
  issues: Issue[],
): { acts: Act[]; repeats: Repeat[]; notes: ActNote[]; steps: Map<string, number> } {
  const book = new BodyBook(tables.templates);
  for (const { event, cluster } of events) {
    for (const record of cluster) {
      const written = bodyWritten(record.writtenJurisdiction, tables.names);
      if (written) book.learn(event, written);
    }
  }
  const notes: ActNote[] = [];
  const others: ToldAt[] = [];
  const steps = new Map<string, number>();
  for (const { event, cluster } of events) {
    const { told, reading } = textOf(event, cluster, tables);
    const verdict = verdicts.get(event.id);
    if (verdict?.values.measureKind === undefined && tellsOfNoMeasure(cluster, reading, told)) {
      event.measure = null;
    }
    if (reading?.kind === 'bill' && event.project === null && isOverState(event)) event.company = null;
    // Bodies are named after companies, so that these must be right before.
    if (verdict) judgeFacts(event, verdict.values);
    const namer = new Namer(book, tables.names, event, cluster, reading);
    const byHand = cluster.find(({ act }) => act !== null);
    const chosen = verdict?.values.step;
    const fitting =
      chosen === undefined
        ? ownAct(told, codedOf(event, cluster))
        : (told.find(({ step }) => step === chosen) ?? null);
    const instead =
      fitting === null && !byHand && onlyTexts(cluster)
        ? substituteFor(
            told,
            { act: codedActOf(event, cluster), bills: cluster.flatMap(({ bills }) => bills) },
            event,
          )
        : null;
    const own = fitting ?? instead?.act ?? null;
    if (own !== null) steps.set(event.id, own.step);
    if (byHand?.act) event.act = byHand.act;
    else if (own !== null) event.act = namer.told(own);
    else if (instead === null || instead.date === 'year') event.act = namer.coded();
    if (fitting !== null && chosen !== undefined) dateAs(event, fitting, notes);
    else if (fitting !== null && !byHand) setDate(event, cluster, fitting, told, notes);
    if (instead !== null) dateInstead(event, instead, told, notes);
    if (own !== null && !byHand) {
      loosenPlaceholder(event, cluster, own, told, notes);
      if (onlyTexts(cluster)) loosenUntold(event, own, notes);
    }
    event.project ??= own?.project ?? null;
    event.company ??= own?.company ?? null;
    event.mw = tellsOfRulesOnly(event, told, reading) ? null : (event.mw ?? own?.mw ?? null);
    if (own === null && !byHand) loosenDate(event, cluster, told, notes);
    const texts = cluster.filter(({ tracker }) => tracker === 'datacentertracker');
    const grounds = texts.flatMap(({ id }) => tables.readings.get(id)?.concerns ?? []);
    event.concerns = inOrder(CONCERNS, [...event.concerns, ...grounds]);
    if (verdict) judge(event, verdict, namer, notes, issues);
    for (const act of texts.flatMap(({ id }) => tables.told.get(id) ?? [])) {
      if (act !== own) others.push({ event, told: act, body: namer.nameOf(act.actor, act) });
    }
  }
  const { acts, repeats } = actsTold(
    events.map(({ event }) => event),
    others,
  );
  return { acts, repeats, notes, steps };
}

const onlyTexts = (cluster: Cluster) => cluster.every(({ tracker }) => tracker === 'datacentertracker');

/**
 * True where only one text tells of the event, and tells of no measure: a tracker's "legislation" is also a letter,
 * a report, a hearing or an application. An order to look into something is a measure all the same.
 */
const tellsOfNoMeasure = (
  cluster: Cluster,
  reading: RecordReading | null,
  told: readonly ToldAct[],
): boolean =>
  reading?.measureState === 'none' &&
  onlyTexts(cluster) &&
  !told.some(({ act, actor }) => act === 'studyOrdered' && actor !== 'federal');

/** Bills of a state have no builder; their records cite companies as examples. */
const isOverState = ({ jurisdictionKind }: OppositionEvent) =>
  jurisdictionKind === 'state' || jurisdictionKind === 'federal';

/** The figure of a record whose text tells of rules alone is their threshold, and no project's size. */
const tellsOfRulesOnly = (
  event: OppositionEvent,
  told: readonly ToldAct[],
  reading: RecordReading | null,
): boolean =>
  event.project === null &&
  (reading?.kind === 'measure' || reading?.kind === 'bill') &&
  told.length > 0 &&
  told.every(({ about }) => about !== 'project');

/** Applies verdicts on the facts, the act and its day. */
function judge(
  event: OppositionEvent,
  { values, rows }: EventVerdicts,
  namer: Namer,
  notes: ActNote[],
  issues: Issue[],
): void {
  judgeFacts(event, values);
  const act = judgedAct(event.act, values, (kind) => namer.nameOf(kind, null));
  if (act === 'incomplete') {
    const [row] = rows;
    issues.push({
      file: VERDICTS_FILE,
      line: row?.line ?? null,
      column: 'field',
      value: row?.field ?? '',
      expected: `a step, or actKind, about and effect as well: the rules find no act for ${event.id}`,
    });
  } else event.act = act;
  if (values.date) redate(event, values.date, notes, 'a verdict');
  if (values.date === null) {
    event.date = null;
    event.datePrecision = 'unknown';
  }
}

/** What the text of an event's record tells; of several, that which tells an act of the event's day. */
function textOf(event: OppositionEvent, cluster: Cluster, tables: ActTables) {
  const texts = cluster.filter(({ tracker }) => tracker === 'datacentertracker');
  const isOfDay = ({ id }: { id: string }) =>
    (tables.told.get(id) ?? []).some(({ date, clear }) => clear && date !== null && date === event.date);
  const texted = texts.find(isOfDay) ?? texts[0];
  return {
    told: (texted && tables.told.get(texted.id)) ?? [],
    reading: (texted && tables.readings.get(texted.id)) ?? null,
  };
}

/** Sets the outcomes of the events, whose acts are set and whose measures have their ends. */
export function applyOutcomes(events: readonly EventAt[], tables: ActTables, context: ActContext): ActNote[] {
  const notes: ActNote[] = [];
  for (const { event, cluster } of events) {
    const { told, reading } = textOf(event, cluster, tables);
    const facts = {
      event,
      cluster,
      reading,
      told,
      readByHand: cluster.some(({ tracker, id }) => context.readByHand(tracker, id)),
      toldOn: toldOn(cluster, context),
    };
    event.projectOutcome = projectOutcomeOf(facts);
    event.measureOutcome = measureOutcomeOf(facts);
    event.outcome = headlineOf({
      project: event.projectOutcome?.word ?? null,
      measure: event.measureOutcome?.word ?? null,
    });
    const coded = cluster.find(({ projectOutcome }) => projectOutcome !== null)?.projectOutcome ?? null;
    if (coded !== (event.projectOutcome?.word ?? null)) {
      notes.push({
        event: event.id,
        subject: 'project outcome',
        coded: coded ?? '',
        taken: event.projectOutcome?.word ?? '',
        reason: 'the text tells another',
      });
    }
  }
  return notes;
}

/**
 * The newest day on which a record of the event was touched, else the day its dataset was read; an act by hand was
 * known on its own day.
 */
export function toldOn(cluster: Cluster, { retrieved }: Pick<ActContext, 'retrieved'>): string {
  const days = cluster.map(({ tracker, lastUpdated, act, date }) =>
    act !== null && date !== null ? date : (lastUpdated ?? retrieved(tracker)),
  );
  return days.sort().at(-1) ?? '';
}
