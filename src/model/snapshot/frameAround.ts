/** Frames that show a place whole: what a picture of a link without camera looks at. */
import type { Bounds } from '../region';
import { type Frame, mercator, type Rectangle, unmercator } from './frame';

/** Where a picture has its frame and, within it, its map; layout px. */
export interface FrameAndMap {
  frame: Rectangle;
  map: Rectangle;
}

/** Share of the map that is left free on each side of what is shown. */
const AIR = 0.05;

/** Middle of the map at a point of the world (0 to 1), so many px to the width of the world. */
function frameAt([x, y]: readonly [number, number], worldPx: number, { frame, map }: FrameAndMap): Frame {
  const [lon, lat] = unmercator(
    x + (frame.x + frame.width / 2 - map.x - map.width / 2) / worldPx,
    y + (frame.y + frame.height / 2 - map.y - map.height / 2) / worldPx,
  );
  return { lon, lat, span: frame.width / worldPx, bearing: 0, pitch: 0 };
}

/** The frame whose map shows `bounds` as large as they fit, north up. */
export function frameAround([west, south, east, north]: Bounds, picture: FrameAndMap): Frame {
  const [left, top] = mercator(west, north);
  const [right, bottom] = mercator(east, south);
  const { map } = picture;
  const free = 1 - 2 * AIR;
  const worldPx = Math.min((map.width * free) / (right - left), (map.height * free) / (bottom - top));
  return frameAt([(left + right) / 2, (top + bottom) / 2], worldPx, picture);
}

/** The same frame moved so that a point lies in the middle of the picture's map, north up. */
export function frameOver(lon: number, lat: number, span: number, picture: FrameAndMap): Frame {
  return frameAt(mercator(lon, lat), picture.frame.width / span, picture);
}

/** The box of degrees around a frame that is north up. */
export function frameBounds({ lon, lat, span }: Frame, { frame }: Pick<FrameAndMap, 'frame'>): Bounds {
  const [x, y] = mercator(lon, lat);
  const [across, down] = [span / 2, (span * frame.height) / frame.width / 2];
  const [west, north] = unmercator(x - across, y - down);
  const [east, south] = unmercator(x + across, y + down);
  return [west, south, east, north];
}
