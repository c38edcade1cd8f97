import { expect, it } from 'vitest';
import { servingAreas } from './servingAreas';

it('names the area that is drawn first: the zone, where one is assigned, in place of its authority', () => {
  expect(servingAreas({ authorities: ['SWPP', 'SWPP-MPS', 'AECI'], subArea: 'SWPP-KCPL' })).toEqual([
    'SWPP-KCPL',
    'SWPP-MPS',
    'AECI',
  ]);
  expect(servingAreas({ authorities: ['SRP', 'AZPS'], subArea: null })).toEqual(['SRP', 'AZPS']);
  expect(servingAreas({ authorities: [], subArea: null })).toEqual([]);
});
