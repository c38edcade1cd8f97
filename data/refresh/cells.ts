/** What the readers of the trackers' files have in common. */

/** Cells of a row by column. */
export type Cells = Record<string, string>;
/** Rows by id. */
export type Table = Map<string, Cells>;

/** A refusal in words for the person at the terminal. */
export class ShapeChanged extends Error {}

/** On one line, without spare spaces. */
export const line = (words: string) => words.replace(/\s+/g, ' ').trim();
/** Words of a list in one cell. */
export const bars = (words: readonly string[]) =>
  [...new Set(words.map((word) => line(word).replaceAll('|', '/')).filter((word) => word !== ''))].join('|');
/** Links of a list in one cell, all https. */
export const links = (urls: readonly string[]) =>
  bars(urls.map((url) => url.replaceAll('|', '%7C').replace(/^http:\/\//, 'https://')));
