/** The compiled list of data centers and the records behind it. */
import type { MwNote } from '../../../src/model/site';
import { CONFIDENCES, SITE_STATUSES } from '../../../src/model/vocabulary';
import { currentFips } from '../geography';
import { checkPlace } from './places';
import { type CenterRow, type PowerRow, RECORD_DATASETS, type RecordRow, type WaterAreaRow } from './rows';
import type { TableReader } from './tableReader';

const CENTER_COLUMNS = [
  'id',
  'name',
  'operator',
  'status',
  'mw',
  'mwBasis',
  'mwStage',
  'mwDate',
  'mwNote',
  'mwPlanned',
  'lon',
  'lat',
  'precision',
  'country',
  'state',
  'countyFips',
  'countyName',
  'year',
  'yearBasis',
  'footprintM2',
  'siteAreaM2',
  'confidence',
  'datasets',
  'url',
  'urlText',
  'licence',
] as const;

const RECORD_COLUMNS = [
  'siteId',
  'dataset',
  'recordId',
  'name',
  'operator',
  'reportedStatus',
  'mw',
  'mwBasis',
  'mwStage',
  'mwDate',
  'lon',
  'lat',
  'precision',
  'footprintM2',
  'siteAreaM2',
  'url',
  'urlText',
  'licence',
] as const;

/** A note of the table: sums are told from what else is said of a figure. */
function noteOf(text: string | null): MwNote | null {
  if (text === null) return null;
  const [, records] = /^sum of (\d+) records$/.exec(text) ?? [];
  return records === undefined ? { kind: 'stated', text } : { kind: 'sum', records: Number(records) };
}

export function readCenters(tables: TableReader, name: string): CenterRow[] {
  return tables.rows(name, CENTER_COLUMNS, (row, checks) => {
    tables.own(row, checks, 'id', 'center');
    checks.words(row, 'datasets', RECORD_DATASETS);
    tables.link(row, checks);
    const place = tables.place(row, checks);
    const country = checks.text(row, 'country', { required: true }) ?? '';
    const state = checks.text(row, 'state');
    const precision = place.precision;
    checkPlace(row, checks, { ...place, precision, country, state });
    const figure = tables.figure(row, checks, noteOf(checks.text(row, 'mwNote')));
    const mwPlanned = tables.mw(checks, row, 'mwPlanned');
    const countyFips = checks.text(row, 'countyFips');
    if (countyFips !== null && currentFips(countyFips).length === 0) {
      checks.fail(row.line, 'countyFips', countyFips, 'the FIPS code of a county that exists');
    }
    return {
      id: row.cells.id,
      name: checks.text(row, 'name', { required: true }) ?? '',
      operator: checks.text(row, 'operator'),
      status: checks.word(row, 'status', SITE_STATUSES, { required: true }) ?? 'unknown',
      figure,
      mwPlanned,
      ...place,
      country,
      state,
      countyFips: onlyCounty(countyFips),
      countyName: checks.text(row, 'countyName'),
      year: tables.year(row, checks),
      footprintM2: checks.number(row, 'footprintM2', { min: 0 }),
      siteAreaM2: checks.number(row, 'siteAreaM2', { min: 0 }),
      confidence: checks.word(row, 'confidence', CONFIDENCES, { required: true }) ?? 'low',
      licence: tables.centerLicence(row, checks),
    };
  });
}

/** The county of today under a code of any year; null where a former county has become several. */
function onlyCounty(fips: string | null): string | null {
  const now = fips === null ? [] : currentFips(fips);
  return now.length === 1 ? (now[0] ?? null) : null;
}

export function readRecords(tables: TableReader, name: string, centers: readonly CenterRow[]): RecordRow[] {
  const known = new Set(centers.map((center) => center.id));
  return tables.rows(name, RECORD_COLUMNS, (row, checks) => {
    const dataset = checks.word(row, 'dataset', RECORD_DATASETS, { required: true }) ?? 'osm';
    tables.own(row, checks, 'recordId', dataset);
    if (!known.has(row.cells.siteId)) {
      checks.fail(row.line, 'siteId', row.cells.siteId, 'the id of a row of data-centers.csv');
    }
    return {
      siteId: row.cells.siteId,
      dataset,
      recordId: row.cells.recordId,
      name: checks.text(row, 'name'),
      operator: checks.text(row, 'operator'),
      reportedStatus: checks.text(row, 'reportedStatus'),
      ...tables.place(row, checks),
      footprintM2: checks.number(row, 'footprintM2', { min: 0 }),
      siteAreaM2: checks.number(row, 'siteAreaM2', { min: 0 }),
      figure: tables.figure(row, checks, null),
      link: tables.link(row, checks),
      licence: tables.licence(row, checks, name),
    };
  });
}

export function readPower(tables: TableReader): PowerRow[] {
  const columns = ['recordId', 'date', 'criticalItMw', 'facilityMw', 'buildings', 'waterMgd'] as const;
  return tables.rows('epoch-power.csv', columns, (row, checks) => ({
    line: row.line,
    recordId: checks.text(row, 'recordId', { required: true }) ?? '',
    date: checks.isoDate(row, 'date', { required: true }) ?? '',
    criticalItMw: checks.number(row, 'criticalItMw', { min: 0 }),
    facilityMw: checks.number(row, 'facilityMw', { min: 0 }),
    buildings: checks.number(row, 'buildings', { min: 0, integer: true }),
    waterMgd: checks.number(row, 'waterMgd', { min: 0, max: 1000 }),
  }));
}

/** Reads `public-water-areas.csv`: sites with a good position only, the name as published. */
export function readWaterAreas(tables: TableReader, centers: readonly CenterRow[]): WaterAreaRow[] {
  const known = new Set(centers.map((center) => center.id));
  return tables.rows('public-water-areas.csv', ['siteId', 'waterServiceArea'], (row, checks) => {
    tables.own(row, checks, 'siteId', 'waterArea');
    if (!known.has(row.cells.siteId)) {
      checks.fail(row.line, 'siteId', row.cells.siteId, 'the id of a row of data-centers.csv');
    }
    return {
      siteId: row.cells.siteId,
      name: checks.text(row, 'waterServiceArea', { required: true }) ?? '',
    };
  });
}
