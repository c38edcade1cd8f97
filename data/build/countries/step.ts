/** The countries that sites and acts lie in, each with the box to look at. */
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Position } from 'geojson';
import { COUNTRY_COLUMNS } from '../../../src/model/columns';
import { readEvents, readSites } from '../../../src/model/leanTables';
import type { Bounds, Country } from '../../../src/model/region';
import { packTable } from '../../../src/model/wire';
import { polygonsOf, ringArea, roundedDegrees } from '../geography';
import type { Step, StepContext } from '../pipeline';
import { countryShapes } from './shapes';

/** Degrees around a single point, where a country has no outline of its own. */
const MARGIN = 0.25;
/** Degrees from the largest part beyond which a part or a record is overseas. */
const FAR = 10;

export const countriesStep: Step = {
  name: 'countries',
  module: import.meta.filename,
  inputs: [],
  needs: ['sites', 'events'],
  run(context) {
    const points = recordedPoints(context);
    const countries = [...points.keys()].sort().flatMap((code): Country[] => {
      const bounds = countryBounds(code, points.get(code) ?? []);
      return bounds ? [{ code, bounds }] : [];
    });
    return { 'countries.json': JSON.stringify(packTable(COUNTRY_COLUMNS, countries)) };
  },
};

/** Where sites and acts lie, by country; the United States have acts without a point. */
function recordedPoints(context: StepContext): Map<string, Position[]> {
  const read = (file: string) => JSON.parse(context.built(file).toString());
  const points = new Map<string, Position[]>();
  for (const { country, lon, lat } of [
    ...readSites(read('sites.json')),
    ...readEvents(read('events.json')),
  ]) {
    const known = points.get(country) ?? [];
    points.set(country, lon === null || lat === null ? known : [...known, [lon, lat]]);
  }
  return points;
}

/**
 * The box around the largest part of a country, with the other parts that records lie in and the records themselves,
 * as far as they are near it: France without Guiana, New Zealand without the Chatham Islands.
 * @param points of its records
 * @returns null without outline and records; east may exceed 180
 */
export function countryBounds(code: string, points: readonly Position[]): Bounds | null {
  const parts = (countryShapes(code) ?? []).flatMap(polygonsOf);
  const size = (rings: Position[][]) => ringArea(rings[0] ?? []);
  const [largest] = [...parts].sort((a, b) => size(b) - size(a));
  const holding = parts.filter((rings) =>
    points.some((point) => booleanPointInPolygon(point, { type: 'Polygon', coordinates: rings })),
  );
  const margin = largest ? 0 : MARGIN;
  const recorded = points.map(
    ([lon = 0, lat = 0]): Bounds => [lon - margin, lat - margin, lon + margin, lat + margin],
  );
  const boxes = [...(largest ? [ringBox(largest)] : []), ...holding.map(ringBox), ...recorded];
  const [main] = boxes;
  if (!main) return null;
  const near = boxes.filter((box) => gap(box, main) <= FAR);
  return [
    roundedDegrees(Math.min(...near.map(([west]) => west))),
    roundedDegrees(Math.min(...near.map(([, south]) => south))),
    roundedDegrees(Math.max(...near.map(([, , east]) => east))),
    roundedDegrees(Math.max(...near.map(([, , , north]) => north))),
  ];
}

/** The box of a part; one that crosses the date line goes on east of 180. */
function ringBox([ring = []]: Position[][]): Bounds {
  const lons = ring.map(([lon = 0]) => lon);
  const lats = ring.map(([, lat = 0]) => lat);
  const crosses = Math.min(...lons) < -170 && Math.max(...lons) > 170;
  const turned = crosses ? lons.map((lon) => (lon < 0 ? lon + 360 : lon)) : lons;
  return [Math.min(...turned), Math.min(...lats), Math.max(...turned), Math.max(...lats)];
}

/** Degrees between two boxes, 0 where they meet. */
function gap(a: Bounds, b: Bounds): number {
  const across = Math.max(0, a[0] - b[2], b[0] - a[2]);
  const up = Math.max(0, a[1] - b[3], b[1] - a[3]);
  return Math.max(across, up);
}
