import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OppositionEvent } from '../event';
import type { Fight } from '../fight';
import { TEST_ACT, TEST_DATA, TEST_EVENTS, TEST_FIGHTS, TEST_SITES } from '../testData';
import { type Case, distanceIn, EVEN_WEIGHTS, FEATURES, knownOf, type Weights } from './features';
import { asksAnything, caseOfEvent, caseOfSite, NOTHING, type SimilarData, similarTo } from './similar';

const [event] = TEST_EVENTS;
const [fight] = TEST_FIGHTS;
const [site] = TEST_SITES;
if (!event || !fight || !site) throw new Error('the test data hold an act, a fight and a site');

const DAY = TEST_DATA.recordUpTo;

const act = (id: string, part: Partial<OppositionEvent> = {}): OppositionEvent => ({ ...event, id, ...part });
const over = (id: string, part: Partial<Fight> = {}): Fight => ({
  ...fight,
  id,
  eventIds: [id],
  project: `Project ${id}`,
  lastDate: '2025-03-01',
  ...part,
});

const WORLD: SimilarData = {
  ...TEST_DATA,
  events: [
    act('near', { concerns: ['water', 'noise'], projectOutcome: null }),
    act('far', { state: 'TX', concerns: ['taxes'] }),
    act('silent', { concerns: [] }),
    act('mine', { technology: 'crypto', concerns: ['noise'] }),
  ],
  fights: [
    over('near', { mwTold: [100, 300] }),
    over('far', { state: 'TX', mwTold: [30] }),
    over('silent', { siteIds: ['ashburn-1'] }),
    over('mine', { jurisdictionKind: 'municipality' }),
  ],
};
const ask = (part: Partial<Case>): Case => ({ ...NOTHING, ...part });
const order = (asked: Case, weights?: Weights) =>
  similarTo(asked, WORLD, DAY, weights ? { weights } : {}).matches.map(({ course }) => course.fight.id);

describe('what is known of a fight', () => {
  const of = (id: string) => {
    const own = (WORLD.fights ?? []).find((one) => one.id === id);
    if (!own) throw new Error('no such fight');
    return knownOf(
      { fight: own, events: WORLD.events.filter((one) => one.id === id) },
      new Map([[site.id, { ...site, siteClass: 'formerMine' as const }]]),
    );
  };
  test('is its largest size as told, else that of its site', () => {
    expect(of('near').mw).toBe(300);
    expect(of('silent').mw).toBe(100.1);
    expect(of('mine').mw).toBeNull();
  });
  test('is a mine by its site or by its technology, else unknown', () => {
    expect([of('silent').formerMine, of('mine').formerMine, of('near').formerMine]).toEqual([
      true,
      true,
      null,
    ]);
  });
});

describe('the distance in a feature', () => {
  const known = ask({ state: 'VA', mw: 300, kind: 'township', instruments: ['lawsuit'], grounds: ['water'] });
  test.each([
    ['state', { state: 'VA' }, 0],
    ['state', { state: 'TX' }, 1],
    ['mw', { mw: 300 }, 0],
    ['mw', { mw: 600 }, 1 / 3],
    ['mw', { mw: 150 }, 1 / 3],
    ['mw', { mw: 30_000 }, 1],
    ['kind', { kind: 'municipality' }, 0.5],
    ['kind', { kind: 'county' }, 1],
    ['instruments', { instruments: ['lawsuit', 'moratorium'] }, 0.5],
    ['grounds', { grounds: ['water'] }, 0],
    ['formerMine', { formerMine: true }, null],
    ['mw', {}, undefined],
    ['grounds', { grounds: [] }, undefined],
  ] as const)('%s of %j is %s', (feature, asked, distance) => {
    const found = distanceIn(feature, ask(asked), known);
    if (typeof distance === 'number') expect(found).toBeCloseTo(distance, 10);
    else expect(found).toBe(distance);
  });

  test('lies between 0 and 1, and is 0 of a case from itself', () => {
    const cases = fc.record<Case>({
      state: fc.constantFrom('VA', 'TX', null),
      mw: fc.option(fc.double({ min: 0.1, max: 1e5, noNaN: true })),
      kind: fc.constantFrom('county', 'township', 'municipality', null),
      instruments: fc.option(fc.subarray(['lawsuit', 'moratorium', 'ban'] as const)),
      grounds: fc.option(fc.subarray(['water', 'noise'] as const)),
      formerMine: fc.option(fc.boolean()),
    });
    fc.assert(
      fc.property(cases, cases, (a, b) => {
        for (const feature of FEATURES) {
          const distance = distanceIn(feature, a, b) ?? 0;
          expect(distance).toBeGreaterThanOrEqual(0);
          expect(distance).toBeLessThanOrEqual(1);
          expect(distanceIn(feature, a, a) ?? 0).toBe(0);
        }
      }),
    );
  });
});

