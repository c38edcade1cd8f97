import { describe, expect, it } from 'vitest';
import { SITE_CLASSES, SITE_PHASES, type SiteClass, type SitePhase } from '../model/vocabulary';
import { mix } from './color';
import { GROUND, SITE_CLASS_COLORS } from './palette';
import { ringParts } from './ringMark';

const shares = (part: Partial<Record<SiteClass, Partial<Record<SitePhase, number>>>>) =>
  SITE_CLASSES.flatMap((siteClass) => SITE_PHASES.map((phase) => part[siteClass]?.[phase] ?? 0));

describe('the ring of a cluster', () => {
  it('has an arc for each class that is there, on paper', () => {
    const parts = ringParts(
      shares({ dataCenter: { operating: 3 }, exMinerNewBuild: { operating: 1 } }),
      'light',
      42,
    );
    expect(parts.map(({ fill }) => fill)).toEqual([
      GROUND.paper.light,
      SITE_CLASS_COLORS.dataCenter.light,
      SITE_CLASS_COLORS.exMinerNewBuild.light,
    ]);
    // Three quarters are the longer way round.
    expect(parts[1]?.d).toMatch(/A21 21 0 1 1/);
    expect(parts[2]?.d).toMatch(/A21 21 0 0 1/);
  });

  it('tells what runs from what is built, planned and over by the strength of the arc and its edge', () => {
    const looks = SITE_PHASES.map((phase) =>
      ringParts(shares({ dataCenter: { [phase]: 1, operating: 1 } }), 'light', 42)
        .slice(1)
        .map(({ fill }) => fill)
        .join(),
    );
    expect(new Set(looks).size).toBe(SITE_PHASES.length);
    const [, , edge, inside] = ringParts(
      shares({ conversion: { operating: 1, construction: 1 } }),
      'light',
      42,
    );
    expect(edge?.fill).toBe(GROUND.ink.light);
    expect(inside?.fill).toBe(mix(SITE_CLASS_COLORS.conversion.light, GROUND.paper.light, 0.75));
  });

  it('is a whole circle around paper where there is one class', () => {
    const parts = ringParts(shares({ conversion: { operating: 8 } }), 'dark', 42);
    expect(parts.map(({ fill }) => fill)).toEqual([
      GROUND.paper.dark,
      SITE_CLASS_COLORS.conversion.dark,
      GROUND.paper.dark,
    ]);
  });
});
