import { describe, expect, test } from 'vitest';
import type { OppositionEvent } from '../../../../src/model/event';
import { testAct, testRecord, testTold } from '../testRecords';
import type { TrackerRecord } from '../trackers/record';
import { type ActNote, dateAs, dateInstead, loosenDate, loosenPlaceholder, setDate, toMonth } from './dates';
import type { ToldAct } from './toldActs';

/** What a rule makes of the date of an event, and why. */
function dated(
  rule: (event: OppositionEvent, cluster: ReturnType<typeof testAct>['cluster'], notes: ActNote[]) => void,
  record: Partial<TrackerRecord> = {},
) {
  const { event, cluster } = testAct({ fate: null, ...record });
  const notes: ActNote[] = [];
  rule(event, cluster, notes);
  return { date: `${event.date} ${event.datePrecision}`, reason: notes[0]?.reason ?? null, notes };
}
const DAY = '2026-03-01 day';
const other = testTold({ date: '2026-03-05' });

describe('a day on which no act that is told was', () => {
  const month = (told: ToldAct[], record: Partial<TrackerRecord> = {}) =>
    dated((event, _, notes) => toMonth(event, told, notes), { date: '2026-03-17', ...record }).date;
  test('gives its month only', () => {
    expect(month([other])).toBe('2026-03-01 month');
    expect(month([testTold({ date: '2026-03-17' })])).toBe('2026-03-17 day');
    expect(month([testTold({ date: '2026-03-17', note: 'scheduled vote' })])).toBe('2026-03-01 month');
    expect(month([other], { datePrecision: 'month' })).toBe('2026-03-17 month');
    expect(month([other], { date: null })).toBe('null day');
  });

  test('is noted with what it was', () => {
    expect(dated((event, _, notes) => toMonth(event, [], notes)).notes).toEqual([
      {
        event: 'hill',
        subject: 'date',
        coded: '2026-03-01 (day)',
        taken: '2026-03-01 (month)',
        reason: 'no act told is of this day',
      },
    ]);
  });

  test('is loosened for records of the texts alone that are no measure', () => {
    const loosened = (record: Partial<TrackerRecord>, told = [other]) =>
      dated((event, cluster, notes) => loosenDate(event, cluster, told, notes), record).date;
    expect(loosened({})).toBe('2026-03-01 month');
    expect(loosened({ fate: 'adopted' })).toBe(DAY);
    expect(loosened({ tracker: 'aiGridWatch' })).toBe(DAY);
    expect(loosened({}, [])).toBe(DAY);
  });
});

describe('a month that holds a place', () => {
  const own = testTold({ date: null });
  const year = (record: Partial<TrackerRecord> = {}, told: ToldAct[] = [own], act = own) =>
    dated((event, cluster, notes) => loosenPlaceholder(event, cluster, act, told, notes), {
      datePrecision: 'month',
      ...record,
    }).date;
  test('gives its year only', () => {
    expect(year()).toBe('2026-01-01 year');
  });
  test.each([
    ['it is a day', { datePrecision: 'day' }, '2026-03-01 day'],
    ['it is of another tracker', { tracker: 'aiGridWatch' }, '2026-03-01 month'],
    ['a page is of it', { sources: ['https://a.example/2026/03/09/vote'] }, '2026-03-01 month'],
    [
      'a page is of another',
      { sources: ['https://a.example/2026-04-09-vote', 'https://a.example/20260309123'] },
      '2026-01-01 year',
    ],
  ] as const)('where %s', (_, record, date) => {
    expect(year(record as unknown as Partial<TrackerRecord>)).toBe(date);
  });
  test('but not where an act is told of it, or the own act has a day', () => {
    expect(year({}, [own, other])).toBe('2026-03-01 month');
    expect(year({}, [own], other)).toBe('2026-03-01 month');
  });
});

