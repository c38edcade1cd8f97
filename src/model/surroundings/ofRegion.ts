/** The surroundings of a region: of its point, or of its middle. */
import { polygonMiddle } from '../polygon';
import type { County, Region } from '../region';
import type { RegionTables } from '../regionRules';
import { type Centre, type Surroundings, type SurroundingsData, surroundingsOf } from './surroundings';

/** Where a region's surroundings are measured from; null for regions so wide that their middle says nothing. */
export function centreOf(
  region: Region,
  tables: RegionTables,
): { centre: Centre; county: County | null } | null {
  if (region.kind === 'radius') {
    const { lon, lat } = region;
    return { centre: { lon, lat, of: 'point' }, county: null };
  }
  if (region.kind === 'county') {
    const county = tables.counties.find(({ fips }) => fips === region.fips);
    return county ? { centre: { lon: county.lon, lat: county.lat, of: 'middle' }, county } : null;
  }
  if (region.kind === 'polygon')
    return { centre: { ...polygonMiddle(region.polygons), of: 'middle' }, county: null };
  return null;
}

/** What surrounds a region on a day; null for states, countries and grid areas. */
export function surroundingsIn(
  region: Region,
  data: SurroundingsData & RegionTables,
  day: string,
): Surroundings | null {
  const found = centreOf(region, data);
  return found === null ? null : surroundingsOf(found.centre, found.county, data, day);
}
