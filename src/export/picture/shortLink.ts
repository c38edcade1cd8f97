/** A link as it is printed: short, legible, and still right when it is typed. */

/** Letters that browsers take as they are typed, in a path and after the question mark. */
const PLAIN = /^[\p{L}\p{M}\p{N}\-._~!$'()*,;:@/]$/u;

/** Undoes percent-encoding where the letters mean the same without it. */
function plainly(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return [...decodeURIComponent(encoded)]
        .map((letter) => (PLAIN.test(letter) ? letter : encodeURIComponent(letter)))
        .join('');
    } catch {
      return encoded;
    }
  });
}

/** Parameters after which the app looks at a place by itself. */
const SELECTS = ['site', 'event', 'region'];

/**
 * Host, path and search of an address, without protocol: `headroom.example/?site=lake-mariner`. Where the map looks
 * (`#6.1/37.6/-77.6`) is left out when the link selects what to look at.
 */
export function shortLink(address: string): string {
  const { host, pathname, search, searchParams, hash } = new URL(address);
  const camera = SELECTS.some((name) => searchParams.has(name)) ? '' : hash;
  const path = pathname === '/' && search === '' && camera === '' ? '' : pathname;
  return `${host}${plainly(path)}${plainly(search)}${camera}`;
}
