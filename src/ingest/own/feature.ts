/** One feature of a reader's file: what is wrong with it, and what it is once mended. */

import type { Finding, FindingCode, Findings, Repair, RepairKind } from '../../model/own/finding';
import { type Crs, candidatesFor, toDegrees, within } from './crs';
import type { CountyPlace, Gazetteer } from './gazetteer';
import {
  type GeometryDraft,
  geometryFaults,
  mapPositions,
  positionsOf,
  standardFaults,
  withRings,
} from './geometry';

/** Where the row of a feature says that it lies, as far as it does. */
export interface StatedPlace {
  state: string | null;
  county: CountyPlace | null;
}

/** Notes a finding at a path within a feature. */
export type NoteAt = (
  code: FindingCode,
  path: readonly (string | number)[],
  value: unknown,
  given?: Finding['given'],
  repair?: Repair | null,
) => void;

/** How many faults of one feature are told: the first ones lead to the others. */
const TOLD = 5;

/**
 * Checks the geometry of a feature: the standard, rings, ranges, axes, reference systems, and whether it lies where
 * its own row says.
 * @param crs the system that the file names; null when it names none
 * @param note receives what is found
 * @param repairs kinds of repair that are to be made
 * @returns the geometry in degrees, mended where that was asked; null when it can't be drawn as it stands
 */
export function checkedGeometry(
  geometry: unknown,
  crs: Crs | null,
  place: StatedPlace,
  gazetteer: Gazetteer,
  repairs: ReadonlySet<RepairKind>,
  note: NoteAt,
): GeometryDraft | null {
  let draft = geometry as GeometryDraft;
  const faults = geometryFaults(geometry);
  let [lost, told] = [false, 0];
  let rewind = false;
  for (const { code, path, value, given, repair } of faults) {
    const mended = repair !== null && repair !== undefined && repairs.has(repair.kind);
    if (code === 'winding') rewind = true;
    else if (!mended) lost = true;
    if (told++ < TOLD && (!mended || code === 'winding')) note(code, path, value, given, repair);
    if (mended && code === 'textCoordinates') {
      draft = mapPositions(draft, (position) => position.map(Number) as [number, number]);
    }
    if (mended && code === 'antimeridian') draft = cutAtAntimeridian(draft);
  }
  if (lost) return null;
  if (rewind || faults.some(({ code }) => code === 'openRing')) draft = withRings(draft);
  return placed(draft, crs, place, gazetteer, repairs, note);
}

/** A geometry with its positions in degrees; null when they are none and no repair was asked. */
function placed(
  draft: GeometryDraft,
  crs: Crs | null,
  place: StatedPlace,
  gazetteer: Gazetteer,
  repairs: ReadonlySet<RepairKind>,
  note: NoteAt,
): GeometryDraft | null {
  if (crs !== null) {
    const first = positionsOf(draft).next().value;
    const at = first && toDegrees(crs, first.position[0], first.position[1]);
    if (!repairs.has('reproject')) {
      note(
        'foreignCrs',
        first?.path ?? [],
        first?.position,
        { crs: crs.name, code: crs.code },
        at ? { kind: 'reproject', value: at.join(', ') } : null,
      );
      return null;
    }
    return reprojected(draft, crs, note);
  }
  let [swapped, outside, total, polar] = [0, 0, 0, 0];
  let firstOff: { position: readonly number[]; path: readonly (string | number)[] } | null = null;
  let zero: { path: readonly (string | number)[] } | null = null;
  for (const found of positionsOf(draft)) {
    const [x, y] = found.position;
    total++;
    if (x === 0 && y === 0) zero ??= found;
    if (isPolarBySwap(x, y)) polar++;
    if (Math.abs(x) <= 180 && Math.abs(y) <= 90) continue;
    outside++;
    firstOff ??= found;
    // With the axes exchanged it must lie where people live, or it says nothing.
    if (Math.abs(y) <= 180 && x >= -60 && x <= 85) swapped++;
  }
  if (zero && total === 1) {
    note('nullIsland', zero.path, '0, 0');
    return null;
  }
  const bounds = place.county?.bounds ?? (place.state === null ? null : gazetteer.stateBounds(place.state));
  if (firstOff) {
    const [x = 0, y = 0] = firstOff.position;
    if (swapped === outside && Math.abs(y) <= 180) return unswapped(draft, repairs, note, firstOff);
    if (Math.abs(x) > 1000 || Math.abs(y) > 1000) {
      const found = candidatesFor(x, y, place.state, bounds, place.county);
      const chosen = agreed(found, x, y);
      if (!chosen) {
        note('projected', firstOff.path, [x, y], { systems: found.map(({ name }) => name).join('; ') });
        return null;
      }
      if (!repairs.has('reproject')) {
        note(
          'projected',
          firstOff.path,
          [x, y],
          { systems: chosen.name },
          {
            kind: 'reproject',
            value: `${toDegrees(chosen, x, y)?.join(', ')} (EPSG:${chosen.code})`,
          },
        );
        return null;
      }
      return reprojected(draft, chosen, note);
    }
    const latitude = Math.abs(y) > 90;
    note(
      latitude ? 'latitudeRange' : 'longitudeRange',
      [...firstOff.path, latitude ? 1 : 0],
      latitude ? y : x,
    );
    return null;
  }
  const first = positionsOf(draft).next().value;
  if (first && polar === total) return unswapped(draft, repairs, note, first);
  if (bounds) return inStatedPlace(draft, bounds, place, repairs, note);
  return draft;
}

