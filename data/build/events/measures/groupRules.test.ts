import { describe, expect, test } from 'vitest';
import type { MeasureClaim } from '../../../../src/model/legalMeasure';
import type { TrackerRecord } from '../trackers/record';
import { groupPhases } from './group';
import { type MadePhase, testClaim, testPhase } from './testPhases';

const made = (id: string, { record, ...part }: MadePhase = {}) =>
  testPhase({ record: { id, ...record }, ...part });
type Told = (a: string, b: string) => boolean;
const never: Told = () => false;
/** Which phases are of one measure, and why. */
function grouped(phases: ReturnType<typeof made>[], toldApart = never, measuresApart = never) {
  const { groups, joins } = groupPhases(phases, toldApart, measuresApart);
  return {
    groups: groups.map((group) => group.map(({ act }) => act.event.id).join('+')),
    reasons: joins.map(({ reason }) => reason),
  };
}
const isOne = (a: MadePhase, b: MadePhase) => grouped([made('a', a), made('b', b)]).groups.length === 1;
const on = (date: string, part: MadePhase = {}): MadePhase => ({ date, ...part });
const ending = (until: string | null, part: Partial<MeasureClaim> = {}) => ({
  claims: [testClaim({ until, basis: until === null ? 'notRecorded' : 'stated', ...part })],
});
const record = (part: Partial<TrackerRecord>): MadePhase => ({ record: part });

describe('adoptions of one place are one measure', () => {
  test('up to 60 days apart, as one vote or two readings', () => {
    expect(isOne({}, on('2026-04-30', ending(null)))).toBe(true);
    expect(grouped([made('a'), made('b', on('2026-04-30'))]).reasons).toEqual(['adopted 60 days apart']);
  });

  test('in the term of the last, and 45 days late', () => {
    const first = ending('2026-06-30');
    expect(isOne(first, on('2026-08-14', { extension: true }))).toBe(true);
    expect(isOne(first, on('2026-08-15', { extension: true }))).toBe(false);
    expect(grouped([made('a', first), made('b', on('2026-08-14', { extension: true }))]).reasons).toEqual([
      'an extension in its term',
    ]);
    expect(grouped([made('a', first), made('b', on('2026-08-14'))]).reasons).toEqual([
      'adopted again in its term',
    ]);
  });

  test('within two years where no end is known, or the first term says nothing', () => {
    expect(isOne({}, on('2028-02-29'))).toBe(true);
    expect(isOne({}, on('2028-03-01'))).toBe(false);
    const extended = { claims: [testClaim({ until: '2026-06-30' }), testClaim({ fate: 'extended' })] };
    expect(isOne(extended, on('2027-06-01'))).toBe(true);
    const open = { claims: [testClaim({ until: '2026-06-30' }), testClaim({ basis: 'openEnded' })] };
    expect(isOne(open, on('2027-06-01'))).toBe(true);
    const read = {
      claims: [testClaim({ until: '2026-06-30' }), testClaim({ basis: 'openEnded', machineRead: true })],
    };
    expect(isOne(read, on('2027-06-01'))).toBe(false);
  });

  test('not after it is over, but for the record of its end', () => {
    const over = { fate: 'replaced' as const };
    expect(isOne(over, on('2026-03-02'))).toBe(false);
    expect(isOne(over, on('2026-03-01'))).toBe(true);
    expect(isOne(over, on('2026-03-02', over))).toBe(true);
    expect(isOne(over, on('2026-06-02', { fate: 'rescinded' }))).toBe(false);
    expect(grouped([made('a'), made('b', on('2027-06-01', { fate: 'rescinded' }))]).reasons).toEqual([
      'the record of its end',
    ]);
  });

  test('of one year where one names no day', () => {
    const year = { precision: 'year' as const };
    expect(isOne(on('2026-01-01', year), on('2026-12-31'))).toBe(true);
    expect(isOne(on('2025-01-01', year), on('2026-01-01'))).toBe(false);
  });

  test('where one is undated and there is no other', () => {
    expect(isOne({}, { date: null })).toBe(true);
    expect(grouped([made('a'), made('b', on('2029-01-01')), made('c', { date: null })]).groups).toHaveLength(
      2,
    );
  });

  test('by the number of the ordinance, however late', () => {
    const number = (text: string, date: string): MadePhase => ({ date, record: { instrument: text } });
    expect(
      isOne(number('Ordinance 2026-14', '2026-03-01'), number('Ord. 2026-14 (extended)', '2030-01-01')),
    ).toBe(true);
    expect(isOne(number('Ordinance 2026-14', '2026-03-01'), number('Ordinance 2030-14', '2030-01-01'))).toBe(
      false,
    );
    expect(isOne(number('Resolution 14', '2026-03-01'), number('Resolution 14', '2030-01-01'))).toBe(false);
  });

  test('of one technology', () => {
    expect(isOne({}, record({ technology: 'crypto' }))).toBe(false);
    expect(isOne({}, record({ technology: 'both' }))).toBe(true);
  });
});

