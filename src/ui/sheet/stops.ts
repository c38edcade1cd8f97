import type { SheetStop } from '../shellState';

/** From low to high. */
export const STOPS: readonly SheetStop[] = ['peek', 'half', 'full'];

/** One stop higher (1) or lower (-1); stays at the ends. */
export function stepStop(stop: SheetStop, by: 1 | -1): SheetStop {
  return STOPS[STOPS.indexOf(stop) + by] ?? stop;
}

/**
 * Where a sheet that was let go comes to rest: the nearest stop, or the next one in the direction of a
 * flick.
 * @param height where it was let go, px
 * @param speed  px per ms, positive upwards
 * @param heights the stops' heights, px
 */
export function restingStop(
  height: number,
  speed: number,
  heights: Readonly<Record<SheetStop, number>>,
): SheetStop {
  if (Math.abs(speed) > FLICK) {
    const ahead = STOPS.filter((stop) => (speed > 0 ? heights[stop] > height : heights[stop] < height));
    const next = speed > 0 ? ahead[0] : ahead.at(-1);
    if (next) return next;
  }
  return STOPS.reduce((best, stop) =>
    Math.abs(heights[stop] - height) < Math.abs(heights[best] - height) ? stop : best,
  );
}

/** Faster than this, px per ms, a drag is a flick. */
const FLICK = 0.5;
