/** The mining lineage: sites that were mined, are to be turned, or are built by former miners. */
import { CONFIDENCES, MW_BASES, SITE_CLASSES, SITE_STATUSES } from '../../../src/model/vocabulary';
import { checkPlace } from './places';
import type { Figure, LineageRow } from './rows';
import type { TableReader } from './tableReader';

const LINEAGE_COLUMNS = [
  'id',
  'name',
  'operator',
  'owner',
  'tenant',
  'siteClass',
  'status',
  'country',
  'state',
  'countyName',
  'locality',
  'lon',
  'lat',
  'precision',
  'coordinateSource',
  'mwOperating',
  'mwOperatingBasis',
  'mwPlanned',
  'mwPlannedBasis',
  'mwNote',
  'stageDetail',
  'formerUse',
  'gridOperator',
  'oppositionNote',
  'lastDated',
  'confidence',
  'licence',
] as const;

export function readLineage(tables: TableReader, name: string): LineageRow[] {
  return tables.rows(name, LINEAGE_COLUMNS, (row, checks) => {
    tables.own(row, checks, 'id', 'lineage');
    const place = tables.place(row, checks);
    const country = checks.text(row, 'country', { required: true }) ?? '';
    const state = checks.text(row, 'state');
    checkPlace(row, checks, { ...place, country, state });
    const figures: Figure[] = [];
    for (const [column, basisColumn, stage] of [
      ['mwOperating', 'mwOperatingBasis', 'operating'],
      ['mwPlanned', 'mwPlannedBasis', 'planned'],
    ] as const) {
      const value = tables.mw(checks, row, column);
      const basis = checks.word(row, basisColumn, MW_BASES, { required: value !== null && value > 0 });
      if (value !== null && value > 0 && basis !== null)
        figures.push({ value, basis, stage, date: null, note: null });
    }
    return {
      id: row.cells.id,
      name: checks.text(row, 'name', { required: true }) ?? '',
      operator: checks.text(row, 'operator'),
      owner: checks.text(row, 'owner'),
      tenant: checks.text(row, 'tenant'),
      siteClass: checks.word(row, 'siteClass', SITE_CLASSES, { required: true }) ?? 'dataCenter',
      status: checks.word(row, 'status', SITE_STATUSES, { required: true }) ?? 'unknown',
      ...place,
      country,
      state,
      countyName: checks.text(row, 'countyName'),
      locality: checks.text(row, 'locality'),
      coordinateSource: checks.text(row, 'coordinateSource'),
      figures,
      mwNote: checks.text(row, 'mwNote'),
      stageDetail: checks.text(row, 'stageDetail'),
      formerUse: checks.text(row, 'formerUse'),
      gridOperator: checks.text(row, 'gridOperator'),
      oppositionNote: checks.text(row, 'oppositionNote'),
      lastDated: checks.partialDate(row, 'lastDated'),
      confidence: checks.word(row, 'confidence', CONFIDENCES, { required: true }) ?? 'low',
      licence: tables.licence(row, checks, name),
      events: [],
      sources: [],
    };
  });
}

export function readLineageEvents(tables: TableReader, lineage: readonly LineageRow[]): void {
  const owners = new Map(lineage.map((row) => [row.id, row]));
  tables.parts('mining-lineage-events.csv', ['siteId', 'order', 'date', 'text'], 'siteId', (row, checks) => {
    const date = checks.partialDate(row, 'date', { required: true }) ?? '';
    const text = checks.text(row, 'text', { required: true }) ?? '';
    const owner = owners.get(row.cells.siteId);
    if (owner) owner.events.push({ date, text });
    else checks.fail(row.line, 'siteId', row.cells.siteId, 'the id of a row of mining-lineage.csv');
  });
}

export function readLineageSources(tables: TableReader, lineage: readonly LineageRow[]): void {
  const owners = new Map(lineage.map((row) => [row.id, row]));
  const columns = ['siteId', 'order', 'url', 'urlText', 'seen'] as const;
  tables.parts('mining-lineage-sources.csv', columns, 'siteId', (row, checks) => {
    const link = tables.link(row, checks);
    const seen = checks.flag(row, 'seen');
    const owner = owners.get(row.cells.siteId);
    if (owner) owner.sources.push({ ...link, seen });
    else checks.fail(row.line, 'siteId', row.cells.siteId, 'the id of a row of mining-lineage.csv');
  });
}
