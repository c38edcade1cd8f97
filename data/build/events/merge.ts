/**
 * Finds the records of different trackers that speak of one act, and joins them.
 *
 * A pair is a candidate when state, normalised jurisdiction and family of action (or a bill number) agree and
 * the dates lie within 60 days; a record of a course of events counts from its first to its last day. Candidates are taken from the nearest to the farthest; an act takes at most one record of
 * each tracker, because each tracker tells its own episodes apart. Whatever is left apart is listed with the
 * reason. The hand-kept overrides win over every rule. The order of the input does not matter.
 */
import { lastDayOf } from '../../../src/model/measureOnDate';
import type { TrackerRecord } from './trackers/record';
import { TRACKERS } from './words';

/** A hand-kept verdict on a pair of records. */
export interface Override {
  a: string;
  b: string;
  verdict: 'same' | 'apart';
  reason: string;
  date: string;
}

export interface Pair {
  a: TrackerRecord;
  b: TrackerRecord;
  /** Days between the two dates; null when one is undated. */
  gap: number | null;
  same: boolean;
  reason: string;
}

/** Records of one act, the one that gives its id first. */
export type Cluster = readonly [TrackerRecord, ...TrackerRecord[]];

const WINDOW_DAYS = 60;
/** State acts that share no bill number: a month apart they are two of many. */
const STATE_WINDOW_DAYS = 20;
/** Within so many days an extension and an adoption are taken for one vote. */
const SAME_VOTE_DAYS = 7;

const rank = (record: TrackerRecord) => TRACKERS.indexOf(record.tracker);

