import { ALL_EVENTS, ALL_SITES, type EventFilter, type SiteFilter } from '../filters';
import { FIRST_FITS, type FitsAsked } from '../grid/fitsAsked';
import type { Scenario } from '../grid/scenario';
import type { YearWindow } from '../grid/series';
import type { OwnFilters } from '../layers/layer';
import { type LayerSwitches, switches } from '../layers/list';
import type { Fill } from '../metrics';
import type { Region } from '../region';
import { type Camera, HOME_CAMERA } from './camera';

/** What the card shows. */
export type Selection =
  | { kind: 'site'; id: string }
  | { kind: 'event'; id: string }
  /** A group that takes part in fights. */
  | { kind: 'group'; id: string }
  | { kind: 'region'; region: Region }
  /** A record of a layer: of one of ours, or of one made while the app runs. */
  | { kind: 'record'; layer: string; id: string }
  | null;

/** A page that covers the map. */
export type Page =
  | 'compare'
  | 'rank'
  | 'cases'
  | 'figures'
  | 'calendar'
  | 'changes'
  | 'thenAndNow'
  | 'credits'
  | 'methods'
  | null;

/**
 * Everything that changes the meaning of what a reader sees, and therefore lives in the URL
 * (`permalink.ts`). Two readers with the same view see the same map.
 */
export interface View {
  camera: Camera;
  layers: LayerSwitches;
  fill: Fill;
  /** First and last year that grid figures are taken over; null is `DEFAULT_WINDOW`. */
  window: YearWindow | null;
  /** A new load that is asked about; null when none is. */
  scenario: Scenario | null;
  /** At which curtailed share, and in which season, it is asked how much new load fits. */
  fits: FitsAsked;
  /** Day viewed, `YYYY-MM-DD`; null is the data date. */
  date: string | null;
  sites: SiteFilter;
  events: EventFilter;
  /** Plain filters of layers by the layer: of ours, and of those made while the app runs. */
  own: OwnFilters;
  /** Hide what a filter excludes instead of dimming it. */
  hideExcluded: boolean;
  selection: Selection;
  /** What stands side by side, in the order chosen, at most four: ids of sites, and regions as `formatRegion` writes them. */
  compare: readonly string[];
  /** What the page of many places asks, as `model/rank/question` writes it; null is its first question. */
  rank: string | null;
  /** The case that others are like, as `model/similar/question` writes it; null while none is described. */
  cases: string | null;
  /** The region whose figures are told, or several, as `formatRegion` writes them; null is the United States. */
  figures: string | null;
  /** What the page of dates asks, as `model/calendar/question` writes it; null is the whole record. */
  calendar: string | null;
  page: Page;
  /** Version of the data with which the link was saved; null where it does not say. */
  savedWith: string | null;
  /** The map without chrome, for other people's pages. */
  embed: boolean;
}

/** Longest question of the pages of places and of cases that a link holds, in characters. */
export const MAX_QUESTION = 1500;

/** How many sites and regions can stand side by side. */
export const COMPARE_LIMIT = 4;

/** What a link means that names a view but leaves a part of it out. Never changes: old links rest on it. */
export const DEFAULT_VIEW: View = {
  camera: HOME_CAMERA,
  layers: switches(({ on }) => on),
  fill: 'grid.loadFactor',
  window: null,
  scenario: null,
  fits: FIRST_FITS,
  date: null,
  sites: ALL_SITES,
  events: ALL_EVENTS,
  own: {},
  hideExcluded: false,
  selection: null,
  compare: [],
  rank: null,
  cases: null,
  figures: null,
  calendar: null,
  page: null,
  savedWith: null,
  embed: false,
};

/**
 * What a reader sees who comes without a link: what people come to ask, which measures are in force and what is being
 * built. Its links write what differs from `DEFAULT_VIEW`, so that this view can change and they do not.
 */
export const START_VIEW: View = {
  ...DEFAULT_VIEW,
  // Outlines of grid areas would compete with what is asked.
  layers: switches(({ id, on }) => on && id !== 'grid'),
  fill: 'opposition.inForce',
  sites: { ...ALL_SITES, statuses: ['construction'] },
};
