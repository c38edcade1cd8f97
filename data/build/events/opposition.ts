/** The opposition record: all trackers, read, mapped and joined. */

import { Checks } from '../../../src/ingest/check';
import { readTable } from '../../../src/ingest/csv';
import { BadData, type Issue } from '../../../src/ingest/issue';
import type { Act } from '../../../src/model/act';
import type { EventDetail, OppositionEvent } from '../../../src/model/event';
import type { Fight } from '../../../src/model/fight';
import type { LegalMeasure } from '../../../src/model/legalMeasure';
import { readDatasets, SOURCES_FILE } from '../sources/read';
import { dropUntoldActions } from './acts/actions';
import { applyActs, applyOutcomes, readActTables, toldOn } from './acts/apply';
import { tellBans } from './acts/bans';
import type { ActNote } from './acts/dates';
import { completeFights, dateOutcomes } from './acts/finish';
import { joinSites, type NamedSite, type SiteJoin } from './acts/sites';
import type { Repeat } from './acts/told';
import { readAreas } from './areas';
import { deriveEvent } from './derive';
import { measureEnds } from './ends';
import { type FightPair, joinFights } from './fights';
import { dateDeadBills } from './measures/billStatus';
import { applyMeasures, buildMeasures } from './measures/build';
import { wronglyInForce } from './measures/check';
import type { PhaseJoin, ToldApart } from './measures/group';
import { type Cluster, mergeRecords, type Override, type Pair, refOf } from './merge';
import { billsAsOf, readStateBills } from './stateBills';
import { applyTownAreas } from './townAreas';
import { readTownships, settleTownships } from './townships';
import { readTracker, tableOf } from './trackers/read';
import type { LeftOut, TrackerRecord } from './trackers/record';
import { lastDay } from './trackers/text';
import { judgeOutcomes, measureVerdict, settlesProject } from './verdicts/apply';
import { unmetVerdicts } from './verdicts/check';
import { type EventVerdicts, readEventVerdicts, verdictsByEvent } from './verdicts/read';
import { readWords, TABLES, TRACKERS, type Tracker, type Words } from './words';

/** Everything that the opposition tables say, joined. */
export interface OppositionRecord {
  events: { event: OppositionEvent; detail: EventDetail; cluster: Cluster }[];
  pairs: Pair[];
  leftOut: LeftOut[];
  /** Acts that texts tell beside those of the records. */
  acts: Act[];
  /** Told acts that are another act, and what was taken where fields and texts differ. */
  repeats: Repeat[];
  actNotes: ActNote[];
  fights: Fight[];
  fightPairs: FightPair[];
  siteJoins: SiteJoin[];
  measures: LegalMeasure[];
  measureJoins: PhaseJoin[];
  /** By event id: the verdicts that were applied, and the step of the text that its act was taken from. */
  verdicts: ReadonlyMap<string, EventVerdicts>;
  steps: ReadonlyMap<string, number>;
}

/**
 * Reads and joins all trackers.
 * @param source reads a file of the repository
 * @param sites  those that fights may be about
 * @param judged false to see what the rules alone say; nothing then checks what binds
 * @throws BadData with everything that is wrong in the tables
 */
