import { describe, expect, test } from 'vitest';
import { testTold } from '../testRecords';
import { type Coded, dateOf, ownAct } from './own';
import type { ToldAct } from './toldActs';

const coded = (part: Partial<Coded> = {}): Coded => ({
  date: '2026-03-01',
  datePrecision: 'day',
  actions: ['moratorium'],
  projectStopped: false,
  projectAdvanced: false,
  measureDone: false,
  measureFailed: false,
  ...part,
});
const adopted = (part: Partial<ToldAct> = {}) =>
  testTold({ act: 'moratoriumAdopted', actor: 'countyBoard', ...part });
const isOwn = (act: ToldAct, part: Partial<Coded> = {}) => ownAct([act], coded(part)) !== null;
/** Fits by its kind alone: what is left decides. */
const far = (part: Partial<ToldAct> = {}) => adopted({ date: '2024-01-05', ...part });

describe("a record's own act", () => {
  test('is that of its day and kind', () => {
    expect(isOwn(adopted())).toBe(true);
    expect(isOwn(far())).toBe(false);
    expect(ownAct([], coded())).toBeNull();
    const [first, second] = [adopted({ step: 1 }), adopted({ step: 2 })];
    expect(ownAct([first, second], coded())).toBe(first);
    expect(ownAct([far(), second], coded())).toBe(second);
  });

  test('is nothing scheduled, and no act of another kind', () => {
    expect(isOwn(adopted({ note: 'scheduled vote' }))).toBe(false);
    expect(isOwn(adopted({ act: 'other' }))).toBe(false);
    expect(isOwn(adopted({ act: 'agreementSigned', clear: false }))).toBe(false);
  });

  test.each([
    ['the same day', { date: '2026-03-01' }, {}, true],
    ['three days apart', { date: '2026-03-04' }, {}, true],
    ['four days apart in the month', { date: '2026-03-05' }, {}, false],
    ['in the month that is told', { date: '2026-03-01', datePrecision: 'month' }, {}, true],
    ['in the month that is coded', { date: '2026-03-20' }, { datePrecision: 'month' }, true],
    ['three days apart over a month', { date: '2026-02-27' }, {}, true],
    ['of no day', { date: null }, {}, false],
    ['of no day, of a record without one', { date: null }, { date: null }, false],
  ] as const)('of its first kind, clear, and %s: %s', (_, act, part, own) => {
    expect(isOwn(adopted(act as Partial<ToldAct>), part as Partial<Coded>)).toBe(own);
  });

  test('counts more by the first action, by its basis, and where it is clear', () => {
    // Of an undated record: 10 of the date, 30 or 20 of the kind, 10 clear, 20 of the record's own day.
    const undated = (act: Partial<ToldAct>, actions: Coded['actions']) =>
      isOwn(adopted({ date: null, dateBasis: 'record', ...act }), { date: null, actions });
    expect(undated({}, ['moratorium'])).toBe(true);
    expect(undated({}, ['lawsuit', 'moratorium'])).toBe(true);
    expect(undated({ clear: false }, ['moratorium'])).toBe(true);
    expect(undated({ clear: false }, ['lawsuit', 'moratorium'])).toBe(false);
    expect(undated({ dateBasis: 'stated' }, ['moratorium'])).toBe(false);
    expect(undated({}, ['lawsuit'])).toBe(false);
  });

  test.each([
    ['measureDone', 'moratoriumAdopted', true],
    ['measureFailed', 'moratoriumRejected', true],
    ['projectStopped', 'denied', true],
    ['projectAdvanced', 'approved', true],
    ['measureDone', 'moratoriumRejected', false],
    ['measureFailed', 'moratoriumAdopted', false],
    ['projectStopped', 'approved', false],
    ['projectAdvanced', 'denied', false],
  ] as const)('with what is coded as %s, %s agrees: %s', (field, act, agrees) => {
    // Six days off in the month, clear, and of a coded kind: not enough by itself.
    const told = adopted({ act, date: '2026-03-07' });
    const project = act === 'denied' || act === 'approved';
    const actions: Coded['actions'] = project ? ['zoningRestriction'] : ['moratorium'];
    expect(isOwn(told, { actions })).toBe(false);
    expect(isOwn(told, { actions, [field]: true })).toBe(agrees);
    // What contradicts falls even three days off.
    if (!agrees)
      expect(isOwn(adopted({ act, about: 'measure' }), { actions, [field]: true, date: '2026-03-04' })).toBe(
        false,
      );
  });

  test('is no announcement of the developer but where all else fits', () => {
    const announced = (actor: ToldAct['actor']) =>
      isOwn(testTold({ act: 'announced', actor }), { actions: ['executiveAction', 'moratorium'] });
    expect([announced('governor'), announced('developer')]).toEqual([true, true]);
    const month = (actor: ToldAct['actor']) =>
      isOwn(testTold({ act: 'announced', actor, datePrecision: 'month', clear: false }), {
        actions: ['executiveAction'],
      });
    expect([month('governor'), month('developer')]).toEqual([true, false]);
  });

  test('is the decision of the day, where a filing fits best', () => {
    const suit = testTold({ act: 'suitFiled' });
    const denial = testTold({ act: 'denied', step: 2 });
    const of = (...others: ToldAct[]) => ownAct([suit, ...others], coded({ actions: ['lawsuit'] }))?.act;
    expect(of()).toBe('suitFiled');
    expect(of(denial)).toBe('denied');
    expect(of({ ...denial, clear: false })).toBe('suitFiled');
    expect(of({ ...denial, date: '2026-03-02' })).toBe('suitFiled');
    expect(of({ ...denial, effect: 'neither' })).toBe('suitFiled');
    expect(of({ ...denial, act: 'other' })).toBe('suitFiled');
  });
});

