import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BadData } from '../../../src/ingest/issue';
import { peoplePoints } from '../../../src/model/people/people';
import { BLOCK_GROUPS_FILE, COUNTIES_FILE, peopleStep } from './step';

async function built(counties: readonly string[], groups: readonly string[]) {
  const tables: Record<string, Buffer> = {
    [COUNTIES_FILE]: Buffer.from(['fips,people2020,people2020to24', ...counties, ''].join('\n')),
    [BLOCK_GROUPS_FILE]: gzipSync(['blockGroup,people,lon,lat', ...groups, ''].join('\n')),
  };
  const files = await peopleStep.run({
    inputs: [],
    source: (file) => tables[file] ?? Buffer.alloc(0),
    built: () => Buffer.alloc(0),
    progress: () => {},
  });
  return (file: string): unknown => JSON.parse(`${files[file]}`);
}

describe('residents', () => {
  it('of counties are kept by code, the unknown as null', async () => {
    const read = await built(['51107,420959,434326', '51510,159467,'], []);
    expect(read('people/counties.json')).toEqual({ 51107: [420_959, 434_326], 51510: [159_467, null] });
  });

  it('of block groups lie in the file of their state, and come back where they were', async () => {
    const read = await built([], ['511076101001,1234,-77.4875,39.0438', '240010001001,7,-78.5,39.5']);
    expect(peoplePoints(read('people/VA.json') as { state: string; points: number[] })).toEqual([
      { lon: -77.4875, lat: 39.0438, people: 1234 },
    ]);
    expect(read('people/WY.json')).toEqual({ state: 'WY', points: [] });
  });

  it.each([
    [['99999,1,'], []],
    [['51107,-1,'], []],
    [[], ['990010001001,7,-78.5,39.5']],
    [[], ['51107,7,-78.5,39.5']],
    [[], ['511076101001,0,-78.5,39.5']],
  ])('of nowhere are refused: %j %j', async (counties, groups) => {
    await expect(built(counties, groups)).rejects.toThrow(BadData);
  });
});
