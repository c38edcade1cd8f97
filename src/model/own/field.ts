/** Our fields of a reader's table: what a column can hold. */

export const FIELDS = [
  'id',
  'name',
  'lat',
  'lon',
  /** Both coordinates in one cell. */
  'latLon',
  'wkt',
  'geojson',
  'easting',
  'northing',
  'state',
  'county',
  'fips',
  'zip',
  'place',
  'country',
  'address',
  'mw',
  'acres',
  'status',
  'date',
  'operator',
  'kind',
  'source',
  'note',
] as const;
export type Field = (typeof FIELDS)[number];
