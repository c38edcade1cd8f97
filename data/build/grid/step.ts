/** Grid areas: their counties, the figures of their hourly demand, its known defects, and site MW inside. */
import { readSites } from '../../../src/model/leanTables';
import '../../../src/i18n/english';
import { formatHour, formatNumber } from '../../../src/i18n/words';
import { Checks } from '../../../src/ingest/check';
import { readTable } from '../../../src/ingest/csv';
import { loadOverWindow } from '../../../src/model/grid/acrossStep';
import type { AreaClaims } from '../../../src/model/grid/claims';
import { prepareHours } from '../../../src/model/grid/doubtfulEffect';
import { DEFAULT_WINDOW } from '../../../src/model/grid/load';
import { hourText, parseHour, wholeYears } from '../../../src/model/grid/series';
import { ownPowerMwByArea, siteMwByArea } from '../../../src/model/grid/siteMw';
import type { GridArea, QualityNote } from '../../../src/model/region';
import { boundsOf, countyShapes } from '../geography';
import type { Step, StepContext } from '../pipeline';
import { AREA_PLACE_FILES, areaPlace, readAreaPlaces } from './areaPlaces';
import { DOUBTFUL_FILE, doubtfulJson, HOURLY_FILES, readHours } from './hours';
import { isMonth, LEVEL_STEPS_FILE, readStepVerdicts, stepNotes } from './levelSteps';
import { RECENT_FILE, readRecentDemand, recentDemand } from './recentDemand';
import { rounded } from './rounded';
import { AREAS_FILE, type AreaRow, COUNTY_AREA_FILES, readAreas, readCountyAreas } from './tables';

const QUALITY_FILE = 'data/tables/grid/quality.csv';
/** What `npm run data:refresh` added; there only after its first run. */
const REFRESHED_FILE = 'data/tables/grid/refreshed.csv';

/** Progress is reported after every so many areas. */
const AREAS_PER_REPORT = 40;

export const gridStep: Step = {
  name: 'grid',
  module: import.meta.filename,
  inputs: [
    AREAS_FILE,
    ...COUNTY_AREA_FILES,
    ...AREA_PLACE_FILES,
    QUALITY_FILE,
    LEVEL_STEPS_FILE,
    REFRESHED_FILE,
    HOURLY_FILES,
    RECENT_FILE,
  ],
  needs: ['sites', 'grid-claims'],
  async run(context) {
    const rows = readAreas(context);
    const counties = countiesByArea(context, rows);
    const places = readAreaPlaces(context, rows);
    const quality = readQuality(context, rows);
    const verdicts = readStepVerdicts(context, rows);
    const refreshed = readRefreshed(context, rows);
    const recent = readRecentDemand(context, rows);
    const hourly = await readHours(context, rows);
    const sites = readSites(JSON.parse(context.built('sites.json').toString()));
    const placed = [...rows.values()].map(({ id, parent }) => ({ id, parentId: parent }));
    const siteMw = siteMwByArea(sites, placed);
    const ownPowerMw = ownPowerMwByArea(sites, placed);
    const claims: AreaClaims = JSON.parse(context.built('area-claims.json').toString());
    const built: Record<string, Buffer | string> = {};
    const areas: GridArea[] = [];
    for (const { id, kind, parent, name } of rows.values()) {
      const fips = counties.get(id) ?? [];
      const shapes = fips.flatMap((code) => countyShapes().get(code)?.geometry ?? []);
      const hours = hourly.get(id);
      if (hours) built[`series/${id}.bin`] = hours.served;
      const notes = [
        ...(quality.get(id) ?? []),
        ...stepNotes(id, hours?.steps ?? [], verdicts),
        ...(refreshed.get(id) ?? []),
      ];
      const prepared = hours ? prepareHours(hours.stored, hours.doubtful) : null;
      const later = recent.get(id);
      areas.push({
        id,
        name,
        place: areaPlace(id, fips, places),
        kind,
        parentId: parent,
        bounds: shapes.length > 0 ? boundsOf(shapes) : null,
        counties: fips,
        years: hours ? wholeYears(hours.stored) : null,
        quality: notes,
        load: prepared && rounded(loadOverWindow(prepared, DEFAULT_WINDOW, notes)),
        recent: later ? recentDemand(later, prepared?.counted ?? null, { quality: notes }) : null,
        adequacyRisk: (claims[id]?.adequacy ?? claims[parent ?? '']?.adequacy)?.risk ?? null,
        siteMw: siteMw.get(id) ?? [],
        ownPowerMw: ownPowerMw.get(id) ?? [],
      });
      if (areas.length % AREAS_PER_REPORT === 0) context.progress(areas.length / rows.size);
    }
    return { 'areas.json': JSON.stringify(areas), [DOUBTFUL_FILE]: doubtfulJson(hourly), ...built };
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

/** @throws BadData on unknown areas and severities, and years in the wrong order */
function readQuality(context: StepContext, areas: ReadonlyMap<string, AreaRow>): Map<string, QualityNote[]> {
  const rows = readTable(QUALITY_FILE, context.source(QUALITY_FILE), [
    'area',
    'severity',
    'fromYear',
    'toYear',
    'step',
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
    const { step } = row.cells;
    if (step !== '' && !isMonth(step)) check.fail(row.line, 'step', step, 'a month as YYYY-MM');
    const note: QualityNote = { severity, text, years: [from, to], ...(step === '' ? {} : { step }) };
    notes.set(area, [...(notes.get(area) ?? []), note]);
  }
  check.done();
  return notes;
}

/**
 * A note for every stretch of hours that was fetched after the dataset had been compiled.
 * @throws BadData on unknown areas, hours that are none, and stretches that end before they begin
 */
function readRefreshed(
  context: StepContext,
  areas: ReadonlyMap<string, AreaRow>,
): Map<string, QualityNote[]> {
  const notes = new Map<string, QualityNote[]>();
  if (!context.inputs.includes(REFRESHED_FILE)) return notes;
  const rows = readTable(REFRESHED_FILE, context.source(REFRESHED_FILE), [
    'area',
    'from',
    'until',
    'hours',
    'missing',
    'rejected',
    'source',
    'retrieved',
  ]);
  const check = new Checks(REFRESHED_FILE);
  for (const row of rows) {
    const area = check.word(row, 'area', [...areas.keys()], { required: true });
    const missing = check.number(row, 'missing', { required: true, integer: true, min: 0 });
    const { from, until } = row.cells;
    for (const column of ['from', 'until'] as const) {
      if (!isHour(row.cells[column]))
        check.fail(row.line, column, row.cells[column], 'an hour such as 2025-06-30T23');
    }
    if (from > until) check.fail(row.line, 'until', until, `an hour not before ${from}`);
    if (!area || missing === null || !isHour(from) || !isHour(until)) continue;
    const text = `Hours from ${formatHour(from)}, to ${formatHour(until)}, are as reported to EIA, not screened or imputed by Ruggles et al.; ${formatNumber(missing)} missing.`;
    const years: [number, number] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
    notes.set(area, [...(notes.get(area) ?? []), { severity: 'gap', text, years }]);
  }
  check.done();
  return notes;
}

/** True for `YYYY-MM-DDTHH` of an hour that exists. */
function isHour(text: string): boolean {
  try {
    return hourText(parseHour(text)) === text;
  } catch {
    return false;
  }
}
