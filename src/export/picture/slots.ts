/** Where scale bar, north arrow and locator go on the map of a picture. Pure. */
import type { Rectangle } from '../../model/snapshot/frame';
import type { Box } from '../../theme/drawing';
import { grown, pointInside } from './labelGeometry';

/** Corners of the map that the locator may take, the best first. */
const CORNERS = ['bottomRight', 'bottomLeft', 'topRight', 'topLeft'] as const;
export type Corner = (typeof CORNERS)[number];

/** Room for what is made elsewhere: scale bar and north arrow at their largest. */
export interface Slots {
  scaleBar: Box;
  /** The side of its room at which a shorter scale bar stands. */
  scaleBarAt: 'left' | 'right';
  northArrow: Box;
  locator: Box | null;
  qr: Box | null;
}

/** What slots are made for. */
export interface SlotRoom {
  map: Rectangle;
  /** Size of plain text, and of letters on the map, layout px. */
  plain: number;
  small: number;
}

/** Something that a picture is about, px of the picture, and how much it matters that it is seen. */
export interface Subject {
  x: number;
  y: number;
  weight: number;
}

/** The locator in its corner; the scale bar below left and the arrow above right, unless it is there. */
export function slotsOn(
  { map, plain, small }: SlotRoom,
  locator: boolean,
  qr: Box | null,
  corner: Corner = 'bottomRight',
): Slots {
  const air = plain * 0.6;
  const bar = { width: Math.min(map.width * 0.42, plain * 14), height: plain * 2.8 };
  const arrow = { width: small * 3.8, height: small * 3.8 };
  const side = Math.min(plain * 13, Math.max(plain * 7, map.width * 0.2));
  const inset = { width: side, height: side * 0.64 };
  const fits =
    bar.width + inset.width + 3 * air <= map.width &&
    inset.height + arrow.height + 3 * air <= map.height &&
    inset.width * inset.height <= map.width * map.height * 0.12;
  const at = (box: { width: number; height: number }, place: Corner): Box => ({
    x: place.endsWith('Left') ? map.x + air : map.x + map.width - air - box.width,
    y: place.startsWith('top') ? map.y + air : map.y + map.height - air - box.height,
    ...box,
  });
  const shown = locator && fits;
  const aside = shown && corner === 'bottomLeft';
  return {
    scaleBar: at(bar, aside ? 'bottomRight' : 'bottomLeft'),
    scaleBarAt: aside ? 'right' : 'left',
    northArrow: at(arrow, shown && corner === 'topRight' ? 'topLeft' : 'topRight'),
    locator: shown ? at(inset, corner) : null,
    qr,
  };
}

/** What of the map is certain to be covered. */
export const coveredBy = ({ scaleBar, locator }: Slots): Box[] => [
  scaleBar,
  ...(locator === null ? [] : [locator]),
];

/** Free room around the locator that what matters should have as well, in sizes of plain text. */
const ROOM = 1.5;
/** Weights that differ by less are equal. */
const EQUAL = 1e-9;

/** The slots that hide the least of what a picture is about; the locator stays below right where all are equal. */
export function slotsAside(room: SlotRoom, { locator, qr }: Slots, subjects: readonly Subject[]): Slots {
  const hidden = (slots: Slots) => {
    const boxes = coveredBy(slots).map((box) => grown(box, room.plain * ROOM));
    return subjects
      .filter((subject) => boxes.some((box) => pointInside(subject, box)))
      .reduce((sum, { weight }) => sum + weight, 0);
  };
  return CORNERS.map((corner) => slotsOn(room, locator !== null, qr, corner)).reduce((best, slots) =>
    hidden(slots) < hidden(best) - EQUAL ? slots : best,
  );
}
