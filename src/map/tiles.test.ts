import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alike, coveringCss, planPieces, wholeStep } from './tiles';

const ratios = fc.integer({ min: 72, max: 600 }).map((dpi) => dpi / 96);
const asked = fc.record({
  width: fc.integer({ min: 300, max: 16_384 }),
  height: fc.integer({ min: 300, max: 16_384 }),
  pixelRatio: ratios,
  limit: fc.constantFrom(2048, 4096, 8192),
  margin: fc.integer({ min: 0, max: 640 }),
});
const plan = ({
  width,
  height,
  pixelRatio,
  limit,
  margin,
}: typeof asked extends fc.Arbitrary<infer T> ? T : never) =>
  planPieces(width, height, pixelRatio, limit, margin);

describe('whole css px', () => {
  it.each([
    [1, 1],
    [1.5, 2],
    [2, 1],
    [3.125, 8],
    [150 / 96, 16],
    [301 / 96, 96],
  ])('at a ratio of %s come in steps of %s', (ratio, step) => {
    expect(wholeStep(ratio)).toBe(step);
  });

  it('cover A4 at 300 dpi with less than one step more', () => {
    expect(coveringCss(3508, 3.125)).toBe(1128);
    expect(coveringCss(2480, 3.125)).toBe(800);
    expect(coveringCss(2000, 2)).toBe(1000);
  });
});

describe('the plan of a picture', () => {
  it('has one piece where one canvas is enough', () => {
    const single = planPieces(3508, 2480, 3.125, 8192, 500);
    expect(single).toEqual({
      widthCss: 1128,
      heightCss: 800,
      pieces: [
        { view: { x: 0, y: 0, width: 3525, height: 2500 }, core: { x: 0, y: 0, width: 3508, height: 2480 } },
      ],
    });
  });

  it('divides A3 at 300 dpi for a device that draws 4096 pixels', () => {
    const pieces = planPieces(4961, 3508, 3.125, 4096, 500)?.pieces ?? [];
    expect(pieces).toHaveLength(2);
    expect(pieces.reduce((sum, { core }) => sum + core.width, 0)).toBe(4961);
  });

  it('gives up when margins leave nothing', () => {
    expect(planPieces(4000, 4000, 2, 1024, 512)).toBeNull();
  });

  it('covers every pixel exactly once, each by a piece that sees it', () => {
    fc.assert(
      fc.property(asked, (request) => {
        const { pieces } = plan(request) ?? { pieces: [] };
        fc.pre(pieces.length > 0);
        expect(pieces.reduce((sum, { core }) => sum + core.width * core.height, 0)).toBe(
          request.width * request.height,
        );
        for (const [index, { core, view }] of pieces.entries()) {
          expect(core.x).toBeGreaterThanOrEqual(view.x);
          expect(core.y).toBeGreaterThanOrEqual(view.y);
          expect(core.x + core.width).toBeLessThanOrEqual(view.x + view.width);
          expect(core.y + core.height).toBeLessThanOrEqual(view.y + view.height);
          for (const { core: other } of pieces.slice(index + 1)) {
            const apart =
              core.x + core.width <= other.x ||
              other.x + other.width <= core.x ||
              core.y + core.height <= other.y ||
              other.y + other.height <= core.y;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it('keeps to the limit, to whole px and to the margins, and never looks beyond the picture', () => {
    fc.assert(
      fc.property(asked, (request) => {
        const planned = plan(request);
        fc.pre(planned !== null);
        const { pieces, widthCss, heightCss } = planned as NonNullable<typeof planned>;
        const { pixelRatio, limit, margin } = request;
        const whole = (css: number) => Math.round(css * pixelRatio);
        expect(Math.abs(widthCss * pixelRatio - whole(widthCss))).toBeLessThan(1e-6);
        const right = whole(coveringCss(request.width, pixelRatio));
        const bottom = whole(coveringCss(request.height, pixelRatio));
        for (const { view, core } of pieces) {
          expect([view.width, view.height]).toEqual([whole(widthCss), whole(heightCss)]);
          expect(Math.max(view.width, view.height)).toBeLessThanOrEqual(limit);
          expect(view.x + view.width).toBeLessThanOrEqual(right);
          expect(view.y + view.height).toBeLessThanOrEqual(bottom);
          // Rounding may take a pixel.
          if (core.x > 0) expect(core.x - view.x).toBeGreaterThanOrEqual(margin - 1);
          if (core.y > 0) expect(core.y - view.y).toBeGreaterThanOrEqual(margin - 1);
          const rightOfCore = core.x + core.width;
          if (rightOfCore < request.width)
            expect(view.x + view.width - rightOfCore).toBeGreaterThanOrEqual(margin - 1);
        }
      }),
    );
  });
});

describe('strips of pixels', () => {
  const strip = (count: number, values: Record<number, number> = {}) => {
    const data = new Uint8ClampedArray(count * 4).fill(200);
    for (const [pixel, value] of Object.entries(values)) data[Number(pixel) * 4] = value;
    return data;
  };

  it('are alike where only rounding tells them apart', () => {
    expect(alike(strip(10_000), strip(10_000, { 5: 170, 6: 230, 7: 0, 8: 0 }))).toBe(true);
  });

  it('are not where a letter is missing', () => {
    const letter = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [index, 0]));
    expect(alike(strip(10_000), strip(10_000, letter))).toBe(false);
  });
});
