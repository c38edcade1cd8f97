import { expect, it } from 'vitest';
import { monthsBetween } from './months';

it('goes over the end of a year, and holds both ends', () => {
  expect(monthsBetween('2024-11', '2025-02')).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
  expect(monthsBetween('2025-02', '2025-02')).toEqual(['2025-02']);
});

it('is empty for what is no month, or reversed', () => {
  expect(monthsBetween('2025-02', '2025-01')).toEqual([]);
  expect(monthsBetween('', '2025-01')).toEqual([]);
  expect(monthsBetween('2025', '2026')).toEqual([]);
});
