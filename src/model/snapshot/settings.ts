/**
 * Everything about a picture that the view does not say: its size, frame, words and look. Together with the link
 * of the view it makes the same picture again; saved pictures hold both.
 */
import type { Frame } from './frame';
import { parseSize } from './size';

/** Light and dark are the app's own appearances; grey is for newsprint. */
export const PALETTES = ['light', 'dark', 'grey'] as const;
export type Palette = (typeof PALETTES)[number];

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
  labels: SiteLabels;
  credits: CreditPlace;
  qr: boolean;
  /** A small map that shows where the frame lies. */
  locator: boolean;
}

export const DEFAULT_SETTINGS: SnapshotSettings = {
  size: 'social',
  frame: null,
  headline: null,
  subtitle: null,
  note: null,
  alt: null,
  palette: 'light',
  labels: { selected: true, largest: 0, chosen: [] },
  credits: 'below',
  qr: false,
  locator: true,
};

/** Letters that fit a line of the picture's words. */
export const TEXT_LIMITS = { headline: 200, subtitle: 300, note: 600, alt: 2_000 } as const;
export const MAX_LARGEST = 30;
export const MAX_CHOSEN = 60;

const clampText = (value: unknown, limit: number): string | null =>
  // Whole letters: half of an emoji is none.
  typeof value === 'string' ? [...value].slice(0, limit).join('') : null;
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function restoreFrame(value: unknown): Frame | null {
  const { lon, lat, span, bearing, pitch } = record(value);
  if (!isNumber(lon) || !isNumber(lat) || !isNumber(span)) return null;
  if (Math.abs(lat) > 85.06 || span <= 0 || span > 4) return null;
  return {
    lon,
    lat,
    span,
    bearing: isNumber(bearing) ? bearing : 0,
    pitch: isNumber(pitch) ? Math.max(0, Math.min(85, pitch)) : 0,
  };
}

/** Settings from outside, rebuilt field by field; what is missing or impossible becomes the default. */
export function restoreSettings(value: unknown): SnapshotSettings {
  const from = record(value);
  const labels = record(from.labels);
  const { size } = from;
  return {
    size: typeof size === 'string' && !('error' in parseSize(size)) ? size : DEFAULT_SETTINGS.size,
    frame: restoreFrame(from.frame),
    headline: clampText(from.headline, TEXT_LIMITS.headline),
    subtitle: clampText(from.subtitle, TEXT_LIMITS.subtitle),
    note: clampText(from.note, TEXT_LIMITS.note),
    alt: clampText(from.alt, TEXT_LIMITS.alt),
    palette: PALETTES.find((palette) => palette === from.palette) ?? DEFAULT_SETTINGS.palette,
    labels: {
      selected: typeof labels.selected === 'boolean' ? labels.selected : DEFAULT_SETTINGS.labels.selected,
      largest: isNumber(labels.largest)
        ? Math.max(0, Math.min(MAX_LARGEST, Math.round(labels.largest)))
        : DEFAULT_SETTINGS.labels.largest,
      chosen: Array.isArray(labels.chosen)
        ? labels.chosen.filter((id): id is string => typeof id === 'string').slice(0, MAX_CHOSEN)
        : [],
    },
    credits: CREDIT_PLACES.find((place) => place === from.credits) ?? DEFAULT_SETTINGS.credits,
    qr: typeof from.qr === 'boolean' ? from.qr : DEFAULT_SETTINGS.qr,
    locator: typeof from.locator === 'boolean' ? from.locator : DEFAULT_SETTINGS.locator,
  };
}
