/** Plain filters: what a reader asks for by the choices of a layer (`view.own`). */
import type { OwnFilters } from '../model/layers/layer';
import type { View } from '../model/view/view';

/** What a layer's filter asks for, by the key of a choice; null, or an absent key, is all. */
export type Asked = OwnFilters[string] | undefined;

/** Whether a word passes a choice of a layer's filter. */
export const passesOwn = ({ own }: Pick<View, 'own'>, layer: string, key: string, word: string): boolean =>
  own[layer]?.[key]?.includes(word) ?? true;

/** Whether a record passes all choices. @param words what it is by the key of each choice */
export const passesAll = (asked: Asked, words: Readonly<Record<string, string>>): boolean =>
  asked === undefined || Object.entries(words).every(([key, word]) => asked[key]?.includes(word) ?? true);

/** Words of all choices that are asked for, of those a layer has. */
export const askedWords = (
  asked: Asked,
  choices: readonly { key: string; words: readonly string[] }[],
): ReadonlySet<string> => new Set(choices.flatMap(({ key, words }) => asked?.[key] ?? words));
