import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readTable } from '../../../src/ingest/csv';
import { stateOf } from '../geography';
import { ROOT } from '../pipeline';
import { areaOfUtility } from './countyAreas';
import { readSiteAreaTables } from './siteAreas';

const source = (file: string) => readFileSync(path.join(ROOT, file));
const tables = readSiteAreaTables({ source });

it('the area of a county, or one named with "or", is that of the territories around its seat', () => {
  const file = 'data/tables/places/county-seats.csv';
  const seats = readTable(file, source(file), ['countyFips', 'seat', 'lon', 'lat', 'population']);
  expect(seats.length).toBeGreaterThan(3000);
  const authorityOf = (id: string) => tables.areas.get(id)?.parent ?? id;
  const differ = seats.flatMap(({ cells: { countyFips, seat, lon, lat } }) => {
    const county = tables.counties.get(countyFips);
    const state = stateOf(countyFips)?.code ?? null;
    const around = tables
      .territoriesAt(Number(lon), Number(lat), state)
      .flatMap((eiaId) => areaOfUtility(eiaId, state, tables) ?? []);
    if (!county || around.length === 0) return [];
    const told = [county.subArea, county.authority, ...county.alsoRecorded].flatMap((id) => id ?? []);
    const isTold = around.some((area) => told.map(authorityOf).includes(authorityOf(area)));
    return isTold
      ? []
      : [`${countyFips} ${seat}: ${[...new Set(around)].join(', ')}, not ${told.join(' or ')}`];
  });
  // Reviewed: outlines that reach over towns which a public utility, a town or PacifiCorp serves, the gas territory of
  // Puget Sound Energy, and Duke Energy Progress, whose western counties are an area of their own.
  expect(differ).toEqual([
    '04007 Globe: WALC, not SRP or AZPS or TEPC',
    '16051 Rigby: BPAT, not PACE',
    '35045 Aztec: WALC, not WACM or PACE',
    '37011 Newland: CPLE, not TVA or CPLW or DUK',
    '37115 Marshall: CPLE, not CPLW',
    '37121 Bakersville: CPLE, not CPLW',
    '37199 Burnsville: CPLE, not CPLW',
    '41009 Saint Helens: PGE, not BPAT',
    '53041 Chehalis: PSEI, not BPAT',
    '53051 Newport: BPAT, not AVA',
    '53061 Everett: PSEI, not BPAT',
  ]);
});
