/** Grid areas as they leave the app. */
import { exportTableWords, gridMessages } from '../../i18n/words';
import { boundsMeet } from '../../model/bounds';
import { notesWithin } from '../../model/grid/areaPressure';
import { areaClock, localHour } from '../../model/grid/localTime';
import { areaValue, gridRow, isFromSites, isGridMetric } from '../../model/metricValues';
import type { GridArea } from '../../model/region';
import { ASSIGNMENT_SOURCES, CLAIMS_SOURCE, LOAD_SOURCE, RECENT_SOURCE } from '../../model/report/tables';
import { loadedValue } from '../../state/dataset';
import { areasViewed } from '../../state/gridWindow';
import { type Cells, cardLink, columnsOf, datasetLicences, originCells, several } from '../cells';
import type { RecordContext, RecordTable, TableColumn } from '../records';
import { titleOn } from '../scales';
import { gridScale } from './scales';

/** Datasets and licences of the sites with a figure in MW inside an area. */
function sitesBehind(area: GridArea, context: RecordContext): { sources: string[]; licences: string[] } {
  if (!isFromSites(context.fill)) return { sources: [], licences: [] };
  const sources = context.sites.flatMap(({ mw, countyFips, datasets }) =>
    mw !== null && countyFips !== null && area.counties.includes(countyFips) ? datasets : [],
  );
  const own = [...new Set(sources)];
  return { sources: own, licences: [...datasetLicences(own, context)] };
}

function areaCells(area: GridArea, _: unknown, context: RecordContext): Cells<'areas'> {
  const { fill, newLoadMw } = context;
  const metric = isGridMetric(fill) ? fill : null;
  const { load } = area;
  const clock = areaClock(area);
  const behind = sitesBehind(area, context);
  const sources = [
    ...ASSIGNMENT_SOURCES,
    ...(load === null ? [] : [LOAD_SOURCE]),
    ...(area.recent === null ? [] : [RECENT_SOURCE]),
    ...(area.adequacyRisk === null ? [] : [CLAIMS_SOURCE]),
  ];
  return {
    id: area.id,
    name: area.name,
    kind: exportTableWords.unit[area.kind],
    parent: area.parentId,
    firstYear: load?.window[0] ?? null,
    lastYear: load?.window[1] ?? null,
    peak: load?.peakMw ?? null,
    peakAt: load?.peakAt ?? null,
    peakAtLocal: load && clock && localHour(load.peakAt, clock),
    summerPeak: load?.seasonPeaks.summer?.mw ?? null,
    summerPeakAt: load?.seasonPeaks.summer?.at ?? null,
    winterPeak: load?.seasonPeaks.winter?.mw ?? null,
    winterPeakAt: load?.seasonPeaks.winter?.at ?? null,
    peakWithLeftOut: load?.doubtful?.withLeftOut.peakMw ?? null,
    headroom05WithLeftOut: load?.doubtful?.withLeftOut.headroom05Mw ?? null,
    mean: load?.meanMw ?? null,
    loadFactor: load?.loadFactor ?? null,
    headroom025: load?.headroomMw?.['0.25'] ?? null,
    headroom05: load?.headroomMw?.['0.5'] ?? null,
    headroom1: load?.headroomMw?.['1'] ?? null,
    alwaysOnGrowth: load?.alwaysOnGrowthMw ?? null,
    energyGrowth: load?.energyGrowth ?? null,
    hoursAbove95: load?.hoursAbove95 ?? null,
    coverage: load?.coverage ?? null,
    mean2025: area.recent?.meanMw2025 ?? null,
    growthSince2024: area.recent?.growthSince2024 ?? null,
    meanJanuary2026: area.recent?.meanMw202601 ?? null,
    peakTo202604: area.recent?.peakMwTo202604 ?? null,
    energyTo202604: area.recent?.energyGwhTo202604 ?? null,
    adequacy: area.adequacyRisk === null ? null : gridMessages.risk[area.adequacyRisk],
    quality: load && several(notesWithin(area.quality, load.window).map(({ text }) => text)),
    shown: metric && areaValue(area, metric, newLoadMw),
    ...originCells(
      {
        sources: [...sources, ...behind.sources],
        licences: [...datasetLicences(sources, context), ...behind.licences],
      },
      context,
    ),
    link: cardLink({ kind: 'region', region: { kind: 'area', id: area.id } }, context.appUrl),
  };
}

/** The column for the metric that fills the map says in its head which it is. */
function areaColumns({ fill, day, fits }: RecordContext): readonly TableColumn[] {
  const columns = columnsOf('areas');
  if (!isGridMetric(fill)) return columns;
  const { unit } = gridScale(fill);
  if (unit !== 'MW' && unit !== 'share' && unit !== 'points') return columns;
  return columns.map((column) =>
    column.key === 'shown'
      ? {
          ...column,
          name: exportTableWords.shown(titleOn(fill, day, { fits }), unit, gridRow(fill).ofOwnYears ?? false),
        }
      : column,
  );
}

/** Grid areas with an outline whose box meets that of the ground. */
export const areaRecords: RecordTable<GridArea> = {
  name: 'areas',
  label: () => exportTableWords.tables.areas,
  meaning: () => exportTableWords.rows('areas'),
  columns: areaColumns,
  rows: (state, { bounds }) =>
    (loadedValue(areasViewed(state)) ?? []).filter(
      (area) => area.bounds !== null && boundsMeet(area.bounds, bounds),
    ),
  within: ({ id }, region) => region.area(id),
  idOf: ({ id }) => id,
  cells: areaCells,
};
