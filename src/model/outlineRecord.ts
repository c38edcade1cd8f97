/** Records that are drawn as outlines: halls, tribal lands, service territories. */
import type { Ownership } from './power/power';
import type { Bounds } from './region';
import { columnsOf } from './wire';

/** What all of them have. The point lies inside, for what needs one. */
interface OutlineRecord {
  id: string;
  name: string;
  lon: number;
  lat: number;
  bounds: Bounds;
}

/** A building or a campus of a data center as OpenStreetMap has it, a row of `halls.json`. */
export interface HallRecord extends OutlineRecord {
  kind: 'building' | 'campus';
  /** Null where the map names none; then `name` is empty as well or that of the building. */
  operator: string | null;
  /** Square metres of ground under it; of a campus, of its land. */
  groundM2: number;
  countyFips: string | null;
  /** The site whose point lies in the outline; null where none does. */
  siteId: string | null;
}

/** Tribal land, a row of `tribal-lands.json`; `id` is its name. */
export interface TribalRecord extends OutlineRecord {
  /** Agency of the Bureau of Indian Affairs. */
  agency: string;
}

/** The territory of an electric utility, a row of `territories.json`; `id` is EIA's number. */
export interface TerritoryRecord extends OutlineRecord {
  ownership: Ownership | null;
  /** Two letters each; empty where EIA-861 does not say. */
  states: readonly string[];
  customers: number | null;
  /** Of 2024, in all states together, GWh. */
  salesGwh: number;
}

export const HALL_COLUMNS = columnsOf<HallRecord>()([
  'id',
  'name',
  'lon',
  'lat',
  'bounds',
  'kind',
  'operator',
  'groundM2',
  'countyFips',
  'siteId',
]);

export const TRIBAL_COLUMNS = columnsOf<TribalRecord>()(['id', 'name', 'lon', 'lat', 'bounds', 'agency']);

export const TERRITORY_COLUMNS = columnsOf<TerritoryRecord>()([
  'id',
  'name',
  'lon',
  'lat',
  'bounds',
  'ownership',
  'states',
  'customers',
  'salesGwh',
]);
