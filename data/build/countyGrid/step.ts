/** `county-grid.json`: limits of transfer and the next line of each county, fetched when places are ranked or compared. */
import { gunzipSync } from 'node:zlib';
import Flatbush from 'flatbush';
import type { FeatureCollection, LineString, Position } from 'geojson';
import { Checks } from '../../../src/ingest/check';
import { readTable } from '../../../src/ingest/csv';
import { COUNTY_GRID_COLUMNS, type CountyGrid, LINE_KV } from '../../../src/model/countyGrid';
import { readCounties } from '../../../src/model/countyTable';
import { KM_PER_DEGREE } from '../../../src/model/distance';
import type { County } from '../../../src/model/region';
import { packTable } from '../../../src/model/wire';
import { countyShapes } from '../geography';
import type { Step, StepContext } from '../pipeline';
import { HIFLD_CLASSES, HIFLD_LINES } from '../wires/step';

export const LIMITS_FILE = 'data/tables/grid/transfer-limits.csv';
const LIMIT_COLUMNS = ['fips', 'interfaces', 'importLimitMw', 'exportLimitMw', 'largestImportMw'] as const;

/** Further away the nearest line says nothing of a place. */
const FURTHEST_KM = 300;

export const countyGridStep: Step = {
  name: 'countyGrid',
  module: import.meta.filename,
  inputs: [LIMITS_FILE, HIFLD_LINES],
  needs: ['places'],
  run(context) {
    const limits = readLimits(context);
    const counties = readCounties(JSON.parse(context.built('counties.json').toString()));
    const kmTo = lineDistances(
      JSON.parse(gunzipSync(context.source(HIFLD_LINES)).toString()) as FeatureCollection<LineString>,
    );
    const rows = counties.map(
      (county): CountyGrid => ({
        fips: county.fips,
        importLimitMw: limits.get(county.fips)?.importLimitMw ?? null,
        exportLimitMw: limits.get(county.fips)?.exportLimitMw ?? null,
        lineKm: kmTo(county),
      }),
    );
    return { 'county-grid.json': JSON.stringify(packTable(COUNTY_GRID_COLUMNS, rows)) };
  },
};

function readLimits(context: StepContext) {
  const rows = readTable(LIMITS_FILE, context.source(LIMITS_FILE), LIMIT_COLUMNS);
  const check = new Checks(LIMITS_FILE);
  check.unique(rows, 'fips');
  const whole = { min: 0, integer: true };
  const limits = rows.map((row) => {
    const importLimitMw = check.number(row, 'importLimitMw', whole);
    const largest = check.number(row, 'largestImportMw', whole);
    check.number(row, 'interfaces', { min: 1, integer: true });
    if (largest !== null && importLimitMw !== null && largest > importLimitMw)
      check.fail(row.line, 'largestImportMw', String(largest), 'no more than the limit over all borders');
    const fips = check.fips(row, 'fips', countyShapes(), { required: true }) ?? '';
    return [fips, { importLimitMw, exportLimitMw: check.number(row, 'exportLimitMw', whole) }] as const;
  });
  check.done();
  return new Map(limits);
}

/** Kilometres to the nearest line of `LINE_KV` and more, to a tenth; null where none is within `FURTHEST_KM`. */
export function lineDistances(
  lines: FeatureCollection<LineString>,
): (point: Pick<County, 'lon' | 'lat'>) => number | null {
  const pieces = lines.features.flatMap(({ properties, geometry }) => {
    const kv = HIFLD_CLASSES[String(properties?.class)] ?? null;
    if (kv === null || kv < LINE_KV) return [];
    return geometry.coordinates.slice(1).map((end, at) => [geometry.coordinates[at] ?? end, end] as const);
  });
  if (pieces.length === 0) return () => null;
  const index = new Flatbush(pieces.length);
  for (const [[x = 0, y = 0], [u = 0, v = 0]] of pieces)
    index.add(Math.min(x, u), Math.min(y, v), Math.max(x, u), Math.max(y, v));
  index.finish();
  return (point) => {
    // Boxes that grow: what lies within a box's half side can't be beaten by what lies outside it.
    for (let km = 10; ; km = Math.min(FURTHEST_KM, km * 3)) {
      const up = km / KM_PER_DEGREE;
      const across = up / Math.cos((point.lat * Math.PI) / 180);
      const near = index
        .search(point.lon - across, point.lat - up, point.lon + across, point.lat + up)
        .map((at) => pieceKm(point, pieces[at]));
      const nearest = Math.min(Number.POSITIVE_INFINITY, ...near);
      if (nearest <= km) return Math.round(nearest * 10) / 10;
      if (km === FURTHEST_KM) return null;
    }
  };
}

/** From a point to a straight piece of a line, on the plane that touches the earth at the point. */
function pieceKm({ lon, lat }: Pick<County, 'lon' | 'lat'>, piece?: readonly [Position, Position]): number {
  if (piece === undefined) return Number.POSITIVE_INFINITY;
  const scale = Math.cos((lat * Math.PI) / 180);
  const [a, b] = piece.map(([x = 0, y = 0]) => ({ x: (x - lon) * scale, y: y - lat }));
  if (a === undefined || b === undefined) return Number.POSITIVE_INFINITY;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(a.x * dx + a.y * dy) / length));
  return Math.hypot(a.x + share * dx, a.y + share * dy) * KM_PER_DEGREE;
}
