/** Outlines of acts as RFC 7946 wants them. */
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { OppositionEvent } from '../../../src/model/event';
import { somewhereIn } from '../../../src/model/townArea';
import { cutAtDateLine } from '../basemap/dateLine';
import { countyShapes, roundedDegrees, signedArea, stateShapes } from '../geography';

/**
 * The ground over which an act holds: the town, county or state, where its outline is at hand; the middle of a town
 * elsewhere; null where neither is known, and for acts of a country.
 * @param towns outlines by the key of `area`
 */
export function groundOfAct(
  { lon, lat, area, country, state, countyFips, jurisdictionKind }: OppositionEvent,
  towns: ReadonlyMap<string, Polygon | MultiPolygon>,
): Geometry | null {
  const point: Geometry | null =
    lon === null || lat === null ? null : { type: 'Point', coordinates: [lon, lat] };
  if (country !== 'US') return point;
  if (jurisdictionKind === 'state')
    return outlineOf(`state:${state}`, stateShapes().get(state ?? '')?.geometry);
  if (jurisdictionKind === 'county')
    return outlineOf(`county:${countyFips}`, countyShapes().get(countyFips ?? '')?.geometry) ?? point;
  if (area === null || somewhereIn(area) !== null) return point;
  return outlineOf(area, towns.get(area)) ?? point;
}

const known = new Map<string, MultiPolygon | null>();

/** Outer rings counter-clockwise, holes clockwise, cut at the date line, corners to about a hundred metres. */
function outlineOf(key: string, shape: Polygon | MultiPolygon | undefined): MultiPolygon | null {
  if (shape === undefined) return null;
  const before = known.get(key);
  if (before !== undefined) return before;
  const polygons = cutAtDateLine(shape)
    .coordinates.map((rings) => rings.map(coarse))
    .filter(([outer]) => outer !== undefined && signedArea(outer) > 0)
    .map((rings) => rings.filter((ring, at) => at === 0 || signedArea(ring) < 0));
  const outline: MultiPolygon | null =
    polygons.length === 0 ? null : { type: 'MultiPolygon', coordinates: polygons };
  known.set(key, outline);
  return outline;
}

/** Corners that fall together are one; the last is the first again. */
const coarse = (ring: readonly Position[]): Position[] =>
  ring
    .map(([lon = 0, lat = 0]): Position => [roundedDegrees(lon) + 0, roundedDegrees(lat) + 0])
    .filter(([lon, lat], at, all) => at === 0 || lon !== all[at - 1]?.[0] || lat !== all[at - 1]?.[1]);
