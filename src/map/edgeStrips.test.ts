import { expect, it } from 'vitest';
import { edgeStrips } from './edgeStrips';

it('leaves no gap along the edge of a map, and no room inside is taken', () => {
  for (const [width, height] of [
    [820, 611],
    [30, 1200],
  ] as const) {
    const strips = edgeStrips(width, height);
    const covers = (x: number, y: number) =>
      strips.some(
        (strip) =>
          x >= strip.x - 1e-6 &&
          x <= strip.x + strip.width + 1e-6 &&
          y >= strip.y &&
          y <= strip.y + strip.height,
      );
    for (let x = 0; x <= width; x += 1) expect(covers(x, 0) && covers(x, height)).toBe(true);
    for (let y = 1; y < height; y += 1)
      expect(strips.some((strip) => y >= strip.y - 1e-6 && y <= strip.y + strip.height + 1e-6)).toBe(true);
    expect(covers(width / 2, height / 2)).toBe(false);
    expect(Math.max(...strips.map((strip) => Math.max(strip.width, strip.height)))).toBeLessThanOrEqual(40);
  }
});
