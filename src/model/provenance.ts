/** A figure that can leave the app: its words, what kind of claim it is, who says so, and of when. */
import type { ClaimClass } from './vocabulary';

export interface Figure {
  /** What it measures, with its place: "Loudoun County, Virginia: cropland". */
  label: string;
  /** The value in words, with its unit: "38 %", "unknown". */
  value: string;
  claim: ClaimClass;
  /** Ids in `sources.json`; empty only when nothing is known. */
  sources: readonly string[];
  /** The day, month, year or period the value is of, as a reader reads it; null when undated. */
  date: string | null;
}
