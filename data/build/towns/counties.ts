/** In which counties towns lie, with how much of their area. */
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon } from 'geojson';
import { featuresOf, type ReadIngredient } from '../basemap/ingredient';
import { boxOf } from '../outlines/archive';

type Shape = Polygon | MultiPolygon;

/** Repository file that `countySharesIn` reads. */
export const COUNTY_LINES = 'us_counties_500k.topojson';

/** Spots along each side of the box around a town: enough that one in thirty is seen. */
const SPOTS = 40;

/** Below this a part is what two simplified lines leave between them. */
const LEAST_SHARE = 0.03;

/** Spots inside a shape, evenly spread over the box around it. */
function spotsIn(shape: Shape): [number, number][] {
  const [west, south, east, north] = boxOf(shape);
  const spots: [number, number][] = [];
  for (let row = 0; row < SPOTS; row += 1)
    for (let column = 0; column < SPOTS; column += 1) {
      const spot: [number, number] = [
        west + ((column + 0.5) / SPOTS) * (east - west),
        south + ((row + 0.5) / SPOTS) * (north - south),
      ];
      if (booleanPointInPolygon(spot, shape)) spots.push(spot);
    }
  return spots;
}

/**
 * Makes the question for one set of county lines.
 * @returns for a town's outline the counties by FIPS with their share of its area, 0–1, to two digits; null where it
 * lies in one alone
 */
export function countySharesIn(read: ReadIngredient): (town: Shape) => Record<string, number> | null {
  const counties = featuresOf(read, COUNTY_LINES).flatMap(({ id, geometry }) =>
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? [{ fips: String(id), geometry }] : [],
  );
  const index = new Flatbush(counties.length);
  for (const { geometry } of counties) index.add(...boxOf(geometry));
  index.finish();
  return (town) => {
    const near = index
      .search(...boxOf(town))
      .sort((a, b) => a - b)
      .flatMap((at) => counties[at] ?? []);
    if (near.length < 2) return null;
    const spots = spotsIn(town);
    const counts = new Map<string, number>();
    for (const spot of spots) {
      const county = near.find(({ geometry }) => booleanPointInPolygon(spot, geometry));
      if (county) counts.set(county.fips, (counts.get(county.fips) ?? 0) + 1);
    }
    const shares = [...counts]
      .map(([fips, count]) => [fips, Math.round((100 * count) / spots.length) / 100] as const)
      .filter(([, share]) => share >= LEAST_SHARE)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return shares.length < 2 ? null : Object.fromEntries(shares);
  };
}
