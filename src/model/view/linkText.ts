/** How the values of a link are read, with a note on what was not understood, and written. */
import { isDay } from '../day';
import { OWN_PREFIX } from '../own/ownPrefix';
import { type ExpectedRegion, MAX_ID, unescapeId } from '../regionText';
import { isOneOf } from '../vocabulary';

/** What a part of a link should have been, or what was made of it; `src/i18n` says it in words. */
export type Expected =
  | ExpectedRegion
  /** The parameter once; the first one was used. */
  | { kind: 'once' }
  | { kind: 'oneOf' | 'someOf'; words: readonly (string | number)[] }
  | { kind: 'id' | 'siteIds' | 'day' | 'camera' }
  /** A metric of a layer that is there. */
  | { kind: 'metric' }
  /** A layer that is there and has records, with the id of one of them. */
  | { kind: 'record' }
  /** Nothing: it names what the sender brought, which is not in the link. */
  | { kind: 'ownData' }
  /** A text of this form. */
  | { kind: 'form'; form: string }
  /** A card of one kind only; the link names two. */
  | {
      kind: 'oneCard';
      used: 'site' | 'event' | 'group' | 'region';
      unused: 'event' | 'group' | 'region' | 'record';
    }
  | { kind: 'years'; example: string }
  /** Years of which hours are known; what lies outside was left out. */
  | { kind: 'yearsKnown'; years: readonly [number, number] }
  | { kind: 'eachOnce' }
  | { kind: 'atMostSites'; most: number }
  | { kind: 'atMostCharacters'; most: number }
  | { kind: 'mwRange'; examples: readonly string[] }
  /** The smaller figure first; the two were swapped. */
  | { kind: 'mwOrder' };

/** A part of a link that was not used as it stands. */
export interface LinkNote {
  parameter: string;
  value: string;
  expected: Expected;
}

export type Note = (parameter: string, value: string, expected: Expected) => void;

/** The parameters of a link. What is not understood is told in a note and reads as if it were absent. */
export interface LinkReader {
  text(name: string): string | null;
  id(name: string): string | null;
  /** `YYYY-MM-DD`. */
  day(name: string): string | null;
  flag(name: string): boolean;
  /**
   * Null means all: also when no word is left that we know, since nothing would be a lie.
   * @param former words of links of former versions, with what they mean now
   */
  list<T extends string | number>(
    name: string,
    known: readonly T[],
    former?: Readonly<Record<string, readonly T[]>>,
  ): T[] | null;
  note: Note;
}

/** Whether a word of a link names what its sender brought. */
const isOwn = (word: string) => word.startsWith(OWN_PREFIX);

/** Reads the parameters of a search. */
export function readerOf(searchParams: URLSearchParams, note: Note): LinkReader {
  const text = (name: string) => searchParams.get(name);
  return {
    text,
    note,
    id: (name) => {
      const raw = text(name);
      if (raw === null) return null;
      const value = unescapeId(raw);
      if (value !== '' && value.length <= MAX_ID) return value;
      note(name, raw.slice(0, 40), { kind: 'id' });
      return null;
    },
    day: (name) => {
      const raw = text(name);
      if (raw === null || isDay(raw)) return raw;
      note(name, raw, { kind: 'day' });
      return null;
    },
    flag: (name) => {
      const raw = text(name);
      if (raw === null || raw === '0' || raw === 'false') return false;
      if (raw === '' || raw === '1' || raw === 'true') return true;
      note(name, raw, { kind: 'form', form: '1' });
      return false;
    },
    list: (name, known, former = {}) => {
      const raw = text(name);
      if (raw === null) return null;
      if (raw === 'none') return [];
      const words = raw
        .split(',')
        .flatMap((word) => (Object.hasOwn(former, word) ? former[word]?.map(String) : null) ?? [word]);
      const found = known.filter((word) => words.includes(String(word)));
      for (const word of words) {
        if (!isOneOf(known.map(String), word))
          note(name, word, isOwn(word) ? { kind: 'ownData' } : { kind: 'someOf', words: known });
      }
      return found.length === 0 || found.length === known.length ? null : found;
    },
  };
}

/** A list as a link writes it; null, which is left out, for all. */
export function writtenList<T extends string | number>(
  known: readonly T[],
  chosen: readonly T[] | null,
): string | null {
  if (chosen === null) return null;
  const words = known.filter((word) => chosen.includes(word));
  if (words.length === known.length) return null;
  return words.length === 0 ? 'none' : words.join(',');
}

/** A day as a link writes it; null, which is left out, for what is none. */
export const writtenDay = (value: string | null): string | null =>
  value !== null && isDay(value) ? value : null;
