import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  END_REASONS,
  extensionTold,
  isUnwatched,
  type LegalMeasure,
  MEASURE_STANDINGS,
  mayHaveBeenExtended,
  standingOf,
  stops,
  turningDaysOf,
} from './legalMeasure';
import { addDays } from './measureOnDate';
import { MEASURE_KINDS, STOPPING_KINDS } from './vocabulary';

const measure = (part: Partial<LegalMeasure> = {}): LegalMeasure => ({
  id: 'a',
  jurisdiction: 'Hill County',
  jurisdictionKind: 'county',
  country: 'US',
  state: 'TX',
  countyFips: '48217',
  lon: null,
  lat: null,
  area: 'county:48217',
  kind: 'moratorium',
  technology: 'dataCenter',
  limitedTo: null,
  fate: 'adopted',
  adopted: { date: '2026-03-01', precision: 'day' },
  until: { date: '2026-09-01', basis: 'stated', machineRead: false },
  ended: null,
  ballotDate: null,
  seen: '2026-10-09',
  conflicts: [],
  claims: [],
  eventIds: ['a'],
  ...part,
});
const noEnd = { date: null, basis: 'notRecorded', machineRead: false } as const;

describe('standingOf', () => {
  test('a term covers its first and its last day', () => {
    const days = ['2026-02-28', '2026-03-01', '2026-09-01', '2026-09-02'];
    expect(days.map((day) => standingOf(measure(), day))).toEqual(['notYet', 'inForce', 'inForce', 'ended']);
  });

  test('a month is enough, a year or nothing binds nothing', () => {
    const adopted = (precision: 'month' | 'year') =>
      measure({ until: noEnd, adopted: { date: '2026-03-01', precision } });
    expect(standingOf(adopted('month'), '2026-05-01')).toBe('inForce');
    expect(standingOf(adopted('year'), '2026-05-01')).toBe('unknown');
    expect(standingOf(measure({ until: noEnd, adopted: null }), '2026-05-01')).toBe('unknown');
  });

  test('what ended on a known day stood up to the day before', () => {
    const ended = { on: '2026-06-01', reason: 'lifted', by: null, latest: '2026-07-31' } as const;
    expect(standingOf(measure({ ended }), '2026-05-31')).toBe('inForce');
    expect(standingOf(measure({ ended }), '2026-06-01')).toBe('ended');
  });

  test('what ended on an unknown day is over from the day on which a tracker said so', () => {
    const ended = (reason: (typeof END_REASONS)[number]) =>
      ({ on: null, reason, by: null, latest: '2026-07-31' }) as const;
    expect(standingOf(measure({ ended: ended('replaced') }), '2026-07-30')).toBe('inForce');
    expect(standingOf(measure({ ended: ended('lifted') }), '2026-07-30')).toBe('unknown');
    expect(standingOf(measure({ ended: ended('replaced'), until: noEnd }), '2026-07-30')).toBe('unknown');
    for (const reason of END_REASONS) {
      expect(standingOf(measure({ ended: ended(reason) }), '2026-07-31')).toBe('ended');
    }
  });

  test('what was proposed or voted down never binds', () => {
    for (const fate of ['proposed', 'rejected'] as const) {
      expect(standingOf(measure({ fate, adopted: null }), '2026-05-01')).toBe(fate);
    }
  });

  test('a term that ran out may have been extended only when nobody has looked since', () => {
    expect(mayHaveBeenExtended(measure(), '2026-10-01')).toBe(false);
    expect(mayHaveBeenExtended(measure({ seen: '2026-07-31' }), '2026-10-01')).toBe(true);
    expect(mayHaveBeenExtended(measure({ seen: '2026-07-31' }), '2026-08-01')).toBe(false);
  });

  test('moratoria, bans and pauses of utilities stop projects, and nothing else does', () => {
    expect(MEASURE_KINDS.filter((kind) => stops({ kind }))).toEqual([...STOPPING_KINDS]);
  });
});

test('turning days are told in order, each once', () => {
  const ended = (on: string | null, latest: string | null) =>
    ({ on, reason: 'lifted', by: null, latest }) as const;
  expect(turningDaysOf(measure())).toEqual(['2026-03-01', '2026-09-02']);
  expect(turningDaysOf(measure({ ended: ended('2026-05-01', '2026-05-01') }))).toEqual([
    '2026-03-01',
    '2026-05-01',
  ]);
  // What was called over before it was adopted still comes first.
  expect(turningDaysOf(measure({ until: noEnd, ended: ended(null, '2026-01-15') }))).toEqual([
    '2026-01-15',
    '2026-03-01',
  ]);
  expect(turningDaysOf(measure({ adopted: null, until: noEnd }))).toEqual([]);
});

test('nobody has watched the end of a term that is later than the last look, or of which nobody knows the last', () => {
  const until = { date: '2026-09-01', basis: 'stated', machineRead: false } as const;
  expect(isUnwatched(measure({ until, seen: '2026-08-31' }))).toBe(true);
  expect(isUnwatched(measure({ until, seen: '2026-09-01' }))).toBe(false);
  expect(isUnwatched(measure({ until, seen: null }))).toBe(true);
  expect(isUnwatched(measure({ until: noEnd, seen: null }))).toBe(false);
  const over = { on: '2026-05-01', reason: 'lifted', by: null, latest: null } as const;
  expect(isUnwatched(measure({ until, seen: null, ended: over }))).toBe(false);
});

test('the state of any measure changes on turning days only, and forward', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2016-01-01', days));
  const any = fc
    .record({
      adopted: fc.option(
        fc.record({
          date: day,
          precision: fc.constantFrom('day' as const, 'month' as const, 'year' as const),
        }),
      ),
      until: fc
        .option(day)
        .map((date) => (date === null ? noEnd : { ...noEnd, date, basis: 'stated' as const })),
      ended: fc.option(
        fc.record({
          on: fc.option(day),
          reason: fc.constantFrom(...END_REASONS),
          by: fc.constant(null),
          latest: fc.option(day),
        }),
      ),
      fate: fc.constantFrom('proposed' as const, 'adopted' as const, 'rejected' as const, 'unknown' as const),
    })
    .map(measure);
  fc.assert(
    fc.property(any, day, (one, on) => {
      const state = standingOf(one, on);
      expect(MEASURE_STANDINGS).toContain(state);
      if (!turningDaysOf(one).includes(on)) expect(standingOf(one, addDays(on, -1))).toBe(state);
      if (state === 'ended') expect(standingOf(one, addDays(on, 1))).toBe('ended');
    }),
  );
});

describe('extensionTold', () => {
  const adopted = { fate: 'adopted', until: '2027-01-01' } as const;
  const extended = (until: string | null) => ({ fate: 'extended', until }) as const;

  test('is nothing where no record calls it extended', () => {
    expect(extensionTold([])).toBeNull();
    expect(extensionTold([adopted, { fate: 'proposed', until: null }])).toBeNull();
  });

  test('is told by a single record, even where the others call it adopted', () => {
    expect(extensionTold([adopted, extended(null)])).toEqual({ until: null });
  });

  test('takes the last end that those records give, and none of the others', () => {
    const records = [extended('2026-12-01'), extended(null), extended('2026-11-01'), adopted];
    expect(extensionTold(records)).toEqual({ until: '2026-12-01' });
  });
});
