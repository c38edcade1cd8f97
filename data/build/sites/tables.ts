/**
 * Reads the tables of `data/tables/sites` and checks every row. All that is wrong, in whatever table, is
 * gathered and thrown at once.
 */

import { Checks } from '../../../src/ingest/check';
import { type Row, readTable } from '../../../src/ingest/csv';
import { BadData, type Issue } from '../../../src/ingest/issue';
import {
  CONFIDENCES,
  MW_BASES,
  OPERATOR_CLASSES,
  PRECISIONS,
  SITE_CLASSES,
  SITE_STATUSES,
} from '../../../src/model/vocabulary';
import { currentFips } from '../geography';
import { checkPlace } from './places';
import {
  type AtlasRow,
  type CancelledRow,
  type CenterRow,
  type ClassOverride,
  type Figure,
  type LineageRow,
  type Link,
  type OperatorRule,
  type Override,
  type Place,
  type PowerRow,
  RECORD_DATASETS,
  type RecordRow,
  STAGES,
  type Tables,
} from './rows';

const FOLDER = 'data/tables/sites';

const LICENCES = [
  'ODbL-1.0',
  'CC-BY-4.0',
  'CC-BY-4.0 AND ODbL-1.0',
  'US-public-domain',
  'CA-public-record',
  'facts',
  'facts AND CC-BY-4.0',
  'facts AND ODbL-1.0',
] as const;

/**
 * Reads and checks all tables.
 * @param read returns a file of the repository
 * @throws BadData with every issue of every table
 */
export function readTables(read: (file: string) => string | Buffer): Tables {
  const reader = new Reader(read);
  const centers = [...reader.centers('data-centers.csv'), ...reader.centers('data-centers-osm.csv')];
  const records = [
    ...reader.records('data-center-records.csv', centers),
    ...reader.records('data-center-records-osm.csv', centers),
  ];
  const lineage = [...reader.lineage('mining-lineage.csv'), ...reader.lineage('mining-lineage-osm.csv')];
  reader.lineageEvents(lineage);
  reader.lineageSources(lineage);
  const atlas = [...reader.atlas('compute-atlas.csv'), ...reader.atlas('compute-atlas-osm.csv')];
  reader.atlasHistory(atlas);
  reader.atlasLinks(atlas);
  const power = reader.power();
  const cancelled = reader.cancelled(atlas);
  const operators = reader.operators();
  const keys = new Set([
    ...centers.map((row) => `center:${row.id}`),
    ...lineage.map((row) => `lineage:${row.id}`),
    ...atlas.map((row) => `atlas:${row.id}`),
    ...power.map((row) => `power:${row.recordId}`),
  ]);
  const overrides = reader.overrides(keys);
  const classOverrides = reader.classOverrides(keys);
  reader.powerIsKnown(power, records, overrides);
  reader.done();
  return {
    centers: centers.sort(by((row) => row.id)),
    records: records.sort(by((row) => `${row.siteId} ${row.dataset} ${row.recordId}`)),
    lineage: lineage.sort(by((row) => row.id)),
    atlas: atlas.sort(by((row) => row.id)),
    power: power.sort(by((row) => `${row.recordId} ${row.date}`)),
    cancelled: cancelled.sort(by((row) => row.recordId)),
    operators: operators.sort(by((row) => row.pattern)),
    overrides: overrides.sort(by((row) => `${row.recordA} ${row.recordB}`)),
    classOverrides: classOverrides.sort(by((row) => row.record)),
  };
}

/** Order by a key, in code units: the same everywhere. */
export const by =
  <T>(key: (item: T) => string) =>
  (a: T, b: T): number => {
    const [ka, kb] = [key(a), key(b)];
    return ka < kb ? -1 : ka > kb ? 1 : 0;
  };

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

/** The columns of a figure and of a link, which several tables share. */
type FigureColumn = 'mw' | 'mwBasis' | 'mwStage' | 'mwDate';
type LinkColumn = 'url' | 'urlText';

