/** Parquet, with or without the geometry columns of GeoParquet. */
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { Unreadable } from '../../model/own/finding';
import { type Crs, crsOfCode } from './crs';
import { cellText, readFeatures } from './geojsonFile';
import { type Reading, repairing } from './reading';
import { type PartRead, readRows } from './table';

/** @throws Unreadable when the file is damaged or places none of its rows */
export async function readParquet(
  bytes: Uint8Array,
  reading: Reading,
): Promise<{ part: PartRead; crs: string | null }> {
  const buffer = bytes.slice().buffer;
  let rows: Record<string, unknown>[];
  let geo: {
    primary_column?: string;
    columns?: Record<string, { crs?: { id?: { code?: number } } | null }>;
  } = {};
  try {
    const metadata = parquetMetadata(buffer);
    const text = metadata.key_value_metadata?.find(({ key }) => key === 'geo')?.value;
    if (text !== undefined) geo = JSON.parse(text);
    rows = (await parquetReadObjects({ file: buffer, compressors })) as Record<string, unknown>[];
  } catch (error) {
    throw new Unreadable('damagedFile', error instanceof Error ? error.message : String(error));
  }
  const column = geo.primary_column;
  if (column !== undefined) {
    const code = geo.columns?.[column]?.crs?.id?.code;
    const system = code === undefined ? 'degrees' : crsOfCode(code);
    const crs: Crs | null = system === 'degrees' || system === null ? null : system;
    const raw = rows.map(({ [column]: geometry, ...properties }, index) => ({
      line: index + 1,
      feature: {
        type: 'Feature',
        properties: Object.fromEntries(
          Object.entries(properties).map(([name, value]) => [name, plain(value)]),
        ),
        geometry: geometry ?? null,
      },
    }));
    const asked = crs ? repairing(reading, 'reproject') : reading;
    return { part: await readFeatures(null, raw, crs, asked), crs: crs?.name ?? null };
  }
  const names = Object.keys(rows[0] ?? {});
  const table = [
    { line: 0, cells: names },
    ...rows.map((row, index) => ({ line: index + 1, cells: names.map((name) => cellText(row[name])) })),
  ];
  const part = await readRows(null, table, reading);
  if (!part) throw new Unreadable('noTable', names.join(', '));
  return { part: { ...part, understood: { ...part.understood, headerLine: null } }, crs: null };
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return cellText(value);
  return value;
}
