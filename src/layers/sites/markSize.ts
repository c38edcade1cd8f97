/** How large the mark of a site is: one rule for paint, for the key of the legend and for names beside marks. */
import { MARK_BOX } from '../../theme/siteMark';
import { MARK_GROWTH } from '../paint/markGrowth';

/** Size of a mark without a power figure, as a factor on its box of 24 px. */
export const UNKNOWN_SIZE = 0.62;
const SMALLEST = 0.65;
const LARGEST = 1.5;
/** Megawatts from which a mark grows no further. */
const FULL_SIZE_MW = 1_500;

/** The area of a mark grows with its megawatts; null is the small size of the unknown. */
export function markSize(mw: number | null): number {
  if (mw === null) return UNKNOWN_SIZE;
  const share = Math.sqrt(Math.min(1, Math.max(0, mw) / FULL_SIZE_MW));
  return Math.round((SMALLEST + (LARGEST - SMALLEST) * share) * 100) / 100;
}

/**
 * Diameter of a site's mark at a zoom, px, outline included.
 * @param size factor on the mark's box
 */
export function markDiameter(size: number, zoom: number): number {
  const [first, ...rest] = MARK_GROWTH;
  let [at, growth]: readonly [number, number] = first;
  let factor: number = growth;
  for (const [next, end] of rest) {
    const share = Math.max(0, Math.min(1, (zoom - at) / (next - at)));
    factor = growth + share * (end - growth);
    if (zoom < next) break;
    [at, growth] = [next, end];
  }
  return size * factor * MARK_BOX;
}

/**
 * Radius of a site's mark at a zoom, px, outline included.
 * @param mw of the headline figure; null when unknown
 */
export const iconRadius = (mw: number | null, zoom: number): number => markDiameter(markSize(mw), zoom) / 2;

/** Megawatts that the key of the legend shows marks for. */
export const KEY_MW = [50, 400, FULL_SIZE_MW] as const;
