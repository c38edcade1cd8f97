/** `water.json`: stress, groundwater and withdrawals by county, fetched when the layer or a county's card is opened. */
import { Checks } from '../../../src/ingest/check';
import { readTable } from '../../../src/ingest/csv';
import { type CountyWater, WATER_COLUMNS } from '../../../src/model/water';
import { packTable } from '../../../src/model/wire';
import { countyShapes } from '../geography';
import type { Step } from '../pipeline';

export const WATER_FILE = 'data/tables/water/counties.csv';

/** What is counted within the withdrawals. */
const PARTS = [
  'publicSupplyMgd',
  'irrigationMgd',
  'thermoelectricMgd',
  'industrialMgd',
  'groundwaterMgd',
] as const;

export const waterStep: Step = {
  name: 'water',
  module: import.meta.filename,
  inputs: [WATER_FILE],
  needs: [],
  run(context) {
    const rows = readTable(WATER_FILE, context.source(WATER_FILE), WATER_COLUMNS);
    const check = new Checks(WATER_FILE);
    check.unique(rows, 'fips');
    const share = { min: 0, max: 1 };
    const amount = { min: 0 };
    const counties = rows.map((row): CountyWater => {
      const withdrawalMgd = check.number(row, 'withdrawalMgd', amount);
      const part = (column: (typeof PARTS)[number]) => check.number(row, column, amount);
      const record: CountyWater = {
        fips: check.fips(row, 'fips', countyShapes(), { required: true }) ?? '',
        stressClass: check.number(row, 'stressClass', { min: -1, max: 4, integer: true }),
        stressCoverage: check.number(row, 'stressCoverage', share),
        declineClass: check.number(row, 'declineClass', { min: 0, max: 3, integer: true }),
        aquifer: check.text(row, 'aquifer'),
        aquiferShare: check.number(row, 'aquiferShare', share),
        withdrawalMgd,
        publicSupplyMgd: part('publicSupplyMgd'),
        irrigationMgd: part('irrigationMgd'),
        thermoelectricMgd: part('thermoelectricMgd'),
        industrialMgd: part('industrialMgd'),
        groundwaterMgd: part('groundwaterMgd'),
      };
      for (const column of PARTS) {
        const value = record[column];
        // The survey rounds every figure to a hundredth.
        if (value !== null && (withdrawalMgd === null || value > withdrawalMgd + 0.05))
          check.fail(row.line, column, String(value), 'no more than the withdrawals as a whole');
      }
      return record;
    });
    check.done();
    return { 'water.json': JSON.stringify(packTable(WATER_COLUMNS, counties)) };
  },
};
