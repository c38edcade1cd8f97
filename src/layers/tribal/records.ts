/** Tribal lands as they leave the app: a point inside each. */
import { exportTableWords } from '../../i18n/words';
import type { TribalRecord } from '../../model/outlineRecord';
import { type Cells, cardLink, columnsOf, datasetLicences, originCells } from '../cells';
import type { RecordContext, RecordTable } from '../records';
import { recordsOnGround } from '../tableRecords';
import { TRIBAL } from './table';

const SOURCES = ['biaTribal'];

const tribalCells = (land: TribalRecord, _: unknown, context: RecordContext): Cells<'tribal'> => ({
  id: land.id,
  name: land.name,
  agency: land.agency,
  lat: land.lat,
  lon: land.lon,
  ...originCells({ sources: SOURCES, licences: datasetLicences(SOURCES, context) }, context),
  link: cardLink({ kind: 'record', layer: 'tribal', id: land.id }, context.appUrl),
});

export const tribalRecords: RecordTable<TribalRecord> = {
  name: 'tribal-lands',
  label: () => exportTableWords.tables.tribal,
  meaning: () => exportTableWords.rows('tribal'),
  feature: 'tribal-land',
  columns: () => columnsOf('tribal'),
  rows: (state, seen) => recordsOnGround(TRIBAL, state, seen),
  idOf: ({ id }) => id,
  cells: tribalCells,
};
