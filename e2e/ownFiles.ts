/** Files as readers have them, made here: a planner's workbook, a shapefile, a table with decimal commas. */
import { strToU8, zipSync } from 'fflate';

type Cell = string | number;

/** A file as it is dropped on the page. */
export interface OwnFile {
  name: string;
  type: string;
  bytes: Buffer;
}

const file = (name: string, bytes: Uint8Array | string): OwnFile => ({
  name,
  type: 'application/octet-stream',
  bytes: Buffer.from(bytes),
});

const XML = '<?xml version="1.0"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook of one sheet, as spreadsheets write it. */
function workbook(rows: readonly (readonly Cell[])[]): Uint8Array {
  const cell = (value: Cell, column: number, row: number) => {
    const at = `${String.fromCharCode(65 + column)}${row + 1}`;
    return typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  const written = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((value, at) => cell(value, at, row)).join('')}</row>`,
  );
  const relation = (kind: string, target: string) =>
    strToU8(
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`,
    );
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    ),
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': strToU8(
      `${XML}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': strToU8(
      `${XML}<worksheet xmlns="${SHEET}"><sheetData>${written.join('')}</sheetData></worksheet>`,
    ),
  });
}

/** A planner's list of applications in Loudoun County, in feet of the state plane Virginia North. */
export const PLANNERS_LIST = file(
  'applications.xlsx',
  workbook([
    ['Applications received, July 2026'],
    ['Applicant', 'Easting', 'Northing', 'County', 'State', 'MW', 'Status'],
    ['Alder Campus', 11782000, 7055000, 'Loudoun', 'VA', 300, 'Filed'],
    ['Birch Campus', 11785000, 7057000, 'Loudoun', 'VA', 120, 'Filed'],
    ['Cedar Campus', 11779000, 7051000, 'Loudoun', 'VA', 60, 'Withdrawn'],
  ]),
);

/** An activist's reports, from a spreadsheet that writes decimal commas; one latitude is no place on Earth. */
export const ACTIVISTS_REPORTS = file(
  'reports.csv',
  [
    'Name;Latitude;Longitude;Reported;Concern',
    'Oak Road;39,04;-77,48;2026-05-03;Noise',
    'Elm Street;39,06;-77,50;2026-06-11;Noise',
    'Ash Lane;95,1;-77,40;2026-06-12;Water',
  ].join('\r\n'),
);

const WGS84 =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/** A shapefile of one square with a name, as the format's white paper has it. */
function shapefile([west, south, east, north]: readonly [number, number, number, number]): Uint8Array {
  const ring = [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ] as const;
  const content = 48 + ring.length * 16;
  const shp = new DataView(new ArrayBuffer(100 + 8 + content));
  const box = (at: number) =>
    [west, south, east, north].forEach((value, index) => {
      shp.setFloat64(at + index * 8, value, true);
    });
  shp.setInt32(0, 9994);
  shp.setInt32(24, shp.byteLength / 2);
  shp.setInt32(28, 1000, true);
  shp.setInt32(32, 5, true);
  box(36);
  shp.setInt32(100, 1);
  shp.setInt32(104, content / 2);
  shp.setInt32(108, 5, true);
  box(112);
  shp.setInt32(144, 1, true);
  shp.setInt32(148, ring.length, true);
  ring.forEach(([x, y], index) => {
    shp.setFloat64(156 + index * 16, x, true);
    shp.setFloat64(164 + index * 16, y, true);
  });
  const width = 20;
  const dbf = new DataView(new ArrayBuffer(65 + 1 + width + 1));
  const text = (at: number, letters: string) =>
    [...letters].forEach((letter, index) => {
      dbf.setUint8(at + index, letter.charCodeAt(0));
    });
  dbf.setUint8(0, 3);
  dbf.setUint32(4, 1, true);
  dbf.setUint16(8, 65, true);
  dbf.setUint16(10, 1 + width, true);
  text(32, 'NAME');
  text(43, 'C');
  dbf.setUint8(48, width);
  dbf.setUint8(64, 13);
  text(65, ' North parcel'.padEnd(1 + width));
  dbf.setUint8(dbf.byteLength - 1, 26);
  return zipSync({
    'parcels.shp': new Uint8Array(shp.buffer),
    'parcels.dbf': new Uint8Array(dbf.buffer),
    'parcels.shx': new Uint8Array(100),
    'parcels.prj': strToU8(WGS84),
  });
}

/** An area in Loudoun County. */
export const PARCELS = file('parcels.zip', shapefile([-77.6, 39, -77.4, 39.1]));
