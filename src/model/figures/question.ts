/**
 * What the page of figures is asked, as links have it: regions, and the one figure that a link leads to.
 * `state:GA,figure:inForce.stopping`; without a region it is of the United States.
 */

export interface FiguresQuestion {
  /** Regions as `formatRegion` writes them, apart by commas; null is the United States. */
  regions: string | null;
  /** Id of a figure; null for all. */
  figure: string | null;
}

/** Commas in names of regions are escaped, so that nothing of a region reads like a figure. */
const FIGURE = /(?:^|,)figure:([\w.-]{1,80})$/;

/** Reads the question of a link. Never throws. */
export function readFiguresQuestion(text: string | null): FiguresQuestion {
  const found = text === null ? null : FIGURE.exec(text);
  if (text === null || found === null) return { regions: text, figure: null };
  return { regions: text.slice(0, found.index) || null, figure: found[1] ?? null };
}

/** Writes it; null where all figures of the United States are asked for. */
export function formatFiguresQuestion({ regions, figure }: FiguresQuestion): string | null {
  const parts = [...(regions ? [regions] : []), ...(figure ? [`figure:${figure}`] : [])];
  return parts.length === 0 ? null : parts.join(',');
}
