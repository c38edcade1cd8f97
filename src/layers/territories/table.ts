/** Territories of utilities by what their filter asks. */
import type { TerritoryRecord } from '../../model/outlineRecord';
import type { RecordsOf } from '../tableRecords';

export const TERRITORIES: RecordsOf<TerritoryRecord> = {
  table: 'territories',
  words: ({ ownership }) => ({ ownership: ownership ?? 'unknown' }),
};
