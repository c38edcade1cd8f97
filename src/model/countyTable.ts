/** How counties travel: their boxes as steps from their own point, which a host packs to a third. */
import { COUNTY_COLUMNS } from './columns';
import type { Bounds, County } from './region';
import { packTable, unpackTable, type WireTable } from './wire';

/** Steps in a degree. */
const STEPS = 100;

/** Below what counts as a step more: what is left of decimals in binary. */
const NOISE = 1e-6;

/** Degrees without what adding left behind them. */
const tidy = (degrees: number) => Math.round(degrees * 1000) / 1000;

/** A county as it travels. */
type PackedCounty = Omit<County, 'bounds'> & { bounds: number[] };

/** Packs counties into `counties.json`. A box grows outwards to the next hundredth of a degree from the county's point. */
export function packCounties(counties: readonly County[]): WireTable {
  return packTable<PackedCounty>(
    COUNTY_COLUMNS,
    counties.map((county) => {
      const { lon, lat, bounds } = county;
      const [west, south, east, north] = bounds;
      const out = (degrees: number) => Math.ceil(degrees * STEPS - NOISE);
      return {
        ...county,
        bounds: [-out(lon - west), -out(lat - south), out(east - lon), out(north - lat)],
      };
    }),
  );
}

/**
 * Unpacks `counties.json`.
 * @throws Error when the file comes from another version of the code
 */
export function readCounties(table: WireTable): County[] {
  return unpackTable<PackedCounty>('counties.json', table, COUNTY_COLUMNS).map((county) => {
    const { lon, lat } = county;
    const [west = 0, south = 0, east = 0, north = 0] = county.bounds;
    const bounds: Bounds = [
      tidy(lon + west / STEPS),
      tidy(lat + south / STEPS),
      tidy(lon + east / STEPS),
      tidy(lat + north / STEPS),
    ];
    return { ...county, bounds };
  });
}
