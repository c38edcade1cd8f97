/** Files of `npm run snapshot`: written whole or not at all, and told from broken ones. */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ExportFormat } from '../src/state/exporter';

const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The chunk that ends every PNG: length 0, `IEND`, and its checksum. */
const PNG_END = Buffer.from([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);

const ZIP_START = Buffer.from('PK\x03\x04', 'latin1');
/** The record that ends a zip without a comment. */
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');
const ZIP_END_LENGTH = 22;

/** Whether a file is there and was written to its end, as far as its format tells. */
export function isWhole(file: string, format: ExportFormat): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size === 0) return false;
  const bytes = readFileSync(file);
  const marked = (mark: Buffer | string) => (typeof mark === 'string' ? Buffer.from(mark) : mark);
  const begins = (mark: Buffer | string) => bytes.subarray(0, marked(mark).length).equals(marked(mark));
  const ends = (mark: Buffer | string) => bytes.subarray(-marked(mark).length).equals(marked(mark));
  const isZip = () => begins(ZIP_START) && bytes.subarray(-ZIP_END_LENGTH).subarray(0, 4).equals(ZIP_END);
  switch (format) {
    case 'png':
      return begins(PNG_START) && ends(PNG_END);
    case 'svg':
      return begins('<?xml') && ends('</svg>\n');
    case 'pdf':
      return begins('%PDF-') && /%%EOF\s*$/.test(bytes.subarray(-16).toString('latin1'));
    case 'csv':
      return (begins('\ufeff') && ends('\r\n')) || isZip();
    case 'geojson':
      return begins('{') && /\}\s*$/.test(bytes.subarray(-4).toString('latin1'));
    case 'zip':
      return isZip();
  }
}

/** Writes a file under its name only when all of it is on disk; folders are made. */
export function writeWhole(file: string, bytes: Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const partial = `${file}.partial`;
  try {
    writeFileSync(partial, bytes);
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}
