/**
 * Cuts shapes at the date line. `world-atlas` closes rings on the globe: Russia runs on from 180° E to 180° W, and
 * Antarctica goes around the pole. On a plane such a ring would reach back across the whole map.
 */
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { type GeoProjection, geoEquirectangular, geoPath } from 'd3-geo';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { polygonsOf, signedArea } from '../geography';

/** Degrees as they are, with the cut of d3-geo at the antimeridian; great circles between corners are not followed. */
function degrees(): GeoProjection {
  return geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .precision(0);
}

/**
 * The same area in rings between 180° W and 180° E that are valid on a plane: outer rings counter-clockwise, holes
 * clockwise and with the outer ring around them. A pole inside is reached along the date line.
 * @param shape wound as on the globe, the way of d3-geo and world-atlas: outer rings clockwise
 */
export function cutAtDateLine(shape: Polygon | MultiPolygon): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: polygonsOf(shape).flatMap(cutPolygon) };
}

function cutPolygon(rings: Position[][]): Position[][][] {
  if (!rings.some(jumps)) return [rings.map((ring, index) => wound(ring, index === 0))];
  const cut = ringsOnPlane({ type: 'Polygon', coordinates: rings });
  const outers = cut.filter((ring) => signedArea(ring) < 0).map((ring) => [ring]);
  for (const hole of cut.filter((ring) => signedArea(ring) > 0)) {
    const around = outers.find(([outer = []]) =>
      booleanPointInPolygon(hole[0] ?? [], { type: 'Polygon', coordinates: [outer] }),
    );
    around?.push(hole);
  }
  return outers.map((polygon) => polygon.map((ring, index) => wound(ring, index === 0)));
}

/** Whether a side of a ring is shorter across the date line, or the ring goes around a pole. */
function jumps(ring: Position[]): boolean {
  return ring.some(([lon = 0], index) => Math.abs(lon - (ring[index - 1]?.[0] ?? lon)) > 180);
}

/** The rings as d3-geo draws them, y turned up again. */
function ringsOnPlane(polygon: Polygon): Position[][] {
  const rings: Position[][] = [];
  const close = () => {
    const ring = rings.at(-1);
    if (ring?.[0]) ring.push([...ring[0]]);
  };
  const draw = geoPath(degrees(), {
    beginPath: () => {},
    moveTo: (x, y) => rings.push([[x, -y]]),
    lineTo: (x, y) => rings.at(-1)?.push([x, -y]),
    arc: () => {},
    closePath: close,
  });
  draw(polygon);
  return rings;
}

const wound = (ring: Position[], outer: boolean): Position[] =>
  signedArea(ring) > 0 === outer ? ring : ring.toReversed();
