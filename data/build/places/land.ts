/** Reads the table of land by county. */
import { Checks } from '../../../src/ingest/check';
import { readTable } from '../../../src/ingest/csv';
import { byLandField, LAND_SHARES, type LandField } from '../../../src/model/land';
import type { County } from '../../../src/model/region';
import { countyShapes } from '../geography';
import type { StepContext } from '../pipeline';

export const LAND_FILE = 'data/tables/land/counties.csv';

/** Land and water of a county in km², and shares of its land; null is unknown. */
export type LandFacts = Pick<County, 'landKm2' | 'waterKm2' | LandField>;

/** Facts by county code. @throws BadData on unknown counties, negative areas and shares outside 0–1 */
export function readLand(context: Pick<StepContext, 'source'>): Map<string, LandFacts> {
  const rows = readTable(LAND_FILE, context.source(LAND_FILE), [
    'fips',
    'landKm2',
    'waterKm2',
    ...LAND_SHARES.map(({ field }) => field),
    'blmShare',
    'forestServiceShare',
    'parkServiceShare',
    'wildlifeServiceShare',
  ]);
  const check = new Checks(LAND_FILE);
  check.unique(rows, 'fips');
  const share = { min: 0, max: 1 };
  const facts = new Map<string, LandFacts>();
  for (const row of rows) {
    const fips = check.fips(row, 'fips', countyShapes(), { required: true });
    const found = {
      landKm2: check.number(row, 'landKm2', { min: 0 }),
      waterKm2: check.number(row, 'waterKm2', { min: 0 }),
      ...byLandField((field) => check.number(row, field, share)),
    };
    for (const agency of [
      'blmShare',
      'forestServiceShare',
      'parkServiceShare',
      'wildlifeServiceShare',
    ] as const) {
      check.number(row, agency, share);
    }
    if (fips) facts.set(fips, found);
  }
  check.done();
  return facts;
}
