import { describe, expect, it } from 'vitest';
import { TEST_SITES } from '../../model/testData';
import { iconRadius } from './markSize';
import { siteMarks } from './marks';

const [first] = TEST_SITES;
if (!first) throw new Error('no test sites');
const at = (id: string, lon: number, lat: number, mw: number | null = null) => ({
  ...first,
  id,
  lon,
  lat,
  mw: mw === null ? null : ({ value: mw, basis: 'facility' } as const),
});
const WORLD: [number, number, number, number] = [-180, -85, 180, 85];

describe('marks of sites on a map', () => {
  const near = [at('a', -77.5, 39), at('b', -77.49, 39.01), at('c', -77.51, 39), at('far', -100, 40, 500)];

  it('are rings of what would overlap, larger with the largest of them, and single marks elsewhere', () => {
    const marks = siteMarks(near, WORLD, 4.3);
    expect(marks).toHaveLength(2);
    const [ring] = marks.filter(({ id }) => id === null);
    const [single] = marks.filter(({ id }) => id === 'far');
    expect(ring?.lon).toBeCloseTo(-77.5, 1);
    expect(single?.radius).toBe(iconRadius(500, 4.3));
    const large = siteMarks([...near, at('large', -77.5, 39, 1500)], WORLD, 4.3).find(
      ({ id }) => id === null,
    );
    expect(large?.radius).toBeGreaterThan(ring?.radius ?? Number.POSITIVE_INFINITY);
    // Many small ones are no larger than few: their megawatts are not added.
    const crowd = Array.from({ length: 120 }, (_, index) => at(`s${index}`, -77.5 + index * 1e-4, 39));
    expect(siteMarks(crowd, WORLD, 4.3)[0]?.radius).toBe(ring?.radius);
  });

  it('never gather sites across the line of a state that is selected, or what stands by itself', () => {
    const states = [
      { ...at('va1', -77.5, 39), state: 'VA' },
      { ...at('va2', -77.49, 39.01), state: 'VA' },
      { ...at('md1', -77.48, 39.02), state: 'MD' },
      { ...at('md2', -77.47, 39.02), state: 'MD' },
    ];
    expect(siteMarks(states, WORLD, 4)).toHaveLength(1);
    const rings = siteMarks(states, WORLD, 4, { state: 'VA', alone: [] });
    expect(rings.map(({ id }) => id)).toEqual([null, null]);
    expect(rings[0]?.lon).toBeCloseTo(-77.495, 5);
    const named = siteMarks(states, WORLD, 4, { state: null, alone: ['md2'] });
    expect(named.map(({ id }) => id)).toEqual([null, 'md2']);
  });

  it('stand apart where the map gathers none', () => {
    expect(
      siteMarks(near, WORLD, 9.2)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'b', 'c', 'far']);
  });

  it('lie in the bounds', () => {
    expect(siteMarks(near, [-101, 39, -99, 41], 6).map(({ id }) => id)).toEqual(['far']);
  });
});
