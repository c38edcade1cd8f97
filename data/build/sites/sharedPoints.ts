/** Geocoded addresses that turn out to be the centre of a postal code. */
import type { CenterRow, Place, RecordRow } from './rows';

/**
 * A coordinate that records of unrelated sites share is no address: whatever rests on it is approximate. Only
 * geocoded addresses are looked at; halls of several companies do share a building on the map.
 */
export function withSharedPoints({
  centers,
  records,
}: {
  centers: readonly CenterRow[];
  records: readonly RecordRow[];
}): { centers: CenterRow[]; records: RecordRow[] } {
  const sitesAt = new Map<string, Set<string>>();
  for (const record of records) {
    if (record.precision !== 'address') continue;
    const point = pointOf(record);
    sitesAt.set(point, (sitesAt.get(point) ?? new Set()).add(record.siteId));
  }
  const lower = <T extends Place>(row: T): T =>
    row.precision === 'address' && (sitesAt.get(pointOf(row))?.size ?? 0) > 1
      ? { ...row, precision: 'approximate' }
      : row;
  return { centers: centers.map(lower), records: records.map(lower) };
}

/** The same point to about 100 m: the tables round to five decimals, geocoders to fewer. */
const pointOf = ({ lon, lat }: Place) => `${lon.toFixed(3)} ${lat.toFixed(3)}`;
