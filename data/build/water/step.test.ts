import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BadData } from '../../../src/ingest/issue';
import { type CountyWater, WATER_COLUMNS } from '../../../src/model/water';
import { unpackTable } from '../../../src/model/wire';
import { ROOT } from '../pipeline';
import { WATER_FILE, waterStep } from './step';

async function built(table: Buffer): Promise<Map<string, CountyWater>> {
  const files = await waterStep.run({
    inputs: [],
    source: () => table,
    built: () => Buffer.alloc(0),
    progress: () => {},
  });
  const rows = unpackTable<CountyWater>('water.json', JSON.parse(`${files['water.json']}`), WATER_COLUMNS);
  return new Map(rows.map((row) => [row.fips, row]));
}
const rowsOf = (...rows: string[]) => built(Buffer.from([WATER_COLUMNS.join(), ...rows, ''].join('\n')));

describe('water of counties', () => {
  it('is kept by code, the unknown as null', async () => {
    const counties = await rowsOf(
      '04013,4,0.493,2,Basin fill,0.66,2058.19,776.5,1232.8,24.08,1.81,1186.7',
      '09110,,,,,,,,,,,',
    );
    expect(counties.get('04013')).toMatchObject({ stressClass: 4, declineClass: 2, withdrawalMgd: 2058.19 });
    expect(counties.get('09110')).toMatchObject({ stressClass: null, aquifer: null, withdrawalMgd: null });
  });

  it.each([
    '99999,,,,,,,,,,,',
    '04013,5,,,,,,,,,,',
    '04013,1.5,,,,,,,,,,',
    '04013,,1.2,,,,,,,,,',
    '04013,,,4,,,,,,,,',
    '04013,,,,,,-1,,,,,',
    '04013,,,,,,10,11,,,,',
    '04013,,,,,,,11,,,,',
  ])('is refused where it can not be: %s', async (row) => {
    await expect(rowsOf(row)).rejects.toThrow(BadData);
  });

  it('adds up to what the survey printed, and has the classes that are known of places', async () => {
    const counties = await built(readFileSync(path.join(ROOT, WATER_FILE)));
    const withdrawals = [...counties.values()].map(({ withdrawalMgd }) => withdrawalMgd ?? 0);
    const total = withdrawals.reduce((sum, value) => sum + value, 0);
    // 322,000 with the territories and the counties of 2015 that are no more: Connecticut's and Valdez-Cordova.
    expect(total).toBeGreaterThan(315_000);
    expect(total).toBeLessThan(322_000);
    expect(counties.get('04013')?.stressClass).toBe(4);
    expect(counties.get('51107')?.stressClass).toBe(0);
    expect(counties.get('09110')?.withdrawalMgd).toBeNull();
  });
});
