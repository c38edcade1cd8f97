/**
 * Outlines of buildings and campuses of US data centers: which row of the list each belongs to, the ground they
 * cover, and where they and the list say different things.
 */
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import distance from '@turf/distance';
import Flatbush from 'flatbush';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { BadData } from '../../../src/ingest/issue';
import type { SourceRecord } from '../../../src/model/site';
import { PRECISIONS } from '../../../src/model/vocabulary';
import type { LicensedPlace } from './position';
import type { CenterRow, RecordRow } from './rows';
import { by, FOLDER } from './tableReader';

export const OUTLINES_FILE = `${FOLDER}/outlines-osm.geojson`;

/** Id in `sources.json`. */
export const OUTLINES_DATASET = 'dataCenterOutlines';

/** A feature of the file. */
interface OutlineProperties {
  /** The row of the list whose point lies in the outline or within 60 m of it. */
  listed: string | null;
  kind: 'building' | 'campus';
  name: string | null;
  operator: string | null;
  countyFips: string | null;
  /** Square metres of ground. */
  groundM2: number;
}

/** An outline and the row of the list it belongs to. */
export interface Outline extends Omit<OutlineProperties, 'listed'> {
  /** Id of the row; null where no row lies there. */
  siteId: string | null;
  /** The record of the map that is the same thing; null where the list has none. */
  recordId: string | null;
  /** Of a campus: the rows of which the map has a building within it. */
  rowsWithin: readonly string[];
  /** Middle of its box. */
  lon: number;
  lat: number;
}

/** A record of the map and an outline are one thing when its point lies in it, or this near its middle, in km. */
const SAME_KM = 0.06;
/** Stated positions farther than this from the outline are listed, in km. */
const FAR_KM = 2;
/** Areas that differ by more than this part are listed. */
const AREA_PART = 0.1;

type Shape = Feature<Polygon | MultiPolygon, OutlineProperties>;

/**
 * Reads the outlines and finds the row of each: that of the same record of the map, else the row listed with it.
 * @throws BadData when the file is no collection of outlines
 */
export function readOutlines(
  text: string,
  centers: readonly CenterRow[],
  records: readonly RecordRow[],
): Outline[] {
  const fail = (value: string, expected: string): never => {
    throw new BadData([{ file: OUTLINES_FILE, line: null, column: null, value, expected }]);
  };
  const { features } = JSON.parse(text) as FeatureCollection<Polygon | MultiPolygon, OutlineProperties>;
  if (features.length === 0) fail('no outline', 'outlines of data centers');
  const known = new Set(centers.map(({ id }) => id));
  const mapped = records.filter(({ dataset }) => dataset === 'osm');
  const index = new Flatbush(mapped.length);
  for (const { lon, lat } of mapped) index.add(lon, lat, lon, lat);
  index.finish();
  return features.map((feature: Shape) => {
    const { listed, kind, name, operator, countyFips, groundM2 } = feature.properties;
    if (kind !== 'building' && kind !== 'campus') fail(String(kind), 'building or campus');
    if (!(groundM2 > 0)) fail(String(groundM2), 'square metres above zero');
    const [west, south, east, north] = boxOf(feature.geometry);
    const lon = (west + east) / 2;
    const lat = (south + north) / 2;
    const margin = 0.001;
    const around = index
      .search(west - margin, south - margin, east + margin, north + margin)
      .flatMap((found) => mapped[found] ?? []);
    const isWithin = (row: RecordRow) => booleanPointInPolygon([row.lon, row.lat], feature);
    const within = kind === 'campus' ? around.filter(isWithin).map((row) => row.siteId) : [];
    const [record] = around
      .filter((row) => (kind === 'campus') === (row.reportedStatus === 'site'))
      .map((row) => ({ row, km: distance([row.lon, row.lat], [lon, lat]) }))
      .filter(({ row, km }) => km <= SAME_KM || isWithin(row))
      .sort((a, b) => a.km - b.km || by(({ row }: { row: RecordRow }) => row.recordId)(a, b));
    return {
      siteId: record?.row.siteId ?? (listed !== null && known.has(listed) ? listed : null),
      recordId: record?.row.recordId ?? null,
      kind,
      name,
      operator,
      countyFips,
      groundM2,
      rowsWithin: [...new Set(within)].sort(),
      lon: Number(lon.toFixed(6)),
      lat: Number(lat.toFixed(6)),
    };
  });
}

