import { expect, test } from 'vitest';
import { areaClock, areaUtcOffset, localHour } from './localTime';

const area = (counties: string[], parentId: string | null = null) => ({ id: 'X', counties, parentId });

test('an area keeps the time of most of its counties', () => {
  expect(areaUtcOffset(area(['48001', '48003', '35013']), [])).toBe(-6);
  expect(areaUtcOffset(area(['35013', '35029', '48141']), [])).toBe(-7);
});

test('an area without counties keeps the time of the area it belongs to', () => {
  const parent = { id: 'ISNE', counties: ['25017'], parentId: null };
  expect(areaUtcOffset(area([], 'ISNE'), [parent])).toBe(-5);
});

test('nothing is said where no county is known', () => {
  expect(areaUtcOffset(area([]), [])).toBeNull();
  expect(areaUtcOffset(area(['99001']), [])).toBeNull();
});

test('clocks are an hour ahead in summer, but not in Arizona', () => {
  const [utah, arizona] = [areaClock(area(['49035'])), areaClock(area(['04013', '04021']))];
  expect(utah).toEqual({ utcOffset: -7, daylight: true });
  expect(arizona).toEqual({ utcOffset: -7, daylight: false });
  if (!utah || !arizona) throw new Error('no clock');
  expect(localHour('2021-05-20T09', utah)).toBe('2021-05-20T03');
  expect(localHour('2023-07-23T22', arizona)).toBe('2023-07-23T15');
  expect(localHour('2024-01-16T16', utah)).toBe('2024-01-16T09');
});

test('they change on the second Sunday of March and the first of November', () => {
  const eastern = { utcOffset: -5, daylight: true };
  const shown = (at: string) => localHour(at, eastern);
  // 10 March 2024: after 01:00 comes 03:00. 3 November 2024: 01:00 comes twice.
  expect([shown('2024-03-10T06'), shown('2024-03-10T07')]).toEqual(['2024-03-10T01', '2024-03-10T03']);
  expect(['2024-11-03T04', '2024-11-03T05', '2024-11-03T06', '2024-11-03T07'].map(shown)).toEqual([
    '2024-11-03T00',
    '2024-11-03T01',
    '2024-11-03T01',
    '2024-11-03T02',
  ]);
});

test('areas without a county keep the clock of their customers', () => {
  const of = (id: string, parentId: string | null = null) => areaClock({ id, counties: [], parentId });
  expect(of('CPLW')?.utcOffset).toBe(-5);
  expect(of('SPA')?.utcOffset).toBe(-6);
  expect(of('CISO-VEA', 'CISO')?.utcOffset).toBe(-8);
});
