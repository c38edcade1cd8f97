/** What a page is called: its host, the words of its address, and the day that the address names. */

/** Parts of addresses that are no words of a title. */
const NO_WORD =
  /^(?:article|story|news|local|html?|php|aspx?|index|amp|\d+|[0-9a-f]{8,}|[a-z]*\d[a-z0-9]*)$/i;

/** Fewer words than these are the name of a section, not of a page. */
const WORDS_OF_A_TITLE = 3;

/**
 * `https://www.azfamily.com/2025/12/12/chandler-votes-against-data-center/` becomes
 * "azfamily.com: chandler votes against data center (2025-12-12)".
 */
export function sourceLabel(url: string): string {
  const { hostname, pathname } = new URL(url);
  const host = hostname.replace(/^www\./, '');
  const parts = decoded(pathname)
    .split('/')
    .map((part) => part.replace(/\.\w{2,5}$/, ''))
    .map((part) => part.split(/[-_]+/).filter((word) => word !== '' && !NO_WORD.test(word)));
  const title = parts.reduce<string[]>(
    (longest, words) => (words.length > longest.length ? words : longest),
    [],
  );
  const day = /\/(20\d\d)\/(\d{1,2})(?:\/(\d{1,2}))?(?=\/)/.exec(pathname);
  const date = day
    ? ` (${[day[1], ...day.slice(2).flatMap((part) => (part ? [part.padStart(2, '0')] : []))].join('-')})`
    : '';
  return title.length < WORDS_OF_A_TITLE ? `${host}${date}` : `${host}: ${title.join(' ')}${date}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
