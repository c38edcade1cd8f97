import { expect, test } from 'vitest';
import { placeMessages } from '../../i18n/words';
import type { ComparedRow } from '../../model/rank/comparison';
import { compareRegions } from '../../model/rank/comparison';
import { rankWorld } from '../../model/rank/subjects';
import { TEST_DATA } from '../../model/testData';
import { comparedId } from './comparedId';
import { measuresRow, placeSideRows } from './placeRows';

const row = (part: Partial<ComparedRow>): ComparedRow => ({
  id: 'people',
  unit: 'people',
  values: [1000, 2000],
  sources: [['censusPeople'], ['censusPeople']],
  applies: [true, true],
  differs: true,
  ...part,
});
const days = {
  dataDate: '2026-11-20',
  recordUpTo: '2026-10-09',
  date: '2026-11-28',
  window: [2020, 2024] as const,
};
const cells = (part: Partial<ComparedRow>) =>
  placeSideRows(['Here', 'There'], [row(part)], days)[0]?.cells.map(([figure]) => figure);

test('every figure says whose it is, and the years or the day it is of', () => {
  expect(cells({})?.[0]).toMatchObject({ value: '1,000', date: '2020–2024', sources: ['censusPeople'] });
  expect(cells({})?.[0]?.label).toMatch(/^Here, Residents/);
  expect(cells({ id: 'headroom', unit: 'mw' })?.[0]).toMatchObject({
    value: '1,000\u00a0MW',
    date: '2020–2024',
  });
  expect(cells({ id: 'sites', unit: 'count' })?.[0]?.date).toBe('2026-11-20');
  // Nobody has read the record beyond its last day.
  expect(cells({ id: 'acts', unit: 'count' })?.[0]?.date).toBe('2026-10-09');
});

test('what is unknown is told from what does not apply, and a sum from its coverage', () => {
  const found = cells({
    id: 'mwOperating',
    unit: 'mw',
    values: [null, 500],
    known: [
      { withMw: 0, sites: 2 },
      { withMw: 3, sites: 9 },
    ],
  });
  expect(found?.map((figure) => figure?.value)).toEqual([
    'unknown',
    '500\u00a0MW (3 of 9 sites have such a figure)',
  ]);
  const three = { values: [null, 2000, 1], applies: [false, true, true], sources: [[], [], []] };
  expect(placeSideRows(['a', 'b', 'c'], [row(three)], days)[0]?.cells[0]?.[0]).toMatchObject({
    value: placeMessages.doesNotApply,
    claim: 'unknown',
  });
  // What is told of one alone compares nothing.
  expect(cells({ values: [null, 2000], applies: [false, true] })).toBeUndefined();
});

test('what is found by the search stands in the comparison, a town as the circle around it', () => {
  const hit = { key: 'k', label: 'x', sublabel: '' };
  expect(comparedId({ ...hit, kind: 'site', id: 'helios' })).toBe('helios');
  expect(comparedId({ ...hit, kind: 'county', fips: '51107' })).toBe('county:51107');
  expect(comparedId({ ...hit, kind: 'state', code: 'VA' })).toBe('state:VA');
  expect(comparedId({ ...hit, kind: 'town', lon: -93.62, lat: 41.59 })).toBe('radius:-93.62,41.59,25');
  expect(comparedId({ ...hit, kind: 'event', id: 'e' })).toBeNull();
});

test('measures in force stand by name with their end, those from above apart', () => {
  const measure = {
    kind: 'moratorium' as const,
    fate: 'adopted' as const,
    durationDays: null,
    durationKind: 'untilDate' as const,
    statedEnd: '2027-03-01',
    endBasis: 'stated' as const,
  };
  const events = TEST_DATA.events.map((event) =>
    event.id === 'county-act' || event.id === 'state-act'
      ? { ...event, measure: { ...measure, id: event.id } }
      : event,
  );
  const world = rankWorld('2026-08-22', {}, [], () => {
    throw new RangeError('no state is asked for');
  });
  const compared = compareRegions(
    [
      { kind: 'county', fips: '51107' },
      { kind: 'country', code: 'IE' },
    ],
    { ...TEST_DATA, events },
    world,
  );
  const row = measuresRow(['Loudoun', 'Ireland'], compared?.inForce ?? []);
  expect(row.differs).toBe(true);
  expect(row.cells[0]?.map(({ value }) => value).join('; ')).toMatch(/moratorium.*until 1 March 2027/);
  expect(row.cells[0]?.some(({ value }) => value.startsWith('From above, '))).toBe(true);
  expect(row.cells[0]?.[0]?.sources.length).toBeGreaterThan(0);
  expect(row.cells[1]).toMatchObject([{ value: 'none on record', claim: 'unknown' }]);
  expect(measuresRow(['A site'], [null]).cells[0]).toMatchObject([{ value: placeMessages.doesNotApply }]);
});
