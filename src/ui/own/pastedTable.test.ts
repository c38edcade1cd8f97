import { expect, it } from 'vitest';
import { isPastedData } from './pastedTable';

it.each([
  ['a table of a spreadsheet', 'Name\tMW\nHall A\t300'],
  ['with semicolons and old line ends', 'Name;MW\rHalle A;300,5'],
  ['GeoJSON', '{"type":"FeatureCollection",\n"features":[]}'],
])('%s is data', (_, text) => expect(isPastedData(text)).toBe(true));

it.each([
  ['one line', 'Loudoun County, Virginia'],
  ['two lines of prose', 'The board voted, at last, on the plan.\nIt was late, and few had stayed.'],
  ['an address', '41800 Ryan Road\nAshburn, VA 20148'],
])('%s is none', (_, text) => expect(isPastedData(text)).toBe(false));
