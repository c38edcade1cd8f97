/** How a place lies in the part of the map that nothing covers. Pure. */
import type { Covered } from '../state/store';

/** Room around a place that is flown to, CSS pixels, where there is enough. */
const MARGIN = 48;
/** Share of the free room that may be margin. */
const MOST_MARGIN = 1 / 4;
/** Share of a side that counts as covered at most: on a small map, a place lies under something rather than nowhere. */
const MOST_COVERED = 0.55;

/** What a place keeps clear of on each side, and how far its middle lies from the map's, CSS pixels. */
export interface Room {
  padding: { top: number; left: number; right: number; bottom: number };
  offset: [x: number, y: number];
}

/** @param size of the map, CSS pixels */
export function freeRoom(size: { width: number; height: number }, covered: Covered): Room {
  const left = Math.min(covered.left, size.width * MOST_COVERED);
  const below = Math.min(covered.below, size.height * MOST_COVERED);
  const across = Math.min(MARGIN, (size.width - left) * MOST_MARGIN);
  const up = Math.min(MARGIN, (size.height - below) * MOST_MARGIN);
  return {
    padding: { top: up, left: left + across, right: across, bottom: below + up },
    offset: [left / 2, -below / 2],
  };
}
