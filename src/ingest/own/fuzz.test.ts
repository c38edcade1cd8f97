/**
 * Whatever is brought, nothing hangs, nothing throws but `Unreadable`, and every row is loaded or reported.
 * `FUZZ_RUNS` sets how many inputs are tried of each kind.
 */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isFault, REPAIRS, type RepairKind, Unreadable } from '../../model/own/finding';
import { inspectFile } from './inspect';
import { GAZETTEER } from './testGazetteer';

const RUNS = Number(process.env.FUZZ_RUNS ?? 150);

async function holds(name: string, bytes: Uint8Array, repairs: ReadonlySet<RepairKind>): Promise<void> {
  try {
    const read = await inspectFile(name, bytes, { gazetteer: GAZETTEER, repairs });
    expect(read.loaded + read.reported).toBe(read.rows);
    expect(read.collection.features).toHaveLength(read.loaded);
    expect(read.reportedRows).toHaveLength(read.reported);
    // Nothing is reported without a reason that names its line.
    const lines = new Set(read.findings.filter(isFault).map(({ part, line }) => `${part}:${line}`));
    const whole = read.findings.some((finding) => finding.line === null && isFault(finding));
    for (const { part, line } of read.reportedRows) expect(whole || lines.has(`${part}:${line}`)).toBe(true);
    for (const { geometry } of read.collection.features) {
      if (geometry.type !== 'Point') continue;
      const [lon = Number.NaN, lat = Number.NaN] = geometry.coordinates;
      expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90).toBe(true);
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
}

const repairs = fc.subarray([...REPAIRS]).map((kinds): ReadonlySet<RepairKind> => new Set(kinds));
const cell = fc.oneof(
  fc.constantFrom(
    '',
    '39.04',
    '-77.48',
    '39,04',
    'n/a',
    '51107',
    '1001',
    '3/4/2026',
    '2026-02-30',
    '300 MW',
    '1.2 GW',
    '"',
    "'",
    '"a"b',
    'POINT (1 2)',
    'POLYGON ((0 0',
    '11782000',
    'Loudoun',
    '\u0000',
    '\u202E',
    '=1+1',
    '٣',
    '𝟙',
    '1e999',
    '-0',
  ),
  fc.string({ maxLength: 12 }),
  fc.double().map(String),
);
const head = fc.constantFrom(
  'name',
  'lat',
  'lon',
  'latitude',
  'x',
  'y',
  'wkt',
  'fips',
  'county',
  'state',
  'mw',
  'date',
  'zip',
  'city',
  'id',
  'coordinates',
  '',
);
const table = fc
  .record({
    separator: fc.constantFrom(',', ';', '\t', '|'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    header: fc.array(head, { minLength: 1, maxLength: 7 }),
    rows: fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }),
  })
  .map(({ separator, end, header, rows }) =>
    [header, ...rows].map((cells) => cells.join(separator)).join(end),
  );

const position = fc.oneof(
  fc.tuple(fc.double({ min: -200, max: 200, noNaN: true }), fc.double({ min: -100, max: 100, noNaN: true })),
  fc.array(fc.oneof(fc.double(), fc.string({ maxLength: 3 }), fc.constant(null)), { maxLength: 4 }),
);
const geometry = fc.oneof(
  fc.constant(null),
  fc.record({ type: fc.constant('Point'), coordinates: position }),
  fc.record({
    type: fc.constantFrom('LineString', 'MultiPoint'),
    coordinates: fc.array(position, { maxLength: 6 }),
  }),
  fc.record({
    type: fc.constantFrom('Polygon', 'MultiLineString'),
    coordinates: fc.array(fc.array(position, { maxLength: 6 }), { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('GeometryCollection'), geometries: fc.anything({ maxDepth: 2 }) }),
  fc.anything({ maxDepth: 3 }),
);
const feature = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record(
      {
        type: fc.constant('Feature'),
        id: fc.oneof(fc.integer(), fc.string(), fc.anything()),
        properties: fc.oneof(
          fc.dictionary(
            fc.constantFrom('name', 'mw', 'date', 'fips', 'state', '__proto__', 'constructor'),
            fc.anything({ maxDepth: 1 }),
          ),
          fc.anything(),
        ),
        geometry,
      },
      { requiredKeys: ['type'] },
    ),
  },
  { weight: 1, arbitrary: fc.anything({ maxDepth: 2 }) },
);
const json = (value: unknown) =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part)) ?? 'null';

describe('whatever is brought', () => {
  it('as a table', async () => {
    await fc.assert(
      fc.asyncProperty(table, repairs, (text, kinds) => holds('own.csv', strToU8(text), kinds)),
      { numRuns: RUNS },
    );
  });

  it('as GeoJSON', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(feature, { maxLength: 6 }),
        fc.option(fc.constantFrom('EPSG:3857', 'EPSG:2283', 'EPSG:4326', 'x')),
        repairs,
        (features, crs, kinds) =>
          holds(
            'own.geojson',
            strToU8(
              json({
                type: 'FeatureCollection',
                features,
                ...(crs ? { crs: { properties: { name: crs } } } : {}),
              }),
            ),
            kinds,
          ),
      ),
      { numRuns: RUNS },
    );
  });

  it('as features a line, some of them broken', async () => {
    const line = fc.oneof({ weight: 4, arbitrary: feature.map(json) }, { weight: 1, arbitrary: fc.string() });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), (lines) =>
        holds('own.geojsonl', strToU8(lines.join('\n')), new Set()),
      ),
      { numRuns: RUNS },
    );
  });

  it('as bytes of any kind', async () => {
    const names = fc.constantFrom(
      'a.csv',
      'a.geojson',
      'a.kml',
      'a.xlsx',
      'a.zip',
      'a.parquet',
      'a.shp',
      'a.png',
    );
    const start = fc.constantFrom<number[]>(
      [],
      [0x50, 0x4b, 3, 4],
      [0x50, 0x41, 0x52, 0x31],
      [0, 0, 0x27, 0x0a],
      [0xff, 0xfe],
      [0x1f, 0x8b],
      [0x3c, 0x6b, 0x6d, 0x6c],
      [0x89, 0x50, 0x4e, 0x47],
    );
    await fc.assert(
      fc.asyncProperty(names, start, fc.uint8Array({ maxLength: 300 }), (name, magic, rest) =>
        holds(name, new Uint8Array([...magic, ...rest]), new Set()),
      ),
      { numRuns: RUNS },
    );
  });

  it('as a damaged KML or archive', async () => {
    const kml =
      '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>A</name><Point><coordinates>-77,39</coordinates></Point></Placemark></Document></kml>';
    const zip = zipSync({ 'doc.kml': strToU8(kml), 'a.csv': strToU8('name,lat,lon\nA,39,-77') });
    const damaged = (bytes: Uint8Array) =>
      fc.tuple(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(bytes.length)).map(([at, byte, end]) => {
        const copy = bytes.slice(0, Math.max(1, end));
        copy[at % copy.length] = byte;
        return copy;
      });
    await fc.assert(
      fc.asyncProperty(damaged(strToU8(kml)), (bytes) => holds('a.kml', bytes, new Set())),
      { numRuns: RUNS },
    );
    await fc.assert(
      fc.asyncProperty(damaged(zip), (bytes) => holds('a.kmz', bytes, new Set())),
      { numRuns: RUNS },
    );
  });
});
