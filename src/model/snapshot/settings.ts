/**
 * Everything about a picture that the view does not say: its size, frame, words and look. Together with the link
 * of the view it makes the same picture again; saved pictures hold both.
 */
import type { Callout } from './callouts';
import type { Frame } from './frame';

/** Light and dark are the app's own appearances; grey is for newsprint. */
export const PALETTES = ['light', 'dark', 'grey'] as const;
export type Palette = (typeof PALETTES)[number];

/** How a picture of the whole United States is drawn; any other is drawn as on the screen. */
export const PROJECTIONS = ['albers', 'mercator'] as const;
export type Projection = (typeof PROJECTIONS)[number];

/** Where credits stand. They can be moved, never left out. */
export const CREDIT_PLACES = ['below', 'beside'] as const;
export type CreditPlace = (typeof CREDIT_PLACES)[number];

/** Which sites are named in the picture. */
export interface SiteLabels {
  /** The site whose card is open, and those being compared. */
  selected: boolean;
  /** So many of the largest by MW among those in the picture. */
  largest: number;
  /** Site ids picked by hand, in the order picked. */
  chosen: readonly string[];
}

export interface SnapshotSettings {
  /** As `parseSize` reads it. */
  size: string;
  /** Null: the largest frame in view. */
  frame: Frame | null;
  /** Null: as proposed from the view. An empty text leaves the line out. */
  headline: string | null;
  subtitle: string | null;
  note: string | null;
  /** What the picture shows, for readers who can't see it; null: made from the facts. */
  alt: string | null;
  palette: Palette;
  projection: Projection;
  labels: SiteLabels;
  credits: CreditPlace;
  qr: boolean;
  /** A small map that shows where the frame lies. */
  locator: boolean;
  /** Notes, circles and areas of the maker's own; absent where there are none. */
  callouts?: readonly Callout[];
}

export const DEFAULT_SETTINGS: SnapshotSettings = {
  size: 'social',
  frame: null,
  headline: null,
  subtitle: null,
  note: null,
  alt: null,
  palette: 'light',
  projection: 'albers',
  labels: { selected: true, largest: 0, chosen: [] },
  credits: 'below',
  qr: false,
  locator: true,
};

/** Letters that fit a line of the picture's words. */
export const TEXT_LIMITS = { headline: 200, subtitle: 300, note: 600, alt: 2_000 } as const;
export const MAX_LARGEST = 30;
export const MAX_CHOSEN = 60;
