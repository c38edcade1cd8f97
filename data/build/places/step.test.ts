import { beforeAll, describe, expect, it } from 'vitest';
import { BadData, formatIssue } from '../../../src/ingest/issue';
import { COUNTY_COLUMNS, STATE_COLUMNS } from '../../../src/model/columns';
import type { County, State } from '../../../src/model/region';
import { unpackTable } from '../../../src/model/wire';
import type { StepContext } from '../pipeline';
import { placesStep } from './step';

const LAND_COLUMNS =
  'fips,landKm2,waterKm2,croplandShare,builtUpShare,federalShare,stateShare,blmShare,forestServiceShare,parkServiceShare,wildlifeServiceShare';
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
  'data/tables/land/counties.csv': [LAND_COLUMNS, '51107,1000,10,0.25,0.5,0,1,0,0,0,0', '04013,,,,,,,,,,'],
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
    counties: unpackTable<County>('counties', JSON.parse(`${built['counties.json']}`), COUNTY_COLUMNS),
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
    const land = [
      'landKm2',
      'waterKm2',
      'croplandShare',
      'builtUpShare',
      'federalShare',
      'stateShare',
    ] as const;
    const facts = (fips: string) => land.map((fact) => county(fips)?.[fact]);
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
  const problems = async (...rows: string[]) => {
    const error: unknown = await run({ 'data/tables/land/counties.csv': [LAND_COLUMNS, ...rows] }).catch(
      (reason: unknown) => reason,
    );
    return error instanceof BadData
      ? error.issues.map((issue) => formatIssue(issue).replace(/: expected.*/, ''))
      : [];
  };

  it('stop the build: negative areas, shares above one or below zero, counties twice or unknown', async () => {
    const file = 'data/tables/land/counties.csv';
    expect(await problems('51107,-1,-1,1.01,-0.1,2,2,2,2,2,2')).toEqual(
      [
        'landKm2: "-1"',
        'waterKm2: "-1"',
        'croplandShare: "1.01"',
        'builtUpShare: "-0.1"',
        'federalShare: "2"',
        'stateShare: "2"',
        'blmShare: "2"',
        'forestServiceShare: "2"',
        'parkServiceShare: "2"',
        'wildlifeServiceShare: "2"',
      ].map((cell) => `${file}:2 column ${cell}`),
    );
    expect(await problems('51107,,,,,,,,,,', '51107,,,,,,,,,,', '99999,,,,,,,,,,', ',,,,,,,,,,')).toEqual([
      `${file}:3 column fips: "51107"`,
      `${file}:4 column fips: "99999"`,
      `${file}:5 column fips: ""`,
    ]);
    expect(await problems('51107,0,0,0,1,0,1,0,1,0,1')).toEqual([]);
  });
});
