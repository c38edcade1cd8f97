/** Small faulty GeoJSON files, each with what must be found in it: `code@line:path`. One file although it is long: it is a table. */
import { describe, expect, it } from 'vitest';
import { REPAIRS, Unreadable } from '../../model/own/finding';
import { inspectFile } from './inspect';
import { GAZETTEER } from './testGazetteer';

type Json = unknown;
const feature = (geometry: Json, properties: Json = {}, more: object = {}) => ({
  type: 'Feature',
  ...more,
  properties,
  geometry,
});
const point = (...coordinates: Json[]) => ({ type: 'Point', coordinates });
const GOOD = feature(point(-77.48, 39.04), { name: 'A' });
/** A collection with a feature a line, the first on line 2. */
const lines = (features: Json[], more = '') =>
  `{"type":"FeatureCollection",${more}"features":[\n${features.map((one) => JSON.stringify(one)).join(',\n')}\n]}`;
const SQUARE = [
  [
    [-77, 39],
    [-76, 39],
    [-76, 40],
    [-77, 40],
    [-77, 39],
  ],
];

interface Case {
  name: string;
  text: string;
  rows: number;
  loaded: number;
  findings: string[];
  repaired?: number;
  geometry?: Json;
}

const one = (name: string, bad: Json, findings: string[], repaired = 0, geometry?: Json): Case => ({
  name,
  text: lines([GOOD, bad]),
  rows: 2,
  loaded: 1,
  findings,
  repaired: 1 + repaired,
  geometry,
});

