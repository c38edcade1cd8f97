/** ZIP codes and county seats: places that the search knows beside the towns of the gazetteer. */

import { Checks } from '../../../src/ingest/check';
import { readTable } from '../../../src/ingest/csv';
import type { ZipFile } from '../../../src/model/searchFile';
import { countyShapes } from '../geography';

/** GeoNames postal codes (CC BY 4.0). */
export const ZIPS_FILE = 'data/tables/places/zip-codes.csv';
/** GeoNames places coded as seats (CC BY 4.0). */
export const SEATS_FILE = 'data/tables/places/county-seats.csv';

/** The seat of a county. */
export interface Seat {
  countyFips: string;
  name: string;
  lon: number;
  lat: number;
  population: number;
}

/** @throws BadData on unknown counties and positions that are none */
export function readSeats(text: string | Buffer): Seat[] {
  const rows = readTable(SEATS_FILE, text, ['countyFips', 'seat', 'lon', 'lat', 'population']);
  const check = new Checks(SEATS_FILE);
  const seats = rows.map((row) => {
    const point = check.point(row, 'lon', 'lat', { required: true });
    return {
      countyFips: check.fips(row, 'countyFips', countyShapes(), { required: true }) ?? '',
      name: check.text(row, 'seat', { required: true }) ?? '',
      lon: point?.lon ?? 0,
      lat: point?.lat ?? 0,
      population: check.number(row, 'population', { min: 0 }) ?? 0,
    };
  });
  check.done();
  return seats;
}

/**
 * One file a pair of first digits, so that a reader who asks for one ZIP code loads a few kilobytes.
 * @throws BadData on unknown counties, codes that are none, and codes that come twice
 */
export function zipFiles(text: string | Buffer): Record<string, string> {
  const rows = readTable(ZIPS_FILE, text, ['zip', 'place', 'state', 'countyFips', 'lon', 'lat']);
  const check = new Checks(ZIPS_FILE);
  check.unique(rows, 'zip');
  const files = new Map<string, ZipFile>();
  for (const row of rows) {
    const { zip, place, state } = row.cells;
    if (!/^\d{5}$/.test(zip)) check.fail(row.line, 'zip', zip, 'five digits');
    const fips = check.fips(row, 'countyFips', countyShapes(), { required: true }) ?? '';
    const point = check.point(row, 'lon', 'lat');
    const name = `zip-codes/${zip.slice(0, 2)}.json`;
    const list = files.get(name) ?? [];
    list.push([zip, place, state, fips, point?.lon ?? null, point?.lat ?? null]);
    files.set(name, list);
  }
  check.done();
  return Object.fromEntries([...files].map(([name, list]) => [name, JSON.stringify(list)]));
}
