/** A figure that can leave the app: its words, what kind of claim it is, who says so, and of when. */
import type { Source } from './source';
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

const CLAIM_WORDS: Record<ClaimClass, string> = {
  reported: 'reported',
  calculated: 'calculated by Headroom',
  inferred: 'inferred by Headroom',
  machineRead: 'read by machine from a text',
  unknown: 'no value in the sources',
};

/**
 * A figure as one line that stands on its own when pasted: value, claim, date, and each source with its
 * licence and the day it was read.
 */
export function copyText(figure: Figure, sources: readonly Source[]): string {
  const named = figure.sources.map((id) => {
    const source = sources.find((row) => row.id === id);
    return source ? `${source.credit} (${source.licence}, read ${source.retrieved}, ${source.link})` : id;
  });
  const date = figure.date === null ? 'undated' : figure.date;
  const from = named.length === 0 ? 'Source: none.' : `Source: ${named.join('; ')}.`;
  return `${figure.label}: ${figure.value} (${CLAIM_WORDS[figure.claim]}; ${date}). ${from}`.replaceAll(
    '\u00a0',
    ' ',
  );
}
