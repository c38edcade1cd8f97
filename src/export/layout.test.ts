import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FONTS, type Item, layoutPicture, type Measure, type PictureContent, wrap } from './layout';

/** Every letter half as wide as the font is high. */
const measure: Measure = (text, font) => text.length * FONTS[font].size * 0.5;

const words = fc.array(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 30 }).map((w) => w.join(' '));
const content: fc.Arbitrary<PictureContent> = fc.record({
  title: words,
  leads: fc.array(words, { maxLength: 4 }),
  legend: fc.array(
    fc.record({
      heading: words,
      rows: fc.array(
        fc.record({ symbol: fc.constant({ kind: 'swatch' as const, color: '#123456' }), label: words }),
        { maxLength: 8 },
      ),
      notes: fc.array(words, { maxLength: 2 }),
    }),
    { maxLength: 5 },
  ),
  creditsHeading: words,
  credits: fc.array(words, { maxLength: 6 }),
  link: words,
});

const overlap = (a: Item, b: Item) =>
  a.x < b.x + b.width - 1e-6 &&
  b.x < a.x + a.width - 1e-6 &&
  a.y < b.y + b.height - 1e-6 &&
  b.y < a.y + a.height - 1e-6;

describe('the arrangement of a picture', () => {
  it('never lets two things overlap or leave the page, whatever the words', () => {
    fc.assert(
      fc.property(content, fc.constantFrom(600, 1_200, 1_600), (given, width) => {
        const layout = layoutPicture(given, width, 500, measure);
        for (const item of layout.items) {
          expect(item.x).toBeGreaterThanOrEqual(0);
          expect(item.y).toBeGreaterThanOrEqual(0);
          expect(item.x + item.width).toBeLessThanOrEqual(width);
          expect(item.y + item.height).toBeLessThanOrEqual(layout.height);
        }
        for (const [index, item] of layout.items.entries())
          for (const other of layout.items.slice(index + 1)) expect(overlap(item, other)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('prints every word it is given', () => {
    fc.assert(
      fc.property(content, (given) => {
        const printed = layoutPicture(given, 1_200, 500, measure)
          .items.flatMap((item) => (item.kind === 'text' ? [item.text] : []))
          .join('');
        const bare = (text: string) => text.replaceAll(' ', '');
        for (const text of [given.title, given.link, ...given.leads, ...given.credits])
          expect(bare(printed)).toContain(bare(text));
      }),
    );
  });

  it('gives the map the whole width between the margins', () => {
    const empty = { title: 'T', leads: [], legend: [], creditsHeading: 'S', credits: [], link: 'L' };
    const map = layoutPicture(empty, 1_200, 640, measure).items.find((item) => item.kind === 'map');
    expect(map).toMatchObject({ x: 24, width: 1_152, height: 640 });
  });
});

describe('wrapping', () => {
  it('breaks at spaces and cuts what is too long for a line', () => {
    expect(wrap('aa bb cc', 5 * 6, 'body', measure)).toEqual(['aa bb', 'cc']);
    expect(wrap('abcdefgh', 3 * 6, 'body', measure)).toEqual(['abc', 'def', 'gh']);
    expect(wrap('', 100, 'body', measure)).toEqual([]);
  });
});
