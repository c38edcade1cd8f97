import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OppositionEvent } from './event';
import { addDays } from './measureOnDate';
import {
  inForceValue,
  PROPOSED_VALUE,
  standingDay,
  standingOn,
  standingRecord,
  standingSteps,
  stepOn,
  TERM_RUN_OUT_VALUE,
} from './standing';
import { TEST_EVENTS } from './testData';
import { MECHANISMS } from './vocabulary';

const [template] = TEST_EVENTS;
if (!template) throw new Error('the test world has no events');
const measure = { fate: 'adopted', durationDays: null, durationKind: 'indefinite', statedEnd: null } as const;
const event = (part: Partial<OppositionEvent>): OppositionEvent => ({
  ...template,
  date: '2026-03-01',
  datePrecision: 'day',
  jurisdictionKind: 'county',
  countyFips: '51107',
  mechanism: 4,
  measure,
  ...part,
});

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2018-01-01', days));
const anyMeasure = fc
  .record({
    date: fc.option(day),
    datePrecision: fc.constantFrom('day' as const, 'month' as const, 'year' as const),
    mechanism: fc.constantFrom(...MECHANISMS),
    measure: fc.record({
      fate: fc.constantFrom(
        'proposed' as const,
        'adopted' as const,
        'extended' as const,
        'replaced' as const,
        'rescinded' as const,
        'failed' as const,
        'unknown' as const,
      ),
      durationDays: fc.option(fc.integer({ min: 1, max: 900 })),
      durationKind: fc.constantFrom(
        'fixedDays' as const,
        'untilDate' as const,
        'untilEvent' as const,
        'indefinite' as const,
        'unknown' as const,
      ),
      statedEnd: fc.option(day),
    }),
  })
  .map(event);

describe('where measures stand', () => {
  it('tells a term in force from one that has run out', () => {
    const steps = standingSteps([
      event({ measure: { ...measure, durationKind: 'fixedDays', durationDays: 30 } }),
    ]);
    expect(stepOn(steps, '2026-02-28')).toBeNull();
    expect(stepOn(steps, '2026-03-01')?.value).toBe(inForceValue(4));
    expect(stepOn(steps, '2026-03-31')?.value).toBe(inForceValue(4));
    expect(stepOn(steps, '2026-04-01')?.value).toBe(TERM_RUN_OUT_VALUE);
  });

  it('puts what binds above what has run out, and that above a proposal', () => {
    const ended = event({ mechanism: 5, measure: { ...measure, statedEnd: '2026-04-01' } });
    const weak = event({ mechanism: 2, date: '2026-05-01' });
    const planned = event({ mechanism: 5, date: '2020-01-01', measure: { ...measure, fate: 'proposed' } });
    const steps = standingSteps([ended, weak, planned]);
    expect(stepOn(steps, '2021-01-01')?.value).toBe(PROPOSED_VALUE);
    expect(stepOn(steps, '2026-03-02')).toMatchObject({ value: inForceValue(5), count: 2 });
    expect(stepOn(steps, '2026-04-15')).toMatchObject({ value: TERM_RUN_OUT_VALUE, event: ended });
    expect(stepOn(steps, '2026-05-01')).toMatchObject({ value: inForceValue(2), count: 3 });
  });

  it('names the latest of measures of equal weight, and of those of one day the last recorded', () => {
    const older = event({ id: 'older', date: '2026-03-01' });
    const newer = event({ id: 'newer', date: '2026-04-01' });
    const twin = event({ id: 'twin', date: '2026-04-01' });
    const on = (measures: OppositionEvent[], date: string) => stepOn(standingSteps(measures), date)?.event.id;
    expect([on([older, newer], '2026-05-01'), on([newer, older], '2026-05-01')]).toEqual(['newer', 'newer']);
    expect([on([older, newer], '2026-03-31'), on([newer, older], '2026-03-31')]).toEqual(['older', 'older']);
    expect([on([newer, twin], '2026-05-01'), on([twin, newer], '2026-05-01')]).toEqual(['twin', 'newer']);
  });

  it('says of every day what asking each measure on that day says', () => {
    fc.assert(
      fc.property(fc.array(anyMeasure, { maxLength: 6 }), day, (measures, on) => {
        const values = measures.map((one) => {
          const standing = standingOn(one, on);
          if (standing === 'inForce') return inForceValue(one.mechanism);
          return standing === null ? 0 : standing === 'proposed' ? PROPOSED_VALUE : TERM_RUN_OUT_VALUE;
        });
        const step = stepOn(standingSteps(measures), on);
        expect(step?.value ?? 0).toBe(Math.max(0, ...values));
        expect(step?.count ?? 0).toBe(values.filter((value) => value > 0).length);
      }),
    );
  });

  it('sorts by what a measure holds over: county, state, place, country', () => {
    const record = standingRecord([
      event({ id: 'a' }),
      event({ id: 'b', jurisdictionKind: 'state', state: 'VA', countyFips: null }),
      event({ id: 'c', jurisdictionKind: 'township', lon: -77, lat: 39, jurisdiction: 'Hill' }),
      event({ id: 'd', jurisdictionKind: 'federal', state: null, countyFips: null }),
      event({ id: 'e', jurisdictionKind: 'state', state: null, country: 'AU', countyFips: null }),
      event({ id: 'f', countyFips: '51061', measure: null }),
    ]);
    const today = standingDay(record, '2026-06-01');
    expect([...today.counties.keys()]).toEqual(['51107']);
    expect([...today.states.keys()]).toEqual(['VA']);
    expect(today.tally.get(inForceValue(4))).toEqual({ counties: 1, states: 1, places: 1, measures: 5 });
    expect(record.wide.map(({ id }) => id)).toEqual(['b', 'd']);
    expect(standingDay(record, '2026-01-01').tally.size).toBe(0);
  });

  it('knows towns by their area, whatever a record calls them, and several somewhere in one county', () => {
    const town = (id: string, part: Partial<OppositionEvent>) =>
      event({ id, jurisdictionKind: 'township', ...part });
    const record = standingRecord([
      town('a', { jurisdiction: 'Hill', lon: -77, lat: 39, area: 'place:5144984' }),
      town('b', { jurisdiction: 'Town of Hill', area: 'place:5144984' }),
      town('c', { jurisdiction: 'Dale', area: 'county:51107' }),
      town('d', { jurisdiction: 'Glen', area: 'county:51107' }),
      town('e', { jurisdiction: 'Nowhere' }),
    ]);
    const today = standingDay(record, '2026-06-01');
    expect([...today.towns].map(([area, { count }]) => [area, count])).toEqual([
      ['place:5144984', 2],
      ['county:51107', 1],
    ]);
    expect(today.tally.get(inForceValue(4))?.places).toBe(3);
    expect(record.places.map(({ lon }) => lon)).toEqual([-77, null, null]);
    expect(standingDay(record, '2026-01-01').towns.size).toBe(0);
  });
});
