import { describe, expect, test } from 'vitest';
import type { OppositionEvent } from '../../../src/model/event';
import { type Act, companiesOf, endOf, joinFights, placeOf, projectNames } from './fights';
import type { Override } from './merge';
import { testAct } from './testRecords';
import type { TrackerRecord } from './trackers/record';

/** An act on a project, no measure. */
const plan = (id: string, part: Partial<TrackerRecord> = {}) =>
  testAct({ id, fate: null, actions: ['publicComment' as never], families: [], ...part });
const measure = (id: string, part: Partial<TrackerRecord> = {}) => testAct({ id, ...part });
const rule = (id: string, part: Partial<TrackerRecord> = {}) =>
  testAct({ id, actions: ['zoningRestriction'], families: ['rule'], ...part });
const fights = (acts: Act[], overrides: Override[] = []) =>
  joinFights(acts, overrides).fights.map(({ eventIds }) => eventIds.join('+'));
const reasons = (...acts: Act[]) => joinFights(acts, []).pairs.map(({ reason }) => reason);

describe('acts on a project of one place are one fight', () => {
  test('by its name, however it is written', () => {
    expect(
      fights([
        plan('a', { project: 'Project Jupiter' }),
        plan('b', { project: 'Jupiter data center campus', date: '2026-05-01' }),
      ]),
    ).toEqual(['a+b']);
    expect(
      fights([plan('a', { project: 'Lighthouse (Stargate)' }), plan('b', { project: 'Stargate' })]),
    ).toEqual(['a+b']);
    expect(fights([plan('a', { project: 'Jupiter' }), plan('b', { project: 'Saturn' })])).toEqual(['a', 'b']);
    expect(reasons(plan('a', { project: 'Jupiter' }), plan('b', { project: 'Jupiter' }))).toEqual([
      'one place and project',
    ]);
  });

  test('never across places', () => {
    const a = plan('a', { project: 'Jupiter' });
    for (const part of [{ key: 'hall' }, { state: 'OK' }, { jurisdictionKind: 'municipality' as const }])
      expect(fights([a, plan('b', { project: 'Jupiter', ...part })])).toEqual(['a', 'b']);
  });

  test('by a company within two years, where it has one project there', () => {
    const acme = (id: string, part: Partial<TrackerRecord> = {}) =>
      plan(id, { company: 'Acme LLC', ...part });
    expect(fights([acme('a'), acme('b', { company: 'Acme Data Centers', date: '2028-02-29' })])).toEqual([
      'a+b',
    ]);
    expect(fights([acme('a'), acme('b', { date: '2028-03-01' })])).toEqual(['a', 'b']);
    expect(fights([acme('a'), acme('b', { date: null })])).toEqual(['a', 'b']);
    const named = [acme('a', { project: 'Jupiter' }), acme('b', { project: 'Saturn' }), acme('c')];
    expect(fights(named)).toEqual(['a', 'b', 'c']);
    expect(reasons(...named)).toContain('one place and company, but it has several named projects here');
  });

  test('not by a company that runs several campuses in a county, but in a town', () => {
    const google = (id: string, part: Partial<TrackerRecord> = {}) =>
      plan(id, { company: 'Google', ...part });
    expect(fights([google('a'), google('b')])).toEqual(['a', 'b']);
    const town = { jurisdictionKind: 'municipality' as const };
    expect(fights([google('a', town), google('b', town)])).toEqual(['a+b']);
  });

  test('not where two companies or two names speak against it', () => {
    const three = [
      plan('a', { project: 'Jupiter', company: 'Acme' }),
      plan('b', { company: 'Acme' }),
      plan('c', { project: 'Saturn', company: 'Acme' }),
    ];
    expect(fights(three)).toEqual(['a', 'b', 'c']);
    const owners = [
      plan('a', { project: 'Jupiter', company: 'Acme' }),
      measure('m'),
      plan('b', { company: 'Bolt' }),
    ];
    expect(fights(owners)).toEqual(['a', 'b', 'm']);
  });
});

describe('measures of one place are one fight', () => {
  test('where a moratorium follows another within a year of its end', () => {
    const first = measure('a', { durationDays: 180, durationKind: 'fixedDays' });
    const end = endOf(first);
    expect(end).toBe('2026-08-28');
    expect(fights([first, measure('b', { date: '2027-08-28' })])).toEqual(['a+b']);
    expect(fights([first, measure('b', { date: '2027-08-29' })])).toEqual(['a', 'b']);
  });

  test('where rules follow within half a year of its end', () => {
    const first = measure('a', { durationDays: 180, durationKind: 'fixedDays' });
    expect(fights([first, rule('b', { date: '2027-02-24' })])).toEqual(['a+b']);
    expect(fights([first, rule('b', { date: '2027-02-25' })])).toEqual(['a', 'b']);
  });

  test('where rules follow rules within a year', () => {
    expect(fights([rule('a'), rule('b', { date: '2027-03-01' })])).toEqual(['a+b']);
    expect(fights([rule('a'), rule('b', { date: '2027-03-02' })])).toEqual(['a', 'b']);
    expect(fights([rule('a'), rule('b', { fate: null })])).toEqual(['a', 'b']);
  });

  test('of one technology, or of both', () => {
    const crypto = { technology: 'crypto' as const, date: '2026-05-01' };
    expect(fights([measure('a'), measure('b', crypto)])).toEqual(['a', 'b']);
    expect(fights([measure('a'), measure('b', { ...crypto, technology: 'both' })])).toEqual(['a+b']);
    expect(fights([rule('a'), rule('b', crypto)])).toEqual(['a', 'b']);
    expect(fights([rule('a', { technology: 'both' }), rule('b', crypto)])).toEqual(['a+b']);
  });

  test('but not rules made for a named project, nor acts of a state', () => {
    expect(fights([measure('a'), rule('b', { project: 'Jupiter' })])).toEqual(['a', 'b']);
    expect(fights([rule('a'), rule('b', { project: 'Jupiter' })])).toEqual(['a', 'b']);
    const state = { jurisdictionKind: 'state' as const, key: 'texas', countyFips: null };
    expect(fights([measure('a', state), measure('b', state)])).toEqual(['a', 'b']);
    expect(
      fights([measure('a', { ...state, bills: ['SB1'] }), measure('b', { ...state, bills: ['SB1'] })]),
    ).toEqual(['a+b']);
  });
});

