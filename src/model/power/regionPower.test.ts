import { describe, expect, it } from 'vitest';
import type { County, Region } from '../region';
import { groundOf } from '../regionRules';
import type { Plant, StatePower } from './power';
import {
  areaCarbon,
  countryPower,
  type PowerTables,
  plantSums,
  powerSources,
  regionPower,
} from './regionPower';

const plant = (part: Partial<Plant>): Plant => ({
  eiaId: 1,
  name: 'Plant',
  countyFips: '51107',
  lon: -77.5,
  lat: 39,
  mw: 100,
  fuel: 'gas',
  status: 'operating',
  year: 2000,
  operator: 'Somebody',
  ...part,
});
const utility = (eiaId: number, salesGwh: number | null) => ({
  eiaId,
  name: `Utility ${eiaId}`,
  ownership: null,
  customers: null,
  salesGwh,
  cents: { residential: null, commercial: null, industrial: null, all: null },
  priceBasis: null,
  outageMinutes: { withoutMajorEvents: null, all: null },
});
const virginia: StatePower = {
  state: 'VA',
  prices: { state: 'VA', name: 'Virginia', residential: 14.41, commercial: 8.72, industrial: 8.99 },
  utilities: [utility(1, 10), utility(2, 20), utility(3, null)],
  counties: { '51107': [2, 1], '51019': [3] },
  areas: { 1: 'PJM-AP', 2: 'PJM-DOM', 3: 'PJM' },
  sites: {},
  plants: [
    plant({ mw: 0.1 }),
    plant({ eiaId: 2, mw: 0.2, year: 1990 }),
    plant({ eiaId: 3, fuel: 'coal', countyFips: '51019', lon: -79.5, lat: 37.3 }),
    plant({ eiaId: 4, status: 'planned', year: 2028 }),
  ],
  coalPlans: [
    {
      name: 'Late',
      countyFips: '51019',
      lon: -79.5,
      lat: 37.3,
      mw: 500,
      retirementYear: 2040,
      conversion: null,
      owner: null,
      link: 'https://a.example',
    },
    {
      name: 'Open',
      countyFips: '51019',
      lon: -79.5,
      lat: 37.3,
      mw: 500,
      retirementYear: null,
      conversion: 'gas',
      owner: null,
      link: 'https://b.example',
    },
    {
      name: 'Soon',
      countyFips: '51019',
      lon: -79.5,
      lat: 37.3,
      mw: 500,
      retirementYear: 2027,
      conversion: null,
      owner: null,
      link: 'https://c.example',
    },
  ],
};
const carbon = { gramsByYear: { '2025': 400 }, renewablePercent: 10, carbonFreePercent: 40 };
const tables: PowerTables = {
  states: [virginia],
  carbon: { areas: { PJM: carbon }, countries: { IE: carbon } },
  national: {
    IE: {
      year: 2025,
      demandTwh: 38,
      meanDemandMw: 4000,
      renewablesPercent: 48,
      nuclearPercent: 0,
      lowCarbonPercent: 48,
      fossilPercent: 52,
    },
  },
};
const county = (fips: string) => ({ fips, state: 'VA' });
const ground = (region: Region) =>
  groundOf(region, {
    counties: [county('51107'), county('51019')] as County[],
    areas: [],
    states: [],
    countries: [],
  });
const dominion = { id: 'PJM-DOM', parentId: 'PJM' };

