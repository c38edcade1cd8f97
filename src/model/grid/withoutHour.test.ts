import { expect, it } from 'vitest';
import { withoutHours as seriesWithoutHours } from './doubtfulHours';
import { HEADROOM_LEVELS, headroom, prepareHeadroom } from './headroom';
import { loadFigures, prepareSeries } from './loadFigures';
import { hourAt, hoursIn, parseHour } from './series';
import { setBy } from './setBy';

const YEARS = [2021, 2022] as const;
const firstHour = hourAt(YEARS[0]);
/** Two years of days that swing by a third, and one real but lonely hour in the second summer. */
const mw = Float32Array.from(
  { length: YEARS.reduce((sum, year) => sum + hoursIn(year), 0) },
  (_, i) => 900 + Math.round(100 * Math.sin((i * Math.PI) / 12)) + (i % 977),
);
const lonely = hourAt(2022, 6) + 500 - firstHour;
mw[lonely] = 2300;
// The winter's highest hour has an equal: nothing hangs on it.
for (const hour of [300, 400]) mw[hour] = 2100;
const series = { firstHour, mw };

it('is what the figures are of hours from which the one hour is taken', () => {
  const load = loadFigures(prepareSeries(series), YEARS);
  const at = load?.seasonPeaks.summer?.at ?? '';
  expect(parseHour(at)).toBe(firstHour + lonely);
  const rest = seriesWithoutHours(series, [{ kind: 'isolated', firstHour: firstHour + lonely, hours: 1 }]);
  const model = prepareHeadroom(rest, YEARS);
  if (!load || !model) throw new Error('no hours');
  expect(load.withoutHour.summer?.thresholdMw).toBe(model.seasonPeaks.summer?.mw);
  const told = load.withoutHour.summer?.headroomMw;
  // The hour's year is weighted by a nine-thousandth more when the hour is missing.
  expect(told?.['0.25']).toBeCloseTo(headroom(model, HEADROOM_LEVELS[0]), 0);
  expect(told?.['0.5']).toBeCloseTo(headroom(model, HEADROOM_LEVELS[1]), 0);
  expect(told?.['1']).toBeCloseTo(headroom(model, HEADROOM_LEVELS[2]), 0);
  expect((told?.['0.5'] ?? 0) / load.headroomMw['0.5']).toBeLessThan(0.99);
});

it('is told with each figure that the hour sets, and of no season where nothing is more than 1 % off', () => {
  const load = loadFigures(prepareSeries(series), YEARS);
  if (!load) throw new Error('no hours');
  expect(load.withoutHour.winter).toBeNull();
  const hours = (figure: string) => setBy(load, null).find((row) => row.figure === figure)?.hours;
  // The highest of the winter is the peak then.
  expect(hours('peakMw')).toMatchObject([{ mw: 2300, without: 2100 }]);
  expect(hours('winterPeakMw')).toMatchObject([{ without: null }]);
  expect(hours('headroom05Mw')).toMatchObject([
    { mw: 2300, without: load.withoutHour.summer?.headroomMw['0.5'] },
    { without: null },
  ]);
});
