import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { SITE_COLUMNS } from '../../../src/model/columns';
import type { CarbonFile, NationalFile, StatePower } from '../../../src/model/power/power';
import { plantSums } from '../../../src/model/power/regionPower';
import type { Site } from '../../../src/model/site';
import { TEST_SITE_DETAIL, TEST_SITES } from '../../../src/model/testData';
import { packTable } from '../../../src/model/wire';
import { ROOT } from '../pipeline';
import { powerStep } from './step';
import { COAL_FILE, PLANTS_FILE, readCoalPlans, readPlants } from './tables';

const source = (file: string) => readFileSync(path.join(ROOT, file));
const [first] = TEST_SITES;
if (!first) throw new Error('the test data hold a site');
const sites: Site[] = [
  { ...first, id: 'named', state: 'VA', lon: 0, lat: 0, precision: 'town' },
  { ...first, id: 'around', state: 'AZ', lon: -112.3924, lat: 33.4192, precision: 'footprint' },
  { ...first, id: 'rough', state: 'AZ', lon: -112.3924, lat: 33.4192, precision: 'approximate' },
  { ...first, id: 'abroad', country: 'IE', state: null },
];
const details: Record<string, unknown> = {
  'sites.json': packTable(SITE_COLUMNS, sites),
  'site-details/US-VA.json': [{ ...TEST_SITE_DETAIL, id: 'named', utility: 'Dominion Energy / NOVEC' }],
  'site-details/US-AZ.json': ['around', 'rough'].map((id) => ({ ...TEST_SITE_DETAIL, id, utility: null })),
};