/** By tracker, then id: the order in which records give ids, and a total order over all records. */
export function byRank(a: TrackerRecord, b: TrackerRecord): number {
  return rank(a) - rank(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** A record's name in the review files: ids alone are shared by two trackers. */
export const refOf = (record: TrackerRecord): string => `${record.tracker}:${record.id}`;

/**
 * @param records all records of all trackers, in any order
 * @param overrides verdicts on pairs, by `refOf`
 * @returns clusters ordered by their id, and every pair that was looked at
 */
export function mergeRecords(
  records: readonly TrackerRecord[],
  overrides: readonly Override[],
): { clusters: Cluster[]; pairs: Pair[] } {
  const sorted = [...records].sort(byRank);
  const verdicts = new Map(overrides.map((override) => [pairKey(override.a, override.b), override]));
  const clusterOf = new Map(sorted.map((record) => [record, [record]]));
  const pairs: Pair[] = [];

  const join = (a: TrackerRecord, b: TrackerRecord) => {
    const [into, from] = [clusterOf.get(a) ?? [a], clusterOf.get(b) ?? [b]];
    if (into === from) return;
    into.push(...from);
    for (const record of from) clusterOf.set(record, into);
  };

  const refs = new Map(sorted.map((record) => [refOf(record), record]));
  for (const override of overrides) {
    const [a, b] = [refs.get(override.a), refs.get(override.b)];
    if (!a || !b) continue;
    const reason = `by hand: ${override.reason}`;
    pairs.push({ a, b, gap: gapDays(a, b), same: override.verdict === 'same', reason });
    if (override.verdict === 'same') join(a, b);
  }

  const candidates = candidatePairs(sorted).filter(([a, b]) => !verdicts.has(pairKey(refOf(a), refOf(b))));
  const rivals = countRivals(candidates);
  const judged = candidates
    .map(([a, b]) => ({ a, b, gap: gapDays(a, b), ...judge(a, b, rivals), effort: effort(a, b) }))
    .sort((x, y) => x.effort - y.effort || byRank(x.a, y.a) || byRank(x.b, y.b));
  for (const { a, b, gap, same, reason } of judged) {
    if (!same) {
      pairs.push({ a, b, gap, same, reason });
      continue;
    }
    const [one, other] = [clusterOf.get(a) ?? [a], clusterOf.get(b) ?? [b]];
    const taken =
      one === other ? null : one.find((record) => other.some((next) => next.tracker === record.tracker));
    const split = one.some((x) =>
      other.some((y) => verdicts.get(pairKey(refOf(x), refOf(y)))?.verdict === 'apart'),
    );
    if (taken || split) {
      const why = split
        ? 'joining them would join records told apart by hand'
        : `a nearer record of ${taken?.tracker} is already part of this act`;
      pairs.push({ a, b, gap, same: false, reason: why });
      continue;
    }
    pairs.push({ a, b, gap, same, reason });
    join(a, b);
  }

  const clusters = [...new Set(clusterOf.values())].map((members) => {
    const [first, ...rest] = [...members].sort(byRank);
    if (!first) throw new Error('a cluster holds at least one record');
    return [first, ...rest] as const;
  });
  clusters.sort(([a], [b]) => byRank(a, b));
  return { clusters, pairs };
}

const pairKey = (a: string, b: string) => (a < b ? `${a}|${b}` : `${b}|${a}`);

/** All pairs that agree in state, name and family, or share an id, or (for states) a bill. */
function candidatePairs(sorted: readonly TrackerRecord[]): [TrackerRecord, TrackerRecord][] {
  const places = new Map<string, TrackerRecord[]>();
  for (const record of sorted) {
    const key = `${record.country}|${record.state ?? ''}|${record.key}`;
    const list = places.get(key);
    if (list) list.push(record);
    else places.set(key, [record]);
  }
  const found = new Map<string, [TrackerRecord, TrackerRecord]>();
  const add = (a: TrackerRecord, b: TrackerRecord) => found.set(pairKey(refOf(a), refOf(b)), [a, b]);
  for (const list of places.values()) {
    for (const [index, a] of list.entries()) {
      for (const b of list.slice(index + 1)) {
        if (isCandidate(a, b)) add(a, b);
      }
    }
  }
  const ids = new Map<string, TrackerRecord>();
  for (const record of sorted) {
    for (const id of idsOf(record)) {
      const other = ids.get(id);
      if (other && other !== record) add(other, record);
      else ids.set(id, record);
    }
  }
  return [...found.values()];
}

/** The record's id, and the id of the inventory row that its source link names. */
function idsOf(record: TrackerRecord): string[] {
  const ids = [record.id];
  ids.push(...record.otherIds);
  if (record.tracker === 'miningJurisdictions') {
    for (const source of record.sources) {
      const fragment = /\/moratorium_inventory\.csv#(.+)$/.exec(source)?.[1];
      if (fragment) ids.push(fragment);
    }
  }
  return ids;
}

function isCandidate(a: TrackerRecord, b: TrackerRecord): boolean {
  const gap = gapDays(a, b);
  if (gap !== null && gap > WINDOW_DAYS) return false;
  if (a.bills.some((bill) => b.bills.includes(bill))) return true;
  if (!a.families.some((family) => b.families.includes(family))) return false;
  if (a.jurisdictionKind === 'state' && b.jurisdictionKind === 'state') return sameInstrument(a, b);
  return a.jurisdictionKind !== 'federal';
}

/** State acts are many: they are compared only by bill, or as moratoria. */
function sameInstrument(a: TrackerRecord, b: TrackerRecord): boolean {
  if (a.bills.length > 0 && b.bills.length > 0) return a.bills.some((bill) => b.bills.includes(bill));
  return a.families.includes('moratorium') && b.families.includes('moratorium');
}

/** How many records of a tracker compete for a record whose date is a year or unknown. */
function countRivals(
  candidates: readonly [TrackerRecord, TrackerRecord][],
): (a: TrackerRecord, b: TrackerRecord) => number {
  const counts = new Map<string, number>();
  const key = (record: TrackerRecord, tracker: string) => `${refOf(record)} ${tracker}`;
  for (const [a, b] of candidates) {
    if (contradiction(a, b) !== null) continue;
    counts.set(key(a, b.tracker), (counts.get(key(a, b.tracker)) ?? 0) + 1);
    counts.set(key(b, a.tracker), (counts.get(key(b, a.tracker)) ?? 0) + 1);
  }
  return (a, b) => counts.get(key(a, b.tracker)) ?? 0;
}

const NOT_DONE = ['failed'] as const;
const isDone = (record: TrackerRecord) =>
  record.fate === 'adopted' ||
  record.fate === 'extended' ||
  record.fate === 'replaced' ||
  record.fate === 'rescinded' ||
  record.fate === 'expired';
const isNotDone = (record: TrackerRecord) => NOT_DONE.some((fate) => fate === record.fate);

/** What the newest inventory has as a plan is not what ran out, nor what was adopted before a vote to come. */
const isStillAsked = (plan: TrackerRecord, other: TrackerRecord): boolean =>
  plan.tracker === 'transmissionMap' &&
  plan.fate === 'proposed' &&
  isDone(other) &&
  (plan.ballotDate !== null || (other.fate !== 'adopted' && other.fate !== 'extended'));

/** Why two candidates can't be one act; null when nothing speaks against it. */
function contradiction(a: TrackerRecord, b: TrackerRecord): string | null {
  if (a.tracker === b.tracker) return 'two records of one tracker: it tells episodes apart';
  const kinds = new Set([a.jurisdictionKind, b.jurisdictionKind]);
  if (kinds.size > 1) {
    const bothLocal = [...kinds].every((kind) => kind === 'municipality' || kind === 'township');
    const oneOpen = a.form === null || b.form === null;
    if (!bothLocal || !oneOpen) return `${a.jurisdictionKind} and ${b.jurisdictionKind} of one name`;
  }
  if (a.form !== null && b.form !== null && a.form !== b.form && kinds.size > 0 && !bothCounty(a, b)) {
    return `${a.form} and ${b.form} of one name`;
  }
  if (a.countyFips !== null && b.countyFips !== null && a.countyFips !== b.countyFips) {
    return 'places of one name in different counties';
  }
  if ((isDone(a) && isNotDone(b)) || (isNotDone(a) && isDone(b))) return 'one failed, the other was adopted';
  if (isStillAsked(a, b) || isStillAsked(b, a)) return 'one is still asked for, the other was adopted before';
  const statewide = a.jurisdictionKind === 'state' && !a.bills.some((bill) => b.bills.includes(bill));
  const days = gapDays(a, b);
  if (statewide && days !== null && days > STATE_WINDOW_DAYS) {
    return `state acts without a common number, ${days} days apart`;
  }
  const suits = [a, b].map((record) => record.families.includes('suit'));
  if (suits[0] !== suits[1]) return 'one is a suit about the measure';
  if (speaksOfExtension(a) !== speaksOfExtension(b) && (days === null || days > SAME_VOTE_DAYS)) {
    return 'one is an extension, the other the first adoption';
  }
  return null;
}

/** An undated record of an extended measure stands for its whole life, and so for the extension as well. */
const speaksOfExtension = (record: TrackerRecord) =>
  record.extension || (record.date === null && record.fate === 'extended');

const bothCounty = (a: TrackerRecord, b: TrackerRecord) =>
  a.jurisdictionKind === 'county' && b.jurisdictionKind === 'county';

function judge(
  a: TrackerRecord,
  b: TrackerRecord,
  rivals: (a: TrackerRecord, b: TrackerRecord) => number,
): { same: boolean; reason: string } {
  if (a.tracker !== b.tracker && linked(a, b)) {
    return { same: true, reason: 'one tracker cites the record of the other' };
  }
  const against = contradiction(a, b);
  if (against !== null) return { same: false, reason: against };
  const gap = gapDays(a, b);
  if (gap === null || isVague(a) || isVague(b)) {
    const [forA, forB] = [rivals(a, b), rivals(b, a)];
    if (forA > 1 || forB > 1) {
      const count = Math.max(forA, forB);
      return { same: false, reason: `no exact date, and ${count} records would fit` };
    }
    return { same: true, reason: 'same place and kind of act; no exact date, and no other record fits' };
  }
  return { same: true, reason: `same place and kind of act, ${gap} days apart` };
}

const isVague = (record: TrackerRecord) => record.date === null || record.datePrecision === 'year';

const linked = (a: TrackerRecord, b: TrackerRecord) => {
  const ids = idsOf(a);
  return idsOf(b).some((id) => ids.includes(id));
};

/** Candidates are taken in ascending effort: links first, then near and exact dates, then vague ones. */
function effort(a: TrackerRecord, b: TrackerRecord): number {
  if (linked(a, b)) return -1;
  const imprecise = [a, b].map((record) =>
    record.date === null
      ? 400
      : record.datePrecision === 'year'
        ? 200
        : record.datePrecision === 'month'
          ? 15
          : 0,
  );
  // What agrees with the date itself goes before what only falls into a course of events.
  const inCourse = (dateGap(a, b) ?? 0) - (gapDays(a, b) ?? 0);
  return (gapDays(a, b) ?? 0) + inCourse / 1000 + Math.max(...imprecise);
}

/** First and last day that a record's date may mean; null when it has none. */
function span(record: TrackerRecord): [number, number] | null {
  if (record.date === null) return null;
  const days = [record.date, lastDayOf(record.date, record.datePrecision)].map(
    (day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000,
  );
  return [days[0] ?? 0, days[1] ?? 0];
}

/** The span, from the first day of the course of events. */
function course(record: TrackerRecord): [number, number] | null {
  const dates = span(record);
  if (!dates || record.since === null) return dates;
  return [Date.parse(`${record.since}T00:00:00Z`) / 86_400_000, dates[1]];
}

const between = (one: [number, number] | null, other: [number, number] | null) =>
  one && other ? Math.max(0, one[0] - other[1], other[0] - one[1]) : null;

/** Days between the dates of two records, courses of events left aside; null when one is undated. */
const dateGap = (a: TrackerRecord, b: TrackerRecord) => between(span(a), span(b));

/** Days between two records, zero when their dates may be the same day; null when one is undated. */
export const gapDays = (a: TrackerRecord, b: TrackerRecord): number | null => between(course(a), course(b));
