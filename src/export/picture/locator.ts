/**
 * The small map in a corner of a picture that shows where it lies: on the lower 48 states, on North America, on
 * another continent, or on the world. Regions are drawn in Lambert's azimuthal equal-area projection about their
 * middle, the world in Mercator's, which has room for all of it in a low box.
 */
import { type Frame, mercator } from '../../model/snapshot/frame';
import { frameOutline, frameShows } from '../../model/snapshot/ground';
import {
  type LocatorOutlines,
  type OutlineSet,
  type PackedOutline,
  unpackOutline,
} from '../../model/snapshot/locatorFile';
import { type Box, type DrawItem, type PathItem, pathItem } from '../../theme/drawing';

export interface LocatorColors {
  land: string;
  water: string;
  /** Of borders. */
  line: string;
  /** Around the map. */
  edge: string;
  /** Of what marks the frame. */
  accent: string;
  /** Of the halo around a small mark. */
  paper: string;
}

/** x to the right, y downwards; the units don't matter. */
type Projection = (lon: number, lat: number) => [x: number, y: number];

/** A part of the earth to draw. */
interface Window {
  west: number;
  south: number;
  east: number;
  north: number;
  /** Other countries are there to tell the shape of the states from the sea, and stay quiet. */
  quietAbroad: boolean;
  projection: Projection;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Lambert's azimuthal equal-area projection of the sphere. */
function equalArea(lon0: number, lat0: number): Projection {
  const [sin0, cos0] = [Math.sin(radians(lat0)), Math.cos(radians(lat0))];
  return (lon, lat) => {
    const [sin, cos] = [Math.sin(radians(lat)), Math.cos(radians(lat))];
    const [sinEast, cosEast] = [Math.sin(radians(lon - lon0)), Math.cos(radians(lon - lon0))];
    const k = Math.sqrt(2 / Math.max(1e-9, 1 + sin0 * sin + cos0 * cos * cosEast));
    return [k * cos * sinEast, -k * (cos0 * sin - sin0 * cos * cosEast)];
  };
}

const region = (west: number, south: number, east: number, north: number, quietAbroad = false): Window => ({
  west,
  south,
  east,
  north,
  quietAbroad,
  projection: equalArea((west + east) / 2, (south + north) / 2),
});

const world = (west: number): Window => ({
  west,
  south: -56,
  east: west + 360,
  north: 78,
  quietAbroad: false,
  projection: mercator,
});
const WORLD = world(-180);
/** For what lies across the date line. */
const WORLD_FROM_THE_PACIFIC = world(-30);

/** From the smallest; the first that a frame lies in is drawn. */
const WINDOWS: readonly Window[] = [
  region(-125, 24, -66.5, 49.6, true),
  region(-12, 34, 42, 71),
  region(-92, -56, -34, 14),
  region(-19, -36, 58, 38),
  region(110, -48, 180, 2),
  region(-172, 10, -55, 74),
  region(35, -12, 150, 72),
];

/** A frame that shows this much of a window needs no map to be found on it. */
const SHOWN = 0.5;
/** Points across and down by which that is measured. */
const GRID = 16;

/** What share of a window a frame shows. */
function shareShown({ west, south, east, north }: Window, frame: Frame, ratio: number): number {
  let [shown, all] = [0, 0];
  for (let row = 0; row < GRID; row++) {
    const lat = south + ((row + 0.5) / GRID) * (north - south);
    // A degree of longitude is shorter in the north.
    const weight = Math.cos(radians(lat));
    for (let column = 0; column < GRID; column++) {
      const lon = west + ((column + 0.5) / GRID) * (east - west);
      all += weight;
      if (frameShows(frame, ratio, lon, lat)) shown += weight;
    }
  }
  return shown / all;
}

/** Degrees by which a frame may reach over the edge of a window. */
const OVER = 1.5;

function liesIn(
  { west, south, east, north }: Window,
  outline: readonly (readonly [number, number])[],
): boolean {
  return outline.every(
    ([lon, lat]) => lon >= west - OVER && lon <= east + OVER && lat >= south - OVER && lat <= north + OVER,
  );
}

/** Free room between the window and the edge of the box, px. */
const MARGIN = 4;

/** Puts a window into the middle of a box. */
function fitted(window: Window, box: Box): Projection {
  const { west, south, east, north, projection } = window;
  const edge = Array.from({ length: 33 }, (_, step) => step / 32).flatMap((share) => {
    const [lon, lat] = [west + share * (east - west), south + share * (north - south)];
    return [projection(lon, south), projection(lon, north), projection(west, lat), projection(east, lat)];
  });
  const xs = edge.map(([x]) => x);
  const ys = edge.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const margin = east - west === 360 ? 0 : MARGIN;
  const scale = Math.min(
    (box.width - 2 * margin) / (right - left),
    (box.height - 2 * margin) / (bottom - top),
  );
  return (lon, lat) => {
    const [x, y] = projection(lon, lat);
    return [
      box.x + box.width / 2 + (x - (left + right) / 2) * scale,
      box.y + box.height / 2 + (y - (top + bottom) / 2) * scale,
    ];
  };
}

/** Points closer than this to the last one are left out, px. */
const FINE = 0.4;
const rounded = (px: number) => Math.round(px * 10) / 10;

/** Path data of lines that reach into a box; others are left out. */
function pathOf(
  lines: readonly PackedOutline[],
  perDegree: number,
  place: Projection,
  box: Box,
  close: boolean,
  shift: number,
): string {
  let d = '';
  for (const packed of lines) {
    const points = unpackOutline(packed, perDegree).map(([lon, lat]) => place(lon + shift, lat));
    if (!reaches(points, box)) continue;
    let last: readonly [number, number] | null = null;
    let line = '';
    for (const [index, point] of points.entries()) {
      const isEnd = !close && index === points.length - 1;
      if (last && !isEnd && Math.hypot(point[0] - last[0], point[1] - last[1]) < FINE) continue;
      line += `${last ? 'L' : 'M'}${rounded(point[0])} ${rounded(point[1])}`;
      last = point;
    }
    d += close ? `${line}Z` : line;
  }
  return d;
}

function reaches(points: readonly (readonly [number, number])[], box: Box): boolean {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return (
    Math.max(...xs) >= box.x &&
    Math.min(...xs) <= box.x + box.width &&
    Math.max(...ys) >= box.y &&
    Math.min(...ys) <= box.y + box.height
  );
}

const rectangle = ({ x, y, width, height }: Box) => `M${x} ${y}h${width}v${height}h${-width}z`;

/** A rectangle smaller than this on both sides is told by a dot, px. */
const SMALLEST = 7;
const DOT = 3.5;

/** What marks the frame: its outline, or a dot where that would be too small to be seen. */
function mark(
  outline: readonly (readonly [number, number])[],
  place: Projection,
  shifts: readonly number[],
  { accent, paper }: LocatorColors,
): DrawItem[] {
  return shifts.flatMap((shift) => {
    const points = outline.map(([lon, lat]) => place(lon + shift, lat));
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
    if (Math.max(width, height) < SMALLEST) {
      const [x, y] = [rounded(left + width / 2), rounded(top + height / 2)];
      const circle = (radius: number) =>
        `M${rounded(x - radius)} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
      return [pathItem(circle(DOT + 1.5), { fill: paper }), pathItem(circle(DOT), { fill: accent })];
    }
    const d = `M${points.map(([x, y]) => `${rounded(x)} ${rounded(y)}`).join('L')}Z`;
    return [
      pathItem(d, { fill: accent, opacity: 0.18 }),
      pathItem(d, { stroke: paper, strokeWidth: 3 }),
      pathItem(d, { stroke: accent, strokeWidth: 1.5 }),
    ];
  });
}

/**
 * A small map with the frame on it.
 * @param ratio width over height of what is framed
 * @param box   where the map goes, layout px
 * @returns null when the frame shows about half of such a map by itself
 */
export function locatorItems(
  outlines: LocatorOutlines,
  frame: Frame,
  ratio: number,
  box: Box,
  colors: LocatorColors,
): DrawItem[] | null {
  const turns = -360 * Math.round(frame.lon / 360);
  const outline = frameOutline(frame, ratio).map(([lon, lat]) => [lon + turns, lat] as const);
  const middle = [[frame.lon + turns, frame.lat]] as const;
  const isShown = (window: Window) => shareShown(window, frame, ratio) >= SHOWN;
  const nearest = WINDOWS.filter((window) => liesIn(window, middle));
  const flat = outline.some(([lon]) => Math.abs(lon) > 180) ? WORLD_FROM_THE_PACIFIC : WORLD;
  const window = nearest.find((window) => isShown(window) || liesIn(window, outline)) ?? flat;
  if (isShown(window)) return null;

  const place = fitted(window, box);
  // The world is flat: what lies beyond one edge comes in at the other.
  const shifts = window === flat ? [-360, 0, 360] : [0];
  const draw = (set: OutlineSet, opacity: number): PathItem[] => {
    const d = (lines: readonly PackedOutline[], close: boolean) =>
      shifts.map((shift) => pathOf(lines, set.perDegree, place, box, close, shift)).join('');
    return [
      pathItem(d(set.land, true), { fill: colors.land, stroke: colors.line, strokeWidth: 0.5, opacity }),
      pathItem(d(set.borders, false), { stroke: colors.line, strokeWidth: 0.5, opacity }),
    ].filter((item) => item.d !== '');
  };
  return [
    pathItem(rectangle(box), { fill: colors.water }),
    {
      kind: 'group',
      id: 'locator-map',
      clip: box,
      opacity: 1,
      items: [
        ...draw(outlines.abroad, window.quietAbroad ? 0.45 : 1),
        ...draw(outlines.states, 1),
        ...mark(outline, place, shifts, colors),
      ],
    },
    pathItem(rectangle(box), { stroke: colors.edge, strokeWidth: 1 }),
  ];
}
