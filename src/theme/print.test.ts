import { describe, expect, it } from 'vitest';
import { allScales } from '../layers/scales';
import { luminance } from './color';
import { difference } from './colorDifference';
import { pathItem } from './drawing';
import { STATE_OPACITY } from './palette';
import { printItems, printLooks } from './print';

/** CIEDE2000 that two classes without different patterns are apart. */
const LEAST = 20;

describe('classes in newsprint grey', () => {
  it('differ in pattern, or in tone so that any reader tells them apart', () => {
    for (const scale of allScales()) {
      const looks = [...printLooks(scale).values()];
      const kept = scale.classes.flatMap(({ pattern }) => pattern ?? []);
      expect(looks).toHaveLength(scale.classes.length - kept.length);
      for (const [index, look] of looks.entries()) {
        if (look.motif !== null) expect(kept, scale.metric).not.toContain(look.motif);
        for (const other of looks.slice(index + 1))
          if (look.motif === other.motif)
            expect(
              difference(look.tone, other.tone),
              `${scale.metric} ${look.tone} ${other.tone}`,
            ).toBeGreaterThan(LEAST);
      }
    }
  });

  it('stand in the order of their tones, and patterns are seen on them', () => {
    for (const scale of allScales()) {
      const looks = [...printLooks(scale).values()];
      const tones = looks.map(({ tone }) => luminance(tone));
      expect(tones, scale.metric).toEqual([...tones].sort((a, b) => b - a));
      for (const { motif, tone, ink } of looks)
        if (motif !== null) expect(difference(tone, ink), scale.metric).toBeGreaterThan(LEAST);
    }
  });

  it('differ in pattern where they paint whole states without a tone', () => {
    const scale = allScales().find(({ metric }) => metric === 'opposition.inForce');
    const motifs = [...printLooks(scale ?? ({ classes: [] } as never)).values()].map(({ motif }) => motif);
    expect(motifs).toHaveLength(5);
    expect(motifs).not.toContain(null);
    expect(new Set(motifs).size).toBe(motifs.length);
  });

  it('are the same in swatches: tone and pattern, over bare ground for states, a tone for dots', () => {
    const looks = new Map([
      ['#660977', { tone: '#333333', motif: 'grid', ink: '#cccccc', bareInk: '#111111' }],
    ] as const);
    const fill = '#660977';
    const [county, state, dot, other] = printItems(
      [
        pathItem('M0 0H24V14H0Z', { fill, scale: 0.5 }),
        pathItem('M12 0H24V14H12Z', { fill, scale: 0.5, opacity: STATE_OPACITY.fill }),
        pathItem('M2 5a3 3 0 1 0 6 0Z', { fill }),
        pathItem('M0 0H24V14H0Z', { fill: '#123456' }),
      ],
      looks,
    );
    expect(county).toMatchObject({
      fill: { motif: 'grid', color: '#cccccc', ground: '#333333' },
      opacity: 1,
    });
    expect(state).toMatchObject({ fill: { motif: 'grid', color: '#111111', ground: null }, opacity: 1 });
    expect(dot).toMatchObject({ fill: '#333333' });
    expect(other).toMatchObject({ fill: '#123456' });
  });
});
