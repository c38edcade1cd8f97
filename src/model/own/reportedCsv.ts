/** The rows of a file that were not loaded, as a table that can be mended and brought again. */
import { type CsvCell, csvText } from '../csv';
import { type Finding, isFault } from './finding';
import type { Inspection } from './inspection';

/**
 * All reported rows with their line, their cells as they stood, and a last column with everything that keeps the row
 * out.
 * @param expected the sentence about a finding
 */
export function reportedCsv(
  { reportedRows, findings }: Pick<Inspection, 'reportedRows' | 'findings'>,
  expected: (finding: Finding) => string,
): string {
  const reasons = new Map<string, string[]>();
  for (const finding of findings) {
    if (finding.line === null || !isFault(finding)) continue;
    const key = `${finding.part ?? ''}:${finding.line}`;
    const said = `${finding.column === null ? '' : `${finding.column}: `}${expected(finding)}`;
    reasons.set(key, [...(reasons.get(key) ?? []), said]);
  }
  const names = [...new Set(reportedRows.flatMap(({ cells }) => Object.keys(cells)))];
  return csvText(
    ['line', ...names, 'reason'],
    reportedRows.map(({ part, line, cells }) => [
      line,
      ...names.map((name) => cellOf(cells[name] ?? '')),
      (reasons.get(`${part ?? ''}:${line}`) ?? []).join('; '),
    ]),
  );
}

/** A number as a number: a text that begins with a minus sign is kept from being taken for a formula. */
const cellOf = (text: string): CsvCell =>
  text !== '' && String(Number(text)) === text ? Number(text) : text;
