/** What plain filters ask for, in words for pictures. */
import { choiceFilterWords } from '../i18n/words';
import type { View } from '../model/view/view';
import type { LayerChoice } from './layer';

/** One entry for each choice that asks for less than all. */
export const choiceFilters =
  (layer: string, choices: readonly LayerChoice[]) =>
  ({ own }: Pick<View, 'own'>): string[] =>
    choices.flatMap(({ key, options }) => {
      const asked = own[layer]?.[key] ?? null;
      if (asked === null) return [];
      return choiceFilterWords(
        options.filter(({ word }) => asked.includes(word)).map(({ label }) => label()),
      );
    });
