import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { describePng } from './png';

const plain = () => {
  const png = new PNG({ width: 3, height: 2 });
  png.data.fill(200);
  return new Uint8Array(PNG.sync.write(png));
};

/** Chunks of a PNG: type and data. */
function chunksOf(png: Uint8Array): { type: string; data: Buffer }[] {
  const bytes = Buffer.from(png);
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, at + 8 + length),
    });
    at += 12 + length;
  }
  return chunks;
}

describe('a described PNG', () => {
  const described = describePng(plain(), { Title: 'Texas – sites', Source: 'https://x.test/?a=1' }, 7559);

  it('is still the same picture, with valid checksums', () => {
    const read = PNG.sync.read(Buffer.from(described), { checkCRC: true });
    expect([read.width, read.height]).toEqual([3, 2]);
    expect(read.data.equals(PNG.sync.read(Buffer.from(plain())).data)).toBe(true);
  });

  it('says title, source and density before its pixels', () => {
    const chunks = chunksOf(described);
    const order = chunks.map((chunk) => chunk.type);
    expect(order.indexOf('pHYs')).toBeLessThan(order.indexOf('IDAT'));
    expect(order.lastIndexOf('iTXt')).toBeLessThan(order.indexOf('IDAT'));
    expect(chunks.find((chunk) => chunk.type === 'pHYs')?.data.readUInt32BE(0)).toBe(7559);
    const texts = chunks.filter((chunk) => chunk.type === 'iTXt').map((chunk) => chunk.data.toString('utf8'));
    expect(texts).toEqual(['Title\0\0\0\0\0Texas – sites', 'Source\0\0\0\0\0https://x.test/?a=1']);
  });

  it('is the same bytes every time', () => {
    const again = describePng(plain(), { Title: 'Texas – sites', Source: 'https://x.test/?a=1' }, 7559);
    expect(Buffer.from(again).equals(Buffer.from(described))).toBe(true);
  });

  it('is refused for what is no PNG', () => {
    expect(() => describePng(new Uint8Array([1, 2, 3]), {}, 1)).toThrow('PNG');
  });
});
