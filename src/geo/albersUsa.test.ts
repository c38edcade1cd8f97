import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mercator } from '../model/snapshot/frame';
import {
  ALBERS_INSETS,
  ALBERS_LATITUDE,
  ALBERS_WHOLE,
  albersInverse,
  albersPlace,
  albersPoint,
  zoneOf,
} from './albersUsa';
import type { Edges, Point } from './clip';

const PER_RADIAN = 1 / (2 * Math.PI * Math.cos((ALBERS_LATITUDE * Math.PI) / 180));
const within = ([x, y]: Point, { left, top, right, bottom }: Edges) =>
  x > left && x < right && y > top && y < bottom;

describe('Albers’ projection of the United States', () => {
  it('gives Snyder’s worked example (USGS 1395, p. 291)', () => {
    const [x, y] = albersPoint('states', -75, 35);
    const [x0, y0] = albersPoint('states', -96, 23);
    expect((x - x0) / PER_RADIAN).toBeCloseTo(0.295272, 6);
    expect((y0 - y) / PER_RADIAN).toBeCloseTo(0.2416774, 6);
  });

  it('keeps areas', () => {
    const size = 0.01;
    const ground = (lat: number) => size ** 2 * Math.cos(((lat + size / 2) * Math.PI) / 180);
    const drawn = (lon: number, lat: number) => {
      const [ax, ay] = albersPoint('states', lon, lat);
      const [bx, by] = albersPoint('states', lon + size, lat);
      const [cx, cy] = albersPoint('states', lon, lat + size);
      return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay));
    };
    const usual = drawn(-96, 37) / ground(37);
    fc.assert(
      fc.property(
        fc.double({ min: -125, max: -67, noNaN: true }),
        fc.double({ min: 24.5, max: 49, noNaN: true }),
        (lon, lat) => Math.abs(drawn(lon, lat) / ground(lat) / usual - 1) < 0.001,
      ),
    );
  });

  it('lies where Web Mercator has its middle, as large', () => {
    const [x, y] = albersPoint('states', -96.6, ALBERS_LATITUDE);
    const [mx, my] = mercator(-96.6, ALBERS_LATITUDE);
    expect(x).toBeCloseTo(mx, 9);
    expect(y).toBeCloseTo(my, 9);
  });

  it('finds back the place of a point', () => {
    const [x, y] = albersPoint('alaska', -150, 61.2);
    const [lon, lat] = albersInverse('alaska', x, y);
    expect(lon).toBeCloseTo(-150, 6);
    expect(lat).toBeCloseTo(61.2, 6);
  });

  it('sorts Alaska and Hawaii from their neighbours', () => {
    const zones = (places: readonly Point[]) => places.map(([lon, lat]) => zoneOf(lon, lat));
    const alaska: Point[] = [
      [-149.9, 61.2],
      [-134.4, 58.3],
      [-130.03, 55.92],
      [173.2, 52.9],
      [-156.8, 71.3],
    ];
    const canada: Point[] = [
      [-135.05, 60.72],
      [-130.3, 54.3],
      [-128.6, 54.5],
      [-133.7, 59.58],
    ];
    expect(zones(alaska)).toEqual(alaska.map(() => 'alaska'));
    expect(zones(canada)).toEqual(canada.map(() => 'states'));
    expect(
      zones([
        [-157.86, 21.3],
        [-155.1, 19.7],
      ]),
    ).toEqual(['hawaii', 'hawaii']);
  });

  it('shows all of the country: the ends of Alaska and Hawaii in their frames, no other state under one', () => {
    const ends: [lon: number, lat: number][] = [
      [172.5, 52.9],
      [-179.1, 51.3],
      [-156.5, 71.4],
      [-130.1, 55.9],
      [-131.6, 54.9],
    ];
    for (const [lon, lat] of ends)
      expect(within(albersPlace(lon, lat) ?? [0, 0], ALBERS_INSETS.alaska), `${lon} ${lat}`).toBe(true);
    for (const [lon, lat] of [
      [-160.2, 21.9],
      [-154.8, 19.5],
      [-155.7, 18.9],
    ] as const)
      expect(within(albersPlace(lon, lat) ?? [0, 0], ALBERS_INSETS.hawaii), `${lon} ${lat}`).toBe(true);
    const corners: [lon: number, lat: number][] = [
      [-117.12, 32.53],
      [-114.8, 32.5],
      [-111.07, 31.33],
      [-108.2, 31.33],
      [-103.1, 28.97],
      [-100.5, 28.7],
      [-99.5, 27.5],
      [-97.2, 25.9],
      [-81.8, 24.5],
      [-67, 44.8],
      [-124.7, 48.4],
      [-95.15, 49.38],
    ];
    for (const [lon, lat] of corners)
      expect(within(albersPlace(lon, lat) ?? [0, 0], ALBERS_WHOLE), `${lon} ${lat}`).toBe(true);
  });

  it('hides what a frame covers', () => {
    // The Pacific off Baja California.
    expect(albersPlace(-117, 27)).toBeNull();
  });
});
