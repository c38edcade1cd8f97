import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type LocatorOutlines,
  type OutlineSet,
  unpackOutline,
} from '../../../src/model/snapshot/locatorFile';
import type { StepContext } from '../pipeline';
import { locatorStep } from './step';

const NOTHING: StepContext = {
  inputs: [],
  source: (file) => {
    throw new Error(`reads ${file}`);
  },
  built: (file) => {
    throw new Error(`reads ${file}`);
  },
  progress: () => {},
};

const build = async () => String((await locatorStep.run(NOTHING))['locator.json']);

let text: string;
let outlines: LocatorOutlines;
beforeAll(async () => {
  text = await build();
  outlines = JSON.parse(text);
});

/** Whether a point lies on the land of a set. Holes don't matter for the points asked about. */
const onLand = ({ land, perDegree }: OutlineSet, lon: number, lat: number) =>
  land.some((packed) => {
    const ring = unpackOutline(packed, perDegree).map((point) => [...point]);
    return booleanPointInPolygon([lon, lat], { type: 'Polygon', coordinates: [[...ring, ring[0] ?? []]] });
  });

describe('locator.json', () => {
  it('is the same, byte for byte, when built again, and under 60 KB', async () => {
    expect(await build()).toBe(text);
    expect(text.length).toBeLessThan(60_000);
  });

  it('holds the states from Maine to Hawaii, and every other country apart from them', () => {
    for (const [lon, lat] of [
      [-98, 39],
      [-69, 45.3],
      [-150, 65],
      [-155.5, 19.6],
      [-157.95, 21.5],
      [-71.55, 41.6],
    ] as const) {
      expect(onLand(outlines.states, lon, lat), `${lon}, ${lat}`).toBe(true);
      expect(onLand(outlines.abroad, lon, lat), `${lon}, ${lat}`).toBe(false);
    }
    for (const [lon, lat] of [
      [-105, 55],
      [-102, 24],
      [2.3, 48.8],
      [139.6, 35.9],
      [134, -25],
      [-66.4, 18.25],
    ] as const) {
      expect(onLand(outlines.abroad, lon, lat), `${lon}, ${lat}`).toBe(true);
      expect(onLand(outlines.states, lon, lat), `${lon}, ${lat}`).toBe(false);
    }
    expect(onLand(outlines.abroad, -40, 40)).toBe(false);
  });

  it('goes on beyond the date line instead of jumping back across the world', () => {
    expect(onLand(outlines.abroad, 184, 67)).toBe(true);
    for (const { land, borders, perDegree } of Object.values(outlines) as OutlineSet[]) {
      for (const packed of [...land, ...borders]) {
        const points = unpackOutline(packed, perDegree);
        for (const [index, [lon]] of points.entries())
          expect(Math.abs(lon - (points[index - 1]?.[0] ?? lon))).toBeLessThan(90);
      }
    }
  });

  it('holds nothing off the globe, and no line of fewer points than it needs', () => {
    for (const { land, borders, perDegree } of Object.values(outlines) as OutlineSet[]) {
      for (const [lines, least] of [
        [land, 3],
        [borders, 2],
      ] as const) {
        for (const packed of lines) {
          const points = unpackOutline(packed, perDegree);
          expect(points.length).toBeGreaterThanOrEqual(least);
          for (const [lon, lat] of points) {
            expect(Math.abs(lon)).toBeLessThanOrEqual(200);
            expect(Math.abs(lat)).toBeLessThanOrEqual(90);
          }
        }
      }
    }
  });
});
