import type { OppositionEvent } from './event';
import { LAND_SHARES } from './land';
import type { Country, County, State } from './region';
import type { Site } from './site';
import { columnsOf } from './wire';

/** Column lists of the built tables: the one place that says what is written and what is expected. */
export const SITE_COLUMNS = columnsOf<Site>()([
  'id',
  'name',
  'operator',
  'operatorClass',
  'siteClass',
  'status',
  'mw',
  'lon',
  'lat',
  'precision',
  'country',
  'state',
  'countyFips',
  'areaId',
  'areaBasis',
  'companyNames',
  'ownPower',
  'leasedMw',
  'confidence',
  'hasLineage',
  'datasets',
]);

export const EVENT_COLUMNS = columnsOf<OppositionEvent>()([
  'id',
  'date',
  'datePrecision',
  'jurisdiction',
  'jurisdictionKind',
  'country',
  'state',
  'countyFips',
  'lon',
  'lat',
  'area',
  'actions',
  'concerns',
  'mechanism',
  'technology',
  'measure',
  'act',
  'outcome',
  'projectOutcome',
  'measureOutcome',
  'project',
  'company',
  'mw',
  'groups',
  'evidence',
  'attestedBy',
  'siteIds',
]);

export const COUNTY_COLUMNS = columnsOf<County>()([
  'fips',
  'name',
  'state',
  'lon',
  'lat',
  'bounds',
  'authorities',
  'subArea',
  'landKm2',
  'waterKm2',
  ...LAND_SHARES.map(({ field }) => field),
]);

export const STATE_COLUMNS = columnsOf<State>()(['code', 'fips', 'name', 'lon', 'lat', 'bounds']);

export const COUNTRY_COLUMNS = columnsOf<Country>()(['code', 'bounds']);

/**
 * The shard that holds a record's details: the state in the US, the country elsewhere, `XX` when neither
 * is known. A card needs one file; a compared pair at most two.
 */
export function detailShard(record: Pick<Site | OppositionEvent, 'country' | 'state'>): string {
  if (record.country === 'US') return record.state ? `US-${record.state}` : 'US';
  return record.country || 'XX';
}
