/**
 * Sites and acts as GeoJSON (RFC 7946). Properties are the columns of the tables, so that both say the same; the
 * collection says of itself what it holds, from when, and whom to credit.
 */
import type { Feature, Geometry, Point } from 'geojson';
import type { CsvCell } from '../../model/csv';
import { lineJson } from './stableJson';
import { type ExportTable, hasPoints } from './tables';

/** What a file says of itself. */
export interface AboutFile {
  title: string;
  link: string;
  dataDate: string;
  dataVersion: string;
  /** Day up to which the record of opposition was read, `YYYY-MM-DD`. */
  recordUpTo: string;
  /** Day viewed, `YYYY-MM-DD`. */
  day: string;
  credits: readonly string[];
}

type Properties = Record<string, CsvCell>;
/** Acts over an area have no point. */
type RecordFeature = Feature<Geometry | null, Properties>;

/** Degrees are written to about 10 cm. */
const degrees = (value: number) => Number(value.toFixed(6)) + 0;

function pointOf(lat: CsvCell, lon: CsvCell): Point | null {
  if (typeof lat !== 'number' || typeof lon !== 'number') return null;
  if (!(Math.abs(lat) <= 90) || !Number.isFinite(lon)) return null;
  // RFC 7946 wants longitudes between -180 and 180.
  const turned = Math.abs(lon) <= 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180;
  return { type: 'Point', coordinates: [degrees(turned), degrees(lat)] };
}

function featuresOf({ feature, columns, cells, geometries }: ExportTable): RecordFeature[] {
  return cells.map((row, at) => {
    const properties: Properties = { record: feature };
    columns.forEach(({ key }, index) => {
      properties[key] = row[index] ?? null;
    });
    const { lat = null, lon = null, ...rest } = properties;
    return {
      type: 'Feature',
      id: `${rest.record}:${rest.id}`,
      geometry: geometries?.[at] ?? pointOf(lat, lon),
      properties: rest,
    };
  });
}

/** Sites and acts among the tables of a view. */
export function recordFeatures(tables: readonly ExportTable[]): RecordFeature[] {
  return tables.filter(hasPoints).flatMap(featuresOf);
}

/** The file, one feature a line. Tables without points (grid areas, counties) are not in it. */
export function geoJsonText(tables: readonly ExportTable[], about: AboutFile): string {
  const features = recordFeatures(tables).map(lineJson);
  return `{"type":"FeatureCollection","headroom":${lineJson(about)},"features":[\n${features.join(',\n')}\n]}\n`;
}
