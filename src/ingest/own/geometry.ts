/** What can be wrong with the geometry of a feature, and what can be mended without a doubt. */
import { isFeature } from 'geojson-validation';
import type { Finding, FindingCode, Repair } from '../../model/own/finding';
import { signedArea } from '../../model/polygon';

/** One thing that is wrong with a geometry, with the path to it within the feature. */
export interface GeometryFault {
  code: FindingCode;
  path: readonly (string | number)[];
  value: unknown;
  given?: Finding['given'];
  repair?: Repair | null;
}

const TYPES: ReadonlySet<string> = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

/** How deep positions are nested, by type. */
const DEPTH: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

export interface GeometryDraft {
  type: string;
  coordinates?: unknown;
  geometries?: unknown;
}

/** Everything that is wrong with the shape of a geometry, whatever its coordinates mean. */
export function geometryFaults(geometry: unknown): GeometryFault[] {
  return faultsAt(geometry, ['geometry']);
}

function faultsAt(geometry: unknown, path: readonly (string | number)[]): GeometryFault[] {
  if (geometry === null || geometry === undefined) {
    return [{ code: 'noPosition', path, value: geometry === null ? 'null' : '' }];
  }
  if (typeof geometry !== 'object' || Array.isArray(geometry)) {
    return [{ code: 'invalidGeometry', path, value: geometry }];
  }
  const { type, coordinates, geometries } = geometry as GeometryDraft;
  if (typeof type !== 'string' || !TYPES.has(type)) {
    return [{ code: 'wrongGeometryType', path: [...path, 'type'], value: type }];
  }
  if (type === 'GeometryCollection') {
    if (!Array.isArray(geometries)) {
      return [{ code: 'invalidGeometry', path: [...path, 'geometries'], value: geometries }];
    }
    if (geometries.length === 0) return [{ code: 'noPosition', path: [...path, 'geometries'], value: '[]' }];
    return geometries.flatMap((part, index) => faultsAt(part, [...path, 'geometries', index]));
  }
  const at = [...path, 'coordinates'];
  if (!Array.isArray(coordinates)) return [{ code: 'invalidGeometry', path: at, value: coordinates }];
  if (coordinates.length === 0) return [{ code: 'noPosition', path: at, value: '[]' }];
  const faults = nested(coordinates, DEPTH[type] ?? 0, at);
  if (faults.length > 0) return faults;
  return shapeFaults(type, coordinates as never, at);
}

function nested(part: unknown, depth: number, path: readonly (string | number)[]): GeometryFault[] {
  if (!Array.isArray(part)) return [{ code: 'invalidGeometry', path, value: part }];
  if (depth > 0) {
    if (part.length === 0) return [{ code: 'invalidGeometry', path, value: part }];
    for (const [index, child] of part.entries()) {
      const faults = nested(child, depth - 1, [...path, index]);
      // The first place is enough: a whole ring of bad positions is one fault.
      if (faults.length > 0) return faults;
    }
    return [];
  }
  if (part.length < 2) return [{ code: 'invalidGeometry', path, value: part }];
  const texts = part.slice(0, 2).some((value) => typeof value === 'string');
  if (texts) {
    const numbers = part.map((value) =>
      typeof value === 'string' && value.trim() !== '' ? Number(value) : value,
    );
    const fine = numbers.every((value) => typeof value === 'number' && Number.isFinite(value));
    return [
      {
        code: 'textCoordinates',
        path,
        value: part,
        repair: fine ? { kind: 'numbersFromText', value: numbers.join(', ') } : null,
      },
    ];
  }
  for (const [index, value] of part.entries()) {
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      return [{ code: 'notACoordinate', path: [...path, index], value }];
    }
  }
  return [];
}

type Position = [number, number, ...number[]];

function shapeFaults(
  type: string,
  coordinates: unknown,
  path: readonly (string | number)[],
): GeometryFault[] {
  if (type === 'Polygon') return polygonFaults(coordinates as Position[][], path);
  if (type === 'MultiPolygon') {
    return (coordinates as Position[][][]).flatMap((part, index) => polygonFaults(part, [...path, index]));
  }
  const lines: [Position[], readonly (string | number)[]][] =
    type === 'LineString'
      ? [[coordinates as Position[], path]]
      : type === 'MultiLineString'
        ? (coordinates as Position[][]).map((line, index) => [line, [...path, index]])
        : [];
  return lines.flatMap(([line, at]) => [
    ...(line.length < 2 ? [{ code: 'invalidGeometry', path: at, value: line } as const] : []),
    ...leaps(line, at),
  ]);
}

