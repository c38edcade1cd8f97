import { expect, test } from 'vitest';
import { FUEL_GROUPS, fuelGroup } from './plantRecord';
import { FUELS } from './power';

test.each([
  ['gas', ['gas']],
  ['coalOil', ['coal', 'petroleum']],
  ['nuclear', ['nuclear']],
  ['windSolar', ['wind', 'solar']],
  ['water', ['hydro', 'geothermal', 'biomass']],
  ['storage', ['battery', 'other']],
])('the color of %s is that of %s', (group, fuels) => {
  expect(new Set(FUELS.filter((fuel) => fuelGroup(fuel) === group))).toEqual(new Set(fuels));
});

test('every group has a fuel', () => {
  expect(new Set(FUELS.map(fuelGroup))).toEqual(new Set(FUEL_GROUPS));
});