describe('places', () => {
  test.each([
    [{ state: 'OK' }, false],
    [{ key: 'hall' }, false],
    [{ jurisdictionKind: 'municipality' }, false],
    [{ countyFips: '48001' }, false],
    [{ countyFips: null }, true],
  ] as const)('with %j are one: %s', (part, one) => {
    expect(isOne({}, record(part))).toBe(one);
  });

  test('one without a county joins none where there is a choice', () => {
    const phases = [
      made('a'),
      made('b', record({ countyFips: '48001' })),
      made('c', record({ countyFips: null })),
    ];
    expect(grouped(phases).groups).toEqual(['a', 'b', 'c']);
  });

  test('one without a county stays apart where a tracker has both as rows, or a person told them apart', () => {
    const open = (part: Partial<TrackerRecord> = {}) => made('b', { record: { countyFips: null, ...part } });
    expect(grouped([made('a'), open({ date: '2026-03-02' })]).groups).toEqual(['a', 'b']);
    expect(grouped([made('a'), open()], (a, b) => a.endsWith(':a') && b.endsWith(':b')).groups).toEqual([
      'a',
      'b',
    ]);
    expect(grouped([made('a'), open()], (a, b) => a.endsWith(':b') && b.endsWith(':a')).groups).toEqual([
      'a',
      'b',
    ]);
  });

  test('two measures that a person told apart stay apart', () => {
    const apart: Told = (a, b) => a.endsWith(':a') && b.endsWith(':b');
    expect(grouped([made('a'), made('b')], never, apart).groups).toEqual(['a', 'b']);
    expect(grouped([made('a'), made('b', { fate: 'proposed' })], never, apart).groups).toEqual(['a', 'b']);
  });
});

describe('acts of a state', () => {
  const state = (
    part: Partial<TrackerRecord> = {},
    date = '2026-03-01',
    more: MadePhase = {},
  ): MadePhase => ({
    date,
    ...more,
    record: { jurisdictionKind: 'state', key: 'texas', countyFips: null, ...part },
  });
  test('are one by their number or within 20 days', () => {
    expect(isOne(state(), state({}, '2026-03-21'))).toBe(true);
    expect(isOne(state(), state({}, '2026-03-22'))).toBe(false);
    expect(isOne(state({ bills: ['SB1'] }), state({ bills: ['SB1'] }, '2026-04-20'))).toBe(true);
    expect(isOne(state({ bills: ['SB1'] }), state({ bills: ['SB2'] }))).toBe(false);
  });

  test('that are rules are one by their bill alone', () => {
    const rule = (bills: string[], date = '2026-03-01', part: MadePhase = {}) =>
      state({ bills }, date, { kind: 'rateRule', ...part });
    expect(isOne(rule(['SB1']), rule(['SB1']))).toBe(true);
    expect(grouped([made('a', rule(['SB1'])), made('b', rule(['SB1', 'HB2']))]).reasons).toEqual([
      'one bill',
    ]);
    expect(isOne(rule([]), rule([]))).toBe(false);
    expect(isOne(rule(['SB1']), rule(['SB1', 'SB2', 'SB3']))).toBe(false);
    expect(isOne(rule(['SB1', 'SB2', 'SB3']), rule(['SB1']))).toBe(false);
    expect(isOne(rule(['SB1']), rule(['SB1'], '2027-04-05'))).toBe(true);
    expect(isOne(rule(['SB1']), rule(['SB1'], '2027-04-06'))).toBe(false);
    expect(isOne(rule(['SB1']), rule(['SB1'], '2026-03-01', { kind: 'reviewRule' }))).toBe(true);
    expect(isOne(rule(['SB1']), rule(['SB1'], '2026-03-01', { kind: 'study' }))).toBe(false);
    expect(isOne(rule(['SB1']), rule(['SB1'], '2026-03-01', { fate: 'failed' }))).toBe(false);
    expect(isOne(rule(['SB1'], '2026-03-01', { fate: 'failed' }), rule(['SB1'], '2026-03-02'))).toBe(false);
    // The ordinances of a county with a number that looks like a bill are two.
    const county = (): MadePhase => ({ kind: 'zoningRule', record: { bills: ['SB1'] } });
    expect(isOne(county(), county())).toBe(false);
  });
});

