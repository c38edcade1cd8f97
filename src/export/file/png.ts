/** The parts of a PNG that are not pixels: texts (`iTXt`) and density (`pHYs`) are written and read back. */
import { Unzlib } from 'fflate';
import { joined } from './digest';

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
/** Length, type and checksum of a chunk. */
const CHUNK_FRAME = 12;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(CHUNK_FRAME + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** Uncompressed international text. `keyword` is 1 to 79 Latin letters. */
function textChunk(keyword: string, text: string): Uint8Array {
  // Keyword, then: end, not compressed, method, no language tag, no translated keyword.
  const head = [...new TextEncoder().encode(keyword), 0, 0, 0, 0, 0];
  return chunk('iTXt', joined([Uint8Array.from(head), new TextEncoder().encode(text.replaceAll('\0', ''))]));
}

const isPng = (bytes: Uint8Array) => SIGNATURE.every((byte, index) => bytes[index] === byte);

/**
 * A PNG with texts and density put right after its header, before all pixels.
 * @param texts keyword -> text; keywords as the PNG specification names them (`Title`, `Source`, …)
 * @throws Error when `png` is no PNG
 */
export function describePng(
  png: Uint8Array,
  texts: Readonly<Record<string, string>>,
  perMetre: number,
): Uint8Array<ArrayBuffer> {
  if (!isPng(png)) throw new Error('This is not a PNG file.');
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const headerEnd = SIGNATURE.length + CHUNK_FRAME + view.getUint32(SIGNATURE.length);
  const density = new Uint8Array(9);
  const densityView = new DataView(density.buffer);
  densityView.setUint32(0, perMetre);
  densityView.setUint32(4, perMetre);
  density[8] = 1;
  return joined([
    png.subarray(0, headerEnd),
    chunk('pHYs', density),
    ...Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text)),
    png.subarray(headerEnd),
  ]);
}

export interface PngChunk {
  type: string;
  data: Uint8Array;
}

/** A PNG taken apart. */
export interface PngParts {
  /** Those whose checksum is right, in order. */
  chunks: readonly PngChunk[];
  /** The file ends too early, a length leads beyond it, or a checksum is wrong. */
  damaged: boolean;
}

/** More than any picture has; a file of nothing but empty chunks would fill the memory. */
const MAX_CHUNKS = 50_000;

/** Takes a PNG apart; null for what is none. Never throws, whatever the bytes. */
export function readPng(bytes: Uint8Array): PngParts | null {
  if (!isPng(bytes)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  let wrong = false;
  for (let at = SIGNATURE.length; at + CHUNK_FRAME <= bytes.length && chunks.length < MAX_CHUNKS; ) {
    const length = view.getUint32(at);
    if (at + CHUNK_FRAME + length > bytes.length) break;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) === view.getUint32(at + 8 + length))
      chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    else wrong = true;
    if (type === 'IEND') return { chunks, damaged: wrong || chunks[0]?.type !== 'IHDR' };
    at += CHUNK_FRAME + length;
  }
  return { chunks, damaged: true };
}

/** Bytes of a text that are read; ours are a few thousand. */
const MAX_TEXT = 1_000_000;
/** Bytes that all texts of a file together are unpacked to: many small chunks can claim to be many large texts. */
const MAX_UNPACKED = 2 * MAX_TEXT;
/** Bytes unpacked in one go: a small file can claim to be a very large text. */
const STEP = 1_024;

/** How many bytes may still be unpacked. */
interface Budget {
  left: number;
}

function unpack(packed: Uint8Array, budget: Budget): Uint8Array | null {
  const most = Math.min(MAX_TEXT, budget.left);
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Unzlib((part) => {
    parts.push(part);
    size += part.length;
  });
  try {
    for (let at = 0; at < packed.length && size <= most; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    return null;
  } finally {
    budget.left -= size;
  }
  return size > most ? null : joined(parts);
}

/** What follows a number of texts that end in NUL: those texts, and the rest. */
function fields(data: Uint8Array, from: number): { end: number; text: string } | null {
  const end = data.indexOf(0, from);
  return end < 0 ? null : { end, text: new TextDecoder('latin1').decode(data.subarray(from, end)) };
}

/** Kinds of chunk that hold a text. */
const TEXT_TYPES = ['iTXt', 'tEXt', 'zTXt'];
/** The PNG specification allows 79 letters, and a NUL ends them. */
const KEYWORD_END = 80;

/** The keyword of a text chunk; null for other chunks. */
function keywordOf({ type, data }: PngChunk): string | null {
  if (!TEXT_TYPES.includes(type) || data.length > MAX_TEXT) return null;
  return fields(data.subarray(0, KEYWORD_END), 0)?.text ?? null;
}

/** The text of a text chunk; null for texts that are broken or too large. */
function textOf({ type, data }: PngChunk, keyword: string, budget: Budget): string | null {
  const rest = keyword.length + 1;
  if (type === 'tEXt') return new TextDecoder('latin1').decode(data.subarray(rest));
  if (type === 'zTXt') {
    const bytes = unpack(data.subarray(rest + 1), budget);
    return bytes && new TextDecoder('latin1').decode(bytes);
  }
  const language = fields(data, rest + 2);
  const translated = language && fields(data, language.end + 1);
  if (!translated) return null;
  const body = data.subarray(translated.end + 1);
  const bytes = data[rest] === 0 ? body : unpack(body, budget);
  return bytes && new TextDecoder().decode(bytes);
}

/**
 * Texts of a PNG by their keywords, compressed ones included; of two with one keyword the first. Other texts are not
 * unpacked, and no more is unpacked than a picture of ours can hold.
 */
export function pngTexts(
  chunks: readonly PngChunk[],
  wanted: readonly string[],
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const budget: Budget = { left: MAX_UNPACKED };
  for (const part of chunks) {
    const keyword = keywordOf(part);
    if (keyword === null || !wanted.includes(keyword) || texts.has(keyword)) continue;
    const text = textOf(part, keyword, budget);
    if (text !== null) texts.set(keyword, text);
  }
  return texts;
}
