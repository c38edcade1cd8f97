/** Geometry of lines that the ground is made from: their length, their pieces, and how near one lies to others. */
import Flatbush from 'flatbush';
import type { Geometry, Position } from 'geojson';

const KM_PER_DEGREE = 111.2;

/** The lines of a geometry; of anything but lines none. */
export function linesOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

/** Length in degrees, longitude and latitude alike: to tell long from short, not to measure. */
export function degreesLong(lines: readonly Position[][]): number {
  let degrees = 0;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [ax = 0, ay = 0] = line[i - 1] ?? [];
      const [bx = 0, by = 0] = line[i] ?? [];
      degrees += Math.hypot(bx - ax, by - ay);
    }
  }
  return degrees;
}

/** Kilometres between a point and a segment, on a plane that is true around the point. */
function kmToSegment(
  [lon = 0, lat = 0]: Position,
  [ax = 0, ay = 0]: Position,
  [bx = 0, by = 0]: Position,
): number {
  const narrow = Math.cos((lat * Math.PI) / 180);
  const [px, py] = [(lon - ax) * narrow, lat - ay];
  const [dx, dy] = [(bx - ax) * narrow, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
  return Math.hypot(px - along * dx, py - along * dy) * KM_PER_DEGREE;
}

/** Segments of many lines, to be asked which of them lie near a point. */
export class NearLines<Tag> {
  readonly #segments: { from: Position; to: Position; tag: Tag }[] = [];
  #index: Flatbush | null = null;

  /** Adds a line; all lines must be added before the first question. */
  add(line: readonly Position[], tag: Tag): void {
    for (let i = 1; i < line.length; i++) {
      const [from, to] = [line[i - 1], line[i]];
      if (from && to) this.#segments.push({ from, to, tag });
    }
  }

  /** Tags of the lines within `km` of a point, each once, in the order in which they were added. */
  within(point: Position, km: number): Tag[] {
    if (this.#segments.length === 0) return [];
    this.#index ??= this.#build();
    const [lon = 0, lat = 0] = point;
    const tall = km / KM_PER_DEGREE;
    const wide = tall / Math.max(0.1, Math.cos((lat * Math.PI) / 180));
    const hits = this.#index
      .search(lon - wide, lat - tall, lon + wide, lat + tall)
      .sort((a, b) => a - b)
      .flatMap((index) => this.#segments[index] ?? []);
    return [
      ...new Set(hits.filter(({ from, to }) => kmToSegment(point, from, to) <= km).map(({ tag }) => tag)),
    ];
  }

  #build(): Flatbush {
    const index = new Flatbush(this.#segments.length);
    for (const { from, to } of this.#segments) {
      const [ax = 0, ay = 0] = from;
      const [bx = 0, by = 0] = to;
      index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
    }
    index.finish();
    return index;
  }
}

/** The middle of a segment. */
export const middle = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): Position => [
  (ax + bx) / 2,
  (ay + by) / 2,
];

/**
 * Cuts a line into runs of segments that a rule names alike. Runs follow each other and share their ends.
 * @param kindOf the kind of a segment, from its two ends
 */
export function runsOf<Kind>(
  line: readonly Position[],
  kindOf: (from: Position, to: Position) => Kind,
): { kind: Kind; line: Position[] }[] {
  const runs: { kind: Kind; line: Position[] }[] = [];
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1], line[i]];
    if (!from || !to) continue;
    const kind = kindOf(from, to);
    const last = runs.at(-1);
    if (last && last.kind === kind) last.line.push(to);
    else runs.push({ kind, line: [from, to] });
  }
  return runs;
}
