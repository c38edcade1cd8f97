/** Reads the list of datasets for steps that need a day or a title of it; `step.ts` checks the entries. */
import { BadData } from '../../../src/ingest/issue';
import type { Source } from '../../../src/model/source';

export const SOURCES_FILE = 'data/sources.json';

/**
 * What the file holds, unchecked.
 * @throws BadData when it is no JSON; the message names the place
 */
export function parseSources(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const value = error instanceof Error ? error.message : String(error);
    throw new BadData([{ file: SOURCES_FILE, line: null, column: null, value, expected: 'valid JSON' }]);
  }
}

/**
 * The datasets.
 * @throws BadData when the file is no JSON or holds no list
 */
export function readDatasets(source: (file: string) => Buffer): Source[] {
  const entries = parseSources(source(SOURCES_FILE).toString());
  if (Array.isArray(entries)) return entries as Source[];
  const value = JSON.stringify(entries)?.slice(0, 60) ?? '';
  throw new BadData([
    { file: SOURCES_FILE, line: null, column: null, value, expected: 'a list of datasets' },
  ]);
}
