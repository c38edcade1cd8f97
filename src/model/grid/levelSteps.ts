/**
 * Lasting steps of the level of a series, found in the hours themselves: within weeks all hours, the low ones of the
 * night as the high ones, move by the same share, and stay there for nine months. Growth of load is slower, weather
 * moves the high hours and passes. What is left is mostly a change of what is counted: a utility that joins or leaves
 * the area, or another way of reporting. A customer as large as a seventh of the area would look the same, so a step
 * is told and judged by a person, and no hour is left out for it.
 */
import type { HourlySeries } from './series';

/** A step of the level. */
export interface LevelStep {
  /** First hour of the first day (UTC) on the new level, hours since 1970-01-01T00 UTC. */
  firstHour: number;
  /** Low (10th percentile), middle (median) and high (90th) hours of a week: after over before, season apart. */
  factors: readonly [low: number, middle: number, high: number];
}

const DAY = 24;
const WEEK = 168;
const WEEKS_A_YEAR = 52.1775;

/** Shares of the hours of a week that lie below its low, middle and high hour. */
const SHARES = [0.1, 0.5, 0.9] as const;

/** A week counts when at least half its hours are known. */
const LEAST_HOURS = WEEK / 2;

/** The new level has to last so many weeks, and the old one to have lasted so long; so many of them known. */
const LASTING_WEEKS = 39;
const LEAST_WEEKS = 36;

/** The step is done within so many weeks on either side. */
const STEP_WEEKS = 4;

/** What is usual between two weeks is what other years show in the weeks of the year around. */
const SEASON_WEEKS = 2.2;

/** A shorter series does not tell what is usual. */
const LEAST_YEARS = 3;

/** Natural logarithm of the smallest step that is told: 12.7 % up, 11.3 % down. */
export const LEAST_STEP_LN = 0.12;

/** Two steps of one series are at least half a year apart: of nearer ones the clearer is told. */
const APART_WEEKS = 26;

/** The lasting steps of a series, in order of time. Steps in its first and last nine months can't be told. */
export function levelSteps(series: HourlySeries): LevelStep[] {
  const first = Math.ceil(series.firstHour / WEEK);
  const weeks = Math.floor((series.firstHour + series.mw.length) / WEEK) - first;
  if (weeks < LEAST_YEARS * WEEKS_A_YEAR) return [];
  const [low, middle, high] = weeklyLevels(series, first, weeks);
  const ofMiddle = stepSizes(withoutSeason(middle));
  // Most series are done here, which saves most of the time.
  if (!ofMiddle.clear.some((size) => Math.abs(size) > LEAST_STEP_LN)) return [];
  const found = [stepSizes(withoutSeason(low)), ofMiddle, stepSizes(withoutSeason(high))];
  const clear = Array.from({ length: weeks }, (_, week) =>
    smallest(found.map(({ clear }) => clear[week] ?? 0)),
  );
  const steps: LevelStep[] = [];
  const byClearness = clear.map((_, week) => week).sort((a, b) => (clear[b] ?? 0) - (clear[a] ?? 0) || a - b);
  const taken: number[] = [];
  for (const week of byClearness) {
    if ((clear[week] ?? 0) <= LEAST_STEP_LN) break;
    if (taken.some((other) => Math.abs(other - week) < APART_WEEKS)) continue;
    taken.push(week);
    const [ofLow = 1, ofMost = 1, ofHigh = 1] = found.map(({ lasting }) => Math.exp(lasting[week] ?? 0));
    const firstHour = firstDay(series, (first + week) * WEEK);
    steps.push({ firstHour, factors: [ofLow, ofMost, ofHigh] });
  }
  return steps.sort((a, b) => a.firstHour - b.firstHour);
}

/**
 * The first day on the new level: where the middle hours of the days of the four weeks on either side fall into two
 * parts that are each most alike (least squares). Days without hours are in neither part.
 */
