/** The rows of sites, acts, grid areas and counties as they leave the app. */
import { cardMessages, exportTableWords, gridMessages, labels } from '../../i18n/words';
import { scaleFor } from '../../layers/scales';
import { FROM_SITES } from '../../model/credits';
import type { OppositionEvent } from '../../model/event';
import { notesWithin } from '../../model/grid/areaPressure';
import { byLandField, LAND_AREA_SOURCE, LAND_SHARES } from '../../model/land';
import { measureOnDate } from '../../model/measureOnDate';
import { areaValue, isGridMetric } from '../../model/metricValues';
import type { County, GridArea } from '../../model/region';
import { ASSIGNMENT_SOURCE, CLAIMS_SOURCE, LOAD_SOURCE } from '../../model/report/tables';
import type { Site } from '../../model/site';
import {
  cardLink,
  countyName,
  datasetLicences,
  type ExportTable,
  links,
  originCells,
  several,
  type TableContext,
  tableOf,
} from './tables';
import type { ViewRows } from './viewRows';

export function siteTable(sites: readonly Site[], context: TableContext): ExportTable {
  return tableOf('sites', sites, (site) => {
    const records = context.details.sites.get(site.id)?.records ?? [];
    return {
      id: site.id,
      name: site.name,
      operator: site.operator,
      operatorClass: labels.operatorClass[site.operatorClass],
      siteClass: labels.siteClass[site.siteClass],
      status: labels.siteStatus[site.status],
      mw: site.mw?.value ?? null,
      mwBasis: site.mw === null ? null : labels.mwBasis[site.mw.basis],
      confidence: labels.confidence[site.confidence],
      county: countyName(site.countyFips, context),
      countyFips: site.countyFips,
      state: site.state,
      country: site.country,
      area: site.areaId,
      lat: site.lat,
      lon: site.lon,
      precision: labels.precision[site.precision],
      retrieved:
        records
          .map(({ retrieved }) => retrieved)
          .sort()
          .at(-1) ?? null,
      ...originCells(
        {
          sources: site.datasets,
          licences:
            records.length > 0
              ? records.map(({ licence }) => licence)
              : datasetLicences(site.datasets, context),
        },
        context,
      ),
      sourceLinks: links(records.map(({ url }) => url)),
      link: cardLink({ kind: 'site', id: site.id }, context.appUrl),
    };
  });
}

/** Letters of a date that are known: `2026-03-02`, `2026-03`, `2026`. */
const DATE_LENGTH = { day: 10, month: 7, year: 4, unknown: 0 } as const;

export function eventTable(events: readonly OppositionEvent[], context: TableContext): ExportTable {
  return tableOf('events', events, (event) => {
    const pages = context.details.events.get(event.id)?.sources ?? [];
    const state = measureOnDate(event, context.day);
    return {
      id: event.id,
      date: event.date?.slice(0, DATE_LENGTH[event.datePrecision]) || null,
      datePrecision: event.datePrecision,
      jurisdiction: event.jurisdiction,
      jurisdictionKind: labels.jurisdictionKind[event.jurisdictionKind],
      county: countyName(event.countyFips, context),
      countyFips: event.countyFips,
      state: event.state,
      country: event.country,
      lat: event.lat,
      lon: event.lon,
      position: event.lon === null ? exportTableWords.noPoint : exportTableWords.townCenter,
      actions: several(event.actions.map((action) => labels.action[action])),
      concerns: several(event.concerns.map((concern) => labels.concern[concern])),
      mechanism: event.mechanism,
      mechanismWords: labels.mechanism[event.mechanism],
      technology: labels.technology[event.technology],
      measureState: state === null ? null : cardMessages.measureState[state],
      statedEnd: event.measure?.statedEnd ?? null,
      outcome: labels.outcome[event.outcome],
      project: event.project,
      company: event.company,
      mw: event.mw,
      groups: several(event.groups),
      evidence: labels.evidence[event.evidence],
      ...originCells(
        {
          sources: event.attestedBy,
          licences: [...pages.map(({ licence }) => licence), ...datasetLicences(event.attestedBy, context)],
        },
        context,
      ),
      sourceLinks: links(pages.map(({ url }) => url)),
      link: cardLink({ kind: 'event', id: event.id }, context.appUrl),
    };
  });
}

