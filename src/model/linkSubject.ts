/** What the address of a page says of its subject, so that several pages of one publisher are told apart. */

/** Parts of a path that name the kind of page and not its subject. */
const EMPTY_WORDS = /^(?:index|default|home|article|story|news|amp|view|document|details?|page)$/i;

/**
 * `https://www.wcpo.com/news/council-votes-on-data-center-2026` -> `council votes on data center 2026`: the words of
 * the last part of the path that has three of them or more.
 * @returns null when no part has so many, and for what is no address
 */
export function subjectOfLink(url: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(new URL(url).pathname);
  } catch {
    return null;
  }
  for (const part of path.split('/').toReversed()) {
    const words = part
      .replace(/\.(?:html?|php|aspx?|pdf|cfm)$/i, '')
      .split(/[-_+\s]+/)
      .filter((word) => /\p{L}{2}/u.test(word) || /^(?:19|20)\d\d$/.test(word) || /^[a-z]$/i.test(word))
      // Ids of articles mix letters and digits.
      .filter((word) => !/^(?=.*\d)[\da-f]{8,}$/i.test(word) && !EMPTY_WORDS.test(word));
    if (words.length >= 3) return words.slice(0, 14).join(' ');
  }
  return null;
}
