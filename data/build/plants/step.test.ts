import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLANT_COLUMNS, type PlantRecord } from '../../../src/model/power/plantRecord';
import type { CoalPlan, Plant } from '../../../src/model/power/power';
import { unpackTable } from '../../../src/model/wire';
import { ROOT, type StepContext } from '../pipeline';
import { plantRecords, plantsStep } from './step';

const context: StepContext = {
  inputs: [],
  source: (file) => readFileSync(path.join(ROOT, file)),
  built: () => Buffer.alloc(0),
  progress: () => {},
};
const build = async () => String((await plantsStep.run(context))['plants.json']);

const PLANT: Plant = {
  eiaId: 1,
  name: 'A',
  countyFips: '51107',
  lon: -77,
  lat: 39,
  mw: 100,
  fuel: 'coal',
  status: 'operating',
  year: 1970,
  operator: 'O',
};
const PLAN: CoalPlan = {
  name: 'A',
  countyFips: '51107',
  lon: -77,
  lat: 39.001,
  mw: 90,
  retirementYear: 2028,
  conversion: null,
  owner: null,
  link: 'https://gem.test/a',
};

describe('plants.json', () => {
  it('is the same, byte for byte, when built again', async () => {
    expect(await build()).toBe(await build());
  });

  it('holds every plant of the table under an id of its own, in a state', async () => {
    const plants = unpackTable<PlantRecord>('plants.json', JSON.parse(await build()), PLANT_COLUMNS);
    expect(plants).toHaveLength(6_175);
    expect(new Set(plants.map(({ id }) => id)).size).toBe(6_175);
    expect(plants.filter(({ state }) => state === '')).toEqual([]);
    // A plan of a plant in Puerto Rico, which the table of plants leaves out, is the only one without a plant.
    expect(plants.flatMap(({ coalEnds }) => coalEnds)).toHaveLength(96);
    expect(
      plants.filter(({ coalEnds }) => coalEnds.length > 1).map(({ coalEnds }) => coalEnds.length),
    ).toEqual([2]);
    expect(plants.find(({ name }) => name === 'Conemaugh')).toMatchObject({
      stage: 'retiring',
      coalEnds: [{ year: 2028 }],
    });
    // Half of it burns gas already: only its coal units are to end.
    expect(plants.find(({ name }) => name === 'Jim Bridger')).toMatchObject({
      fuel: 'gas',
      stage: 'operating',
      coalEnds: [{ mw: 1_162, year: 2042 }],
    });
  });
});

describe('what is announced of coal', () => {
  const stages = (plants: Partial<Plant>[], plan: Partial<CoalPlan> = {}) =>
    plantRecords(
      plants.map((own) => ({ ...PLANT, ...own })),
      [{ ...PLAN, ...plan }],
    ).map(({ stage, coalEnds }) => [stage, coalEnds[0]?.mw ?? null]);

  it('is told of the nearest plant that burns coal, before nearer ones that burn something else', () => {
    expect(
      stages([{ fuel: 'gas', lat: 39.001 }, { lat: 39.012 }, { lat: 39.01, eiaId: 3 }, { fuel: 'solar' }]),
    ).toEqual([
      ['operating', null],
      ['operating', null],
      ['retiring', 90],
      ['operating', null],
    ]);
  });

  it('is no stage of a plant that burns mostly something else, and none where only a conversion is announced', () => {
    expect(stages([{ fuel: 'gas' }])).toEqual([['operating', 90]]);
    expect(stages([{}], { retirementYear: null, conversion: 'gas' })).toEqual([['operating', 90]]);
  });

  it('is of no plant that lies farther away, and of none that is not there yet', () => {
    expect(stages([{ lat: 39.03 }])).toEqual([['operating', null]]);
    expect(stages([{ status: 'planned' }])).toEqual([['planned', null]]);
  });
});
