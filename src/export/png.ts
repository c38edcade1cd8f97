/** Writes what a picture says about itself into its PNG: texts (`iTXt`) and density (`pHYs`). */

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
const METRES_PER_INCH = 0.0254;
/** Pixels per inch that one px stands for. */
const CSS_DPI = 96;

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
  const bytes = new Uint8Array(12 + data.length);
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
  const body = new TextEncoder().encode(text);
  const data = new Uint8Array(head.length + body.length);
  data.set(head);
  data.set(body, head.length);
  return chunk('iTXt', data);
}

/** Pixels per metre of a picture with so many pixels per px. */
export function pixelsPerMetre(pixelRatio: number): number {
  return Math.round((CSS_DPI * pixelRatio) / METRES_PER_INCH);
}

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
  if (!SIGNATURE.every((byte, index) => png[index] === byte)) throw new Error('This is not a PNG file.');
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  // Signature, then the header chunk: length, type, data, checksum.
  const headerEnd = SIGNATURE.length + 12 + view.getUint32(SIGNATURE.length);
  const density = new Uint8Array(9);
  const densityView = new DataView(density.buffer);
  densityView.setUint32(0, perMetre);
  densityView.setUint32(4, perMetre);
  density[8] = 1;
  const parts = [
    png.subarray(0, headerEnd),
    chunk('pHYs', density),
    ...Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text)),
    png.subarray(headerEnd),
  ];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
