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

/** Host, path and search of an address, without protocol: `headroom.example/?site=lake-mariner`. */
export function shortLink(address: string): string {
  const { host, pathname, search } = new URL(address);
  const path = pathname === '/' && search === '' ? '' : pathname;
  return `${host}${plainly(path)}${plainly(search)}`;
}
