import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OppositionEvent } from '../event';
import type { Fight } from '../fight';
import { TEST_ACT, TEST_DATA, TEST_EVENTS, TEST_FIGHTS, TEST_SITES } from '../testData';
import { type Case, distanceIn, EVEN_WEIGHTS, FEATURES, knownOf, type Weights } from './features';
import {
  asksAnything,
  caseOfEvent,
  caseOfSite,
  NOTHING,
  pagesOf,
  type SimilarData,
  similarTo,
} from './similar';

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

describe('of equally near fights', () => {
  const equal = (...fights: Fight[]) =>
    similarTo(
      ask({ state: 'VA', mw: 100 }),
      { ...WORLD, events: fights.map(({ id }) => act(id)), fights },
      DAY,
    ).matches.map(({ course }) => course.fight.id);

  test('the one of which more is known comes first, then the later one, then by id', () => {
    // Three doublings and more are as far as can be, and half of that is what an unknown size counts.
    const half = 100 * 2 ** 1.5;
    const known = over('z-known', { mwTold: [half], lastDate: '2020-01-01' });
    const unknown = over('a-unknown', { lastDate: '2026-01-01' });
    expect(equal(unknown, known)).toEqual(['z-known', 'a-unknown']);
    expect(equal(over('a', { lastDate: '2025-01-01' }), over('b', { lastDate: '2026-01-01' }))).toEqual([
      'b',
      'a',
    ]);
    expect(equal(over('a', { lastDate: null }), over('b', { lastDate: '2026-01-01' }))).toEqual(['b', 'a']);
    expect(equal(over('b', { lastDate: '2026-01-01' }), over('a', { lastDate: null }))).toEqual(['b', 'a']);
    expect(equal(over('b'), over('a'))).toEqual(['a', 'b']);
  });
});

test('votes come from the acts and from what their texts tell, in order of time', () => {
  const vote = { ...TEST_ACT, eventId: 'near', date: '2025-06-01' };
  const { id: _, eventId: __, date: ___, datePrecision: ____, ...own } = TEST_ACT;
  const events = [
    act('near', { date: '2025-07-01', act: { ...own, votes: [7, 2] } as OppositionEvent['act'] }),
  ];
  const fights = [over('near', { actIds: [vote.id, 'no-such-act'] })];
  const { matches } = similarTo(ask({ state: 'VA' }), { ...WORLD, events, fights, acts: [vote] }, DAY);
  expect(matches[0]?.votes.map(({ date, votes, eventId }) => [date, votes.join('–'), eventId])).toEqual([
    ['2025-06-01', '5–4', 'near'],
    ['2025-07-01', '7–2', 'near'],
  ]);
  expect(matches[0]?.votes[0]).toMatchObject({
    kind: 'approved',
    body: 'Loudoun County Board of Supervisors',
    bodyKind: 'countyBoard',
    instrument: null,
    basis: 'machineRead',
  });
});

test('a match credits its acts and its sites, and says how sizes are known where they are asked for', () => {
  const asked = similarTo(ask({ state: 'VA' }), WORLD, DAY, { most: 3 });
  expect(asked.sources.map(({ id }) => id)).toEqual(['osm', 'datacentertracker']);
  expect(asked.notes.map(({ code }) => code)).toEqual(['overProjects', 'unknownHalf']);
  expect(similarTo(ask({ mw: 5 }), WORLD, DAY).notes.map(({ code }) => code)).toContain('mwReported');
  expect(asked).toMatchObject({ date: DAY, dataDate: WORLD.dataDate, recordUpTo: WORLD.recordUpTo });
  // Without the fight over a site nothing of the site is used.
  const without = similarTo(ask({ state: 'VA' }), WORLD, DAY, { without: new Set(['silent']) });
  expect(without.sources.map(({ id }) => id)).toEqual(['datacentertracker']);
  expect(without.notes[0]).toEqual({ code: 'overProjects', fights: 3 });
});

test('instruments are counted by fight, those of most fights first', () => {
  const events = [
    act('near', { actions: ['lawsuit', 'moratorium'] }),
    act('far', { actions: ['moratorium'] }),
    act('silent', { actions: ['moratorium'] }),
    act('mine', { actions: ['lawsuit'] }),
  ];
  expect(similarTo(ask({ state: 'VA' }), { ...WORLD, events }, DAY).instruments).toEqual([
    { instrument: 'moratorium', fights: 3 },
    { instrument: 'lawsuit', fights: 2 },
  ]);
});

