/** The methods text for the app: `docs/methods.md` with its figures computed from the data being built. */

import { BadData } from '../../../src/ingest/issue';
import { utcOffsetOf } from '../../../src/model/grid/areaWhatIf';
import type { AreaClaims } from '../../../src/model/grid/claims';
import { loadFigures, prepareSeries, type WindowFile, windowName } from '../../../src/model/grid/loadFigures';
import type { HourlySeries } from '../../../src/model/grid/series';
import { readSeriesFile } from '../../../src/model/grid/seriesFile';
import type { GridArea } from '../../../src/model/region';
import type { Step, StepContext } from '../pipeline';
import {
  CHECKED_YEARS,
  EXAMPLE,
  farAuthorities,
  fillBlocks,
  type MethodsData,
  methodsBlocks,
  PUBLISHED_WINDOW,
  type PublishedFigures,
  publishedAuthorities,
  publishedHeadroom,
  withoutMarks,
} from './blocks';
import { oppositionBlock, oppositionData, PAIRS_FILE } from './opposition';

export const METHODS_FILE = 'docs/methods.md';

export const methodsStep: Step = {
  name: 'methods',
  module: import.meta.filename,
  inputs: [METHODS_FILE, PAIRS_FILE],
  needs: ['sources', 'events', 'grid', 'grid-claims', 'grid-windows'],
  async run(context) {
    const blocks = await allBlocks(
      (file) => context.built(file),
      (file) => context.source(file),
    );
    return { 'methods.md': withoutMarks(filled(context, blocks)) };
  },
};

/**
 * The computed blocks by the name of their marks.
 * @param built  reads a built file
 * @param source reads a file of the repository
 */
export async function allBlocks(
  built: (file: string) => Buffer,
  source: (file: string) => Buffer,
): Promise<Record<string, string>> {
  return {
    ...methodsBlocks(await methodsData(built)),
    'opposition-record': oppositionBlock(oppositionData(built, source)),
  };
}

/** @throws BadData when the text has lost the marks of a block */
function filled(context: StepContext, blocks: Readonly<Record<string, string>>): string {
  try {
    return fillBlocks(context.source(METHODS_FILE).toString(), blocks);
  } catch (error) {
    const value = error instanceof Error ? error.message : String(error);
    throw new BadData([
      { file: METHODS_FILE, line: null, column: null, value, expected: 'marks of each block' },
    ]);
  }
}

/**
 * Gathers what the blocks are made from.
 * @param built reads a built file
 * @throws Error when the area of the example is not there
 */
export async function methodsData(built: (file: string) => Buffer): Promise<MethodsData> {
  const json = <T>(file: string) => JSON.parse(built(file).toString()) as T;
  const areas = json<GridArea[]>('areas.json');
  const area = areas.find(({ id }) => id === EXAMPLE.areaId);
  if (area === undefined) throw new Error(`there is no area ${EXAMPLE.areaId}`);
  const claims = json<AreaClaims>('area-claims.json');
  const shown = json<WindowFile>(`grid-windows/${windowName(PUBLISHED_WINDOW)}.json`);
  const hoursOf = (id: string) => readSeriesFile(new Uint8Array(built(`series/${id}.bin`)));
  const published: Record<string, PublishedFigures> = {};
  for (const id of publishedAuthorities(claims)) {
    const figures = shown[id];
    if (!figures) continue;
    const { headroomMw, levelStep } = figures;
    const whole = headroomMw
      ? { headroomMw }
      : loadFigures(prepareSeries(await hoursOf(id)), PUBLISHED_WINDOW);
    if (whole) published[id] = { headroomMw: whole.headroomMw, levelStep };
  }
  const hoursOfFar = new Map<string, HourlySeries>();
  for (const id of farAuthorities(publishedHeadroom({ claims, published }))) {
    hoursOfFar.set(id, await hoursOf(id));
  }
  return {
    area,
    series: await hoursOf(area.id),
    utcOffset: utcOffsetOf(area, areas),
    claims,
    published,
    hoursOfFar,
    years: new Map(
      CHECKED_YEARS.map((year) => [year, json<WindowFile>(`grid-windows/${year}-${year}.json`)]),
    ),
  };
}
