import { describe, expect, it } from 'vitest';
import { TEST_SITES } from '../../model/testData';
import { ARCS, arcOf, countOf } from './clusters';
import { SITE_SOURCES } from './ids';
import { iconRadius } from './markSize';
import { markCollections, siteMarks } from './marks';

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

  it('know of a ring what the style draws it by, and belong to the source that draws them', () => {
    const sites = [...near, { ...at('va', -77.5, 39.02, 900), state: 'VA', status: 'proposed' as const }];
    const marks = siteMarks(sites, WORLD, 4, { state: 'VA', alone: ['b'] });
    const [ring] = marks.filter(({ id }) => id === null);
    const arcs = Object.fromEntries(Array.from({ length: ARCS }, (_, arc) => [countOf(arc), 0]));
    const gathered = sites.filter(({ id, state }) => id !== 'b' && id !== 'far' && state === first.state);
    for (const site of gathered) arcs[countOf(arcOf(site))] = (arcs[countOf(arcOf(site))] ?? 0) + 1;
    expect(ring?.properties).toMatchObject({ point_count: gathered.length, ...arcs });
    const { [SITE_SOURCES.here]: here, [SITE_SOURCES.sites]: elsewhere } = markCollections(marks);
    const drawn = [...(here?.features ?? []), ...(elsewhere?.features ?? [])];
    // What is named is drawn by itself, over everything.
    expect(drawn).toHaveLength(marks.length - 1);
    expect(drawn.map(({ properties }) => properties?.id)).not.toContain('b');
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
