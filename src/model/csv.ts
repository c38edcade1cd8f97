/**
 * The one way in which Headroom writes CSV for readers: as RFC 4180 has it (commas, CRLF, quotes doubled), in
 * UTF-8 with a byte order mark, without which Excel takes "Cañon" for "CaÃ±on". Every other reader skips it.
 *
 * Numbers stay numbers, below zero as well; what is unknown is an empty cell. Ids stay the text they are: `01001`
 * is written as `01001` and not as `="01001"`, since that is a formula, which only spreadsheets understand and
 * which we make sure that no cell is. A spreadsheet that is to keep the leading zero imports the column as text.
 */

/** What a cell can be; null is "unknown". */
export type CsvCell = string | number | null;

const BYTE_ORDER_MARK = '\ufeff';

/**
 * What spreadsheets take for the beginning of a formula, full-width and small forms included, also behind spaces,
 * quotes and characters that can't be seen; and the characters that move the beginning into the next cell or line.
 */
const FORMULA = /^(?:[\s"\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|[\t\r\n])/u;

/** Keeps a spreadsheet from reading a text as a formula, and quotes what CSV must have quoted. */
function csvCell(text: string): string {
  // Spreadsheets end a cell at NUL; a space that may not be broken would not be found by searching.
  // Marks that turn the direction of reading make a cell say something else than it holds.
  const plain = text
    .replaceAll('\0', '\ufffd')
    .replaceAll('\u00a0', ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
  const safe = FORMULA.test(plain) ? `'${plain}` : plain;
  return quoted(safe);
}

/** A cell in quotes where RFC 4180 asks for them. */
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function write(cell: CsvCell): string {
  if (typeof cell === 'string') return csvCell(cell);
  return cell === null || !Number.isFinite(cell) ? '' : String(cell);
}

/** A whole file. A cell that is no finite number is empty, like one that is null. */
export function csvText(head: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = [head, ...rows].map((cells) => `${cells.map(write).join(',')}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}

/** A table of the repository, which programs and `git diff` read: texts as they are, lines that end in LF, no mark. */
export const plainCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
