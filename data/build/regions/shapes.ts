/**
 * Shapes of regions on two scales: of the small one from us-atlas, of the large one from the counties at 1:500,000,
 * which fit the lines of the detailed ground. Areas are unions of counties on both. The large counties were made state
 * by state: borders of two states miss each other by up to a hundred metres, so a union is one piece a state, and its
 * outline leaves out what lies between two of its own counties.
 */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import type { Ingredient } from '../basemap/ingredient';
import { linesOf, middle, NearLines, runsOf } from '../basemap/lines';
import { atlas, countyShapes, polygonsOf } from '../geography';

export type Shape = Polygon | MultiPolygon;

/** What both scales answer. */
export interface RegionShapes {
  county(fips: string): Shape | null;
  /** Some counties together. */
  union(counties: ReadonlySet<string>): MultiPolygon;
  /** The lines around some counties together. */
  outline(counties: ReadonlySet<string>): Position[][];
}

/** Degrees by which a merged ring may miss its beginning. */
const LARGEST_GAP = 0.005;

/** Where borders of the atlas miss each other by a step of its grid, a merge leaves a ring open: it is closed. */
function closed(ring: Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || first.join() === last.join()) return ring;
  const step = Math.hypot((first[0] ?? 0) - (last[0] ?? 0), (first[1] ?? 0) - (last[1] ?? 0));
  return step <= LARGEST_GAP ? [...ring, first] : ring;
}

// The types of topojson want polygons alone; counties are nothing else.
type Parts = Parameters<typeof merge>[1];

/** For maps of the country and of states. */
export function smallShapes(): RegionShapes {
  const topology = atlas();
  const union = (counties: ReadonlySet<string>): MultiPolygon => {
    const parts = topology.objects.counties.geometries.filter(({ id }) => counties.has(String(id)));
    const { coordinates } = merge(topology, parts as Parts);
    return { type: 'MultiPolygon', coordinates: coordinates.map((rings) => rings.map(closed)) };
  };
  return {
    county: (fips) => countyShapes().get(fips)?.geometry ?? null,
    union,
    outline: (counties) => union(counties).coordinates.flat(),
  };
}

/** Farther apart than borders of two states that are one. */
const SEAM_KM = 0.35;

/** For maps of counties and towns. @param topology of `us_counties_500k.topojson` */
export function largeShapes(topology: Ingredient): RegionShapes {
  const [counties] = Object.values(topology.objects);
  if (!counties) throw new Error('the file of counties holds no object');
  const shapes = new Map(
    feature(topology, counties).features.map(({ id, geometry }) => [String(id), geometry as Shape]),
  );
  const stateOf = (fips: string) => fips.slice(0, 2);
  const byState = (members: ReadonlySet<string>) => {
    const parts = new Map<string, GeometryCollection['geometries']>();
    for (const part of counties.geometries) {
      const fips = String(part.id);
      if (members.has(fips)) parts.set(stateOf(fips), [...(parts.get(stateOf(fips)) ?? []), part]);
    }
    return parts;
  };
  const edges = stateEdges(topology, counties);
  return {
    county: (fips) => shapes.get(fips) ?? null,
    union: (members) => ({
      type: 'MultiPolygon',
      coordinates: [...byState(members).values()].flatMap((parts) =>
        polygonsOf(merge(topology, parts as Parts)).map((rings) => rings.map(closed)),
      ),
    }),
    outline: (members) =>
      [...byState(members)].flatMap(([state, geometries]) =>
        linesOf(mesh(topology, { ...counties, geometries }, (a, b) => a === b)).flatMap((line) =>
          runsOf(line, (from, to) =>
            edges
              .within(middle(from, to), SEAM_KM)
              .some((neighbour) => stateOf(neighbour) !== state && members.has(neighbour)),
          ).flatMap(({ kind: isInside, line: run }) => (isInside ? [] : [run])),
        ),
      ),
  };
}

/** What counties have in common with no other county of their state, to be asked for the county. */
function stateEdges(topology: Ingredient, counties: GeometryCollection): NearLines<string> {
  const users = new Map<number, string[]>();
  for (const part of counties.geometries) {
    const arcs = 'arcs' in part ? (part.arcs as unknown[]).flat(3) : [];
    for (const arc of arcs as number[]) {
      const forward = arc < 0 ? ~arc : arc;
      users.set(forward, [...(users.get(forward) ?? []), String(part.id)]);
    }
  }
  const edges = new NearLines<string>();
  for (const [arc, [fips, ...others]] of users) {
    if (fips === undefined || others.length > 0) continue;
    const { geometry } = feature(topology, { type: 'LineString', arcs: [arc] });
    for (const line of linesOf(geometry)) edges.add(line, fips);
  }
  return edges;
}