describe('the date of an event whose own act is told', () => {
  const stated = (date: string | null, part: Partial<ToldAct> = {}) =>
    testTold({ date, dateBasis: 'stated', ...part });
  const of = (
    act: ToldAct,
    date: string | null,
    datePrecision: Coded['datePrecision'] = 'day',
    told: ToldAct[] = [],
  ) => {
    const found = dateOf(act, { date, datePrecision }, told);
    return `${found.date} ${found.datePrecision}${found.reason === null ? '' : `: ${found.reason}`}`;
  };

  test('is the coded one where the text gives none of its own', () => {
    for (const act of [
      stated(null),
      stated('2026-03-09', { dateBasis: 'none' }),
      stated('2026-03-09', { dateBasis: 'derived' }),
    ])
      expect(of(act, '2026-03-01')).toBe('2026-03-01 day');
    expect(of(stated('2026-03-01'), '2026-03-01')).toBe('2026-03-01 day');
  });

  test('is that of the text where the tracker gives none, and the text is clear', () => {
    expect(of(stated('2026-03-09'), null, 'unknown')).toBe('2026-03-09 day: the tracker gives no date');
    expect(of(stated('2026-03-09', { clear: false }), null, 'unknown')).toBe('null unknown');
  });

  test('is the day that the text names within the month or the year of the tracker', () => {
    expect(of(stated('2026-03-09', { clear: false }), '2026-03-01', 'month')).toBe(
      '2026-03-09 day: the text names the day',
    );
    expect(of(stated('2026-03-01'), '2026-03-01', 'month')).toBe('2026-03-01 day: the text names the day');
    expect(of(stated('2026-07-09', { clear: false }), '2026-01-01', 'year')).toBe(
      '2026-07-09 day: the text names the day',
    );
    expect(of(stated('2026-07-09', { clear: false }), '2026-03-01', 'month')).toBe('2026-03-01 month');
    expect(of(stated('2025-07-09', { clear: false }), '2026-01-01', 'year')).toBe('2026-01-01 year');
  });

  test('is another day that the text names where no act told is of the coded one', () => {
    const reason = 'the text names another day for this act';
    expect(of(stated('2026-03-09'), '2026-03-01')).toBe(`2026-03-09 day: ${reason}`);
    expect(of(stated('2026-03-09', { clear: false }), '2026-03-01')).toBe('2026-03-01 day');
    expect(of(stated('2026-03-09'), '2026-03-01', 'day', [testTold()])).toBe('2026-03-01 day');
    expect(of(stated('2026-03-09'), '2026-03-01', 'day', [testTold({ datePrecision: 'month' })])).toBe(
      `2026-03-09 day: ${reason}`,
    );
    expect(of(stated('2026-03-09', { dateBasis: 'record' }), '2026-03-01')).toBe('2026-03-01 day');
  });

  test('is the month or the year where the coded first of it only holds a place', () => {
    const month = (date: string) => of(stated('2026-03-01', { datePrecision: 'month' }), date);
    expect(month('2026-03-01')).toBe('2026-03-01 month: the text names no day');
    expect(month('2026-03-02')).toBe('2026-03-02 day');
    expect(month('2026-04-01')).toBe('2026-04-01 day');
    const year = (date: string) => of(stated('2026-01-01', { datePrecision: 'year' }), date);
    expect(year('2026-01-01')).toBe('2026-01-01 year: the text names no day');
    expect(year('2026-02-01')).toBe('2026-02-01 day');
    expect(of(stated('2026-03-01', { datePrecision: 'month', dateBasis: 'record' }), '2026-03-01')).toBe(
      '2026-03-01 day',
    );
  });
});
