/** Lists of pictures for `npm run snapshot -- --views list.csv`: a picture a row, an option a column. */
import path from 'node:path';
import { parseLines } from '../src/ingest/csv';
import {
  type Given,
  Misuse,
  PICTURE_OPTIONS,
  type PictureOption,
  type RunOptions,
  readShot,
  type Shot,
} from './snapshotArgs';

/**
 * Reads a list. A cell that is empty takes what the command line says, else the default; rows without any cell
 * are passed over.
 * @param file how the list is called in messages
 * @param text CSV with commas, UTF-8 with or without BOM
 * @throws Misuse with everything that is wrong, each with its line
 */
export function readList(file: string, text: string, given: Given, run: RunOptions): Shot[] {
  const [header, ...rows] = readRows(file, text);
  if (header === undefined) throw new Misuse([`${file} is empty; expected a header: view,preset,title,out`]);
  const columns = readHeader(`${file} line ${header.line}`, header.cells);
  const shots: Shot[] = [];
  const faults: string[] = [];
  for (const { line, cells } of rows) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const place = `${file} line ${line}`;
    if (cells.length !== columns.length) {
      faults.push(`${place}: ${cells.length} cells, and the header has ${columns.length}`);
      continue;
    }
    try {
      shots.push(readShot(withCells(given, columns, cells), run, line, (option) => `${place}: ${option}`));
    } catch (error) {
      if (!(error instanceof Misuse)) throw error;
      faults.push(...error.faults);
    }
  }
  faults.push(...sameFile(file, shots));
  if (faults.length === 0 && shots.length === 0) faults.push(`${file} has a header and no rows`);
  if (faults.length > 0) throw new Misuse(faults);
  return shots;
}

function readRows(file: string, text: string): { line: number; cells: string[] }[] {
  try {
    return parseLines(file, text);
  } catch (error) {
    throw new Misuse([error instanceof Error ? error.message : String(error)]);
  }
}

/** @throws Misuse */
function readHeader(place: string, cells: readonly string[]): PictureOption[] {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const known = Object.keys(PICTURE_OPTIONS);
  const columns = names.filter((name): name is PictureOption => known.includes(name));
  const faults = names
    .filter((name) => !known.includes(name))
    .map((name) => `${place}: ${JSON.stringify(name)} is not a column; columns are ${known.join(', ')}`);
  for (const name of new Set(columns.filter((name, index) => columns.indexOf(name) < index)))
    faults.push(`${place}: the column ${name} stands there twice`);
  if (!columns.includes('out')) faults.push(`${place}: the column out is missing: the file to write`);
  if (faults.length > 0) throw new Misuse(faults);
  return columns;
}

/** What a row asks for: its cells over what the command line says for all. */
function withCells(given: Given, columns: readonly PictureOption[], cells: readonly string[]): Given {
  const own: Given = {};
  columns.forEach((column, index) => {
    const cell = cells[index]?.trim() ?? '';
    if (cell !== '') own[column] = cell;
  });
  // A size takes the place of a preset and the other way round.
  const { preset, size, ...rest } = given;
  return own.preset !== undefined || own.size !== undefined ? { ...rest, ...own } : { ...given, ...own };
}

/** Rows that would overwrite each other's file. */
function sameFile(file: string, shots: readonly Shot[]): string[] {
  const lines = new Map<string, number | null>();
  return shots.flatMap(({ out, line }) => {
    const target = path.resolve(out);
    const first = lines.get(target);
    if (first === undefined) lines.set(target, line);
    return first === undefined
      ? []
      : [`${file} line ${line}: out ${JSON.stringify(out)} is the file of line ${first}`];
  });
}
