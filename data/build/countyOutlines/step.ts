/** Outlines of the counties of each state, for what a circle or an own outline covers of them. */
import { countyOutlinesFile } from '../../../src/model/builtFiles';
import { type Polygon, readPolygons, writePolygons } from '../../../src/model/polygon';
import { countyShapes, polygonsOf } from '../geography';
import type { Step } from '../pipeline';

/** Corners a hundred metres apart are enough; more of them than a reader takes must not be written. */
const DECIMALS = 3;

export const countyOutlinesStep: Step = {
  name: 'countyOutlines',
  module: import.meta.filename,
  inputs: [],
  needs: [],
  run() {
    const byState = new Map<string, Record<string, string>>();
    for (const { fips, state, geometry } of countyShapes().values()) {
      const areas = polygonsOf(geometry).map(coarse).filter(isArea);
      // One city is a line in the atlas: what lies there is told as of the county around it.
      if (areas.length === 0) continue;
      const text = writePolygons(areas);
      if (readPolygons(text) === null) throw new Error(`the outline of county ${fips} can't be read back`);
      const own = byState.get(state) ?? {};
      byState.set(state, { ...own, [fips]: text });
    }
    return Object.fromEntries(
      [...byState].map(([state, outlines]) => [countyOutlinesFile(state).path, JSON.stringify(outlines)]),
    );
  },
};

const rounded = (degrees: number) => Number(degrees.toFixed(DECIMALS));

/** Rings without their last point, which is the first again, and without corners that fall together. */
const coarse = (rings: readonly (readonly (readonly number[])[])[]): Polygon =>
  rings
    .map((ring) => {
      const corners = ring
        .slice(0, -1)
        .map(([lon = 0, lat = 0]): [number, number] => [rounded(lon), rounded(lat)]);
      return corners.filter(([lon, lat], at) => {
        const [beforeLon, beforeLat] = corners.at(at - 1) ?? [];
        return lon !== beforeLon || lat !== beforeLat;
      });
    })
    .filter((ring) => ring.length >= 3);

/** An islet may be smaller than what corners are rounded to. */
const isArea = (rings: Polygon) => rings.length > 0;
