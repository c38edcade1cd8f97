/** Reads the hours of the areas, and finds and keeps those that are doubtful. */
import { gzipSync } from 'node:zlib';
import { BadData, type Issue } from '../../../src/ingest/issue';
import { countedHours } from '../../../src/model/grid/doubtfulEffect';
import { type DoubtfulHours, doubtfulHours, isFilled } from '../../../src/model/grid/doubtfulHours';
import { type LevelStep, levelSteps } from '../../../src/model/grid/levelSteps';
import { type HourlySeries, hourText, parseHour } from '../../../src/model/grid/series';
import { encodeSeries } from '../../../src/model/grid/seriesCodec';
import { readSeriesFile } from '../../../src/model/grid/seriesFile';
import { aboveZones, addUp, aloneHours } from '../../../src/model/grid/zoneHours';
import type { StepContext } from '../pipeline';
import { AREAS_FILE, type AreaRow } from './tables';

/** The stored hours, one file an area. */
export const HOURLY_FILES = 'data/tables/grid/hourly/*.bin.gz';
const HOURLY_FILE = /^data\/tables\/grid\/hourly\/(.+)\.bin\.gz$/;

/** The stored hours of an area. */
export const hourlyFile = (id: string) => `data/tables/grid/hourly/${id}.bin.gz`;

/** Where the doubtful hours of all areas are kept for readers and for later steps. */
export const DOUBTFUL_FILE = 'doubtful-hours.json';

/** `doubtful-hours.json`: by area id, stretches as first hour (UTC, `YYYY-MM-DDTHH`), number of hours and kind. */
type DoubtfulFile = Record<string, [from: string, hours: number, kind: DoubtfulHours['kind']][]>;

/** The hours of one area. */
export interface AreaHours {
  stored: HourlySeries;
  doubtful: DoubtfulHours[];
  /** The hours that count. */
  counted: HourlySeries;
  /** Lasting steps of the level of the hours that count. */
  steps: LevelStep[];
  /** `counted`, packed: the stored file where nothing is left out. */
  served: Buffer;
}

/**
 * Hours by area id, in the order of the areas; areas without a file are absent.
 * @throws BadData for files whose name is the id of no area, and for files that are no packed series
 */
export async function readHours(
  context: Pick<StepContext, 'inputs' | 'source'>,
  areas: ReadonlyMap<string, AreaRow>,
): Promise<Map<string, AreaHours>> {
  const issues: Issue[] = [];
  const stored = new Map<string, { series: HourlySeries; file: Buffer }>();
  for (const file of context.inputs) {
    const id = HOURLY_FILE.exec(file)?.[1];
    if (id === undefined) continue;
    if (!areas.has(id)) {
      issues.push({ file, line: null, column: null, value: id, expected: `an area of ${AREAS_FILE}` });
      continue;
    }
    const bytes = context.source(file);
    stored.set(id, { series: await readSeries(file, bytes), file: bytes });
  }
  if (issues.length > 0) throw new BadData(issues);
  const ofZones = doubtfulOfZones(stored, areas);
  const hours = new Map<string, AreaHours>();
  for (const [id, { series, file }] of stored) {
    const others = [...stored].flatMap(([other, { series: theirs }]) =>
      other === id || areas.get(other)?.parent === id || areas.get(id)?.parent === other ? [] : [theirs],
    );
    const doubtful = doubtfulHours(series, others, ofZones.get(id));
    const counted = countedHours(series, doubtful);
    const served = doubtful.every(isFilled) ? file : gzipSync(encodeSeries(counted), { level: 9 });
    hours.set(id, { stored: series, doubtful, counted, steps: levelSteps(counted), served });
  }
  return hours;
}

/** What comparing each authority with its zones finds, by area id; areas without any are absent. */
function doubtfulOfZones(
  stored: ReadonlyMap<string, { series: HourlySeries }>,
  areas: ReadonlyMap<string, AreaRow>,
): Map<string, DoubtfulHours[]> {
  const found = new Map<string, DoubtfulHours[]>();
  for (const [id, { series: authority }] of stored) {
    const zones = [...stored].filter(([zone]) => areas.get(zone)?.parent === id);
    if (zones.length === 0) continue;
    const all = zones.map(([, { series }]) => series);
    found.set(id, aboveZones(authority, all));
    if (addUp(authority, all)) continue;
    for (const [zone, { series }] of zones) {
      const sisters = all.filter((other) => other !== series);
      found.set(zone, aloneHours(series, authority, sisters));
    }
  }
  return found;
}

/** @throws BadData when the file is no packed series */
async function readSeries(file: string, stored: Buffer): Promise<HourlySeries> {
  try {
    return await readSeriesFile(new Uint8Array(stored));
  } catch (error) {
    const value = error instanceof Error ? error.message : String(error);
    throw new BadData([{ file, line: null, column: null, value, expected: 'a packed hourly series' }]);
  }
}

/** The text of `DOUBTFUL_FILE`. */
export function doubtfulJson(hours: ReadonlyMap<string, Pick<AreaHours, 'doubtful'>>): string {
  const file: DoubtfulFile = {};
  for (const [id, { doubtful }] of hours) {
    if (doubtful.length === 0) continue;
    file[id] = doubtful.map(({ firstHour, hours: count, kind }) => [hourText(firstHour), count, kind]);
  }
  return JSON.stringify(file);
}

/** Reads `DOUBTFUL_FILE` as an earlier step has built it. */
export function doubtfulOf(context: Pick<StepContext, 'built'>): Map<string, DoubtfulHours[]> {
  const file: DoubtfulFile = JSON.parse(context.built(DOUBTFUL_FILE).toString());
  return new Map(
    Object.entries(file).map(([id, stretches]) => [
      id,
      stretches.map(([from, hours, kind]) => ({ kind, firstHour: parseHour(from), hours })),
    ]),
  );
}
