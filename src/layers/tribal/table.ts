/** Tribal lands, which no filter asks for. */
import type { TribalRecord } from '../../model/outlineRecord';
import type { RecordsOf } from '../tableRecords';

export const TRIBAL: RecordsOf<TribalRecord> = { table: 'tribal', words: () => ({}) };
