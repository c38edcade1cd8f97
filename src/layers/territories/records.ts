/** Service territories as they leave the app: a point inside each. */
import { exportTableWords, territoryText } from '../../i18n/words';
import type { TerritoryRecord } from '../../model/outlineRecord';
import { type Cells, cardLink, columnsOf, datasetLicences, originCells, several } from '../cells';
import type { RecordContext, RecordTable } from '../records';
import { recordsOnGround } from '../tableRecords';
import { TERRITORIES } from './table';

const SOURCES = ['utilityTerritories', 'utilityReports'];

function territoryCells(utility: TerritoryRecord, _: unknown, context: RecordContext): Cells<'territories'> {
  return {
    id: utility.id,
    name: utility.name,
    ownership: utility.ownership === null ? null : territoryText.ownership[utility.ownership],
    states: several(utility.states),
    customers: utility.customers,
    salesGwh: utility.salesGwh,
    lat: utility.lat,
    lon: utility.lon,
    ...originCells({ sources: SOURCES, licences: datasetLicences(SOURCES, context) }, context),
    link: cardLink({ kind: 'record', layer: 'territories', id: utility.id }, context.appUrl),
  };
}

export const territoriesRecords: RecordTable<TerritoryRecord> = {
  name: 'utility-territories',
  label: () => exportTableWords.tables.territories,
  meaning: () => exportTableWords.rows('territories'),
  feature: 'territory',
  columns: () => columnsOf('territories'),
  rows: (state, seen) => recordsOnGround(TERRITORIES, state, seen),
  idOf: ({ id }) => id,
  cells: territoryCells,
};
