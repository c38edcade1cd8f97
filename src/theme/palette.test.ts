import { describe, expect, it } from 'vitest';
import { SITE_CLASSES, SITE_STATUSES } from '../model/vocabulary';
import { contrast, luminance, type Mode, mix } from './color';
import { GROUND, MECHANISM_COLORS, SITE_CLASS_COLORS } from './palette';
import { MARK_BOX, markParts, siteMark } from './siteMark';

const MODES: readonly Mode[] = ['light', 'dark'];

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
  it('keep text readable on the ground', () => {
    for (const mode of MODES) {
      expect(contrast(GROUND.ink[mode], GROUND.land[mode])).toBeGreaterThanOrEqual(7);
      expect(contrast(GROUND.muted[mode], GROUND.land[mode])).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('marks of sites', () => {
  it('have a shape of their own for every class', () => {
    const shapes = SITE_CLASSES.map((siteClass) => siteMark(siteClass, 'operating', false, true).path);
    expect(new Set(shapes).size).toBe(SITE_CLASSES.length);
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
