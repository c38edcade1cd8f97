/** Rows of a table (CSV, a sheet, Parquet) as features. */

import { wktToGeoJSON } from 'betterknown';
import type { Feature, Geometry } from 'geojson';
import type { Field } from '../../model/own/field';
import { Findings, isFault, type RepairKind } from '../../model/own/finding';
import { LINE_PROPERTY, type ReportedRow, type Understanding } from '../../model/own/inspection';
import { readAngle, saysNothing } from './cells';
import { type Crs, crsOfName } from './crs';
import { checkedGeometry, standardFindings } from './feature';
import { applyChoices, type Column, columnsOf, headerRow } from './fields';
import type { GeometryDraft } from './geometry';
import { type Reading, tellProgress } from './reading';
import { habitOf, readPlace, readValues } from './values';

export interface TableRow {
  line: number;
  cells: readonly string[];
  /** A geometry that the file holds as such, beside its cells. */
  geometry?: unknown;
}

export interface PartRead {
  understood: Understanding;
  rows: number;
  features: Feature<Geometry, Record<string, unknown>>[];
  reportedRows: ReportedRow[];
  findings: Findings;
}

/** Fields that can put a row on the map. */
const PLACING: ReadonlySet<Field> = new Set([
  'lat',
  'lon',
  'latLon',
  'wkt',
  'geojson',
  'easting',
  'northing',
  'county',
  'fips',
  'zip',
  'place',
  'address',
]);

/**
 * Reads a table: finds its header, what its columns are, and each row's place and values.
 * @param rows all lines that are not blank, those above the header included
 * @returns null when no line can be a header
 */
export async function readRows(
  part: string | null,
  rows: readonly TableRow[],
  reading: Reading,
  openQuotes: ReadonlySet<number> = new Set(),
): Promise<PartRead | null> {
  const at = headerRow(rows);
  const header = rows[at];
  if (!header) return null;
  const { gazetteer, repairs } = reading;
  const columns = columnsOf(header.cells);
  if (!columns.some(({ field }) => field !== null && PLACING.has(field))) return null;
  const findings = new Findings(part);
  const width = lastNamed(columns);
  nameColumns(columns, header.line, findings);
  applyChoices(columns, part, reading);
  const data = rows.slice(at + 1).map((row) => ({ ...row, cells: row.cells.map(withoutGuard) }));
  const habits = columns.map((column) =>
    habitOf(
      column,
      data.map(({ cells }) => cells[column.index] ?? ''),
    ),
  );
  const seen = new Map<string, number>();
  const idColumn = columns.find(({ field, name }) => field === 'id' && /id$/i.test(name.trim()));
  const features: Feature<Geometry, Record<string, unknown>>[] = [];
  const reportedRows: ReportedRow[] = [];
  for (const [index, row] of data.entries()) {
    tellProgress(reading, index, data.length);
    const before = findings.all.length;
    const geometry = await readRow(row);
    const faulty = findings.all.slice(before).some(isFault);
    if (geometry && !faulty) features.push(geometry);
    else {
      if (!faulty) findings.add('noPosition', row.line, null, '');
      reportedRows.push({ part, line: row.line, cells: named(row.cells) });
    }
  }
  if (data.length === 0) findings.add('noRows', null, null, '');
  return {
    understood: {
      part,
      headerLine: header.line,
      columns: columns.map(({ name, field }) => ({ name, field })),
    },
    rows: data.length,
    features,
    reportedRows,
    findings,
  };

  function named(cells: readonly string[]): Record<string, string> {
    const known = Object.fromEntries(columns.map(({ name, index }) => [name, cells[index] ?? '']));
    const beyond = cells.slice(columns.length).filter((cell) => cell !== '');
    return beyond.length > 0 ? { ...known, '…': beyond.join(' | ') } : known;
  }

  async function readRow(row: TableRow): Promise<Feature<Geometry, Record<string, unknown>> | null> {
    const { line, cells } = row;
    if (openQuotes.has(line)) {
      findings.add('openQuote', line, null, cells.join(' '));
      return null;
    }
    if (
      cells.length > 1 &&
      cells.every((cell, index) => cell.trim() === (header?.cells[index] ?? '').trim())
    ) {
      findings.add('repeatedHeader', line, null, cells.join(', '));
      return null;
    }
    const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (filled > columns.length || cells.length < width) {
      findings.add('cellCount', line, null, cells.join(', '), {
        cells: Math.max(filled, cells.length),
        expected: columns.length,
      });
      return null;
    }
    const { values } = readValues(line, columns, cells, habits, findings, repairs);
    if (idColumn) {
      const id = (cells[idColumn.index] ?? '').trim();
      const first = seen.get(id);
      if (id !== '' && first !== undefined)
        findings.add('duplicateId', line, idColumn.name, id, { line: first });
      else if (id !== '') seen.set(id, line);
    }
    const drawn =
      row.geometry === undefined
        ? coordinatesOf(line, columns, cells, findings, repairs)
        : { geometry: row.geometry, crs: null, column: null };
    const place = await readPlace(line, columns, cells, drawn !== null, gazetteer, findings, repairs);
    if (drawn === 'faulty') return null;
    let geometry: GeometryDraft | null = null;
    if (drawn) {
      geometry = checkedGeometry(
        drawn.geometry,
        drawn.crs,
        place,
        gazetteer,
        repairs,
        (code, path, value, given, repair) => {
          const cell = drawn.columns?.[path.at(-1) === 1 ? 1 : 0] ?? drawn.columns?.[0] ?? drawn.column;
          // Both coordinates are told where both are at fault.
          const both = drawn.columns && path.at(-1) !== 0 && path.at(-1) !== 1 && Array.isArray(value);
          findings.add(code, line, cell ?? null, both ? value.slice(0, 2).join(', ') : value, given, repair);
        },
      );
    } else if (place.position) {
      const { lon, lat, of } = place.position;
      geometry = { type: 'Point', coordinates: [lon, lat] };
      findings.add('placedByName', line, null, of, { lon, lat });
    } else if (place.sound) findings.add('noPosition', line, placingColumn(columns), '');
    if (!geometry) return null;
    const properties: Record<string, unknown> = { ...values, [LINE_PROPERTY]: line };
    if (!standardFindings(geometry, properties, line, findings)) return null;
    return { type: 'Feature', geometry: geometry as Geometry, properties };
  }
}

