/**
 * How a map stands in another page: what its address says beside the view. These parameters are no part of the view;
 * they count only in an address with `embed`, and stay in it while the view changes.
 *
 *   "theme=" ( "light" | "dark" )          without it: what the reader's system prefers
 *   "bounds=" WEST,SOUTH,EAST,NORTH        the extent that is kept whatever the size, degrees
 *   "legend=" ( "folded" | "none" )        without it: open
 *   "shape=" ( "classic" | "square" )      of the map where its frame follows its height; without it: wide
 *   "title=" TEXT                          the host's own headline
 *   "story=" CODE                          views to be gone through, as `story.ts` writes them
 */
import type { Bounds } from '../region';
import { plainNumber, round } from '../regionText';
import { isOneOf } from '../vocabulary';

export const EMBED_THEMES = ['auto', 'light', 'dark'] as const;
export const EMBED_LEGENDS = ['open', 'folded', 'none'] as const;
export const EMBED_SHAPE_IDS = ['wide', 'classic', 'square'] as const;
export type EmbedTheme = (typeof EMBED_THEMES)[number];
export type EmbedLegend = (typeof EMBED_LEGENDS)[number];
export type EmbedShape = (typeof EMBED_SHAPE_IDS)[number];

/** Longest headline of a host, characters. */
export const MAX_EMBED_TITLE = 140;

export interface Embedding {
  theme: EmbedTheme;
  /** What is kept in sight whatever the size; null where the link's camera is taken as it is. */
  bounds: Bounds | null;
  legend: EmbedLegend;
  shape: EmbedShape;
  /** Null where the headline follows the view. */
  title: string | null;
  /** Text that `story.ts` reads; null where one view is shown. */
  story: string | null;
}

/** What an address without these parameters means. */
export const PLAIN_EMBEDDING: Embedding = {
  theme: 'auto',
  bounds: null,
  legend: 'open',
  shape: 'wide',
  title: null,
  story: null,
};

/** Degrees are written to about ten meters. */
const DIGITS = 4;

/** Reads what an address says of the frame; what is not understood is as if it were not there. */
export function readEmbedding(parameters: URLSearchParams): Embedding {
  const word = <T extends string>(name: string, words: readonly T[], otherwise: T): T => {
    const given = parameters.get(name);
    return isOneOf(words, given) ? given : otherwise;
  };
  const title = (parameters.get('title') ?? '').trim().slice(0, MAX_EMBED_TITLE);
  return {
    theme: word('theme', EMBED_THEMES, PLAIN_EMBEDDING.theme),
    bounds: readBounds(parameters.get('bounds')),
    legend: word('legend', EMBED_LEGENDS, PLAIN_EMBEDDING.legend),
    shape: word('shape', EMBED_SHAPE_IDS, PLAIN_EMBEDDING.shape),
    title: title === '' ? null : title,
    story: parameters.get('story'),
  };
}

/** An extent `west,south,east,north` in degrees; null for what is none. It does not cross the date line. */
export function readBounds(text: string | null): Bounds | null {
  const parts = (text ?? '').split(',').map(plainNumber);
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = parts;
  const isBox = parts.length === 4 && -180 <= west && west < east && east <= 180;
  return isBox && -85 <= south && south < north && north <= 85 ? [west, south, east, north] : null;
}

/** An extent as `readBounds` reads it. */
export const writtenBounds = (bounds: Bounds): string =>
  bounds.map((degrees) => round(degrees, DIGITS)).join(',');

/** Writes what differs from a plain frame, `theme=dark&bounds=…`; empty for a plain one. */
export function writeEmbedding({ theme, bounds, legend, shape, title, story }: Embedding): string {
  const written = new URLSearchParams();
  if (theme !== PLAIN_EMBEDDING.theme) written.set('theme', theme);
  const extent = bounds && writtenBounds(bounds);
  // No link is written that would not be read again: an extent over the date line is left to the camera.
  if (extent !== null && readBounds(extent) !== null) written.set('bounds', extent);
  if (legend !== PLAIN_EMBEDDING.legend) written.set('legend', legend);
  if (shape !== PLAIN_EMBEDDING.shape) written.set('shape', shape);
  const own = title?.trim().slice(0, MAX_EMBED_TITLE) ?? '';
  if (own !== '') written.set('title', own);
  if (story !== null) written.set('story', story);
  return written.toString().replaceAll('%2C', ',');
}
