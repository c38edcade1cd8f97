import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame } from '../../model/snapshot/frame';
import { type LocatorOutlines, type Place, packOutline } from '../../model/snapshot/locatorFile';
import type { Box, DrawItem, GroupItem, PathItem } from '../../theme/drawing';
import { locatorItems } from './locator';

const BOX: Box = { x: 10, y: 20, width: 160, height: 110 };
const COLORS = {
  land: '#eeeeee',
  water: '#ddddff',
  line: '#ffffff',
  edge: '#555555',
  accent: '#c4116b',
  paper: '#fefefe',
};

const square = (west: number, south: number, east: number, north: number): Place[] => [
  [west, south],
  [west, north],
  [east, north],
  [east, south],
];
/** An invented world: the states as a square, and square countries north of it, in Europe and across the date line. */
const OUTLINES: LocatorOutlines = {
  states: { perDegree: 10, land: [packOutline(square(-110, 30, -80, 45), 10)], borders: [] },
  abroad: {
    perDegree: 10,
    land: [square(-110, 46, -80, 56), square(0, 40, 20, 55), square(170, -20, 190, 10)].map((ring) =>
      packOutline(ring, 10),
    ),
    borders: [
      packOutline(
        [
          [10, 40],
          [10, 55],
        ],
        10,
      ),
    ],
  },
};

const frame = (lon: number, lat: number, span: number, part: Partial<Frame> = {}): Frame => ({
  lon,
  lat,
  span,
  bearing: 0,
  pitch: 0,
  ...part,
});
const draw = (where: Frame, ratio = 1.5) => locatorItems(OUTLINES, where, ratio, BOX, COLORS);

function inside(items: DrawItem[] | null): PathItem[] {
  const group = items?.find((item): item is GroupItem => item.kind === 'group');
  if (!group) throw new Error('no map');
  expect(group.clip).toEqual(BOX);
  return group.items.flatMap((item) => (item.kind === 'path' ? item : []));
}

const pointsOf = ({ d }: PathItem) =>
  [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
const outlineOf = (items: DrawItem[] | null) => inside(items).find(({ stroke }) => stroke === COLORS.accent);
const dotOf = (items: DrawItem[] | null) =>
  inside(items).find(({ fill, d }) => fill === COLORS.accent && d.includes('a'));

describe('locator', () => {
  it('marks the frame inside its box, wherever it is, or is left out', () => {
    const somewhere = fc.record({
      lon: fc.double({ min: -540, max: 540, noNaN: true }),
      lat: fc.double({ min: -50, max: 65, noNaN: true }),
      span: fc.double({ min: 0.0001, max: 0.1, noNaN: true }),
      bearing: fc.double({ min: -180, max: 180, noNaN: true }),
      pitch: fc.constantFrom(0, 0, 30),
    });
    fc.assert(
      fc.property(somewhere, fc.double({ min: 0.5, max: 2, noNaN: true }), (where, ratio) => {
        const items = draw(where, ratio);
        if (items === null) return;
        const marks = inside(items).filter(
          ({ stroke, fill }) => stroke === COLORS.accent || fill === COLORS.accent,
        );
        const seen = marks.flatMap(pointsOf).filter(([x, y]) => {
          const [right, bottom] = [BOX.x + BOX.width, BOX.y + BOX.height];
          return x >= BOX.x && x <= right && y >= BOX.y && y <= bottom;
        });
        expect(seen.length).toBeGreaterThan(0);
        for (const [x, y] of marks.flatMap(pointsOf)) expect(Number.isFinite(x + y)).toBe(true);
      }),
    );
  });

  it('shows the lower 48 around a frame in Virginia, other countries more quietly', () => {
    const paths = inside(draw(frame(-78, 38, 0.02)));
    const land = paths.filter(({ fill }) => fill === COLORS.land);
    expect(land.map(({ opacity }) => opacity)).toEqual([0.45, 1]);
    const [left, right] = [Math.min, Math.max].map((most) =>
      most(...pointsOf(land[1] as PathItem).map(([x]) => x)),
    );
    // The square is about half as wide as the lower 48.
    expect((right ?? 0) - (left ?? 0)).toBeGreaterThan(BOX.width * 0.4);
  });

  it('lays the frame where it is: east of the middle, a little south of it', () => {
    const box = outlineOf(draw(frame(-78, 36, 0.03)));
    const points = pointsOf(box as PathItem);
    const middle = points.reduce((sum, [x]) => sum + x, 0) / points.length;
    expect(middle).toBeGreaterThan(BOX.x + BOX.width * 0.6);
    expect(middle).toBeLessThan(BOX.x + BOX.width * 0.9);
  });

  it('marks a frame of a county by a dot, and one of a state by its outline', () => {
    expect(dotOf(draw(frame(-77.5, 39, 0.001)))).toBeDefined();
    expect(outlineOf(draw(frame(-77.5, 39, 0.001)))).toBeUndefined();
    expect(outlineOf(draw(frame(-77.5, 39, 0.03)))).toBeDefined();
    expect(dotOf(draw(frame(-77.5, 39, 0.03)))).toBeUndefined();
  });

  it('turns with the map', () => {
    const straight = pointsOf(outlineOf(draw(frame(-96, 37, 0.05))) as PathItem);
    const turned = pointsOf(outlineOf(draw(frame(-96, 37, 0.05, { bearing: 45 }))) as PathItem);
    const tall = (points: (readonly [number, number])[]) =>
      Math.max(...points.map(([, y]) => y)) - Math.min(...points.map(([, y]) => y));
    expect(tall(turned)).toBeGreaterThan(1.3 * tall(straight));
  });

  it('is left out where the frame shows most of it by itself', () => {
    expect(draw(frame(-96.5, 38.6, 0.17), 16 / 9)).toBeNull();
    expect(draw(frame(-96.5, 38.6, 0.12), 1)).toBeNull();
    expect(draw(frame(0, 20, 1))).toBeNull();
    expect(draw(frame(-96.5, 38.6, 0.06))).not.toBeNull();
  });

  it('shows Europe around a frame in Germany, and the world around one across an ocean', () => {
    const europe = inside(draw(frame(10, 50, 0.01))).filter(({ fill }) => fill === COLORS.land);
    expect(europe).toHaveLength(1);
    const world = inside(draw(frame(-35, 45, 0.25))).filter(({ fill }) => fill === COLORS.land);
    expect(world).toHaveLength(2);
  });

  it('shows the date line in the middle where the frame lies on it', () => {
    const paths = inside(draw(frame(179, -5, 0.2)));
    const whole = paths
      .filter(({ stroke }) => stroke === COLORS.accent)
      .filter((path) => pointsOf(path).every(([x]) => x > BOX.x && x < BOX.x + BOX.width));
    expect(whole).toHaveLength(1);
  });

  it('is the same for the same frame, and for a copy of it around the world', () => {
    expect(draw(frame(-78, 38, 0.02))).toEqual(draw(frame(-78, 38, 0.02)));
    expect(draw(frame(282, 38, 0.02))).toEqual(draw(frame(-78, 38, 0.02)));
  });
});
