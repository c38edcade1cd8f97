/**
 * A drawing apart from how it is made: few kinds of items, painted alike onto a canvas and into an SVG. Lengths
 * are layout px from the top left.
 */

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** `#rrggbb`, `rgba(…)`, `none`, or a small repeated motif over a ground. */
export type Paint = string | MotifPaint;

/** The motifs that stand for "no data", for measures that may not bind, and for classes in print. */
export interface MotifPaint {
  motif: 'hatch' | 'stripes' | 'dots' | 'rungs' | 'bars' | 'cross' | 'grid' | 'checks';
  color: string;
  /** What lies under the motif; null lets through what is there. */
  ground: string | null;
  /** Period in px. */
  period: number;
}

export interface PathItem {
  kind: 'path';
  /** SVG path data, moved to (x, y) and enlarged by `scale`. */
  d: string;
  x: number;
  y: number;
  scale: number;
  fill: Paint;
  stroke: string;
  /** Before `scale`. */
  strokeWidth: number;
  /** As SVG's `stroke-dasharray`; empty when solid. */
  dash: string;
  opacity: number;
}

/** A path of which only what is named differs from a plain outline without paint. */
export const pathItem = (d: string, look: Partial<Omit<PathItem, 'kind' | 'd'>>): PathItem => ({
  kind: 'path',
  d,
  x: 0,
  y: 0,
  scale: 1,
  fill: 'none',
  stroke: 'none',
  strokeWidth: 0,
  dash: '',
  opacity: 1,
  ...look,
});

export interface TextItem {
  kind: 'text';
  text: string;
  /** Where the text begins, has its middle or ends, by `anchor`; y is the middle of the line. */
  x: number;
  y: number;
  size: number;
  weight: 400 | 600;
  color: string;
  anchor: 'start' | 'middle' | 'end';
  /** Extra room between letters, px. */
  letterSpacing: number;
  halo: { color: string; width: number } | null;
  /** Goes on, after a space, with the line of the text before it: where another font is wider, it gives way. */
  continues?: boolean;
}

/** A bitmap; which one is for whoever paints to know by its name. */
export interface RasterItem extends Box {
  kind: 'raster';
  name: string;
}

/** Items that belong together. The id is unique in a drawing and readable: `legend`, `sites`. */
export interface GroupItem {
  kind: 'group';
  id: string;
  items: readonly DrawItem[];
  /** Cuts off what lies outside. */
  clip: Box | null;
  /** Of the group as a whole. */
  opacity: number;
}

export type DrawItem = PathItem | TextItem | RasterItem | GroupItem;

/** A whole picture. */
export interface Drawing {
  width: number;
  height: number;
  ground: string;
  items: readonly DrawItem[];
}
