/**
 * Small faulty tables, each with what must be found in it: `code@line:column`, faults and remarks alike. In one file
 * although it is long: it is a table.
 */
import { describe, expect, it } from 'vitest';
import { REPAIRS, Unreadable } from '../../model/own/finding';
import { inspectFile } from './inspect';
import { GAZETTEER } from './testGazetteer';

interface Case {
  name: string;
  text: string | Uint8Array;
  rows: number;
  loaded: number;
  findings: string[];
  /** Rows loaded once all repairs are made; as many as before where it is left out. */
  repaired?: number;
  /** Positions of what is loaded after all repairs. */
  at?: [number, number][];
}

const HEAD = 'name,lat,lon';
const csv = (...lines: string[]) => `${lines.join('\n')}\n`;
const utf16 = (text: string, bigEndian: boolean, mark = true): Uint8Array => {
  const codes = [...(mark ? '\uFEFF' : ''), ...text].map((letter) => letter.charCodeAt(0));
  return new Uint8Array(
    codes.flatMap((code) => (bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8])),
  );
};
const latin = (text: string) => new Uint8Array([...text].map((letter) => letter.charCodeAt(0)));

const CASES: Case[] = [
  // How a table is written.
  {
    name: 'a plain table',
    text: csv(HEAD, 'A,39.04,-77.48', 'B,38.9,-77.2'),
    rows: 2,
    loaded: 2,
    findings: [],
    at: [
      [-77.48, 39.04],
      [-77.2, 38.9],
    ],
  },
  { name: 'semicolons', text: csv('name;lat;lon', 'A;39.04;-77.48'), rows: 1, loaded: 1, findings: [] },
  { name: 'tabs', text: csv('name\tlat\tlon', 'A\t39.04\t-77.48'), rows: 1, loaded: 1, findings: [] },
  { name: 'bars', text: csv('name|lat|lon', 'A|39.04|-77.48'), rows: 1, loaded: 1, findings: [] },
  {
    name: 'old Mac line ends',
    text: 'name,lat,lon\rA,39.04,-77.48\rB,x,-77\r',
    rows: 2,
    loaded: 1,
    findings: ['notACoordinate@3:lat'],
  },
  {
    name: 'Windows line ends',
    text: 'name,lat,lon\r\nA,39.04,-77.48\r\nB,x,-77\r\n',
    rows: 2,
    loaded: 1,
    findings: ['notACoordinate@3:lat'],
  },
  { name: 'no line end at the end', text: 'name,lat,lon\nA,39.04,-77.48', rows: 1, loaded: 1, findings: [] },
  {
    name: 'a byte order mark',
    text: `\uFEFF${csv(HEAD, 'A,39.04,-77.48')}`,
    rows: 1,
    loaded: 1,
    findings: [],
  },
  {
    name: 'UTF-16, little end first',
    text: utf16(csv(HEAD, 'Á,39.04,-77.48'), false),
    rows: 1,
    loaded: 1,
    findings: [],
  },
  {
    name: 'UTF-16, big end first',
    text: utf16(csv(HEAD, 'Á,39.04,-77.48'), true),
    rows: 1,
    loaded: 1,
    findings: [],
  },
  {
    name: 'UTF-16 without a mark',
    text: utf16(csv(HEAD, 'A,39.04,-77.48'), false, false),
    rows: 1,
    loaded: 1,
    findings: [],
  },
  {
    name: 'Windows-1252',
    text: latin(csv(HEAD, 'Ca\u00F1on,39.04,-77.48')),
    rows: 1,
    loaded: 1,
    findings: ['encoding@-:-'],
  },
  {
    name: 'letters lost before',
    text: csv(HEAD, 'Ca\uFFFDon,39.04,-77.48'),
    rows: 1,
    loaded: 1,
    findings: ['replacementCharacter@-:-'],
  },
  {
    name: 'titles above the header',
    text: csv(
      'County applications',
      'as of 3 November 2026',
      '',
      'Name,Latitude,Longitude',
      'A,39.04,-77.48',
    ),
    rows: 1,
    loaded: 1,
    findings: [],
  },
  {
    name: 'a title with separators',
    text: csv('Report,,', ',,', HEAD, 'A,39.04,-77.48'),
    rows: 1,
    loaded: 1,
    findings: [],
  },
  {
    name: 'blank lines',
    text: csv(HEAD, '', 'A,39.04,-77.48', ',,', 'B,99,-77'),
    rows: 2,
    loaded: 1,
    findings: ['latitudeRange@5:lat'],
  },
  {
    name: 'quotes with separators and line breaks',
    text: csv(HEAD, '"A, ""the"" one\nof two",39.04,-77.48', 'B,x,1'),
    rows: 2,
    loaded: 1,
    findings: ['notACoordinate@4:lat'],
  },
  {
    name: 'a quote that never closes',
    text: csv(HEAD, 'A,39.04,-77.48', '"B,38.9,-77.4', 'C,38.8,-77.3'),
    rows: 3,
    loaded: 2,
    findings: ['openQuote@3:-'],
  },
  {
    name: 'two quotes that never close',
    text: csv(HEAD, '"A,39.04,-77.48', 'B,38.9,-77.4', '"C,38.8,-77.3', 'D,38.7,-77.2'),
    rows: 4,
    loaded: 2,
    findings: ['openQuote@2:-', 'openQuote@4:-'],
  },
  {
    name: 'a row with too few cells',
    text: csv(HEAD, 'A,39.04', 'B,38.9,-77.4'),
    rows: 2,
    loaded: 1,
    findings: ['cellCount@2:-'],
  },
  {
    name: 'a row with too many cells',
    text: csv(HEAD, 'A,39.04,-77.48,extra', 'B,38.9,-77.4'),
    rows: 2,
    loaded: 1,
    findings: ['cellCount@2:-'],
  },
  {
    name: 'empty cells at the end',
    text: csv(`${HEAD},,`, 'A,39.04,-77.48,,'),
    rows: 1,
    loaded: 1,
    findings: [],
  },
  {
    name: 'the header again',
    text: csv(HEAD, 'A,39.04,-77.48', HEAD, 'B,38.9,-77.4'),
    rows: 3,
    loaded: 2,
    findings: ['repeatedHeader@3:-'],
  },
  {
    name: 'two columns of one name',
    text: csv('name,lat,lon,name', 'A,39.04,-77.48,B'),
    rows: 1,
    loaded: 1,
    findings: ['repeatedColumn@1:name'],
  },
  {
    name: 'a column without a name',
    text: csv('name,,lat,lon', 'A,x,39.04,-77.48'),
    rows: 1,
    loaded: 1,
    findings: ['namelessColumn@1:column 2'],
  },
  { name: 'a header and no rows', text: csv(HEAD), rows: 0, loaded: 0, findings: ['noRows@-:-'] },
  {
    name: 'names of columns in capitals and with units',
    text: csv('SITE_NAME,LATITUDE (deg),LONGITUDE (deg),Capacity (MW)', 'A,39.04,-77.48,300'),
    rows: 1,
    loaded: 1,
    findings: [],
  },
  {
    name: 'German names of columns',
    text: csv('Bezeichnung;Breitengrad;Längengrad;Leistung', 'A;39.04;-77.48;300'),
    rows: 1,
    loaded: 1,
    findings: [],
  },

  // Positions.
  {
    name: 'decimal commas',
    text: csv('name;lat;lon', 'A;39,04;-77,48'),
    rows: 1,
    loaded: 0,
    findings: ['decimalComma@2:lat', 'decimalComma@2:lon'],
    repaired: 1,
    at: [[-77.48, 39.04]],
  },
  {
    name: 'decimal commas within quotes',
    text: csv(HEAD, 'A,"39,04","-77,48"'),
    rows: 1,
    loaded: 0,
    findings: ['decimalComma@2:lat', 'decimalComma@2:lon'],
    repaired: 1,
  },
  {
    name: 'points lost to a spreadsheet',
    text: csv('name;lat;lon', 'A;39.043.757;-77.487.442'),
    rows: 1,
    loaded: 0,
    findings: ['lostDecimals@2:lat', 'lostDecimals@2:lon'],
  },
  {
    name: 'swapped axes beyond the range',
    text: csv(HEAD, 'A,-97.48,39.04'),
    rows: 1,
    loaded: 0,
    findings: ['swappedAxes@2:lon'],
    repaired: 1,
    at: [[-97.48, 39.04]],
  },
  {
    name: 'swapped axes that land in Antarctica',
    text: csv(HEAD, 'A,-77.48,39.04'),
    rows: 1,
    loaded: 0,
    findings: ['swappedAxes@2:lon'],
    repaired: 1,
    at: [[-77.48, 39.04]],
  },
  {
    name: 'swapped axes, told by the county',
    text: csv('name,lat,lon,fips', 'A,-77.48,39.04,51107'),
    rows: 1,
    loaded: 0,
    findings: ['swappedAxes@2:lon'],
    repaired: 1,
  },
  {
    name: 'a lost minus sign, told by the state',
    text: csv('name,lat,lon,state', 'A,39.04,77.48,VA'),
    rows: 1,
    loaded: 0,
    findings: ['lostSign@2:lon'],
    repaired: 1,
    at: [[-77.48, 39.04]],
  },
  {
    name: 'latitude 95',
    text: csv(HEAD, 'A,95,-77.48'),
    rows: 1,
    loaded: 0,
    findings: ['latitudeRange@2:lat'],
  },
  {
    name: 'longitude 190',
    text: csv(HEAD, 'A,39,190'),
    rows: 1,
    loaded: 0,
    findings: ['longitudeRange@2:lon'],
  },
  { name: 'zero, zero', text: csv(HEAD, 'A,0,0'), rows: 1, loaded: 0, findings: ['nullIsland@2:lon'] },
  {
    name: 'one coordinate only',
    text: csv(HEAD, 'A,39.04,'),
    rows: 1,
    loaded: 0,
    findings: ['halfPosition@2:lon'],
  },
  {
    name: 'no coordinates at all',
    text: csv(HEAD, 'A,,'),
    rows: 1,
    loaded: 0,
    findings: ['noPosition@2:lat'],
  },
  {
    name: 'words for nothing',
    text: csv(HEAD, 'A,n/a,unknown'),
    rows: 1,
    loaded: 0,
    findings: ['noPosition@2:lat'],
  },
  {
    name: 'text for a coordinate',
    text: csv(HEAD, 'A,north,-77.48'),
    rows: 1,
    loaded: 0,
    findings: ['notACoordinate@2:lat'],
  },
  {
    name: 'NaN and Infinity',
    text: csv(HEAD, 'A,NaN,-77', 'B,Infinity,-77'),
    rows: 2,
    loaded: 0,
    findings: ['halfPosition@2:lat', 'notACoordinate@3:lat'],
  },
  {
    name: 'degrees, minutes, seconds',
    text: csv(HEAD, 'A,"39°02\'24""N","77°28\'48""W"'),
    rows: 1,
    loaded: 1,
    findings: ['angleRead@2:lat', 'angleRead@2:lon'],
    at: [[-77.48, 39.04]],
  },
  {
    name: 'letters behind degrees',
    text: csv(HEAD, 'A,39.04 N,77.48 W'),
    rows: 1,
    loaded: 1,
    findings: ['angleRead@2:lat', 'angleRead@2:lon'],
    at: [[-77.48, 39.04]],
  },
  {
    name: 'sixty minutes',
    text: csv(HEAD, 'A,"39°60\'00""N",-77.48'),
    rows: 1,
    loaded: 0,
    findings: ['notACoordinate@2:lat'],
  },
  {
    name: 'a true minus sign',
    text: csv(HEAD, 'A,39.04,−77.48'),
    rows: 1,
    loaded: 1,
    findings: [],
    at: [[-77.48, 39.04]],
  },
  {
    name: 'both coordinates in one cell',
    text: csv('name,coordinates', 'A,"39.04, -77.48"', 'B,(38.9 -77.2)'),
    rows: 2,
    loaded: 2,
    findings: [],
    at: [
      [-77.48, 39.04],
      [-77.2, 38.9],
    ],
  },
  {
    name: 'one cell, longitude first by its name',
    text: csv('name,lon lat', 'A,"-77.48, 39.04"'),
    rows: 1,
    loaded: 1,
    findings: [],
    at: [[-77.48, 39.04]],
  },
  {
    name: 'WKT',
    text: csv(
      'name,wkt',
      'A,POINT (-77.48 39.04)',
      'B,POINT (x y)',
      'C,"POLYGON ((-77 39, -76 39, -76 40))"',
    ),
    rows: 3,
    loaded: 1,
    findings: ['notACoordinate@3:wkt', 'openRing@4:wkt'],
    repaired: 2,
  },
  {
    name: 'WKT in Web Mercator by its prefix',
    text: csv('name,wkt', 'A,SRID=3857;POINT (-8625000 4720000)'),
    rows: 1,
    loaded: 0,
    findings: ['foreignCrs@2:wkt'],
    repaired: 1,
    at: [[-77.4796933, 38.9883294]],
  },
  {
    name: 'Web Mercator metres without a word',
    text: csv('name,x,y', 'A,-8625000,4720000'),
    rows: 1,
    loaded: 0,
    findings: ['projected@2:x'],
    repaired: 1,
    at: [[-77.4796933, 38.9883294]],
  },
  {
    name: 'state plane feet, told by the county',
    text: csv('name,x,y,fips', 'A,11782000,7055000,51107'),
    rows: 1,
    loaded: 0,
    findings: ['projected@2:x'],
    repaired: 1,
  },
  {
    name: 'feet of a system nobody names',
    text: csv('name,x,y', 'A,1782000,455000'),
    rows: 1,
    loaded: 0,
    findings: ['projected@2:x'],
  },
  {
    name: 'UTM metres, told by the county',
    text: csv('name,easting,northing,fips', 'A,285000,4323000,51107'),
    rows: 1,
    loaded: 0,
    findings: ['projected@2:easting'],
    repaired: 1,
  },
  {
    name: 'UTM metres that two zones of the state could be',
    text: csv('name,easting,northing,state', 'A,285000,4323000,VA'),
    rows: 1,
    loaded: 0,
    findings: ['projected@2:easting'],
  },
  {
    name: 'a position outside the county named',
    text: csv('name,lat,lon,fips', 'A,34.5,-86,51107'),
    rows: 1,
    loaded: 1,
    findings: ['outsideCounty@2:lon'],
  },

  // Values.
  {
    name: 'units of power',
    text: csv(`${HEAD},MW`, 'A,39.04,-77.48,300 MW', 'B,39.04,-77.48,1.2 GW', 'C,39.04,-77.48,500 kW'),
    rows: 3,
    loaded: 3,
    findings: ['unitRead@2:MW', 'unitRead@3:MW', 'unitRead@4:MW'],
  },
  {
    name: 'a unit that is no power',
    text: csv(`${HEAD},MW`, 'A,39.04,-77.48,300 horses'),
    rows: 1,
    loaded: 0,
    findings: ['otherUnit@2:MW'],
  },
  {
    name: 'a range of power',
    text: csv(`${HEAD},MW`, 'A,39.04,-77.48,100-200'),
    rows: 1,
    loaded: 0,
    findings: ['numberSpan@2:MW'],
  },
  {
    name: 'negative power',
    text: csv(`${HEAD},MW`, 'A,39.04,-77.48,-5'),
    rows: 1,
    loaded: 0,
    findings: ['numberRange@2:MW'],
  },
  {
    name: 'power in watts under MW',
    text: csv(`${HEAD},MW`, 'A,39.04,-77.48,300000000'),
    rows: 1,
    loaded: 0,
    findings: ['numberRange@2:MW'],
  },
  {
    name: 'thousands with commas',
    text: csv(`${HEAD},MW`, 'A,39.04,-77.48,"1,200"'),
    rows: 1,
    loaded: 1,
    findings: [],
  },
  {
    name: 'power with decimal commas',
    text: csv('name;lat;lon;MW', 'A;39.04;-77.48;12,5'),
    rows: 1,
    loaded: 0,
    findings: ['decimalComma@2:MW'],
    repaired: 1,
  },
  {
    name: 'power that is not known',
    text: csv(`${HEAD},MW`, 'A,39.04,-77.48,TBD', 'B,39.04,-77.48,'),
    rows: 2,
    loaded: 2,
    findings: [],
  },
  {
    name: 'power that is a word',
    text: csv(`${HEAD},MW`, 'A,39.04,-77.48,large'),
    rows: 1,
    loaded: 0,
    findings: ['notANumber@2:MW'],
  },
  {
    name: 'a column in GW',
    text: csv(`${HEAD},Capacity (GW)`, 'A,39.04,-77.48,1.5'),
    rows: 1,
    loaded: 1,
    findings: [],
  },
  {
    name: 'dates of many kinds',
    text: csv(
      `${HEAD},date`,
      'A,39,-77,2026-03-02',
      'B,39,-77,"March 2, 2026"',
      'C,39,-77,2 Mar 2026',
      'D,39,-77,2026',
      'E,39,-77,2026-03',
      'F,39,-77,20260302',
    ),
    rows: 6,
    loaded: 6,
    findings: ['dateRead@3:date', 'dateRead@4:date', 'dateRead@7:date'],
  },
  {
    name: 'US dates, order told by one of them',
    text: csv(`${HEAD},date`, 'A,39,-77,3/4/2026', 'B,39,-77,3/15/2026'),
    rows: 2,
    loaded: 2,
    findings: ['dateRead@2:date', 'dateRead@3:date'],
  },
  {
    name: 'dates that could be two days',
    text: csv(`${HEAD},date`, 'A,39,-77,3/4/2026'),
    rows: 1,
    loaded: 0,
    findings: ['ambiguousDate@2:date'],
  },
  {
    name: 'dates that contradict each other',
    text: csv(`${HEAD},date`, 'A,39,-77,15/3/2026', 'B,39,-77,3/15/2026', 'C,39,-77,4/5/2026'),
    rows: 3,
    loaded: 2,
    findings: ['dateRead@2:date', 'dateRead@3:date', 'ambiguousDate@4:date'],
  },
  {
    name: 'dates with points',
    text: csv(`${HEAD},date`, 'A,39,-77,2.3.2026'),
    rows: 1,
    loaded: 1,
    findings: ['dateRead@2:date'],
  },
  {
    name: 'a year of two digits',
    text: csv(`${HEAD},date`, 'A,39,-77,3/15/26'),
    rows: 1,
    loaded: 0,
    findings: ['ambiguousDate@2:date'],
  },
  {
    name: 'the thirtieth of February',
    text: csv(`${HEAD},date`, 'A,39,-77,2026-02-30'),
    rows: 1,
    loaded: 0,
    findings: ['noSuchDay@2:date'],
  },
  {
    name: 'the thirteenth month',
    text: csv(`${HEAD},date`, 'A,39,-77,2026-13-01'),
    rows: 1,
    loaded: 0,
    findings: ['noSuchDay@2:date'],
  },
  {
    name: 'the year 20206',
    text: csv(`${HEAD},date`, 'A,39,-77,20206'),
    rows: 1,
    loaded: 0,
    findings: ['notADate@2:date'],
  },
  {
    name: 'the year 3026',
    text: csv(`${HEAD},date`, 'A,39,-77,3026-01-01'),
    rows: 1,
    loaded: 0,
    findings: ['dateRange@2:date'],
  },
  {
    name: 'a quarter',
    text: csv(`${HEAD},date`, 'A,39,-77,Q2 2026'),
    rows: 1,
    loaded: 0,
    findings: ['notADate@2:date'],
  },
  {
    name: 'an id twice',
    text: csv('id,lat,lon', '7,39,-77', '8,39,-77', '7,38,-77'),
    rows: 3,
    loaded: 2,
    findings: ['duplicateId@4:id'],
  },
  {
    name: 'a zero byte',
    text: csv(HEAD, 'A\u0000B,39.04,-77.48'),
    rows: 1,
    loaded: 0,
    findings: ['badCharacters@2:name'],
    repaired: 1,
  },
  {
    name: 'a mark that turns the writing',
    text: csv(HEAD, 'A\u202EB,39.04,-77.48'),
    rows: 1,
    loaded: 0,
    findings: ['badCharacters@2:name'],
    repaired: 1,
  },
  {
    name: 'a name of 20,000 letters',
    text: csv(HEAD, `${'A'.repeat(20_000)},39.04,-77.48`),
    rows: 1,
    loaded: 0,
    findings: ['tooLong@2:name'],
  },
  {
    name: 'HTML and formulas are text',
    text: csv(HEAD, '<b>A</b>,39.04,-77.48', '"=1+1",39.04,-77.48'),
    rows: 2,
    loaded: 2,
    findings: [],
  },

  // Places by name and code.
  {
    name: 'a FIPS code',
    text: csv('name,fips', 'A,51107'),
    rows: 1,
    loaded: 1,
    findings: ['placedByName@2:-'],
    at: [[-77.64, 39.09]],
  },
  {
    name: 'a FIPS code without its zero',
    text: csv('name,fips', 'A,1001'),
    rows: 1,
    loaded: 0,
    findings: ['shortFips@2:fips'],
    repaired: 1,
    at: [[-86.57, 32.55]],
  },
  {
    name: 'a FIPS code from a column of decimals',
    text: csv('name,fips', 'A,51107.0'),
    rows: 1,
    loaded: 1,
    findings: ['placedByName@2:-'],
  },
  {
    name: 'a FIPS code that never was',
    text: csv('name,fips', 'A,51999'),
    rows: 1,
    loaded: 0,
    findings: ['unknownFips@2:fips'],
  },
  {
    name: 'a former county with one heir',
    text: csv('name,fips', 'A,46113'),
    rows: 1,
    loaded: 0,
    findings: ['formerCounty@2:fips'],
    repaired: 1,
    at: [[-102.55, 43.34]],
  },
  {
    name: 'a former county with several heirs',
    text: csv('name,fips', 'A,09001'),
    rows: 1,
    loaded: 0,
    findings: ['formerCounty@2:fips'],
  },
  {
    name: 'a code of a tract',
    text: csv('name,GEOID', 'A,51107611030'),
    rows: 1,
    loaded: 1,
    findings: ['placedByName@2:-'],
  },
  {
    name: 'county and state',
    text: csv('name,county,state', 'A,Loudoun,VA', 'B,loudoun county,Virginia'),
    rows: 2,
    loaded: 2,
    findings: ['placedByName@2:-', 'placedByName@3:-'],
  },
  {
    name: 'a county name of several states',
    text: csv('name,county', 'A,Orange', 'B,"Orange County, FL"'),
    rows: 2,
    loaded: 1,
    findings: ['sameName@2:county', 'placedByName@3:-'],
  },
  {
    name: 'a county that is not known',
    text: csv('name,county,state', 'A,Loudon,VA'),
    rows: 1,
    loaded: 0,
    findings: ['unknownPlace@2:county'],
  },
  {
    name: 'a state that is not known',
    text: csv('name,county,state', 'A,Loudoun,Virgina'),
    rows: 1,
    loaded: 0,
    findings: ['unknownState@2:state'],
  },
  {
    name: 'a code of another state',
    text: csv('name,fips,state', 'A,51107,AL'),
    rows: 1,
    loaded: 0,
    findings: ['otherState@2:fips'],
  },
  {
    name: 'a saint in two spellings',
    text: csv('name,county,state', 'A,Saint Louis,MO', 'B,St Louis County,MO'),
    rows: 2,
    loaded: 2,
    findings: ['placedByName@2:-', 'placedByName@3:-'],
  },
  {
    name: 'a town',
    text: csv('name,city,state', 'A,Ashburn,VA'),
    rows: 1,
    loaded: 1,
    findings: ['placedByName@2:-'],
    at: [[-77.49, 39.04]],
  },
  {
    name: 'a town of several states',
    text: csv('name,city', 'A,Springfield'),
    rows: 1,
    loaded: 0,
    findings: ['sameName@2:city'],
  },
  {
    name: 'a town that is not known',
    text: csv('name,city,state', 'A,Nowhere,VA'),
    rows: 1,
    loaded: 0,
    findings: ['unknownPlace@2:city'],
  },
  {
    name: 'a ZIP code',
    text: csv('name,zip', 'A,20147', 'B,20147-1234'),
    rows: 2,
    loaded: 2,
    findings: ['placedByName@2:-', 'placedByName@3:-'],
  },
  {
    name: 'a ZIP code without its zero',
    text: csv('name,zip', 'A,2108'),
    rows: 1,
    loaded: 1,
    findings: ['placedByName@2:-'],
  },
  {
    name: 'a ZIP code that is not known',
    text: csv('name,zip', 'A,20999'),
    rows: 1,
    loaded: 0,
    findings: ['unknownZip@2:zip'],
  },
  {
    name: 'a place abroad without coordinates',
    text: csv('name,city,country', 'A,Frankfurt,Germany'),
    rows: 1,
    loaded: 0,
    findings: ['noPosition@2:city'],
  },
  {
    name: 'a place abroad with coordinates',
    text: csv('name,lat,lon,state,country', 'A,50.11,8.68,Hessen,Germany'),
    rows: 1,
    loaded: 1,
    findings: [],
  },
];

