/** Whether a site lies where its row says: a sound GeoJSON point, in the stated country and US state. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import distance from '@turf/distance';
import type { MultiPolygon, Polygon } from 'geojson';
import { isFeature } from 'geojson-validation';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Checks } from '../../../src/ingest/check';
import type { Row } from '../../../src/ingest/csv';
import type { Precision } from '../../../src/model/vocabulary';
import { countyAt, nearestCounty, polygonsOf, stateNamed } from '../geography';
import { ROOT } from '../pipeline';

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

/** ISO 3166-1 alpha-2 and numeric codes of the countries in the tables; `-` where world-atlas draws too few islands. */
const COUNTRIES: ReadonlyMap<string, string> = new Map(
  `AE 784, AL 008, AM 051, AO 024, AR 032, AT 040, AU 036, AZ 031, BD 050, BE 056, BG 100, BH 048, BO 068,
   BR 076, BT 064, BY 112, CA 124, CH 756, CI 384, CL 152, CN 156, CO 170, CR 188, CV 132, CW 531, CZ 203,
   DE 276, DK 208, DO 214, EC 218, EG 818, ES 724, ET 231, FI 246, FO 234, FR 250, GB 826, GE 268, GH 288,
   GR 300, HK 344, HR 191, HU 348, ID 360, IE 372, IL 376, IM 833, IN 356, IQ 368, IR 364, IS 352, IT 380,
   JP 392, KE 404, KR 410, KZ 398, LA 418, LB 422, LK 144, LS 426, LT 440, LU 442, LV 428, MA 504, MD 498,
   MG 450, MK 807, MO 446, MU 480, MV -, MW 454, MX 484, MY 458, MZ 508, NC 540, NG 566, NL 528, NO 578,
   NP 524, NR 520, NZ 554, PA 591, PE 604, PG 598, PH 608, PK 586, PL 616, PT 620, PY 600, RO 642, RS 688,
   RU 643, SA 682, SE 752, SG 702, SI 705, SK 703, SV 222, SY 760, TH 764, TN 788, TR 792, TT 780, TV -,
   TW 158, TZ 834, UA 804, UG 800, US 840, UY 858, UZ 860, VE 862, VN 704, ZA 710`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

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
  if (!COUNTRIES.has(country)) {
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

type Shape = Polygon | MultiPolygon;
let shapes: ReadonlyMap<string, Shape[]> | null = null;

/** The shapes under each country code; a country shares its code with its outlying islands. */
function countryShapes(): ReadonlyMap<string, Shape[]> {
  if (shapes) return shapes;
  const file = path.join(ROOT, 'node_modules/world-atlas/countries-50m.json');
  const topology: Topology<{ countries: GeometryCollection }> = JSON.parse(readFileSync(file, 'utf8'));
  const found = new Map<string, Shape[]>();
  for (const { id, geometry } of feature(topology, topology.objects.countries).features) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    found.set(String(id), [...(found.get(String(id)) ?? []), geometry]);
  }
  shapes = found;
  return found;
}

/** The same for a country; islands smaller than the gaps between the points are found by their outline. */
function isNearCountry(lon: number, lat: number, country: string, km: number): boolean {
  const found = countryShapes().get(COUNTRIES.get(country) ?? '');
  if (!found) return true;
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