describe('the power of a region', () => {
  it('of a grid area holds the utilities of its counties that belong to it, by sales, without those of a neighbor', () => {
    const idsOf = (id: string, fips: string[], areas: { id: string; parentId: string | null }[]) => {
      const region: Region = { kind: 'area', id };
      return regionPower(region, fips.map(county), areas, [], () => false, tables).utilities.map(
        ({ eiaId }) => eiaId,
      );
    };
    expect(idsOf('PJM-DOM', ['51107', '51019'], [dominion])).toEqual([2, 3]);
    expect(idsOf('PJM-DOM', ['51107'], [dominion])).toEqual([2]);
    const zones = [{ id: 'PJM', parentId: null }, dominion, { id: 'PJM-AP', parentId: 'PJM' }];
    expect(idsOf('PJM', ['51107', '51019'], zones)).toEqual([2, 1, 3]);
    expect(idsOf('TVA', ['51107'], [{ id: 'TVA', parentId: null }])).toEqual([]);
  });

  it('of a grid area holds the prices of the states of its counties, those of most counties first', () => {
    const priced = (state: string, name: string): StatePower => ({
      ...virginia,
      state,
      prices: { state, name, residential: 10, commercial: 8, industrial: null },
    });
    const states = [priced('DE', 'Delaware'), priced('MD', 'Maryland'), virginia];
    const counties = [county('51107'), county('51019'), { fips: '24001', state: 'MD' }];
    const all = [...counties, { fips: '10001', state: 'DE' }];
    const region: Region = { kind: 'area', id: 'PJM' };
    const power = regionPower(region, all, [{ id: 'PJM', parentId: null }], [], () => false, {
      ...tables,
      states,
    });
    expect(power.prices.map(({ name }) => name)).toEqual(['Virginia', 'Delaware', 'Maryland']);
    expect(powerSources(power)).toContain('utilityReports');
  });

  const loudoun = { kind: 'county', fips: '51107' } as const;

  it('of a county holds its plants by stage and size, its utilities, and the prices of its state', () => {
    const power = regionPower(loudoun, [county('51107')], [dominion], [], ground(loudoun), tables);
    expect(power.plants?.list.map(({ eiaId }) => eiaId)).toEqual([2, 1, 4]);
    expect(power.plants?.sums).toEqual([
      { status: 'operating', fuel: 'gas', mw: 0.3, plants: 2 },
      { status: 'planned', fuel: 'gas', mw: 100, plants: 1 },
    ]);
    expect(power.plants?.coalPlans).toEqual([]);
    expect(power.utilities.map(({ eiaId }) => eiaId)).toEqual([2, 1]);
    expect(power.prices).toEqual([virginia.prices]);
    expect(power.carbon).toEqual([{ area: 'PJM-DOM', from: 'PJM', ...carbon }]);
    expect(powerSources(power)).toEqual([
      'eiaPlants',
      'utilityReports',
      'utilityTerritories',
      'electricityMaps',
    ]);
  });

  it('of a state lists announced ends of coal by year, those without a year last, and all utilities by sales', () => {
    const virginiaItself = { kind: 'state', code: 'VA' } as const;
    const power = regionPower(
      virginiaItself,
      [county('51107'), county('51019')],
      [],
      [],
      ground(virginiaItself),
      tables,
    );
    expect(power.plants?.coalPlans.map(({ name }) => name)).toEqual(['Soon', 'Late', 'Open']);
    expect(power.utilities.map(({ eiaId }) => eiaId)).toEqual([2, 1, 3]);
  });

  it('of a circle holds the plants within its kilometres, whatever their county', () => {
    const circle = { kind: 'radius', lon: -79.5, lat: 37.3, km: 5 } as const;
    const power = regionPower(circle, [county('51107')], [], [], ground(circle), tables);
    expect(power.plants?.list.map(({ eiaId }) => eiaId)).toEqual([3]);
    expect(power).toMatchObject({ prices: [], utilities: [] });
  });

  it('of several regions holds each plant that one of them holds, and of the counties of a circle no other', () => {
    const circle = { kind: 'radius', lon: -79.5, lat: 37.3, km: 5 } as const;
    const both = { kind: 'several', regions: [circle, loudoun] } as const;
    const own = (region: Region) =>
      regionPower(region, [county('51107'), county('51019')], [], [], ground(region), tables)
        .plants?.list.map(({ eiaId }) => eiaId)
        .sort();
    expect(own(both)).toEqual([...(own(circle) ?? []), ...(own(loudoun) ?? [])].sort());
    const farAway = { ...circle, lat: 20 };
    expect(own({ kind: 'several', regions: [farAway, loudoun] })).toEqual(own(loudoun));
  });

  it('abroad is that of the country: no plants, and shares of mean demand', () => {
    const mw = { status: 'operating', basis: 'facility', mw: 400, sites: 2 } as const;
    const ireland = { kind: 'country', code: 'IE' } as const;
    const power = regionPower(ireland, [], [], [mw], ground(ireland), { ...tables, states: [] });
    expect(power.plants).toBeNull();
    expect(power.country).toMatchObject({ code: 'IE', carbon, siteShares: [{ ...mw, ofMeanDemand: 0.1 }] });
    expect(powerSources(power)).toEqual(['electricityMaps', 'owidEnergy']);
  });

  it('says nothing of a country without figures', () => {
    const mw = { status: 'operating', basis: 'facility', mw: 400, sites: 2 } as const;
    expect(countryPower('XX', [mw], tables.carbon, tables.national)).toEqual({
      code: 'XX',
      electricity: null,
      carbon: null,
      siteShares: [],
    });
  });
});

it('carbon intensity is an area’s own before that of its authority', () => {
  const file = { areas: { PJM: carbon, 'PJM-DOM': { ...carbon, carbonFreePercent: 1 } }, countries: {} };
  expect(areaCarbon(dominion, file)).toMatchObject({ from: 'PJM-DOM', carbonFreePercent: 1 });
  expect(areaCarbon({ id: 'AAA', parentId: null }, file)).toBeNull();
});

it('sums of no plants are no rows', () => {
  expect(plantSums([])).toEqual([]);
});
