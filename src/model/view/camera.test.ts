import { describe, expect, test } from 'vitest';
import { type Camera, formatCamera, HOME_CAMERA, parseCamera, sameCamera } from './camera';

const camera: Camera = { lon: -77.5, lat: 39, zoom: 8, bearing: 0, pitch: 0 };

describe('two cameras show the same', () => {
  test.each([
    ['lon', 1e-4, 3e-4],
    ['lat', 1e-4, 3e-4],
    ['zoom', 0.01, 0.03],
    ['bearing', 0.1, 0.3],
    ['pitch', 0.1, 0.3],
  ] as const)('while %s differs by %s, not by %s', (field, little, more) => {
    for (const way of [1, -1]) {
      expect(sameCamera(camera, { ...camera, [field]: camera[field] + way * little })).toBe(true);
      expect(sameCamera(camera, { ...camera, [field]: camera[field] + way * more })).toBe(false);
    }
  });
});

test.each([
  ['#8/39/-77.5', camera],
  ['#8/39/-77.5/30', { ...camera, bearing: 30 }],
  ['#8/39/-77.5/-30.04/45', { ...camera, bearing: -30, pitch: 45 }],
  // Out of range.
  ['#99/89/-77.5/0/89', { ...camera, zoom: 22, lat: 85.051129, pitch: 85 }],
  ['#-3/-89/-77.5/0/-9', { ...camera, zoom: 0, lat: -85.051129, pitch: 0 }],
  ['#8/39/282.5/370', { ...camera, bearing: 10 }],
])('%s is read, brought into range', (hash, expected) => {
  expect(parseCamera(hash)).toEqual(expected);
});

test.each(['', '#', '#8', '#8/39', '#8/39/x', '#8/39/-77.5/0/0/0', '#8/39/-77.5/', '#8//-77.5', '#NaN/1/1'])(
  '%j is none',
  (hash) => {
    expect(parseCamera(hash)).toBeNull();
  },
);

test.each([
  [camera, '#8/39/-77.5'],
  [{ ...camera, bearing: 30 }, '#8/39/-77.5/30'],
  [{ ...camera, pitch: 45 }, '#8/39/-77.5/0/45'],
  [{ ...camera, bearing: -12.34, pitch: 44.6 }, '#8/39/-77.5/-12.3/45'],
  // As many digits as half a pixel needs.
  [{ ...camera, zoom: 4.126, lat: 39.123456, lon: -77.987654 }, '#4.13/39.12/-77.99'],
  [{ ...camera, zoom: 14, lat: 39.123456, lon: -77.987654 }, '#14/39.12346/-77.98765'],
  [
    { lon: Number.NaN, lat: Number.NaN, zoom: Number.NaN, bearing: Number.NaN, pitch: Number.NaN },
    formatCamera(HOME_CAMERA),
  ],
])('%j is written %s', (given, hash) => {
  expect(formatCamera(given)).toBe(hash);
  expect(formatCamera(parseCamera(hash) ?? camera)).toBe(hash);
});
