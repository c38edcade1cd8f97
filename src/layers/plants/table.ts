/** Power plants by what their filter asks. */
import { fuelGroup, type PlantRecord } from '../../model/power/plantRecord';
import type { RecordsOf } from '../tableRecords';

export const PLANTS: RecordsOf<PlantRecord> = {
  table: 'plants',
  words: ({ fuel, stage }) => ({ fuel: fuelGroup(fuel), stage }),
};
