/** Several maps in the place of one: where they stand, and which ground each shows. Pure. */
import type { Bounds } from '../../model/region';
import { type Frame, mercator, partOfFrame, type Rectangle } from '../../model/snapshot/frame';

/** How the maps are set. Lengths in layout px. */
export interface PanelStyle {
  /** Between maps. */
  gap: number;
  /** Height of the line over each. */
  caption: number;
  /** Pixels of the file for each px: maps begin and end on whole ones. */
  pixelRatio: number;
}

/**
 * Maps of one size in rows, so that ground of a shape is as large on them as can be.
 * @param area  what they share
 * @param ratio width over height of the ground
 * @returns the maps without their captions, row by row
 */
export function panelBoxes(area: Rectangle, count: number, ratio: number, style: PanelStyle): Rectangle[] {
  const { gap, caption, pixelRatio } = style;
  const whole = (length: number) => Math.floor(length * pixelRatio) / pixelRatio;
  const onPixel = (length: number) => Math.round(length * pixelRatio) / pixelRatio;
  const ways = Array.from({ length: count }, (_, index) => {
    const columns = index + 1;
    const rows = Math.ceil(count / columns);
    const width = whole((area.width - gap * (columns - 1)) / columns);
    const height = whole((area.height - gap * (rows - 1)) / rows - caption);
    return { columns, width, height, scale: Math.min(width / ratio, height) };
  });
  const { columns, width, height } = ways.reduce((best, way) => (way.scale > best.scale ? way : best));
  return Array.from({ length: count }, (_, index) => ({
    x: onPixel(area.x + (index % columns) * (width + gap)),
    y: onPixel(area.y + Math.floor(index / columns) * (height + caption + gap) + caption),
    width,
    height,
  }));
}

/** Shapes that maps are made for; others have free room beside their ground. */
const RATIOS = [0.6, 1.8] as const;
/** Of ground that nothing is known of: about that of a screen. */
const USUAL_RATIO = 1.4;

/** Width over height of ground on a map. @param bounds of a region; null for none */
export function groundRatio(bounds: Bounds | null): number {
  if (bounds === null) return USUAL_RATIO;
  const [[left, top], [right, bottom]] = [mercator(bounds[0], bounds[3]), mercator(bounds[2], bounds[1])];
  const ratio = (right - left) / (bottom - top);
  return Number.isFinite(ratio) ? Math.min(RATIOS[1], Math.max(RATIOS[0], ratio)) : USUAL_RATIO;
}

/**
 * The frame of a map that shows all that the map of a picture shows.
 * @param still where that picture has its frame and its map
 */
export function frameWithin(
  frame: Frame,
  still: { frame: Rectangle; map: Rectangle },
  panel: Pick<Rectangle, 'width' | 'height'>,
): Frame {
  const part = partOfFrame(frame, still.frame, still.map);
  const height = (part.span * still.map.height) / still.map.width;
  return { ...part, span: Math.max(part.span, (height * panel.width) / panel.height) };
}