describe('an act that gave way to what its text tells', () => {
  const instead = (substitute: object, record: Partial<TrackerRecord> = {}) =>
    dated((event, _, notes) => dateInstead(event, substitute as never, [], notes), record);
  test('has the day of that act, the year, or the month of the record', () => {
    expect(instead({ act: other, date: 'act' }).date).toBe('2026-03-05 day');
    expect(instead({ act: testTold(), date: 'act' })).toMatchObject({ date: DAY, reason: null });
    expect(instead({ act: testTold({ datePrecision: 'month' }), date: 'act' }).date).toBe('2026-03-01 month');
    expect(instead({ act: testTold({ datePrecision: 'unknown' }), date: 'act' }).date).toBe(DAY);
    expect(instead({ act: testTold({ date: null }), date: 'act' }).date).toBe(DAY);
    expect(instead({ act: null, date: 'year' }).date).toBe('2026-01-01 year');
    expect(instead({ act: null, date: 'year' }, { datePrecision: 'year' }).reason).toBeNull();
    expect(instead({ act: null, date: 'record' }).date).toBe('2026-03-01 month');
    expect(instead({ act: other, date: 'act' }, { date: null }).reason).toBeNull();
  });
});

test('an act that a verdict chose gives its day, and that of the record stays where the text gives none', () => {
  const chosen = (act: ToldAct) => dated((event, _, notes) => dateAs(event, act, notes)).date;
  expect(chosen(other)).toBe('2026-03-05 day');
  expect(chosen(testTold({ date: null }))).toBe(DAY);
  expect(chosen(testTold({ date: '2026-03-05', datePrecision: 'unknown' }))).toBe(DAY);
  expect(chosen(testTold({ datePrecision: 'month' }))).toBe('2026-03-01 month');
  expect(chosen(testTold({ datePrecision: 'month', dateBasis: 'record' }))).toBe(DAY);
});

describe('a day of another tracker', () => {
  const stated = testTold({ date: '2026-02-20', dateBasis: 'stated' });
  /** The event has the day of another tracker; `more` are other records of it. */
  const set = (own: ToldAct, more: Partial<TrackerRecord>[] = [], pages: string[] = []) =>
    dated(
      (event, [first], notes) =>
        setDate(
          event,
          [first, ...more.map((part) => testRecord({ tracker: 'moratoriumNation', ...part }))],
          own,
          [],
          notes,
        ),
      { tracker: 'aiGridWatch', sources: pages },
    ).date;
  const sayingSo = [{ date: '2026-02-20' }];

  test('stands, unless another says what the text states', () => {
    expect(set(stated)).toBe(DAY);
    expect(set(stated, sayingSo)).toBe('2026-02-20 day');
    expect(set(stated, [{ date: '2026-02-20', datePrecision: 'month' }])).toBe(DAY);
    expect(set(stated, [{ date: '2026-02-20', tracker: 'datacentertracker' }])).toBe(DAY);
  });

  test('stands, unless a page of before it reports the act', () => {
    const page = (day: string) => [`https://a.example/${day}/vote`];
    expect(set(stated, [], page('2026/02/20'))).toBe('2026-02-20 day');
    expect(set(stated, [], page('2026/02/28'))).toBe('2026-02-20 day');
    expect(set(stated, [], page('2026/02/19'))).toBe(DAY);
    expect(set(stated, [], page('2026/03/01'))).toBe(DAY);
  });

  test.each([
    ['is not clear', { clear: false }],
    ['is not stated', { dateBasis: 'record' }],
    ['is a month', { datePrecision: 'month' }],
    ['is none', { date: null }],
    ['lies more than three weeks off', { date: '2026-02-07' }],
  ] as const)('stands where the day of the text %s', (_, part) => {
    const date = (part as Partial<ToldAct>).date ?? '2026-02-20';
    expect(set({ ...stated, ...(part as Partial<ToldAct>) }, [{ date }])).toBe(DAY);
  });
});
