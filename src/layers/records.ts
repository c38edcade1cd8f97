/** The records of a layer as they leave the app: columns are defined once; CSV, GeoJSON and codebook follow from them. */
import type { Geometry } from 'geojson';
import type { CsvCell } from '../model/csv';
import type { OppositionEvent } from '../model/event';
import type { FitsAsked } from '../model/grid/fitsAsked';
import type { Fill } from '../model/metrics';
import type { Bounds, County } from '../model/region';
import type { Placed } from '../model/regionRules';
import type { Site } from '../model/site';
import type { Source } from '../model/source';
import type { Loader } from '../state/loader';
import type { AppState } from '../state/store';

/** A column as it stands in files. */
export interface TableColumn {
  /** Name of the property in GeoJSON. `lat` and `lon` (degrees, WGS 84) become its geometry. */
  key: string;
  /** Head of the column in CSV, with the unit of its numbers. */
  name: string;
  meaning: string;
}

/** What rows need besides their record. */
export interface RecordContext {
  sources: readonly Source[];
  counties: ReadonlyMap<string, County>;
  /** Names of grid areas by id. */
  areaNames: ReadonlyMap<string, string>;
  /** All sites of the data, for what metrics of grid areas draw on. */
  sites: readonly Site[];
  /** The day viewed, `YYYY-MM-DD`. */
  day: string;
  /** The day up to which the record of opposition was read, `YYYY-MM-DD`. */
  recordUpTo: string;
  fill: Fill;
  /** The most that the new load asked about draws, MW; null when none is. */
  newLoadMw: number | null;
  /** At which share and season it is asked how much new load fits. */
  fits: FitsAsked;
  /** Address of the app, without query and hash. */
  appUrl: string;
}

/** A county whose outline is fetched with its state. */
export interface OutlinedCounty {
  fips: string;
  /** Two letters. */
  state: string;
}

/** The ground whose records are asked for. */
export interface Seen {
  /** Box around it; may cross the date line. */
  bounds: Bounds;
  holds(lon: number, lat: number): boolean;
}

/** What is of a region, told by the rules of regions and no box. */
export interface RegionSeen {
  /** Its name in words. */
  title: string;
  site(site: Site): boolean;
  act(event: OppositionEvent): boolean;
  county(fips: string): boolean;
  /** Grid areas that serve a county of it. */
  area(id: string): boolean;
  placed(place: Placed): boolean;
}

/** The table of a layer. Its methods take rows of its own `rows` and no others. */
export interface RecordTable<Row = unknown, Detail = unknown> {
  /** Name of the file, without extension. */
  name: string;
  label(): string;
  /** Which rows are in it. */
  meaning(): string;
  /** What a row is called in GeoJSON, where rows are points on the map; absent where they are not. */
  feature?: string;
  columns(context: RecordContext): readonly TableColumn[];
  /** The records that pass the filters and lie on the ground, in the order of the built table. */
  rows(state: AppState, seen: Seen): readonly Row[];
  /** Whether a row is of a region; absent where only the frame of a picture tells which rows are meant. */
  within?(row: Row, region: RegionSeen): boolean;
  idOf(row: Row): string;
  /** What a row is in GeoJSON where that is more than the point of its `lat` and `lon`. */
  geometryOf?(row: Row): Geometry;
  /** The county whose outline a row is in GeoJSON; null, or absent, where it is none. */
  countyOf?(row: Row): OutlinedCounty | null;
  /** What a row needs beyond the records on the map; null where there is nothing more. */
  detail?(row: Row, loader: DetailLoader): Promise<Detail | null>;
  /** Cells by the key of the column: all columns, and no others. */
  cells(row: Row, detail: Detail | null, context: RecordContext): Record<string, CsvCell>;
}

/** What reads details. */
export type DetailLoader = Pick<Loader, 'siteDetail' | 'eventDetail'>;