const CASES: Case[] = [
  { name: 'a good collection', text: lines([GOOD, GOOD]), rows: 2, loaded: 2, findings: [] },
  { name: 'one feature', text: JSON.stringify(GOOD), rows: 1, loaded: 1, findings: [] },
  { name: 'one geometry', text: JSON.stringify(point(-77, 39)), rows: 1, loaded: 1, findings: [] },
  { name: 'an empty collection', text: lines([]), rows: 0, loaded: 0, findings: ['noRows@-:-'] },
  {
    name: 'features a line',
    text: `${JSON.stringify(GOOD)}\n${JSON.stringify(GOOD)}\n`,
    rows: 2,
    loaded: 2,
    findings: [],
  },
  {
    name: 'features a line with record separators',
    text: `\u001E${JSON.stringify(GOOD)}\n\u001E${JSON.stringify(GOOD)}\n`,
    rows: 2,
    loaded: 2,
    findings: [],
  },
  {
    name: 'a broken line among features',
    text: `${JSON.stringify(GOOD)}\n{"type":"Feature",\n${JSON.stringify(GOOD)}\n`,
    rows: 3,
    loaded: 2,
    findings: ['syntax@2:-'],
  },
  {
    name: 'NaN in a line',
    text: `${JSON.stringify(GOOD)}\n{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[NaN,1]}}\n`,
    rows: 2,
    loaded: 1,
    findings: ['syntax@2:-'],
  },
  {
    name: 'a list of objects',
    text: '[{"name":"A","lat":39.04,"lon":-77.48},{"name":"B","lat":95,"lon":-77}]',
    rows: 2,
    loaded: 1,
    findings: ['latitudeRange@2:lat'],
  },
  {
    name: 'a list of objects within an object',
    text: '{"count":1,"items":[{"name":"A","lat":39.04,"lon":-77.48}]}',
    rows: 1,
    loaded: 1,
    findings: [],
  },

  one('null for a feature', null, ['notAFeature@3:type']),
  one('a list for a feature', [1], ['notAFeature@3:type']),
  one('a feature of no type', { properties: {}, geometry: point(1, 2) }, ['notAFeature@3:type']),
  one('a feature of another type', { type: 'feature', properties: {}, geometry: point(1, 2) }, [
    'notAFeature@3:type',
  ]),
  one('a constructor for a type', { type: 'constructor', properties: {}, geometry: point(1, 2) }, [
    'notAFeature@3:type',
  ]),
  one('no properties', { type: 'Feature', geometry: point(1, 2) }, ['notAFeature@3:properties'], 1),
  one('a list for properties', feature(point(1, 2), [1]), ['notAFeature@3:properties']),
  {
    name: 'null for properties',
    text: lines([feature(point(1, 2), null)]),
    rows: 1,
    loaded: 1,
    findings: ['noProperties@2:properties'],
  },
  one('no geometry', { type: 'Feature', properties: {} }, ['noPosition@3:geometry']),
  one('null geometry', feature(null), ['noPosition@3:geometry']),
  one('a text for a geometry', feature('POINT (1 2)'), ['invalidGeometry@3:geometry']),
  one('an unknown type of geometry', feature({ type: 'Circle', coordinates: [1, 2] }), [
    'wrongGeometryType@3:geometry.type',
  ]),
  one('a type of geometry in small letters', feature({ type: 'point', coordinates: [1, 2] }), [
    'wrongGeometryType@3:geometry.type',
  ]),
  one('no coordinates', feature({ type: 'Point' }), ['invalidGeometry@3:geometry.coordinates']),
  one('empty coordinates', feature({ type: 'Point', coordinates: [] }), [
    'noPosition@3:geometry.coordinates',
  ]),
  one('one coordinate', feature(point(-77)), ['invalidGeometry@3:geometry.coordinates']),
  one('null for a coordinate', feature(point(-77, null)), ['notACoordinate@3:geometry.coordinates[1]']),
  one(
    'coordinates as text',
    feature(point('-77.48', '39.04')),
    ['textCoordinates@3:geometry.coordinates'],
    1,
    point(-77.48, 39.04),
  ),
  one('text that is no number', feature(point('west', '39.04')), ['textCoordinates@3:geometry.coordinates']),
  one('a point nested too deep', feature(point([-77, 39])), ['invalidGeometry@3:geometry.coordinates']),
  one('a polygon not nested enough', feature({ type: 'Polygon', coordinates: SQUARE[0] }), [
    'invalidGeometry@3:geometry.coordinates[0][0]',
  ]),
  one('a line of one position', feature({ type: 'LineString', coordinates: [[-77, 39]] }), [
    'invalidGeometry@3:geometry.coordinates',
  ]),
  one(
    'an unclosed ring',
    feature({ type: 'Polygon', coordinates: [SQUARE[0]?.slice(0, 4)] }),
    ['openRing@3:geometry.coordinates[0]'],
    1,
    { type: 'Polygon', coordinates: SQUARE },
  ),
  one(
    'an unclosed hole',
    feature({
      type: 'Polygon',
      coordinates: [
        SQUARE[0],
        [
          [-76.8, 39.2],
          [-76.8, 39.8],
          [-76.2, 39.8],
        ],
      ],
    }),
    ['openRing@3:geometry.coordinates[1]'],
    1,
  ),
  one(
    'a ring of three positions',
    feature({
      type: 'Polygon',
      coordinates: [
        [
          [-77, 39],
          [-76, 39],
          [-77, 39],
        ],
      ],
    }),
    ['shortRing@3:geometry.coordinates[0]'],
  ),
  one(
    'a ring that is one point',
    feature({
      type: 'Polygon',
      coordinates: [
        [
          [-77, 39],
          [-77, 39],
          [-77, 39],
          [-77, 39],
        ],
      ],
    }),
    ['shortRing@3:geometry.coordinates[0]'],
  ),
  {
    name: 'an outer ring that runs clockwise',
    text: lines([feature({ type: 'Polygon', coordinates: [SQUARE[0]?.toReversed()] })]),
    rows: 1,
    loaded: 1,
    findings: ['winding@2:geometry.coordinates[0]'],
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [-77, 39],
          [-76, 39],
          [-76, 40],
          [-77, 40],
          [-77, 39],
        ],
      ],
    },
  },
  {
    name: 'a hole that runs counterclockwise',
    text: lines([
      feature({
        type: 'Polygon',
        coordinates: [
          SQUARE[0],
          [
            [-76.8, 39.2],
            [-76.2, 39.2],
            [-76.2, 39.8],
            [-76.8, 39.2],
          ],
        ],
      }),
    ]),
    rows: 1,
    loaded: 1,
    findings: ['winding@2:geometry.coordinates[1]'],
  },
  one(
    'a faulty part of a multipolygon',
    feature({ type: 'MultiPolygon', coordinates: [SQUARE, [SQUARE[0]?.slice(0, 4)]] }),
    ['openRing@3:geometry.coordinates[1][0]'],
    1,
  ),
  one(
    'a faulty part of a collection',
    feature({ type: 'GeometryCollection', geometries: [point(1, 2), point(-77, 95)] }),
    ['latitudeRange@3:geometry.geometries[1].coordinates[1]'],
  ),
  one('a collection without geometries', feature({ type: 'GeometryCollection' }), [
    'invalidGeometry@3:geometry.geometries',
  ]),
  one('latitude 95', feature(point(-77, 95)), ['latitudeRange@3:geometry.coordinates[1]']),
  one('longitude 200', feature(point(200, 39)), ['longitudeRange@3:geometry.coordinates[0]']),
  one(
    'swapped axes',
    feature(point(39.04, -97.48)),
    ['swappedAxes@3:geometry.coordinates'],
    1,
    point(-97.48, 39.04),
  ),
  one(
    'swapped axes that land in Antarctica',
    feature(point(39.04, -77.48)),
    ['swappedAxes@3:geometry.coordinates'],
    1,
    point(-77.48, 39.04),
  ),
  one(
    'swapped axes of a polygon',
    feature({ type: 'Polygon', coordinates: [SQUARE[0]?.map(([x = 0, y = 0]) => [y, x - 20])] }),
    ['swappedAxes@3:geometry.coordinates[0][0]', 'winding@3:geometry.coordinates[0]'],
    1,
  ),
  one('zero, zero', feature(point(0, 0)), ['nullIsland@3:geometry.coordinates']),
  one(
    'metres of Web Mercator',
    feature(point(-8625000, 4720000)),
    ['projected@3:geometry.coordinates'],
    1,
    point(-77.4796933, 38.9883294),
  ),
  one('feet of nobody knows what', feature(point(1782000, 455000)), ['projected@3:geometry.coordinates']),
  one(
    'a line over the date line',
    feature({
      type: 'LineString',
      coordinates: [
        [179, 10],
        [-179, 12],
      ],
    }),
    ['antimeridian@3:geometry.coordinates[1]'],
    1,
    {
      type: 'MultiLineString',
      coordinates: [
        [
          [179, 10],
          [180, 11],
        ],
        [
          [-180, 11],
          [-179, 12],
        ],
      ],
    },
  ),
  one(
    'a polygon over the date line',
    feature({
      type: 'Polygon',
      coordinates: [
        [
          [179, 10],
          [-179, 10],
          [-179, 12],
          [179, 12],
          [179, 10],
        ],
      ],
    }),
    ['antimeridian@3:geometry.coordinates[0][1]'],
    1,
    {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [179, 10],
            [180, 10],
            [180, 12],
            [179, 12],
            [179, 10],
          ],
        ],
        [
          [
            [-180, 10],
            [-179, 10],
            [-179, 12],
            [-180, 12],
            [-180, 10],
          ],
        ],
      ],
    },
  ),
  {
    name: 'an id twice',
    text: lines([
      { ...GOOD, id: 7 },
      { ...GOOD, id: '7' },
      { ...GOOD, id: 7 },
    ]),
    rows: 3,
    loaded: 2,
    findings: ['duplicateId@4:id'],
  },
  one('an object for an id', { ...GOOD, id: { a: 1 } }, ['notAFeature@3:id']),
  one('a range of power', feature(point(-77, 39), { mw: '100-200' }), ['numberSpan@3:mw']),
  one('a day that is none', feature(point(-77, 39), { date: '2026-02-30' }), ['noSuchDay@3:date']),
  one('a FIPS code without its zero', feature(point(-86.6, 32.5), { fips: 1001 }), ['shortFips@3:fips'], 1),
  one(
    'a lost minus sign, told by the state',
    feature(point(77.48, 39.04), { state: 'VA' }),
    ['lostSign@3:geometry.coordinates'],
    1,
    point(-77.48, 39.04),
  ),
  one(
    'a mark that turns the writing',
    feature(point(-77, 39), { name: 'A\u202EB' }),
    ['badCharacters@3:name'],
    1,
  ),
  {
    name: 'a third coordinate',
    text: lines([feature(point(-77, 39, 120))]),
    rows: 1,
    loaded: 1,
    findings: [],
  },
  {
    name: 'a crs member that says degrees',
    text: lines([GOOD], '"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},'),
    rows: 1,
    loaded: 1,
    findings: ['crsMember@-:crs'],
  },
  {
    name: 'a crs member that says state plane feet',
    text: lines(
      [feature(point(11782000, 7055000))],
      '"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::2283"}},',
    ),
    rows: 1,
    loaded: 0,
    findings: ['foreignCrs@2:geometry.coordinates'],
    repaired: 1,
  },
  {
    name: 'a crs member that nobody knows',
    text: lines([GOOD], '"crs":{"type":"name","properties":{"name":"EPSG:999999"}},'),
    rows: 1,
    loaded: 0,
    findings: ['foreignCrs@-:crs'],
  },
];

