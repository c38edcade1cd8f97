/**
 * Shapefiles of the US Census Bureau that `npm run data:refresh -- ground` has fetched: `data/ground/<state>/<name>.zip`.
 * They are no part of the repository; without them nothing is built of them.
 */
import type { Feature, Geometry } from 'geojson';
import { parseDbf, parseShp } from 'shpjs';
import { BadData } from '../../../src/ingest/issue';
import { fileEnding, unpack } from '../../../src/ingest/own/archive';

/** Folder of the fetched files, a folder a state. */
export const FETCHED_FOLDER = 'data/ground';
export const FETCHED_FILES = `${FETCHED_FOLDER}/*/*.zip`;

/** What a file holds, and the columns that are read of it. */
export const FETCHED_KINDS = {
  roads: ['FULLNAME', 'MTFCC'],
  areawater: ['FULLNAME', 'MTFCC', 'AWATER'],
  cousub: ['GEOID', 'NAME', 'NAMELSAD'],
} as const satisfies Record<string, readonly string[]>;
export type FetchedKind = keyof typeof FETCHED_KINDS;

/** The kind of a file by its name: `tl_2024_51107_roads.zip`, `cb_2024_51_cousub_500k.zip`; null for others. */
export function fetchedKind(file: string): FetchedKind | null {
  const [, kind] = /_(roads|areawater|cousub)(?:_500k)?\.zip$/.exec(file) ?? [];
  return (kind as FetchedKind | undefined) ?? null;
}

/**
 * The features of a zipped shapefile, in degrees (NAD 83, which is within a metre or two of WGS 84).
 * @throws BadData when it is damaged, projected, or lacks a column
 */
export function readFetched(file: string, bytes: Uint8Array, kind: FetchedKind): Feature[] {
  const refuse = (value: string, expected: string) => {
    throw new BadData([{ file, line: null, column: null, value, expected }]);
  };
  try {
    const parts = unpack(bytes);
    const [shp, dbf, prj] = ['.shp', '.dbf', '.prj'].map((ending) => fileEnding(parts, ending)?.[1]);
    if (!shp || !dbf) return refuse([...parts.keys()].join(', '), 'a .shp and a .dbf');
    if (prj && !/^\s*GEOG/i.test(new TextDecoder().decode(prj)))
      return refuse('a projected system', 'longitude and latitude');
    const geometries = parseShp(shp.slice() as never) as (Geometry | null)[];
    const rows = parseDbf(dbf.slice() as never, 'utf-8' as never) as Record<string, unknown>[];
    if (rows.length !== geometries.length)
      return refuse(`${geometries.length} shapes, ${rows.length} rows`, 'one row a shape');
    const missing = FETCHED_KINDS[kind].filter((column) => rows[0] !== undefined && !(column in rows[0]));
    if (missing.length > 0) return refuse(missing.join(', '), 'these columns');
    return geometries.flatMap((geometry, index): Feature[] =>
      geometry === null ? [] : [{ type: 'Feature', properties: rows[index] ?? {}, geometry }],
    );
  } catch (error) {
    if (error instanceof BadData) throw error;
    return refuse(error instanceof Error ? error.message : String(error), 'a zipped shapefile');
  }
}
