import type { OppositionEvent } from './event';
import type { County, State } from './region';
import type { Site } from './site';

/** Column lists of the built tables: the one place that says what is written and what is expected. */
export const SITE_COLUMNS = [
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
  'ownPower',
  'leasedMw',
  'confidence',
  'hasLineage',
  'datasets',
] as const satisfies readonly (keyof Site)[];

export const EVENT_COLUMNS = [
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
  'actions',
  'concerns',
  'mechanism',
  'technology',
  'measure',
  'outcome',
  'project',
  'company',
  'mw',
  'groups',
  'evidence',
  'attestedBy',
] as const satisfies readonly (keyof OppositionEvent)[];

export const COUNTY_COLUMNS = [
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
  'croplandShare',
  'builtUpShare',
  'federalShare',
  'stateShare',
] as const satisfies readonly (keyof County)[];

export const STATE_COLUMNS = [
  'code',
  'fips',
  'name',
  'lon',
  'lat',
  'bounds',
] as const satisfies readonly (keyof State)[];

/**
 * The shard that holds a record's details: the state in the US, the country elsewhere, `XX` when neither
 * is known. A card needs one file; a compared pair at most two.
 */
export function detailShard(record: Pick<Site | OppositionEvent, 'country' | 'state'>): string {
  if (record.country === 'US') return record.state ? `US-${record.state}` : 'US';
  return record.country || 'XX';
}