function firstDay({ firstHour, mw }: HourlySeries, around: number): number {
  const days: { hour: number; level: number }[] = [];
  for (let hour = around - STEP_WEEKS * WEEK; hour < around + STEP_WEEKS * WEEK; hour += DAY) {
    const level = median(Float64Array.from(mw.slice(hour - firstHour, hour - firstHour + DAY)));
    if (isKnown(level)) days.push({ hour, level });
  }
  let best = { hour: around, error: Number.POSITIVE_INFINITY };
  for (let split = 1; split < days.length; split++) {
    const error = spread(days.slice(0, split)) + spread(days.slice(split));
    if (error < best.error) best = { hour: days[split]?.hour ?? around, error };
  }
  return best.hour;
}

/** Sum of the squared distances from the mean. */
function spread(days: readonly { level: number }[]): number {
  const mean = days.reduce((sum, { level }) => sum + level, 0) / days.length;
  return days.reduce((sum, { level }) => sum + (level - mean) ** 2, 0);
}

/** Logarithms of the low, middle and high hours of every week; NaN for weeks that are not known. */
function weeklyLevels(
  { firstHour, mw }: HourlySeries,
  first: number,
  weeks: number,
): readonly [low: Float64Array, middle: Float64Array, high: Float64Array] {
  const unknown = () => new Float64Array(weeks).fill(Number.NaN);
  const levels = [unknown(), unknown(), unknown()] as const;
  for (let week = 0; week < weeks; week++) {
    const start = (first + week) * WEEK - firstHour;
    const known = mw
      .slice(start, start + WEEK)
      .filter((value) => value > 0)
      .sort();
    if (known.length < LEAST_HOURS) continue;
    SHARES.forEach((share, index) => {
      const level = levels[index];
      if (level) level[week] = Math.log(known[Math.round(share * (known.length - 1))] ?? Number.NaN);
    });
  }
  return levels;
}

/** A level without what is usual at the time of the year: without the median change between two weeks there. */
function withoutSeason(level: Float64Array): Float64Array {
  const changes = level.map((value, week) => value - (level[week - 1] ?? Number.NaN));
  const years = Math.ceil(level.length / WEEKS_A_YEAR);
  const usual = changes.map((_, week) => {
    const around: number[] = [];
    for (let year = -years; year <= years; year++) {
      const middle = week + year * WEEKS_A_YEAR;
      for (let other = Math.ceil(middle - SEASON_WEEKS); other < middle + SEASON_WEEKS; other++) {
        around.push(changes[other] ?? Number.NaN);
      }
    }
    return median(Float64Array.from(around));
  });
  const known = usual.filter(isKnown);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  let season = 0;
  return level.map((value, week) => {
    const change = usual[week] ?? Number.NaN;
    if (week > 0 && isKnown(change)) season += change - mean;
    return value - season;
  });
}

/** By week, as logarithms: how large a step is that lasts, and the lesser of it and of what comes at once. */
function stepSizes(level: Float64Array): { lasting: Float64Array; clear: Float64Array } {
  const lasting = new Float64Array(level.length);
  const clear = new Float64Array(level.length);
  for (let week = STEP_WEEKS; week + STEP_WEEKS <= level.length; week++) {
    const before = level.slice(Math.max(0, week - LASTING_WEEKS), week).filter(isKnown);
    const after = level.slice(week, week + LASTING_WEEKS).filter(isKnown);
    if (before.length < LEAST_WEEKS || after.length < LEAST_WEEKS) continue;
    const step = median(after) - median(before);
    const atOnce =
      median(level.slice(week, week + STEP_WEEKS)) - median(level.slice(week - STEP_WEEKS, week));
    lasting[week] = step;
    if (isKnown(atOnce) && Math.sign(atOnce) === Math.sign(step))
      clear[week] = Math.sign(step) * Math.min(Math.abs(atOnce), Math.abs(step));
  }
  return { lasting, clear };
}

/** The least of several steps of one direction; 0 where the directions differ. */
function smallest(sizes: readonly number[]): number {
  const isOneWay = sizes.every((size) => size > 0) || sizes.every((size) => size < 0);
  return isOneWay ? Math.min(...sizes.map(Math.abs)) : 0;
}

const isKnown = (value: number) => !Number.isNaN(value);

function median(values: Float64Array): number {
  const known = values.filter(isKnown).sort();
  const middle = known.length >> 1;
  if (known.length % 2 === 1) return known[middle] ?? Number.NaN;
  return ((known[middle - 1] ?? Number.NaN) + (known[middle] ?? Number.NaN)) / 2;
}