/**
 * Whether a position lies in Antarctica and would, with its axes exchanged, lie where people live: "39, -77" is
 * Washington written latitude first.
 */
const isPolarBySwap = (x: number, y: number) => y < -60 && y >= -90 && x > -56 && x < 72;

/** Whether the systems that are left put a position in the same place, to a few metres: then any of them will do. */
function agreed(found: readonly Crs[], x: number, y: number): Crs | null {
  const [first, ...others] = found;
  if (!first) return null;
  const at = toDegrees(first, x, y);
  return others.every((other) => {
    const there = toDegrees(other, x, y);
    return at && there && Math.abs(at[0] - there[0]) < 1e-4 && Math.abs(at[1] - there[1]) < 1e-4;
  })
    ? first
    : null;
}

/** The geometry with axes exchanged where the reader wants that. */
function unswapped(
  draft: GeometryDraft,
  repairs: ReadonlySet<RepairKind>,
  note: NoteAt,
  at: { position: readonly number[]; path: readonly (string | number)[] },
): GeometryDraft | null {
  if (repairs.has('swapAxes')) return mapPositions(draft, ([x, y, ...more]) => [y, x, ...more]);
  const [x, y] = at.position;
  note('swappedAxes', at.path, [x, y], {}, { kind: 'swapAxes', value: `${y}, ${x}` });
  return null;
}

/** Whether a geometry lies where its row says; a lost sign or swapped axes are recognised by it. */
function inStatedPlace(
  draft: GeometryDraft,
  bounds: readonly [number, number, number, number],
  place: StatedPlace,
  repairs: ReadonlySet<RepairKind>,
  note: NoteAt,
): GeometryDraft | null {
  const first = positionsOf(draft).next().value;
  if (!first) return draft;
  const [x, y] = first.position;
  if (within(bounds, x, y, 0.1)) return draft;
  if (within(bounds, -x, y, 0.1)) {
    if (repairs.has('negateLongitude'))
      return mapPositions(draft, ([lon, ...rest]) => [-lon, ...rest] as [number, number]);
    note('lostSign', first.path, [x, y], {}, { kind: 'negateLongitude', value: `${-x}, ${y}` });
    return null;
  }
  if (within(bounds, y, x, 0.1)) return unswapped(draft, repairs, note, first);
  note('outsideCounty', first.path, [x, y], { place: place.county?.name ?? place.state ?? '' });
  return draft;
}

/** The geometry in degrees; null where a position has none in its system. */
function reprojected(draft: GeometryDraft, crs: Crs, note: NoteAt): GeometryDraft | null {
  for (const { position, path } of positionsOf(draft)) {
    if (toDegrees(crs, position[0], position[1])) continue;
    note('projected', path, position, { systems: '' });
    return null;
  }
  return mapPositions(draft, ([x, y, ...more]) => [...(toDegrees(crs, x, y) ?? [x, y]), ...more]);
}

