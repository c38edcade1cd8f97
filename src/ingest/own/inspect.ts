/**
 * Reads a reader's file, whatever its format: what it was understood as, which rows can be loaded, and a finding
 * with its place for everything else. Rows that are not loaded are kept to be saved with their reasons.
 */
import type { Feature, Geometry } from 'geojson';
import { type Finding, Findings, Unreadable } from '../../model/own/finding';
import type { FileFormat, Inspection } from '../../model/own/inspection';
import { fileEnding, unpack } from './archive';
import { readDelimited } from './delimited';
import type { Reading } from './reading';
import { type PartRead, readRows } from './table';
import { decodeText, needContent } from './text';

/** What is asked of the reading; by default nothing is repaired. */
export type Asked = Omit<Reading, 'repairs'> & Partial<Pick<Reading, 'repairs'>>;

interface Outcome {
  format: FileFormat;
  parts: PartRead[];
  encoding?: string;
  separator?: string;
  crs?: string | null;
}

const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);

/**
 * Inspects one file. The format is told by the content; the name decides only between formats of plain text.
 * @param name file name, for its ending
 * @throws Unreadable when nothing of the file can be read
 */
export async function inspectFile(name: string, bytes: Uint8Array, asked: Asked): Promise<Inspection> {
  needContent(bytes);
  const outcome = await read(name, bytes, { ...asked, repairs: asked.repairs ?? new Set() });
  const findings: Finding[] = outcome.parts.flatMap(({ findings: { all } }) => all);
  const features: Feature<Geometry, Record<string, unknown>>[] = outcome.parts.flatMap(
    (part) => part.features,
  );
  const rows = outcome.parts.reduce((sum, part) => sum + part.rows, 0);
  return {
    format: outcome.format,
    encoding: outcome.encoding ?? null,
    separator: outcome.separator ?? null,
    crs: outcome.crs ?? null,
    understood: outcome.parts.map(({ understood, rows, features }) => ({
      ...understood,
      rows,
      loaded: features.length,
    })),
    rows,
    loaded: features.length,
    reported: rows - features.length,
    findings,
    collection: { type: 'FeatureCollection', features },
    reportedRows: outcome.parts.flatMap(({ reportedRows }) => reportedRows),
  };
}

async function read(name: string, bytes: Uint8Array, reading: Reading): Promise<Outcome> {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) {
    return archive(bytes, reading);
  }
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Unreadable('oldExcel', name);
  if (starts(bytes, 0x50, 0x41, 0x52, 0x31)) {
    const { readParquet } = await import('./parquet');
    const { part, crs } = await readParquet(bytes, reading);
    return { format: 'parquet', parts: [part], crs };
  }
  if (starts(bytes, 0x00, 0x00, 0x27, 0x0a)) {
    const { readShapefiles } = await import('./shapefile');
    return { format: 'shapefile', ...(await readShapefiles(new Map([[name, bytes]]), reading)) };
  }
  if (starts(bytes, 0x1f, 0x8b)) {
    const { gunzipSync } = await import('fflate');
    let plain: Uint8Array;
    try {
      plain = gunzipSync(bytes);
    } catch (error) {
      throw new Unreadable('damagedFile', error instanceof Error ? error.message : String(error));
    }
    return read(name.replace(/\.gz$/i, ''), plain, reading);
  }
  if (isBinary(bytes)) throw new Unreadable('unknownFormat', name);
  return text(name, bytes, reading);
}

/** Whether bytes are no text: zeros that UTF-16 does not explain, in a file that names no text format. */
function isBinary(bytes: Uint8Array): boolean {
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0x25, 0x50, 0x44, 0x46)) return true;
  if (starts(bytes, 0xff, 0xd8, 0xff) || starts(bytes, 0x47, 0x49, 0x46, 0x38)) return true;
  const { encoding, text: decoded } = decodeText(bytes.subarray(0, 4000));
  if (encoding.startsWith('utf-16')) return false;
  let odd = 0;
  for (const letter of decoded) if (letter < ' ' && !'\t\n\r\f\u001E'.includes(letter)) odd++;
  return odd > decoded.length / 10;
}

