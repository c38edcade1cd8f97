import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Measure, OppositionEvent } from './event';
import { regionReport } from './report/report';
import { TEST_DATA, TEST_EVENTS, TEST_FIGHTS } from './testData';
import type { TownCounties } from './townCounties';

const [base] = TEST_EVENTS;
if (!base) throw new Error('the test data holds an event');
const measure = (part: Partial<Measure>): Measure => ({
  fate: 'adopted',
  durationDays: null,
  durationKind: 'unknown',
  statedEnd: null,
  ...part,
});
const moratorium = (id: string, part: Partial<OppositionEvent>): OppositionEvent => ({
  ...base,
  id,
  actions: ['moratorium'],
  mechanism: 4,
  ...part,
});

const EVENTS: OppositionEvent[] = [
  moratorium('first', {
    jurisdiction: 'City of Leesburg',
    jurisdictionKind: 'municipality',
    date: '2025-01-01',
    measure: measure({ durationDays: 90, durationKind: 'fixedDays' }),
  }),
  moratorium('second', {
    jurisdiction: 'Leesburg',
    jurisdictionKind: 'municipality',
    date: '2026-01-01',
    measure: measure({}),
    concerns: ['water', 'noise'],
  }),
  moratorium('county', { date: '2025-06-01', measure: measure({ fate: 'proposed' }) }),
  moratorium('call', { jurisdiction: 'Purcellville', jurisdictionKind: 'municipality', measure: null }),
  moratorium('rule', { actions: ['zoningRestriction'], mechanism: 3, measure: measure({}) }),
];

const opposition = (date: string, events = EVENTS) => {
  const report = regionReport({ kind: 'county', fips: '51107' }, { ...TEST_DATA, events }, date);
  if (!report) throw new Error('no such region');
  return report.opposition;
};

describe('the opposition part of a report', () => {
  test('lists apart the moratoria whose term has run out by the day, and no rule', () => {
    const rule = moratorium('old-rule', {
      actions: ['zoningRestriction'],
      mechanism: 3,
      date: '2025-01-01',
      measure: measure({ kind: 'zoningRule', durationDays: 90, durationKind: 'fixedDays' }),
    });
    const ranOut = (day: string) =>
      opposition(day, [...EVENTS, rule]).measuresRunOut.map(({ id, until }) => [id, until]);
    expect(ranOut('2025-04-01')).toEqual([]);
    expect(ranOut('2025-04-02')).toEqual([['first', '2025-04-01']]);
    // Leesburg has adopted another one since.
    expect(ranOut('2026-02-01')).toEqual([]);
  });

  test('tells of a term that has run out whether a source calls the measure extended', () => {
    const ranOut = (fate: Measure['fate']) => {
      const term = { fate, durationKind: 'untilDate', statedEnd: '2025-10-18', endBasis: 'stated' } as const;
      const act = moratorium('town', { date: '2025-04-21', measure: measure(term) });
      return opposition('2025-11-29', [act]).measuresRunOut.map(({ extension }) => extension);
    };
    expect(ranOut('extended')).toEqual([{ until: '2025-10-18' }]);
    expect(ranOut('adopted')).toEqual([null]);
  });

  test('names measures of towns of another county that reach into this one, and counts none of them', () => {
    const town = moratorium('reaching', {
      jurisdiction: 'Middleburg',
      jurisdictionKind: 'municipality',
      countyFips: '51061',
      area: 'place:5151448',
      date: '2026-01-01',
      measure: measure({ kind: 'ban', endBasis: 'openEnded', durationKind: 'indefinite' }),
    });
    const report = (townCounties: TownCounties, date = '2026-02-01') =>
      regionReport({ kind: 'county', fips: '51107' }, { ...TEST_DATA, events: [town], townCounties }, date)
        ?.opposition;
    const reaching = { 'place:5151448': { '51061': 0.7, '51107': 0.3 } };
    expect(report(reaching)?.measuresInPart).toMatchObject([
      { id: 'reaching', share: 0.3, countyFips: '51061' },
    ]);
    expect(report(reaching)?.measuresInForce).toEqual([]);
    expect(report(reaching)?.stoppingInForce).toEqual({ endKnown: 0, openEnded: 0, endNotRecorded: 0 });
    expect(report(reaching, '2025-12-31')?.measuresInPart).toEqual([]);
    expect(report({ 'place:5151448': { '51061': 0.7, '51153': 0.3 } })?.measuresInPart).toEqual([]);
  });

  test('counts a jurisdiction once, and only for measures', () => {
    const { jurisdictionsWithMeasure: found } = opposition('2026-02-01');
    expect(found).toMatchObject({ count: 2, adopted: 1, inForce: 1 });
    expect(found.list.map(({ jurisdiction, eventIds }) => [jurisdiction, eventIds])).toEqual(
      expect.arrayContaining([
        [expect.stringContaining('Leesburg'), ['first', 'second']],
        ['county-act', ['county']],
      ]),
    );
  });

  test('lists what binds on the day viewed, with its term', () => {
    const inForce = (day: string) => opposition(day).measuresInForce.map(({ eventId }) => eventId);
    expect(inForce('2025-02-01')).toEqual(['first']);
    expect(inForce('2025-04-02')).toEqual(['rule']);
    expect(inForce('2026-02-01')).toEqual(['second', 'rule']);
    expect(opposition('2025-02-01').measuresInForce[0]).toMatchObject({
      from: '2025-01-01',
      until: '2025-04-01',
    });
    expect(opposition('2026-02-01').byMeasureState.counts).toMatchObject({
      termRunOut: 1,
      openEnded: 2,
      proposed: 1,
    });
  });

  test('keeps measures of the state apart from those of the place', () => {
    const above = moratorium('above', {
      jurisdiction: 'Virginia',
      jurisdictionKind: 'state',
      countyFips: null,
      date: '2025-01-15',
      measure: measure({}),
    });
    const { measuresInForce, measuresFromAbove } = opposition('2026-02-01', [...EVENTS, above]);
    expect(measuresInForce.map(({ eventId }) => eventId)).toEqual(['second', 'rule']);
    expect(measuresFromAbove.map(({ eventId }) => eventId)).toEqual(['above']);
  });

  test('names the unit of each count; outcomes and steps add up to the acts', () => {
    fc.assert(
      fc.property(fc.subarray(EVENTS), (events) => {
        const { byOutcome, byMechanism, byConcern } = opposition('2026-02-01', events);
        const sum = (counts: Record<string, number>) =>
          Object.values(counts).reduce((total, number) => total + number, 0);
        expect(sum(byOutcome.counts)).toBe(events.length);
        expect(sum(byMechanism.counts)).toBe(events.length);
        expect(sum(byConcern.counts)).toBe(events.flatMap(({ concerns }) => concerns).length);
        for (const { unit } of [byOutcome, byMechanism, byConcern]) expect(unit).toMatch(/^acts/);
      }),
    );
  });

  test('leaves fights out where they are not at hand, and shows them as they stood', () => {
    expect(opposition('2026-02-01').fights).toBeNull();
    const data = { ...TEST_DATA, fights: TEST_FIGHTS };
    const at = (day: string) =>
      regionReport({ kind: 'county', fips: '51107' }, data, day)?.opposition.fights?.map(
        ({ id, eventIds, fightState, projectOutcome }) => [
          id,
          eventIds.length,
          fightState,
          projectOutcome?.word,
        ],
      );
    expect(at('2025-01-15')).toEqual([['town-act', 1, 'settled', 'stopped']]);
    expect(at('2025-06-01')).toEqual([['town-act', 2, 'ongoing', 'stopped']]);
    expect(at('2026-12-01')).toEqual([['town-act', 3, 'settled', 'wentAhead']]);
  });
});

