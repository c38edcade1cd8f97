import { describe, expect, it } from 'vitest';
import { scaleFor } from '../layers/scales';
import { DIRECT_CURRENT, WIRE_CLASSES } from '../layers/wires/classes';
import { MECHANISMS, SITE_CLASSES, SITE_STATUSES } from '../model/vocabulary';
import { contrast, greyOf, luminance, type Mode, mix } from './color';
import { ciede2000, difference, labOf, leastDifference, VISIONS } from './colorDifference';
import { GROUND, MECHANISM_COLORS, SITE_CLASS_COLORS, STANDING_COLORS } from './palette';
import { MARK_BOX, markParts, siteMark } from './siteMark';

const MODES: readonly Mode[] = ['light', 'dark'];
const WIRE_LOOKS = [...WIRE_CLASSES.map(({ color }) => color), DIRECT_CURRENT];

describe('colour arithmetic', () => {
  it('gives the ratios that WCAG states', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(luminance('#ffffff')).toBeCloseTo(1, 9);
  });
  it('mixes from base to top', () => {
    expect(mix('#ff0000', '#0000ff', 0)).toBe('#0000ff');
    expect(mix('#ff0000', '#0000ff', 1)).toBe('#ff0000');
    expect(mix('#ffffff', '#000000', 0.5)).toBe('#808080');
  });
  it('names what is no colour', () => {
    expect(() => luminance('red')).toThrow('"red"');
  });
});

describe('differences of colours', () => {
  it('are those of the published pairs', () => {
    // Sharma, Wu, Dalal (2005), table 1: pairs 1, 7, 13, 17, 25, 34.
    for (const [one, two, wanted] of [
      [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
      [[50, 0, 0], [50, -1, 2], 2.3669],
      [[50, -0.001, 2.49], [50, 0.0009, -2.49], 4.8045],
      [[50, 2.5, 0], [73, 25, -18], 27.1492],
      [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
      [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
    ] as const)
      expect(ciede2000(one, two)).toBeCloseTo(wanted, 4);
  });

  it('are measured on the colours that a reader sees', () => {
    expect(labOf('#ffffff').map((value) => Math.round(value) + 0)).toEqual([100, 0, 0]);
    expect(labOf('#ff0000').map(Math.round)).toEqual([53, 80, 67]);
    // Greys look alike to everybody; red and green do not.
    for (const vision of VISIONS) expect(difference('#808080', '#828282', vision)).toBeLessThan(1.5);
    expect(difference('#c00000', '#4b6a00')).toBeGreaterThan(50);
    expect(difference('#c00000', '#4b6a00', 'deuteranopia')).toBeLessThan(20);
  });
});

describe('classes that are shown together', () => {
  /** CIEDE2000 that any two of them are apart. */
  const LEAST = 20;

  it('can be told apart by readers who see few hues, on screen and in print', () => {
    // The palettes of print are the light one and grey; of grey see below.
    for (const mode of MODES) {
      expect(leastDifference(SITE_CLASSES.map((id) => SITE_CLASS_COLORS[id][mode]))).toBeGreaterThan(LEAST);
      expect(leastDifference(MECHANISMS.map((id) => MECHANISM_COLORS[id][mode]))).toBeGreaterThan(LEAST);
      expect(leastDifference(WIRE_LOOKS.map((color) => color[mode]))).toBeGreaterThan(LEAST);
    }
  });

  it('differ by pattern or by colour where they say where a measure stands', () => {
    const { classes } = scaleFor('opposition.inForce');
    for (const mode of MODES)
      for (const [index, step] of classes.entries())
        for (const other of classes.slice(index + 1)) {
          if (step.pattern !== other.pattern) continue;
          expect(
            leastDifference([step.color[mode], other.color[mode]]),
            `${step.label} ${other.label}`,
          ).toBeGreaterThan(LEAST);
        }
  });

  it('have the same hues in both appearances, so that a reader who changes it finds a step again', () => {
    const hue = (color: string) => {
      const [, a, b] = labOf(color);
      return (Math.atan2(b, a) * 180) / Math.PI;
    };
    const apart = (one: string, other: string) => Math.abs(((hue(one) - hue(other) + 540) % 360) - 180);
    // The first step is neutral, the last nearly black or white.
    const hued = [2, 3, 4] as const;
    for (const step of hued) {
      const { light, dark } = MECHANISM_COLORS[step];
      expect(apart(light, dark), String(step)).toBeLessThan(30);
      for (const other of hued)
        if (other !== step)
          expect(apart(MECHANISM_COLORS[other].light, dark), `${step} ${other}`).toBeGreaterThan(
            apart(light, dark),
          );
    }
    for (const mode of MODES) {
      const tones = MECHANISMS.map((step) => luminance(MECHANISM_COLORS[step][mode]));
      const away = mode === 'light' ? tones.toReversed() : tones;
      expect(tones).toHaveLength(MECHANISMS.length);
      expect([...tones].sort((a, b) => a - b)).toEqual(away);
    }
  });

  it('stand in the order of their tones in grey', () => {
    const tones = MECHANISMS.map((id) => luminance(greyOf(MECHANISM_COLORS[id].light)));
    for (const [index, tone] of tones.entries()) {
      const before = tones[index - 1];
      if (before !== undefined) expect((before + 0.05) / (tone + 0.05)).toBeGreaterThan(1.25);
    }
  });
});

describe('colours of marks', () => {
  it('stand out from land and water by 3:1 at least', () => {
    for (const mode of MODES) {
      for (const [name, color] of [
        ...Object.entries(SITE_CLASS_COLORS),
        ...Object.entries(MECHANISM_COLORS),
        ['accent', GROUND.accent] as const,
        ['muted', GROUND.muted] as const,
      ]) {
        expect(contrast(color[mode], GROUND.land[mode]), `${name} ${mode}`).toBeGreaterThanOrEqual(3);
        expect(contrast(color[mode], GROUND.water[mode]), `${name} ${mode}`).toBeGreaterThanOrEqual(2.5);
      }
    }
  });
  it('are seen where they are the lines of a pattern', () => {
    for (const [name, color] of Object.entries(STANDING_COLORS)) {
      // On a dark ground thin lines are seen worse than on a light one.
      expect(contrast(color.dark, GROUND.land.dark), name).toBeGreaterThanOrEqual(4);
      expect(contrast(color.light, GROUND.land.light), name).toBeGreaterThanOrEqual(1.8);
    }
  });
  it('keep text readable on the ground', () => {
    for (const mode of MODES) {
      expect(contrast(GROUND.ink[mode], GROUND.land[mode])).toBeGreaterThanOrEqual(7);
      expect(contrast(GROUND.muted[mode], GROUND.land[mode])).toBeGreaterThanOrEqual(4.5);
    }
  });
});

/** How much of each pixel an outline covers, 0 to 1, where its box is `side` pixels wide. */
function pixels(path: string, side: number): number[] {
  const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  const corners = numbers.flatMap((x, index) => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0]] : []));
  const isInside = (x: number, y: number) => {
    // The only outline with arcs is a circle: its first number is its left edge, the third its radius.
    if (path.includes('a')) return Math.hypot(x - MARK_BOX / 2, y - MARK_BOX / 2) <= (numbers[2] ?? 0);
    return corners.reduce((inside, [ax = 0, ay = 0], index) => {
      const [bx = 0, by = 0] = corners[(index + 1) % corners.length] ?? [];
      return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !inside : inside;
    }, false);
  };
  const FINE = 6;
  const step = MARK_BOX / side / FINE;
  return Array.from({ length: side * side }, (_, pixel) => {
    const [left, top] = [(pixel % side) * FINE, Math.floor(pixel / side) * FINE];
    let hits = 0;
    for (let i = 0; i < FINE * FINE; i += 1)
      if (isInside((left + (i % FINE) + 0.5) * step, (top + Math.floor(i / FINE) + 0.5) * step)) hits += 1;
    return hits / FINE ** 2;
  });
}

