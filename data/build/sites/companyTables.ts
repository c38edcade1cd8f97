/** The reviewed tables of companies: who they are, by which names records know them, and where they take part. */
import { COMPANY_ROLES } from '../../../src/model/site';
import { OPERATOR_CLASSES } from '../../../src/model/vocabulary';
import {
  type CompanyNameRow,
  type CompanyRow,
  NAME_KINDS,
  RECORD_DATASETS,
  type SiteCompanyRow,
} from './rows';
import type { TableReader } from './tableReader';

/** Reads `companies.csv`. */
export function readCompanies(tables: TableReader): CompanyRow[] {
  const columns = ['name', 'operatorClass', 'sitesNamed', 'sitesNamedDate', 'url', 'urlText'] as const;
  return tables.rows('companies.csv', columns, (row, checks) => {
    tables.own(row, checks, 'name', 'company');
    const count = checks.number(row, 'sitesNamed', { min: 1, integer: true });
    const date = checks.partialDate(row, 'sitesNamedDate', { required: count !== null });
    return {
      name: checks.text(row, 'name', { required: true }) ?? '',
      operatorClass: checks.word(row, 'operatorClass', OPERATOR_CLASSES, { required: true }) ?? 'unknown',
      sitesNamed: count === null ? null : { count, date: date ?? '', link: tables.link(row, checks) },
    };
  });
}

/** Reads `company-names.csv`. Former names, shells and code names need a source. */
export function readCompanyNames(tables: TableReader, companies: readonly CompanyRow[]): CompanyNameRow[] {
  const classOf = new Map(companies.map((company) => [company.name, company.operatorClass]));
  const columns = ['pattern', 'company', 'kind', 'match', 'operatorClass', 'url', 'urlText'] as const;
  return tables.rows('company-names.csv', columns, (row, checks) => {
    tables.own(row, checks, 'pattern', 'companyName');
    const kind = checks.word(row, 'kind', NAME_KINDS, { required: true }) ?? 'spelling';
    const company = checks.text(row, 'company', { required: kind !== 'class' });
    const found = company === null ? undefined : classOf.get(company);
    if (company !== null && found === undefined) {
      checks.fail(row.line, 'company', company, 'a name of companies.csv');
    }
    const needsSource = kind !== 'spelling' && kind !== 'class';
    return {
      pattern: checks.text(row, 'pattern', { required: true }) ?? '',
      name: company,
      operatorClass:
        found ??
        checks.word(row, 'operatorClass', OPERATOR_CLASSES, { required: kind === 'class' }) ??
        'unknown',
      kind,
      isWhole: checks.word(row, 'match', ['word', 'whole'], { required: true }) === 'whole',
      link: needsSource ? tables.link(row, checks) : { url: null, text: null },
    };
  });
}

/** Reads `site-companies.csv`. */
export function readSiteCompanies(
  tables: TableReader,
  keys: ReadonlySet<string>,
  companies: readonly CompanyRow[],
): SiteCompanyRow[] {
  const known = new Set(companies.map((company) => company.name));
  const columns = ['record', 'company', 'role', 'dataset', 'url', 'reason', 'date'] as const;
  return tables.rows('site-companies.csv', columns, (row, checks) => {
    if (!keys.has(row.cells.record)) {
      checks.fail(row.line, 'record', row.cells.record, 'center:, atlas: or lineage: and an id of a table');
    }
    if (!known.has(row.cells.company)) {
      checks.fail(row.line, 'company', row.cells.company, 'a name of companies.csv');
    }
    checks.isoDate(row, 'date', { required: true });
    return {
      record: row.cells.record,
      company: row.cells.company,
      role: checks.word(row, 'role', COMPANY_ROLES, { required: true }) ?? 'tenant',
      dataset: checks.word(row, 'dataset', RECORD_DATASETS, { required: true }) ?? 'osm',
      url: checks.https(row, 'url'),
      reason: checks.text(row, 'reason', { required: true }) ?? '',
    };
  });
}
