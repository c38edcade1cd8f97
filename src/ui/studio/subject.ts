/** What a first frame is to show whole. Pure. */
import type { Bounds } from '../../model/region';
import { frameFromRectangle, mercator, type Rectangle, type Screen } from '../../model/snapshot/frame';
import { frameBounds } from '../../model/snapshot/frameAround';
import { HOME_BOUNDS } from '../../state/homeCamera';

/** Share of the contiguous US that must be in view, and of the view that it must fill, for a view to be about it. */
const LEAST_IN_VIEW = 0.8;
const LEAST_OF_VIEW = 0.25;

/** The ground under a part of the stage; for maps that are north up and not tilted. */
export function boundsIn(screen: Screen, part: Rectangle): Bounds {
  return frameBounds(frameFromRectangle(screen, part), { frame: part });
}

/** Size of a box in Web Mercator; nothing when it is turned inside out. */
function areaOf([west, south, east, north]: Bounds): number {
  const [left, top] = mercator(west, north);
  const [right, bottom] = mercator(east, south);
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

/** Whether a view shows the contiguous US, and little else. */
export function isAboutHome(view: Bounds): boolean {
  const [west, south, east, north] = HOME_BOUNDS;
  const common = areaOf([
    Math.max(view[0], west),
    Math.max(view[1], south),
    Math.min(view[2], east),
    Math.min(view[3], north),
  ]);
  const home = areaOf(HOME_BOUNDS);
  return common >= LEAST_IN_VIEW * home && home >= LEAST_OF_VIEW * areaOf(view);
}
