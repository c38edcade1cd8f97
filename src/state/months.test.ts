import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lastDayOf, monthNumber } from './months';

it('knows the last day of every kind of month', () => {
  expect(lastDayOf(monthNumber('2024-02'))).toBe('2024-02-29');
  expect(lastDayOf(monthNumber('2026-02'))).toBe('2026-02-28');
  expect(lastDayOf(monthNumber('2025-12'))).toBe('2025-12-31');
  expect(lastDayOf(monthNumber('2026-04-03'))).toBe('2026-04-30');
});

it('comes back to the month it started from', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1990 * 12, max: 2100 * 12 }), (month) => {
      expect(monthNumber(lastDayOf(month))).toBe(month);
    }),
  );
});
