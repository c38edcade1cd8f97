import { hallText } from '../../i18n/words';
import type { LayerChoice } from '../layer';

/** What the filter of halls can ask for. */
export const HALL_CHOICES: readonly LayerChoice[] = [
  {
    key: 'kind',
    label: () => hallText.kindChoice,
    options: (['building', 'campus'] as const).map((word) => ({ word, label: () => hallText.kinds[word] })),
  },
];
