/**
 * How fights over projects ended: counts first, then shares with their interval, then how long it took. It tells what
 * was recorded; it is no forecast and names no cause.
 */

import type { RegionReport } from '../report/report';
import { cumulativeIncidence, type IncidenceStep } from '../survival/cumulativeIncidence';
import { kaplanMeier, medianOf, type SurvivalStep } from '../survival/kaplanMeier';
import { type ShareWithin, shareOf } from '../survival/wilson';
import { type Course, coursesOn, DECISIONS, type Decision, ENDINGS, type Ending, isDecision } from './course';

/** Fights that are in the counts and not in the time, by the reason. */
export interface LeftOut {
  /** No act is dated to the month at least. */
  noBegin: number;
  /** The decision is not. */
  noDay: number;
  /** The decision is the first act on record: how long it took until then is not known, and not nothing. */
  decisionFirst: number;
}

/** Below so many cases no curve is drawn: its band would hold nearly everything. */
export const LEAST_CASES = 5;

/** What the record can't say, to stand beside the figures. */
export type EndingNote =
  /** Only fights that a tracker recorded; most projects meet none. */
  | { code: 'onlyRecorded' }
  /** Those that began lately had less time to be decided. */
  | { code: 'recentUndecided'; undecided: number; began: string }
  /** How many decisions of each sort have a day: where the shares differ, the curve is bent. */
  | { code: 'datedUnevenly'; ahead: [dated: number, all: number]; ended: [dated: number, all: number] }
  /** Decisions that may still change. */
  | { code: 'interim'; decisions: number }
  /** Fights of which no tracker tells what became of the project. */
  | { code: 'notRecorded'; fights: number }
  /** Left out of the time: where it begins is not on record, or where it ends. */
  | ({ code: 'leftOut' } & LeftOut)
  /** Too few for a curve. */
  | { code: 'tooFew'; cases: number; least: number }
  /** Said with every figure. */
  | { code: 'noForecast' };

/**
 * How long it took from the first dated act to the decision, days, of fights with an act on record before the decision
 * and of those still open.
 */
export interface EndingTimes {
  /** Fights in the curve, those that were decided, and those still open when they were last watched. */
  cases: number;
  decided: number;
  open: number;
  /** First time at which half are decided by the estimate; null when the curve stays above. */
  medianDays: number | null;
  /** For how long each was watched, ascending. */
  watched: number[];
  /** Share that is not decided, whatever the decision. */
  undecided: SurvivalStep[];
  /** Share that was decided in each way. */
  incidence: Record<Decision, IncidenceStep[]>;
}

export interface Endings {
  /** Fights over a project: what everything here counts. */
  fights: number;
  counts: Record<Ending, number>;
  /** Of the decided ones. */
  shares: Record<Decision, ShareWithin>;
  /** Null with too few cases. */
  times: EndingTimes | null;
  notes: EndingNote[];
}

const DAY_MS = 86_400_000;

/** Days from one day to another, both `YYYY-MM-DD`. */
const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** Counts, shares and times of some courses. */
export function endingsOf(courses: readonly Course[]): Endings {
  const counts = Object.fromEntries(
    ENDINGS.map((word) => [word, courses.filter(({ ending }) => ending === word).length]),
  ) as Record<Ending, number>;
  const decided = DECISIONS.reduce((sum, word) => sum + counts[word], 0);
  const leftOut: LeftOut = { noBegin: 0, noDay: 0, decisionFirst: 0 };
  const cases = courses.flatMap(({ ending, began, decided: on, watchedTo }): Case[] => {
    if (ending === 'notRecorded') return [];
    if (began === null) {
      leftOut.noBegin += 1;
      return [];
    }
    if (isDecision(ending)) {
      if (on === null) leftOut.noDay += 1;
      else if (on <= began) leftOut.decisionFirst += 1;
      else return [{ time: daysBetween(began, on), way: ending }];
      return [];
    }
    return [{ time: Math.max(0, daysBetween(began, watchedTo)), way: null }];
  });
  return {
    fights: courses.length,
    counts,
    shares: Object.fromEntries(DECISIONS.map((word) => [word, shareOf(counts[word], decided)])) as Record<
      Decision,
      ShareWithin
    >,
    times: cases.length < LEAST_CASES ? null : timesOf(cases),
    notes: notesOf(courses, cases, leftOut),
  };
}

