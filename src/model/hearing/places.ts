/** What a hearing sheet can be of, as commands and lists write it. */
import { parseRegion } from '../regionText';
import type { Selection } from '../view/view';

/** A place that has a sheet. */
export type SheetPlace = Extract<Selection, { kind: 'site' | 'region' }>;

/** How many places an atlas holds at most: each takes two pages, and about as long as one sheet alone. */
export const MAX_PLACES = 50;

/** A region (`county:51107`), or `site:` and an id; null for what is neither. */
export function parsePlace(text: string): SheetPlace | null {
  const id = /^site:(.+)$/.exec(text)?.[1];
  if (id !== undefined) return { kind: 'site', id };
  const { region, expected } = parseRegion(text);
  return region !== null && expected === null ? { kind: 'region', region } : null;
}
