import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BadData } from '../../../src/ingest/issue';
import { STATE_COLUMNS } from '../../../src/model/columns';
import { readCounties } from '../../../src/model/countyTable';
import type { County, State } from '../../../src/model/region';
import { unpackTable } from '../../../src/model/wire';
import { ROOT, type StepContext } from '../pipeline';
import { placesStep } from './step';

const LAND_FILE = 'data/tables/land/counties.csv';
const [LAND_HEADER = ''] = readFileSync(path.join(ROOT, LAND_FILE), 'utf8').split('\n');
/** A row of the land table; cells that are not given are empty. */
const land = (cells: Record<string, string | number>) =>
  LAND_HEADER.split(',')
    .map((column) => cells[column] ?? '')
    .join();
const SHARES = LAND_HEADER.split(',').filter((column) => column.endsWith('Share'));

const TABLES: Record<string, string[]> = {
  'data/tables/grid/areas.csv': [
    'id,kind,parent,name',
    'AAA,balancingAuthority,,First',
    'BBB,balancingAuthority,,Second',
    'CCC,balancingAuthority,,Third',
    'BBB-1,subArea,BBB,Zone of the second',
  ],
  'data/tables/grid/county-areas.csv': [
    'fips,authority,subArea,alsoRecorded,method,note',
    '04013,CCC,,BBB|AAA,,',
    '51107,BBB,BBB-1,,,',
  ],
  'data/tables/grid/county-overrides.csv': ['fips,authority,subArea,alsoRecorded,method,note'],
  'data/tables/grid/nyiso-zones.csv': ['fips,subArea,otherSubAreas'],
  'data/tables/grid/utilities.csv': ['eiaId,name,states,authority,salesGwh'],
  'data/tables/grid/utility-areas.csv': ['eiaId,name,states,area,note'],
  'data/tables/grid/county-utilities.csv': ['fips,eiaId,areaShare'],
  'data/tables/grid/county-population.csv': ['fips,population2020'],
  [LAND_FILE]: [
    LAND_HEADER,
    land({
      fips: '51107',
      landKm2: 1000,
      waterKm2: 10,
      croplandShare: 0.25,
      builtUpShare: 0.5,
      federalShare: 0,
      stateShare: 1,
    }),
    land({ fips: '04013' }),
  ],
};

const run = async (changed: Record<string, string[]> = {}) => {
  const tables = { ...TABLES, ...changed };
  const built = await placesStep.run({
    inputs: Object.keys(tables),
    source: (file) => Buffer.from(`${tables[file]?.join('\n')}\n`),
    built: () => Buffer.alloc(0),
    progress: () => {},
  } satisfies StepContext);
  return {
    counties: readCounties(JSON.parse(`${built['counties.json']}`)),
    states: unpackTable<State>('states', JSON.parse(`${built['states.json']}`), STATE_COLUMNS),
  };
};

let counties: County[];
let states: State[];
beforeAll(async () => {
  ({ counties, states } = await run());
}, 60_000);
const county = (fips: string) => counties.find((row) => row.fips === fips);

describe('a county', () => {
  it('has its assigned authority first and the others as they are recorded', () => {
    expect(county('04013')).toMatchObject({ authorities: ['CCC', 'BBB', 'AAA'], subArea: null });
    expect(county('51107')).toMatchObject({ authorities: ['BBB'], subArea: 'BBB-1' });
  });

  it('lies in no grid area without a row', () => {
    expect(county('02020')).toMatchObject({ authorities: [], subArea: null });
  });

  it('keeps land facts apart, and unknown where a cell is empty or no row is there', () => {
    const names = [
      'landKm2',
      'waterKm2',
      'croplandShare',
      'builtUpShare',
      'federalShare',
      'stateShare',
    ] as const;
    const facts = (fips: string) => names.map((fact) => county(fips)?.[fact]);
    expect(facts('51107')).toEqual([1000, 10, 0.25, 0.5, 0, 1]);
    expect(facts('04013')).toEqual([null, null, null, null, null, null]);
    expect(facts('02020')).toEqual([null, null, null, null, null, null]);
  });

  it('is labelled on its mainland, to about 100 m', () => {
    // Los Angeles with Santa Catalina and San Clemente, 100 km off the coast.
    const found = county('06037');
    expect(found?.lat).toBeGreaterThan(34);
    expect(found?.bounds[1]).toBeLessThan(33);
    expect(`${found?.lat}`.length).toBeLessThanOrEqual('34.1234'.length);
  });
});

describe('a state', () => {
  it('has its name and its place', () => {
    const texas = states.find(({ code }) => code === 'TX');
    expect(texas).toMatchObject({ name: 'Texas', fips: '48' });
    expect(texas?.lon).toBeGreaterThan(-103);
    expect(texas?.lon).toBeLessThan(-95);
    expect(states.map(({ code }) => code)).toEqual(expect.arrayContaining(['AK', 'DC', 'PR']));
  });
});

describe('bad rows of land', () => {
  const problems = async (...rows: Record<string, string | number>[]) => {
    const error: unknown = await run({ [LAND_FILE]: [LAND_HEADER, ...rows.map(land)] }).catch(
      (reason: unknown) => reason,
    );
    if (!(error instanceof BadData)) return [];
    return error.issues.map(({ line, column, value }) => `${line} ${column} ${value}`);
  };
  const allShares = (value: number) => Object.fromEntries(SHARES.map((share) => [share, value]));

  it('stop the build: negative areas, shares above one or below zero', async () => {
    expect(SHARES.length).toBeGreaterThan(4);
    for (const value of [1.01, -0.1]) {
      expect((await problems({ fips: '51107', ...allShares(value) })).sort()).toEqual(
        SHARES.map((share) => `2 ${share} ${value}`).sort(),
      );
    }
    expect(await problems({ fips: '51107', landKm2: -1, waterKm2: -1 })).toEqual([
      '2 landKm2 -1',
      '2 waterKm2 -1',
    ]);
    for (const value of [0, 1]) {
      expect(await problems({ fips: '51107', landKm2: 0, waterKm2: 0, ...allShares(value) })).toEqual([]);
    }
  });

  it('stop the build: counties twice, unknown or without a code', async () => {
    expect(await problems({ fips: '51107' }, { fips: '51107' }, { fips: '99999' }, { landKm2: 1 })).toEqual([
      '3 fips 51107',
      '4 fips 99999',
      '5 fips ',
    ]);
  });
});
