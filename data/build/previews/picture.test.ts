import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { PICTURE_SIZE } from '../../../scripts/linkPages';
import { GROUND, MECHANISM_COLORS } from '../../../src/theme/palette';
import { countyShapes } from '../geography';
import { PREVIEW_COLORS, PREVIEW_SIZE, previewPng, previewSvg } from './picture';

const countiesOf = (state: string, stopping: readonly string[]) =>
  [...countyShapes().values()]
    .filter((shape) => shape.state === state)
    .map(({ fips, geometry }) => ({ geometry, stopping: stopping.includes(fips) }));

/** How many pixels have a colour. */
function pixels(png: Buffer, color: string): number {
  const { data } = PNG.sync.read(png);
  let found = 0;
  for (let at = 0; at < data.length; at += 4)
    if (`#${data.subarray(at, at + 3).toString('hex')}` === color) found += 1;
  return found;
}

describe('the picture of a state', () => {
  it('has the colours of the map and the size that its pages name', () => {
    expect(PREVIEW_COLORS).toMatchObject({
      ground: GROUND.water.light,
      land: GROUND.land.light,
      stopping: MECHANISM_COLORS[4].light,
      paper: GROUND.paper.light,
    });
    expect(PREVIEW_SIZE).toEqual(PICTURE_SIZE);
    const { width, height } = PNG.sync.read(previewPng({ counties: countiesOf('VA', []), sites: [] }));
    expect({ width, height }).toEqual(PREVIEW_SIZE);
  });

  it('shows counties where something is in force, and sites, and is the same each time', () => {
    const bare = previewPng({ counties: countiesOf('GA', []), sites: [] });
    expect(pixels(bare, PREVIEW_COLORS.stopping)).toBe(0);
    expect(pixels(bare, PREVIEW_COLORS.land)).toBeGreaterThan(10_000);
    const picture = { counties: countiesOf('GA', ['13121']), sites: [[-84.4, 33.7] as const] };
    const drawn = previewPng(picture);
    expect(pixels(drawn, PREVIEW_COLORS.stopping)).toBeGreaterThan(100);
    expect(pixels(drawn, PREVIEW_COLORS.site)).toBeGreaterThan(20);
    expect(drawn.equals(previewPng(picture))).toBe(true);
    expect(drawn.length).toBeLessThan(60_000);
  });

  it('holds all of Alaska, with sites on both sides of the date line', () => {
    const svg = previewSvg({
      counties: countiesOf('AK', []),
      sites: [
        [-149.9, 61.2],
        [173.2, 52.9],
        [-176.6, 51.9],
      ],
    });
    const places = [...svg.matchAll(/cx="([\d.-]+)" cy="([\d.-]+)"/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    for (const [x = -1, y = -1] of places) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(PREVIEW_SIZE.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(PREVIEW_SIZE.height);
    }
    const [anchorage, attu, adak] = places.map(([x = 0]) => x);
    expect([attu, adak, anchorage]).toEqual([attu, adak, anchorage].toSorted((a = 0, b = 0) => a - b));
  });
});
