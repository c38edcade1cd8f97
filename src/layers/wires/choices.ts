import { wiresText } from '../../i18n/words';
import { wires } from '../../model/layers/wires';
import type { LayerChoice } from '../layer';
import { wireRows } from './classes';

/** What the filter of lines and substations can ask for: the rows of the legend. */
export const WIRE_CHOICES: readonly LayerChoice[] = wires.choices.map(({ key, words }) => ({
  key,
  label: () => wiresText.choice,
  options: words.map((word) => ({
    word,
    label: () => wireRows().find((row) => row.key === word)?.label ?? word,
  })),
}));
