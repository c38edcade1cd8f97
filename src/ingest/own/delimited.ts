/** Cells of CSV, TSV and tables copied from a spreadsheet, with the line on which each row starts. */
import { type TextRow, textRows } from '../textRows';

export interface DelimitedText {
  separator: string;
  rows: TextRow[];
  /** Lines that open a quote which is never closed; they are read as they stand, cut at the separator. */
  openQuotes: number[];
}

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** How many lines are looked at to find the separator. */
const SAMPLE_LINES = 60;

/**
 * Reads delimited text: any of comma, semicolon, tab or bar, any line end, double quotes. Blank lines are no rows.
 * A quote that never closes spoils its own line, not the rest of the file.
 */
export function readDelimited(text: string): DelimitedText {
  // One line end, one character, so that the parser counts lines as an editor does.
  const unix = text.replace(/\r\n?/g, '\n');
  const separator = separatorOf(unix);
  const openQuotes: number[] = [];
  const rows: TextRow[] = [];
  let [from, firstLine] = [0, 1];
  for (;;) {
    const rest = unix.slice(from);
    const read = textRows(rest, separator);
    rows.push(...read.rows.map(({ line, cells }) => ({ line: line + firstLine - 1, cells })));
    if (read.fault === null) break;
    // All rows before the quote stand; the line of the quote is cut as it is.
    const lines = rest.split('\n');
    const faulty = read.fault.from;
    rows.push({ line: firstLine + faulty - 1, cells: (lines[faulty - 1] ?? '').split(separator) });
    openQuotes.push(firstLine + faulty - 1);
    from += lines.slice(0, faulty).join('\n').length + 1;
    firstLine += faulty;
    if (from >= unix.length) break;
  }
  return {
    separator,
    rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
    openQuotes,
  };
}

/** The separator that cuts most lines into the same number of cells, and into most cells. */
function separatorOf(text: string): string {
  const lines = text
    .split('\n', SAMPLE_LINES)
    .map((line) => line.replace(/"(?:[^"]|"")*"/g, 'q'))
    .filter((line) => line.trim() !== '');
  let best: { separator: string; score: number } = { separator: ',', score: 0 };
  for (const separator of SEPARATORS) {
    const widths = lines.map((line) => line.split(separator).length);
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    for (const [width, count] of counts) {
      // A steady number of cells says more than many of them: commas also stand within texts and numbers.
      const score = (count / lines.length) * 10 + Math.min(width, 10) / 10;
      if (score > best.score + 1e-9) best = { separator, score };
    }
  }
  return best.separator;
}
