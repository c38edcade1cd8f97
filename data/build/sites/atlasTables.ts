/** Compute Atlas in full, and the list of cancelled projects that shares its ids. */
import { MW_BASES, SITE_CLASSES, SITE_STATUSES } from '../../../src/model/vocabulary';
import { checkPlace } from './places';
import type { AtlasRow, CancelledRow, Figure } from './rows';
import type { TableReader } from './tableReader';

const ATLAS_COLUMNS = [
  'id',
  'name',
  'operator',
  'siteClass',
  'status',
  'statusConfidence',
  'aiUse',
  'lon',
  'lat',
  'precision',
  'locality',
  'countyName',
  'state',
  'mwPlanned',
  'mwOperating',
  'utility',
  'energySource',
  'onsiteGenerationMw',
  'cooling',
  'waterMgd',
  'landAcres',
  'investmentUsd',
  'permanentJobs',
  'communityPosition',
  'announced',
  'lastUpdated',
  'licence',
] as const;

const CANCELLED_COLUMNS = [
  'recordId',
  'name',
  'operator',
  'mw',
  'mwBasis',
  'lon',
  'lat',
  'precision',
  'state',
  'countyName',
  'year',
  'yearBasis',
  'url',
  'urlText',
  'licence',
] as const;

export function readAtlas(tables: TableReader, name: string): AtlasRow[] {
  return tables.rows(name, ATLAS_COLUMNS, (row, checks) => {
    tables.own(row, checks, 'id', 'atlas');
    const place = tables.place(row, checks);
    const state = checks.text(row, 'state', { required: true }) ?? '';
    checkPlace(row, checks, { ...place, country: 'US', state });
    const operating = tables.mw(checks, row, 'mwOperating');
    const planned = tables.mw(checks, row, 'mwPlanned');
    const figures: Figure[] = [];
    if (operating !== null && operating > 0)
      figures.push({ value: operating, basis: 'nameplate', stage: 'operating', date: null, note: null });
    if (planned !== null && planned > 0)
      figures.push({ value: planned, basis: 'plannedBuildOut', stage: 'planned', date: null, note: null });
    return {
      id: row.cells.id,
      name: checks.text(row, 'name', { required: true }) ?? '',
      operator: checks.text(row, 'operator', { required: true }) ?? '',
      siteClass: checks.word(row, 'siteClass', SITE_CLASSES, { required: true }) ?? 'dataCenter',
      status: checks.word(row, 'status', SITE_STATUSES, { required: true }) ?? 'unknown',
      statusConfidence:
        checks.word(row, 'statusConfidence', ['confirmed', 'reported', 'rumored'], { required: true }) ?? '',
      aiUse: checks.text(row, 'aiUse'),
      ...place,
      locality: checks.text(row, 'locality'),
      countyName: checks.text(row, 'countyName'),
      state,
      figures,
      utility: checks.text(row, 'utility'),
      energySource: checks.text(row, 'energySource'),
      onsiteGenerationMw: checks.number(row, 'onsiteGenerationMw', { min: 0 }),
      cooling: checks.text(row, 'cooling'),
      waterMgd: checks.number(row, 'waterMgd', { min: 0, max: 1000 }),
      landAcres: checks.number(row, 'landAcres', { min: 0 }),
      investmentUsd: checks.number(row, 'investmentUsd', { min: 0 }),
      permanentJobs: checks.number(row, 'permanentJobs', { min: 0 }),
      communityPosition: checks.text(row, 'communityPosition'),
      announced: checks.partialDate(row, 'announced'),
      lastUpdated: checks.partialDate(row, 'lastUpdated', { required: true }) ?? '',
      licence: tables.licence(row, checks, name),
      history: [],
      links: [],
    };
  });
}

export function readAtlasHistory(tables: TableReader, atlas: readonly AtlasRow[]): void {
  const owners = new Map(atlas.map((row) => [row.id, row]));
  const columns = ['recordId', 'order', 'date', 'status'] as const;
  tables.parts('compute-atlas-history.csv', columns, 'recordId', (row, checks) => {
    const date = checks.partialDate(row, 'date', { required: true }) ?? '';
    const status = checks.word(row, 'status', SITE_STATUSES, { required: true }) ?? 'unknown';
    const owner = owners.get(row.cells.recordId);
    if (owner) owner.history.push({ date, status });
    else checks.fail(row.line, 'recordId', row.cells.recordId, 'the id of a row of compute-atlas.csv');
  });
}

export function readAtlasLinks(tables: TableReader, atlas: readonly AtlasRow[]): void {
  const owners = new Map(atlas.map((row) => [row.id, row]));
  const columns = ['recordId', 'order', 'url', 'urlText'] as const;
  tables.parts('compute-atlas-links.csv', columns, 'recordId', (row, checks) => {
    const link = tables.link(row, checks);
    const owner = owners.get(row.cells.recordId);
    if (owner) owner.links.push(link);
    else checks.fail(row.line, 'recordId', row.cells.recordId, 'the id of a row of compute-atlas.csv');
  });
}

export function readCancelled(tables: TableReader, atlas: readonly AtlasRow[]): CancelledRow[] {
  const known = new Set(atlas.map((row) => row.id));
  return tables.rows('cancelled-projects.csv', CANCELLED_COLUMNS, (row, checks) => {
    tables.own(row, checks, 'recordId', 'cancelled');
    if (!known.has(row.cells.recordId)) {
      checks.fail(row.line, 'recordId', row.cells.recordId, 'the id of a row of compute-atlas.csv');
    }
    const state = checks.text(row, 'state', { required: true });
    checkPlace(row, checks, { ...tables.place(row, checks), country: 'US', state });
    const mw = tables.mw(checks, row, 'mw');
    checks.word(row, 'mwBasis', MW_BASES, { required: mw !== null });
    return {
      recordId: row.cells.recordId,
      name: checks.text(row, 'name', { required: true }) ?? '',
      mw,
      year: tables.year(row, checks),
      link: tables.link(row, checks),
      licence: tables.licence(row, checks, 'cancelled-projects.csv'),
    };
  });
}
