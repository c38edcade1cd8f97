/** Bytes of a file as text, whatever program wrote them. */
import { Unreadable } from '../../model/own/finding';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface ReadText {
  text: string;
  encoding: Encoding;
}

/**
 * Text of a file: by its byte order mark, else UTF-16 where every other byte is zero, else UTF-8 where the bytes
 * are well-formed, else Windows-1252, which older spreadsheets of Western languages write.
 */
export function decodeText(bytes: Uint8Array): ReadText {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return utf8(bytes.subarray(3));
  if (a === 0xff && b === 0xfe) return decoded(bytes.subarray(2), 'utf-16le');
  if (a === 0xfe && b === 0xff) return decoded(bytes.subarray(2), 'utf-16be');
  const wide = sixteenBits(bytes);
  if (wide) return decoded(bytes, wide);
  return utf8(bytes);
}

function utf8(bytes: Uint8Array): ReadText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return decoded(bytes, 'windows-1252');
  }
}

const decoded = (bytes: Uint8Array, encoding: Encoding): ReadText => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
});

/** How much of a file is looked at. */
const SAMPLE = 2000;

function sixteenBits(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.length < 4) return null;
  let [even, odd] = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be';
  return null;
}

/** Control characters and marks that turn the direction of writing: nothing that a value needs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BAD = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

export const hasBadCharacters = (text: string): boolean => text.search(BAD) >= 0;
export const withoutBadCharacters = (text: string): string => text.replace(BAD, '');

/** Lines of a text on which an offset (in characters) lies; 1-based. Built once, then asked many times. */
export class Lines {
  private readonly starts: number[] = [0];

  constructor(text: string) {
    for (const { index } of text.matchAll(/\r\n|\r|\n/g)) {
      this.starts.push(index + (text[index] === '\r' && text[index + 1] === '\n' ? 2 : 1));
    }
  }

  at(offset: number): number {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }
}

/** @throws Unreadable when a file holds nothing */
export function needContent(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Unreadable('emptyFile');
}
