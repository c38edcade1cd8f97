/** Pictures of the whole United States in Albers' projection: where things lie in them, and the frames of what lies apart. */
import {
  ALBERS_GULF,
  ALBERS_INSETS,
  ALBERS_LATITUDE,
  ALBERS_WHOLE,
  albersPlace,
  asMercator,
} from '../../geo/albersUsa';
import type { Edges } from '../../geo/clip';
import { type Frame, mercator, type Rectangle, unmercator, zoomOf } from '../../model/snapshot/frame';
import { type Box, type DrawItem, pathItem } from '../../theme/drawing';
import { type Extent, pictureExtent } from './extent';

/** Where a picture has its frame and its map, px. */
export interface Boxes {
  frame: Rectangle;
  map: Rectangle;
}

/** Free room around the country, as a share of the map. */
const AIR = 0.02;

/** The frame, on the plane of the projection, that shows all of it on the map. */
export function albersFrame({ frame, map }: Boxes): Frame {
  const { left, right, top, bottom } = ALBERS_WHOLE;
  const room = 1 - 2 * AIR;
  const perPx = Math.max((right - left) / (map.width * room), (bottom - top) / (map.height * room));
  const [dx, dy] = [
    frame.x + frame.width / 2 - map.x - map.width / 2,
    frame.y + frame.height / 2 - map.y - map.height / 2,
  ];
  const [lon, lat] = unmercator((left + right) / 2 + dx * perPx, (top + bottom) / 2 + dy * perPx);
  return { lon, lat, span: frame.width * perPx, bearing: 0, pitch: 0 };
}

/** A place (degrees) as what the frame of the plane takes it for; null where the picture can't show it. */
export function placeOnAlbers<T extends { lon: number; lat: number }>(place: T): T | null {
  const point = albersPlace(place.lon, place.lat);
  if (point === null) return null;
  const [lon, lat] = asMercator(point);
  return { ...place, lon, lat };
}

/** From the Aleutians to Maine, and from Hawaii to the Arctic: a box north up. */
const BOUNDS: Extent['bounds'] = [-180, 17, -60, 72];

/** What lies in such a picture. */
export function albersExtent(frame: Frame, boxes: Boxes): Extent {
  const plane = pictureExtent(frame, boxes.frame, boxes.map);
  return {
    bounds: BOUNDS,
    holds: (lon, lat) => {
      const place = placeOnAlbers({ lon, lat });
      return place !== null && plane.holds(place.lon, place.lat);
    },
  };
}

/** Latitude whose scale in Web Mercator is that of the picture. */
export const SCALE_LATITUDE = ALBERS_LATITUDE;

/** A part of the plane as a box of the picture. */
function boxOf({ left, top, right, bottom }: Edges, frame: Frame, boxes: Boxes): Box {
  const size = 512 * 2 ** zoomOf(frame, boxes.frame.width);
  const [mx, my] = mercator(frame.lon, frame.lat);
  return {
    x: boxes.frame.x + boxes.frame.width / 2 + (left - mx) * size,
    y: boxes.frame.y + boxes.frame.height / 2 + (top - my) * size,
    width: (right - left) * size,
    height: (bottom - top) * size,
  };
}

/** Room for the scale bar: sea, with no state near. */
export const scaleRoom = (frame: Frame, boxes: Boxes): Box => boxOf(ALBERS_GULF, frame, boxes);

/** How wide the lines of the frames are, px. */
const LINE = 1;

/** The frames of Alaska and Hawaii, and where their lines lie. */
export function insetFrames(frame: Frame, boxes: Boxes, color: string): { items: DrawItem[]; boxes: Box[] } {
  const insets = Object.values(ALBERS_INSETS).map((inset) => boxOf(inset, frame, boxes));
  const rounded = (px: number) => Math.round(px * 2) / 2;
  return {
    items: insets.map(({ x, y, width, height }) =>
      pathItem(`M0 0H${rounded(width)}V${rounded(height)}H0Z`, {
        x: rounded(x),
        y: rounded(y),
        stroke: color,
        strokeWidth: LINE,
      }),
    ),
    boxes: insets.flatMap(({ x, y, width, height }) => [
      { x, y, width, height: LINE },
      { x, y: y + height, width, height: LINE },
      { x, y, width: LINE, height },
      { x: x + width, y, width: LINE, height },
    ]),
  };
}
