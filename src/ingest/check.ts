/**
 * Reads cells of a table and gathers everything that is wrong with them, so that one run of the build lists
 * all problems at once. An empty cell is unknown: it reads as null, and is a problem only where the table
 * says `required`. What it says is English and does not come from `src/i18n`: whoever builds the data reads it.
 */
import type { Row } from './csv';
import { BadData, type Issue } from './issue';

interface Demand {
  /** An empty cell is a problem. */
  required?: boolean;
}

interface NumberDemand extends Demand {
  min?: number;
  max?: number;
  integer?: boolean;
}

interface PointDemand extends Demand {
  /** West, south, east, north: where points of this table must lie, and what that is called. */
  within?: { bounds: readonly [number, number, number, number]; name: string };
}

/** Checks for the rows of one file. Call `done()` at the end. */
export class Checks {
  readonly issues: Issue[] = [];

  constructor(readonly file: string) {}

  /** Notes a problem; `line` null means the file as a whole. */
  fail(line: number | null, column: string | null, value: string, expected: string): void {
    this.issues.push({ file: this.file, line, column, value, expected });
  }

  /** @throws BadData with all problems noted so far, if any. */
  done(): void {
    if (this.issues.length > 0) throw new BadData(this.issues);
  }

  /** Trimmed text; null when empty. */
  text<C extends string>(row: Row<C>, column: C, demand: Demand = {}): string | null {
    const value = row.cells[column].trim();
    if (value === '' && demand.required) this.fail(row.line, column, value, 'a value');
    return value === '' ? null : value;
  }

  /** A day `YYYY-MM-DD` that exists. */
  isoDate<C extends string>(row: Row<C>, column: C, demand: Demand = {}): string | null {
    return this.read(row, column, demand, 'a day as YYYY-MM-DD', (value) =>
      isIsoDate(value) ? value : null,
    );
  }

  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as precise as the source. */
  partialDate<C extends string>(row: Row<C>, column: C, demand: Demand = {}): string | null {
    return this.read(row, column, demand, 'a date as YYYY, YYYY-MM or YYYY-MM-DD', (value) => {
      const day = value + '-01-01'.slice(Math.max(0, value.length - 4));
      return /^\d{4}(-\d\d){0,2}$/.test(value) && isIsoDate(day) ? value : null;
    });
  }

  /** A finite number within the limits. */
  number<C extends string>(row: Row<C>, column: C, demand: NumberDemand = {}): number | null {
    const { min = -Infinity, max = Infinity, integer = false } = demand;
    const kind = integer ? 'a whole number' : 'a number';
    const low = min > -Infinity ? ` of at least ${min}` : '';
    const high = max < Infinity ? `${low ? ' and' : ' of'} at most ${max}` : '';
    return this.read(row, column, demand, `${kind}${low}${high}`, (value) => {
      const number = Number(value);
      const fits = Number.isFinite(number) && number >= min && number <= max;
      return fits && (!integer || Number.isInteger(number)) ? number : null;
    });
  }

  /** `true` or `false`. */
  flag<C extends string>(row: Row<C>, column: C): boolean {
    return this.word(row, column, ['true', 'false'], { required: true }) === 'true';
  }

  /** A member of a closed list. */
  word<C extends string, W extends string>(
    row: Row<C>,
    column: C,
    list: readonly W[],
    demand: Demand = {},
  ): W | null {
    return this.read(
      row,
      column,
      demand,
      `one of ${list.join(', ')}`,
      (value) => list.find((word) => word === value) ?? null,
    );
  }

  /** Members of a closed list, separated by `|`; empty when the cell is. */
  words<C extends string, W extends string>(row: Row<C>, column: C, list: readonly W[]): W[] {
    const found: W[] = [];
    for (const part of this.list(row, column)) {
      const word = list.find((candidate) => candidate === part);
      if (word === undefined) this.fail(row.line, column, part, `one of ${list.join(', ')}`);
      else found.push(word);
    }
    return found;
  }

  /** Texts separated by `|`; empty when the cell is. */
  list<C extends string>(row: Row<C>, column: C): string[] {
    return row.cells[column]
      .split('|')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }

  /** An https link. */
  https<C extends string>(row: Row<C>, column: C, demand: Demand = {}): string | null {
    return this.read(row, column, demand, 'an https link', (value) => (isHttps(value) ? value : null));
  }

  /** A five-digit county FIPS code that exists in 2023. */
  fips<C extends string>(
    row: Row<C>,
    column: C,
    known: { has(fips: string): boolean },
    demand: Demand = {},
  ): string | null {
    return this.read(row, column, demand, 'the five-digit FIPS code of a county of 2023', (value) =>
      /^\d{5}$/.test(value) && known.has(value) ? value : null,
    );
  }

  /** A position in degrees; says so when the axes look swapped. */
  point<C extends string>(
    row: Row<C>,
    lonColumn: C,
    latColumn: C,
    demand: PointDemand = {},
  ): { lon: number; lat: number } | null {
    const lonText = row.cells[lonColumn].trim();
    const latText = row.cells[latColumn].trim();
    if (lonText === '' && latText === '') {
      if (demand.required) this.fail(row.line, lonColumn, '', 'a position');
      return null;
    }
    const lon = lonText === '' ? Number.NaN : Number(lonText);
    const lat = latText === '' ? Number.NaN : Number(latText);
    const fits = (x: number, y: number) => {
      const [west, south, east, north] = demand.within?.bounds ?? [-180, -90, 180, 90];
      return x >= west && x <= east && y >= south && y <= north;
    };
    if (fits(lon, lat)) return { lon, lat };
    const swapped = fits(lat, lon) ? ' (longitude and latitude look swapped)' : '';
    const place = demand.within ? ` in ${demand.within.name}` : '';
    if (!(lat >= -90 && lat <= 90)) {
      this.fail(row.line, latColumn, latText, `a latitude between -90 and 90${place}${swapped}`);
    } else if (!(lon >= -180 && lon <= 180)) {
      this.fail(row.line, lonColumn, lonText, `a longitude between -180 and 180${place}${swapped}`);
    } else {
      this.fail(row.line, lonColumn, `${lonText}, ${latText}`, `a position${place}${swapped}`);
    }
    return null;
  }

  /** Reports every repetition of a key that must be unique, with the line of its first use. */
  unique<C extends string>(rows: readonly Row<C>[], column: C): void {
    const first = new Map<string, number>();
    for (const row of rows) {
      const value = row.cells[column];
      const seen = first.get(value);
      if (seen === undefined) first.set(value, row.line);
      else this.fail(row.line, column, value, `a value of its own (line ${seen} has the same)`);
    }
  }

  private read<C extends string, T>(
    row: Row<C>,
    column: C,
    demand: Demand,
    expected: string,
    convert: (value: string) => T | null,
  ): T | null {
    const value = row.cells[column].trim();
    if (value === '') {
      if (demand.required) this.fail(row.line, column, value, expected);
      return null;
    }
    const result = convert(value);
    if (result === null) this.fail(row.line, column, value, expected);
    return result;
  }
}

/** Whether `text` is a day of the calendar, written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Whether `text` is an absolute https link with a host. */
export function isHttps(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === 'https:' && url.hostname.includes('.');
}
