/** Power plants, and what their filter can ask for. */
import { FUEL_GROUPS, PLANT_STAGES } from '../power/plantRecord';
import type { LayerFacts } from './layer';

export const plants = {
  id: 'plants',
  on: false,
  choices: [
    { key: 'fuel', words: FUEL_GROUPS },
    { key: 'stage', words: PLANT_STAGES },
  ],
  records: true,
} as const satisfies LayerFacts;
