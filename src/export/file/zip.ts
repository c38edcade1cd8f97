/** Files in one zip, the same bytes every time: sorted by name, all of one date. */
import { type Zippable, zipSync } from 'fflate';

/** A file to pack. */
export interface PackFile {
  /** Letters of any alphabet; `/` makes folders. */
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The first day that a zip can name. Local time, since that is what is written. */
const SAME_DAY = new Date(1980, 0, 1);
/** Packed already: packing them again costs time and saves nothing. */
const PACKED = /\.(png|pdf|zip)$/i;

export const textFile = (name: string, text: string): PackFile => ({
  name,
  bytes: new TextEncoder().encode(text),
});

/** @throws Error when two files have one name */
export function zipOf(files: readonly PackFile[]): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const { name, bytes } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (name in entries) throw new Error(`Two files of the zip are named ${name}.`);
    entries[name] = [bytes, { level: PACKED.test(name) ? 0 : 6, mtime: SAME_DAY }];
  }
  return new Uint8Array(zipSync(entries));
}
