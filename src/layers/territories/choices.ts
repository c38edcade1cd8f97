import { territoryText } from '../../i18n/words';
import { OWNERSHIPS } from '../../model/power/power';
import type { LayerChoice } from '../layer';

/** What the filter of territories can ask for. */
export const TERRITORY_CHOICES: readonly LayerChoice[] = [
  {
    key: 'ownership',
    label: () => territoryText.ownershipChoice,
    options: [
      ...OWNERSHIPS.map((word) => ({ word, label: () => territoryText.ownership[word] })),
      { word: 'unknown', label: () => territoryText.ownershipUnknown },
    ],
  },
];