class Reader {
  private readonly issues: Issue[] = [];
  private readonly checks: Checks[] = [];
  private readonly ids = new Map<string, string>();

  constructor(private readonly read: (file: string) => string | Buffer) {}

  done(): void {
    const issues = [...this.issues, ...this.checks.flatMap((checks) => checks.issues)];
    if (issues.length > 0) throw new BadData(issues);
  }

  centers(name: string): CenterRow[] {
    return this.rows(name, CENTER_COLUMNS, (row, checks) => {
      this.own(row, checks, 'id', 'center');
      checks.words(row, 'datasets', RECORD_DATASETS);
      this.link(row, checks);
      const place = this.place(row, checks);
      const country = checks.text(row, 'country', { required: true }) ?? '';
      const state = checks.text(row, 'state');
      const precision = place.precision;
      checkPlace(row, checks, { ...place, precision, country, state });
      const figure = this.figure(row, checks, checks.text(row, 'mwNote'));
      const mwPlanned = this.mw(checks, row, 'mwPlanned');
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
        countyFips: countyFips === null ? null : (currentFips(countyFips)[0] ?? null),
        countyName: checks.text(row, 'countyName'),
        year: this.year(row, checks),
        footprintM2: checks.number(row, 'footprintM2', { min: 0 }),
        siteAreaM2: checks.number(row, 'siteAreaM2', { min: 0 }),
        confidence: checks.word(row, 'confidence', CONFIDENCES, { required: true }) ?? 'low',
        licence: this.centerLicence(row, checks),
      };
    });
  }

  records(name: string, centers: readonly CenterRow[]): RecordRow[] {
    const known = new Set(centers.map((center) => center.id));
    return this.rows(name, RECORD_COLUMNS, (row, checks) => {
      const dataset = checks.word(row, 'dataset', RECORD_DATASETS, { required: true }) ?? 'osm';
      this.own(row, checks, 'recordId', dataset);
      if (!known.has(row.cells.siteId)) {
        checks.fail(row.line, 'siteId', row.cells.siteId, 'the id of a row of data-centers.csv');
      }
      this.place(row, checks);
      checks.number(row, 'footprintM2', { min: 0 });
      checks.number(row, 'siteAreaM2', { min: 0 });
      return {
        siteId: row.cells.siteId,
        dataset,
        recordId: row.cells.recordId,
        name: checks.text(row, 'name'),
        figure: this.figure(row, checks, null),
        link: this.link(row, checks),
        licence: this.licence(row, checks, name),
      };
    });
  }

  lineage(name: string): LineageRow[] {
    return this.rows(name, LINEAGE_COLUMNS, (row, checks) => {
      this.own(row, checks, 'id', 'lineage');
      const place = this.place(row, checks);
      const country = checks.text(row, 'country', { required: true }) ?? '';
      const state = checks.text(row, 'state');
      checkPlace(row, checks, { ...place, country, state });
      const figures: Figure[] = [];
      for (const [column, basisColumn, stage] of [
        ['mwOperating', 'mwOperatingBasis', 'operating'],
        ['mwPlanned', 'mwPlannedBasis', 'planned'],
      ] as const) {
        const value = this.mw(checks, row, column);
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
        licence: this.licence(row, checks, name),
        events: [],
        sources: [],
      };
    });
  }

  lineageEvents(lineage: readonly LineageRow[]): void {
    const owners = new Map(lineage.map((row) => [row.id, row]));
    this.parts('mining-lineage-events.csv', ['siteId', 'order', 'date', 'text'], 'siteId', (row, checks) => {
      const date = checks.partialDate(row, 'date', { required: true }) ?? '';
      const text = checks.text(row, 'text', { required: true }) ?? '';
      const owner = owners.get(row.cells.siteId);
      if (owner) owner.events.push({ date, text });
      else checks.fail(row.line, 'siteId', row.cells.siteId, 'the id of a row of mining-lineage.csv');
    });
  }

  lineageSources(lineage: readonly LineageRow[]): void {
    const owners = new Map(lineage.map((row) => [row.id, row]));
    const columns = ['siteId', 'order', 'url', 'urlText', 'seen'] as const;
    this.parts('mining-lineage-sources.csv', columns, 'siteId', (row, checks) => {
      const link = this.link(row, checks);
      const seen = checks.flag(row, 'seen');
      const owner = owners.get(row.cells.siteId);
      if (owner) owner.sources.push({ ...link, seen });
      else checks.fail(row.line, 'siteId', row.cells.siteId, 'the id of a row of mining-lineage.csv');
    });
  }

  atlas(name: string): AtlasRow[] {
    return this.rows(name, ATLAS_COLUMNS, (row, checks) => {
      this.own(row, checks, 'id', 'atlas');
      const place = this.place(row, checks);
      const state = checks.text(row, 'state', { required: true }) ?? '';
      checkPlace(row, checks, { ...place, country: 'US', state });
      const operating = this.mw(checks, row, 'mwOperating');
      const planned = this.mw(checks, row, 'mwPlanned');
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
          checks.word(row, 'statusConfidence', ['confirmed', 'reported', 'rumored'], { required: true }) ??
          '',
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
        licence: this.licence(row, checks, name),
        history: [],
        links: [],
      };
    });
  }

  atlasHistory(atlas: readonly AtlasRow[]): void {
    const owners = new Map(atlas.map((row) => [row.id, row]));
    const columns = ['recordId', 'order', 'date', 'status'] as const;
    this.parts('compute-atlas-history.csv', columns, 'recordId', (row, checks) => {
      const date = checks.partialDate(row, 'date', { required: true }) ?? '';
      const status = checks.word(row, 'status', SITE_STATUSES, { required: true }) ?? 'unknown';
      const owner = owners.get(row.cells.recordId);
      if (owner) owner.history.push({ date, status });
      else checks.fail(row.line, 'recordId', row.cells.recordId, 'the id of a row of compute-atlas.csv');
    });
  }

  atlasLinks(atlas: readonly AtlasRow[]): void {
    const owners = new Map(atlas.map((row) => [row.id, row]));
    const columns = ['recordId', 'order', 'url', 'urlText'] as const;
    this.parts('compute-atlas-links.csv', columns, 'recordId', (row, checks) => {
      const link = this.link(row, checks);
      const owner = owners.get(row.cells.recordId);
      if (owner) owner.links.push(link);
      else checks.fail(row.line, 'recordId', row.cells.recordId, 'the id of a row of compute-atlas.csv');
    });
  }

  power(): PowerRow[] {
    const columns = ['recordId', 'date', 'criticalItMw', 'facilityMw', 'buildings', 'waterMgd'] as const;
    return this.rows('epoch-power.csv', columns, (row, checks) => ({
      line: row.line,
      recordId: checks.text(row, 'recordId', { required: true }) ?? '',
      date: checks.isoDate(row, 'date', { required: true }) ?? '',
      criticalItMw: checks.number(row, 'criticalItMw', { min: 0 }),
      facilityMw: checks.number(row, 'facilityMw', { min: 0 }),
      buildings: checks.number(row, 'buildings', { min: 0, integer: true }),
      waterMgd: checks.number(row, 'waterMgd', { min: 0, max: 1000 }),
    }));
  }

  cancelled(atlas: readonly AtlasRow[]): CancelledRow[] {
    const known = new Set(atlas.map((row) => row.id));
    return this.rows('cancelled-projects.csv', CANCELLED_COLUMNS, (row, checks) => {
      this.own(row, checks, 'recordId', 'cancelled');
      if (!known.has(row.cells.recordId)) {
        checks.fail(row.line, 'recordId', row.cells.recordId, 'the id of a row of compute-atlas.csv');
      }
      const state = checks.text(row, 'state', { required: true });
      checkPlace(row, checks, { ...this.place(row, checks), country: 'US', state });
      const mw = this.mw(checks, row, 'mw');
      checks.word(row, 'mwBasis', MW_BASES, { required: mw !== null });
      return {
        recordId: row.cells.recordId,
        name: checks.text(row, 'name', { required: true }) ?? '',
        mw,
        year: this.year(row, checks),
        link: this.link(row, checks),
        licence: this.licence(row, checks, 'cancelled-projects.csv'),
      };
    });
  }

  operators(): OperatorRule[] {
    return this.rows('operators.csv', ['pattern', 'name', 'operatorClass'], (row, checks) => {
      this.own(row, checks, 'pattern', 'operator');
      return {
        pattern: checks.text(row, 'pattern', { required: true }) ?? '',
        name: checks.text(row, 'name', { required: true }) ?? '',
        operatorClass: checks.word(row, 'operatorClass', OPERATOR_CLASSES, { required: true }) ?? 'unknown',
      };
    });
  }

  overrides(keys: ReadonlySet<string>): Override[] {
    const columns = ['recordA', 'recordB', 'verdict', 'reason', 'date'] as const;
    return this.rows('match-overrides.csv', columns, (row, checks) => {
      for (const column of ['recordA', 'recordB'] as const) {
        if (!keys.has(row.cells[column])) {
          const expected = 'lineage:, atlas:, center: or power: and an id that a table holds';
          checks.fail(row.line, column, row.cells[column], expected);
        }
      }
      return {
        recordA: row.cells.recordA,
        recordB: row.cells.recordB,
        verdict: checks.word(row, 'verdict', ['same', 'different'], { required: true }) ?? 'different',
        reason: checks.text(row, 'reason', { required: true }) ?? '',
        date: checks.isoDate(row, 'date', { required: true }) ?? '',
      };
    });
  }

  classOverrides(keys: ReadonlySet<string>): ClassOverride[] {
    const columns = ['record', 'siteClass', 'reason', 'date'] as const;
    return this.rows('class-overrides.csv', columns, (row, checks) => {
      this.own(row, checks, 'record', 'class');
      if (!keys.has(row.cells.record)) {
        checks.fail(row.line, 'record', row.cells.record, 'center: or atlas: and an id that a table holds');
      }
      checks.isoDate(row, 'date', { required: true });
      return {
        record: row.cells.record,
        siteClass: checks.word(row, 'siteClass', SITE_CLASSES, { required: true }) ?? 'dataCenter',
        reason: checks.text(row, 'reason', { required: true }) ?? '',
      };
    });
  }

  /** Every campus with a power history is a record, or is tied to one by hand. */
  powerIsKnown(
    power: readonly PowerRow[],
    records: readonly RecordRow[],
    overrides: readonly Override[],
  ): void {
    const known = new Set([
      ...records.filter((record) => record.dataset === 'epoch').map((record) => `power:${record.recordId}`),
      ...overrides.filter((override) => override.verdict === 'same').map((override) => override.recordA),
    ]);
    for (const { line, recordId } of power) {
      if (known.has(`power:${recordId}`)) continue;
      this.issues.push({
        file: `${FOLDER}/epoch-power.csv`,
        line,
        column: 'recordId',
        value: recordId,
        expected: 'a record of the dataset epoch, or an override that says which site it is',
      });
    }
  }

  private rows<C extends string, T>(
    name: string,
    columns: readonly C[],
    convert: (row: Row<C>, checks: Checks) => T,
  ): T[] {
    const file = `${FOLDER}/${name}`;
    const checks = new Checks(file);
    this.checks.push(checks);
    try {
      return readTable(file, this.read(file), columns).map((row) => convert(row, checks));
    } catch (error) {
      if (!(error instanceof BadData)) throw error;
      this.issues.push(...error.issues);
      return [];
    }
  }

  /** Rows that belong to a row of another table and stand in the order of their column `order`. */
  private parts<C extends string>(
    name: string,
    columns: readonly (C | 'order')[],
    owner: C,
    convert: (row: Row<C | 'order'>, checks: Checks) => void,
  ): void {
    const rows = this.rows(name, columns, (row, checks) => ({
      row,
      checks,
      order: checks.number(row, 'order', { required: true, min: 1, integer: true }) ?? 0,
    }));
    rows.sort(by(({ row, order }) => `${row.cells[owner]} ${String(order).padStart(6, '0')}`));
    for (const { row, checks } of rows) convert(row, checks);
  }

  private own<C extends string>(row: Row<C>, checks: Checks, column: C, space: string): void {
    const id = checks.text(row, column, { required: true });
    if (id === null) return;
    const key = `${space}:${id}`;
    const seen = this.ids.get(key);
    if (seen === undefined) this.ids.set(key, `${checks.file}:${row.line}`);
    else checks.fail(row.line, column, id, `a value of its own (${seen} has the same)`);
  }

  private place(row: Row<'lon' | 'lat' | 'precision'>, checks: Checks): Place {
    const point = checks.point(row, 'lon', 'lat', { required: true });
    return {
      lon: point?.lon ?? 0,
      lat: point?.lat ?? 0,
      precision: checks.word(row, 'precision', PRECISIONS, { required: true }) ?? 'county',
    };
  }

  private mw<C extends string>(checks: Checks, row: Row<C>, column: C): number | null {
    return checks.number(row, column, { min: 0, max: 20_000 });
  }

  private figure(row: Row<FigureColumn>, checks: Checks, note: string | null): Figure | null {
    const value = this.mw(checks, row, 'mw');
    const required = value !== null;
    const basis = checks.word(row, 'mwBasis', MW_BASES, { required });
    const stage = checks.word(row, 'mwStage', STAGES, { required });
    const date = checks.partialDate(row, 'mwDate');
    if (value === null || value === 0 || basis === null || stage === null) return null;
    return { value, basis, stage, date, note };
  }

  private link(row: Row<LinkColumn>, checks: Checks): Link {
    const url = checks.https(row, 'url');
    const text = checks.text(row, 'urlText');
    if ((url === null) === (text === null) && row.cells.url.trim() === '') {
      checks.fail(row.line, 'url', '', 'an https link, or words for the source in the column urlText');
    }
    return { url, text };
  }

  private year(row: Row<'year' | 'yearBasis'>, checks: Checks) {
    const value = checks.number(row, 'year', { min: 1850, max: 2060, integer: true });
    return value === null ? null : { value, basis: checks.text(row, 'yearBasis') };
  }

  private licence(row: Row<'licence'>, checks: Checks, name: string): string {
    const licence = checks.word(row, 'licence', LICENCES, { required: true }) ?? '';
    if (licence.includes('ODbL') !== name.includes('-osm')) {
      checks.fail(
        row.line,
        'licence',
        licence,
        'rows under the ODbL in the file -osm.csv, and no others there',
      );
    }
    return licence;
  }

  /** The licences of all records of a site, joined by ` + `. */
  private centerLicence(row: Row<'licence'>, checks: Checks): string {
    const licence = checks.text(row, 'licence', { required: true }) ?? '';
    for (const part of licence.split(' + ')) {
      if (!LICENCES.some((known) => known === part))
        checks.fail(row.line, 'licence', licence, `licences out of ${LICENCES.join(', ')}, joined by " + "`);
    }
    if (licence.includes('ODbL') !== checks.file.includes('-osm')) {
      checks.fail(
        row.line,
        'licence',
        licence,
        'rows under the ODbL in the file -osm.csv, and no others there',
      );
    }
    return licence;
  }
}
