import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type AskedSize,
  GREATEST_SIDE,
  LEAST_SIDE,
  millimetresOf,
  PRESETS,
  parseSize,
  pictureSize,
  pixelsOf,
  pixelsPerMetre,
  presetOf,
  sizeText,
} from './size';

const pixels = (id: string) => {
  const preset = presetOf(id);
  if (!preset) throw new Error(`no preset ${id}`);
  const { width, height, dpi } = pictureSize(preset);
  return [width, height, dpi];
};

test.each([
  ['social', 1200, 675, 144],
  ['square', 1080, 1080, 144],
  ['story', 1080, 1920, 144],
  ['slide', 1920, 1080, 144],
  ['article', 1600, null, 144],
  ['a4-landscape-300', 3508, 2480, 300],
  ['a4-portrait-150', 1240, 1754, 150],
  ['a3-landscape-300', 4961, 3508, 300],
  ['a5-portrait-300', 1748, 2480, 300],
  ['letter-landscape-300', 3300, 2550, 300],
  ['newspaper-1', 531, null, 300],
  ['newspaper-6', 3425, null, 300],
])('%s is %s × %s pixels at %s dpi', (id, width, height, dpi) => {
  expect(pixels(id)).toEqual([width, height, dpi]);
});

it('counts 11811 pixels per metre at 300 dpi', () => {
  expect(pixelsPerMetre(300)).toBe(11_811);
});

it('takes one layout px for 1/96 inch at the true size', () => {
  for (const preset of PRESETS) expect(pictureSize(preset).pixelRatio).toBe(preset.dpi / 96);
});

describe('sizes as they are written', () => {
  it('are presets by their id', () => {
    for (const preset of PRESETS) {
      expect(parseSize(preset.id)).toEqual(preset);
      expect(sizeText(preset)).toBe(preset.id);
    }
  });

  it.each([
    ['1200x800px', { width: 1200, height: 800, unit: 'px', dpi: 144 }],
    ['1200x800', { width: 1200, height: 800, unit: 'px', dpi: 144 }],
    ['210x99mm@300', { width: 210, height: 99, unit: 'mm', dpi: 300 }],
    ['8X10in@150', { width: 8, height: 10, unit: 'in', dpi: 150 }],
    ['210.5x99.5mm', { width: 210.5, height: 99.5, unit: 'mm', dpi: 300 }],
  ])('%s', (text, size) => {
    expect(parseSize(text)).toEqual(size);
  });

  it.each([
    ['wide', { kind: 'form', text: 'wide' }],
    ['a4-landscape-200', { kind: 'form', text: 'a4-landscape-200' }],
    ['0x0px', { kind: 'small', sides: [0, 0], leastSide: LEAST_SIDE }],
    ['200x900px', { kind: 'small', sides: [200, 900], leastSide: LEAST_SIDE }],
    ['20000x900px', { kind: 'large', sides: [20_000, 900], unit: 'px' }],
    ['16000x16000px', { kind: 'large', sides: [16_000, 16_000], unit: 'px' }],
    ['20000x900px@72', { kind: 'large', sides: [20_000, 900], unit: 'px' }],
    ['2000x2000mm@300', { kind: 'large', sides: [23_622, 23_622], unit: 'mm' }],
    ['100x100mm@1200', { kind: 'dpi', dpi: 1200, least: 72, most: 600 }],
    ['-5x900px', { kind: 'form', text: '-5x900px' }],
  ])('%s is refused', (text, error) => {
    expect(parseSize(text)).toEqual({ error });
  });

  it('are read back as they were', () => {
    const free = fc.record({
      width: fc.integer({ min: LEAST_SIDE, max: 9_000 }),
      height: fc.integer({ min: LEAST_SIDE, max: 9_000 }),
      unit: fc.constant('px' as const),
      dpi: fc.integer({ min: 72, max: 600 }),
    });
    fc.assert(
      fc.property(free, (size: AskedSize) => {
        expect(parseSize(sizeText(size))).toEqual(size);
        expect(pictureSize(size).width).toBeLessThanOrEqual(GREATEST_SIDE);
      }),
    );
  });
});

test('lengths are pixels at a density, and back', () => {
  expect(pixelsOf(10.4, 'px', 300)).toBe(10);
  expect(pixelsOf(25.4, 'mm', 300)).toBe(300);
  expect(pixelsOf(2, 'in', 150)).toBe(300);
  expect(millimetresOf(300, 300)).toBe(25.4);
  expect(millimetresOf(150, 300)).toBe(12.7);
});

test('a size without a height is written as wide as it is tall', () => {
  expect(sizeText({ width: 400, height: null, unit: 'px', dpi: 144 })).toBe('400x400px@144');
  expect(sizeText({ width: 400, height: 500, unit: 'mm', dpi: 300 })).toBe('400x500mm@300');
});
