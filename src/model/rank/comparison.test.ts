import { describe, expect, test } from 'vitest';
import type { StatePower } from '../power/power';
import type { Region } from '../region';
import { TEST_DATA, TEST_FIGHTS } from '../testData';
import { compareRegions } from './comparison';
import { rankWorld } from './subjects';

const DAY = '2026-08-22';
const POWER: StatePower = {
  state: 'VA',
  prices: { state: 'VA', name: 'Virginia', residential: 14.41, commercial: 8.72, industrial: 7 },
  utilities: [],
  counties: {},
  areas: {},
  sites: {},
  plants: [],
  coalPlans: [],
};
const WORLD = rankWorld(DAY, { 51107: [420_959, 434_326], 51019: [1, 2] }, ['VA'], () => POWER);
const DATA = { ...TEST_DATA, fights: TEST_FIGHTS };

const LOUDOUN: Region = { kind: 'county', fips: '51107' };
const BEDFORD: Region = { kind: 'county', fips: '51019' };
const VIRGINIA: Region = { kind: 'state', code: 'VA' };
const CIRCLE: Region = { kind: 'radius', lon: -77.5, lat: 39, km: 20 };

const compared = (...regions: Region[]) => {
  const comparison = compareRegions(regions, DATA, WORLD);
  if (!comparison) throw new Error('a region is missing');
  return comparison;
};
const rowsOf = (...regions: Region[]) =>
  Object.fromEntries(compared(...regions).rows.map(({ id, values }) => [id, values]));

