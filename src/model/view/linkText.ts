/** How the values of a link are read, with a note on what was not understood, and written. */
import { isDay } from '../day';
import { MAX_ID, unescapeId } from '../regionText';
import { isOneOf } from '../vocabulary';

/** A part of a link that was not used as it stands. */
export interface LinkNote {
  parameter: string;
  value: string;
  /** What would have been understood, or what was made of it. */
  expected: string;
}

export type Note = (parameter: string, value: string, expected: string) => void;

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
      note(name, raw.slice(0, 40), 'an id');
      return null;
    },
    day: (name) => {
      const raw = text(name);
      if (raw === null || isDay(raw)) return raw;
      note(name, raw, 'a day as YYYY-MM-DD');
      return null;
    },
    flag: (name) => {
      const raw = text(name);
      if (raw === null || raw === '0' || raw === 'false') return false;
      if (raw === '' || raw === '1' || raw === 'true') return true;
      note(name, raw, '1');
      return false;
    },
    list: (name, known, former = {}) => {
      const raw = text(name);
      if (raw === null) return null;
      if (raw === 'none') return [];
      const words = raw.split(',').flatMap((word) => former[word]?.map(String) ?? [word]);
      const found = known.filter((word) => words.includes(String(word)));
      for (const word of words) {
        if (!isOneOf(known.map(String), word)) note(name, word, `some of ${known.join(', ')}`);
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
