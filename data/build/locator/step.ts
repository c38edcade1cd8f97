/**
 * `locator.json`: the outlines of the small map in a picture that shows where it lies. States from the US Census
 * Bureau (through us-atlas), other countries from Natural Earth 1:110 million (through `world-atlas`).
 */
import { createRequire } from 'node:module';
import type { Position } from 'geojson';
import { merge, mesh } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon,
  Polygon,
  Topology,
} from 'topojson-specification';
import {
  type LocatorOutlines,
  type OutlineSet,
  type PackedOutline,
  packOutline,
} from '../../../src/model/snapshot/locatorFile';
import { atlas, stateOf } from '../geography';
import type { Step } from '../pipeline';

const FILE = 'locator.json';

/** How coarse: the smallest triangle and the smallest island that stay, square degrees, and the grid of the points. */
interface Coarseness {
  triangle: number;
  island: number;
  perDegree: number;
}

/** The states fill a small map of their own, the other countries surround them or share one with the world. */
const STATES: Coarseness = { triangle: 0.006, island: 0.02, perDegree: 50 };
const ABROAD: Coarseness = { triangle: 0.08, island: 0.15, perDegree: 20 };

const UNITED_STATES = '840';
/** Goes around the pole, and is on none of these maps. */
const ANTARCTICA = '010';

type Areas = Polygon<{ name: string }> | MultiPolygon<{ name: string }>;

export const locatorStep: Step = {
  name: 'locator',
  module: import.meta.filename,
  inputs: [],
  needs: [],
  run() {
    const states = atlas();
    const world: Topology<{ countries: GeometryCollection<{ name: string }> }> = createRequire(
      import.meta.url,
    )('world-atlas/countries-110m.json');
    const outlines: LocatorOutlines = {
      states: outlinesOf(states, states.objects.states, STATES, (id) => {
        const state = stateOf(id);
        return state !== null && state.code !== 'PR';
      }),
      abroad: outlinesOf(
        world,
        world.objects.countries,
        ABROAD,
        (id) => ![UNITED_STATES, ANTARCTICA].includes(id),
      ),
    };
    return { [FILE]: JSON.stringify(outlines) };
  },
};

/** The land of the chosen areas as one, and the lines between them. Neighbours keep their common border. */
function outlinesOf(
  topology: Topology<Record<string, GeometryCollection<{ name: string }>>>,
  areas: GeometryCollection<{ name: string }>,
  { triangle, island, perDegree }: Coarseness,
  chosen: (id: string) => boolean,
): OutlineSet {
  const coarse = simplify(presimplify(topology), triangle);
  const isArea = (area: GeometryObject<{ name: string }>): area is Areas =>
    area.type === 'Polygon' || area.type === 'MultiPolygon';
  const geometries = areas.geometries.filter(isArea).filter(({ id }) => chosen(String(id)));
  const land = merge(coarse, geometries).coordinates.flatMap((rings) =>
    rings.filter((ring) => sizeOf(ring) >= island),
  );
  const borders = mesh(coarse, { type: 'GeometryCollection', geometries }, (a, b) => a !== b).coordinates;
  const pack = (line: Position[]) =>
    packOutline(
      acrossDateLine(line).map(([lon = 0, lat = 0]) => [lon, lat]),
      perDegree,
    );
  return {
    perDegree,
    land: land.map((ring) => pack(ring.slice(0, -1))).filter((ring) => pointsIn(ring) >= 3),
    borders: borders.map(pack).filter((line) => pointsIn(line) >= 2),
  };
}

/** A line without jumps: what crosses the date line goes on beyond 180°. */
function acrossDateLine(line: readonly Position[]): Position[] {
  let turns = 0;
  return line.map(([lon = 0, lat = 0], index) => {
    const step = lon - (line[index - 1]?.[0] ?? lon);
    if (Math.abs(step) > 180) turns -= 360 * Math.sign(step);
    return [lon + turns, lat];
  });
}

const pointsIn = (packed: PackedOutline) => packed.length / 2;

/** Square degrees inside a ring. */
function sizeOf(ring: readonly Position[]): number {
  let twice = 0;
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    twice += x * nextY - nextX * y;
  }
  return Math.abs(twice) / 2;
}
