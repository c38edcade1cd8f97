import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureText } from '../../i18n/words';
import { type AskedSize, PRESETS, parseSize, pictureSize } from '../../model/snapshot/size';
import type { Source } from '../../model/source';
import { DEFAULT_VIEW, type View } from '../../model/view/view';
import { ExportError } from '../../state/exporter';
import type { Box, DrawItem, TextItem } from '../../theme/drawing';
import type { PictureContent } from './content';
import { type LayoutOptions, layoutPicture, MAP_SHARE, type PictureLayout } from './layout';
import { FULL_VIEW, meanWidth, sampleContent, WORDS } from './layoutSamples';

const sources: Source[] = JSON.parse(readFileSync('data/sources.json', 'utf8'));
const sample = (words: Parameters<typeof sampleContent>[1], view?: View) =>
  sampleContent(sources, words, view);

const OPTIONS: LayoutOptions = { credits: 'below', qr: false, locator: true, palette: 'light' };

const sizeOf = (text: string) => {
  const asked = parseSize(text);
  if ('error' in asked) throw new Error(asked.error.kind);
  return pictureSize(asked);
};

const flat = (items: readonly DrawItem[]): Exclude<DrawItem, { kind: 'group' }>[] =>
  items.flatMap((item) => (item.kind === 'group' ? flat(item.items) : [item]));
const texts = (layout: PictureLayout) =>
  flat(layout.items).filter((item): item is TextItem => item.kind === 'text');

/** The box of a line of text, as high as its letters. */
function boxOf({ text, x, y, size, weight, anchor }: TextItem): Box {
  const width = meanWidth(text, size, weight);
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { x: left, y: y - size / 2, width, height: size };
}

const HAIR = 1e-6;
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width - HAIR &&
  b.x < a.x + a.width - HAIR &&
  a.y < b.y + b.height - HAIR &&
  b.y < a.y + a.height - HAIR;
const inside = (inner: Box, outer: Box, hair = HAIR) =>
  inner.x >= outer.x - hair &&
  inner.y >= outer.y - hair &&
  inner.x + inner.width <= outer.x + outer.width + hair &&
  inner.y + inner.height <= outer.y + outer.height + hair;

const bare = (text: string) => text.replace(/\s/g, '');

/** What has to hold of every picture, whatever its words and size. */
function checkLayout(layout: PictureLayout, content: PictureContent): void {
  const whole = { x: 0, y: 0, width: layout.width, height: layout.height };
  const { map, slots } = layout;
  expect(inside(map, whole)).toBe(true);
  const boxes = texts(layout).map((item) => ({ ...boxOf(item), text: item.text }));
  const taken = [...boxes, ...(slots.qr === null ? [] : [{ ...slots.qr, text: 'QR' }])];
  expect(taken.filter((box) => !inside(box, whole))).toEqual([]);
  // The map is rounded to whole pixels: half a pixel is no overlap.
  const core = { x: map.x + 0.5, y: map.y + 0.5, width: map.width - 1, height: map.height - 1 };
  expect(taken.filter((box) => overlap(box, core))).toEqual([]);
  const clashes = taken.flatMap((box, index) =>
    taken.slice(index + 1).flatMap((other) => (overlap(box, other) ? [[box.text, other.text]] : [])),
  );
  expect(clashes).toEqual([]);
  for (const slot of [slots.scaleBar, slots.northArrow, ...(slots.locator === null ? [] : [slots.locator])])
    expect(inside(slot, map)).toBe(true);
  if (slots.locator !== null) {
    expect(overlap(slots.locator, slots.scaleBar)).toBe(false);
    expect(overlap(slots.locator, slots.northArrow)).toBe(false);
  }
  const printed = bare(
    texts(layout)
      .map(({ text }) => text)
      .join(''),
  );
  for (const text of [
    content.headline,
    content.subtitle,
    content.note,
    content.link,
    ...content.filters,
    ...content.dates,
  ])
    expect(printed).toContain(bare(text));
  for (const credit of content.credits.flatMap(({ credits }) => credits))
    expect(printed).toContain(bare(credit));
  for (const row of content.legend.filter(({ strip }) => strip === null).flatMap(({ rows }) => rows))
    expect(printed).toContain(bare(row.label));
  const smallest = Math.min(...texts(layout).map(({ size }) => size));
  // 5 pt on paper.
  expect(smallest).toBeGreaterThanOrEqual(5 * (96 / 72) - 0.01);
}

const share = ({ map, width, height }: PictureLayout) => (map.width * map.height) / (width * height);

