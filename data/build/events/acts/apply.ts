/**
 * Gives every event its own act and its outcomes, and finds the acts that texts tell beside them. Runs after the
 * records were joined: the readings of a text belong to one record, wherever that went.
 */
import type { Issue } from '../../../../src/ingest/issue';
import type { Act, ActFacts, BodyKind } from '../../../../src/model/act';
import type { OppositionEvent } from '../../../../src/model/event';
import { headlineOf } from '../../../../src/model/outcome';
import { CONCERNS } from '../../../../src/model/vocabulary';
import type { Cluster } from '../merge';
import { type RecordReading, readReadings } from '../readings';
import type { Day } from '../trackers/text';
import { judgedAct, judgeFacts } from '../verdicts/apply';
import { type EventVerdicts, VERDICTS_FILE } from '../verdicts/read';
import { inOrder } from '../words';
import {
  BodyBook,
  type BodyForm,
  type BodyNames,
  bodyWritten,
  fitsPlace,
  type GoverningBodies,
  readBodyNames,
  readGoverningBodies,
} from './bodies';
import { codedAct, codedBody, placeBody } from './coded';
import { measureOutcomeOf, projectOutcomeOf } from './outcomes';
import { type Coded, dateOf, ownAct } from './own';
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

/** A choice that a person may want to look at. */
export interface ActNote {
  event: string;
  subject: 'date' | 'body' | 'project outcome';
  coded: string;
  taken: string;
  reason: string;
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
    const { told, reading } = textOf(cluster, tables);
    const verdict = verdicts.get(event.id);
    if (verdict?.values.measureKind === undefined && tellsOfNoMeasure(cluster, reading, told)) {
      event.measure = null;
    }
    // Bodies are named after companies, so that these must be right before.
    if (verdict) judgeFacts(event, verdict.values);
    const namer = new Namer(book, tables.names, event, cluster, reading);
    const chosen = verdict?.values.step;
    const own =
      chosen === undefined
        ? ownAct(told, codedOf(event, cluster))
        : (told.find(({ step }) => step === chosen) ?? null);
    if (own !== null) steps.set(event.id, own.step);
    const byHand = cluster.find(({ act }) => act !== null);
    event.act = byHand?.act ?? (own === null ? namer.coded() : namer.told(own));
    if (own !== null && chosen !== undefined) dateAs(event, own, notes);
    else if (own !== null && !byHand) setDate(event, cluster, own, told, notes);
    event.project ??= own?.project ?? null;
    event.company ??= own?.company ?? null;
    event.mw = tellsOfRulesOnly(event, told, reading) ? null : (event.mw ?? own?.mw ?? null);
    if (own === null && !byHand) loosenDate(event, cluster, told, notes);
    if (reading) event.concerns = inOrder(CONCERNS, [...event.concerns, ...reading.concerns]);
    if (verdict) judge(event, verdict, namer, notes, issues);
    for (const act of told) {
      if (act !== own) others.push({ event, told: act, body: namer.nameOf(act.actor, act) });
    }
  }
  const { acts, repeats } = actsTold(
    events.map(({ event }) => event),
    others,
  );
  return { acts, repeats, notes, steps };
}

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
  cluster.every(({ tracker }) => tracker === 'datacentertracker') &&
  !told.some(({ act, actor }) => act === 'studyOrdered' && actor !== 'federal');

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

/**
 * The day of a record whose text tells no act of that day is the day of its story: only the month is known. The
 * adoption of a measure is dated by its own rules.
 */
function loosenDate(
  event: OppositionEvent,
  cluster: Cluster,
  told: readonly ToldAct[],
  notes: ActNote[],
): void {
  if (event.measure !== null || event.date === null || event.datePrecision !== 'day' || told.length === 0)
    return;
  if (cluster.some(({ tracker }) => tracker !== 'datacentertracker')) return;
  if (told.some(({ date, note }) => date === event.date && !/^scheduled/.test(note))) return;
  redate(
    event,
    { date: `${event.date.slice(0, 7)}-01`, precision: 'month' },
    notes,
    'no act told is of this day',
  );
}

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

/** The day of the act that a verdict chose; that of the record where the text gives none. */
function dateAs(event: OppositionEvent, { date, datePrecision }: ToldAct, notes: ActNote[]): void {
  if (date === null || datePrecision === 'unknown') return;
  if (date === event.date && datePrecision === event.datePrecision) return;
  redate(event, { date, precision: datePrecision }, notes, 'a verdict chose the act');
}

function redate(event: OppositionEvent, { date, precision }: Day, notes: ActNote[], reason: string): void {
  const was = `${event.date ?? ''} (${event.datePrecision})`;
  notes.push({ event: event.id, subject: 'date', coded: was, taken: `${date} (${precision})`, reason });
  event.date = date;
  event.datePrecision = precision;
}

/** What the text of an event's record tells. */
function textOf(cluster: Cluster, tables: ActTables) {
  const texted = cluster.find(({ tracker }) => tracker === 'datacentertracker');
  return {
    told: (texted && tables.told.get(texted.id)) ?? [],
    reading: (texted && tables.readings.get(texted.id)) ?? null,
  };
}