describe('regions side by side', () => {
  test('are named, with the days that all is told of', () => {
    expect(compared(LOUDOUN, VIRGINIA)).toMatchObject({
      regions: [
        { id: 'county:51107', kind: 'county' },
        { id: 'state:VA', kind: 'state' },
      ],
      date: DAY,
      dataDate: TEST_DATA.dataDate,
      recordUpTo: TEST_DATA.recordUpTo,
    });
  });

  test('are none where the data lack one of them', () => {
    expect(compareRegions([LOUDOUN, { kind: 'county', fips: '99999' }], DATA, WORLD)).toBeNull();
  });

  test('have the columns that one of them is known in, each with its unit', () => {
    const rows = rowsOf(LOUDOUN, BEDFORD);
    expect(rows).toMatchObject({
      state: ['VA', 'VA'],
      people: [434_326, 2],
      headroom: [1200, null],
      cropland: [0.2, null],
      area: ['PJM-DOM', 'AAA or PJM'],
      sites: [4, 1],
      acts: [3, 1],
    });
    expect(rows).not.toHaveProperty('utilities');
    expect(compared(LOUDOUN, BEDFORD).rows.find(({ id }) => id === 'people')?.unit).toBe('people');
  });

  test('have no row of counts or MW that none of them has', () => {
    const rows = rowsOf(LOUDOUN, BEDFORD);
    // Nothing is paused in either; proposed MW are known of one.
    expect(rows).not.toHaveProperty('sitesPaused');
    expect(rows).not.toHaveProperty('plantMw');
    expect(rows.mwProposed).toEqual([700, null]);
    // A share of nothing is a fact: no federal land in either.
    expect(rows.federalLand).toEqual([0, 0]);
  });

  test('come with differences first, and what is unknown differs from what is known', () => {
    const { rows } = compared(LOUDOUN, BEDFORD);
    const differs = rows.map((row) => row.differs);
    expect(differs).toEqual(differs.toSorted((a, b) => Number(b) - Number(a)));
    const of = (id: string) => rows.find((row) => row.id === id)?.differs;
    expect([of('people'), of('headroom'), of('state'), of('priceResidential')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('say where a column says nothing of a kind', () => {
    const applies = (id: string, ...regions: Region[]) =>
      compared(...regions).rows.find((row) => row.id === id)?.applies;
    expect(applies('headroom', LOUDOUN, VIRGINIA)).toEqual([true, false]);
    expect(applies('headroom', { kind: 'area', id: 'PJM' }, LOUDOUN)).toEqual([true, true]);
    expect(applies('area', LOUDOUN, { kind: 'area', id: 'PJM' })).toEqual([true, false]);
    expect(applies('people', LOUDOUN, CIRCLE)).toEqual([true, true]);
    for (const wide of [CIRCLE, VIRGINIA, { kind: 'country', code: 'US' } as const])
      expect(applies('headroom', LOUDOUN, wide), wide.kind).toEqual([true, false]);
  });

  test('say of a circle that counties are counted whole, and credit what they use', () => {
    const codes = (...regions: Region[]) => compared(...regions).notes.map(({ code }) => code);
    expect(codes(LOUDOUN, CIRCLE)[0]).toBe('wholeCounties');
    expect(codes(LOUDOUN, VIRGINIA)).not.toContain('wholeCounties');
    expect(codes(LOUDOUN, VIRGINIA)).toEqual(expect.arrayContaining(['recordsCounted', 'withoutUncertain']));
    const credited = compared(LOUDOUN, BEDFORD).sources.map(({ id }) => id);
    expect(credited).toEqual(expect.arrayContaining(['osm', 'datacentertracker', 'eiaHourly']));
    expect(credited).not.toContain('unused');
  });
});

test('areas of different kind beside each other are told to be that', () => {
  const pjm: Region = { kind: 'area', id: 'PJM' };
  const dominion: Region = { kind: 'area', id: 'PJM-DOM' };
  const note = { code: 'areasDifferInKind', zones: ['PJM-DOM'], authorities: ['PJM'] };
  expect(compared(dominion, pjm).notes).toContainEqual(note);
  expect(compared(LOUDOUN, pjm).notes).toContainEqual(note);
  expect(compared(LOUDOUN, dominion).notes.map(({ code }) => code)).not.toContain('areasDifferInKind');
});

test('a series with a known defect is named', () => {
  const defect = { severity: 'defect' as const, text: 'a', years: [2022, 2022] as [number, number] };
  const areas = TEST_DATA.areas.map((area) => (area.id === 'PJM' ? { ...area, quality: [defect] } : area));
  const regions: Region[] = [
    { kind: 'area', id: 'PJM' },
    { kind: 'area', id: 'PJM-DOM' },
  ];
  const notes = compareRegions(regions, { ...DATA, areas }, WORLD)?.notes;
  expect(notes).toContainEqual({ code: 'defectiveSeries', areas: ['PJM'] });
  expect(compared(...regions).notes.map(({ code }) => code)).not.toContain('defectiveSeries');
});

describe('what lies in a region', () => {
  test('of a state are its counties, and prices but no grid area', () => {
    expect(rowsOf(VIRGINIA, VIRGINIA)).toMatchObject({
      state: ['VA', 'VA'],
      people: [434_328, 434_328],
      priceIndustrial: [7, 7],
    });
    expect(rowsOf(VIRGINIA, VIRGINIA)).not.toHaveProperty('headroom');
  });

  test('of an area are its own load and no state', () => {
    const rows = rowsOf({ kind: 'area', id: 'PJM-DOM' }, { kind: 'area', id: 'PJM' });
    expect(rows.peak).toEqual([22_000, 150_000]);
    expect(rows).not.toHaveProperty('state');
    expect(rows).not.toHaveProperty('priceResidential');
  });

  test('of several counties are all of them together', () => {
    const both: Region = { kind: 'several', regions: [LOUDOUN, BEDFORD] };
    expect(rowsOf(both, LOUDOUN)).toMatchObject({ people: [434_328, 434_326], acts: [4, 3] });
  });

  test('are no acts after the day, and those without a date', () => {
    const later = compareRegions([LOUDOUN, BEDFORD], DATA, { ...WORLD, day: '2026-12-01' });
    expect(later?.rows.find(({ id }) => id === 'acts')?.values).toEqual([4, 1]);
    const before = compareRegions([LOUDOUN, BEDFORD], DATA, { ...WORLD, day: '2024-12-31' });
    expect(before?.rows.find(({ id }) => id === 'acts')?.values).toEqual([1, 0]);
  });

  test('count each fight once, however many of its acts lie inside', () => {
    expect(rowsOf(LOUDOUN, BEDFORD).fights).toEqual([1, 1]);
  });
});
