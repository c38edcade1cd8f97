/** Reads tables of `data/tables/sites` row by row and gathers all that is wrong, in whatever table. */
import { Checks } from '../../../src/ingest/check';
import { type Row, readTable } from '../../../src/ingest/csv';
import { BadData, type Issue } from '../../../src/ingest/issue';
import type { MwNote } from '../../../src/model/site';
import { MW_BASES, PRECISIONS } from '../../../src/model/vocabulary';
import { type Figure, type Link, type Place, STAGES } from './rows';

/** Where the tables stand. */
export const FOLDER = 'data/tables/sites';

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

/** Order by a key, in code units: the same everywhere. */
export const by =
  <T>(key: (item: T) => string) =>
  (a: T, b: T): number => {
    const [ka, kb] = [key(a), key(b)];
    return ka < kb ? -1 : ka > kb ? 1 : 0;
  };

/** The columns of a figure and of a link, which several tables share. */
type FigureColumn = 'mw' | 'mwBasis' | 'mwStage' | 'mwDate';
type LinkColumn = 'url' | 'urlText';

/** The cells that several tables share, read and checked in one way. */
export class TableReader {
  readonly issues: Issue[] = [];
  /** Why whole tables could not be read. */
  private readonly unread: Issue[] = [];
  private readonly checks: Checks[] = [];
  private readonly ids = new Map<string, string>();

  constructor(private readonly read: (file: string) => string | Buffer) {}

  /** @throws BadData with all that is wrong; of tables that can't be read only that, since others point to their rows */
  done(): void {
    if (this.unread.length > 0) throw new BadData(this.unread);
    const issues = [...this.issues, ...this.checks.flatMap((checks) => checks.issues)];
    if (issues.length > 0) throw new BadData(issues);
  }

  rows<C extends string, T>(
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
      this.unread.push(...error.issues);
      return [];
    }
  }

  /** Rows that belong to a row of another table and stand in the order of their column `order`. */
  parts<C extends string>(
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

  own<C extends string>(row: Row<C>, checks: Checks, column: C, space: string): void {
    const id = checks.text(row, column, { required: true });
    if (id === null) return;
    const key = `${space}:${id}`;
    const seen = this.ids.get(key);
    if (seen === undefined) this.ids.set(key, `${checks.file}:${row.line}`);
    else checks.fail(row.line, column, id, `a value of its own (${seen} has the same)`);
  }

  place(row: Row<'lon' | 'lat' | 'precision'>, checks: Checks): Place {
    const point = checks.point(row, 'lon', 'lat', { required: true });
    return {
      lon: point?.lon ?? 0,
      lat: point?.lat ?? 0,
      precision: checks.word(row, 'precision', PRECISIONS, { required: true }) ?? 'county',
    };
  }

  mw<C extends string>(checks: Checks, row: Row<C>, column: C): number | null {
    return checks.number(row, column, { min: 0, max: 20_000 });
  }

  figure(row: Row<FigureColumn>, checks: Checks, note: MwNote | null): Figure | null {
    const value = this.mw(checks, row, 'mw');
    const required = value !== null;
    const basis = checks.word(row, 'mwBasis', MW_BASES, { required });
    const stage = checks.word(row, 'mwStage', STAGES, { required });
    const date = checks.partialDate(row, 'mwDate');
    if (value === null || value === 0 || basis === null || stage === null) return null;
    return { value, basis, stage, date, note };
  }

  link(row: Row<LinkColumn>, checks: Checks): Link {
    const url = checks.https(row, 'url');
    const text = checks.text(row, 'urlText');
    if ((url === null) === (text === null) && row.cells.url.trim() === '') {
      checks.fail(row.line, 'url', '', 'an https link, or words for the source in the column urlText');
    }
    return { url, text };
  }

  year(row: Row<'year' | 'yearBasis'>, checks: Checks) {
    const value = checks.number(row, 'year', { min: 1850, max: 2060, integer: true });
    return value === null ? null : { value, basis: checks.text(row, 'yearBasis') };
  }

  licence(row: Row<'licence'>, checks: Checks, name: string): string {
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
  centerLicence(row: Row<'licence'>, checks: Checks): string {
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