/** Datasets and licences of the sites with a figure in MW inside an area. */
function sitesBehind(area: GridArea, context: TableContext): { sources: string[]; licences: string[] } {
  if (!FROM_SITES.includes(context.fill)) return { sources: [], licences: [] };
  const sources = context.sites.flatMap(({ mw, countyFips, datasets }) =>
    mw !== null && countyFips !== null && area.counties.includes(countyFips) ? datasets : [],
  );
  const own = [...new Set(sources)];
  return { sources: own, licences: [...datasetLicences(own, context)] };
}

export function areaTable(areas: readonly GridArea[], context: TableContext): ExportTable {
  const { fill, newLoadMw } = context;
  const measure = isGridMetric(fill) ? fill : null;
  const table = tableOf('areas', areas, (area) => {
    const { load } = area;
    const behind = sitesBehind(area, context);
    const sources = [
      ASSIGNMENT_SOURCE,
      ...(load === null ? [] : [LOAD_SOURCE]),
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
      mean: load?.meanMw ?? null,
      loadFactor: load?.loadFactor ?? null,
      headroom025: load?.headroomMw['0.25'] ?? null,
      headroom05: load?.headroomMw['0.5'] ?? null,
      headroom1: load?.headroomMw['1'] ?? null,
      alwaysOnGrowth: load?.alwaysOnGrowthMw ?? null,
      energyGrowth: load?.energyGrowth ?? null,
      hoursAbove95: load?.hoursAbove95 ?? null,
      coverage: load?.coverage ?? null,
      adequacy: area.adequacyRisk === null ? null : gridMessages.risk[area.adequacyRisk],
      quality: load && several(notesWithin(area.quality, load.window).map(({ text }) => text)),
      shown: measure && areaValue(area, measure, newLoadMw),
      ...originCells(
        {
          sources: [...sources, ...behind.sources],
          licences: [...datasetLicences(sources, context), ...behind.licences],
        },
        context,
      ),
      link: cardLink({ kind: 'region', region: { kind: 'area', id: area.id } }, context.appUrl),
    };
  });
  if (measure === null) return table;
  const { title, unit } = scaleFor(measure);
  if (unit === 'mechanism' || unit === 'standing') return table;
  return {
    ...table,
    columns: table.columns.map((column) =>
      column.key === 'shown' ? { ...column, name: exportTableWords.shown(title, unit) } : column,
    ),
  };
}

export function countyTable(counties: readonly County[], context: TableContext): ExportTable {
  return tableOf('counties', counties, (county) => {
    const sources = [
      LAND_AREA_SOURCE,
      ASSIGNMENT_SOURCE,
      ...LAND_SHARES.flatMap(({ field, source }) => (county[field] === null ? [] : [source])),
    ];
    return {
      fips: county.fips,
      name: county.name,
      state: county.state,
      area: county.subArea ?? county.authorities[0] ?? null,
      ...byLandField((field) => county[field]),
      land: county.landKm2,
      water: county.waterKm2,
      ...originCells({ sources, licences: datasetLicences(sources, context) }, context),
      link: cardLink({ kind: 'region', region: { kind: 'county', fips: county.fips } }, context.appUrl),
    };
  });
}

/** The tables of a view: one for each layer that is on. */
export function viewTables(rows: ViewRows, context: TableContext): ExportTable[] {
  return [
    ...(rows.sites === null ? [] : [siteTable(rows.sites, context)]),
    ...(rows.events === null ? [] : [eventTable(rows.events, context)]),
    ...(rows.areas === null ? [] : [areaTable(rows.areas, context)]),
    ...(rows.counties === null ? [] : [countyTable(rows.counties, context)]),
  ];
}
