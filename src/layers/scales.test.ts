import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METRIC_IDS } from '../model/metrics';
import { luminance, type Mode } from '../theme/color';
import { GROUND } from '../theme/palette';
import { classIndex, HATCH, type ScaleClass } from '../theme/scale';
import { allScales, scaleFor } from './scales';

const MODES: readonly Mode[] = ['light', 'dark'];

describe('scales', () => {
  it('cover every metric, under its own name', () => {
    expect(
      allScales()
        .map((scale) => scale.metric)
        .sort(),
    ).toEqual([...METRIC_IDS].sort());
    for (const scale of allScales()) expect(scale.title).not.toBe('');
  });

  it('name the year of land data that has one', () => {
    expect(scaleFor('land.cropland').title).toBe('Cropland, 2007');
    expect(scaleFor('land.builtUp').title).toBe('Built-up areas, 2002–03');
  });

  it('have classes that follow each other without gap, each under its own words', () => {
    for (const { classes, metric } of allScales()) {
      classes.forEach((step, index) => {
        expect(step.to, metric).toBeGreaterThan(step.from);
        const next = classes[index + 1];
        if (next) expect(next.from, metric).toBe(step.to);
      });
      expect(new Set(classes.map((step) => step.label)).size, metric).toBe(classes.length);
    }
  });

  it('put every value that can occur into exactly one class', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...allScales()),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (scale, value) => {
          const words = ['category', 'mechanism', 'standing'].includes(scale.unit);
          const first = scale.classes[0]?.from ?? 0;
          const inside = words ? first + (Math.floor(value) % scale.classes.length) : value;
          const index = classIndex(scale, inside);
          expect(index).not.toBeNull();
          const hits = scale.classes.filter(({ from, to }) => inside >= from && inside < to);
          expect(hits).toEqual([scale.classes[index ?? -1]]);
        },
      ),
    );
  });

  it('take nothing for a value that is none', () => {
    expect(classIndex(scaleFor('grid.peak'), null)).toBeNull();
    expect(classIndex(scaleFor('grid.peak'), Number.NaN)).toBeNull();
    expect(classIndex(scaleFor('grid.peak'), 0)).toBe(0);
    expect(classIndex(scaleFor('opposition.mechanism'), 6)).toBeNull();
  });

  it('show loss and growth of always-on load on two sides of a level class', () => {
    const scale = scaleFor('grid.alwaysOnGrowth');
    expect(classIndex(scale, 0)).toBe(2);
    expect(classIndex(scale, -1e9)).toBe(0);
    expect(classIndex(scale, 1e9)).toBe(scale.classes.length - 1);
  });

  it('run steadily away from the ground in lightness where they have one direction, so that order shows without hue', () => {
    for (const { metric, classes } of allScales()) {
      if (metric === 'grid.alwaysOnGrowth' || metric === 'grid.growthSince2024') continue;
      for (const mode of MODES) {
        const plain = classes.filter(({ pattern }) => pattern === undefined);
        const levels = plain.map((step) => luminance(step.color[mode]));
        const sorted = [...levels].sort((a, b) => (mode === 'light' ? b - a : a - b));
        expect(levels, `${metric} ${mode}`).toEqual(sorted);
      }
    }
  });

  it('show what is patterned paler than what is filled', () => {
    /** The share of the ground that the lines or dots of a pattern cover, by the measures in `motifShape`. */
    const covered = { dots: Math.PI / 5.5 ** 2, stripes: Math.SQRT2 / 3.2, hatch: Math.SQRT2 / 7 };
    for (const { metric, classes } of allScales())
      for (const mode of MODES) {
        const ground = luminance(GROUND.land[mode]);
        const fromGround = ({ color, pattern }: ScaleClass) =>
          Math.abs(luminance(color[mode]) - ground) * (pattern === undefined ? 1 : covered[pattern]);
        const plain = classes.filter(({ pattern }) => pattern === undefined).map(fromGround);
        for (const step of classes)
          if (step.pattern !== undefined)
            expect(fromGround(step), `${metric} ${mode} ${step.label}`).toBeLessThan(Math.min(...plain));
      }
  });

  it('draw "no data" in colours that no class has', () => {
    const used = new Set(allScales().flatMap((scale) => scale.classes.map((step) => step.color.light)));
    expect(used.has(HATCH.line.light)).toBe(false);
    expect(used.has(HATCH.ground.light)).toBe(false);
  });
});
