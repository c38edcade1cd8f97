import { expect, it } from 'vitest';
import { aspectOf, filenameOf } from './names';

it('names a file after its title and the date of the data', () => {
  expect(filenameOf('Texas: sites & grid', '2026-08-22')).toBe('headroom-texas-sites-grid-2026-08-22.png');
  expect(filenameOf('Cañon City', '2026-08-22')).toBe('headroom-canon-city-2026-08-22.png');
  expect(filenameOf('???', '2026-08-22')).toBe('headroom-2026-08-22.png');
});

it('takes the shape of the ground in view', () => {
  expect(aspectOf([-10, -10, 10, 10])).toBeCloseTo(1, 1);
  expect(aspectOf([-10, 50, 10, 70])).toBeGreaterThan(1.5);
  expect(aspectOf(null)).toBeGreaterThan(0);
  expect(aspectOf([5, 5, 5, 5])).toBeGreaterThan(0);
});
