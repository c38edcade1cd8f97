/**
 * Coordinate reference systems that files come in, as far as they can be told: by a code, by a `crs` member, or by
 * the state that a table's rows lie in. Definitions: EPSG Geodetic Parameter Dataset (International Association of
 * Oil & Gas Producers), state plane zones of NAD 83 in feet and metres, and common national systems.
 */
import proj4 from 'proj4';
import type { CountyPlace } from './gazetteer';
import definitions from './projections.json';

/** A projected system that coordinates can be brought back from. */
export interface Crs {
  code: number;
  name: string;
  /** The state whose official zone it is; null for others. */
  state: string | null;
  definition: string;
}

const KNOWN: ReadonlyMap<number, Crs> = new Map(
  (definitions as [number, string | null, string, string][]).map(([code, state, name, definition]) => [
    code,
    { code, name, state, definition },
  ]),
);

/** Codes of systems whose coordinates are degrees of longitude and latitude to within two metres of WGS 84. */
const DEGREES: ReadonlySet<number> = new Set([4326, 4269, 4258, 4979, 7844, 4283, 6318, 4152, 4617]);

const UTM_FAMILIES: readonly [first: number, zones: number, offset: number, south: boolean, name: string][] =
  [
    [32601, 60, 1, false, 'WGS 84 / UTM zone'],
    [32701, 60, 1, true, 'WGS 84 / UTM zone'],
    [26901, 23, 1, false, 'NAD83 / UTM zone'],
    [25828, 11, 28, false, 'ETRS89 / UTM zone'],
  ];

/** The system of an EPSG code: degrees, a projection, or none that we know. */
export function crsOfCode(code: number): 'degrees' | Crs | null {
  if (DEGREES.has(code)) return 'degrees';
  const known = KNOWN.get(code);
  if (known) return known;
  if (code === 900913 || code === 102100 || code === 102113) return KNOWN.get(3857) ?? null;
  for (const [first, zones, offset, south, name] of UTM_FAMILIES) {
    const index = code - first;
    if (index < 0 || index >= zones) continue;
    const zone = index + offset;
    return {
      code,
      name: `${name} ${zone}${south ? 'S' : 'N'}`,
      state: null,
      definition: `+proj=utm +zone=${zone}${south ? ' +south' : ''} +ellps=GRS80 +units=m`,
    };
  }
  return null;
}

/** The system that a `crs` member or an EWKT prefix names. */
export function crsOfName(name: string): 'degrees' | Crs | null {
  if (/CRS:?:?84$|CRS84$/i.test(name) || /WGS ?84$/i.test(name)) return 'degrees';
  const code =
    /(?:EPSG|ESRI|SRID)[^\d]*(?:[\d.]*:)?:?(\d{4,6})$/i.exec(name)?.[1] ?? /^(\d{4,6})$/.exec(name)?.[1];
  return code === undefined ? null : crsOfCode(Number(code));
}

type Converter = { forward(position: [number, number]): number[] };
const converters = new Map<string, Converter>();

/** Longitude and latitude of a projected position, in degrees with seven decimals; null where there is none. */
export function toDegrees(crs: Crs, x: number, y: number): [lon: number, lat: number] | null {
  try {
    let converter = converters.get(crs.definition);
    if (!converter) {
      converter = proj4(crs.definition, 'WGS84') as Converter;
      converters.set(crs.definition, converter);
    }
    const [lon = Number.NaN, lat = Number.NaN] = converter.forward([x, y]);
    if (!Number.isFinite(lon) || !Number.isFinite(lat) || Math.abs(lon) > 180 || Math.abs(lat) > 90)
      return null;
    return [Number(lon.toFixed(7)), Number(lat.toFixed(7))];
  } catch {
    return null;
  }
}

/** How far beyond its box a county may reach where boxes are rounded, in degrees. */
const MARGIN = 0.02;

export function within(
  [west, south, east, north]: readonly [number, number, number, number],
  lon: number,
  lat: number,
  margin = MARGIN,
): boolean {
  return lon >= west - margin && lon <= east + margin && lat >= south - margin && lat <= north + margin;
}

/**
 * The systems that put a projected position where its row says that it lies: the zones of its state in feet and
 * metres, the UTM zones over it, and Web Mercator. Several zones of one state overlap, so a county decides best.
 */
export function candidatesFor(
  x: number,
  y: number,
  state: string | null,
  stateBounds: readonly [number, number, number, number] | null,
  county: CountyPlace | null,
): Crs[] {
  const mercator = KNOWN.get(3857);
  const bounds = county?.bounds ?? stateBounds;
  if (!bounds || state === null) {
    // Without a place only Web Mercator can be told: west of Greenwich its eastings are negative and large.
    return mercator && x < -1_000_000 && Math.abs(y) > 100_000 && toDegrees(mercator, x, y) ? [mercator] : [];
  }
  const middle = (bounds[0] + bounds[2]) / 2;
  const zone = Math.floor((middle + 180) / 6) + 1;
  const utm = [zone - 1, zone, zone + 1].flatMap((number) => {
    const found = crsOfCode(26900 + number);
    return found === null || found === 'degrees' ? [] : [found];
  });
  const zones = [...KNOWN.values()].filter((crs) => crs.state === state);
  return [...zones, ...(mercator ? [mercator] : []), ...utm].filter((crs) => {
    const found = toDegrees(crs, x, y);
    return found !== null && within(bounds, found[0], found[1]);
  });
}
