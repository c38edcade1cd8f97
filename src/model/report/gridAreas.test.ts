import { describe, expect, test } from 'vitest';
import type { County, GridArea, Region } from '../region';
import { TEST_AREAS, TEST_COUNTIES, TEST_DATA } from '../testData';
import { areasOf, describeArea, loadOf, windowOf } from './gridAreas';
import type { ReportNote } from './notes';

const [pjm, dominion, reco, lonely] = TEST_AREAS;
const [bedford, loudoun] = TEST_COUNTIES;
if (!pjm || !dominion || !reco || !lonely || !bedford || !loudoun)
  throw new Error('the test world lacks something');

function areas(region: Region, counties: readonly County[], all: readonly GridArea[] = TEST_AREAS) {
  const notes: ReportNote[] = [];
  const found = areasOf(region, counties, { ...TEST_DATA, areas: all }, [2020, 2024], notes);
  return { found, notes, told: found.map(({ id, role, countiesInRegion }) => [id, role, countiesInRegion]) };
}
const countyOf = (fips: string): Region => ({ kind: 'county', fips });
const VIRGINIA: Region = { kind: 'state', code: 'VA' };

describe('the load of an area', () => {
  /** A chain of areas, each below the one before; only the first has hours. */
  const chain = (length: number): GridArea[] =>
    Array.from({ length }, (_, level) => ({
      ...reco,
      id: `L${level}`,
      parentId: level === 0 ? null : `L${level - 1}`,
      load: level === 0 ? pjm.load : null,
    }));
  const from = (all: GridArea[]) => {
    const last = all.at(-1);
    return last && (loadOf(last, all)?.from.id ?? null);
  };

  test('is its own, or that of the nearest above it, up to four levels', () => {
    expect([1, 2, 4, 5, 6].map((length) => from(chain(length)))).toEqual(['L0', 'L0', 'L0', 'L0', null]);
    expect(loadOf(dominion, TEST_AREAS)).toEqual({ load: dominion.load, from: dominion });
    expect(loadOf(lonely, TEST_AREAS)).toBeNull();
  });

  test('does not turn in a circle, and needs no parent that is in the table', () => {
    const [a, b] = [
      { ...reco, id: 'A', parentId: 'B' },
      { ...reco, id: 'B', parentId: 'A' },
    ];
    expect(loadOf(a, [a, b])).toBeNull();
    expect(loadOf({ ...reco, parentId: 'gone' }, TEST_AREAS)).toBeNull();
  });
});

test('the window is that of the figures at hand, else the one that comes first', () => {
  expect(windowOf(TEST_AREAS)).toEqual([2020, 2024]);
  const load = pjm.load && { ...pjm.load, window: [2016, 2019] as [number, number] };
  expect(windowOf([lonely, { ...pjm, load }])).toEqual([2016, 2019]);
  expect(windowOf([lonely])).toEqual([2020, 2024]);
});

describe('the areas of a county', () => {
  test('are its zone, its assigned authority and the others', () => {
    expect(areas(countyOf('51107'), [loudoun]).told).toEqual([
      ['PJM-DOM', 'subArea', 1],
      ['PJM', 'assigned', 1],
    ]);
    const { told, notes } = areas(countyOf('51019'), [{ ...bedford, subArea: 'PJM-RECO' }]);
    expect(told).toEqual([
      ['PJM-RECO', 'subArea', 1],
      ['AAA', 'assigned', 1],
      ['PJM', 'alternative', 1],
    ]);
    expect(notes).toContainEqual({
      code: 'severalAreas',
      county: 'Bedford County',
      areas: ['PJM-RECO', 'PJM Interconnection'],
    });
  });

  test('are one where one is recorded, and none where none is', () => {
    expect(areas(countyOf('51107'), [loudoun]).notes).toEqual([]);
    expect(areas(countyOf('51107'), [{ ...loudoun, authorities: [], subArea: null }])).toMatchObject({
      told: [],
      notes: [],
    });
  });

  test('that no table holds are told of and left out', () => {
    const { told, notes } = areas(countyOf('51107'), [{ ...loudoun, authorities: ['XXX'] }]);
    expect(told).toEqual([['PJM-DOM', 'subArea', 1]]);
    expect(notes).toEqual([{ code: 'areaUnknown', area: 'XXX' }]);
  });
});

