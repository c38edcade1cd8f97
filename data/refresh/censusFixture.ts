/**
 * Zipped shapefiles as the US Census Bureau publishes them, small: polylines and polygons with the columns, widths and
 * codes of TIGER/Line, for tests.
 */
import { strToU8, zipSync } from 'fflate';

type Ring = readonly (readonly [number, number])[];

interface Shape {
  /** Parts of a line, or rings of a polygon, outer ones clockwise. */
  parts: readonly Ring[];
  row: Readonly<Record<string, string>>;
}

const LINE = 3;
const POLYGON = 5;

const NAD83 =
  'GEOGCS["GCS_North_American_1983",DATUM["D_North_American_1983",SPHEROID["GRS_1980",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["Degree",0.017453292519943295]]';

const boxOf = (points: Ring): [number, number, number, number] => [
  Math.min(...points.map(([x]) => x)),
  Math.min(...points.map(([, y]) => y)),
  Math.max(...points.map(([x]) => x)),
  Math.max(...points.map(([, y]) => y)),
];

/** The `.shp` and its index, as the format's white paper has them. */
function shpOf(type: number, shapes: readonly Shape[]): { shp: Uint8Array; shx: Uint8Array } {
  const lengths = shapes.map(({ parts }) => 44 + 4 * parts.length + 16 * parts.flat().length);
  const total = lengths.reduce((sum, length) => sum + 8 + length, 100);
  const shp = new DataView(new ArrayBuffer(total));
  const shx = new DataView(new ArrayBuffer(100 + 8 * shapes.length));
  const all = shapes.flatMap(({ parts }) => parts.flat());
  for (const head of [shp, shx]) {
    head.setInt32(0, 9994);
    head.setInt32(24, head.byteLength / 2);
    head.setInt32(28, 1000, true);
    head.setInt32(32, type, true);
    boxOf(all).forEach((value, index) => {
      head.setFloat64(36 + 8 * index, value, true);
    });
  }
  let at = 100;
  for (const [index, { parts }] of shapes.entries()) {
    const length = lengths[index] ?? 0;
    shx.setInt32(100 + 8 * index, at / 2);
    shx.setInt32(104 + 8 * index, length / 2);
    shp.setInt32(at, index + 1);
    shp.setInt32(at + 4, length / 2);
    shp.setInt32(at + 8, type, true);
    boxOf(parts.flat()).forEach((value, side) => {
      shp.setFloat64(at + 12 + 8 * side, value, true);
    });
    shp.setInt32(at + 44, parts.length, true);
    shp.setInt32(at + 48, parts.flat().length, true);
    let first = 0;
    for (const [part, points] of parts.entries()) {
      shp.setInt32(at + 52 + 4 * part, first, true);
      first += points.length;
    }
    for (const [point, [x, y]] of parts.flat().entries()) {
      shp.setFloat64(at + 52 + 4 * parts.length + 16 * point, x, true);
      shp.setFloat64(at + 60 + 4 * parts.length + 16 * point, y, true);
    }
    at += 8 + length;
  }
  return { shp: new Uint8Array(shp.buffer), shx: new Uint8Array(shx.buffer) };
}

/** A dBASE III table of texts. */
function dbfOf(rows: readonly Shape['row'][]): Uint8Array {
  const columns = Object.keys(rows[0] ?? {});
  const width = 100;
  const head = 32 + 32 * columns.length + 1;
  const record = 1 + width * columns.length;
  const dbf = new DataView(new ArrayBuffer(head + record * rows.length + 1));
  const write = (at: number, text: string, length: number) => {
    const bytes = strToU8(text);
    for (let index = 0; index < length; index += 1) dbf.setUint8(at + index, bytes[index] ?? 32);
  };
  dbf.setUint8(0, 3);
  dbf.setUint32(4, rows.length, true);
  dbf.setUint16(8, head, true);
  dbf.setUint16(10, record, true);
  for (const [index, column] of columns.entries()) {
    strToU8(column).forEach((byte, letter) => {
      dbf.setUint8(32 + 32 * index + letter, byte);
    });
    dbf.setUint8(43 + 32 * index, 'C'.charCodeAt(0));
    dbf.setUint8(48 + 32 * index, width);
  }
  dbf.setUint8(head - 1, 13);
  for (const [index, row] of rows.entries()) {
    dbf.setUint8(head + record * index, 32);
    for (const [column, name] of columns.entries())
      write(head + record * index + 1 + width * column, row[name] ?? '', width);
  }
  dbf.setUint8(dbf.byteLength - 1, 26);
  return new Uint8Array(dbf.buffer);
}

