/**
 * Areas joined, cut out and cut to a rectangle, robust where edges touch or cross: by Clipper2, which works on whole
 * numbers. Coordinates are rounded to them, so callers choose a unit that is fine enough.
 */
import {
  Clipper,
  ClipType,
  FillRule,
  type Path64,
  type Paths64,
  type PolyPath64,
  PolyTree64,
} from 'clipper2-ts';
import type { Edges, Point } from './clip';

/** An area: its outer ring, then its holes; no point repeated at the end. */
export type Area = Point[][];

const toPath = (ring: readonly Point[]): Path64 =>
  ring.map(([x, y]) => ({ x: Math.round(x), y: Math.round(y) }));
const toRing = (path: Path64 | null): Point[] => (path ?? []).map(({ x, y }): Point => [x, y]);
const rectangle = ({ left, top, right, bottom }: Edges): Path64 => [
  { x: Math.round(left), y: Math.round(top) },
  { x: Math.round(right), y: Math.round(top) },
  { x: Math.round(right), y: Math.round(bottom) },
  { x: Math.round(left), y: Math.round(bottom) },
];

/** Areas of a tree in which rings lie in each other: every second depth is a hole. */
function areasIn(parent: PolyPath64): Area[] {
  return Array.from({ length: parent.count }, (_, index) => parent.child(index)).flatMap((outer) => {
    const holes = Array.from({ length: outer.count }, (_, index) => outer.child(index));
    return [[toRing(outer.poly), ...holes.map(({ poly }) => toRing(poly))], ...holes.flatMap(areasIn)];
  });
}

function combined(type: ClipType, subject: Paths64, clip: Paths64, rule: FillRule): Area[] {
  const tree = new PolyTree64();
  Clipper.booleanOpWithPolyTree(type, subject, clip, tree, rule);
  return areasIn(tree);
}

/**
 * What pieces cover together, each with its rings: outer ones turn one way and holes the other, as in vector tiles,
 * whose shapes may also cover a place twice.
 */
export const joinAreas = (pieces: readonly (readonly Point[][])[]): Area[] =>
  combined(ClipType.Union, pieces.flat().map(toPath), [], FillRule.NonZero);

/** What lies outside of all rectangles. */
export const areasWithout = (areas: readonly Area[], holes: readonly Edges[]): Area[] =>
  combined(ClipType.Difference, areas.flat().map(toPath), holes.map(rectangle), FillRule.EvenOdd);

/** What lies in a rectangle. */
export const areasWithin = (areas: readonly Area[], box: Edges): Area[] =>
  combined(ClipType.Intersection, areas.flat().map(toPath), [rectangle(box)], FillRule.EvenOdd);
