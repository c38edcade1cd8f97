import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Measure, MeasureEnd, MeasureFate } from './event';
import {
  addDays,
  bindingTerm,
  binds,
  lastDayOf,
  measureOnDate,
  outcomesTold,
  termOf,
  turningDays,
} from './measureOnDate';
import type { DatePrecision } from './vocabulary';

function act(
  date: string | null,
  measure: Partial<Measure> | null,
  datePrecision: DatePrecision = date === null ? 'unknown' : 'day',
) {
  const base: Measure = { fate: 'adopted', durationDays: null, durationKind: 'unknown', statedEnd: null };
  return { date, datePrecision, measure: measure && { ...base, ...measure } };
}

const ended = (on: string | null, latest: string | null = null): MeasureEnd => ({
  on,
  basis: on === null ? null : 'successor',
  by: null,
  latest,
});

const days = (durationDays: number): Partial<Measure> => ({ durationDays, durationKind: 'fixedDays' });

describe('measureOnDate', () => {
  test('an act that is no measure has no state', () => {
    expect(measureOnDate(act('2026-01-01', null), '2026-02-01')).toBeNull();
  });

  test('a term covers its first and its last day and nothing else', () => {
    const measure = act('2026-03-02', days(180));
    expect(measureOnDate(measure, '2026-03-01')).toBe('notYet');
    expect(measureOnDate(measure, '2026-03-02')).toBe('inForce');
    expect(measureOnDate(measure, '2026-08-29')).toBe('inForce');
    expect(measureOnDate(measure, '2026-08-30')).toBe('termRunOut');
  });

  test('a term of whole years runs by the calendar, over leap days as well', () => {
    expect(termOf(act('2023-03-01', days(365))).last).toBe('2024-03-01');
    expect(termOf(act('2024-02-29', days(365))).last).toBe('2025-02-28');
    expect(termOf(act('2026-07-21', days(1825))).last).toBe('2031-07-21');
    expect(termOf(act('2025-10-13', days(730))).last).toBe('2027-10-13');
    // Two years counted as leap years, and three as they are on average.
    expect(termOf(act('2025-10-13', days(732))).last).toBe('2027-10-13');
    expect(termOf(act('2025-10-13', days(1096))).last).toBe('2028-10-13');
  });

  test('a term of days counts the leap day', () => {
    expect(termOf(act('2024-02-01', days(30))).last).toBe('2024-03-02');
    expect(termOf(act('2023-02-01', days(30))).last).toBe('2023-03-03');
  });

  test('a stated end wins over a duration', () => {
    const measure = act('2026-01-01', { ...days(365), statedEnd: '2026-06-30' });
    expect(measureOnDate(measure, '2026-06-30')).toBe('inForce');
    expect(measureOnDate(measure, '2026-07-01')).toBe('termRunOut');
  });

  test('a month or a year starts with its first day and counts the term from its last', () => {
    const month = act('2026-06-01', days(90), 'month');
    expect(measureOnDate(month, '2026-05-31')).toBe('notYet');
    expect(measureOnDate(month, '2026-06-01')).toBe('inForce');
    expect(termOf(month).last).toBe('2026-09-28');
    expect(termOf(act('2026-01-01', days(30), 'year')).last).toBe('2027-01-30');
    expect(lastDayOf('2024-02-01', 'month')).toBe('2024-02-29');
  });

  test('without a known end a measure is open-ended, never simply in force', () => {
    for (const durationKind of ['untilEvent', 'indefinite', 'unknown', 'untilDate'] as const) {
      expect(measureOnDate(act('2026-01-01', { durationKind }), '2026-08-01')).toBe('openEnded');
    }
    expect(measureOnDate(act('2026-01-01', days(180), 'month'), '2026-03-01')).toBe('inForce');
  });

  test('an adoption known by its year alone, or not at all, binds nothing', () => {
    expect(measureOnDate(act(null, days(180)), '2026-08-01')).toBe('unknown');
    expect(measureOnDate(act('2026-01-01', {}, 'year'), '2026-08-01')).toBe('unknown');
    expect(measureOnDate(act('2026-01-01', { statedEnd: '2026-07-01' }, 'year'), '2026-08-01')).toBe(
      'termRunOut',
    );
  });

  test('an undated measure with a stated end runs out at that end', () => {
    const measure = act(null, { durationKind: 'untilDate', statedEnd: '2026-10-17' });
    expect(measureOnDate(measure, '2026-10-17')).toBe('unknown');
    expect(measureOnDate(measure, '2026-10-18')).toBe('termRunOut');
  });

  test('a measure that was replaced or rescinded on a known day binds up to the day before', () => {
    for (const fate of ['replaced', 'rescinded'] as const) {
      const measure = act('2026-01-01', { fate, ended: ended('2026-03-01') });
      expect(measureOnDate(measure, '2025-12-31')).toBe('notYet');
      expect(measureOnDate(measure, '2026-02-28')).toBe('inForce');
      expect(measureOnDate(measure, '2026-03-01')).toBe(fate);
    }
  });

  test('a successor that came after the term does not lengthen it', () => {
    const measure = act('2026-01-01', { ...days(90), fate: 'replaced', ended: ended('2026-09-01') });
    expect(measureOnDate(measure, '2026-04-01')).toBe('inForce');
    expect(measureOnDate(measure, '2026-04-02')).toBe('replaced');
  });

  test('replaced on an unknown day: to the end of the stated term, or to the day a tracker called it replaced', () => {
    const measure = act('2026-01-01', { ...days(90), fate: 'replaced' });
    expect(measureOnDate(measure, '2026-04-01')).toBe('inForce');
    expect(measureOnDate(measure, '2026-04-02')).toBe('replaced');
    const noted = act('2026-01-01', { ...days(365), fate: 'replaced', ended: ended(null, '2026-07-31') });
    expect(measureOnDate(noted, '2026-07-30')).toBe('inForce');
    expect(measureOnDate(noted, '2026-07-31')).toBe('replaced');
    expect(measureOnDate(act('2026-01-01', { fate: 'replaced' }), '2026-01-02')).toBe('replaced');
  });

  test('what was rescinded on an unknown day, voted down or only proposed never binds', () => {
    for (const fate of ['proposed', 'failed', 'rescinded', 'unknown'] as const) {
      const state = measureOnDate(act('2026-01-01', { ...days(365), fate }), '2026-02-01');
      expect(state).toBe(fate);
      expect(binds(state)).toBe(false);
    }
  });
});

