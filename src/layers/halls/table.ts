/** Outlines of buildings by what their filter asks. */
import type { HallRecord } from '../../model/outlineRecord';
import type { RecordsOf } from '../tableRecords';

export const HALLS: RecordsOf<HallRecord> = { table: 'halls', words: ({ kind }) => ({ kind }) };
