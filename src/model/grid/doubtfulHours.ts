/**
 * Hours that were most likely not measured, found by rule in the hours themselves: the dataset keeps no mark on
 * what it imputed, and its screening lets some faults through. A rule says that an hour looks wrong, it does not
 * prove it. Faults are left out of the figures, and what the figures were with them is kept beside; filled gaps
 * count, as all that the dataset imputed, and what the figures are without them is kept beside.
 */
import { type HourlySeries, hourAt } from './series';

/**
 * - `isolated`: an hour far above both its neighbours
 * - `raised`: up to four hours that stand out from those before and after them by more than the time of day explains
 * - `offLevel`: hours far above what is usual at that time of day, while other areas are not
 * - `low`: a few hours far below what is usual at that time of day; a fault or a blackout
 * - `aboveZones`: hours of an authority above what its zones add up to, while the two agree in nearly all others
 * - `alone`: hours of a zone far above what is usual, while neither its authority nor the other zones are
 * - `repeated`: one value for many hours
 * - `copied`: the hours of the day before once more
 * - `straight`: hours on a straight line, as a gap is filled
 */
export const DOUBT_KINDS = [
  'isolated',
  'raised',
  'offLevel',
  'low',
  'aboveZones',
  'alone',
  'repeated',
  'copied',
  'straight',
] as const;
export type DoubtKind = (typeof DOUBT_KINDS)[number];

/** Gaps that somebody filled: no value of theirs is far off, so they count. */
const FILLED: readonly DoubtKind[] = ['repeated', 'copied', 'straight'];

/** True for a gap that was filled, false for a fault, which is left out. */
export const isFilled = ({ kind }: Pick<DoubtfulHours, 'kind'>): boolean => FILLED.includes(kind);

/** A stretch of doubtful hours. */
export interface DoubtfulHours {
  kind: DoubtKind;
  /** The first hour, hours since 1970-01-01T00 UTC. */
  firstHour: number;
  /** How many hours. */
  hours: number;
}

/** An isolated hour is above the higher of its neighbours by more than this share of itself. */
export const ISOLATED_RISE = 0.06;

/**
 * Where more than this share of all hours looks isolated, or of the highest hours raised, the series always jumps so,
 * and the rule says nothing.
 */
const ALWAYS_JUMPS = 0.02;

/**
 * Raised hours exceed what is usual at their time of day by this share more than the hours on either side do, and are
 * so many at most.
 */
export const RAISED = 0.06;
const MOST_RAISED = 4;

/** Fewest equal hours in a row that are one value repeated. */
const LEAST_REPEATED = 6;

/** Fewest hours in a row that equal those of the day before. */
const LEAST_COPIED = 12;

/** Fewest hours on a straight line, and the least step from hour to hour, MW, below which rounding makes lines. */
const LEAST_STRAIGHT = 9;
const LEAST_STEP = 8;

/** How many times the usual level is off it, and how many days on either side tell what is usual. */
export const OFF_LEVEL = 1.8;
const USUAL_DAYS = 14;

/** The hours before and after such an hour belong to it while they are this many times the usual level. */
const STILL_OFF_LEVEL = 1.35;

/** So many other areas have to be up by three tenths as much for weather to be the reason. */
const COMPANY = 2;
const COMPANY_SHARE = 0.3;

/** The share of the hours of a half-year that can set a figure, and is looked at for its level. */
const HIGHEST = 0.01;

/** An hour is low below this share of the usual level; of all hours this share is looked at. */
const LOW = 1 / 3;
const LOWEST = 0.005;

/** What is low for longer is taken for a blackout and kept. */
const MOST_LOW = 12;

const DAY = 24;
const HOUR_MS = 3_600_000;

/** Single hours above both neighbours by more than `ISOLATED_RISE` of themselves. */
export function isolatedHours({ firstHour, mw }: HourlySeries): DoubtfulHours[] {
  const found: DoubtfulHours[] = [];
  let known = 0;
  for (let i = 0; i < mw.length; i++) {
    const value = mw[i] ?? Number.NaN;
    if (!Number.isNaN(value)) known++;
    // A missing neighbour is NaN, and nothing is above that.
    const neighbour = Math.max(mw[i - 1] ?? Number.NaN, mw[i + 1] ?? Number.NaN);
    if (value - neighbour > ISOLATED_RISE * value) {
      found.push({ kind: 'isolated', firstHour: firstHour + i, hours: 1 });
    }
  }
  return found.length > ALWAYS_JUMPS * known ? [] : found;
}

/** Six or more hours in a row with one value. */
export function repeatedHours(series: HourlySeries): DoubtfulHours[] {
  return runs(series, 'repeated', LEAST_REPEATED - 1, (mw, i) => mw[i] === mw[i - 1], 1);
}

