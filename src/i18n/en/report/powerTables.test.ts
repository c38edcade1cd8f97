import { expect, it } from 'vitest';
import { regionReport } from '../../../model/report/report';
import { TEST_DATA } from '../../../model/testData';
import { powerFiles } from './powerTables';

const report = (over: object) => {
  const made = regionReport({ kind: 'county', fips: '51107' }, { ...TEST_DATA, ...over }, '2026-08-22');
  if (made === null) throw new Error('the test data hold Loudoun');
  return made;
};
const utility = {
  eiaId: 44372,
  name: 'Oncor',
  ownership: 'investorOwned',
  customers: 4,
  salesGwh: 5,
  cents: { residential: 5.19, commercial: 3.67, industrial: 0.99, all: 3.02 },
  priceBasis: 'delivery',
  outageMinutes: { withoutMajorEvents: 80, all: null },
};
const virginia = {
  state: 'VA',
  prices: null,
  utilities: [utility, { ...utility, eiaId: 2, name: 'Town', salesGwh: 1, priceBasis: 'bundled' }],
  counties: { '51107': [44372, 2] },
  sites: {},
  plants: [
    {
      eiaId: 7,
      name: 'Anna, North',
      countyFips: '51107',
      lon: -77.64,
      lat: 39.09,
      mw: 1959.6,
      fuel: 'nuclear',
      status: 'operating',
      year: 1978,
      operator: 'Dominion',
    },
  ],
  coalPlans: [],
};

it('writes plants and utilities, and no price where there is none', () => {
  const files = powerFiles(
    report({ powerOf: () => ({ states: [virginia], carbon: { areas: {}, countries: {} }, national: {} }) }),
  );
  expect(files.map(({ name }) => name)).toEqual(['plants.csv', 'utilities.csv']);
  const [plants, utilities] = files.map(({ text }) => text.split('\r\n'));
  expect(plants?.[1]).toBe(
    '7,"Anna, North",Operating,Nuclear,1959.6,1978,Dominion,51107,39.09,-77.64,eiaPlants',
  );
  expect(utilities?.[1]).toBe(
    '44372,Oncor,investor-owned,5,4,,,,80,,"No price: it only delivers, and others sell the energy",utilityReports',
  );
  expect(utilities?.[2]).toBe('2,Town,investor-owned,1,4,5.19,3.67,0.99,80,,,utilityReports');
});

it('writes nothing where the tables are not at hand', () => {
  expect(powerFiles(report({}))).toEqual([]);
});
