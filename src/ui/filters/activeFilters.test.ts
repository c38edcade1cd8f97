import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_EVENTS, ALL_SITES } from '../../model/filters';
import type { View } from '../../model/view/view';
import { SITE_CLASSES } from '../../model/vocabulary';
import { activeFilters, picked, toggled } from './activeFilters';

describe('filters in words', () => {
  it('says nothing when nothing is set', () => {
    expect(activeFilters({ sites: ALL_SITES, events: ALL_EVENTS, own: {} }, [])).toEqual([]);
  });
  it('names up to two words and counts the rest', () => {
    const words = (classes: (typeof SITE_CLASSES)[number][]) =>
      activeFilters({ sites: { ...ALL_SITES, classes }, events: ALL_EVENTS, own: {} }, [])[0]?.words;
    expect(words(['conversion'])).toBe('Mine converted to data center');
    expect(words(['activeMine', 'formerMine'])).toBe('Crypto mine or Former crypto mine');
    expect(words(['activeMine', 'formerMine', 'conversion'])).toBe('Crypto mine + 2 more');
    expect(words([])).toBe('none');
  });
  it('says open and closed ranges of MW', () => {
    const words = (mwMin: number | null, mwMax: number | null) =>
      activeFilters({ sites: { ...ALL_SITES, mwMin, mwMax }, events: ALL_EVENTS, own: {} }, []).map(
        (filter) => filter.words.replace(/\u00a0/g, ' '),
      );
    expect(words(100, null)).toEqual(['from 100 MW']);
    expect(words(null, 5)).toEqual(['up to 5 MW']);
    expect(words(100, 1500)).toEqual(['100 to 1,500 MW']);
  });
  it('brings the change that takes each filter away', () => {
    const view = {
      sites: { ...ALL_SITES, uncertain: true, statuses: ['closed' as const], mwMin: 5 },
      events: { ...ALL_EVENTS, since: '2024-01-01', concerns: ['water' as const] },
      own: {},
    };
    let { sites, events }: Pick<View, 'sites' | 'events'> = view;
    for (const filter of activeFilters(view, [])) {
      if (filter.on === 'sites') sites = { ...sites, ...filter.reset };
      else if (filter.on === 'events') events = { ...events, ...filter.reset };
    }
    expect(sites).toEqual(ALL_SITES);
    expect(events).toEqual(ALL_EVENTS);
  });
});

describe('switching words', () => {
  const chosen = fc.option(fc.subarray([...SITE_CLASSES]), { nil: null });
  const word = fc.constantFrom(...SITE_CLASSES);

  it('of the legend: all are on at first, off and on again changes nothing', () => {
    expect(toggled(SITE_CLASSES, null, 'conversion')).toEqual(
      SITE_CLASSES.filter((siteClass) => siteClass !== 'conversion'),
    );
    fc.assert(
      fc.property(chosen, word, (list, switched) => {
        const start = toggled(SITE_CLASSES, toggled(SITE_CLASSES, list, switched), switched);
        expect(new Set(start ?? SITE_CLASSES)).toEqual(new Set(list ?? SITE_CLASSES));
      }),
    );
  });
  it('of the filters: one tick asks for one thing, the last one cleared asks for all', () => {
    expect(picked(SITE_CLASSES, null, 'conversion')).toEqual(['conversion']);
    expect(picked(SITE_CLASSES, ['conversion'], 'conversion')).toBeNull();
  });
});
