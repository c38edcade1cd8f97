/** The one way in which names are made alike before they are compared. */

/**
 * Lower case without accents and apostrophes; every other run of marks and blanks becomes one blank. "Québec" is
 * "quebec", "Prince George's" is "prince georges", "T5@Atlanta" is "t5 atlanta".
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘ʻ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