describe('the lists of the opposition part', () => {
  test('hold the groups with the acts that lie inside, and no others', () => {
    const group = (id: string, ...eventIds: string[]) => ({ id, name: id, spellings: [], eventIds });
    const groups = [group('both', 'first', 'elsewhere'), group('none', 'elsewhere')];
    const report = regionReport(
      { kind: 'county', fips: '51107' },
      { ...TEST_DATA, events: EVENTS, groups },
      '2026-02-01',
    );
    expect(report?.opposition.groups).toEqual([group('both', 'first')]);
    expect(opposition('2026-02-01').groups).toBeNull();
  });

  test('hold fights of which an act lies inside, the latest first', () => {
    const [fight] = TEST_FIGHTS;
    if (!fight) throw new Error('the test data hold a fight');
    const fights = [
      { ...fight, id: 'old', eventIds: ['first'] },
      { ...fight, id: 'new', eventIds: ['second'] },
      { ...fight, id: 'equal', eventIds: ['call', 'second'] },
      { ...fight, id: 'elsewhere', eventIds: ['other-county'] },
    ];
    const report = regionReport(
      { kind: 'county', fips: '51107' },
      { ...TEST_DATA, events: EVENTS, fights },
      '2026-02-01',
    );
    expect(report?.opposition.fights?.map(({ id }) => id)).toEqual(['equal', 'new', 'old']);
  });

  test('tell a measure by its kind, its days and what is known of its end', () => {
    const rows = opposition('2026-02-01').measuresInForce;
    expect(rows).toMatchObject([
      {
        eventIds: ['second'],
        kind: null,
        from: '2026-01-01',
        fromPrecision: 'day',
        until: null,
        endBasis: 'notRecorded',
      },
      { eventIds: ['rule'], from: '2025-03-01' },
    ]);
    expect(rows[0]).not.toHaveProperty('claims');
    expect(rows[0]?.instrument).toBeNull();
    expect(opposition('2025-02-01').measuresInForce[0]?.endBasis).toBe('stated');
  });

  test('count measures that stop projects by what is known of their end', () => {
    const ban = (id: string, part: Partial<Measure>) =>
      moratorium(id, {
        jurisdiction: id,
        date: '2025-01-01',
        measure: measure({ kind: 'ban', id, ...part } as Partial<Measure>),
      });
    const { stoppingInForce } = opposition('2026-02-01', [
      ban('a', { endBasis: 'openEnded' }),
      ban('b', { endBasis: 'notRecorded' }),
      ban('c', { endBasis: 'notRecorded' }),
      ban('d', { kind: 'zoningRule', endBasis: 'openEnded' }),
    ]);
    expect(stoppingInForce).toEqual({ endKnown: 0, openEnded: 1, endNotRecorded: 2 });
  });
});