/** Twelve or more hours in a row that equal those of the day before; one value repeated is not meant. */
export function copiedHours(series: HourlySeries): DoubtfulHours[] {
  return runs(series, 'copied', LEAST_COPIED, (mw, i) => mw[i] === mw[i - DAY] && mw[i] !== mw[i - 1], 0);
}

/** Nine or more hours in a row on a straight line that rises or falls, each step as the first but for rounding. */
export function straightHours({ firstHour, mw }: HourlySeries): DoubtfulHours[] {
  const found: DoubtfulHours[] = [];
  const stepTo = (i: number) => (mw[i] ?? Number.NaN) - (mw[i - 1] ?? Number.NaN);
  for (let start = 0; start < mw.length - 1; ) {
    const step = stepTo(start + 1);
    let end = start + 2;
    while (end < mw.length && Math.abs(stepTo(end) - step) <= 1) end++;
    if (end - start >= LEAST_STRAIGHT && Math.abs(step) >= LEAST_STEP) {
      found.push({ kind: 'straight', firstHour: firstHour + start, hours: end - start });
    }
    start = end - 1;
  }
  return found;
}

/**
 * Stretches of at least `least` hours in a row for which `isMore` holds.
 * @param before how many hours before the first of them belong to the stretch
 */
function runs(
  { firstHour, mw }: HourlySeries,
  kind: DoubtKind,
  least: number,
  isMore: (mw: Float32Array, index: number) => boolean,
  before: number,
): DoubtfulHours[] {
  const found: DoubtfulHours[] = [];
  let start = 0;
  for (let i = 0; i <= mw.length; i++) {
    if (i < mw.length && isMore(mw, i)) continue;
    if (i - start >= least) {
      found.push({ kind, firstHour: firstHour + start - before, hours: i - start + before });
    }
    start = i + 1;
  }
  return found;
}

/**
 * Hours of the highest hundredth of their half-year that are more than `OFF_LEVEL` times the median of the same
 * hour on the 14 days before and after, while fewer than two other areas are up by three tenths as much: a heat
 * a storm has company, a fault has none. The hours around them that are still off the level belong to them.
 * @param others the series of other areas, without those that contain this one or lie in it
 */
export function offLevelHours(series: HourlySeries, others: readonly HourlySeries[]): DoubtfulHours[] {
  const found: DoubtfulHours[] = [];
  let known = Number.NEGATIVE_INFINITY;
  for (const hour of highestHours(series)) {
    if (hour < known) continue;
    const level = levelAt(series, hour);
    if (!(level > OFF_LEVEL) || hasCompany(hour, level, others)) continue;
    let first = hour;
    while (first > known && levelAt(series, first - 1) > STILL_OFF_LEVEL) first--;
    known = hour + 1;
    while (levelAt(series, known) > STILL_OFF_LEVEL) known++;
    found.push({ kind: 'offLevel', firstHour: first, hours: known - first });
  }
  return found;
}

/**
 * Up to four hours in a row, one of them of the highest hundredth of its half-year, each of which exceeds what is usual
 * at its time of day by `RAISED` more than the hour before and the hour after the stretch. Two equal faulty hours have
 * a neighbor as high as themselves, which `isolatedHours` takes for weather.
 */
export function raisedHours(series: HourlySeries): DoubtfulHours[] {
  const levels = new Map<number, number>();
  const level = (hour: number) => {
    const known = levels.get(hour) ?? levelAt(series, hour);
    levels.set(hour, known);
    return known;
  };
  const looked = highestHours(series);
  const found = new Set<number>();
  for (const hour of looked)
    if (!found.has(hour)) for (const one of raisedAround(level, hour)) found.add(one);
  if (looked.filter((hour) => found.has(hour)).length > ALWAYS_JUMPS * looked.length) return [];
  return [...found].sort((a, b) => a - b).map((firstHour) => ({ kind: 'raised', firstHour, hours: 1 }));
}

/** The hours of the longest raised stretch that holds an hour; none where there is none. */
function raisedAround(level: (hour: number) => number, hour: number): number[] {
  for (let length = MOST_RAISED; length > 0; length--) {
    for (let first = hour - length + 1; first <= hour; first++) {
      const around = Math.max(level(first - 1), level(first + length));
      const stretch = Array.from({ length }, (_, i) => first + i);
      // A missing hour around is NaN, and nothing is above that.
      if (stretch.every((at) => level(at) > (1 + RAISED) * around)) return stretch;
    }
  }
  return [];
}