describe('what is not adopted', () => {
  const asked = (date: string | null, fate: 'proposed' | 'failed' = 'proposed'): MadePhase => ({
    date,
    fate,
  });
  test('is the proposal of what was adopted up to 400 days later', () => {
    expect(isOne({}, asked('2025-01-25'))).toBe(true);
    expect(isOne({}, asked('2025-01-24'))).toBe(false);
    expect(grouped([made('a'), made('b', asked('2026-02-01'))]).reasons).toEqual([
      'the proposal of what was adopted',
    ]);
  });

  test('is told of in the term of what was adopted', () => {
    expect(isOne(ending('2026-06-30'), asked('2026-06-30'))).toBe(true);
    expect(isOne(ending('2026-06-30'), asked('2026-07-01'))).toBe(false);
    expect(isOne({}, asked('2028-02-29'))).toBe(true);
    expect(isOne({}, asked('2028-03-01'))).toBe(false);
    expect(isOne({ fate: 'replaced' }, asked('2026-03-02'))).toBe(false);
  });

  test('and failed is of another measure than what was adopted', () => {
    expect(isOne({}, asked('2026-02-01', 'failed'))).toBe(false);
  });

  test('is one proposal within 400 days', () => {
    expect(isOne(asked('2026-03-01'), asked('2027-04-05', 'failed'))).toBe(true);
    expect(isOne(asked('2026-03-01'), asked('2027-04-06', 'failed'))).toBe(false);
    expect(isOne(asked('2026-03-01'), asked(null))).toBe(true);
  });

  test('and undated is of the measure on record, unless that is over', () => {
    expect(isOne({}, asked(null))).toBe(true);
    expect(isOne({ fate: 'replaced' }, asked(null))).toBe(false);
    expect(isOne({ date: null }, asked('2020-01-01'))).toBe(true);
  });
});

describe('a ban and a moratorium', () => {
  test('of the same week are one, told of as the ban', () => {
    const ban = (date: string, part: MadePhase = {}): MadePhase => ({ kind: 'ban', date, ...part });
    expect(isOne({}, ban('2026-03-08'))).toBe(true);
    expect(isOne({}, ban('2026-02-22'))).toBe(true);
    expect(isOne({}, ban('2026-03-09'))).toBe(false);
    expect(isOne({}, ban('2026-03-01', { precision: 'month' }))).toBe(false);
    expect(isOne({}, ban('2026-03-01', { fate: 'proposed' }))).toBe(false);
    expect(isOne({ fate: 'proposed' }, ban('2026-03-01'))).toBe(false);
  });
});

describe('what only a machine found', () => {
  const weak: MadePhase = { claims: [testClaim({ weak: true })], date: '2030-01-01' };
  test('tells nothing new of a place with better records', () => {
    expect(grouped([made('a'), made('b', weak)])).toEqual({
      groups: ['a+b'],
      reasons: ['found by a machine, of a place with better records'],
    });
    expect(grouped([made('a'), made('b', { ...weak, record: { technology: 'crypto' } })]).groups).toEqual([
      'a',
      'b',
    ]);
    expect(grouped([made('b', weak)]).groups).toEqual(['b']);
    expect(grouped([made('a', { kind: 'zoningRule' }), made('b', weak)]).groups).toEqual(['a', 'b']);
  });
});

test('the phases of a measure stand in order of time, and the order of the input changes nothing', () => {
  const phases = [
    made('c', { date: null }),
    made('b', on('2026-03-05')),
    made('a', on('2026-03-05')),
    made('d'),
  ];
  expect(grouped(phases).groups).toEqual(['d+a+b+c']);
  expect(grouped(phases.toReversed())).toEqual(grouped(phases));
});
