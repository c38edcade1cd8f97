/** Where a reader starts who comes without a link: the contiguous United States, whole, in the room there is. */
import type { Bounds } from '../model/region';
import type { Camera } from '../model/view/camera';

export const HOME_BOUNDS: Bounds = [-124.8, 24.4, -66.9, 49.4];

/** Pixels of a map, and what of them is covered from the left. */
export interface MapRoom {
  width: number;
  height: number;
  coveredLeft: number;
}

/** Pixels of the whole world at zoom 0. */
const TILE = 512;
/** Free pixels on every side. */
const MARGIN = 16;

/** Web Mercator, 0–1 from north-west to south-east. */
const project = (lon: number, lat: number) => {
  const angle = (lat * Math.PI) / 180;
  return [(lon + 180) / 360, (1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2] as const;
};
const unproject = (x: number, y: number) => ({
  lon: x * 360 - 180,
  lat: (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI,
});

/**
 * The camera that shows `bounds` as large as fits into the free room, centred there, north up.
 * @param margin free pixels on every side
 */
export function cameraFor([west, south, east, north]: Bounds, room: MapRoom, margin = MARGIN): Camera {
  const [left, top] = project(west, north);
  const [right, bottom] = project(east, south);
  const free = {
    width: Math.max(1, room.width - room.coveredLeft - 2 * margin),
    height: Math.max(1, room.height - 2 * margin),
  };
  const world = Math.min(free.width / (right - left), free.height / (bottom - top));
  const centre = unproject((left + right) / 2 - room.coveredLeft / 2 / world, (top + bottom) / 2);
  return { ...centre, zoom: Math.max(0, Math.log2(world / TILE)), bearing: 0, pitch: 0 };
}

/**
 * What of the ground lies in the part of a map that nothing covers; of a map that is neither turned nor tilted.
 * @param size of the map, and what is covered along two of its edges, CSS px
 */
export function uncoveredBounds(
  [west, south, east, north]: Bounds,
  size: { width: number; height: number },
  covered: { left: number; below: number },
): Bounds {
  const [left, top] = project(west, north);
  const [right, bottom] = project(east, south);
  const across = Math.min(0.9, covered.left / Math.max(1, size.width));
  const up = Math.min(0.9, covered.below / Math.max(1, size.height));
  const corner = unproject(left + (right - left) * across, bottom - (bottom - top) * up);
  return [corner.lon, corner.lat, east, north];
}