const found = (findings: readonly { code: string; line: number | null; column: string | null }[]) =>
  findings.map(({ code, line, column }) => `${code}@${line ?? '-'}:${column ?? '-'}`).sort();

describe('GeoJSON', () => {
  it.each(CASES)('$name', async ({ text, rows, loaded, findings, repaired = loaded, geometry }) => {
    const bytes = new TextEncoder().encode(text);
    const plain = await inspectFile('own.geojson', bytes, { gazetteer: GAZETTEER });
    expect(found(plain.findings)).toEqual([...findings].sort());
    expect([plain.rows, plain.loaded, plain.reported]).toEqual([rows, loaded, rows - loaded]);
    expect(plain.reportedRows).toHaveLength(plain.reported);
    const mended = await inspectFile('own.geojson', bytes, {
      gazetteer: GAZETTEER,
      repairs: new Set(REPAIRS),
    });
    expect([mended.rows, mended.loaded]).toEqual([rows, repaired]);
    if (geometry) expect(mended.collection.features.at(-1)?.geometry).toEqual(geometry);
  });

  it.each([
    ['cut off', '{"type":"FeatureCollection","features":[\n{"type":"Fea', 'syntax', 2],
    ['a comma too many', '{"type":"FeatureCollection",\n"features":[],\n}', 'syntax', 3],
    [
      'NaN',
      '{"type":"Feature","properties":{},\n"geometry":{"type":"Point","coordinates":[NaN,1]}}',
      'syntax',
      2,
    ],
    ['single quotes', "{'type':'FeatureCollection'}", 'syntax', 1],
    ['no features', '{"type":"FeatureCollection"}', 'noFeatures', null],
    ['TopoJSON', '{"type":"Topology","arcs":[],"objects":{}}', 'unknownFormat', null],
    ['an error of a server', '{"error":"not found"}', 'noFeatures', null],
    ['null', 'null', 'noFeatures', null],
  ])('%s can’t be read', async (_, text, code, line) => {
    const reading = inspectFile('own.geojson', new TextEncoder().encode(text), { gazetteer: GAZETTEER });
    await expect(reading).rejects.toBeInstanceOf(Unreadable);
    await expect(reading).rejects.toMatchObject({ code, line });
  });
});
