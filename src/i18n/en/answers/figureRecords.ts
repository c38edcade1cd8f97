/** The records behind a figure as a table: what was counted or added up, a row each. */
import { type CsvCell, csvText } from '../../../model/csv';
import { type Figure, recordKind } from '../../../model/figures/figure';
import type { FiguresReport } from '../../../model/figures/figures';
import type { ReportEvent } from '../../../model/oppositionReport';
import type { RegionReport, ReportSite } from '../../../model/report/report';
import { eventSummary } from '../shell/actSentence';
import { labels } from '../shell/labels';
import { figureName } from './figures';

const EVENT_HEAD = [
  'id',
  'date',
  'datePrecision',
  'jurisdiction',
  'jurisdictionKind',
  'country',
  'state',
  'countyFips',
  'measureKind',
  'measureState',
  'statedEnd',
  'project',
  'body',
  'summary',
  'sources',
];
const SITE_HEAD = [
  'id',
  'name',
  'operator',
  'operatorClass',
  'siteClass',
  'status',
  'mw',
  'mwBasis',
  'country',
  'state',
  'countyFips',
  'lon',
  'lat',
  'sources',
];
/** Behind the columns of the record: what it was counted for. */
const ABOUT_HEAD = ['figure', 'region', 'dayViewed', 'recordUpTo'];

const eventCells = (event: ReportEvent): CsvCell[] => [
  event.id,
  event.date,
  event.datePrecision,
  event.jurisdiction,
  labels.jurisdictionKind[event.jurisdictionKind],
  event.country,
  event.state,
  event.countyFips,
  event.measure?.kind === undefined ? null : labels.measureKind[event.measure.kind],
  event.measureState === null ? null : event.measureState,
  event.measure?.statedEnd ?? null,
  event.project,
  event.body,
  eventSummary(event),
  event.attestedBy.join(' '),
];

const siteCells = (site: ReportSite): CsvCell[] => [
  site.id,
  site.name,
  site.operator,
  labels.operatorClass[site.operatorClass],
  labels.siteClass[site.siteClass],
  labels.siteStatus[site.status],
  site.mw?.value ?? null,
  site.mw === null ? null : labels.mwBasis[site.mw.basis],
  site.country,
  site.state,
  site.countyFips,
  site.lon,
  site.lat,
  site.datasets.join(' '),
];

/** A row for each record of the figure, in the order of the report. */
export function figureRecordsCsv(
  figure: Figure,
  { region, date, recordUpTo }: FiguresReport,
  { opposition, sites }: Pick<RegionReport, 'opposition' | 'sites'>,
): string {
  const wanted = new Set(figure.records);
  const about = [figureName(figure), region.id, date, recordUpTo];
  const isOf = ({ id }: { id: string }) => wanted.has(id);
  const [head, rows] =
    recordKind(figure) === 'event'
      ? [EVENT_HEAD, opposition.events.filter(isOf).map(eventCells)]
      : [SITE_HEAD, sites.filter(isOf).map(siteCells)];
  return csvText(
    [...head, ...ABOUT_HEAD],
    rows.map((row) => [...row, ...about]),
  );
}

/** The sites of a report, a row each. */
export const siteRowsCsv = ({ sites }: Pick<RegionReport, 'sites'>): string =>
  csvText(SITE_HEAD, sites.map(siteCells));

/** The acts of a report, a row each; `scope` tells those of the region from those of the state or country around it. */
export const actRowsCsv = ({ opposition }: Pick<RegionReport, 'opposition'>): string =>
  csvText(
    [...EVENT_HEAD, 'scope'],
    opposition.events.map((event) => [...eventCells(event), event.scope]),
  );
