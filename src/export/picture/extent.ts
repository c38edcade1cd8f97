/** The ground that a picture's map shows. */
import type { Bounds } from '../../model/region';
import { type Frame, partOfFrame, type Rectangle } from '../../model/snapshot/frame';
import { frameOutline, frameShows } from '../../model/snapshot/ground';

/** What lies in a picture, asked by degrees. */
export interface Extent {
  /** The smallest box, north up, around the ground that is shown. */
  bounds: Bounds;
  holds(lon: number, lat: number): boolean;
}

/**
 * The ground of a picture's map; roughly where it is tilted.
 * @param frameBox where the frame lies in the picture, px
 * @param mapBox   the part of it in which the map is drawn, px
 */
export function pictureExtent(frame: Frame, frameBox: Rectangle, mapBox: Rectangle): Extent {
  const shown = partOfFrame(frame, frameBox, mapBox);
  const ratio = mapBox.width / mapBox.height;
  const outline = frameOutline(shown, ratio);
  const lons = outline.map(([lon]) => lon);
  const lats = outline.map(([, lat]) => lat);
  return {
    bounds: [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)],
    holds: (lon, lat) => frameShows(shown, ratio, lon, lat),
  };
}

/** Where no map says what is shown. */
export const WHOLE_WORLD: Extent = { bounds: [-180, -90, 180, 90], holds: () => true };
