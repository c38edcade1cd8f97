/** What plain filters ask for. */
import { listOf } from '../shell/format';

/** What a plain filter asks for by one of its choices, in the words of the options. */
export const choiceFilterWords = (names: readonly string[]): string =>
  names.length === 0 ? 'none' : listOf(names, 'or');
