import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { areaName, areaPlaceLines } from '../../../src/i18n/words';
import '../../../src/i18n/english';
import { ROOT } from '../pipeline';
import { areaPlace, readAreaPlaces } from './areaPlaces';
import { readAreas, readCountyAreas } from './tables';

const source = (file: string) => readFileSync(path.join(ROOT, file));
const areas = readAreas({ source });
const tables = readAreaPlaces({ source }, areas);
const counties = [...readCountyAreas({ source }, areas)];
const placeOf = (id: string) =>
  areaPlace(
    id,
    counties.flatMap(([fips, { authority, subArea }]) => (authority === id || subArea === id ? fips : [])),
    tables,
  );
const nameOf = (id: string) => {
  const area = areas.get(id);
  if (!area) throw new Error(`no area ${id}`);
  return areaName({ ...area, place: placeOf(id) });
};

it.each([
  ['MISO-0035', 'Zones 3 and 5 (MISO): Iowa, most of Missouri and a part of Minnesota'],
  ['MISO-0004', 'Zone 4 (MISO): a part of Illinois'],
  ['MISO-0027', 'Zones 2 and 7 (MISO): Michigan and most of Wisconsin'],
  ['SWPP-WR', 'Westar Energy (SPP): most of Kansas'],
  ['PJM-DOM', 'Dominion zone (PJM): most of Virginia'],
  ['PJM-DPL', 'Delmarva Power & Light zone (PJM): Delaware and a part of Maryland'],
  ['ERCO-NCEN', 'North Central zone (ERCOT): a part of Texas around Dallas, Fort Worth and McKinney'],
  ['ERCO-FWES', 'Far West zone (ERCOT): a part of Texas around Midland and Odessa'],
  ['NYIS-ZONA', 'West zone (New York ISO): a part of New York around Buffalo and Lockport'],
  ['PJM-CE', 'Commonwealth Edison zone (PJM): a part of Illinois around Chicago'],
  // A zone without a county keeps its name.
  ['NYIS-ZONH', 'Millwood zone (New York ISO)'],
  ['PJM', 'PJM Interconnection'],
])('%s is called %s', (id, name) => {
  expect(nameOf(id)).toBe(name);
});

it('says what an area covers, and under which name readers know it', () => {
  expect(areaPlaceLines(placeOf('SWPP-WR'))).toEqual([
    'Covers most of Kansas, by the counties assigned to it.',
    'Known by: Evergy Kansas Central.',
  ]);
  expect(areaPlaceLines(placeOf('AZPS'))).toEqual([
    'Covers a part of Arizona around Prescott, Yuma and Flagstaff, by the counties assigned to it.',
  ]);
});

it('puts no town into an area that its own utility does not belong to', () => {
  expect(placeOf('CISO-SCE').towns).not.toContain('Los Angeles');
  expect(placeOf('PSEI').towns).not.toContain('Seattle');
  expect(placeOf('FPC').towns).not.toContain('Orlando');
  expect(placeOf('WALC').towns).not.toContain('Tierra Amarilla');
  expect(areaPlaceLines(placeOf('SCL'))).toEqual(['Serves Seattle.']);
  expect(areaPlaceLines(placeOf('LDWP'))).toEqual(['Serves Los Angeles.']);
});

it.each([
  ['SRP', 'Arizona', 'part'],
  ['PGE', 'Oregon', 'part'],
  ['PSCO', 'Colorado', 'part'],
  ['DUK', 'North Carolina', 'most'],
])('people without land are not most of a state: %s in %s', (id, state, extent) => {
  expect(placeOf(id).states).toContainEqual({ name: state, extent });
});
