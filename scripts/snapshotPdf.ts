/** PDF as Chromium writes it. */

/**
 * The same file, made on a day instead of at a moment: the same picture is the same bytes all day long.
 * @param day YYYY-MM-DD
 */
export function datedPdf(bytes: Buffer, day: string): Buffer {
  // Of the same length as what it replaces: the file's table of positions stays right.
  const moment = `D:${day.replaceAll('-', '')}000000+00'00'`;
  const text = bytes
    .toString('latin1')
    .replace(/(\/(?:CreationDate|ModDate) \()D:\d{14}[+-]\d{2}'\d{2}'(?=\))/g, `$1${moment}`);
  return Buffer.from(text, 'latin1');
}