function zipped(name: string, type: number, shapes: readonly Shape[]): Uint8Array {
  const files = {
    ...shpOf(type, shapes),
    dbf: dbfOf(shapes.map(({ row }) => row)),
    prj: strToU8(NAD83),
    cpg: strToU8('UTF-8'),
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([ending, bytes]) => [`${name}.${ending}`, bytes])),
    { mtime: '2024-01-01' },
  );
}

/** A square whose lower left corner this is, clockwise. */
const square = (west: number, south: number, side: number): Ring => [
  [west, south],
  [west, south + side],
  [west + side, south + side],
  [west + side, south],
  [west, south],
];

const road = (FULLNAME: string, MTFCC: string, line: Ring): Shape => ({
  parts: [line],
  row: { LINEARID: '1104', FULLNAME, RTTYP: MTFCC === 'S1100' ? 'I' : 'M', MTFCC },
});
const pond = (FULLNAME: string, AWATER: number, ring: Ring): Shape => ({
  parts: [ring],
  row: { ANSICODE: '', HYDROID: '1', FULLNAME, MTFCC: 'H2030', ALAND: '0', AWATER: `${AWATER}` },
});
const subdivision = (GEOID: string, NAME: string, NAMELSAD: string, ring: Ring): Shape => ({
  parts: [ring],
  row: {
    STATEFP: GEOID.slice(0, 2),
    COUNTYFP: GEOID.slice(2, 5),
    COUSUBFP: GEOID.slice(5),
    GEOIDFQ: `0600000US${GEOID}`,
    GEOID,
    NAME,
    NAMELSAD,
    STUSPS: 'OH',
    LSAD: '44',
  },
});

/** Hancock (39063) and Putnam (39137) County, Ohio, by the address of each file below that of the Bureau. */
export const CENSUS_FIXTURE: Readonly<Record<string, Uint8Array>> = {
  'GENZ2024/shp/cb_2024_39_cousub_500k.zip': zipped('cb_2024_39_cousub_500k', POLYGON, [
    subdivision('3906304878', 'Biglick', 'Biglick township', square(-83.6, 41, 0.1)),
    subdivision('3906327048', 'Findlay', 'Findlay city', square(-83.7, 41, 0.08)),
    subdivision('3913732606', 'Greensburg', 'Greensburg township', square(-84.2, 41, 0.1)),
  ]),
  'TIGER2024/ROADS/tl_2024_39063_roads.zip': zipped('tl_2024_39063_roads', LINE, [
    road('I- 75', 'S1100', [
      [-83.7, 41],
      [-83.65, 41.05],
      [-83.64, 41.1],
    ]),
    road('Tiffin Ave', 'S1200', [
      [-83.66, 41.04],
      [-83.6, 41.06],
    ]),
    road('Peña St', 'S1400', [
      [-83.65, 41.04],
      [-83.645, 41.041],
    ]),
    road('', 'S1710', [
      [-83.65, 41.04],
      [-83.649, 41.041],
    ]),
  ]),
  'TIGER2024/AREAWATER/tl_2024_39063_areawater.zip': zipped('tl_2024_39063_areawater', POLYGON, [
    pond('Findlay Reservoir', 3_000_000, square(-83.58, 41.01, 0.02)),
    pond('', 900, square(-83.62, 41.02, 0.0003)),
  ]),
  'TIGER2024/ROADS/tl_2024_39137_roads.zip': zipped('tl_2024_39137_roads', LINE, [
    road('State Rte 65', 'S1200', [
      [-84.2, 41.02],
      [-84.1, 41.02],
    ]),
  ]),
};