describe('the arrangement of a picture', () => {
  const named = PRESETS.filter(({ dpi, family }) => family !== 'paper' || dpi === 300);

  it.each(named)('holds everything at $id, in English, German and French', (preset) => {
    for (const words of Object.values(WORDS))
      for (const credits of ['below', 'beside'] as const)
        for (const qr of [false, true]) {
          const content = sample(words);
          checkLayout(
            layoutPicture(content, pictureSize(preset), { ...OPTIONS, credits, qr }, meanWidth),
            content,
          );
        }
  });

  it.each(named.filter(({ height }) => height !== null))('gives the map its share at $id', (preset) => {
    const content = sample(WORDS.proposed, DEFAULT_VIEW);
    const layout = layoutPicture(content, pictureSize(preset), OPTIONS, meanWidth);
    expect(share(layout)).toBeGreaterThanOrEqual(MAP_SHARE - 0.01);
  });

  // The height follows: nothing that a reader needs has to give way. A single column would be endlessly long.
  const following = named.filter(({ id, height }) => height === null && id !== 'newspaper-1');
  it.each(following)('explains every mark at $id', (preset) => {
    const content = sample(WORDS.proposed, DEFAULT_VIEW);
    const layout = layoutPicture(content, pictureSize(preset), OPTIONS, meanWidth);
    expect(layout.notes).not.toContain(pictureText.notesLeftOut);
    expect(layout.map.width).toBeGreaterThan(layout.width * 0.6);
  });

  it('is exactly as large as was asked', () => {
    for (const [id, width, height] of [
      ['a4-landscape-300', 3508, 2480],
      ['a3-landscape-300', 4961, 3508],
      ['story', 1080, 1920],
    ] as const) {
      const {
        pixels,
        frame,
        width: layoutWidth,
      } = layoutPicture(sample(WORDS.proposed), sizeOf(id), OPTIONS, meanWidth);
      expect(pixels).toEqual({ width, height });
      expect(frame.width).toBe(layoutWidth);
    }
  });

  it('frames the map alone where the height follows', () => {
    const { frame, map, pixels } = layoutPicture(
      sample(WORDS.proposed),
      sizeOf('article'),
      OPTIONS,
      meanWidth,
    );
    expect(frame).toEqual(map);
    expect(map.width / map.height).toBeCloseTo(1.5, 2);
    expect(pixels.width).toBe(1600);
  });

  it('puts the map on whole pixels', () => {
    for (const preset of PRESETS) {
      const size = pictureSize(preset);
      const { map } = layoutPicture(sample(WORDS.proposed), size, OPTIONS, meanWidth);
      for (const edge of [map.x, map.y, map.x + map.width, map.y + map.height])
        expect(Math.abs(edge * size.pixelRatio - Math.round(edge * size.pixelRatio))).toBeLessThan(1e-6);
    }
  });

  it('moves the credits beside the map when asked', () => {
    const at = (credits: 'below' | 'beside') =>
      layoutPicture(
        sample(WORDS.proposed, DEFAULT_VIEW),
        sizeOf('a4-landscape-300'),
        { ...OPTIONS, credits },
        meanWidth,
      );
    const credited = (layout: PictureLayout) => texts(layout).find(({ text }) => text.includes('Sources'));
    const below = at('below');
    const beside = at('beside');
    expect(credited(below)?.y).toBeGreaterThan(below.map.y + below.map.height);
    expect(credited(beside)?.x).toBeGreaterThan(beside.map.x + beside.map.width);
  });

  it('tells what had to give way', () => {
    const { notes } = layoutPicture(sample(WORDS.german), sizeOf('social'), OPTIONS, meanWidth);
    expect(notes.join(' ')).toContain('left out of the legend');
    const roomy = layoutPicture(
      sample(WORDS.proposed, DEFAULT_VIEW),
      sizeOf('a3-landscape-300'),
      OPTIONS,
      meanWidth,
    );
    expect(roomy.notes).toEqual([]);
    expect(roomy.textScale).toBe(1);
  });

  it('says so in words when nothing fits', () => {
    const tiny = pictureSize({ width: 300, height: 300, unit: 'px', dpi: 300 });
    expect(() => layoutPicture(sample(WORDS.german), tiny, OPTIONS, meanWidth)).toThrow(ExportError);
  });

  it('holds its promises for any words at any size, and always the same', () => {
    const word = fc.string({ minLength: 1, maxLength: 50, unit: 'grapheme-composite' });
    const line = (most: number) =>
      fc.array(word, { maxLength: 30 }).map((words) => words.join(' ').trim().slice(0, most));
    const content = fc
      .record({ headline: line(200), subtitle: line(300), note: line(600), bare: fc.boolean() })
      .map(({ bare: few, ...words }) => sample(words, few ? DEFAULT_VIEW : FULL_VIEW));
    const size: fc.Arbitrary<AskedSize> = fc.oneof(
      fc.constantFrom(...PRESETS),
      fc.record({
        width: fc.integer({ min: 300, max: 4000 }),
        height: fc.option(fc.integer({ min: 300, max: 4000 })),
        unit: fc.constant('px' as const),
        dpi: fc.constantFrom(96, 144, 300),
      }),
    );
    const options = fc.record({
      credits: fc.constantFrom('below' as const, 'beside' as const),
      qr: fc.boolean(),
      locator: fc.boolean(),
      palette: fc.constantFrom('light' as const, 'dark' as const, 'grey' as const),
    });
    fc.assert(
      fc.property(content, size, options, (given, asked, chosen) => {
        const make = () => layoutPicture(given, pictureSize(asked), chosen, meanWidth);
        let layout: PictureLayout;
        try {
          layout = make();
        } catch (error) {
          expect(error).toBeInstanceOf(ExportError);
          return;
        }
        checkLayout(layout, given);
        expect(make()).toEqual(layout);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
