/**
 * A language for development and tests, made from the English: every letter of a word has an accent, and every text
 * is 40 % longer, as German often is. What a sentence was given (a name, a date) stays as it is, between marks that
 * have no width. So a plain English letter on the page is data, or a word that does not come from here.
 */
import { english } from './en';
import type { Language } from './language';

/** First strong isolate and its end: what Unicode has for foreign text within a sentence. */
const [OPEN, CLOSE] = ['\u2068', '\u2069'];

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
// Latin letters of the fonts that the page brings.
const ACCENTED = 'áƀçðéƒĝĥíĵķļɱñóþǫŕšţúṽŵẋýžÁƁÇÐÉƑĜĤÍĴĶĻṀÑÓÞǪŔŠŢÚṼŴẊÝŽ';

/** How much longer a text gets. */
const LONGER = 0.4;

const accented = (letter: string) => [...ACCENTED][PLAIN.indexOf(letter)] ?? letter;

/** A text with accents and 40 % more letters; vowels are doubled first, then whatever is left. */
export function pseudoText(text: string): string {
  const letters = [...text].filter((letter) => PLAIN.includes(letter)).length;
  if (letters === 0) return text;
  let missing = Math.ceil(letters * LONGER);
  // Spread over the text: each letter may be doubled once, at most 40 % of them.
  let owed = 0;
  return [...text]
    .map((letter) => {
      if (!PLAIN.includes(letter)) return letter;
      owed += LONGER;
      if (owed < 0.5 || missing <= 0) return accented(letter);
      owed -= 1;
      missing -= 1;
      return accented(letter) + accented(letter.toLowerCase());
    })
    .join('');
}

/** All texts in what a sentence was given, the longest first. */
function textsIn(given: unknown, found: Set<string> = new Set(), seen: Set<object> = new Set()): Set<string> {
  if (typeof given === 'string') found.add(given);
  else if (given !== null && typeof given === 'object' && !seen.has(given)) {
    seen.add(given);
    for (const value of Object.values(given)) textsIn(value, found, seen);
  }
  return found;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A sentence with accents, but for what it was given. */
function pseudoSentence(said: string, given: readonly unknown[]): string {
  const kept = [...textsIn(given)].filter((text) => /[a-z]/i.test(text)).sort((a, b) => b.length - a.length);
  if (kept.length === 0) return pseudoText(said);
  // A short name must not be found within a word.
  const names = new RegExp(`(?<!\\p{L})(${kept.map(escaped).join('|')})(?!\\p{L})`, 'u');
  return said
    .split(names)
    .map((part, index) => (index % 2 === 1 ? `${OPEN}${part}${CLOSE}` : pseudoText(part)))
    .join('');
}

/** The same words with accents; `given` is what the sentence was made from. */
function pseudo(words: unknown, given: readonly unknown[] = []): unknown {
  if (typeof words === 'string') return pseudoSentence(words, given);
  if (typeof words === 'function') {
    return (...asked: unknown[]) => pseudo(words(...asked), asked);
  }
  if (Array.isArray(words)) return words.map((word) => pseudo(word, given));
  if (words !== null && typeof words === 'object') {
    return Object.fromEntries(Object.entries(words).map(([key, word]) => [key, pseudo(word, given)]));
  }
  return words;
}

// The shapes are those of the English: only texts are others.
const pseudoPart = async <Part>(load: () => Promise<Part>): Promise<Part> =>
  pseudo({ ...(await load()) }) as Part;

export const pseudoEnglish: Language = {
  code: 'en-x-pseudo',
  parts: {
    shell: () => pseudoPart(english.parts.shell),
    cards: () => pseudoPart(english.parts.cards),
    export: () => pseudoPart(english.parts.export),
    report: () => pseudoPart(english.parts.report),
    answers: () => pseudoPart(english.parts.answers),
    own: () => pseudoPart(english.parts.own),
    layers: () => pseudoPart(english.parts.layers),
  },
};
