/**
 * The kinds of file that hold a view: the one list of them. What writes them is in `src/export/file/formats`, and comes
 * when it is asked for; this much is known beforehand, to the interface and to the snapshot command.
 */

/** What is known of a kind of file without writing one. */
export interface FormatFacts {
  /** Its name, which is also how its files end. */
  id: string;
  /** Media type. Null where no file is saved: the browser's print window takes the page. */
  type: string | null;
  holds: 'picture' | 'data' | 'both';
  /** The kind of file it becomes when several layers are on, where one file can't hold them. */
  ofSeveralLayers: string | null;
  /** Whether a file was written to its end, as far as its first and last bytes tell. */
  isWhole(bytes: Uint8Array): boolean;
}

/** A file starts and ends with marks; bytes are compared as Latin-1. */
const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);
const begins = (bytes: Uint8Array, mark: string) => latin1(bytes.subarray(0, mark.length)) === mark;
const ends = (bytes: Uint8Array, mark: string) => latin1(bytes.subarray(-mark.length)) === mark;

const PNG_START = '\x89PNG\r\n\x1a\n';
/** The chunk that ends every PNG: length 0, `IEND`, and its checksum. */
const PNG_END = '\0\0\0\0IEND\xae\x42\x60\x82';
const ZIP_START = 'PK\x03\x04';
/** The record that ends a zip without a comment. */
const ZIP_END = 'PK\x05\x06';
const ZIP_END_LENGTH = 22;
const UTF8_MARK = '\xef\xbb\xbf';

const isWholeZip = (bytes: Uint8Array) =>
  begins(bytes, ZIP_START) && begins(bytes.subarray(-ZIP_END_LENGTH), ZIP_END);

/** In the order in which they are offered. */
export const FORMATS = [
  {
    id: 'png',
    type: 'image/png',
    holds: 'picture',
    ofSeveralLayers: null,
    isWhole: (bytes) => begins(bytes, PNG_START) && ends(bytes, PNG_END),
  },
  {
    id: 'svg',
    type: 'image/svg+xml',
    holds: 'picture',
    ofSeveralLayers: null,
    isWhole: (bytes) => begins(bytes, '<?xml') && ends(bytes, '</svg>\n'),
  },
  {
    id: 'pdf',
    type: null,
    holds: 'picture',
    ofSeveralLayers: null,
    isWhole: (bytes) => begins(bytes, '%PDF-') && /%%EOF\s*$/.test(latin1(bytes.subarray(-16))),
  },
  {
    id: 'csv',
    type: 'text/csv;charset=utf-8',
    holds: 'data',
    ofSeveralLayers: 'zip',
    isWhole: (bytes) => (begins(bytes, UTF8_MARK) && ends(bytes, '\r\n')) || isWholeZip(bytes),
  },
  {
    id: 'geojson',
    type: 'application/geo+json',
    holds: 'data',
    ofSeveralLayers: null,
    isWhole: (bytes) => begins(bytes, '{') && /\}\s*$/.test(latin1(bytes.subarray(-4))),
  },
  {
    id: 'zip',
    type: 'application/zip',
    holds: 'both',
    ofSeveralLayers: null,
    isWhole: isWholeZip,
  },
] as const satisfies readonly FormatFacts[];

export type ExportFormat = (typeof FORMATS)[number]['id'];
/** Kinds of file that hold records. */
export type DataFormat = Exclude<(typeof FORMATS)[number], { holds: 'picture' }>['id'];
/** Kinds of file that the reader gets to save. */
export type SavedFormat = Exclude<(typeof FORMATS)[number], { type: null }>['id'];

export const EXPORT_FORMATS: readonly ExportFormat[] = FORMATS.map(({ id }) => id);

const BY_ID = new Map(FORMATS.map((format) => [format.id, format]));

/** What is known of a kind of file. */
export function factsOf<Id extends ExportFormat>(id: Id): Extract<(typeof FORMATS)[number], { id: Id }> {
  return BY_ID.get(id) as Extract<(typeof FORMATS)[number], { id: Id }>;
}
