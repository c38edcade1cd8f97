/**
 * `wires.pmtiles`: transmission lines and substations of 100 kV and more. Lines of the United States are those of HIFLD,
 * all else is from OpenStreetMap and lies in layers of its own, because it is under another licence.
 */
import { gunzipSync } from 'node:zlib';
import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import { isFeature } from 'geojson-validation';
import { Checks } from '../../../src/ingest/check';
import { readTable } from '../../../src/ingest/csv';
import { BadData, type Issue } from '../../../src/ingest/issue';
import type { Step } from '../pipeline';
import { writePmtiles } from '../pmtilesWriter';
import { cutTiles, type LayerFeatures } from '../vectorTiles';

export const HIFLD_LINES = 'data/tables/grid/transmission-lines.geojson.gz';
const OSM_LINES = 'data/tables/grid/transmission-lines-osm.geojson.gz';
const SUBSTATIONS = 'data/tables/grid/substations-osm.csv.gz';

const MAX_ZOOM = 10;

/** HIFLD's classes of voltage -> the lowest voltage in them, kV; null for direct current. */
export const HIFLD_CLASSES: Readonly<Record<string, number | null>> = {
  '735 AND ABOVE': 735,
  '500': 500,
  '345': 345,
  '220-287': 220,
  '100-161': 100,
  DC: null,
};

/** First zoom level of lines and of substations from a voltage (kV) on. */
const LINE_ZOOMS = [
  { kv: 345, zoom: 4 },
  { kv: 220, zoom: 6 },
  { kv: 100, zoom: 7 },
] as const;
const SUBSTATION_ZOOMS = [
  { kv: 345, zoom: 7 },
  { kv: 220, zoom: 8 },
  { kv: 100, zoom: 9 },
] as const;

/** What a feature of the tiles carries; `kv` is missing for direct current. */
interface Wire {
  kv?: number;
  dc?: true;
  name?: string;
  operator?: string;
}

export const wiresStep: Step = {
  name: 'wires',
  module: import.meta.filename,
  inputs: [HIFLD_LINES, OSM_LINES, SUBSTATIONS],
  needs: [],
  run({ source, progress }) {
    const issues: Issue[] = [];
    const layers = [
      ...byVoltage(
        'line',
        LINE_ZOOMS,
        linesOf(HIFLD_LINES, source(HIFLD_LINES), issues, ({ class: name }) => hifldWire(name)),
      ),
      ...byVoltage('line-osm', LINE_ZOOMS, linesOf(OSM_LINES, source(OSM_LINES), issues, osmWire)),
      ...byVoltage('substation', SUBSTATION_ZOOMS, substations(source(SUBSTATIONS), issues)),
    ];
    if (issues.length > 0) throw new BadData(issues);
    return {
      'wires.pmtiles': writePmtiles({
        tiles: cutTiles(layers, progress),
        minZoom: 4,
        maxZoom: MAX_ZOOM,
        bounds: [-180, -60, 180, 75],
        center: [-97, 39, 5],
        metadata: {
          name: 'Transmission lines and substations of 100 kV and more',
          attribution:
            'HIFLD (US DHS), via IM3 Data Center Atlas (PNNL); © OpenStreetMap contributors (ODbL)',
          vector_layers: ['line', 'line-osm', 'substation'].map((id) => ({
            id,
            fields: { kv: 'Number', dc: 'Boolean', name: 'String', operator: 'String' },
            minzoom: id === 'substation' ? 7 : 4,
            maxzoom: MAX_ZOOM,
          })),
        },
      }),
    };
  },
};

function hifldWire(name: unknown): Wire | null {
  const kv = HIFLD_CLASSES[String(name)];
  return kv === undefined ? null : kv === null ? { dc: true } : { kv };
}

const isKv = (kv: unknown): kv is number => typeof kv === 'number' && kv >= 100 && kv <= 800;

function osmWire({ kv, name, operator }: Record<string, unknown>): Wire | null {
  return isKv(kv) ? { kv, ...known('name', name), ...known('operator', operator) } : null;
}

const known = (key: 'name' | 'operator', text: unknown) =>
  typeof text === 'string' && text !== '' ? { [key]: text } : {};

function linesOf(
  file: string,
  content: Buffer,
  issues: Issue[],
  read: (properties: Record<string, unknown>) => Wire | null,
): Feature<LineString, Wire>[] {
  const { features }: FeatureCollection<LineString> = JSON.parse(gunzipSync(content).toString());
  return features.flatMap((feature) => {
    const wire = read(feature.properties ?? {});
    if (wire !== null && feature.geometry.type === 'LineString' && isFeature(feature))
      return { type: 'Feature', properties: wire, geometry: feature.geometry };
    const value = JSON.stringify(feature.properties);
    issues.push({
      file,
      line: null,
      column: null,
      value,
      expected: 'a line with a known class or a voltage of 100 to 800 kV',
    });
    return [];
  });
}

function substations(content: Buffer, issues: Issue[]): Feature<Point, Wire>[] {
  const checks = new Checks(SUBSTATIONS);
  const rows = readTable(SUBSTATIONS, gunzipSync(content).toString(), [
    'country',
    'osm_id',
    'lon',
    'lat',
    'kv',
    'name',
    'operator',
    'type',
  ]);
  const found = rows.flatMap((row): Feature<Point, Wire>[] => {
    const point = checks.point(row, 'lon', 'lat');
    const wire = osmWire({ ...row.cells, kv: Number(row.cells.kv) });
    if (wire === null) checks.fail(row.line, 'kv', row.cells.kv, 'a voltage of 100 to 800 kV');
    if (point === null || wire === null) return [];
    return [
      { type: 'Feature', properties: wire, geometry: { type: 'Point', coordinates: [point.lon, point.lat] } },
    ];
  });
  issues.push(...checks.issues);
  return found;
}

/** The strongest come first; direct current is as strong as any. */
function byVoltage(
  layer: string,
  zooms: readonly { kv: number; zoom: number }[],
  features: readonly Feature<LineString | Point, Wire>[],
): LayerFeatures[] {
  return zooms.map(({ kv, zoom }, index) => {
    const above = zooms[index - 1]?.kv ?? Number.POSITIVE_INFINITY;
    return {
      layer,
      features: features.filter(
        ({ properties: { kv: own = zooms[0]?.kv ?? kv } }) => own >= kv && own < above,
      ),
      minZoom: zoom,
      maxZoom: MAX_ZOOM,
    };
  });
}
