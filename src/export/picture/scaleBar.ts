/**
 * A scale bar with kilometres above its line and miles below. Web Mercator grows towards the poles, so that one bar
 * is right at one latitude only; where that matters the bar names it.
 */
import { feetLength, metricLength, mileLength } from '../../i18n/words';
import { type Frame, pointAt, zoomOf } from '../../model/snapshot/frame';
import type { DrawItem, PathItem, TextItem } from '../../theme/drawing';

export interface FurnitureStyle {
  ink: string;
  /** Of the halo under lines and letters. */
  paper: string;
  /** Of the letters, layout px. */
  size: number;
}

/** Items from (0, 0), and the room that they take. */
export interface Furniture {
  items: DrawItem[];
  width: number;
  height: number;
}

/** A side of the bar. */
interface Length {
  px: number;
  text: string;
}

const METRES_PER_MILE = 1609.344;
const METRES_PER_FOOT = 0.3048;

/** The largest of 1, 2, 5, 10, 20, 50 … that is not above `most`; below 1 of 0.5, 0.2, 0.1 … */
export function roundBelow(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  // A hair of tolerance: 10^n is not exact for every n.
  const step = [5, 2, 1].find((step) => step * power <= most * (1 + 1e-9)) ?? 1;
  return power < 1 ? step / Math.round(1 / power) : step * power;
}

/**
 * The longest round lengths that fit.
 * @param metresPerPx on the ground, per layout px
 * @param room        px
 */
export function barLengths(metresPerPx: number, room: number): { metric: Length; us: Length } {
  const most = metresPerPx * room;
  const metres = roundBelow(most);
  const metric = { px: metres / metresPerPx, text: metricLength(metres) };
  if (most < METRES_PER_MILE) {
    const feet = roundBelow(most / METRES_PER_FOOT);
    return { metric, us: { px: (feet * METRES_PER_FOOT) / metresPerPx, text: feetLength(feet) } };
  }
  const miles = roundBelow(most / METRES_PER_MILE);
  return { metric, us: { px: (miles * METRES_PER_MILE) / metresPerPx, text: mileLength(miles) } };
}

/** How far the scale at an edge may be from that of the middle before the bar has to say where it is right. */
const TOLERANCE = 0.1;

/**
 * The latitude that a scale bar of this frame has to name; null where the scale is about the same everywhere.
 * @param ratio width over height of what is framed
 */
export function latitudeToName(frame: Frame, ratio: number): number | null {
  const width = 1000;
  const zoom = zoomOf(frame, width);
  const [halfWidth, halfHeight] = [width / 2, width / ratio / 2];
  const scale = (lat: number) => Math.cos((lat * Math.PI) / 180);
  const differs = [
    [-halfWidth, -halfHeight],
    [halfWidth, -halfHeight],
    [-halfWidth, halfHeight],
    [halfWidth, halfHeight],
  ].some(([dx = 0, dy = 0]) => {
    const [, lat] = pointAt(frame, zoom, dx, dy);
    return Math.abs(scale(lat) / scale(frame.lat) - 1) > TOLERANCE;
  });
  return differs ? frame.lat : null;
}

const TICK = 4;
/** Where words begin. */
const INDENT = 5;
/** About the width of a letter, in sizes: how wide the words are is not measured here. */
const LETTER = 0.6;

/**
 * A scale bar.
 * @param metresPerPx on the ground in the middle of the map, per layout px
 * @param room        greatest width, px
 * @param note        where the scale is right, when it has to be said
 */
export function scaleBar(
  metresPerPx: number,
  room: number,
  style: FurnitureStyle,
  note: string | null = null,
): Furniture {
  const { ink, paper, size } = style;
  const { metric, us } = barLengths(metresPerPx, room - 1);
  const line = size * 1.3;
  const y = line + TICK;
  const px = (value: number) => Math.round(value * 100) / 100;
  const [up, down] = [px(y - TICK), px(y + TICK)];
  const end = px(Math.max(metric.px, us.px));
  const d = [
    `M0 ${up}V${down}`,
    `M0 ${px(y)}H${end}`,
    `M${px(metric.px)} ${px(y)}V${up}`,
    `M${px(us.px)} ${px(y)}V${down}`,
  ].join('');
  const stroke = (color: string, strokeWidth: number): PathItem => ({
    kind: 'path',
    d,
    x: 0.5,
    y: 0,
    scale: 1,
    fill: 'none',
    stroke: color,
    strokeWidth,
    dash: '',
    opacity: 1,
  });
  const words = (text: string, x: number, middle: number): TextItem => ({
    kind: 'text',
    text,
    x,
    y: middle,
    size,
    weight: 400,
    color: ink,
    anchor: 'start',
    letterSpacing: 0,
    halo: { color: paper, width: 3 },
  });
  const texts = [words(metric.text, INDENT, y - 2 - line / 2), words(us.text, INDENT, y + 2 + line / 2)];
  if (note !== null) texts.push(words(note, INDENT, y + 2 + line * 1.5));
  return {
    items: [stroke(paper, 3.5), stroke(ink, 1), ...texts],
    width: Math.max(end + 1, ...texts.map(({ text }) => INDENT + text.length * LETTER * size)),
    height: y + 2 + line * (note === null ? 1 : 2),
  };
}