describe('a case of a record without a fight', () => {
  const alone = act('alone', { mw: 70, concerns: ['water'], countyFips: '51107' });
  const data = { ...WORLD, events: [...WORLD.events, alone] };

  test('is that of the act itself, and leaves nothing out', () => {
    const { asked, without } = caseOfEvent(alone, data, DAY);
    expect(asked).toMatchObject({ state: 'VA', mw: 70, grounds: ['water'] });
    expect(without.size).toBe(0);
    expect(caseOfEvent({ ...alone, mw: null }, data, DAY).asked.mw).toBeNull();
  });

  test('knows nothing of what came after the day', () => {
    expect(caseOfEvent(alone, data, '2024-01-01').asked).toMatchObject({ grounds: [], instruments: [] });
  });
});

test('a case of a site takes what it lacks from the fights over it', () => {
  const events = [
    act('one', { concerns: ['water'], actions: ['lawsuit'] }),
    act('two', { concerns: ['noise', 'water'], actions: ['moratorium'] }),
  ];
  const fights = [
    over('one', { siteIds: [site.id], mwTold: [44], jurisdictionKind: 'township' }),
    over('two', { siteIds: [site.id] }),
  ];
  const data = { ...WORLD, events, fights };
  const { asked, without } = caseOfSite({ ...site, mw: null }, data, DAY);
  expect(asked).toMatchObject({ mw: 44, kind: 'township', formerMine: false });
  expect(new Set(asked.grounds)).toEqual(new Set(['water', 'noise']));
  expect(new Set(asked.instruments)).toEqual(new Set(['lawsuit', 'moratorium']));
  expect([...without]).toEqual(['one', 'two']);
  const abroad = caseOfSite(
    { ...site, country: 'CA', state: 'ON', siteClass: 'conversion' },
    data,
    DAY,
  ).asked;
  expect(abroad).toMatchObject({ state: null, mw: 100.1, formerMine: true });
});

test('pages of a match are each named once', () => {
  const [match] = similarTo(ask({ state: 'VA' }), WORLD, DAY, { most: 1 }).matches;
  if (!match) throw new Error('no match');
  const page = (label: string, url: string | null) => ({ label, url }) as never;
  const twice = () => [
    page('A', 'https://example.org/a'),
    page('B', 'https://example.org/a'),
    page('C', null),
  ];
  expect(pagesOf(match, twice).map(({ label }) => label)).toEqual(['B', 'C']);
  expect(pagesOf(match, () => null)).toEqual([]);
  expect(pagesOf(match, undefined)).toEqual([]);
});

describe('what is known of a fight', () => {
  const known = (part: Partial<Fight>, events: OppositionEvent[], ...sites: (typeof site)[]) =>
    knownOf({ fight: over('x', part), events }, new Map(sites.map((one) => [one.id, one])));

  test('is the largest site where no act tells a size', () => {
    const small = { ...site, id: 's', mw: { value: 5, basis: 'facility' as const } };
    const large = { ...site, id: 'l', mw: { value: 500, basis: 'facility' as const } };
    const bare = { ...site, id: 'b', mw: null };
    expect(known({ siteIds: ['b', 's', 'l', 'gone'] }, [], small, large, bare).mw).toBe(500);
  });

  test('is no state outside the United States', () => {
    expect([known({}, []).state, known({ country: 'CA', state: 'ON' }, []).state]).toEqual(['VA', null]);
  });

  test('is a mine where a site is, or where all acts are about mines and no site says else', () => {
    const crypto = act('c', { technology: 'crypto' });
    const hall = { ...site, id: 'h' };
    const mine = { ...site, id: 'm', siteClass: 'activeMine' as const };
    expect(known({ siteIds: ['h', 'm'] }, [], hall, mine).formerMine).toBe(true);
    expect(known({ siteIds: ['h'] }, [crypto], hall).formerMine).toBe(false);
    expect(known({}, [crypto, act('d')]).formerMine).toBeNull();
    expect(known({}, []).formerMine).toBeNull();
  });

  test('names kinds of measures among its instruments', () => {
    const measure = {
      fate: 'adopted',
      kind: 'ban',
      durationDays: null,
      durationKind: 'indefinite',
      statedEnd: null,
    };
    const banned = act('b', { actions: ['lawsuit'], measure: measure as OppositionEvent['measure'] });
    expect(new Set(known({}, [banned]).instruments)).toEqual(new Set(['lawsuit', 'ban']));
  });
});