/** Up to twelve hours in a row below a third of the median of the same hour on the 14 days before and after. */
export function lowHours(series: HourlySeries): DoubtfulHours[] {
  const { firstHour, mw } = series;
  const known = mw.filter((value) => !Number.isNaN(value)).sort();
  const limit = known[Math.floor(LOWEST * (known.length - 1))] ?? Number.NEGATIVE_INFINITY;
  const isLow = (_: Float32Array, i: number) =>
    (mw[i] ?? Number.NaN) <= limit && levelAt(series, firstHour + i) < LOW;
  return runs(series, 'low', 1, isLow, 0).filter(({ hours }) => hours <= MOST_LOW);
}

/** True when enough other areas are up too. */
function hasCompany(hour: number, level: number, others: readonly HourlySeries[]): boolean {
  const limit = 1 + (level - 1) * COMPANY_SHARE;
  let company = 0;
  for (const other of others) {
    if (levelAt(other, hour) >= limit) company++;
    if (company === COMPANY) return true;
  }
  return false;
}

/** The hours of the highest hundredth of each half-year (April to October, and the rest; UTC), ascending. */
export function highestHours({ firstHour, mw }: HourlySeries): number[] {
  const isSummer = new Uint8Array(mw.length);
  for (let year = new Date(firstHour * HOUR_MS).getUTCFullYear(); ; year++) {
    const [from, until] = [hourAt(year, 3) - firstHour, hourAt(year, 10) - firstHour];
    if (from >= mw.length) break;
    isSummer.fill(1, Math.max(0, from), Math.max(0, until));
  }
  const limits = [0, 1].map((half) => {
    const known = mw.filter((value, i) => isSummer[i] === half && !Number.isNaN(value)).sort();
    return known[Math.floor((1 - HIGHEST) * (known.length - 1))] ?? Number.POSITIVE_INFINITY;
  });
  const hours: number[] = [];
  for (let i = 0; i < mw.length; i++) {
    if ((mw[i] ?? Number.NaN) >= (limits[isSummer[i] ?? 0] ?? Infinity)) hours.push(firstHour + i);
  }
  return hours;
}

const valueAt = ({ firstHour, mw }: HourlySeries, hour: number) => mw[hour - firstHour] ?? Number.NaN;

/** The median of the same hour of the day on the days around; NaN where none is known. */
export function usualAt(series: HourlySeries, hour: number): number {
  const values: number[] = [];
  for (let day = -USUAL_DAYS; day <= USUAL_DAYS; day++) {
    const value = valueAt(series, hour + day * DAY);
    if (day !== 0 && !Number.isNaN(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  return values[values.length >> 1] ?? Number.NaN;
}

/**
 * All doubtful hours of a series by the order of `DOUBT_KINDS`; an hour that two rules find bears the first.
 * Stretches do not overlap and ascend.
 * @param others   the series of other areas, without those that contain this one or lie in it
 * @param ofZones  what was found by comparing an authority with its zones, of kinds `aboveZones` and `alone`
 */
export function doubtfulHours(
  series: HourlySeries,
  others: readonly HourlySeries[],
  ofZones: readonly DoubtfulHours[] = [],
): DoubtfulHours[] {
  const kinds: (DoubtKind | undefined)[] = [];
  const found = [
    ...straightHours(series),
    ...copiedHours(series),
    ...repeatedHours(series),
    ...ofZones,
    ...lowHours(series),
    ...offLevelHours(series, others),
    ...raisedHours(series),
    ...isolatedHours(series),
  ];
  for (const { kind, firstHour, hours } of found) {
    for (let hour = firstHour; hour < firstHour + hours; hour++) kinds[hour - series.firstHour] = kind;
  }
  const stretches: DoubtfulHours[] = [];
  kinds.forEach((kind, index) => {
    if (kind === undefined) return;
    const hour = series.firstHour + index;
    const last = stretches.at(-1);
    if (last?.kind === kind && last.firstHour + last.hours === hour) last.hours++;
    else stretches.push({ kind, firstHour: hour, hours: 1 });
  });
  return stretches;
}

/** How many times what is usual at its time an hour is; NaN where that is not known. */
export const levelAt = (series: HourlySeries, hour: number) => valueAt(series, hour) / usualAt(series, hour);

/** A copy of a series in which the hours of `stretches` are missing. */
export function withoutHours(series: HourlySeries, stretches: readonly DoubtfulHours[]): HourlySeries {
  const mw = series.mw.slice();
  for (const { firstHour, hours } of stretches) {
    const start = firstHour - series.firstHour;
    mw.fill(Number.NaN, Math.max(0, start), Math.max(0, start + hours));
  }
  return { firstHour: series.firstHour, mw };
}