test.each([
  [{ durationDays: 180, durationKind: 'fixedDays' }, '2026-08-28'],
  [{ durationKind: 'indefinite' }, null],
  [{ durationKind: 'unknown' }, '2028-02-29'],
  [{ date: null }, null],
] as const)('a measure with %j may bind to %s', (part, last) => {
  expect(endOf(measure('a', part))).toBe(last);
});

describe('a fight', () => {
  const [fight] = joinFights(
    [
      measure('b', { date: '2026-04-01', project: 'Jupiter', company: 'Acme' }),
      measure('a', { project: 'Jupiter', company: 'Bolt' }),
      measure('c', { date: '2026-05-01', project: 'Jupiter campus', company: 'Bolt' }),
      measure('d', { date: null, project: 'Jupiter' }),
    ],
    [],
  ).fights;

  test('is called after its first act and has what most acts name', () => {
    expect(fight).toMatchObject({
      id: 'a',
      eventIds: ['a', 'b', 'c', 'd'],
      project: 'Jupiter',
      company: 'Bolt',
      measure: 'moratorium',
      firstDate: '2026-03-01',
      lastDate: '2026-05-01',
      jurisdiction: 'Hill County',
      state: 'TX',
    });
  });

  test('joined over places by hand is of the town or county where most of it happened', () => {
    const state = { jurisdictionKind: 'state' as const, key: 'texas', jurisdiction: 'Texas' };
    const same = (b: string): Override => ({ a: 'a', b, verdict: 'same', reason: 'one suit', date: '' });
    const acts = [
      plan('a', state),
      plan('b', { ...state, date: '2026-03-02' }),
      plan('c', { date: '2026-03-03' }),
    ];
    const { fights: found, pairs } = joinFights(acts, [same('b'), same('c'), same('gone')]);
    expect(found.map(({ jurisdiction, eventIds }) => [jurisdiction, eventIds.join()])).toEqual([
      ['Hill County', 'a,b,c'],
    ]);
    expect(pairs.map(({ reason }) => reason)).toEqual(['by hand: one suit', 'by hand: one suit']);
    expect(joinFights([plan('x', { project: 'Jupiter' })], []).fights[0]).toMatchObject({ measure: null });
  });

  test('told apart by hand stays apart, also over a third act', () => {
    const acts = ['a', 'b', 'c'].map((id) => plan(id, { project: 'Jupiter' }));
    const apart: Override = { a: 'b', b: 'a', verdict: 'apart', reason: 'two sites', date: '' };
    expect(fights(acts, [apart])).toEqual(['a+c', 'b']);
  });
});

describe('names', () => {
  const event = (company: string | null) => ({ company }) as OppositionEvent;
  test.each([
    ['Acme LLC', [['acme']]],
    ['Acme, LLC', [['acme']]],
    ['Acme and Bolt', [['acme'], ['bolt']]],
    ['Acme / Bolt; Cog', [['acme'], ['bolt'], ['cog']]],
    ['Acme, Bolt, Cog', []],
    ['Data Center Holdings', []],
    [null, []],
  ])('of companies in %j are %j', (company, names) => {
    expect(companiesOf(event(company))).toEqual(names);
  });

  test.each([
    ['Lighthouse (Stargate Texas)', [['lighthouse'], ['stargate']]],
    ['Hill County Data Center', []],
    ['Jupiter; Saturn', [['jupiter'], ['saturn']]],
    ['Jupiter (predecessor of Saturn)', [['jupiter']]],
    ['referenced: Jupiter', []],
    ['Tract 1 / Tract 2', []],
    ['100 MW data center', []],
    ['Acme campus', []],
    [null, []],
  ])('of a project in %j are %j', (project, names) => {
    expect(projectNames(plan('a', { project }), [['acme']])).toEqual(names);
  });

  test('of a law are none', () => {
    const law = testAct({ project: 'Jupiter', actions: ['legislation'], jurisdictionKind: 'state' });
    expect(projectNames(law, [])).toEqual([]);
    expect(projectNames(testAct({ project: 'Jupiter', actions: ['legislation'] }), [])).toEqual([
      ['jupiter'],
    ]);
  });
});

test('a place is a body: of towns the county tells namesakes apart, of counties the name', () => {
  const place = (part: Partial<TrackerRecord>) => placeOf(plan('a', part));
  expect(place({ countyFips: null })).toBe(place({}));
  for (const kind of ['municipality', 'township', 'tribal', 'utility'] as const)
    expect(place({ jurisdictionKind: kind, countyFips: null })).not.toBe(place({ jurisdictionKind: kind }));
});