describe('marks of sites', () => {
  it('have a shape of their own for every class', () => {
    const shapes = SITE_CLASSES.map((siteClass) => siteMark(siteClass, 'operating', false, true).path);
    expect(new Set(shapes).size).toBe(SITE_CLASSES.length);
  });

  it('differ in shape where they are 8 px wide', () => {
    const covered = SITE_CLASSES.map((siteClass) =>
      pixels(siteMark(siteClass, 'operating', false, true).path, 8),
    );
    for (const [index, one] of covered.entries())
      for (const other of covered.slice(index + 1)) {
        const apart = one.reduce((sum, share, pixel) => sum + Math.abs(share - (other[pixel] ?? 0)), 0);
        // Of 64 pixels.
        expect(apart).toBeGreaterThan(7.5);
      }
  });

  it('tell every status of a class apart without colour', () => {
    for (const siteClass of SITE_CLASSES) {
      const looks = SITE_STATUSES.map((status) => {
        const mark = siteMark(siteClass, status, false, true);
        return JSON.stringify([mark.fill, mark.stroke, mark.strokeWidth, mark.detail]);
      });
      expect(new Set(looks).size, siteClass).toBe(SITE_STATUSES.length);
    }
  });

  it('say approximate by dashes and unknown power by a hole', () => {
    expect(siteMark('conversion', 'operating', true, true).dash).not.toBeNull();
    expect(siteMark('conversion', 'operating', false, true).dash).toBeNull();
    expect(siteMark('conversion', 'operating', false, false).hole).not.toBeNull();
    expect(siteMark('conversion', 'operating', false, true).hole).toBeNull();
  });

  it('are outlined at 3:1 against the ground whatever the status', () => {
    for (const mode of MODES)
      for (const siteClass of SITE_CLASSES)
        for (const status of SITE_STATUSES) {
          const { stroke } = siteMark(siteClass, status, false, true);
          expect(contrast(stroke[mode], GROUND.land[mode])).toBeGreaterThanOrEqual(3);
        }
  });

  it('stay inside their box', () => {
    for (const siteClass of SITE_CLASSES) {
      for (const part of markParts(siteMark(siteClass, 'closed', true, false), 'light')) {
        if (part.d.includes('a')) continue;
        const numbers = (part.d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
        for (const value of numbers) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(MARK_BOX);
        }
      }
    }
  });
});