const anyDay = fc.integer({ min: 0, max: 5000 }).map((offset) => addDays('2014-12-01', offset));
const anyMeasure = fc.record({
  date: fc.option(anyDay),
  datePrecision: fc.constantFrom<DatePrecision>('day', 'month', 'year'),
  measure: fc.record({
    fate: fc.constantFrom<MeasureFate>('adopted', 'extended', 'replaced', 'rescinded', 'expired'),
    durationDays: fc.option(fc.integer({ min: 1, max: 3653 })),
    durationKind: fc.constantFrom('fixedDays', 'untilDate', 'untilEvent', 'indefinite', 'unknown'),
    statedEnd: fc.option(anyDay),
    ended: fc.tuple(fc.option(anyDay), fc.option(anyDay)).map(([on, latest]) => ended(on, latest)),
  }),
});

describe('measureOnDate, for any measure', () => {
  test('states follow each other as days pass: not yet, binding, over', () => {
    const order = ['notYet', 'unknown', 'inForce', 'openEnded', 'termRunOut', 'replaced', 'rescinded'];
    fc.assert(
      fc.property(anyMeasure, anyDay, fc.integer({ min: 0, max: 4000 }), (measure, day, more) => {
        const [now, later] = [measureOnDate(measure, day), measureOnDate(measure, addDays(day, more))];
        expect(order.indexOf(String(later))).toBeGreaterThanOrEqual(order.indexOf(String(now)));
      }),
    );
  });

  test('a measure binds on a day exactly when the day lies in its binding term, never outside its stated one', () => {
    fc.assert(
      fc.property(anyMeasure, anyDay, (measure, day) => {
        const within = (term: ReturnType<typeof bindingTerm>) =>
          term !== null &&
          (term.first === null || day >= term.first) &&
          (term.last === null || day <= term.last);
        const bound = binds(measureOnDate(measure, day));
        expect(bound).toBe(within(bindingTerm(measure)));
        if (bound) expect(within(termOf(measure))).toBe(true);
      }),
    );
  });

  test('a measure that another act ended does not bind on that day or later, nor once it was called over', () => {
    fc.assert(
      fc.property(anyMeasure, anyDay, (measure, day) => {
        const { fate, ended: end } = measure.measure;
        const over = [end.on, end.latest].some((last) => last !== null && day >= last);
        if ((fate === 'replaced' || fate === 'rescinded') && over) {
          expect(binds(measureOnDate(measure, day))).toBe(false);
        }
      }),
    );
  });

  test('the state changes on turning days only', () => {
    fc.assert(
      fc.property(anyMeasure, anyDay, (measure, day) => {
        if (turningDays(measure).includes(day)) return;
        expect(measureOnDate(measure, day)).toBe(measureOnDate(measure, addDays(day, -1)));
      }),
    );
  });

  test('adding days and then taking them away leads back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });
});

test('what a term ended by itself is told with its last day, what a council lifted with the day of the vote', () => {
  const endTold = (reason: 'ranOut' | 'lifted', on: string) =>
    outcomesTold(
      {
        date: '2023-10-02',
        projectOutcome: null,
        measure: {
          fate: reason === 'ranOut' ? 'expired' : 'rescinded',
          durationDays: 365,
          durationKind: 'untilDate',
          statedEnd: '2024-10-01',
          ended: { on, basis: null, by: null, latest: null, reason },
        },
        measureOutcome: { word: 'ended', on, precision: 'day', by: on, finality: 'final', basis: 'coded' },
      },
      '2026-10-09',
    ).measureDate;
  expect(endTold('ranOut', '2024-10-02')).toBe('2024-10-01');
  expect(endTold('lifted', '2024-03-05')).toBe('2024-03-05');
});