/** Sets the outcomes of the events, whose acts are set and whose measures have their ends. */
export function applyOutcomes(events: readonly EventAt[], tables: ActTables, context: ActContext): ActNote[] {
  const notes: ActNote[] = [];
  for (const { event, cluster } of events) {
    const { told, reading } = textOf(cluster, tables);
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

/** The newest day on which a record of the event was touched, else the day its dataset was read. */
export function toldOn(cluster: Cluster, { retrieved }: Pick<ActContext, 'retrieved'>): string {
  const days = cluster.map(({ tracker, lastUpdated }) => lastUpdated ?? retrieved(tracker));
  return days.sort().at(-1) ?? '';
}

function codedOf(event: OppositionEvent, cluster: Cluster): Coded {
  const outcomes = cluster.map(({ projectOutcome }) => projectOutcome);
  const fate = event.measure?.fate ?? null;
  return {
    date: event.date,
    datePrecision: event.datePrecision,
    actions: event.actions,
    projectStopped: outcomes.includes('stopped') || outcomes.includes('withdrawn'),
    projectAdvanced: outcomes.includes('wentAhead') || outcomes.includes('wentAheadWithConditions'),
    measureDone:
      fate === 'adopted' ||
      fate === 'extended' ||
      fate === 'expired' ||
      fate === 'replaced' ||
      fate === 'rescinded',
    measureFailed: fate === 'failed',
  };
}

/** A day of another tracker stands; only the text's own tracker gives way to the text. */
function setDate(
  event: OppositionEvent,
  cluster: Cluster,
  own: ToldAct,
  told: readonly ToldAct[],
  notes: ActNote[],
): void {
  const dayElsewhere = cluster.some(
    ({ tracker, datePrecision }) => tracker !== 'datacentertracker' && datePrecision === 'day',
  );
  if (dayElsewhere) return;
  const { date, datePrecision, reason } = dateOf(own, event, told);
  if (reason === null) return;
  if (date === null || datePrecision === 'unknown') return;
  redate(event, { date, precision: datePrecision }, notes, reason);
}

/** Names the bodies of one event. */
class Namer {
  constructor(
    private readonly book: BodyBook,
    private readonly names: BodyNames,
    private readonly event: OppositionEvent,
    private readonly cluster: Cluster,
    private readonly reading: RecordReading | null,
  ) {}

  /** The act of the event as its text tells it. */
  told(own: ToldAct): ActFacts {
    const written = this.written();
    const record = this.cluster.find(({ tracker }) => tracker === 'datacentertracker');
    return {
      kind: own.act,
      body: written !== null && written.kind === own.actor ? written.name : this.nameOf(own.actor, own),
      bodyKind: own.actor,
      votes: own.clear ? own.votes : null,
      instrument: own.instrument ?? record?.instrument ?? null,
      termDays: own.termDays ?? this.event.measure?.durationDays ?? null,
      about: own.about,
      effect: own.effect,
      basis: 'machineRead',
    };
  }

  /** The act of the event as its coded fields tell it; null when they leave it open. */
  coded(): ActFacts | null {
    const outcomes = this.cluster.map(({ projectOutcome }) => projectOutcome);
    const act = codedAct(
      this.event,
      outcomes.includes('stopped') || outcomes.includes('withdrawn'),
      outcomes.includes('wentAhead') || outcomes.includes('wentAheadWithConditions'),
    );
    if (act === null) return null;
    const written = this.written();
    const authority = codedBody(this.cluster);
    // A coded body that the place can't have is the tracker's mistake, or another place's body.
    const bodyKind =
      act.kind === 'withdrawn'
        ? 'developer'
        : act.kind === 'petition'
          ? // The body of the record is the one that was petitioned.
            'residents'
          : (written?.kind ??
            (authority !== null && fitsPlace(authority, this.event) ? authority : placeBody(this.event)));
    const first = this.cluster.find(({ instrument }) => instrument !== null);
    return {
      ...act,
      body: written?.kind === bodyKind ? (written?.name ?? null) : bodyKind && this.nameOf(bodyKind, null),
      bodyKind,
      votes: null,
      instrument: first?.instrument ?? null,
      termDays: this.event.measure?.durationDays ?? null,
      basis: 'coded',
    };
  }

  /** The name of a body that acts at the place; null when nothing tells it. */
  nameOf(kind: BodyKind, told: Pick<ToldAct, 'company' | 'act'> | null): string | null {
    if (kind === 'developer') return told?.company ?? this.event.company;
    if (kind === 'utility' && this.event.jurisdictionKind !== 'utility') {
      return told !== null && ACTS_OF_COMPANIES.has(told.act) ? told.company : null;
    }
    const written = this.written();
    if (written?.kind === kind && (kind === 'court' || kind === 'federal' || kind === 'stateAgency')) {
      return written.name;
    }
    if (kind === 'federal' && told !== null && /^bill/.test(told.act)) return 'US Congress';
    return this.book.nameOf(kind, this.event, this.form());
  }

  private written() {
    for (const { writtenJurisdiction } of this.cluster) {
      const body = bodyWritten(writtenJurisdiction, this.names);
      if (body) return body;
    }
    return null;
  }

  private form(): BodyForm | null {
    const form = this.cluster.find((record) => record.form !== null)?.form ?? null;
    if (form !== null) return form;
    const read = this.reading?.placeKind;
    return read === 'city' ||
      read === 'town' ||
      read === 'village' ||
      read === 'borough' ||
      read === 'township'
      ? read
      : null;
  }
}

/** What a utility does about a site of its own; else the company named is the customer. */
const ACTS_OF_COMPANIES: ReadonlySet<string> = new Set([
  'applied',
  'announced',
  'landBought',
  'constructionStarted',
]);
