/** Files of `npm run snapshot`: written whole or not at all, and told from broken ones. */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { factsOf } from '../src/model/snapshot/formats';
import { isSeriesFormat, isWholeSeries } from '../src/model/snapshot/series';
import type { Shot } from './snapshotArgs';

/** Whether a file is there and was written to its end, as far as its format tells. */
export function isWhole(file: string, format: Shot['format']): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true && wholeness(format)(readFileSync(file));
}

const wholeness = (format: Shot['format']): ((bytes: Uint8Array) => boolean) =>
  isSeriesFormat(format) ? isWholeSeries[format] : factsOf(format).isWhole;

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