/** A cell without the apostrophe that keeps spreadsheets from taking it for a formula, as our own files write it. */
const withoutGuard = (cell: string) => (/^'[=+\-@]/.test(cell) ? cell.slice(1) : cell);

function placingColumn(columns: readonly Column[]): string | null {
  return columns.find(({ field }) => field !== null && PLACING.has(field))?.name ?? null;
}

/** Number of columns up to the last one that has a name. */
const lastNamed = (columns: readonly Column[]) => columns.findLastIndex(({ name }) => name !== '') + 1;

/** Columns without a name get one; of two with the same name the second gets a number. */
function nameColumns(columns: readonly Column[], line: number, findings: Findings): void {
  const seen = new Map<string, number>();
  const width = lastNamed(columns);
  for (const column of columns) {
    if (column.name === '') {
      column.name = `column ${column.index + 1}`;
      // Spreadsheets leave empty columns at the end.
      if (column.index < width) findings.add('namelessColumn', line, column.name, '');
    }
    const times = (seen.get(column.name) ?? 0) + 1;
    seen.set(column.name, times);
    if (times > 1) {
      findings.add('repeatedColumn', line, column.name, column.name);
      column.name = `${column.name} (${times})`;
    }
  }
}

interface Drawn {
  geometry: unknown;
  crs: Crs | null;
  column: string | null;
  /** Names of the columns of x and y, where they are two. */
  columns?: readonly [string, string];
}

/** The coordinates that a row states; null when it states none. */
function coordinatesOf(
  line: number,
  columns: readonly Column[],
  cells: readonly string[],
  findings: Findings,
  repairs: ReadonlySet<RepairKind>,
): Drawn | 'faulty' | null {
  const find = (field: Field) => columns.find((column) => column.field === field);
  const text = (column: Column | undefined) => (column ? (cells[column.index] ?? '').trim() : '');
  const wkt = find('wkt') ?? find('geojson');
  if (wkt && !saysNothing(text(wkt))) return wktOf(line, wkt, text(wkt), findings);
  const pairs = [
    [find('lon'), find('lat')],
    [find('easting'), find('northing')],
  ] as const;
  for (const [xColumn, yColumn] of pairs) {
    if (!xColumn || !yColumn) continue;
    const [xText, yText] = [text(xColumn), text(yColumn)];
    if (saysNothing(xText) && saysNothing(yText)) continue;
    const numbers = [
      [xColumn, xText],
      [yColumn, yText],
    ].map(([column, value]) => angleOf(line, column as Column, value as string, findings, repairs));
    const [x, y] = numbers;
    if (x === null || y === null || x === undefined || y === undefined) return 'faulty';
    return {
      geometry: { type: 'Point', coordinates: [x, y] },
      crs: null,
      column: null,
      columns: [xColumn.name, yColumn.name],
    };
  }
  const both = find('latLon');
  if (both && !saysNothing(text(both))) return pairOf(line, both, text(both), findings, repairs);
  return null;
}

function angleOf(
  line: number,
  column: Column,
  text: string,
  findings: Findings,
  repairs: ReadonlySet<RepairKind>,
): number | null {
  const read = readAngle(text);
  if (read.kind === 'empty') {
    findings.add('halfPosition', line, column.name, text);
    return null;
  }
  if (read.kind === 'wrong') {
    findings.add(read.code === 'lostDecimals' ? 'lostDecimals' : 'notACoordinate', line, column.name, text);
    return null;
  }
  if (read.kind === 'repairable') {
    if (repairs.has('decimalComma')) return read.value;
    findings.add('decimalComma', line, column.name, text, {}, { kind: 'decimalComma', value: read.as });
    return null;
  }
  if (read.kind === 'understood' && /[°º'′"″\p{L}]/u.test(text)) {
    findings.add('angleRead', line, column.name, text, { value: read.value });
  }
  return read.value;
}

/** Latitude and longitude in one cell, in the order of its heading or, without one, latitude first. */
function pairOf(
  line: number,
  column: Column,
  text: string,
  findings: Findings,
  repairs: ReadonlySet<RepairKind>,
): Drawn | 'faulty' {
  if (/^\s*(?:SRID=\d+;)?\s*(?:POINT|LINESTRING|POLYGON|MULTI|GEOMETRYCOLLECTION)/i.test(text)) {
    return wktOf(line, column, text, findings);
  }
  const bare = text.replace(/^[([{]|[)\]}]$/g, '').trim();
  const parts = splitPair(bare);
  if (!parts) {
    findings.add('notACoordinate', line, column.name, text);
    return 'faulty';
  }
  const [a, b] = parts.map((part) => angleOf(line, column, part, findings, repairs));
  if (a === null || b === null || a === undefined || b === undefined) return 'faulty';
  const lonFirst = /^\s*(?:lon|lng|long|x)/i.test(column.name) || /[EWO]\s*$/i.test(parts[0]);
  return {
    geometry: { type: 'Point', coordinates: lonFirst ? [a, b] : [b, a] },
    crs: null,
    column: column.name,
  };
}

function splitPair(text: string): [string, string] | null {
  for (const cut of [/\s*;\s*/, /,\s+/, /\s*,\s*/, /(?<=[NSEWO])\s+/i, /\s+/]) {
    const parts = text.split(cut).filter((part) => part !== '');
    if (parts.length === 2) return parts as [string, string];
  }
  return null;
}

function wktOf(line: number, column: Column, text: string, findings: Findings): Drawn | 'faulty' {
  if (text.startsWith('{')) {
    try {
      return { geometry: JSON.parse(text), crs: null, column: column.name };
    } catch {
      findings.add('invalidGeometry', line, column.name, text);
      return 'faulty';
    }
  }
  const [, srid, bare = text] = /^\s*SRID=(\d+);(.*)$/is.exec(text) ?? [];
  let crs: Crs | null = null;
  if (srid !== undefined) {
    const found = crsOfName(srid);
    if (found === null) {
      findings.add('foreignCrs', line, column.name, text, { crs: `EPSG:${srid}`, code: Number(srid) });
      return 'faulty';
    }
    if (found !== 'degrees') crs = found;
  }
  let geometry: unknown = null;
  try {
    geometry = wktToGeoJSON(bare);
  } catch {
    // What the library can't read is told below.
  }
  if (!geometry) {
    findings.add('invalidGeometry', line, column.name, text);
    return 'faulty';
  }
  return { geometry, crs, column: column.name };
}
