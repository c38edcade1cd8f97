/** The outlines of electric service territories, and whose territories hold a point. */
import { gunzipSync } from 'node:zlib';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import Flatbush from 'flatbush';
import type { FeatureCollection, MultiPolygon, Position } from 'geojson';
import { BadData } from '../../../src/ingest/issue';
import { boundsOf, ringArea } from '../geography';
import type { StepContext } from '../pipeline';
import type { Utility } from './countyAreas';

/**
 * Outlines of the utilities of `utilities.csv`, by EIA's number, as HIFLD has them; vertices within 0.0005° (50 m) of
 * a straight line left out. Outlines overlap.
 */
export const OUTLINES_FILE = 'data/tables/grid/utility-territories.geojson.gz';

/** A utility with less than this part of the sales of the largest at a point is left out, but for a town's own. */
const CLAIM = 0.05;
/** Square degrees (about 500 km²) up to which an outline is that of a town: some claim whole counties. */
const TOWN = 0.05;
const NONE: ReadonlySet<number> = new Set();

/**
 * Numbers of the utilities in whose territory a point in a state may lie, by sales, the largest first: "one of".
 * `kept` are named whatever their size.
 */
export type TerritoriesAt = (
  lon: number,
  lat: number,
  state: string | null,
  kept?: ReadonlySet<number>,
) => readonly number[];

/**
 * Reads the outlines.
 * @param municipal utilities that a town owns
 * @throws BadData when the file is no collection of outlines, or holds one of an unknown utility
 */
export function readOutlines(
  { source }: Pick<StepContext, 'source'>,
  utilities: ReadonlyMap<number, Utility>,
  municipal: ReadonlySet<number>,
): TerritoriesAt {
  const parts: { eiaId: number; rings: Position[][] }[] = [];
  const fail = (value: string, expected: string): never => {
    throw new BadData([{ file: OUTLINES_FILE, line: null, column: null, value, expected }]);
  };
  const { features } = JSON.parse(gunzipSync(source(OUTLINES_FILE)).toString()) as FeatureCollection<
    MultiPolygon,
    { eiaId: number }
  >;
  for (const { properties, geometry } of features) {
    if (!utilities.has(properties.eiaId)) fail(`${properties.eiaId}`, 'a utility of utilities.csv');
    for (const rings of geometry.coordinates) parts.push({ eiaId: properties.eiaId, rings });
  }
  if (parts.length === 0) fail('no outline', 'outlines of utilities');
  const size = (rings: Position[][]) => ringArea(rings[0] ?? []);
  const sizes = new Map<number, number>();
  for (const { eiaId, rings } of parts) sizes.set(eiaId, (sizes.get(eiaId) ?? 0) + size(rings));
  const towns = new Set([...municipal].filter((eiaId) => (sizes.get(eiaId) ?? 0) <= TOWN));
  const index = new Flatbush(parts.length);
  for (const { rings } of parts) index.add(...boundsOf([{ type: 'Polygon', coordinates: rings }]));
  index.finish();

  return (lon, lat, state, kept = NONE) => {
    const found = new Set<number>();
    // Boxes are rounded to about 100 m.
    for (const at of index.search(lon - 0.001, lat - 0.001, lon + 0.001, lat + 0.001)) {
      const part = parts[at];
      if (part && booleanPointInPolygon([lon, lat], { type: 'Polygon', coordinates: part.rings }))
        found.add(part.eiaId);
    }
    return largestFirst([...found], state, utilities, new Set([...towns, ...kept]));
  };
}

/** Utilities that EIA-861 knows in the state, by sales; small ones only where they are among `kept`. */
export function largestFirst(
  eiaIds: readonly number[],
  state: string | null,
  utilities: ReadonlyMap<number, Utility>,
  kept: ReadonlySet<number>,
): number[] {
  const known = eiaIds.flatMap((eiaId) => {
    const utility = utilities.get(eiaId);
    const serves = utility && (utility.states.length === 0 || utility.states.includes(state ?? ''));
    return serves ? [utility] : [];
  });
  const largest = Math.max(0, ...known.map(({ salesGwh }) => salesGwh));
  return known
    .filter(({ eiaId, salesGwh }) => kept.has(eiaId) || salesGwh >= CLAIM * largest)
    .sort((a, b) => b.salesGwh - a.salesGwh || a.eiaId - b.eiaId)
    .map(({ eiaId }) => eiaId);
}
