/** What the whole grid layer costs: the measures of all areas, and the series that a reader loads. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadFigures, prepareSeries, windowsIn } from '../src/model/grid/loadFigures';
import { wholeYears } from '../src/model/grid/series';
import { readSeriesFile } from '../src/model/grid/seriesFile';

const HOURLY = path.resolve(import.meta.dirname, '../data/tables/grid/hourly');

/** Limits that the layer is held to. */
export const GRID_LIMITS = { speedup: 100, sorts: 3, buildSeconds: 20, seriesBytes: 200_000 } as const;

export interface GridBuild {
  areas: number;
  /** Windows of whole years over all areas. */
  windows: number;
  /** To read every series, prepare it and measure every window, on one core. */
  seconds: number;
  /** The largest series as it is served, gzipped; all of nine years or less. */
  largest: { area: string; years: number; bytes: number };
}

/**
 * Does once what the data build does for the grid, without writing.
 * @throws RangeError when a series is damaged
 */
export async function gridBuild(): Promise<GridBuild> {
  const start = performance.now();
  const built: GridBuild = { areas: 0, windows: 0, seconds: 0, largest: { area: '', years: 0, bytes: 0 } };
  for (const file of readdirSync(HOURLY).sort()) {
    const stored = readFileSync(path.join(HOURLY, file));
    const series = await readSeriesFile(new Uint8Array(stored));
    const years = wholeYears(series);
    if (years === null) continue;
    built.areas += 1;
    if (stored.length > built.largest.bytes) {
      const area = file.replace('.bin.gz', '');
      built.largest = { area, years: years[1] - years[0] + 1, bytes: stored.length };
    }
    const prepared = prepareSeries(series);
    for (const window of windowsIn(years)) if (loadFigures(prepared, window) !== null) built.windows += 1;
  }
  built.seconds = (performance.now() - start) / 1000;
  return built;
}
