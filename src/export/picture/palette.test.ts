import { describe, expect, it } from 'vitest';
import { oppositionInFiles } from '../../layers/opposition/file';
import { allScales } from '../../layers/scales';
import { DEFAULT_VIEW } from '../../model/view/view';
import { contrast, greyOf, luminance } from '../../theme/color';
import type { Drawing } from '../../theme/drawing';
import { MECHANISM_COLORS } from '../../theme/palette';
import { greyDrawing, paletteMode } from './palette';

describe('newsprint grey', () => {
  it('keeps the luminance of every colour', () => {
    for (const { classes } of allScales())
      for (const { color } of classes)
        expect(Math.abs(luminance(greyOf(color.light)) - luminance(color.light))).toBeLessThan(0.005);
  });

  it('keeps the steps of the ladder of acts apart', () => {
    const greys = Object.values(MECHANISM_COLORS).map(({ light }) => greyOf(light));
    for (const [index, grey] of greys.slice(1).entries())
      expect(contrast(grey, greys[index] ?? grey)).toBeGreaterThan(1.4);
    expect(oppositionInFiles.alikeInGrey?.({ ...DEFAULT_VIEW, fill: 'none' })).toBeNull();
  });

  it('reaches every colour of a drawing, however deep', () => {
    const drawing: Drawing = {
      width: 10,
      height: 10,
      ground: '#c8500a',
      items: [
        {
          kind: 'group',
          id: 'g',
          clip: null,
          opacity: 1,
          items: [
            {
              kind: 'path',
              d: 'M0 0H1',
              x: 0,
              y: 0,
              scale: 1,
              fill: { motif: 'dots', color: '#1e66b0', ground: null, period: 8 },
              stroke: 'rgba(200, 80, 10, 0.5)',
              strokeWidth: 1,
              dash: '',
              opacity: 1,
            },
            {
              kind: 'text',
              text: 'a',
              x: 0,
              y: 0,
              size: 10,
              weight: 400,
              color: '#842a6c',
              anchor: 'start',
              letterSpacing: 0,
              halo: { color: '#ffffff', width: 1 },
            },
          ],
        },
      ],
    };
    const colors = JSON.stringify(greyDrawing(drawing)).match(/#[0-9a-f]{6}|rgba?\([^)]*\)/g) ?? [];
    expect(colors).toHaveLength(5);
    for (const color of colors) {
      const channels = color.startsWith('#')
        ? [color.slice(1, 3), color.slice(3, 5), color.slice(5)]
        : color.slice(5).split(',').slice(0, 3);
      expect(new Set(channels).size).toBe(1);
    }
    expect(colors).toContain(
      `rgba(${Number.parseInt(greyOf('#c8500a').slice(1, 3), 16)},`.concat(
        `${Number.parseInt(greyOf('#c8500a').slice(1, 3), 16)},${Number.parseInt(greyOf('#c8500a').slice(1, 3), 16)}, 0.5)`,
      ),
    );
  });

  it('is drawn from the light appearance', () => {
    expect([paletteMode('light'), paletteMode('dark'), paletteMode('grey')]).toEqual([
      'light',
      'dark',
      'light',
    ]);
  });
});
