import { expect, test } from 'vitest';
import { TEST_AREAS, TEST_COUNTIES, TEST_COUNTRIES, TEST_SITES, TEST_STATES } from '../testData';
import { boundsWithSurroundings, filesOfRegion, tilesAround } from './regionFiles';

const TABLES = {
  areas: TEST_AREAS,
  counties: TEST_COUNTIES,
  states: TEST_STATES,
  countries: TEST_COUNTRIES,
  sites: TEST_SITES,
};
const [COUNTY] = TEST_COUNTIES;
if (!COUNTY) throw new Error('The test data hold no county');
const OF_COUNTY = { kind: 'county', fips: COUNTY.fips } as const;

const built = (...paths: string[]) => Object.fromEntries(paths.map((path) => [path, 10]));

test('a region takes what all need, what its states need and the hours of its areas, and no archive', () => {
  const areas = [...COUNTY.authorities, ...(COUNTY.subArea === null ? [] : [COUNTY.subArea])];
  const files = built(
    'sites.json',
    'search.json',
    'zip-codes/20.json',
    'grid-windows/2016-2024.json',
    `site-details/US-${COUNTY.state}.json`,
    `power/${COUNTY.state}.json`,
    'site-details/US-ZZ.json',
    'power/ZZ.json',
    ...areas.map((id) => `series/${id}.bin`),
    'series/NOWHERE.bin',
    'regions.pmtiles',
    'dataset/headroom-dataset.zip',
    'doubtful-hours.json',
  );
  const wanted = filesOfRegion(OF_COUNTY, TABLES, files);
  expect(areas.length).toBeGreaterThan(0);
  expect(wanted).toEqual(
    [
      'sites.json',
      'search.json',
      'zip-codes/20.json',
      'grid-windows/2016-2024.json',
      `site-details/US-${COUNTY.state}.json`,
      `power/${COUNTY.state}.json`,
      ...areas.map((id) => `series/${id}.bin`),
    ].sort(),
  );
});

test('only what was built is asked for', () => {
  expect(filesOfRegion(OF_COUNTY, TABLES, built('sites.json'))).toEqual(['sites.json']);
});

test('half of a region’s width and height lies around it', () => {
  const [west, south, east, north] = COUNTY.bounds;
  const around = boundsWithSurroundings(OF_COUNTY, TABLES);
  expect(around?.[0]).toBeCloseTo(west - (east - west) / 2);
  expect(around?.[3]).toBeCloseTo(north + (north - south) / 2);
  expect(boundsWithSurroundings({ kind: 'county', fips: '99999' }, TABLES)).toBeNull();
});

test('tiles by zoom are those of a box and two more on each side, once around the earth at most', () => {
  // Tile 4/4/6 of Web Mercator is west of 67.5° W and north of 21.9° N.
  const box = tilesAround([-80, 30, -79, 31], 4);
  expect(box).toEqual({ columns: [2, 6], rows: [4, 8] });
  expect(tilesAround([-80, 30, -79, 31], 0)).toEqual({ columns: [0, 0], rows: [0, 0] });
  // Over the date line columns go on.
  expect(tilesAround([170, 50, 230, 72], 6).columns).toEqual([60, 74]);
});
