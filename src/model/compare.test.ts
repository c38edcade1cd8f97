import { describe, expect, it } from 'vitest';
import { areaKind, comparisonColumn, differInKind } from './compare';
import type { OppositionEvent } from './event';
import type { MwClaim, Site } from './site';
import { TEST_DATA, TEST_EVENTS, TEST_SITE_DETAIL, TEST_SITES } from './testData';

const TODAY = '2026-08-22';
const [site] = TEST_SITES;
const townAct = TEST_EVENTS.find(({ id }) => id === 'town-act');
if (!site || !townAct) throw new Error('the test data hold a site and an act of a town');

const claim = (part: Partial<MwClaim>): MwClaim => ({
  value: 100,
  basis: 'plannedBuildOut',
  stage: 'planned',
  date: null,
  dataset: 'osm',
  note: null,
  ...part,
});
const column = (part: Partial<Site>, mwClaims: MwClaim[], events: OppositionEvent[] = TEST_EVENTS) =>
  comparisonColumn({ ...site, ...part }, { ...TEST_SITE_DETAIL, mwClaims }, { ...TEST_DATA, events }, TODAY);

describe('the figure of a basis', () => {
  const planned = (...claims: Partial<MwClaim>[]) => column({}, claims.map(claim)).mw.plannedBuildOut?.value;

  it('is the newest claim, and of claims of one date the first stated', () => {
    expect(planned({ value: 1, date: '2024' }, { value: 2, date: '2025' })).toBe(2);
    expect(planned({ value: 2, date: '2025' }, { value: 1, date: '2024' })).toBe(2);
    expect(planned({ value: 1, date: '2025' }, { value: 2, date: '2025' })).toBe(1);
    expect(planned({ value: 1 }, { value: 2 })).toBe(1);
    expect(planned({ value: 1 }, { value: 2, date: '1999' })).toBe(2);
  });

  it('is the headline where that has this basis, dated by the claim that states it', () => {
    const headline = { mw: { value: 50, basis: 'plannedBuildOut' } } as const;
    const newer = claim({ value: 70, date: '2026' });
    expect(column(headline, [newer, claim({ value: 50, date: '2020', dataset: 'epoch' })]).mw).toMatchObject({
      plannedBuildOut: { value: 50, date: '2020', dataset: 'epoch' },
      facility: null,
    });
    expect(column(headline, [newer]).mw.plannedBuildOut).toEqual({ value: 50, date: null, dataset: 'osm' });
    expect(column({ ...headline, datasets: [] }, []).mw.plannedBuildOut?.dataset).toBeNull();
  });

  it('is unknown where nobody claims one, and while the details are not there', () => {
    expect(column({ mw: null }, []).mw.backup).toBeNull();
    const early = comparisonColumn({ ...site, mw: null }, null, TEST_DATA, TODAY);
    expect(Object.values(early.mw)).toEqual([null, null, null, null, null]);
  });
});

describe('the acts of a column', () => {
  it('are the three nearest of towns, and none of a place without county or state', () => {
    const towns = [0.1, 0.2, 0.05, 0.3].map((east, index) => ({
      ...townAct,
      id: `town-${index}`,
      lon: site.lon + east,
      lat: site.lat,
    }));
    expect(column({}, [], towns).nearest.map(({ event }) => event.id)).toEqual([
      'town-2',
      'town-0',
      'town-1',
    ]);
    const nowhere = column({ countyFips: null, state: null }, []);
    expect([nowhere.inCounty, nowhere.inState, nowhere.county]).toEqual([null, null, null]);
    expect(column({}, []).inState?.map(({ id }) => id)).toEqual(['state-act']);
  });

  it('are not those of a state of another country with the same letters', () => {
    expect(column({ country: 'AU' }, []).inState).toBeNull();
  });
});

describe('areas of two kinds', () => {
  const [pjm, dominion, , lonely] = TEST_DATA.areas;
  if (!pjm || !dominion || !lonely) throw new Error('the test data hold areas');
  const of = (...areas: (typeof pjm | null)[]) =>
    differInKind(
      areas.map((area) => {
        const made = column({}, []);
        return { ...made, load: area && made.load && { ...made.load, from: area } };
      }),
    );

  it('are a zone, an authority with zones, and one that is a single area', () => {
    expect([dominion, pjm, lonely].map((area) => areaKind(area, TEST_DATA.areas))).toEqual([
      'zone',
      'zonedAuthority',
      'authority',
    ]);
  });

  it('do not compare, and nothing is said of areas without hours', () => {
    expect(of(pjm, dominion)).toBe(true);
    expect(of(pjm, pjm)).toBe(false);
    expect(of(pjm, null)).toBe(false);
  });
});
