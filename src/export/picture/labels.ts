/** Names beside the marks of a picture, with leader lines where there is no room beside them. */
import type { Box, DrawItem, GroupItem, PathItem } from '../../theme/drawing';
import type { Circle, Segment } from './labelGeometry';
import { findPlaces, type OtherMark, type Place } from './labelPlaces';
import { type LabelBlock, labelBlock, lineHeight, type TextWidth } from './labelText';

/** A mark and what is to be written beside it. */
export interface LabelPoint extends Circle {
  id: string;
  /** The name and, after a line break, what is said below it. */
  text: string;
}

export interface LabelStyle {
  /** Of letters and leader lines. */
  ink: string;
  /** Of the halo. */
  paper: string;
  /** Of the name, layout px. */
  size: number;
}

export interface PlacedLabel extends Place {
  id: string;
}

export interface Labels {
  /** One group a label. */
  items: DrawItem[];
  /** Where labels lie. */
  boxes: Box[];
  placed: PlacedLabel[];
  /** Ids of points whose label found no room, or whose mark is out of sight. */
  left: string[];
}

/** Greatest width of a line, in sizes of the letters, and as a share of the room. */
const WIDEST = 14;
const WIDEST_SHARE = 0.5;

/** Halo around letters, in sizes of the letters. */
const HALO = 0.36;

/** Free room beside a line, so that a leader does not touch its letters, px. */
const SIDE = 2;

/**
 * Writes labels beside marks: none overlaps another, an obstacle or the mark of a point, none leaves the room, and
 * leader lines cross neither labels nor each other and are short against the room. The same input gives the same labels.
 * @param points    the most important first
 * @param obstacles what covers the map: neither labels nor leader lines touch it
 * @param others    marks without a label, which are covered only when nothing else is left
 */
export function placeLabels(
  points: readonly LabelPoint[],
  obstacles: readonly Box[],
  room: Box,
  measure: TextWidth,
  style: LabelStyle,
  others: readonly OtherMark[] = [],
): Labels {
  const widest = Math.min(WIDEST * style.size, room.width * WIDEST_SHARE);
  const blocks = points.map(({ text }) => labelBlock(text, widest, style.size, measure));
  const places = findPlaces(
    points.map((point, index) => {
      const { width, height } = blocks[index] as LabelBlock;
      return { mark: point, width: width + 2 * SIDE, height };
    }),
    { room, obstacles, others },
  );
  const placed: PlacedLabel[] = [];
  const left: string[] = [];
  const items: DrawItem[] = [];
  for (const [index, point] of points.entries()) {
    const place = places[index];
    const block = blocks[index];
    if (!place || !block) {
      left.push(point.id);
      continue;
    }
    placed.push({ id: point.id, ...place });
    items.push(labelGroup(point, place, block, style));
  }
  return { items, boxes: placed.map(({ box }) => box), placed, left };
}

function labelGroup(
  point: LabelPoint,
  { box, leader }: Place,
  block: LabelBlock,
  style: LabelStyle,
): GroupItem {
  const items: DrawItem[] = leader ? [line(leader, style.paper, 2.75), line(leader, style.ink, 0.75)] : [];
  // Toward its mark a label is flush, so that it is seen which one it belongs to.
  const middle = box.x + box.width / 2;
  const anchor = box.x >= point.x ? 'start' : box.x + box.width <= point.x ? 'end' : 'middle';
  const x = anchor === 'start' ? box.x + SIDE : anchor === 'end' ? box.x + box.width - SIDE : middle;
  let y = box.y;
  for (const words of block.lines) {
    const height = lineHeight(words);
    items.push({
      kind: 'text',
      text: words.text,
      x: rounded(x),
      y: rounded(y + height / 2),
      size: words.size,
      weight: words.weight,
      color: style.ink,
      anchor,
      letterSpacing: 0,
      halo: { color: style.paper, width: rounded(words.size * HALO) },
    });
    y += height;
  }
  return { kind: 'group', id: `label-${point.id}`, items, clip: null, opacity: 1 };
}

const rounded = (px: number) => Math.round(px * 100) / 100;

function line({ from, to }: Segment, stroke: string, strokeWidth: number): PathItem {
  return {
    kind: 'path',
    d: `M${rounded(from.x)} ${rounded(from.y)}L${rounded(to.x)} ${rounded(to.y)}`,
    x: 0,
    y: 0,
    scale: 1,
    fill: 'none',
    stroke,
    strokeWidth,
    dash: '',
    opacity: 1,
  };
}
