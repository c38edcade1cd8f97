/** Whether a site lies where its row says: a sound GeoJSON point, in the stated country and US state. */
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import distance from '@turf/distance';
import { isFeature } from 'geojson-validation';
import type { Checks } from '../../../src/ingest/check';
import type { Row } from '../../../src/ingest/csv';
import type { Precision } from '../../../src/model/vocabulary';
import { countryShapes, isKnownCountry } from '../countries/shapes';
import { countyAt, nearestCounty, polygonsOf, stateNamed } from '../geography';

/**
 * How far, in kilometres, a point may lie from the state or country it is said to be in: simplified shores
 * and borders for exact positions, the size of a town or county for approximate ones.
 */
const TOLERANCE_KM: Readonly<Record<Precision, number>> = {
  footprint: 5,
  exact: 5,
  point: 5,
  address: 10,
  site: 10,
  approximate: 25,
  town: 25,
  county: 60,
  country: 0,
};

/** At least so far off: the small-scale shores of world-atlas leave out islets. */
const ISLAND_KM = 40;

interface Stated {
  lon: number;
  lat: number;
  precision: Precision;
  country: string;
  state: string | null;
}

/** Notes what is wrong with the place of a row that has the columns `lon`, `lat` and maybe `country`, `state`. */
export function checkPlace<C extends string>(
  row: Row<C | 'lon' | 'lat'>,
  checks: Checks,
  stated: Stated,
): void {
  const { lon, lat, precision, country, state } = stated;
  const point = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [lon, lat] } };
  for (const problem of isFeature(point, true)) checks.fail(row.line, 'lon', `${lon}, ${lat}`, problem);
  // A position that could not be read has been reported already.
  if (lon === 0 && lat === 0) return;
  const position = `${lon}, ${lat}`;
  if (!isKnownCountry(country)) {
    checks.fail(row.line, 'country', country, 'the ISO code of a country that the build knows');
    return;
  }
  const km = TOLERANCE_KM[precision];
  if (country === 'US') {
    if (state === null || stateNamed(state) === null) {
      checks.fail(row.line, 'state', state ?? '', 'the two letters of a US state');
      return;
    }
    const inside = countyAt(lon, lat)?.state ?? null;
    if (inside === state || isNearState(lon, lat, state, km)) return;
    const swapped = isNearState(lat, lon, state, km) ? ' (longitude and latitude look swapped)' : '';
    checks.fail(
      row.line,
      'lon',
      position,
      `a position within ${km} km of ${state}, not in ${inside ?? 'no state'}${swapped}`,
    );
    return;
  }
  const reach = Math.max(km, ISLAND_KM);
  if (!isNearCountry(lon, lat, country, reach)) {
    const swapped = isNearCountry(lat, lon, country, reach) ? ' (longitude and latitude look swapped)' : '';
    checks.fail(row.line, 'lon', position, `a position within ${reach} km of ${country}${swapped}`);
  }
}

/** Whether a point or one of sixteen points around it lies in the state. */
function isNearState(lon: number, lat: number, state: string, km: number): boolean {
  if (nearestCounty(lon, lat, km)?.state === state) return true;
  return around(lon, lat, km).some(([x, y]) => countyAt(x, y)?.state === state);
}

/** The same for a country; islands smaller than the gaps between the points are found by their outline. */
function isNearCountry(lon: number, lat: number, country: string, km: number): boolean {
  const found = countryShapes(country);
  if (found === null) return true;
  const points: [number, number][] = [[lon, lat], ...around(lon, lat, km)];
  return found.some(
    (shape) =>
      points.some((point) => booleanPointInPolygon(point, shape)) ||
      polygonsOf(shape).some((rings) =>
        rings.some((ring) =>
          ring.some(([x = 0, y = 0]) => Math.abs(y - lat) < 1 && distance([x, y], [lon, lat]) <= km),
        ),
      ),
  );
}

function around(lon: number, lat: number, km: number): [number, number][] {
  if (Math.abs(lat) > 89) return [];
  const perLon = 111.2 * Math.cos((lat * Math.PI) / 180);
  return [1, 0.5].flatMap((share) =>
    [0, 1, 2, 3, 4, 5, 6, 7].map((eighth): [number, number] => {
      const angle = (eighth * Math.PI) / 4;
      return [lon + (share * km * Math.cos(angle)) / perLon, lat + (share * km * Math.sin(angle)) / 111.2];
    }),
  );
}
