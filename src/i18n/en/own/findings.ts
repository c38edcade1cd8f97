import type { Finding, FindingCode, RepairKind } from '../../../model/own/finding';
import { formatNumber } from '../shell/format';

type Given = Finding['given'];
const text = (given: Given, name: string) => String(given[name] ?? '');
const number = (given: Given, name: string) => formatNumber(Number(given[name] ?? 0));

const QUANTITIES: Readonly<Record<string, string>> = { power: 'MW', area: 'acres' };
const quantity = (given: Given) => QUANTITIES[text(given, 'quantity')] ?? 'a number';

/** What stands in a cell where nothing is wrong: the words after "expected". */
const EXPECTED: { readonly [C in FindingCode]: (given: Given) => string } = {
  emptyFile: () => 'a file with something in it',
  unknownFormat: () =>
    'GeoJSON, CSV, TSV, Excel (.xlsx), KML, KMZ, GPX, a zipped shapefile or Parquet; TopoJSON, Esri JSON and other formats can be saved as GeoJSON first',
  oldExcel: () => 'a workbook saved as .xlsx without a password',
  damagedFile: () => 'a whole, undamaged file',
  syntax: (given) => `well-formed content (${text(given, 'what')})`,
  noTable: () =>
    'a row of column names, one of which says where the rows are: latitude and longitude, WKT, FIPS, county, town or ZIP',
  noFeatures: () => 'a list of features',
  tooLarge: (given) => `at most ${number(given, 'most')} bytes`,
  openQuote: () => 'a quote that is closed again',
  cellCount: (given) => `${text(given, 'expected')} cells, not ${text(given, 'cells')}`,
  repeatedHeader: () => 'a row of data, not the column names again',
  duplicateId: (given) => `an id of its own (line ${text(given, 'line')} has the same)`,
  notAFeature: () => 'a GeoJSON feature with type, geometry and properties',
  invalidGeometry: () => 'coordinates in the form that the type of the geometry asks for',
  wrongGeometryType: () =>
    'Point, LineString, Polygon, their Multi forms, or GeometryCollection, in this spelling',
  badCharacters: () => 'text without control characters or marks that turn its direction',
  tooLong: (given) => `at most ${number(given, 'most')} letters`,
  noPosition: () => 'a position: coordinates, or a county, town, FIPS or ZIP code that can be found',
  halfPosition: () => 'both coordinates',
  notACoordinate: () => 'a coordinate in degrees, such as -77.49',
  latitudeRange: () => 'a latitude between -90 and 90',
  longitudeRange: () => 'a longitude between -180 and 180',
  swappedAxes: () => 'longitude and latitude in their places; they look swapped',
  nullIsland: () => 'a position other than 0, 0',
  lostSign: () => 'a longitude west of Greenwich, with a minus sign',
  decimalComma: () => 'a number with a decimal point',
  lostDecimals: () => 'a number with one decimal point',
  projected: (given) =>
    text(given, 'systems') === ''
      ? 'degrees; these look like feet or metres of a system that the file does not name'
      : `degrees; these fit ${text(given, 'systems')}`,
  foreignCrs: (given) => `degrees (WGS 84), not ${text(given, 'crs')}`,
  textCoordinates: () => 'coordinates as numbers, not as text',
  openRing: () => 'a ring whose last position is its first',
  shortRing: () => 'a ring of four positions at least, three of them different',
  antimeridian: () => 'a shape that is cut where it goes over the date line',
  notANumber: (given) => `${quantity(given)} as a number`,
  numberRange: (given) => `${quantity(given)} from 0 to ${number(given, 'most')}`,
  numberSpan: (given) => `${quantity(given)} as one number, not a range`,
  otherUnit: (given) => `${quantity(given)}, or a unit that can be turned into it`,
  notADate: () => 'a date, such as 2026-03-02',
  noSuchDay: () => 'a day of the calendar',
  ambiguousDate: () => 'a date that can be read in one way only, such as 2026-03-02',
  dateRange: (given) => `a year from ${text(given, 'first')} to ${text(given, 'last')}`,
  shortFips: (given) => `a FIPS code of five digits: ${text(given, 'value')}`,
  unknownFips: () => 'the FIPS code of a US county',
  formerCounty: (given) => `a county of today; ${text(given, 'name')} became ${text(given, 'now')}`,
  otherState: (given) => `a county of ${text(given, 'state')}, not ${text(given, 'county')}`,
  sameName: (given) =>
    `a name that only one place bears, or a state beside it; there are ${text(given, 'places')}`,
  unknownPlace: () => 'a US county or town that is known here',
  unknownZip: () => 'a US ZIP code that is known here',
  unknownState: () => 'a US state',
  winding: () => 'an outer ring that runs counterclockwise and holes that run clockwise',
  crsMember: () => 'no crs member: degrees are meant without it',
  encoding: () => 'UTF-8; it was read as Windows-1252',
  replacementCharacter: () => 'letters that were not lost when the file was saved',
  noRows: () => 'at least one row of data',
  sheetWithoutTable: () => 'a table; this part was left out',
  repeatedColumn: () => 'a name that no other column has',
  namelessColumn: () => 'a name for the column',
  noProjection: () => 'a .prj file beside the shapes; they were read as degrees',
  missingPart: () => 'this part of the shapefile',
  unitRead: (given) => `${quantity(given)} without a unit; it was read as ${number(given, 'value')}`,
  dateRead: (given) => `a date as YYYY-MM-DD; it was read as ${text(given, 'value')}`,
  angleRead: (given) => `decimal degrees; it was read as ${text(given, 'value')}`,
  placedByName: () => 'coordinates; it was placed by its name or code',
  outsideCounty: (given) => `a position in ${text(given, 'place')}`,
  noProperties: () => 'properties; there are none',
};

/** What was expected in place of a value. */
export const expectedText = ({ code, given }: Pick<Finding, 'code' | 'given'>): string =>
  EXPECTED[code](given);

/** One line: `Sheet1 line 12, column lat: "95": expected a latitude between -90 and 90`. */
export function findingText(finding: Finding): string {
  const part = finding.part === null ? '' : `${finding.part} `;
  const line = finding.line === null ? 'whole file' : `line ${finding.line}`;
  const column = finding.column === null ? '' : `, column ${finding.column}`;
  const value = finding.value === '' ? '' : `: ${JSON.stringify(finding.value)}`;
  return `${part}${line}${column}${value}: expected ${expectedText(finding)}`;
}

export const repairNames: { readonly [K in RepairKind]: string } = {
  swapAxes: 'Swap longitude and latitude',
  decimalComma: 'Take the comma as decimal',
  reproject: 'Turn into degrees',
  padFips: 'Put the zero before the FIPS code',
  currentCounty: 'Take the county of today',
  negateLongitude: 'Put a minus before the longitude',
  numbersFromText: 'Take the texts as numbers',
  closeRing: 'Close the ring',
  rewindRing: 'Turn the ring round',
  cutAntimeridian: 'Cut at the date line',
  removeCharacters: 'Remove the characters',
  addProperties: 'Add empty properties',
};
