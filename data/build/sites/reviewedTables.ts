/** The tables that people keep: names of companies, verdicts on pairs, classes. */
import { SITE_CLASSES, SITE_STATUSES } from '../../../src/model/vocabulary';
import { countyShapes } from '../geography';
import {
  type AtlasRow,
  type CenterRow,
  type ClassOverride,
  type ConversionRow,
  type LineageRow,
  type NoDataCenter,
  type OtherUtilityRow,
  type Override,
  type OwnPowerRow,
  type PlaceOverride,
  type PowerRow,
  RECORD_DATASETS,
  type RecordRow,
  type RecordSplit,
  type SeveralSitesRow,
  type SiteNameRow,
  type UnclassedOperator,
  type YearEvidenceRow,
} from './rows';
import { FOLDER, type TableReader } from './tableReader';

export function readOverrides(tables: TableReader, keys: ReadonlySet<string>): Override[] {
  const columns = ['recordA', 'recordB', 'verdict', 'reason', 'date'] as const;
  return tables.rows('match-overrides.csv', columns, (row, checks) => {
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

export function readClassOverrides(tables: TableReader, keys: ReadonlySet<string>): ClassOverride[] {
  const columns = ['record', 'siteClass', 'status', 'reason', 'date'] as const;
  return tables.rows('class-overrides.csv', columns, (row, checks) => {
    tables.own(row, checks, 'record', 'class');
    if (!keys.has(row.cells.record)) {
      checks.fail(row.line, 'record', row.cells.record, 'center:, atlas: or lineage: and an id of a table');
    }
    checks.isoDate(row, 'date', { required: true });
    return {
      record: row.cells.record,
      siteClass: checks.word(row, 'siteClass', SITE_CLASSES, { required: true }) ?? 'dataCenter',
      status: checks.word(row, 'status', SITE_STATUSES),
      reason: checks.text(row, 'reason', { required: true }) ?? '',
    };
  });
}

/** Every campus with a power history is a record, or is tied to one by hand. */
export function readSplits(tables: TableReader, records: readonly RecordRow[]): RecordSplit[] {
  const known = new Map(records.map((record) => [`${record.dataset}:${record.recordId}`, record]));
  const columns = ['dataset', 'recordId', 'site', 'reason', 'date'] as const;
  return tables.rows('record-splits.csv', columns, (row, checks) => {
    const dataset = checks.word(row, 'dataset', RECORD_DATASETS, { required: true }) ?? 'osm';
    const { recordId, site } = row.cells;
    tables.own(row, checks, 'recordId', `split:${dataset}`);
    const now = known.get(`${dataset}:${recordId}`);
    if (now === undefined || now.siteId === site) {
      checks.fail(row.line, 'recordId', recordId, 'a record of the list that another row holds today');
    }
    checks.isoDate(row, 'date', { required: true });
    return {
      dataset,
      recordId,
      name: now?.name ?? null,
      from: now?.siteId ?? '',
      site: checks.text(row, 'site', { required: true }) ?? '',
      reason: checks.text(row, 'reason', { required: true }) ?? '',
    };
  });
}

export function readPlaceOverrides(tables: TableReader, keys: ReadonlySet<string>): PlaceOverride[] {
  const columns = ['record', 'countyFips', 'areaId', 'reason', 'date'] as const;
  return tables.rows('place-overrides.csv', columns, (row, checks) => {
    tables.own(row, checks, 'record', 'place');
    if (!keys.has(row.cells.record)) {
      checks.fail(row.line, 'record', row.cells.record, 'center:, atlas: or lineage: and an id of a table');
    }
    checks.isoDate(row, 'date', { required: true });
    return {
      record: row.cells.record,
      countyFips: checks.fips(row, 'countyFips', countyShapes(), { required: row.cells.areaId === '' }),
      areaId: checks.text(row, 'areaId'),
      reason: checks.text(row, 'reason', { required: true }) ?? '',
    };
  });
}

export function readSiteNames(tables: TableReader, keys: ReadonlySet<string>): SiteNameRow[] {
  const columns = ['record', 'name', 'reason', 'date'] as const;
  return tables.rows('site-names.csv', columns, (row, checks) => {
    tables.own(row, checks, 'record', 'siteName');
    if (!keys.has(row.cells.record)) {
      checks.fail(row.line, 'record', row.cells.record, 'center:, atlas: or lineage: and an id of a table');
    }
    checks.isoDate(row, 'date', { required: true });
    return {
      record: row.cells.record,
      name: checks.text(row, 'name', { required: true }) ?? '',
      reason: checks.text(row, 'reason', { required: true }) ?? '',
    };
  });
}

export function readOtherUtilities(tables: TableReader, keys: ReadonlySet<string>): OtherUtilityRow[] {
  const columns = ['record', 'utility', 'url', 'urlText', 'reason', 'date'] as const;
  return tables.rows('other-utilities.csv', columns, (row, checks) => {
    tables.own(row, checks, 'record', 'otherUtility');
    if (!keys.has(row.cells.record)) {
      checks.fail(row.line, 'record', row.cells.record, 'center:, atlas: or lineage: and an id of a table');
    }
    checks.isoDate(row, 'date', { required: true });
    return {
      record: row.cells.record,
      utility: checks.text(row, 'utility', { required: true }) ?? '',
      link: tables.link(row, checks),
      reason: checks.text(row, 'reason', { required: true }) ?? '',
    };
  });
}

/** Reads `year-evidence.csv`; a row may stand for each page of a record. */
export function readYearEvidence(tables: TableReader, keys: ReadonlySet<string>): YearEvidenceRow[] {
  const columns = ['record', 'says', 'evidenceDate', 'url', 'urlText', 'reason', 'date'] as const;
  return tables.rows('year-evidence.csv', columns, (row, checks) => {
    if (!keys.has(row.cells.record)) {
      checks.fail(row.line, 'record', row.cells.record, 'center:, atlas: or lineage: and an id of a table');
    }
    checks.isoDate(row, 'date', { required: true });
    const says = checks.word(row, 'says', ['announced', 'operating', 'notOfSite'], { required: true });
    const evidenceDate = checks.partialDate(row, 'evidenceDate');
    if ((evidenceDate === null) !== (says === 'notOfSite')) {
      checks.fail(
        row.line,
        'evidenceDate',
        row.cells.evidenceDate,
        'a date, and none where says is notOfSite',
      );
    }
    return {
      record: row.cells.record,
      says: says ?? 'notOfSite',
      evidenceDate,
      link: tables.link(row, checks),
      reason: checks.text(row, 'reason', { required: true }) ?? '',
    };
  });
}

export function readNoDataCenters(tables: TableReader, centers: readonly CenterRow[]): NoDataCenter[] {
  const known = new Map(centers.map((center) => [center.id, center.name]));
  return tables.rows('not-data-centers.csv', ['id', 'reason', 'date'], (row, checks) => {
    tables.own(row, checks, 'id', 'noDataCenter');
    if (!known.has(row.cells.id)) checks.fail(row.line, 'id', row.cells.id, 'the id of a row of the list');
    return {
      id: row.cells.id,
      name: known.get(row.cells.id) ?? '',
      reason: checks.text(row, 'reason', { required: true }) ?? '',
      date: checks.isoDate(row, 'date', { required: true }) ?? '',
    };
  });
}

/** Reads `unclassed-operators.csv`: whom the tables do not tell enough of, each with the reason. */
export function readUnclassedOperators(tables: TableReader): UnclassedOperator[] {
  return tables.rows('unclassed-operators.csv', ['operator', 'reason', 'date'], (row, checks) => {
    tables.own(row, checks, 'operator', 'unclassedOperator');
    checks.isoDate(row, 'date', { required: true });
    return { operator: row.cells.operator, reason: checks.text(row, 'reason', { required: true }) ?? '' };
  });
}

export function readConversions(tables: TableReader, keys: ReadonlySet<string>): ConversionRow[] {
  const columns = ['record', 'leasedMw', 'url', 'urlText', 'reason', 'date'] as const;
  return tables.rows('conversions.csv', columns, (row, checks) => {
    tables.own(row, checks, 'record', 'conversion');
    if (!keys.has(row.cells.record)) {
      checks.fail(row.line, 'record', row.cells.record, 'center:, atlas: or lineage: and an id of a table');
    }
    checks.isoDate(row, 'date', { required: true });
    return {
      record: row.cells.record,
      leasedMw: checks.number(row, 'leasedMw', { required: true, min: 1, max: 20_000 }) ?? 0,
      link: tables.link(row, checks),
      reason: checks.text(row, 'reason', { required: true }) ?? '',
    };
  });
}

/** Reads `several-sites-mw.csv` and notes on each figure named there of which sites it is. */
export function readSeveralSites(
  tables: TableReader,
  lineage: readonly LineageRow[],
  atlas: readonly AtlasRow[],
): SeveralSitesRow[] {
  const figures = new Map<string, LineageRow['figures']>([
    ...lineage.map((row) => [`lineage:${row.id}`, row.figures] as const),
    ...atlas.map((row) => [`atlas:${row.id}`, row.figures] as const),
  ]);
  const columns = ['record', 'mw', 'sites', 'reason', 'date'] as const;
  return tables.rows('several-sites-mw.csv', columns, (row, checks) => {
    tables.own(row, checks, 'record', 'severalSites');
    checks.isoDate(row, 'date', { required: true });
    const mw = tables.mw(checks, row, 'mw') ?? 0;
    const sites = checks.text(row, 'sites', { required: true }) ?? '';
    const meant = figures.get(row.cells.record)?.filter(({ value }) => value === mw) ?? [];
    if (meant.length === 0) {
      checks.fail(row.line, 'mw', row.cells.mw, 'megawatts that this row of atlas: or lineage: states');
    }
    for (const figure of meant) figure.note = { kind: 'severalSites', sites };
    return {
      record: row.cells.record,
      mw,
      sites,
      reason: checks.text(row, 'reason', { required: true }) ?? '',
    };
  });
}

export function readOwnPower(tables: TableReader, keys: ReadonlySet<string>): OwnPowerRow[] {
  const columns = ['record', 'extent', 'mw', 'url', 'urlText', 'reason', 'date'] as const;
  return tables.rows('own-power.csv', columns, (row, checks) => {
    tables.own(row, checks, 'record', 'ownPower');
    if (!keys.has(row.cells.record)) {
      checks.fail(row.line, 'record', row.cells.record, 'center:, atlas: or lineage: and an id of a table');
    }
    checks.isoDate(row, 'date', { required: true });
    return {
      record: row.cells.record,
      extent: checks.word(row, 'extent', ['all', 'part', 'none'], { required: true }) ?? 'none',
      mw: tables.mw(checks, row, 'mw'),
      link: tables.link(row, checks),
      reason: checks.text(row, 'reason', { required: true }) ?? '',
    };
  });
}

export function checkPower(
  tables: TableReader,
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
    tables.issues.push({
      file: `${FOLDER}/epoch-power.csv`,
      line,
      column: 'recordId',
      value: recordId,
      expected: 'a record of the dataset epoch, or an override that says which site it is',
    });
  }
}
