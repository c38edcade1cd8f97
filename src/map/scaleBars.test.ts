import { expect, it } from 'vitest';
import { stretchWithin } from './scaleBars';

it('tells how many times longer a distance is drawn at one edge of a map than at the other', () => {
  expect(stretchWithin([-10, 0, 10, 60])).toBeCloseTo(2);
  expect(stretchWithin([-10, -60, 10, 0])).toBeCloseTo(2);
  expect(stretchWithin([-125, 24, -66, 50])).toBeCloseTo(1.421, 3);
});

it('counts the equator where a map reaches over it', () => {
  expect(stretchWithin([-10, -60, 10, 30])).toBeCloseTo(2);
});

it('is one length over a town', () => {
  expect(stretchWithin([-77.6, 39, -77.4, 39.1])).toBeLessThan(1.01);
});
