import { ALL_EVENTS, ALL_SITES, type EventFilter, type SiteFilter } from '../model/filters';
import type { Scenario } from '../model/grid/scenario';
import type { YearWindow } from '../model/grid/series';
import type { Fill } from '../model/metrics';
import type { Region } from '../model/region';
import type { LAYER_IDS } from '../model/source';

/** A layer the reader can switch. */
export type LayerSwitch = (typeof LAYER_IDS)[number];

/** Where the map looks. The same five numbers as MapLibre's own hash. */
export interface Camera {
  lon: number;
  lat: number;
  zoom: number;
  /** Degrees clockwise from north. */
  bearing: number;
  pitch: number;
}

/** What the card shows. */
export type Selection =
  | { kind: 'site'; id: string }
  | { kind: 'event'; id: string }
  | { kind: 'region'; region: Region }
  | null;

/** A page that covers the map. */
export type Page = 'compare' | 'thenAndNow' | 'credits' | 'methods' | null;

/**
 * Everything that changes the meaning of what a reader sees, and therefore lives in the URL
 * (`permalink.ts`). Two readers with the same view see the same map.
 */
export interface View {
  camera: Camera;
  layers: Record<LayerSwitch, boolean>;
  fill: Fill;
  /** First and last year that grid measures are taken over; null is `DEFAULT_WINDOW`. */
  window: YearWindow | null;
  /** A new load that is asked about; null when none is. */
  scenario: Scenario | null;
  /** Day viewed, `YYYY-MM-DD`; null is the data date. */
  date: string | null;
  sites: SiteFilter;
  events: EventFilter;
  /** Hide what a filter excludes instead of dimming it. */
  hideExcluded: boolean;
  selection: Selection;
  /** Site ids in the order chosen, at most four. */
  compare: readonly string[];
  page: Page;
  /** The map without chrome, for other people's pages. */
  embed: boolean;
}

/** The largest number of sites that can stand side by side. */
export const COMPARE_LIMIT = 4;

/** The contiguous United States. */
export const HOME_CAMERA: Camera = { lon: -96.5, lat: 38.6, zoom: 3.6, bearing: 0, pitch: 0 };

/** Whether two cameras show the same; links and reports of the map are rounded. */
export const sameCamera = (a: Camera, b: Camera): boolean =>
  Math.abs(a.lon - b.lon) < 2e-4 &&
  Math.abs(a.lat - b.lat) < 2e-4 &&
  Math.abs(a.zoom - b.zoom) < 0.02 &&
  Math.abs(a.bearing - b.bearing) < 0.2 &&
  Math.abs(a.pitch - b.pitch) < 0.2;

/** What a reader sees who comes without a link. */
export const DEFAULT_VIEW: View = {
  camera: HOME_CAMERA,
  layers: { sites: true, grid: true, land: false, opposition: true },
  fill: 'grid.loadFactor',
  window: null,
  scenario: null,
  date: null,
  sites: ALL_SITES,
  events: ALL_EVENTS,
  hideExcluded: false,
  selection: null,
  compare: [],
  page: null,
  embed: false,
};