describe('the most similar fights', () => {
  test('are the nearest by what is asked, and an unknown feature counts one half', () => {
    const { matches } = similarTo(ask({ state: 'VA', mw: 300, grounds: ['water'] }), WORLD, DAY);
    expect(matches.map(({ course, distance }) => [course.fight.id, Number(distance.toFixed(3))])).toEqual([
      ['near', 0],
      ['silent', Number(((0 + Math.log2(300 / 100.1) / 3 + 0.5) / 3).toFixed(3))],
      ['mine', Number(((0 + 0.5 + 1) / 3).toFixed(3))],
      ['far', 1],
    ]);
    expect(matches[1]?.reasons).toContainEqual({ feature: 'grounds', weight: 1, distance: null });
    expect(matches[1]?.knownFeatures).toBe(2);
  });

  test('follow the weights', () => {
    const asked = ask({ state: 'TX', grounds: ['water'] });
    expect(order(asked, { ...EVEN_WEIGHTS, state: 9 })[0]).toBe('far');
    expect(order(asked, { ...EVEN_WEIGHTS, state: 0 })[0]).toBe('near');
    expect(similarTo(asked, WORLD, DAY).weights).toEqual({ state: 1, grounds: 1 });
  });

  test('are as many as asked for, and tell how they ended', () => {
    const similar = similarTo(ask({ state: 'VA' }), WORLD, DAY, { most: 2 });
    expect(similar.matches).toHaveLength(2);
    expect(similar.endings.fights).toBe(2);
    expect(similar.instruments).toEqual([{ instrument: 'zoningRestriction', fights: 2 }]);
    expect(similar.notes[0]).toEqual({ code: 'overProjects', fights: 4 });
  });

  test('hold the votes on record up to the day', () => {
    const acts = [{ ...TEST_ACT, eventId: 'near' }];
    const fights = (WORLD.fights ?? []).map((one) => ({ ...one, actIds: acts.map(({ id }) => id) }));
    const of = (day: string) =>
      similarTo(ask({ mw: 300 }), { ...WORLD, fights, acts }, day).matches.find(
        ({ course }) => course.fight.id === 'near',
      )?.votes;
    expect(of(DAY)).toMatchObject([{ votes: [5, 4], date: '2025-06-01' }]);
    expect(of('2025-05-31')).toEqual([]);
  });
});

describe('a case taken from a record', () => {
  test('of an event is that of its fight, which is left out', () => {
    const target = WORLD.events[0];
    if (!target) throw new Error('no event');
    const { asked, without } = caseOfEvent(target, WORLD, DAY);
    expect(asked).toMatchObject({ state: 'VA', mw: 300, kind: 'county', grounds: ['water', 'noise'] });
    expect(
      similarTo(asked, WORLD, DAY, { without }).matches.map(({ course }) => course.fight.id),
    ).not.toContain('near');
  });

  test('of a site is its size and ground, with what fights over it name', () => {
    const { asked, without } = caseOfSite(site, WORLD, DAY);
    expect(asked).toMatchObject({ state: 'VA', mw: 100.1, kind: 'county', grounds: null, formerMine: false });
    expect([...without]).toEqual(['silent']);
  });

  test('asks something or not', () => {
    expect(asksAnything(NOTHING)).toBe(false);
    expect(asksAnything(ask({ grounds: [] }))).toBe(false);
    expect(asksAnything(ask({ formerMine: false }))).toBe(true);
  });
});