type Case = { time: number; way: Decision | null };

function timesOf(cases: readonly Case[]): EndingTimes {
  const steps = kaplanMeier(cases.map(({ time, way }) => ({ time, ended: way !== null })));
  const decided = cases.filter(({ way }) => way !== null).length;
  return {
    cases: cases.length,
    decided,
    open: cases.length - decided,
    medianDays: medianOf(steps),
    watched: cases.map(({ time }) => time).sort((a, b) => a - b),
    undecided: steps,
    incidence: cumulativeIncidence(cases, DECISIONS),
  };
}

function notesOf(courses: readonly Course[], cases: readonly Case[], leftOut: LeftOut): EndingNote[] {
  const notes: EndingNote[] = [{ code: 'onlyRecorded' }];
  if (courses.length === 0) return notes;
  const open = courses.filter(({ ending }) => ending === 'undecided' || ending === 'onHold');
  const since = open.flatMap(({ began }) => began ?? []).sort();
  // The middle one tells how young the open ones are.
  const middle = since[Math.floor(since.length / 2)];
  if (middle !== undefined) notes.push({ code: 'recentUndecided', undecided: open.length, began: middle });
  const datedAmong = (...words: Decision[]): [number, number] => {
    const own = courses.filter(({ ending }) => isDecision(ending) && words.includes(ending));
    return [own.filter(({ decided }) => decided !== null).length, own.length];
  };
  const ahead = datedAmong('wentAhead', 'wentAheadWithConditions');
  const ended = datedAmong('stopped', 'withdrawn');
  if (ahead[1] + ended[1] > 0) notes.push({ code: 'datedUnevenly', ahead, ended });
  const interim = courses.filter(({ finality }) => finality === 'interim').length;
  if (interim > 0) notes.push({ code: 'interim', decisions: interim });
  const silent = courses.filter(({ ending }) => ending === 'notRecorded').length;
  if (silent > 0) notes.push({ code: 'notRecorded', fights: silent });
  if (leftOut.noBegin + leftOut.noDay + leftOut.decisionFirst > 0)
    notes.push({ code: 'leftOut', ...leftOut });
  if (cases.length < LEAST_CASES) notes.push({ code: 'tooFew', cases: cases.length, least: LEAST_CASES });
  notes.push({ code: 'noForecast' });
  return notes;
}

/** Days after the beginning at which tables tell where the curve stands. */
export const TOLD_DAYS = [30, 90, 180, 365, 730] as const;

/** What a curve says at one time. */
export interface EndingsAt {
  days: number;
  /** Fights still watched and undecided just before. */
  atRisk: number;
  undecided: { share: number; low: number | null; high: number | null };
  decided: Record<Decision, { share: number; low: number | null; high: number | null }>;
}

/**
 * Where the curve stands after some days; null where nobody is watched for so long.
 */
export function endingsAt(times: EndingTimes, days: number): EndingsAt | null {
  const atRisk = times.watched.filter((time) => time >= days).length;
  if (atRisk === 0) return null;
  const last = <Step extends { time: number }>(steps: readonly Step[]) =>
    steps.findLast(({ time }) => time <= days);
  const at = last(times.undecided);
  return {
    days,
    atRisk,
    undecided: { share: at?.survival ?? 1, low: at?.low ?? null, high: at?.high ?? null },
    decided: Object.fromEntries(
      DECISIONS.map((word) => {
        const step = last(times.incidence[word]);
        return [word, { share: step?.incidence ?? 0, low: step?.low ?? null, high: step?.high ?? null }];
      }),
    ) as EndingsAt['decided'],
  };
}

/** The courses of the fights of a region on the day of its report; null where fights are not at hand. */
export function coursesIn(
  report: Pick<RegionReport, 'date' | 'opposition'>,
  data: Parameters<typeof coursesOn>[0],
): Course[] | null {
  if (report.opposition.fights === null) return null;
  const inside = new Set(report.opposition.fights.map(({ id }) => id));
  return coursesOn(data, report.date).filter(({ fight }) => inside.has(fight.id));
}

/** The endings of those fights. */
export function endingsIn(...asked: Parameters<typeof coursesIn>): Endings | null {
  const courses = coursesIn(...asked);
  return courses === null ? null : endingsOf(courses);
}
