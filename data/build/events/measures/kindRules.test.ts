import { describe, expect, test } from 'vitest';
import type { ToldAct } from '../acts/toldActs';
import { testRecord, testTold as told } from '../testRecords';
import type { TrackerRecord } from '../trackers/record';
import { kindOfRecord } from './kinds';
import { kindTold, type ToldOfMeasure } from './toldKinds';

const STATE = {
  jurisdictionKind: 'state',
  families: ['rule'],
  actions: ['legislation'],
  mechanism: 3,
  id: 'texas-sb-6-2026',
} as const;
const kind = (part: Partial<TrackerRecord>, acts: ToldAct[] = []) => kindOfRecord(testRecord(part), acts);
const bill = (part: Partial<TrackerRecord>, acts: ToldAct[] = []) =>
  kind(
    { ...STATE, writtenJurisdiction: 'Texas', ...(part as Partial<TrackerRecord>) } as Partial<TrackerRecord>,
    acts,
  );

describe('the kind of the measure of a record', () => {
  test('is none without a measure, and what the tracker codes where it does', () => {
    expect(kind({ fate: null })).toBeNull();
    expect(kind({ fate: null, measureKind: 'ban' })).toBeNull();
    expect(kind({ measureKind: 'study', mechanism: 5 })).toBe('study');
    expect(kind({ mechanism: 5 })).toBe('ban');
  });

  test('is a moratorium by what was done, or by a list of moratoria; of a utility a pause', () => {
    expect(kind({})).toBe('moratorium');
    expect(kind({ actions: ['ordinance'], tracker: 'moratoriumNation' })).toBe('moratorium');
    expect(kind({ actions: ['ordinance'], tracker: 'aiGridWatch' })).toBe('moratorium');
    expect(kind({ jurisdictionKind: 'utility' })).toBe('utilityPause');
    expect(kind({ actions: ['ordinance'] })).toBe('zoningRule');
  });

  test.each([
    ['zoningRestriction', 'zoningRule'],
    ['ordinance', 'zoningRule'],
    ['utilityRegulation', 'rateRule'],
    ['studyOrReport', 'study'],
    ['publicComment', 'reviewRule'],
  ])('of a place whose act is coded %s is a %s', (action, found) => {
    expect(kind({ actions: [action] as never })).toBe(found);
  });

  test.each([
    [{ instrument: 'Preemption of local rules' }, 'preemption'],
    [{ id: 'texas-right-to-mine-act' }, 'preemption'],
    [{ project: 'Sales tax exemption' }, 'incentiveLimit'],
    [{ concerns: ['taxes'] }, 'incentiveLimit'],
    [{ concerns: ['taxes', 'water'] }, 'reviewRule'],
    [{ project: 'Large-load tariff' }, 'rateRule'],
    [{ project: 'Task force on growth' }, 'study'],
    [{}, 'reviewRule'],
  ])('of a bill with %j is a %s', (part, found) => {
    expect(bill(part as Partial<TrackerRecord>)).toBe(found);
  });

  test('of a bill is what its text tells, of a coded place what was coded', () => {
    const acts = [told({ about: 'rates' })];
    expect(bill({}, acts)).toBe('rateRule');
    expect(kind({ actions: ['ordinance'] }, acts)).toBe('zoningRule');
    expect(kind({ actions: ['publicComment'] as never }, acts)).toBe('rateRule');
  });
});

describe('the kind that a text tells', () => {
  const of = (acts: ToldAct[], part: Partial<ToldOfMeasure> = {}) =>
    kindTold({ words: 'texas sb 6', bills: [], told: acts, wide: true, ...part });

  test('is open without an act that says what it is', () => {
    expect(of([])).toBeNull();
    expect(of([told()])).toBeNull();
    for (const part of [
      { about: 'project' as const },
      { act: 'other' as const },
      { note: 'scheduled hearing' },
      { actor: 'residents' as const },
      { actor: 'developer' as const },
      { actor: 'countyBoard' as const },
    ])
      expect(of([told({ about: 'rates', ...part })]), JSON.stringify(part)).toBeNull();
    expect(of([told({ about: 'rates', actor: 'countyBoard' })], { wide: false })).toBe('rateRule');
  });

  test.each([
    [{ appliesTo: 'preempts local zoning' }, 'preemption'],
    [{ note: 'strips county authority' }, 'preemption'],
    [{ about: 'incentive' }, 'incentiveLimit'],
    [{ act: 'moratoriumProposed' }, 'moratorium'],
    [{ act: 'moratoriumAdopted' }, 'moratorium'],
    [{ termDays: 365, appliesTo: 'new hyperscale data centers' }, 'moratorium'],
    [{ termUntil: '2027', appliesTo: 'permits' }, 'moratorium'],
    [{ termDays: 365, appliesTo: 'reports' }, null],
    [{ about: 'rates' }, 'rateRule'],
    [{ act: 'studyOrdered' }, 'study'],
    [{ appliesTo: 'a working group on water' }, 'study'],
    [{ note: 'study only' }, 'study'],
    [{ act: 'billSigned', effect: 'advances' }, 'industrySupport'],
    [{ act: 'billSigned', effect: 'limits' }, null],
    [{ act: 'billFiled', effect: 'advances' }, null],
    [{ act: 'orderIssued', effect: 'advances', actor: 'utilityCommission' }, null],
    [{ about: 'incentive', act: 'incentiveGranted', effect: 'advances' }, 'industrySupport'],
  ] as const)('by an act with %j is %s', (part, found) => {
    expect(of([told(part as Partial<ToldAct>)])).toBe(found);
  });

  test('is a moratorium where its words say so, unless it is about incentives or preempts', () => {
    const words = 'texas moratorium bill';
    expect(of([told()], { words })).toBe('moratorium');
    expect(of([told({ about: 'incentive' })], { words })).toBe('incentiveLimit');
    expect(of([], { words })).toBeNull();
  });

  test('follows most of its acts, and of two halves the one told first', () => {
    const [rates, other] = [told({ about: 'rates' }), told()];
    expect(of([rates, other])).toBe('rateRule');
    expect(of([other, rates])).toBeNull();
    expect(of([other, rates, rates])).toBe('rateRule');
    expect(of([rates, other, other])).toBeNull();
  });

  test('is that of its own bill, or of the one told first', () => {
    const acts = [
      told({ about: 'rates', instrument: 'SB 6' }),
      told({ about: 'incentive', instrument: 'HB 9' }),
      told({ about: 'incentive', instrument: 'HB 9' }),
    ];
    expect(of(acts)).toBe('rateRule');
    expect(of(acts, { bills: ['HB9'] })).toBe('incentiveLimit');
  });
});