describe('the areas of a wider region', () => {
  test('are those that its counties are assigned to, the most counties first, then by id', () => {
    const third = { ...loudoun, fips: '51013' };
    expect(areas(VIRGINIA, [bedford, loudoun, third]).told).toEqual([
      ['PJM-DOM', 'subArea', 2],
      ['PJM', 'assigned', 2],
      ['AAA', 'assigned', 1],
    ]);
    expect(areas(VIRGINIA, [bedford, { ...loudoun, subArea: null }]).told).toEqual([
      ['AAA', 'assigned', 1],
      ['PJM', 'assigned', 1],
    ]);
  });

  test('say nothing of several authorities of one county', () => {
    expect(areas(VIRGINIA, [bedford]).notes.map(({ code }) => code)).toEqual(['noHours']);
  });
});

test('the areas of an area are itself with its counties, and those inside it', () => {
  const own: Region = { kind: 'area', id: 'PJM' };
  expect(areas(own, [loudoun, { ...loudoun, fips: '51013' }]).told).toEqual([
    ['PJM', 'region', 2],
    ['PJM-DOM', 'inside', 0],
    ['PJM-RECO', 'inside', 0],
  ]);
  expect(areas({ kind: 'area', id: 'PJM-RECO' }, []).told).toEqual([['PJM-RECO', 'region', 0]]);
});

test('each area says what is known behind its sums', () => {
  const withSums = TEST_AREAS.map((area) =>
    area.id === 'PJM-DOM'
      ? {
          ...area,
          siteMw: [
            { status: 'operating' as const, basis: 'facility' as const, mw: 120.4, sites: 2 },
            { status: 'closed' as const, basis: 'facility' as const, mw: 1, sites: 1 },
          ],
        }
      : area,
  );
  const [zone] = areas(countyOf('51107'), [loudoun], withSums).found;
  expect(zone?.siteMw.map(({ status, known }) => [status, known])).toEqual([
    ['operating', { withMw: 3, sites: 3 }],
    ['closed', { withMw: 0, sites: 0 }],
  ]);
  expect(zone?.ownPower).toEqual([]);
});

describe('an area shown alone', () => {
  test('has its name, place, years and where its figures come from', () => {
    expect(describeArea({ ...reco, years: null, counties: ['a', 'b'] }, TEST_AREAS)).toMatchObject({
      id: 'PJM-RECO',
      name: 'PJM-RECO',
      kind: 'subArea',
      parentId: 'PJM',
      role: 'region',
      countiesInRegion: 2,
      years: null,
      loadFrom: 'PJM',
      peakMw: 150_000,
    });
    expect(describeArea(lonely, TEST_AREAS).loadFrom).toBeNull();
    expect(describeArea(dominion, TEST_AREAS)).not.toHaveProperty('place');
    const place = { kind: 'x' } as never;
    expect(describeArea({ ...dominion, place }, TEST_AREAS).place).toBe(place);
  });
});

describe('where the figures come from is told', () => {
  const notesOf = (area: GridArea) => areas({ kind: 'area', id: area.id }, [], [pjm, area]).notes;
  test('of an area without hours of its own', () => {
    expect(notesOf(reco)).toEqual([{ code: 'figuresFrom', area: 'PJM-RECO', from: 'PJM Interconnection' }]);
  });
  test('of one whose hours lack the window, with its years', () => {
    expect(notesOf({ ...reco, years: [2016, 2018] })).toEqual([
      { code: 'noHours', area: 'PJM-RECO', years: [2016, 2018], window: [2020, 2024] },
    ]);
  });
  test('and nothing of one with its own', () => {
    expect(notesOf(dominion)).toEqual([]);
  });
});
