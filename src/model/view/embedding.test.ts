import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMBED_LEGENDS,
  EMBED_SHAPE_IDS,
  EMBED_THEMES,
  type Embedding,
  MAX_EMBED_TITLE,
  PLAIN_EMBEDDING,
  readBounds,
  readEmbedding,
  writeEmbedding,
} from './embedding';

const read = (text: string) => readEmbedding(new URLSearchParams(text));

const anEmbedding: fc.Arbitrary<Embedding> = fc.record({
  theme: fc.constantFrom(...EMBED_THEMES),
  legend: fc.constantFrom(...EMBED_LEGENDS),
  shape: fc.constantFrom(...EMBED_SHAPE_IDS),
  bounds: fc.option(
    fc
      .tuple(
        fc.integer({ min: -1800, max: 1700 }),
        fc.integer({ min: -850, max: 800 }),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 50 }),
      )
      .map(([west, south, wide, high]): [number, number, number, number] => [
        west / 10,
        south / 10,
        (west + wide) / 10,
        (south + high) / 10,
      ]),
  ),
  story: fc.option(fc.stringMatching(/^[\w-]{1,40}$/)),
  title: fc.option(
    fc
      .string({ minLength: 1, maxLength: MAX_EMBED_TITLE, unit: 'grapheme' })
      .map((text) => text.trim().slice(0, MAX_EMBED_TITLE).trim())
      .filter((text) => text !== ''),
  ),
});

describe('how a map stands in another page', () => {
  it('is read from an address as it was written', () => {
    fc.assert(
      fc.property(anEmbedding, (embedding) => {
        expect(read(writeEmbedding(embedding))).toEqual(embedding);
      }),
    );
  });

  it('is plain where an address says nothing, or nothing that is understood', () => {
    expect(writeEmbedding(PLAIN_EMBEDDING)).toBe('');
    expect(read('theme=blue&legend=&shape=round&bounds=1,2,3&title=%20')).toEqual(PLAIN_EMBEDDING);
  });

  it.each(['', '1,2,3', '1,2,1,3', '0,5,1,4', '-181,0,0,1', '0,0,1,86', 'a,0,1,1', '0,0,1,1,1'])(
    'knows that %j is no extent',
    (text) => expect(readBounds(text)).toBeNull(),
  );

  it('writes no extent over the date line', () => {
    expect(writeEmbedding({ ...PLAIN_EMBEDDING, bounds: [170, 50, 190, 60] })).toBe('');
  });
});
