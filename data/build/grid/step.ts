/** Grid areas: their counties, the measures of their hourly demand, its known defects, and site MW inside. */
import { SITE_COLUMNS } from '../../../src/model/columns';
import type { AreaClaims } from '../../../src/model/grid/claims';
import { DEFAULT_WINDOW } from '../../../src/model/grid/load';
import { type HourlySeries, wholeYears } from '../../../src/model/grid/series';
import { readSeriesFile } from '../../../src/model/grid/seriesFile';
import { siteMwByArea } from '../../../src/model/grid/siteMw';
import { prepareSeries, windowMeasures } from '../../../src/model/grid/windowMeasures';
import type { GridArea, QualityNote } from '../../../src/model/region';
import type { Site } from '../../../src/model/site';
import { unpackTable } from '../../../src/model/wire';
import { Checks } from '../check';
import { readTable } from '../csv';
import { boundsOf, countyShapes } from '../geography';
import { BadData, type Issue, type Step, type StepContext } from '../pipeline';
import { rounded } from './rounded';
import { AREAS_FILE, type AreaRow, COUNTY_AREAS_FILE, readAreas, readCountyAreas } from './tables';

const QUALITY_FILE = 'data/tables/grid/quality.csv';
const HOURLY_FILE = /^data\/tables\/grid\/hourly\/(.+)\.bin\.gz$/;

/** Progress is reported after every so many areas. */
const AREAS_PER_REPORT = 40;

export const gridStep: Step = {
  name: 'grid',
  inputs: [AREAS_FILE, COUNTY_AREAS_FILE, QUALITY_FILE, 'data/tables/grid/hourly/*.bin.gz'],
  needs: ['sites', 'grid-claims'],
  async run(context) {
    const rows = readAreas(context);
    const counties = countiesByArea(context, rows);
    const quality = readQuality(context, rows);
    const hourly = hourlyFiles(context, rows);
    const siteMw = siteMwByArea(
      unpackTable<Site>('sites.json', JSON.parse(context.built('sites.json').toString()), SITE_COLUMNS),
      [...rows.values()].map(({ id, parent }) => ({ id, parentId: parent })),
    );
    const claims: AreaClaims = JSON.parse(context.built('area-claims.json').toString());
    const built: Record<string, Buffer | string> = {};
    const areas: GridArea[] = [];
    for (const { id, kind, parent, name } of rows.values()) {
      const fips = counties.get(id) ?? [];
      const shapes = fips.flatMap((code) => countyShapes().get(code)?.geometry ?? []);
      const file = hourly.get(id);
      const stored = file === undefined ? null : context.source(file);
      const series = stored && (await readSeries(file ?? '', stored));
      if (stored) built[`series/${id}.bin`] = stored;
      areas.push({
        id,
        name,
        kind,
        parentId: parent,
        bounds: shapes.length > 0 ? boundsOf(shapes) : null,
        counties: fips,
        years: series && wholeYears(series),
        quality: quality.get(id) ?? [],
        load: series && rounded(windowMeasures(prepareSeries(series), DEFAULT_WINDOW)),
        adequacyRisk: (claims[id]?.adequacy ?? claims[parent ?? '']?.adequacy)?.risk ?? null,
        siteMw: siteMw.get(id) ?? [],
      });
      if (areas.length % AREAS_PER_REPORT === 0) context.progress(areas.length / rows.size);
    }
    return { 'areas.json': JSON.stringify(areas), ...built };
  },
};

/** County FIPS codes by area id, ascending; an authority has those of its sub-areas too. */
function countiesByArea(context: StepContext, areas: ReadonlyMap<string, AreaRow>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [fips, { authority, subArea }] of [...readCountyAreas(context, areas)].sort()) {
    for (const id of subArea === null ? [authority] : [authority, subArea]) {
      found.set(id, [...(found.get(id) ?? []), fips]);
    }
  }
  return found;
}

/**
 * Hourly files by area id.
 * @throws BadData for files whose name is the id of no area
 */
function hourlyFiles(context: StepContext, areas: ReadonlyMap<string, AreaRow>): Map<string, string> {
  const files = new Map<string, string>();
  const issues: Issue[] = [];
  for (const file of context.inputs) {
    const id = HOURLY_FILE.exec(file)?.[1];
    if (id === undefined) continue;
    if (areas.has(id)) files.set(id, file);
    else issues.push({ file, line: null, column: null, value: id, expected: `an area of ${AREAS_FILE}` });
  }
  if (issues.length > 0) throw new BadData(issues);
  return files;
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

/** @throws BadData on unknown areas and severities, and years in the wrong order */
function readQuality(context: StepContext, areas: ReadonlyMap<string, AreaRow>): Map<string, QualityNote[]> {
  const rows = readTable(QUALITY_FILE, context.source(QUALITY_FILE), [
    'area',
    'severity',
    'fromYear',
    'toYear',
    'text',
  ]);
  const check = new Checks(QUALITY_FILE);
  const notes = new Map<string, QualityNote[]>();
  for (const row of rows) {
    const area = check.word(row, 'area', [...areas.keys()], { required: true });
    const severity = check.word(row, 'severity', ['imputed', 'gap', 'defect'], { required: true });
    const from = check.number(row, 'fromYear', { required: true, integer: true, min: 2015 });
    const to = check.number(row, 'toYear', { required: true, integer: true, min: from ?? 2015 });
    const text = check.text(row, 'text', { required: true });
    if (!area || !severity || from === null || to === null || !text) continue;
    notes.set(area, [...(notes.get(area) ?? []), { severity, text, years: [from, to] }]);
  }
  check.done();
  return notes;
}
