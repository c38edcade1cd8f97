/** The ground that a picture's map shows. */

import type { Bounds } from '../model/region';
import { type Frame, mercator, offsetOf, type Rectangle, unmercator, zoomOf } from '../model/snapshot/frame';

/** What lies in a picture, asked by degrees. */
export interface Extent {
  /** The smallest box, north up, around the ground that is shown. */
  bounds: Bounds;
  holds(lon: number, lat: number): boolean;
}

const WORLD_PX = 512;
const radians = (degrees: number) => (degrees * Math.PI) / 180;
/** MapLibre's eye stands this many heights of the map away from its middle (36.87° from top to bottom). */
const EYE = 1.5;
/** Nearer to the horizon than this, ground is as good as infinitely far. */
const HORIZON = 0.05;

/**
 * The ground of a picture's map.
 * @param frameBox where the frame lies in the picture, px
 * @param mapBox   the part of it in which the map is drawn, px
 */
export function pictureExtent(frame: Frame, frameBox: Rectangle, mapBox: Rectangle): Extent {
  const zoom = zoomOf(frame, frameBox.width);
  const middle = { x: frameBox.x + frameBox.width / 2, y: frameBox.y + frameBox.height / 2 };
  const left = mapBox.x - middle.x;
  const top = mapBox.y - middle.y;
  const eye = EYE * mapBox.height;
  const [sin, cos] = [Math.sin(radians(frame.pitch)), Math.cos(radians(frame.pitch))];

  /** From the ground, px right of and below the middle, to the picture; null behind the eye. */
  function seen(dx: number, dy: number): [x: number, y: number] | null {
    const distance = eye - dy * sin;
    return distance <= 0 ? null : [(dx * eye) / distance, (dy * cos * eye) / distance];
  }
  /** The ground under a point of the picture: the inverse of `seen`. */
  function ground(x: number, y: number): [dx: number, dy: number] {
    const dy = (y * eye) / Math.max(eye * cos + y * sin, HORIZON * eye);
    return [(x * (eye - dy * sin)) / eye, dy];
  }

  const [mx, my] = mercator(frame.lon, frame.lat);
  const size = WORLD_PX * 2 ** zoom;
  const [turnSin, turnCos] = [Math.sin(radians(frame.bearing)), Math.cos(radians(frame.bearing))];
  const corners = [
    [left, top],
    [left + mapBox.width, top],
    [left, top + mapBox.height],
    [left + mapBox.width, top + mapBox.height],
  ].map(([x = 0, y = 0]) => {
    const [dx, dy] = ground(x, y);
    return unmercator(mx + (dx * turnCos - dy * turnSin) / size, my + (dx * turnSin + dy * turnCos) / size);
  });
  const lons = corners.map(([lon]) => lon);
  const lats = corners.map(([, lat]) => lat);
  return {
    bounds: [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)],
    holds: (lon, lat) => {
      const at = seen(...offsetOf(frame, zoom, lon, lat));
      if (at === null) return false;
      const [x, y] = at;
      return x >= left && x <= left + mapBox.width && y >= top && y <= top + mapBox.height;
    },
  };
}

/** Where no map says what is shown. */
export const WHOLE_WORLD: Extent = { bounds: [-180, -90, 180, 90], holds: () => true };