export function buildRecord(
  source: (file: string) => Buffer,
  sites: readonly NamedSite[] = [],
  { judged = true }: { judged?: boolean } = {},
): OppositionRecord {
  const issues: Issue[] = [];
  const words = readWords(source, issues);
  const areas = readAreas(source, issues);
  const asRead: TrackerRecord[] = [];
  const leftOut: LeftOut[] = [];
  for (const tracker of TRACKERS) {
    const read = readTracker(tracker, source(tableOf(tracker)), words, issues, areas);
    asRead.push(...read.records);
    leftOut.push(...read.leftOut);
  }
  const records = settleTownships(asRead, readTownships(source, issues), issues);
  const overrides = readVerdicts(
    `${TABLES}/merge-overrides.csv`,
    source,
    new Set(records.map(refOf)),
    'a record as tracker:id',
    issues,
  );
  const measureOverrides = readVerdicts(
    `${TABLES}/measure-overrides.csv`,
    source,
    new Set(records.map(refOf)),
    'a record as tracker:id',
    issues,
  );
  const actTables = readActTables(source, issues);
  const bills = readStateBills(source, issues);
  const datasets = readDatasets(source);
  const titles = new Map(datasets.map(({ id, title }) => [id, title]));
  const retrieved = new Map(datasets.map(({ id, retrieved: day }) => [id, lastDay(day) ?? day]));
  for (const tracker of TRACKERS) {
    if (titles.has(tracker)) continue;
    const expected = 'an entry for every tracker';
    issues.push({ file: SOURCES_FILE, line: null, column: 'id', value: tracker, expected });
  }
  if (issues.length > 0) throw new BadData(issues);
  const titleOf = (tracker: Tracker) => titles.get(tracker) ?? tracker;
  const readOn = (tracker: string) => retrieved.get(tracker) ?? '';
  const joined = joinRecords(records, overrides, words, titleOf);
  const fightOverrides = readVerdicts(
    `${TABLES}/fight-overrides.csv`,
    source,
    new Set(joined.events.map(({ event }) => event.id)),
    'the id of an event',
    issues,
  );
  const rows = readEventVerdicts(source, new Set(records.map(refOf)), issues);
  const verdicts = verdictsByEvent(judged ? rows : [], joined.events, issues);
  if (issues.length > 0) throw new BadData(issues);
  const { acts, repeats, notes, steps } = applyActs(joined.events, actTables, verdicts, issues);
  for (const [id, ended] of measureEnds(joined.events, daysOfEnds(verdicts))) {
    const measure = joined.events.find(({ event }) => event.id === id)?.event.measure;
    if (measure) measure.ended = ended;
  }
  const measureVerdicts = mapValues(verdicts, ({ values }) => measureVerdict(values));
  const { measures, joins: measureJoins } = buildMeasures(joined.events, {
    kinds: mapValues(verdicts, ({ values }) => values.measureKind),
    readings: actTables.readings,
    told: actTables.told,
    retrieved,
    verdicts: measureVerdicts,
    bills,
    billsAsOf: billsAsOf(source),
    toldApart: apartIn(overrides),
    measuresApart: apartIn(measureOverrides),
  });
  if (judged) issues.push(...wronglyInForce(measures, joined.events, new Set(measureVerdicts.keys())));
  if (issues.length > 0) throw new BadData(issues);
  applyMeasures(joined.events, measures);
  tellBans(joined.events, verdicts);
  applyTownAreas(joined.events);
  const differences = applyOutcomes(joined.events, actTables, {
    readByHand: words.readByHand,
    retrieved: readOn,
  });
  dateDeadBills(joined.events, measures);
  for (const { event, cluster } of joined.events) {
    const verdict = verdicts.get(event.id);
    if (verdict) judgeOutcomes(event, verdict.values, toldOn(cluster, { retrieved: readOn }));
  }
  dropUntoldActions(joined.events, actTables.told);
  const { fights, pairs: fightPairs } = joinFights(joined.events, fightOverrides);
  const byId = new Map(joined.events.map((act) => [act.event.id, act]));
  completeFights(fights, byId, acts);
  const settled = mapValues(verdicts, ({ values }) => settlesProject(values) || undefined);
  dateOutcomes(fights, byId, acts, new Set(settled.keys()));
  const siteJoins = joinSites(fights, byId, sites);
  const record: OppositionRecord = {
    ...joined,
    leftOut,
    acts,
    repeats,
    actNotes: [...notes, ...differences],
    fights,
    fightPairs,
    siteJoins,
    measures,
    measureJoins,
    verdicts,
    steps,
  };
  issues.push(...unmetVerdicts(record));
  if (issues.length > 0) throw new BadData(issues);
  return record;
}

const apartIn =
  (pairs: readonly Override[]): ToldApart =>
  (a, b) =>
    pairs.some((pair) => pair.verdict === 'apart' && pair.a === a && pair.b === b);

/** The same keys with what is found of each value; those of which nothing is found are left out. */
const mapValues = <V, T>(map: ReadonlyMap<string, V>, read: (value: V) => T | undefined): Map<string, T> =>
  new Map(
    [...map].flatMap(([key, value]) => {
      const found = read(value);
      return found === undefined ? [] : [[key, found] as const];
    }),
  );

/** The first days on which measures no longer stood, where a verdict gives them. */
const daysOfEnds = (verdicts: ReadonlyMap<string, EventVerdicts>): Map<string, string> =>
  mapValues(verdicts, ({ values }) => values.measureEnded?.on ?? undefined);

/** Joins records into events; the order of the records does not matter. */
export function joinRecords(
  records: readonly TrackerRecord[],
  overrides: readonly Override[],
  words: Pick<Words, 'tierOf' | 'publisherOf'>,
  titleOf: (tracker: Tracker) => string,
): Pick<OppositionRecord, 'events' | 'pairs'> {
  const { clusters, pairs } = mergeRecords(records, overrides);
  const reasons = new Map<TrackerRecord, string[]>();
  for (const { a, b, same, reason } of pairs) {
    if (!same) continue;
    reasons.set(b, [...(reasons.get(b) ?? []), `${refOf(a)} + ${refOf(b)}: ${reason}`]);
  }
  const events = clusters.map((cluster) => ({
    ...deriveEvent(
      cluster,
      cluster.flatMap((record) => reasons.get(record) ?? []),
      { tierOf: words.tierOf, publisherOf: words.publisherOf, titleOf },
    ),
    cluster,
  }));
  return { events, pairs };
}

/** Hand-kept verdicts on pairs; a row that names something unknown is an issue. */
function readVerdicts(
  file: string,
  source: (file: string) => Buffer,
  known: ReadonlySet<string>,
  expected: string,
  issues: Issue[],
): Override[] {
  const rows = readTable(file, source(file), ['a', 'b', 'verdict', 'reason', 'date']);
  const checks = new Checks(file);
  const overrides: Override[] = [];
  for (const row of rows) {
    for (const column of ['a', 'b'] as const) {
      if (!known.has(row.cells[column])) checks.fail(row.line, column, row.cells[column], expected);
    }
    const verdict = checks.word(row, 'verdict', ['same', 'apart'], { required: true });
    const reason = checks.text(row, 'reason', { required: true });
    const date = checks.isoDate(row, 'date', { required: true });
    if (verdict && reason && date) {
      overrides.push({ a: row.cells.a, b: row.cells.b, verdict, reason, date });
    }
  }
  issues.push(...checks.issues);
  return overrides;
}
