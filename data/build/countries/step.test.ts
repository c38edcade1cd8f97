import { describe, expect, it } from 'vitest';
import { EVENT_COLUMNS, SITE_COLUMNS } from '../../../src/model/columns';
import type { Step } from '../pipeline';
import { countriesStep, countryBounds } from './step';

const DUBLIN = [-6.26, 53.35];
const AUCKLAND = [174.76, -36.85];
const LYON = [4.84, 45.76];
const REUNION = [55.45, -21.1];
const pair = ([lon = 0, lat = 0]: number[]): [number, number] => [lon, lat];

describe('the box of a country', () => {
  it('is that of its outline', () => {
    const [west = 0, south = 0, east = 0, north = 0] = countryBounds('IE', [DUBLIN]) ?? [];
    expect([west, south, east, north].map(Math.round)).toEqual([-10, 51, -6, 55]);
  });

  it('holds the islands with records, and not those without', () => {
    const [, , , northWith = 0] = countryBounds('NZ', [AUCKLAND]) ?? [];
    const [, , eastWithout = 0, northWithout = 0] = countryBounds('NZ', []) ?? [];
    expect(northWith).toBeGreaterThan(-35);
    expect(northWithout).toBeLessThan(-40);
    // The Chatham Islands lie beyond the date line.
    expect(eastWithout).toBeLessThan(180);
  });

  it('leaves out what is overseas, with or without records', () => {
    const [west = 0, south = 0, east = 0] = countryBounds('FR', [LYON, REUNION]) ?? [];
    expect(west).toBeGreaterThan(-6);
    expect(east).toBeLessThan(10);
    expect(south).toBeGreaterThan(40);
  });

  it('goes on east of the date line', () => {
    const [west = 0, , east = 0] = countryBounds('RU', []) ?? [];
    expect(west).toBeGreaterThan(20);
    expect(east).toBeGreaterThan(180);
    expect(east).toBeLessThan(195);
  });

  it('is around the records where no outline is drawn, and nothing without either', () => {
    expect(countryBounds('TV', [[179.2, -8.5]])).toEqual([178.95, -8.75, 179.45, -8.25]);
    expect(countryBounds('TV', [])).toBeNull();
  });
});

describe('countries.json', () => {
  const table = (columns: string[], rows: unknown[][]) =>
    Buffer.from(
      JSON.stringify({ columns, values: columns.map((_, column) => rows.map((row) => row[column])) }),
    );
  const context: Parameters<Step['run']>[0] = {
    inputs: [],
    source: (file) => {
      throw new Error(`reads ${file}`);
    },
    built: (file) => {
      const columns = file === 'sites.json' ? SITE_COLUMNS : EVENT_COLUMNS;
      const row = (country: string, lon: number | null, lat: number | null) =>
        columns.map((column) => ({ country, lon, lat })[column as 'country'] ?? null);
      return file === 'sites.json'
        ? table([...columns], [row('NZ', ...pair(AUCKLAND)), row('IE', ...pair(DUBLIN))])
        : table([...columns], [row('US', null, null)]);
    },
    progress: () => {},
  };

  it('holds the countries of sites and acts once each, by code, the same every time', async () => {
    const build = async () => String((await countriesStep.run(context))['countries.json']);
    const { columns, values } = JSON.parse(await build());
    expect(values[columns.indexOf('code')]).toEqual(['IE', 'NZ', 'US']);
    expect(await build()).toBe(await build());
  });
});
