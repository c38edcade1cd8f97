/** How names of places are compared: what stands behind a county's, and words that are written out or cut short. */

/** What the Census Bureau appends to the name of a county or its equivalent. "city" is small there: Carson City keeps its own. */
const COUNTY_WORD =
  / (County|Parish|Municipio|City and Borough|Borough|Municipality|Census Area|Planning Region|city)$/;

/** The official name of a county without the word for its kind: "Loudoun", "Baltimore" for both, "Carson City". */
export const withoutCountyWord = (name: string): string => name.replace(COUNTY_WORD, '');

/** The same words, and their abbreviations, as people write them; a "city" is no county unless the whole name is known. */
const WRITTEN_COUNTY_WORD =
  / (?:county|parish|municipio|city and borough|borough|municipality|census area|planning region|co|cnty)$/;

/** A folded name (`fold`) of a county without the word for its kind: "loudoun" for "loudoun co". */
export const withoutWrittenCountyWord = (folded: string): string => folded.replace(WRITTEN_COUNTY_WORD, '');

/** Words of place names that are cut short, each with the word written out. */
export const SHORT_WORDS: readonly (readonly [short: string, long: string])[] = [
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['mt', 'mount'],
  ['ft', 'fort'],
  ['pt', 'point'],
  ['pte', 'pointe'],
  ['mtn', 'mountain'],
  ['hts', 'heights'],
  ['spgs', 'springs'],
];

const SHORT_OF = new Map(SHORT_WORDS.map(([short, long]) => [long, short]));

/** A folded name with these words cut short, so that "saint charles" and "st charles" are one. */
export const cutShort = (folded: string): string =>
  folded
    .split(' ')
    .map((word) => SHORT_OF.get(word) ?? word)
    .join(' ');
