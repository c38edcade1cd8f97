/** What a language is: a folder of words in parts, each of which arrives with the code that speaks it. */
import type * as answers from './en/answers';
import type * as cards from './en/cards';
import type * as exporting from './en/export';
import type * as layers from './en/layers';
import type * as own from './en/own';
import type * as report from './en/report';
import type * as shell from './en/shell';

/** The shape of words without their English: any text for a text, the same arguments for a sentence. */
export type Shape<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Said
    ? (...given: Given) => Shape<Said>
    : T extends readonly (infer Item)[]
      ? readonly Shape<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]: Shape<T[Key]> }
        : T;

/** The parts of the words; a type error in a language names what it lacks. */
export interface Words {
  shell: Shape<typeof shell>;
  cards: Shape<typeof cards>;
  export: Shape<typeof exporting>;
  report: Shape<typeof report>;
  answers: Shape<typeof answers>;
  own: Shape<typeof own>;
  layers: Shape<typeof layers>;
}

export type Part = keyof Words;

export interface Language {
  /** BCP 47, as in `lang` of the page and in `?lang=` of a link. */
  code: string;
  parts: { readonly [P in Part]: () => Promise<Words[P]> };
}
