import { expect, test } from 'vitest';
import type { OppositionEvent } from './event';
import { TEST_EVENTS } from './testData';
import { isTownKind, somewhereIn, townPlacesOf } from './townArea';
import { JURISDICTION_KINDS } from './vocabulary';

const [base] = TEST_EVENTS;
if (!base) throw new Error('the test world has no act');

const town = (id: string, change: Partial<OppositionEvent> = {}): OppositionEvent => ({
  ...base,
  id,
  jurisdiction: 'Pekin',
  jurisdictionKind: 'municipality',
  country: 'US',
  state: 'IL',
  countyFips: '17179',
  lon: -89.6,
  lat: 40.6,
  area: null,
  ...change,
});
const marks = (...events: OppositionEvent[]) =>
  townPlacesOf(events).map(({ lon, lat, area, events: own }) => [
    lon,
    lat,
    area,
    own.map(({ id }) => id).join(),
  ]);

test('acts of one town make one mark at the first point, namesakes in another county another', () => {
  expect(
    marks(
      town('a'),
      town('b', { jurisdiction: 'City of Pekin', lon: -89.65 }),
      town('c', { countyFips: '18175', lon: -86, lat: 38.5 }),
      town('d', { jurisdictionKind: 'township', jurisdiction: 'Pekin Township' }),
    ),
  ).toEqual([
    [-89.6, 40.6, null, 'a,b'],
    [-86, 38.5, null, 'c'],
    [-89.6, 40.6, null, 'd'],
  ]);
});

test('acts that share a polygon are of one town, whatever it is called', () => {
  expect(
    marks(
      town('a', { area: '1758447', lon: null, lat: null }),
      town('b', { area: '1758447', jurisdiction: 'Pekin Park District' }),
      town('c', { area: '1700000' }),
    ),
  ).toEqual([
    [-89.6, 40.6, '1758447', 'a,b'],
    [-89.6, 40.6, '1700000', 'c'],
  ]);
});

test('two towns that lie somewhere in one county are two', () => {
  const somewhere = { area: 'county:17179', lon: null, lat: null };
  expect(marks(town('a', somewhere), town('b', { ...somewhere, jurisdiction: 'Delavan' }))).toHaveLength(2);
  expect(somewhereIn('county:17179')).toBe('17179');
  expect(somewhereIn('1758447')).toBeNull();
});

test('where not even the county is known, the point tells namesakes apart', () => {
  const abroad = { country: 'IE', state: null, countyFips: null };
  expect(marks(town('a', abroad), town('b', abroad), town('c', { ...abroad, lat: 53 }))).toEqual([
    [-89.6, 40.6, null, 'a,b'],
    [-89.6, 53, null, 'c'],
  ]);
});

test('an act with neither point nor polygon is drawn nowhere', () => {
  expect(marks(town('a', { lon: null, lat: null }))).toEqual([]);
});

test('counties, states and countries are no towns', () => {
  expect(JURISDICTION_KINDS.filter(isTownKind)).toEqual(['municipality', 'township', 'utility', 'tribal']);
});
