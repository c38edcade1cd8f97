/** What comes out of reading a file. */
import type { FeatureCollection, Geometry } from 'geojson';
import type { Field } from './field';
import type { Finding } from './finding';

export const FORMATS = [
  'csv',
  'tsv',
  'geojson',
  'geojsonLines',
  'json',
  'excel',
  'kml',
  'kmz',
  'gpx',
  'shapefile',
  'parquet',
] as const;
export type FileFormat = (typeof FORMATS)[number];

/** How a part of a file was understood: what the reader may want to change. */
export interface Understanding {
  /** Sheet or layer; null where the file is one. */
  part: string | null;
  /** Line of the header of a table. */
  headerLine: number | null;
  columns: { name: string; field: Field | null }[];
}

/** What a part of a file was understood as, and how much of it can be loaded. */
export interface PartUnderstood extends Understanding {
  /** Data rows or features. */
  rows: number;
  loaded: number;
}

/**
 * What columns hold, where the reader said so: by part (empty where the file is one) and name of the column. Null is
 * none of our fields.
 */
export type FieldChoices = Readonly<Record<string, Readonly<Record<string, Field | null>>>>;

/** A row that was not loaded, as it stood in the file. */
export interface ReportedRow {
  part: string | null;
  line: number;
  cells: Readonly<Record<string, string>>;
}

export interface Inspection {
  format: FileFormat;
  encoding: string | null;
  separator: string | null;
  /** The reference system that the file names, where it is not degrees. */
  crs: string | null;
  understood: PartUnderstood[];
  /** Data rows or features of the file; `rows` is `loaded` and `reported` together. */
  rows: number;
  loaded: number;
  reported: number;
  findings: Finding[];
  /** What was loaded, part by part. Every feature has the line it came from in `properties["headroom:line"]`. */
  collection: FeatureCollection<Geometry, Record<string, unknown>>;
  /** Rows that were not, for a file with a column of reasons. */
  reportedRows: ReportedRow[];
}

/** Property of a loaded feature that holds its place in the file. */
export const LINE_PROPERTY = 'headroom:line';
