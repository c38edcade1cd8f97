/**
 * How a fill gives way to the ground near by. A fill is a statement on an area: from afar it is the map, near by it
 * fades to a tint, so that the place is seen under it. Paint and legend ask here alike, so that a swatch has the
 * colour that is on the map at its zoom.
 */
import { STATE_OPACITY } from './palette';

/** Zoom and value between which a number changes evenly. */
export type ZoomStops = readonly (readonly [zoom: number, value: number])[];

/** Opacity of what fills counties, grid areas and other small areas. */
export const FILL_STOPS = [
  [5, 1],
  [7, 0.8],
  [8.5, 0.5],
  [10, 0.3],
  [12, 0.18],
] as const satisfies ZoomStops;

/** Opacity of what holds for a whole state: near by it fades more than a county, so that it can't pass for one. */
export const STATE_STOPS = [
  [7, STATE_OPACITY.fill],
  [9.5, STATE_OPACITY.fill / 3],
  [12, STATE_OPACITY.fill / 4],
] as const satisfies ZoomStops;

/** Opacity of the line along a county's border that says its class where the fill has faded. */
export const EDGE_STOPS = [
  [7, 0.3],
  [8.5, 0.85],
] as const satisfies ZoomStops;
/** From this zoom on there is such a line. */
export const EDGE_ZOOM = 7;

/** The value at a zoom, as MapLibre's `interpolate` has it. */
export function valueAt(stops: ZoomStops, zoom: number): number {
  let before = stops[0];
  for (const stop of stops) {
    if (zoom < stop[0]) {
      if (!before || before === stop) return stop[1];
      const share = (zoom - before[0]) / (stop[0] - before[0]);
      return before[1] + share * (stop[1] - before[1]);
    }
    before = stop;
  }
  return before?.[1] ?? 1;
}

/** How much of a fill is seen at a zoom: each 0 to 1. */
export interface Fade {
  /** Of a county or another small area. */
  area: number;
  /** Of a whole state, as a share of what it is from afar. */
  state: number;
  /** Of the line along a county's border; 0 where there is none. */
  edge: number;
}

/** From afar nothing has faded. */
export const UNFADED: Fade = { area: 1, state: 1, edge: 0 };

/** How fills are seen at a zoom. */
export const fadeAt = (zoom: number): Fade => ({
  area: valueAt(FILL_STOPS, zoom),
  state: valueAt(STATE_STOPS, zoom) / STATE_OPACITY.fill,
  edge: zoom < EDGE_ZOOM ? 0 : valueAt(EDGE_STOPS, zoom),
});
