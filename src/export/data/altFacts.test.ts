import { describe, expect, it } from 'vitest';
import { scaleFor } from '../../layers/scales';
import { sitesInPicture } from '../../layers/sites/described';
import { onlyLayers } from '../../model/layers/list';
import { DEFAULT_VIEW, type View } from '../../model/view/view';
import { altFacts } from './altFacts';
import { boxExtent, TEST_LAYERS, testState, WORLD } from './exportTestData';

const VIRGINIA = boxExtent([-84, 36, -75, 40]);
const facts = (view: Partial<View> = {}, extent = VIRGINIA) => {
  const state = testState(view);
  return altFacts(TEST_LAYERS, state, extent);
};

const sites = (view: Partial<View> = {}) => sitesInPicture(testState(view), VIRGINIA);

describe('the facts of a picture', () => {
  it('count the sites in it by class and name the largest figure', () => {
    const found = sites();
    expect(found.byClass.dataCenter).toBe(5);
    expect(found.largest).toEqual({ name: 'planned', mw: { value: 700, basis: 'plannedBuildOut' } });
    expect(found.filtered).toBe(false);
    expect(sites({ sites: { ...DEFAULT_VIEW.sites, mwMax: 60 } })).toMatchObject({
      filtered: true,
      largest: { name: 'ashburn-2' },
    });
  });

  it('name what is selected, else what the picture shows', () => {
    expect(facts({ selection: { kind: 'region', region: { kind: 'area', id: 'PJM-DOM' } } }).place).toBe(
      'Dominion',
    );
    expect(facts().place).toBe('Virginia');
    expect(facts({}, boxExtent([-77.7, 39, -77.6, 39.2])).place).toBe('Loudoun County, Virginia');
    expect(facts({}, boxExtent([-7, 53, -6, 54])).place).toBe('the area around 53.5° N, 6.5° W');
    expect(facts({}, WORLD).place).toBe('the world');
  });

  it('tell a picture of what is selected from one that shows more', () => {
    const virginia = { selection: { kind: 'region', region: { kind: 'state', code: 'VA' } } } as const;
    expect(facts(virginia).around).toBe(true);
    expect(facts(virginia, boxExtent([-79, 37, -76, 39])).around).toBe(false);
    expect(facts({ selection: { kind: 'site', id: 'ashburn-1' } }).around).toBe(true);
    expect(facts().around).toBe(false);
  });

  it('count uncertain records that are dimmed', () => {
    const uncertain = (view: Partial<View>) => sites(view).uncertain;
    expect(uncertain({})).toBe(1);
    expect(uncertain({ sites: { ...DEFAULT_VIEW.sites, uncertain: true } })).toBe(0);
    expect(uncertain({ hideExcluded: true })).toBe(0);
  });

  it('tell of the fill only when its layer is on, and of layers that are on', () => {
    const off = onlyLayers();
    expect(facts({ layers: off })).toMatchObject({
      fill: null,
      subjects: [],
      outlines: [],
      described: [],
    });
    expect(facts().fill?.classes).toEqual(scaleFor('grid.loadFactor').classes.map(({ label }) => label));
    expect(facts().described).toHaveLength(2);
    expect(facts({ fill: 'none' }).outlines).toEqual(['grid areas']);
    expect(facts().outlines).toEqual([]);
  });
});
