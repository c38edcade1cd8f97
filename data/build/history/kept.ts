/** Versions of the data that were kept: `data/history`, one line a record. Sites, which are under the ODbL, lie apart. */
import { readTable } from '../../../src/ingest/csv';
import { BadData } from '../../../src/ingest/issue';
import {
  DIGEST_COLUMNS,
  DIGEST_KINDS,
  type DigestRow,
  type KeptVersion,
} from '../../../src/model/changes/digestRow';

export const HISTORY = 'data/history';
export const VERSIONS_FILE = `${HISTORY}/versions.csv`;
export const VERSION_COLUMNS = ['version', 'dataDate', 'recordUpTo'] as const;

/** The files of a version: its sites, its acts and measures. */
export const digestFiles = (version: string): readonly [string, string] => [
  `${HISTORY}/${version}-sites.jsonl`,
  `${HISTORY}/${version}-opposition.jsonl`,
];

/** The versions, the one kept last first. @throws BadData */
export function readVersions(text: string | Uint8Array): KeptVersion[] {
  const rows = readTable(VERSIONS_FILE, text, VERSION_COLUMNS);
  const wrong = rows.find(
    ({ cells }) =>
      !/^[0-9a-f]{12}$/.test(cells.version) ||
      !/^\d{4}-\d{2}-\d{2}$/.test(cells.dataDate) ||
      !/^\d{4}-\d{2}-\d{2}$/.test(cells.recordUpTo),
  );
  if (wrong)
    throw bad(VERSIONS_FILE, wrong.line, Object.values(wrong.cells).join(), 'a version and two days');
  return rows.map(({ cells }) => ({ ...cells })).reverse();
}

/** The records of a file of digests. @throws BadData */
export function readDigest(file: string, text: string): DigestRow[] {
  return text.split('\n').flatMap((line, at) => {
    if (line === '') return [];
    const cells = parsed(line);
    const isRow =
      Array.isArray(cells) &&
      cells.length === DIGEST_COLUMNS.length &&
      DIGEST_KINDS.some((kind) => kind === cells[0]);
    if (!isRow) throw bad(file, at + 1, line.slice(0, 80), `a list of ${DIGEST_COLUMNS.join()}`);
    return [
      Object.fromEntries(
        DIGEST_COLUMNS.map((column, index) => [column, cells[index]]),
      ) as unknown as DigestRow,
    ];
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const bad = (file: string, line: number, value: string, expected: string) =>
  new BadData([{ file, line, column: null, value, expected }]);

/** A digest as it is kept: a list of cells a line, in the order of `DIGEST_COLUMNS`. */
export const writeDigest = (rows: readonly DigestRow[]): string =>
  rows.map((row) => `${JSON.stringify(DIGEST_COLUMNS.map((column) => row[column]))}\n`).join('');
