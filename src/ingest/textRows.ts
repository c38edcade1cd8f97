/** The one reader of delimited text: rows with the line on which they start, up to where the text breaks the format. */
import { CsvError, parse } from 'csv-parse/browser/esm/sync';

/** One row of a text. */
export interface TextRow {
  /** 1-based line in the text on which the row starts. */
  line: number;
  cells: string[];
}

/** The rows of a text, and why the rest could not be read. */
export interface TextRows {
  rows: TextRow[];
  /** Null where the whole text was read. */
  fault: {
    /** Line on which the row starts that could not be read: it opens a quote that never closes, or holds more after it. */
    from: number;
    /** Line at which the parser gave up; null where it does not say. */
    at: number | null;
    message: string;
  } | null;
}

/**
 * Cuts text into rows: double quotes, rows of any number of cells, a byte order mark is skipped. The parser's build for
 * browsers needs nothing of Node, not even a global `Buffer`.
 * @param text      with `\n` as the only line break, so that the parser counts one character a line, also inside cells
 * @param separator one character
 */
export function textRows(text: string, separator = ','): TextRows {
  if (!/["\r]/.test(text)) return { rows: plainRows(text, separator), fault: null };
  const rows: TextRow[] = [];
  // The parser reports the line on which a row ends; the next one starts after it.
  let next = 1;
  try {
    parse(text, {
      delimiter: separator,
      record_delimiter: '\n',
      bom: true,
      info: true,
      relax_column_count: true,
      on_record: (entry) => {
        const { record, info } = entry as unknown as { record: string[]; info: { lines: number } };
        rows.push({ line: next, cells: record });
        next = info.lines + 1;
        return null;
      },
    });
    return { rows, fault: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at = typeof error.lines === 'number' ? error.lines : null;
    return { rows, fault: { from: next, at, message: error.message } };
  }
}

/** Rows of a text without a quote: every line is one. The parser takes many times as long to say the same. */
function plainRows(text: string, separator: string): TextRow[] {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => ({ line: index + 1, cells: line.split(separator) }));
}
