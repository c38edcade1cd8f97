/** What a page is called: its publisher, the words of its address, and the day that the address names. */

/** Parts of addresses that are no words of a title. */
const NO_WORD =
  /^(?:article|story|news|local|html?|php|aspx?|index|amp|\d+|[0-9a-f]{8,}|[a-z]*\d[a-z0-9]*)$/i;

/** Fewer words than these are the name of a section, not of a page. */
const WORDS_OF_A_TITLE = 3;

/** Of a path that is told as it is. */
const MOST_LETTERS = 80;

/**
 * `https://www.azfamily.com/2025/12/12/chandler-votes-against-data-center/` becomes
 * "Arizona's Family: chandler votes against data center (2025-12-12)". Where an address has too few words for a title,
 * all of its parts tell the page from others of its publisher.
 * @param publisherOf the name of who runs a host; null where the table has none: the host then stands for it
 */
export function sourceLabel(url: string, publisherOf: (host: string) => string | null): string {
  const { hostname, pathname } = new URL(url);
  const host = hostname.replace(/^www\./, '');
  const publisher = publisherOf(host) ?? host;
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
  if (title.length >= WORDS_OF_A_TITLE) return `${publisher}: ${title.join(' ')}${date}`;
  const rest = decoded(pathname)
    .split('/')
    .filter((part) => part !== '' && !/^(?:index|default)\.\w+$/.test(part))
    .join('/')
    .slice(0, MOST_LETTERS);
  return rest === '' ? `${publisher}${date}` : `${publisher}: ${rest}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
