/**
 * Rivers of the United States. Their centre lines are of 1:10 million and run up to two kilometres off; where a river
 * is a county, state or country line, that line is far better. So the part of a border that follows a river
 * is drawn as the river, and the river's own line is left out beside it.
 */
import type { Feature, Position } from 'geojson';
import { linesOf, middle, NearLines, runsOf } from '../lines';

/** How far a centre line strays. */
const STRAY_KM = 2.5;

/** Surveyed lines are straight; a river's way is longer than its ends are apart. */
const WINDING = 1.06;

/** Shorter borders tell nothing of what they follow. */
const LEAST_POINTS = 5;

export interface River {
  name: string;
  /** Natural Earth's smallest zoom level for it. */
  zoom: number;
  line: Position[];
}

/** Centre lines away from borders, and the borders that are rivers. */
export function riversOf(
  features: readonly Feature[],
  borders: readonly Position[][],
): { rivers: River[]; borderRivers: River[] } {
  const all: River[] = features.flatMap(({ geometry, properties }) =>
    properties?.k === 'river'
      ? linesOf(geometry).map((line) => ({
          name: String(properties.name ?? ''),
          zoom: Number(properties.z),
          line,
        }))
      : [],
  );
  const near = new NearLines<River>();
  for (const river of all) near.add(river.line, river);
  const borderRivers = borders.flatMap((line) => besideRivers(line, near));
  const drawn = new NearLines<string>();
  for (const { name, line } of borderRivers) drawn.add(line, name);
  const rivers = all.flatMap((river) =>
    runsOf(river.line, (from, to) => drawn.within(middle(from, to), STRAY_KM).includes(river.name))
      .filter(({ kind: isDrawn }) => !isDrawn)
      .map(({ line }) => ({ ...river, line })),
  );
  return { rivers, borderRivers };
}

/** The parts of a border that follow a river. */
function besideRivers(border: readonly Position[], near: NearLines<River>): River[] {
  const beside = border.slice(1).map((to, index) => near.within(middle(border[index] ?? to, to), STRAY_KM));
  const met = new Map<string, number>();
  for (const rivers of beside) {
    for (const name of new Set(rivers.map((river) => river.name))) met.set(name, (met.get(name) ?? 0) + 1);
  }
  // Where two rivers meet, the one that goes on beside the border is meant.
  const chosen = beside.map(
    (rivers) => rivers.toSorted((a, b) => (met.get(b.name) ?? 0) - (met.get(a.name) ?? 0))[0] ?? null,
  );
  let segment = 0;
  return runsOf(border, () => chosen[segment++]?.name ?? null).flatMap(({ kind: name, line }) => {
    const river = chosen.find((one) => one?.name === name);
    if (!river || line.length < LEAST_POINTS || winding(line) < WINDING) return [];
    return [{ name: river.name, zoom: river.zoom, line }];
  });
}

function winding(line: readonly Position[]): number {
  const [ax = 0, ay = 0] = line[0] ?? [];
  const [bx = 0, by = 0] = line.at(-1) ?? [];
  let way = 0;
  for (let i = 1; i < line.length; i++) {
    const [fromX = 0, fromY = 0] = line[i - 1] ?? [];
    const [toX = 0, toY = 0] = line[i] ?? [];
    way += Math.hypot(toX - fromX, toY - fromY);
  }
  const apart = Math.hypot(bx - ax, by - ay);
  return apart === 0 ? Number.POSITIVE_INFINITY : way / apart;
}
