/** Cells of CSV, TSV and tables copied from a spreadsheet, with the line on which each row starts. */
import { CsvError, parse } from 'csv-parse/browser/esm/sync';

export interface TextRow {
  /** 1-based line in the file on which the row starts. */
  line: number;
  cells: string[];
}

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
    const read = parsed(rest, separator);
    if (read.failedLine === null) {
      rows.push(...read.rows.map(({ line, cells }) => ({ line: line + firstLine - 1, cells })));
      break;
    }
    // All rows before the quote stand; the line of the quote is cut as it is.
    const lines = rest.split('\n');
    const faulty = read.failedLine;
    const before = parsed(lines.slice(0, faulty - 1).join('\n'), separator);
    rows.push(...before.rows.map(({ line, cells }) => ({ line: line + firstLine - 1, cells })));
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

/** Rows of a text; or the line on which a quote opens that never closes, or that holds more after it. */
function parsed(text: string, separator: string): { rows: TextRow[]; failedLine: number | null } {
  const rows: TextRow[] = [];
  let next = 1;
  try {
    parse(text, {
      delimiter: separator,
      record_delimiter: '\n',
      info: true,
      relax_column_count: true,
      on_record: (entry) => {
        const { record, info } = entry as unknown as { record: string[]; info: { lines: number } };
        rows.push({ line: next, cells: record });
        next = info.lines + 1;
        return null;
      },
    });
    return { rows, failedLine: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rows, failedLine: next };
  }
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
