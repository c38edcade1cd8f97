/** Kilometers and miles in a corner of the map, where one length holds over all of it. */
import type { Bounds } from '../model/region';
import { type MapLibreMap, ScaleControl } from './maplibre';

/** Most that a bar takes, rem: the shortest that follows from it still has room for its label. */
const MOST_REM = 7.5;
/** Letters that are larger than usual make a bar no longer than this share of the map, 0 to 1. */
const MOST_SHARE = 0.28;
/** How many times longer the same distance may be drawn at one edge than at the other. */
const MOST_STRETCH = 1.25;

const cosine = (degrees: number) => Math.cos((degrees * Math.PI) / 180);

/**
 * How many times longer Web Mercator draws a distance in one place of a box than in another, 1 or more: it stretches
 * by the reciprocal of the cosine of the latitude.
 */
export function stretchWithin([, south, , north]: Bounds): number {
  const farthest = cosine(Math.max(Math.abs(south), Math.abs(north)));
  const nearest = south < 0 && north > 0 ? 1 : cosine(Math.min(Math.abs(south), Math.abs(north)));
  return nearest / farthest;
}

/** Adds the bars; on a map of a continent, where they would be right on one line of latitude only, there are none. */
export function addScaleBars(map: MapLibreMap): void {
  const container = map.getContainer();
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const maxWidth = Math.min(MOST_REM * rem, MOST_SHARE * container.clientWidth);
  // What comes last stands first in a corner at the bottom.
  for (const unit of ['imperial', 'metric'] as const)
    map.addControl(new ScaleControl({ unit, maxWidth }), 'bottom-left');
  const tell = () => {
    const box = map.getBounds();
    const stretch = stretchWithin([box.getWest(), box.getSouth(), box.getEast(), box.getNorth()]);
    container.dataset.scale = stretch > MOST_STRETCH ? 'varies' : 'one';
  };
  tell();
  map.on('move', tell);
  map.on('resize', tell);
}