/**
 * Lines and polygons that step over the date line, in parts on either side of it (RFC 7946, 3.1.9). Polygons are
 * cut with the half planes west and east of 180°.
 */
export function cutAtAntimeridian(draft: GeometryDraft): GeometryDraft {
  type Point = [number, number, ...number[]];
  /** Longitudes that go on beyond 180° instead of jumping. */
  const unrolled = (line: Point[]): Point[] => {
    let shift = 0;
    return line.map((point, index) => {
      const before = line[index - 1];
      if (before) {
        const step = point[0] - before[0];
        if (step > 180) shift -= 360;
        else if (step < -180) shift += 360;
      }
      return [point[0] + shift, point[1]];
    });
  };
  const edgeOf = (line: Point[]) =>
    line.some(([x]) => x > 180) ? 180 : line.some(([x]) => x < -180) ? -180 : null;
  const back = (line: Point[]): Point[] => {
    const shift = line.some(([x]) => x > 180) ? -360 : line.some(([x]) => x < -180) ? 360 : 0;
    return line.map(([x, y]) => [x + shift, y]);
  };
  /** The part of a ring or line on one side of a meridian. */
  const side = (line: Point[], edge: number, east: boolean, ring: boolean): Point[][] => {
    const inside = ([x]: Point) => (east ? x >= edge : x <= edge);
    const parts: Point[][] = [];
    let current: Point[] = [];
    for (const [index, point] of line.entries()) {
      const before = line[index - 1];
      if (before && inside(before) !== inside(point)) {
        const share = (edge - before[0]) / (point[0] - before[0]);
        const crossing: Point = [edge, before[1] + share * (point[1] - before[1])];
        current.push(crossing);
        if (!ring && !inside(point)) {
          parts.push(current);
          current = [];
        }
      }
      if (inside(point)) current.push(point);
    }
    if (current.length > 1) parts.push(current);
    if (!ring) return parts.filter((part) => part.length > 1);
    const all = parts.flat();
    const [first, last] = [all[0], all.at(-1)];
    if (!first || !last || all.length < 3) return [];
    return [first[0] === last[0] && first[1] === last[1] ? all : [...all, first]];
  };
  const line = (points: Point[]): Point[][] => {
    const rolled = unrolled(points);
    const edge = edgeOf(rolled);
    if (edge === null) return [points];
    return [...side(rolled, edge, false, false), ...side(rolled, edge, true, false)].map(back);
  };
  const polygon = (rings: Point[][]): Point[][][] => {
    const outer = unrolled(rings[0] ?? []);
    const edge = edgeOf(outer);
    if (edge === null) return [rings];
    return [false, true].flatMap((east) => {
      const parts = side(outer, edge, east, true);
      const holes = rings.slice(1).flatMap((hole) => side(unrolled(hole), edge, east, true));
      return parts.map((part) => [part, ...holes].map(back));
    });
  };
  if (draft.type === 'LineString') {
    return { type: 'MultiLineString', coordinates: line(draft.coordinates as Point[]) };
  }
  if (draft.type === 'MultiLineString') {
    return { type: 'MultiLineString', coordinates: (draft.coordinates as Point[][]).flatMap(line) };
  }
  if (draft.type === 'Polygon') {
    return withRings({ type: 'MultiPolygon', coordinates: polygon(draft.coordinates as Point[][]) });
  }
  if (draft.type === 'MultiPolygon') {
    return withRings({
      type: 'MultiPolygon',
      coordinates: (draft.coordinates as Point[][][]).flatMap(polygon),
    });
  }
  return draft;
}

/** Writes what the validator of the standard says of a mended feature, as findings of that feature. */
export function standardFindings(
  geometry: GeometryDraft,
  properties: unknown,
  line: number,
  findings: Findings,
): boolean {
  const faults = standardFaults({ type: 'Feature', geometry, properties });
  for (const fault of faults) findings.add('notAFeature', line, null, fault);
  return faults.length === 0;
}