describe('the files of the real tables', () => {
  let files: Record<string, Buffer | string>;
  const json = <T>(file: string): T => JSON.parse(`${files[file]}`);
  const state = (code: string) => json<StatePower>(`power/${code}.json`);
  beforeAll(async () => {
    files = await powerStep.run({
      inputs: [],
      source,
      built: (file) => Buffer.from(JSON.stringify(details[file])),
      progress: () => {},
    });
  }, 60_000);

  it('hold every plant once, with the sums of EIA-860M of April 2026', () => {
    const all = Object.keys(files)
      .filter((file) => /^power\/[A-Z]{2}\.json$/.test(file))
      .flatMap((file) => json<StatePower>(file).plants);
    expect(all).toHaveLength(6175);
    const sums = new Map(plantSums(all).map((sum) => [`${sum.status} ${sum.fuel}`, Math.round(sum.mw)]));
    expect(sums.get('operating gas')).toBe(579671);
    expect(sums.get('operating nuclear')).toBe(105054);
    expect(sums.get('construction solar')).toBe(43240);
    expect(sums.get('planned gas')).toBe(52640);
  });

  it('have plants in the county that they are recorded in', () => {
    const named = (code: string, name: string) => state(code).plants.filter((plant) => plant.name === name);
    expect(named('TX', 'Project Matador Gas Plant (PMG)')).toEqual([
      expect.objectContaining({
        countyFips: '48065',
        mw: 11679.3,
        fuel: 'gas',
        status: 'planned',
        year: 2027,
      }),
    ]);
    // Its point lies over the border, in Nevada.
    expect(named('AZ', 'Hoover Dam (AZ)')).toEqual([expect.objectContaining({ countyFips: '04015' })]);
    // The county, whose name a city of the state has too; and the city, on the river that bounds it.
    expect(named('VA', 'Northern Neck')).toEqual([expect.objectContaining({ countyFips: '51159' })]);
    expect(named('VA', 'Covanta Fairfax Energy')).toEqual([expect.objectContaining({ countyFips: '51059' })]);
    expect(named('MO', 'Castle Bluff Energy Center')).toEqual([
      expect.objectContaining({ countyFips: '29189' }),
    ]);
    expect(named('MO', 'Trigen St. Louis')).toEqual([expect.objectContaining({ countyFips: '29510' })]);
    // Recorded in Louisiana, in a county that only Mississippi has, where the point is.
    expect(named('MS', 'Delta Solar Plant')).toEqual([expect.objectContaining({ countyFips: '28011' })]);
  });

  it('hold announced ends of coal plants', () => {
    expect(state('MN').coalPlans).toContainEqual(
      expect.objectContaining({ name: 'Allen S. King Generating Plant', mw: 598, retirementYear: 2028 }),
    );
    expect(state('MI').coalPlans).toContainEqual(
      expect.objectContaining({
        name: 'Belle River Power Plant',
        retirementYear: 2026,
        conversion: 'fossil gas: natural gas',
      }),
    );
  });

  it('are once more in one file, for views of the whole country', () => {
    const every = json<StatePower[]>('power/all.json');
    expect(every).toHaveLength(52);
    for (const own of every) expect(state(own.state)).toEqual(own);
  });

  it('hold prices of states and utilities, and their outages', () => {
    expect(state('VA').prices).toEqual({
      state: 'VA',
      name: 'Virginia',
      residential: 14.41,
      commercial: 8.72,
      industrial: 8.99,
    });
    expect(state('TX').prices).toMatchObject({ residential: 14.94, industrial: 6.12 });
    const utility = (code: string, id: number) => state(code).utilities.find(({ eiaId }) => eiaId === id);
    expect(utility('VA', 19876)).toMatchObject({
      name: 'Virginia Electric & Power',
      salesGwh: 98637.8,
      cents: { residential: 14.09, commercial: 8.34, industrial: 6.43, all: 9.97 },
      priceBasis: 'bundled',
      outageMinutes: { withoutMajorEvents: null, all: null },
    });
    expect(utility('NC', 5416)?.outageMinutes).toEqual({ withoutMajorEvents: 173.8, all: 4714.9 });
    expect(utility('TX', 44372)?.priceBasis).toBe('delivery');
    // Reported as 86.6 minutes without major events and 0 with them.
    expect(utility('TN', 13216)?.outageMinutes).toEqual({ withoutMajorEvents: 86.6, all: null });
  });

  it('name the utilities of a county, the largest first, without claims of towns to all of it', () => {
    expect(state('VA').counties['51107']).toEqual([19876, 13640]);
    // Puget Sound Energy, Seattle and Tanner; Milton's outline is the county.
    expect(state('WA').counties['53033']).toEqual([15500, 16868, 18448]);
    // Georgia Power, Coweta-Fayette, Newnan and Grantville.
    expect(state('GA').counties['13077']).toEqual([7140, 4432, 13547, 7515]);
    // Without a known territory in the state, by the grid area: Evergy Metro in Kansas City, Connecticut Light & Power.
    expect(state('MO').counties['29095']?.slice(0, 2)).toEqual([10000, 12698]);
    // Carroll Electric, of which only the authority is known, is not among them.
    expect(state('MO').counties['29095']).not.toContain(3093);
    expect(state('MI').counties['26021']?.[0]).toBe(9324);
    expect(state('CT').counties['09110']?.slice(0, 2)).toEqual([4176, 19497]);
  });

  it('know the grid area of a utility in a state', () => {
    expect(state('VA').areas).toMatchObject({ 19876: 'PJM-DOM', 13640: 'PJM-DOM', 40228: 'PJM' });
    expect([state('UT').areas[14354], state('OR').areas[14354]]).toEqual(['PACE', 'PACW']);
  });

  it('give a site the utilities its record means, else those around an exact point', () => {
    expect(state('VA').sites).toEqual({ named: { basis: 'named', eiaIds: [19876, 13640] } });
    // Arizona Public Service, and the cooperative that draws itself over all of the county.
    expect(state('AZ').sites).toEqual({ around: { basis: 'territory', eiaIds: [803, 65261] } });
  });

  it('hold carbon intensity and national electricity', () => {
    const { areas, countries } = json<CarbonFile>('carbon.json');
    expect(areas.PJM).toEqual({
      gramsByYear: { 2021: 439, 2022: 434, 2023: 401, 2024: 403, 2025: 418 },
      renewablePercent: 8,
      carbonFreePercent: 39,
    });
    expect(areas.YAD).toBeUndefined();
    expect(countries.AE).toMatchObject({ renewablePercent: 9, carbonFreePercent: 31 });
    const national = json<NationalFile>('national-electricity.json');
    expect(national.IE).toMatchObject({
      year: 2025,
      demandTwh: 38,
      meanDemandMw: 4340,
      renewablesPercent: 48.1,
    });
    expect(national.AR).toMatchObject({ demandTwh: 162, meanDemandMw: 18490, fossilPercent: 58.4 });
    expect(national.AG?.meanDemandMw).toBeNull();
    // Namibia, not an empty cell.
    expect(national.NA?.year).toBeGreaterThan(2020);
  });
});

it('bad rows stop the build', () => {
  const replaced = (file: string, from: string, to: string) => ({
    source: (asked: string) =>
      asked === file ? Buffer.from(source(asked).toString().replace(from, to)) : source(asked),
  });
  expect(() => readPlants(replaced(PLANTS_FILE, 'petroleum,operating', 'peat,operating'))).toThrow(/fuel/);
  expect(() => readCoalPlans(replaced(COAL_FILE, ',510,2028,,', ',510,,,'))).toThrow(
    /a year, or a conversion/,
  );
});