function polygonFaults(rings: Position[][], path: readonly (string | number)[]): GeometryFault[] {
  return rings.flatMap((ring, index): GeometryFault[] => {
    const at = [...path, index];
    const [first, last] = [ring[0], ring.at(-1)];
    const closed = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
    if (!closed) {
      const enough = distinct(ring) >= 3;
      return [
        {
          code: 'openRing',
          path: at,
          value: [first, last],
          repair: enough ? { kind: 'closeRing', value: (first ?? []).join(', ') } : null,
        },
      ];
    }
    if (ring.length < 4 || distinct(ring) < 3) return [{ code: 'shortRing', path: at, value: ring }];
    const leap = leaps(ring, at);
    if (leap.length > 0) return leap;
    const clockwise = signedArea(ring) < 0;
    if (clockwise !== index > 0) {
      return [{ code: 'winding', path: at, value: '', repair: { kind: 'rewindRing', value: '' } }];
    }
    return [];
  });
}

const distinct = (ring: readonly Position[]) => new Set(ring.map(([x, y]) => `${x},${y}`)).size;

/** A step of more than half the world: the line goes over the date line, and would be drawn round the other way. */
function leaps(line: readonly Position[], path: readonly (string | number)[]): GeometryFault[] {
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    if (a && b && Math.abs(a[0] - b[0]) > 180 && Math.abs(a[0]) <= 180 && Math.abs(b[0]) <= 180) {
      return [
        {
          code: 'antimeridian',
          path: [...path, i],
          value: [a, b],
          repair: { kind: 'cutAntimeridian', value: '' },
        },
      ];
    }
  }
  return [];
}

/** How many messages of the validator are kept of one feature. */
const KEPT = 3;

/**
 * What the validator of the GeoJSON standard says of one feature. It is asked feature by feature: its time grows
 * with the square of the number of faults.
 */
export function standardFaults(feature: unknown): string[] {
  try {
    return isFeature(feature, true).slice(0, KEPT);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** All positions of a geometry that has the right shape, with the path to each. */
export function* positionsOf(
  geometry: GeometryDraft,
  path: readonly (string | number)[] = ['geometry'],
): Generator<{ position: Position; path: readonly (string | number)[] }> {
  if (geometry.type === 'GeometryCollection') {
    for (const [index, part] of (geometry.geometries as GeometryDraft[]).entries()) {
      yield* positionsOf(part, [...path, 'geometries', index]);
    }
    return;
  }
  yield* nestedPositions(geometry.coordinates, DEPTH[geometry.type] ?? 0, [...path, 'coordinates']);
}

function* nestedPositions(
  part: unknown,
  depth: number,
  path: readonly (string | number)[],
): Generator<{ position: Position; path: readonly (string | number)[] }> {
  if (depth === 0) yield { position: part as Position, path };
  else
    for (const [index, child] of (part as unknown[]).entries())
      yield* nestedPositions(child, depth - 1, [...path, index]);
}

/** A copy of a geometry with every position changed. */
export function mapPositions(
  geometry: GeometryDraft,
  change: (position: Position) => Position,
): GeometryDraft {
  if (geometry.type === 'GeometryCollection') {
    return {
      type: geometry.type,
      geometries: (geometry.geometries as GeometryDraft[]).map((part) => mapPositions(part, change)),
    };
  }
  const walk = (part: unknown, depth: number): unknown =>
    depth === 0 ? change(part as Position) : (part as unknown[]).map((child) => walk(child, depth - 1));
  return { type: geometry.type, coordinates: walk(geometry.coordinates, DEPTH[geometry.type] ?? 0) };
}

/** The same geometry with rings that close and turn as RFC 7946 asks. */
export function withRings(geometry: GeometryDraft): GeometryDraft {
  const ringOf = (ring: Position[], hole: boolean): Position[] => {
    const [first, last] = [ring[0], ring.at(-1)];
    const closed = first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : ring;
    return signedArea(closed) < 0 === hole ? closed : closed.toReversed();
  };
  const polygon = (rings: Position[][]) => rings.map((ring, index) => ringOf(ring, index > 0));
  if (geometry.type === 'Polygon') {
    return { ...geometry, coordinates: polygon(geometry.coordinates as Position[][]) };
  }
  if (geometry.type === 'MultiPolygon') {
    return { ...geometry, coordinates: (geometry.coordinates as Position[][][]).map(polygon) };
  }
  if (geometry.type === 'GeometryCollection') {
    return { ...geometry, geometries: (geometry.geometries as GeometryDraft[]).map(withRings) };
  }
  return geometry;
}