async function archive(bytes: Uint8Array, reading: Reading): Promise<Outcome> {
  const files = unpack(bytes);
  if ([...files.keys()].some((name) => name.startsWith('xl/'))) {
    const { readExcel } = await import('./excel');
    return { format: 'excel', parts: await readExcel(bytes, reading) };
  }
  const sources = sourcesIn(files);
  const several = sources.length > 1;
  const outcomes: Outcome[] = [];
  const failures: { name: string; error: Unreadable }[] = [];
  for (const source of sources) {
    try {
      outcomes.push(await source.read(reading, several ? source.name : null));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      failures.push({ name: source.name, error });
    }
  }
  const [first] = outcomes;
  const [failure] = failures;
  if (!first)
    throw failure?.error ?? new Unreadable('unknownFormat', [...files.keys()].slice(0, 5).join(', '));
  return {
    ...first,
    parts: [
      ...outcomes.flatMap(({ parts }) => parts),
      ...failures.map(({ name, error }) => unread(name, error)),
    ],
  };
}

interface Source {
  name: string;
  read(reading: Reading, part: string | null): Promise<Outcome>;
}

/** What can be read in an archive: its shapefiles together, and each file of text. */
function sourcesIn(files: ReadonlyMap<string, Uint8Array>): Source[] {
  const shape = fileEnding(files, '.shp');
  const sources: Source[] = [];
  if (shape) {
    const shapefiles = async (reading: Reading): Promise<Outcome> => {
      const { readShapefiles } = await import('./shapefile');
      return { format: 'shapefile', ...(await readShapefiles(files, reading)) };
    };
    sources.push({ name: shape[0], read: shapefiles });
  }
  for (const [name, content] of files) {
    if (!/\.(?:csv|tsv|txt|geojson|json|geojsonl|ndjson|kml|gpx)$/i.test(name)) continue;
    const isKml = /\.kml$/i.test(name);
    sources.push({
      name,
      read: async (reading, part) => {
        const outcome = await text(name, content, reading, part);
        return isKml ? { ...outcome, format: 'kmz' } : outcome;
      },
    });
  }
  return sources;
}

/** A file of an archive of which nothing can be read, while others can: it is told, and has no rows. */
function unread(name: string, { code, value, line, given }: Unreadable): PartRead {
  const findings = new Findings(name);
  // A note that lies beside the tables is no fault of theirs.
  const isNote = code === 'noTable' && /\.txt$/i.test(name);
  findings.add(isNote ? 'sheetWithoutTable' : code, line, null, isNote ? name : value, given);
  return {
    understood: { part: name, headerLine: null, columns: [] },
    rows: 0,
    features: [],
    reportedRows: [],
    findings,
  };
}

/** @param part name of the file within an archive of several */
async function text(
  name: string,
  bytes: Uint8Array,
  reading: Reading,
  part: string | null = null,
): Promise<Outcome> {
  const { text: content, encoding } = decodeText(bytes);
  if (content.trim() === '') throw new Unreadable('emptyFile', name);
  const head = content.replace(/^\uFEFF/, '').trimStart();
  let outcome: Outcome;
  if (['{', '[', '\u001E'].includes(head[0] ?? '') && !/\.(?:csv|tsv)$/i.test(name)) {
    const { readJson } = await import('./geojsonFile');
    const { format, part: read, crs } = await readJson(content.replace(/^\uFEFF/, ''), reading, part);
    outcome = { format, parts: [read], crs };
  } else if (/^<(?:\?xml|kml|gpx|!--|!DOCTYPE)/i.test(head)) {
    const { readXml } = await import('./xml');
    const { format, part: read } = await readXml(content, reading, part);
    outcome = { format, parts: [read] };
  } else if (/\.(?:geo)?json[ls]?$/i.test(name)) {
    const { readJson } = await import('./geojsonFile');
    const { format, part: read, crs } = await readJson(content, reading, part);
    outcome = { format, parts: [read], crs };
  } else {
    const { rows, separator, openQuotes } = readDelimited(content.replace(/^\uFEFF/, ''));
    const read = await readRows(part, rows, reading, new Set(openQuotes));
    if (!read) throw new Unreadable('noTable', rows[0]?.cells.join(separator) ?? '', rows[0]?.line ?? null);
    outcome = { format: separator === '\t' ? 'tsv' : 'csv', parts: [read], separator };
  }
  const [main] = outcome.parts;
  if (main && encoding === 'windows-1252') main.findings.add('encoding', null, null, encoding);
  if (main && content.includes('\uFFFD')) main.findings.add('replacementCharacter', null, null, '\uFFFD');
  return { ...outcome, encoding };
}
