/** Workbooks, KML, GPX, shapefiles and Parquet, made here and read back. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { REPAIRS, Unreadable } from '../../model/own/finding';
import type { Inspection } from '../../model/own/inspection';
import { inspectFile } from './inspect';
import { GAZETTEER } from './testGazetteer';

const found = (findings: readonly { code: string; line: number | null; column: string | null }[]) =>
  findings.map(({ code, line, column }) => `${code}@${line ?? '-'}:${column ?? '-'}`).sort();
const inspect = (name: string, bytes: Uint8Array, repairs = false) =>
  inspectFile(name, bytes, { gazetteer: GAZETTEER, repairs: new Set(repairs ? REPAIRS : []) });

/** Longitude and latitude of the first feature, a point. */
function firstPosition({ features }: Inspection['collection']): number[] {
  const geometry = features[0]?.geometry;
  if (geometry?.type !== 'Point') throw new Error('no point');
  return geometry.coordinates;
}

/** A workbook with text and numbers, as spreadsheets write it. */
function workbook(sheets: Record<string, (string | number | null)[][]>): Uint8Array {
  const names = Object.keys(sheets);
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const cell = (value: string | number | null, column: number, row: number) => {
    const at = `${String.fromCharCode(65 + column)}${row + 1}`;
    if (value === null) return '';
    return typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  };
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, index) => `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
    ),
  };
  for (const [index, name] of names.entries()) {
    const rows = (sheets[name] ?? []).map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((value, column) => cell(value, column, row)).join('')}</row>`,
    );
    files[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(
      `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    );
  }
  return zipSync(files);
}

/** A shapefile of points with one column, as the format's white paper has it. */
function shapefile(
  points: readonly (readonly [number, number] | null)[],
  names: readonly string[],
  prj: string | null,
): Uint8Array {
  const contents = points.map((point) => (point ? 20 : 4));
  const shp = new DataView(new ArrayBuffer(100 + contents.reduce((sum, length) => sum + 8 + length, 0)));
  shp.setInt32(0, 9994);
  shp.setInt32(24, shp.byteLength / 2);
  shp.setInt32(28, 1000, true);
  shp.setInt32(32, 1, true);
  let at = 100;
  for (const [index, point] of points.entries()) {
    shp.setInt32(at, index + 1);
    shp.setInt32(at + 4, (contents[index] ?? 0) / 2);
    shp.setInt32(at + 8, point ? 1 : 0, true);
    if (point) {
      shp.setFloat64(at + 12, point[0], true);
      shp.setFloat64(at + 20, point[1], true);
    }
    at += 8 + (contents[index] ?? 0);
  }
  const width = 20;
  const dbf = new DataView(new ArrayBuffer(32 + 32 + 1 + points.length * (1 + width) + 1));
  dbf.setUint8(0, 3);
  dbf.setUint32(4, points.length, true);
  dbf.setUint16(8, 65, true);
  dbf.setUint16(10, 1 + width, true);
  for (const [index, letter] of [...'NAME'].entries()) dbf.setUint8(32 + index, letter.charCodeAt(0));
  dbf.setUint8(32 + 11, 'C'.charCodeAt(0));
  dbf.setUint8(32 + 16, width);
  dbf.setUint8(64, 13);
  for (const [row, name] of names.entries()) {
    const start = 65 + row * (1 + width);
    for (const [index, letter] of [...` ${name}`.padEnd(1 + width)].entries())
      dbf.setUint8(start + index, letter.charCodeAt(0));
  }
  dbf.setUint8(dbf.byteLength - 1, 26);
  return zipSync({
    'apps.shp': new Uint8Array(shp.buffer),
    'apps.dbf': new Uint8Array(dbf.buffer),
    'apps.shx': new Uint8Array(100),
    ...(prj === null ? {} : { 'apps.prj': strToU8(prj) }),
  });
}

const VIRGINIA_NORTH =
  'PROJCS["NAD_1983_StatePlane_Virginia_North_FIPS_4501_Feet",GEOGCS["GCS_North_American_1983",DATUM["D_North_American_1983",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",11482916.66666667],PARAMETER["False_Northing",6561666.666666667],PARAMETER["Central_Meridian",-78.5],PARAMETER["Standard_Parallel_1",38.03333333333333],PARAMETER["Standard_Parallel_2",39.2],PARAMETER["Latitude_Of_Origin",37.66666666666666],UNIT["Foot_US",0.3048006096012192]]';

describe('workbooks', () => {
  it('reads every sheet with a table, titles above it, and says which sheets are none', async () => {
    const read = await inspect(
      'own.xlsx',
      workbook({
        Notes: [['Prepared by the county'], ['Draft']],
        Applications: [
          ['Applications 2026'],
          [],
          ['Name', 'Latitude', 'Longitude', 'MW'],
          ['A', 39.04, -77.48, '300 MW'],
          ['B', 95, -77, 5],
        ],
        Older: [
          ['Name', 'FIPS'],
          ['C', 51107],
        ],
      }),
    );
    expect([read.format, read.rows, read.loaded, read.reported]).toEqual(['excel', 3, 2, 1]);
    expect(found(read.findings)).toEqual([
      'latitudeRange@5:Latitude',
      'placedByName@2:-',
      'sheetWithoutTable@-:-',
      'unitRead@4:MW',
    ]);
    expect(read.findings.map(({ part }) => part)).toContain('Applications');
  });

  it('brings state plane feet to degrees where the county tells the zone', async () => {
    const sheet = workbook({
      List: [
        ['Applicant', 'Easting', 'Northing', 'County', 'State'],
        ['A', 11782000, 7055000, 'Loudoun', 'VA'],
      ],
    });
    const plain = await inspect('own.xlsx', sheet);
    expect(found(plain.findings)).toEqual(['projected@2:Easting']);
    const { collection } = await inspect('own.xlsx', sheet, true);
    const [lon = 0, lat = 0] = firstPosition(collection);
    expect([lon.toFixed(2), lat.toFixed(2)]).toEqual(['-77.45', '39.02']);
  });

  it.each([
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'oldExcel'],
    [
      'half a workbook',
      workbook({
        A: [
          ['lat', 'lon'],
          [39, -77],
        ],
      }).slice(0, 300),
      'damagedFile',
    ],
    ['a workbook without a table', workbook({ A: [['Hello']] }), 'noTable'],
    ['an empty workbook', workbook({ A: [] }), 'emptyFile'],
  ])('%s can’t be read', async (_, bytes, code) => {
    await expect(inspect('own.xlsx', bytes)).rejects.toMatchObject({ code });
  });
});

const KML = `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<Placemark><name>A</name><Point><coordinates>-77.48,39.04,0</coordinates></Point></Placemark>
<Placemark><name>B</name><Point><coordinates>39.04,-97.48</coordinates></Point></Placemark>
<Placemark><name>C</name></Placemark>
</Document></kml>`;

describe('KML and GPX', () => {
  it('reads placemarks, each with its line', async () => {
    const read = await inspect('own.kml', strToU8(KML));
    expect([read.format, read.rows, read.loaded]).toEqual(['kml', 3, 1]);
    expect(found(read.findings)).toEqual(['noPosition@5:geometry', 'swappedAxes@4:geometry.coordinates']);
  });

  it('reads the document of a KMZ', async () => {
    const read = await inspect(
      'own.kmz',
      zipSync({ 'doc.kml': strToU8(KML), 'files/icon.png': new Uint8Array([1]) }),
    );
    expect([read.format, read.rows, read.loaded]).toEqual(['kmz', 3, 1]);
  });

  it('reads waypoints and tracks', async () => {
    const gpx =
      '<?xml version="1.0"?>\n<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">\n<wpt lat="39.04" lon="-77.48"><name>A</name></wpt>\n<trk><trkseg><trkpt lat="39" lon="-77"/><trkpt lat="39.1" lon="-77.1"/></trkseg></trk></gpx>';
    const read = await inspect('own.gpx', strToU8(gpx));
    expect([read.format, read.rows, read.loaded]).toEqual(['gpx', 2, 2]);
  });

  it.each([
    ['broken XML', '<?xml version="1.0"?>\n<kml><Document>\n<Placemark></kml>', 'syntax'],
    ['a web page', '<!DOCTYPE html><html><body>Not found</body></html>', 'unknownFormat'],
  ])('%s can’t be read', async (_, text, code) => {
    await expect(inspect('own.kml', strToU8(text))).rejects.toMatchObject({ code });
  });
});

describe('shapefiles', () => {
  it('come to degrees by their own projection', async () => {
    // The origin of the zone, whose degrees stand in its definition.
    const read = await inspect(
      'own.zip',
      shapefile([[11482916.66666667, 6561666.666666667]], ['A'], VIRGINIA_NORTH),
    );
    expect([read.format, read.rows, read.loaded]).toEqual(['shapefile', 1, 1]);
    expect(read.crs).toContain('Virginia_North');
    const [lon = 0, lat = 0] = firstPosition(read.collection);
    expect([lon.toFixed(6), lat.toFixed(6)]).toEqual(['-78.500000', '37.666667']);
    expect(read.collection.features[0]?.properties.NAME).toBe('A');
  });

  it('without a projection are taken as degrees, and said to be none where they can’t be', async () => {
    const degrees = await inspect('own.zip', shapefile([[-77.48, 39.04]], ['A'], null));
    expect(found(degrees.findings)).toEqual(['noProjection@-:-']);
    expect(degrees.loaded).toBe(1);
    const feet = await inspect('own.zip', shapefile([[11782000, 7055000]], ['A'], null));
    expect(found(feet.findings)).toEqual(['noProjection@-:-', 'projected@1:geometry.coordinates']);
    expect(feet.loaded).toBe(0);
  });

  it('whose table is longer than its shapes keep its rows', async () => {
    const files = unzipSync(shapefile([[-77.48, 39.04]], ['A'], 'GEOGCS["GCS_WGS_1984"]'));
    const longer = unzipSync(
      shapefile(
        [
          [-77.48, 39.04],
          [-77.4, 39],
        ],
        ['A', 'B'],
        'GEOGCS["GCS_WGS_1984"]',
      ),
    );
    const table = Object.keys(files).find((name) => name.endsWith('.dbf')) ?? '';
    const read = await inspect('own.zip', zipSync({ ...files, [table]: longer[table] ?? new Uint8Array() }));
    expect([read.rows, read.loaded, read.reported]).toEqual([2, 1, 1]);
    expect(found(read.findings)).toEqual(['noPosition@2:geometry']);
  });

  it('keep the rows of shapes that are null', async () => {
    const read = await inspect(
      'own.zip',
      shapefile([[-77.48, 39.04], null, [-77.4, 39]], ['A', 'B', 'C'], 'GEOGCS["GCS_WGS_1984"]'),
    );
    expect([read.rows, read.loaded]).toEqual([3, 2]);
    expect(found(read.findings)).toEqual(['noPosition@2:geometry']);
    expect(read.collection.features.map(({ properties }) => properties.NAME)).toEqual(['A', 'C']);
  });
});

describe('archives of several files', () => {
  const csv = (...lines: string[]) => strToU8(`${lines.join('\n')}\n`);

  it('keep what columns hold apart by file', async () => {
    const bytes = zipSync({
      'a.csv': csv('name,lat,lon,load', 'A,39.04,-77.48,300'),
      'b.csv': csv('name,lat,lon,load', 'B,39.05,-77.49,12'),
    });
    const read = await inspectFile('both.zip', bytes, {
      gazetteer: GAZETTEER,
      fields: { 'a.csv': { load: 'mw' }, 'b.csv': { load: null } },
    });
    expect(read.understood.map(({ part, rows }) => [part, rows])).toEqual([
      ['a.csv', 1],
      ['b.csv', 1],
    ]);
    const fields = read.understood.map(({ columns }) => columns.find(({ name }) => name === 'load')?.field);
    expect(fields).toEqual(['mw', null]);
  });

  it('with one that can’t be read still give the others', async () => {
    const read = await inspect(
      'mixed.zip',
      zipSync({
        'good.csv': csv('name,lat,lon', 'A,39.04,-77.48', 'B,91,-77.48'),
        'broken.geojson': strToU8('{"type":"FeatureCollection","features":[{]}'),
        'readme.txt': strToU8('What lies beside the tables.'),
      }),
    );
    expect([read.rows, read.loaded, read.reported]).toEqual([2, 1, 1]);
    expect(read.findings.map(({ code, part }) => `${code} ${part}`).sort()).toEqual([
      'latitudeRange good.csv',
      'sheetWithoutTable readme.txt',
      'syntax broken.geojson',
    ]);
  });

  it('of several kinds give all of them', async () => {
    const gpx =
      '<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="39.04" lon="-77.48"/></gpx>';
    const read = await inspect(
      'all.zip',
      zipSync({
        ...unzipSync(shapefile([[-77.48, 39.04]], ['A'], 'GEOGCS["GCS_WGS_1984"]')),
        'first.kml': strToU8(KML),
        'second.kml': strToU8(KML),
        'walk.gpx': strToU8(gpx),
        'list.csv': csv('name,lat,lon', 'A,39.04,-77.48'),
      }),
    );
    const one = await inspect('one.kml', strToU8(KML));
    expect([read.rows, read.loaded]).toEqual([2 * one.rows + 3, 2 * one.loaded + 3]);
    expect(read.understood.map(({ part }) => part)).toEqual([
      null,
      'first.kml',
      'second.kml',
      'walk.gpx',
      'list.csv',
    ]);
  });

  it('of which nothing can be read say why', async () => {
    const bytes = zipSync({ 'a.geojson': strToU8('{'), 'b.geojson': strToU8('{') });
    await expect(inspect('none.zip', bytes)).rejects.toMatchObject({ code: 'syntax' });
  });
});

describe('Parquet', () => {
  const table = (lat: number[]) =>
    new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: 'name', data: lat.map((_, index) => `S${index}`), type: 'STRING' },
          { name: 'lat', data: lat, type: 'DOUBLE' },
          { name: 'lon', data: lat.map(() => -77.48), type: 'DOUBLE' },
        ],
      }),
    );

  it('is read as a table, rows by number', async () => {
    const read = await inspect('own.parquet', table([39.04, 95]));
    expect([read.format, read.rows, read.loaded]).toEqual(['parquet', 2, 1]);
    expect(found(read.findings)).toEqual(['latitudeRange@2:lat']);
  });

  it('cut off can’t be read', async () => {
    await expect(inspect('own.parquet', table([39]).slice(0, 60))).rejects.toBeInstanceOf(Unreadable);
  });
});

describe('files of other kinds', () => {
  it.each([
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      'unknownFormat',
    ],
    ['a PDF', strToU8('%PDF-1.7\n...'), 'unknownFormat'],
    [
      'noise',
      new Uint8Array(Array.from({ length: 500 }, (_, index) => (index * 7919) % 251)),
      'unknownFormat',
    ],
    ['an empty file', new Uint8Array(), 'emptyFile'],
    ['a zip of other things', zipSync({ 'a.docx': strToU8('x') }), 'unknownFormat'],
  ])('%s can’t be read', async (_, bytes, code) => {
    await expect(inspect('own.bin', bytes)).rejects.toMatchObject({ code });
  });

  it('a zip of tables is read whole', async () => {
    const read = await inspect(
      'own.zip',
      zipSync({
        'a.csv': strToU8('name,lat,lon\nA,39,-77\n'),
        'b.geojson': strToU8(
          '{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2]}}',
        ),
      }),
    );
    expect([read.rows, read.loaded]).toEqual([2, 2]);
  });
});
