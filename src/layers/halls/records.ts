/** Outlines of halls as they leave the app: the middle of each. */
import { exportTableWords, hallText } from '../../i18n/words';
import type { HallRecord } from '../../model/outlineRecord';
import { type Cells, cardLink, columnsOf, countyName, datasetLicences, originCells } from '../cells';
import type { RecordContext, RecordTable } from '../records';
import { recordsOnGround } from '../tableRecords';
import { HALLS } from './table';

const SOURCES = ['dataCenterOutlines'];

function hallCells(hall: HallRecord, _: unknown, context: RecordContext): Cells<'halls'> {
  return {
    id: hall.id,
    name: hall.name === '' ? null : hall.name,
    operator: hall.operator,
    kind: hallText.kinds[hall.kind],
    groundM2: hall.groundM2,
    siteId: hall.siteId,
    county: countyName(hall.countyFips, context),
    countyFips: hall.countyFips,
    lat: hall.lat,
    lon: hall.lon,
    ...originCells({ sources: SOURCES, licences: datasetLicences(SOURCES, context) }, context),
    link: cardLink({ kind: 'record', layer: 'halls', id: hall.id }, context.appUrl),
  };
}

export const hallsRecords: RecordTable<HallRecord> = {
  name: 'data-center-buildings',
  label: () => exportTableWords.tables.halls,
  meaning: () => exportTableWords.rows('halls'),
  feature: 'building',
  columns: () => columnsOf('halls'),
  rows: (state, seen) => recordsOnGround(HALLS, state, seen),
  within: (hall, region) => region.placed(hall),
  idOf: ({ id }) => id,
  cells: hallCells,
};
