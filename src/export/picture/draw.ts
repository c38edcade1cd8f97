/** Brings the parts of a picture together in one drawing. */
import type { DrawItem, Drawing, GroupItem } from '../../theme/drawing';
import type { PictureLayout } from './layout';

/** Name of the raster that holds the map, or what lies under its vectors. */
export const MAP_RASTER = 'map';

/** What is put on the map, in px from the picture's top left; later over earlier. */
export interface MapParts {
  /** Vector groups over the raster; none when the raster is the whole map. */
  vectors: readonly GroupItem[];
  labels: readonly DrawItem[];
  /** Scale bar, arrow, inset. */
  furniture: readonly DrawItem[];
  /** What else is made elsewhere and lies outside the map: the QR code. */
  extras: readonly DrawItem[];
}

/** Items put elsewhere, from (0, 0) to (x, y). */
export function moved(items: readonly DrawItem[], x: number, y: number): DrawItem[] {
  return items.map((item): DrawItem => {
    if (item.kind !== 'group') return { ...item, x: item.x + x, y: item.y + y };
    const { clip } = item;
    return {
      ...item,
      items: moved(item.items, x, y),
      clip: clip === null ? null : { ...clip, x: clip.x + x, y: clip.y + y },
    };
  });
}

/** A picture: map, what is on it, words around it. */
export function drawingOf(layout: PictureLayout, parts: MapParts): Drawing {
  const { width, height, ground, map } = layout;
  const group = (id: string, items: readonly DrawItem[], clipped: boolean): GroupItem[] =>
    items.length === 0 ? [] : [{ kind: 'group', id, items, clip: clipped ? map : null, opacity: 1 }];
  return {
    width,
    height,
    ground,
    items: [
      { kind: 'raster', name: MAP_RASTER, ...map },
      ...group('map', parts.vectors, true),
      ...group('labels', parts.labels, true),
      ...group('furniture', parts.furniture, true),
      ...group('extras', parts.extras, false),
      ...layout.items,
    ],
  };
}