function boxOf({ coordinates }: Polygon | MultiPolygon): [number, number, number, number] {
  const points = coordinates.flat(Infinity) as number[];
  const lons = points.filter((_, at) => at % 2 === 0);
  const lats = points.filter((_, at) => at % 2 === 1);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** The largest building, else the largest campus, as a position. */
export function outlinePlaces(outlines: readonly Outline[]): LicensedPlace[] {
  return [...outlines]
    .sort((a, b) => (a.kind === b.kind ? b.groundM2 - a.groundM2 : a.kind === 'building' ? -1 : 1))
    .slice(0, 1)
    .map(({ lon, lat }) => ({ lon, lat, precision: 'footprint', licence: 'ODbL-1.0' }));
}

/** The ground that buildings and campus cover, in square metres; null is unknown. */
export interface Ground {
  footprintM2: number | null;
  /** Outlines of buildings behind `footprintM2`. */
  buildings: number;
  siteAreaM2: number | null;
  /** Whether an outline gave what no record of the list has. */
  isFromOutlines: boolean;
}

/** Adds up the buildings of a site, each once: as its record has it, else as its outline. */
export function groundOf(records: readonly RecordRow[], outlines: readonly Outline[]): Ground {
  const own = records.filter(({ dataset }) => dataset === 'osm');
  const measured = own.flatMap(({ recordId, footprintM2 }) =>
    footprintM2 === null || footprintM2 === 0 ? [] : [{ recordId, footprintM2 }],
  );
  const held = new Set(measured.map(({ recordId }) => recordId));
  const added = outlines.filter(
    ({ kind, recordId }) => kind === 'building' && (recordId === null || !held.has(recordId)),
  );
  const areas = [...measured.map(({ footprintM2 }) => footprintM2), ...added.map(({ groundM2 }) => groundM2)];
  const campuses = own.flatMap(({ siteAreaM2, lon, lat }) =>
    siteAreaM2 ? { m2: siteAreaM2, lon, lat } : [],
  );
  const outlined = outlines.flatMap(({ kind, groundM2, lon, lat }) =>
    kind === 'campus' ? { m2: groundM2, lon, lat } : [],
  );
  const sites = campuses.length > 0 ? campuses : outlined;
  return {
    footprintM2: areas.length > 0 ? Math.round(areas.reduce((a, b) => a + b, 0)) : null,
    buildings: areas.length,
    siteAreaM2: sites.length > 0 ? groundOfSites(sites) : null,
    isFromOutlines: added.length > 0 || (campuses.length === 0 && outlined.length > 0),
  };
}

/**
 * Square metres of the outlines of a campus that lie side by side. One whose middle lies within the circle of a larger
 * one's area is a part of that, or the same drawn twice.
 */
function groundOfSites(sites: readonly { m2: number; lon: number; lat: number }[]): number {
  const counted: { m2: number; lon: number; lat: number }[] = [];
  for (const site of [...sites].sort((a, b) => b.m2 - a.m2)) {
    const isInside = counted.some(
      ({ m2, lon, lat }) =>
        distance([lon, lat], [site.lon, site.lat], { units: 'meters' }) < Math.sqrt(m2 / Math.PI),
    );
    if (!isInside) counted.push(site);
  }
  return Math.round(counted.reduce((sum, { m2 }) => sum + m2, 0) * 10) / 10;
}

/** The entry among the records of a site that takes its position or an area from outlines. */
export function outlineRecord(outlines: readonly Outline[], retrieved: string): SourceRecord {
  const [first] = outlines;
  const recordId = first?.recordId ?? first?.siteId ?? '';
  const name = first?.name ?? null;
  const text = 'outlines of buildings and campus';
  return { dataset: OUTLINES_DATASET, recordId, name, url: null, text, licence: 'ODbL-1.0', retrieved };
}

/** What outlines and rows of the list say differently, and outlines that no row has; one line each. */
export function outlineContradictions(
  outlines: readonly Outline[],
  centers: readonly CenterRow[],
  records: readonly RecordRow[],
): string[][] {
  const rows = new Map(centers.map((row) => [row.id, row]));
  const mapped = new Map(
    records.flatMap((record) => (record.dataset === 'osm' ? [[record.recordId, record] as const] : [])),
  );
  const isFirm = ({ precision }: CenterRow) => PRECISIONS.indexOf(precision) <= PRECISIONS.indexOf('site');
  return outlines.flatMap((outline) => {
    const { siteId, recordId, kind, name, lon, lat, groundM2 } = outline;
    const cells = [siteId ?? '', recordId ?? '', kind, name ?? '', lat.toFixed(4), lon.toFixed(4)];
    const row = rows.get(siteId ?? '');
    if (row === undefined) return [[...cells, `no row of the list lies here (${groundM2} m²)`]];
    const found: string[][] = [];
    const km = distance([row.lon, row.lat], [lon, lat]);
    if (isFirm(row) && km > FAR_KM) {
      found.push([...cells, `${km.toFixed(1)} km from the position of the row (${row.precision})`]);
    }
    const record = mapped.get(recordId ?? '');
    const area = kind === 'building' ? record?.footprintM2 : record?.siteAreaM2;
    if (area && Math.abs(area - groundM2) / Math.max(area, groundM2) > AREA_PART) {
      found.push([...cells, `${groundM2} m² here, ${Math.round(area)} m² in the record of the list`]);
    }
    return found;
  });
}
