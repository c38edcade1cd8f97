/** A figure that leaves the app by the clipboard. */
import type { Figure } from '../../../model/provenance';
import type { Source } from '../../../model/source';
import type { ClaimClass } from '../../../model/vocabulary';

const CLAIM: Record<ClaimClass, string> = {
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
export function figureText(figure: Figure, sources: readonly Source[]): string {
  const named = figure.sources.map((id) => {
    const source = sources.find((row) => row.id === id);
    return source ? `${source.credit} (${source.licence}, read ${source.retrieved}, ${source.link})` : id;
  });
  const date = figure.date === null ? 'undated' : figure.date;
  const from = named.length === 0 ? 'Source: none.' : `Source: ${named.join('; ')}.`;
  return `${figure.label}: ${figure.value} (${CLAIM[figure.claim]}; ${date}). ${from}`.replaceAll(
    '\u00a0',
    ' ',
  );
}
