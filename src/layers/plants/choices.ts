import { plantText } from '../../i18n/words';
import { FUEL_GROUPS, PLANT_STAGES } from '../../model/power/plantRecord';
import type { LayerChoice } from '../layer';

/** What the filter of power plants can ask for. */
export const PLANT_CHOICES: readonly LayerChoice[] = [
  {
    key: 'fuel',
    label: () => plantText.fuelChoice,
    options: FUEL_GROUPS.map((word) => ({ word, label: () => plantText.groups[word] })),
  },
  {
    key: 'stage',
    label: () => plantText.stageChoice,
    options: PLANT_STAGES.map((word) => ({ word, label: () => plantText.stages[word] })),
  },
];
