/** Callouts of a picture as items: areas and circles below, then notes with their arrows, none over the map's edge. */
import { clipRings } from '../../geo/clip';
import { exportText } from '../../i18n/words';
import { type Callout, calloutOutline } from '../../model/snapshot/callouts';
import { type Frame, offsetOf, type Rectangle, zoomOf } from '../../model/snapshot/frame';
import { type Box, type DrawItem, pathItem } from '../../theme/drawing';
import type { TextWidth } from './labelText';
import { paragraph } from './text';

/** What callouts are placed on: px of the picture. */
export interface CalloutPlane {
  frame: Frame;
  /** Where the frame lies, and the part of it that is map. */
  frameBox: Rectangle;
  map: Rectangle;
  /** Where a place lies on the plane that the frame is on; null where it is not on it. */
  onPlane(lon: number, lat: number): { lon: number; lat: number } | null;
}

export interface CalloutStyle {
  ink: string;
  paper: string;
  accent: string;
  /** Of the letters, px. */
  size: number;
}

/** Widest lines of a note, and how far it stands from what it points at; sizes of the letters. */
const WIDEST = 15;
const AWAY = 2.6;
const AIR = 0.5;

const px = (value: number) => Math.round(value * 100) / 100;

/**
 * Draws callouts. One that lies beside the map has no words on it either.
 * @returns items in one group, and the boxes of their words, which names keep clear of
 */
export function calloutItems(
  callouts: readonly Callout[],
  plane: CalloutPlane,
  style: CalloutStyle,
  measure: TextWidth,
): { items: DrawItem[]; boxes: Box[] } {
  const { frame, frameBox, map } = plane;
  // On a tilted map a distance on paper is none on the ground.
  if (callouts.length === 0 || frame.pitch !== 0) return { items: [], boxes: [] };
  const zoom = zoomOf(frame, frameBox.width);
  const at = (lon: number, lat: number): { x: number; y: number } | null => {
    const place = plane.onPlane(lon, lat);
    if (place === null) return null;
    const [dx, dy] = offsetOf(frame, zoom, place.lon, place.lat);
    return { x: frameBox.x + frameBox.width / 2 + dx, y: frameBox.y + frameBox.height / 2 + dy };
  };
  const boxes: Box[] = [];
  const shapes: DrawItem[] = [];
  const notes: DrawItem[] = [];
  for (const callout of callouts) {
    const middle = at(callout.lon, callout.lat);
    if (middle === null) continue;
    const outline = calloutOutline(callout).flatMap(([lon, lat]) => at(lon, lat) ?? []);
    if (outline.length > 0) shapes.push(...outlineItems(outline, style, callout.kind === 'area'));
    const words = wordsOf(callout);
    if (words === '' || !meets(map, outline.length > 0 ? outline : [middle])) continue;
    const top = Math.min(...outline.map(({ y }) => y));
    const target = callout.kind === 'note' ? middle : { x: middle.x, y: top };
    const set = noteItems(words, target, callout, map, style, measure);
    boxes.push(set.box);
    notes.push(...set.items);
  }
  return {
    items: [{ kind: 'group', id: 'callouts', items: [...shapes, ...notes], clip: map, opacity: 1 }],
    boxes,
  };
}

/** Whether a point or any part of a ring lies on a map. */
function meets(map: Rectangle, points: readonly { x: number; y: number }[]): boolean {
  const edges = { left: map.x, top: map.y, right: map.x + map.width, bottom: map.y + map.height };
  return clipRings([points.map(({ x, y }): [number, number] => [x, y])], edges).length > 0;
}

/** What stands at a callout: a circle says its distance. */
function wordsOf({ kind, text, km }: Callout): string {
  const own = text.trim();
  if (kind !== 'circle') return own;
  const distance = exportText.callouts.distance(km);
  return own === '' ? distance : `${own}\n${distance}`;
}

function outlineItems(
  points: readonly { x: number; y: number }[],
  { accent, paper }: CalloutStyle,
  filled: boolean,
): DrawItem[] {
  const d = `M${points.map(({ x, y }) => `${px(x)} ${px(y)}`).join('L')}Z`;
  return [
    ...(filled ? [pathItem(d, { fill: accent, opacity: 0.16 })] : []),
    pathItem(d, { stroke: paper, strokeWidth: 4, opacity: 0.8 }),
    pathItem(d, { stroke: accent, strokeWidth: 1.8, dash: filled ? '' : '6 4' }),
  ];
}

function noteItems(
  words: string,
  target: { x: number; y: number },
  { kind, side }: Callout,
  map: Rectangle,
  { ink, paper, accent, size }: CalloutStyle,
  measure: TextWidth,
): { items: DrawItem[]; box: Box } {
  const widest = Math.min(size * WIDEST, map.width * 0.45);
  const block = paragraph(words, { size, line: size * 1.3, weight: 600, color: ink }, widest, measure);
  const lines = block.draw(0, 0).flatMap((item) => (item.kind === 'text' ? [item] : []));
  const longest = Math.max(...lines.map(({ x, text, weight }) => x + measure(text, size, weight)));
  const air = size * AIR;
  const [width, height] = [longest + 2 * air, block.height + 2 * air];
  const away = size * AWAY;
  const isNote = kind === 'note';
  const wanted = isNote
    ? {
        x: side.endsWith('e') ? target.x + away : target.x - away - width,
        y: side.startsWith('s') ? target.y + away : target.y - away - height,
      }
    : { x: target.x - width / 2, y: target.y - height - air };
  const within = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));
  const x = px(within(wanted.x, map.x + air, map.x + map.width - width - air));
  const y = px(within(wanted.y, map.y + air, map.y + map.height - height - air));
  const plate = `M${x} ${y}h${px(width)}v${px(height)}h${px(-width)}Z`;
  const items: DrawItem[] = [
    ...(isNote ? arrowItems({ x, y, width, height }, target, ink, paper, size) : []),
    pathItem(plate, { fill: paper, opacity: 0.92 }),
    pathItem(plate, { stroke: isNote ? ink : accent, strokeWidth: 0.8 }),
    ...block.draw(x + air, y + air),
  ];
  return { items, box: { x, y, width, height } };
}

/** A line from the nearest point of a box to what is meant, with a head; nothing where the box lies over it. */
function arrowItems(
  box: Box,
  target: { x: number; y: number },
  ink: string,
  paper: string,
  size: number,
): DrawItem[] {
  const from = {
    x: Math.max(box.x, Math.min(box.x + box.width, target.x)),
    y: Math.max(box.y, Math.min(box.y + box.height, target.y)),
  };
  const [dx, dy] = [target.x - from.x, target.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length < size * 0.5) return [];
  const [ux, uy] = [dx / length, dy / length];
  const head = Math.min(size * 0.8, length);
  const [bx, by] = [target.x - ux * head, target.y - uy * head];
  const half = head * 0.4;
  const line = `M${px(from.x)} ${px(from.y)}L${px(bx)} ${px(by)}`;
  const point = `M${px(target.x)} ${px(target.y)}L${px(bx - uy * half)} ${px(by + ux * half)}L${px(bx + uy * half)} ${px(by - ux * half)}Z`;
  return [
    pathItem(line, { stroke: paper, strokeWidth: 4 }),
    pathItem(point, { fill: ink, stroke: paper, strokeWidth: 1 }),
    pathItem(line, { stroke: ink, strokeWidth: 1.4 }),
  ];
}
