/** The what-if on nine years of one area, against plain passes over its hours in the same run. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Bench } from 'tinybench';
import { curtailedShare, type HeadroomModel, prepareHeadroom } from '../src/model/grid/headroom';
import { type HourlySeries, hourAt, valuesBetween, type YearWindow } from '../src/model/grid/series';
import { decodeSeries } from '../src/model/grid/seriesCodec';

const ROOT = path.resolve(import.meta.dirname, '..');
const AREA = 'PJM';
const WINDOW: YearWindow = [2016, 2024];
const STEPS = 1_000;
const LARGEST_MW = 20_000;

export interface GridBench {
  area: string;
  years: number;
  /** Milliseconds, medians. */
  steps: number;
  passes: number;
  prepare: number;
  sort: number;
}

/** The hours of the window with the threshold of each hour's season: what a plain pass reads. */
function plainHours(series: HourlySeries, model: HeadroomModel) {
  const mw = valuesBetween(series, hourAt(WINDOW[0]), hourAt(WINDOW[1] + 1));
  const threshold = Float32Array.from(mw, (_, index) => {
    const month = new Date((hourAt(WINDOW[0]) + index) * 3_600_000).getUTCMonth();
    return model.seasonPeaks[month >= 3 && month < 10 ? 'summer' : 'winter']?.mw ?? Number.NaN;
  });
  return { mw, threshold };
}

/** The curtailed share of a constant load as its definition says: one pass over every hour. */
function plainShare({ mw, threshold }: ReturnType<typeof plainHours>, loadMw: number): number {
  let curtailed = 0;
  for (let hour = 0; hour < mw.length; hour += 1) {
    const over = (mw[hour] ?? 0) + loadMw - (threshold[hour] ?? 0);
    if (over > 0) curtailed += over;
  }
  return curtailed / (WINDOW[1] - WINDOW[0] + 1) / (8760 * loadMw);
}

/**
 * Times 1,000 steps of a slider, as the app takes them and as plain passes, and the preparation against one
 * plain sort of the same hours.
 * @throws Error when the two ways do not agree
 */
export async function gridBench(): Promise<GridBench> {
  const file = path.join(ROOT, `data/tables/grid/hourly/${AREA}.bin.gz`);
  const series = decodeSeries(gunzipSync(readFileSync(file)));
  const model = prepareHeadroom(series, WINDOW);
  if (!model) throw new Error(`${AREA} has no hours in the window`);
  const hours = plainHours(series, model);
  const loads = Array.from({ length: STEPS }, (_, step) => ((step + 1) * LARGEST_MW) / STEPS);
  for (const load of loads) {
    const [quick, plain] = [curtailedShare(model, load), plainShare(hours, load)];
    if (Math.abs(quick - plain) > 1e-6) throw new Error(`At ${load} MW: ${quick} is not ${plain}`);
  }

  let sink = 0;
  const bench = new Bench({ time: 200, warmupTime: 100 });
  bench
    .add('steps', () => {
      for (const load of loads) sink += curtailedShare(model, load);
    })
    .add('passes', () => {
      for (const load of loads) sink += plainShare(hours, load);
    })
    .add('prepare', () => {
      sink += prepareHeadroom(series, WINDOW)?.years.length ?? 0;
    })
    .add('sort', () => {
      sink += hours.mw.slice().sort()[0] ?? 0;
    });
  await bench.run();
  if (Number.isNaN(sink)) throw new Error('The benchmark computed nothing');
  const median = (name: string) => {
    const result = bench.getTask(name)?.result;
    if (result?.state !== 'completed') throw new Error(`${name} was not measured`);
    return result.latency.p50;
  };
  return {
    area: AREA,
    years: WINDOW[1] - WINDOW[0] + 1,
    steps: median('steps'),
    passes: median('passes'),
    prepare: median('prepare'),
    sort: median('sort'),
  };
}