const found = (findings: readonly { code: string; line: number | null; column: string | null }[]) =>
  findings.map(({ code, line, column }) => `${code}@${line ?? '-'}:${column ?? '-'}`).sort();

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

describe('tables', () => {
  it.each(CASES)('$name', async ({ text, rows, loaded, findings, repaired = loaded, at }) => {
    const asked = { gazetteer: GAZETTEER };
    const plain = await inspectFile('own.csv', bytesOf(text), asked);
    expect(found(plain.findings)).toEqual([...findings].sort());
    expect([plain.rows, plain.loaded, plain.reported]).toEqual([rows, loaded, rows - loaded]);
    expect(plain.reportedRows).toHaveLength(plain.reported);
    const mended = await inspectFile('own.csv', bytesOf(text), { ...asked, repairs: new Set(REPAIRS) });
    expect([mended.rows, mended.loaded]).toEqual([rows, repaired]);
    if (at) {
      const positions = mended.collection.features.map(
        ({ geometry }) => 'coordinates' in geometry && geometry.coordinates,
      );
      expect(positions).toEqual(at);
    }
  });

  it.each([
    ['nothing', '', 'emptyFile', null],
    ['blanks', ' \n\n ', 'emptyFile', null],
    ['a letter', 'Dear planner,\nhere is the list.\n', 'noTable', 1],
    ['columns that place nothing', 'name,mw\nA,300\n', 'noTable', 1],
    ['numbers without a header', '39.04,-77.48\n38.9,-77.2\n', 'noTable', 1],
  ])('%s can’t be read', async (_, text, code, line) => {
    const reading = inspectFile('own.csv', bytesOf(text), { gazetteer: GAZETTEER });
    await expect(reading).rejects.toBeInstanceOf(Unreadable);
    await expect(reading).rejects.toMatchObject({ code, line });
  });

  it('puts power into MW and dates into days', async () => {
    const text = csv(`${HEAD},Capacity (GW),filed`, 'A,39,-77,1.5,3/15/2026', 'B,39,-77,300 MW,2025');
    const { collection } = await inspectFile('own.csv', bytesOf(text), { gazetteer: GAZETTEER });
    expect(
      collection.features.map(({ properties }) => [properties['Capacity (GW)'], properties.filed]),
    ).toEqual([
      [1500, '2026-03-15'],
      [300, '2025'],
    ]);
  });
});
