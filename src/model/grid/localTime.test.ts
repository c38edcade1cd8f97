import { expect, test } from 'vitest';
import { areaUtcOffset } from './localTime';

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
