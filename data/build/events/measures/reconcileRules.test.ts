/** How one measure is made of its phases: cases of one function, in one file although it is long. */
import { describe, expect, test } from 'vitest';
import type { OppositionEvent } from '../../../../src/model/event';
import type { MeasureClaim } from '../../../../src/model/legalMeasure';
import type { TrackerRecord } from '../trackers/record';
import type { PhaseGroup } from './group';
import type { Phase } from './phases';
import { type HandVerdict, reconcile } from './reconcile';
import { testClaim as claim, type MadePhase as Made, testPhase as phase } from './testPhases';

const measure = (phases: readonly [Made, ...Made[]], verdict?: HandVerdict) =>
  reconcile(phases.map(phase) as unknown as PhaseGroup, verdict);
const until = (...claims: Partial<MeasureClaim>[]) => measure([{ claims: claims.map(claim) }]).until;
const none = { date: null, basis: 'notRecorded', machineRead: false };
const stated = (day: string, part: Partial<MeasureClaim> = {}) => ({
  until: day,
  basis: 'stated' as const,
  ...part,
});

describe('the fate of a measure', () => {
  test.each([
    [['proposed', 'adopted'], 'adopted'],
    [['proposed', 'failed'], 'rejected'],
    [['failed', 'adopted'], 'adopted'],
    [['replaced'], 'adopted'],
    [['proposed'], 'proposed'],
    [['unknown'], 'unknown'],
  ] as const)('of phases %j is %s', (fates, fate) => {
    expect(measure(fates.map((one) => ({ fate: one })) as unknown as [Made]).fate).toBe(fate);
  });

  test('is as a verdict says', () => {
    expect(measure([{}], { fate: 'rejected' })).toMatchObject({
      fate: 'rejected',
      adopted: null,
      until: none,
    });
  });
});

describe('the day of adoption', () => {
  const adopted = (...phases: [Made, ...Made[]]) => measure(phases).adopted;
  test('is that of the first phase that was adopted', () => {
    expect(adopted({ fate: 'proposed', date: '2026-01-01' }, {}, { date: '2026-06-01' })).toEqual({
      date: '2026-03-01',
      precision: 'day',
    });
    expect(adopted({ fate: 'proposed' })).toBeNull();
    expect(adopted({ date: null })).toBeNull();
  });

  test('is the day of another record where the first knows the month or the year', () => {
    const month = { date: '2026-03-01', precision: 'month' as const };
    expect(adopted(month, { date: '2026-03-16' })).toEqual({ date: '2026-03-16', precision: 'day' });
    expect(adopted(month, { date: '2026-04-16' })).toEqual({ date: '2026-03-01', precision: 'month' });
    expect(adopted({ date: '2026-01-01', precision: 'year' }, { date: '2026-04-16' })).toEqual({
      date: '2026-04-16',
      precision: 'day',
    });
    expect(adopted(month, { date: '2026-03-16', extension: true })).toEqual({
      date: '2026-03-01',
      precision: 'month',
    });
    const extended = { act: { kind: 'moratoriumExtended' } as OppositionEvent['act'] };
    expect(adopted(month, { date: '2026-03-16', event: extended })).toEqual({
      date: '2026-03-01',
      precision: 'month',
    });
  });

  test('is as a verdict says, and unknown where it says so', () => {
    expect(measure([{}], { adopted: null }).adopted).toBeNull();
    expect(measure([{}], { adopted: { date: '2025-01-01', precision: 'day' } }).adopted?.date).toBe(
      '2025-01-01',
    );
  });
});

describe('the end of a measure', () => {
  test('is the first that its claims date, the better tracker before the other', () => {
    expect(until()).toEqual(none);
    expect(until(stated('2027-03-01'), stated('2028-03-01'))).toEqual({
      date: '2027-03-01',
      basis: 'stated',
      machineRead: false,
    });
    expect(until({ until: '2027-02-28', basis: 'term' })).toMatchObject({ basis: 'term' });
  });

  test('is the longest of the extensions', () => {
    const extended = (day: string) => stated(day, { fate: 'extended' });
    expect(until(stated('2027-03-01'), extended('2027-09-01'), extended('2027-12-01')).date).toBe(
      '2027-12-01',
    );
  });

  test('lies after the adoption', () => {
    expect(until(stated('2026-03-01'))).toEqual(none);
    expect(until(stated('2026-03-02')).date).toBe('2026-03-02');
    expect(until(stated('2026-02-01', { fate: 'extended' }))).toEqual(none);
  });

  test('is not that of what is weak, nor of a text on a proposal', () => {
    expect(until(stated('2027-03-01', { weak: true }))).toEqual(none);
    expect(until(stated('2027-03-01', { machineRead: true, fate: 'proposed' }))).toEqual(none);
  });

  test('is what a machine read only where no coded field speaks', () => {
    const read = stated('2027-05-01', { machineRead: true });
    expect(until(read)).toEqual({ date: '2027-05-01', basis: 'stated', machineRead: true });
    expect(until(read, stated('2027-03-01')).date).toBe('2027-03-01');
  });

  test('is open where a record says so and none dates it', () => {
    expect(until({ basis: 'openEnded' })).toEqual({ date: null, basis: 'openEnded', machineRead: false });
    expect(until({ basis: 'openEnded' }, stated('2027-03-01')).date).toBe('2027-03-01');
  });

  test('is not the first term of what was extended without an end on record', () => {
    const extended = { fate: 'extended' as const };
    const term = { until: '2027-02-28', basis: 'term' as const };
    expect(until(term, extended)).toEqual(none);
    expect(until(stated('2027-03-01'), extended).date).toBe('2027-03-01');
    expect(until({ ...term, machineRead: true }, extended)).toEqual(none);
    expect(until({ ...term, machineRead: true, fate: 'extended' }, extended).date).toBe('2027-02-28');
  });

  test('is not that of an older edition, of what the newer one knows to be extended', () => {
    const old = stated('2027-03-01', { superseded: true });
    expect(until(old, { fate: 'extended' })).toEqual(none);
    expect(until(old, {}).date).toBe('2027-03-01');
    expect(until(old, { fate: 'extended', machineRead: true }).date).toBe('2027-03-01');
  });

  test('of an earlier phase counts where it is stated and reaches beyond the last adoption', () => {
    const of = (day: string, basis: 'stated' | 'term') =>
      measure([{ claims: [claim({ until: day, basis })] }, { date: '2026-06-01', claims: [claim()] }]).until
        .date;
    expect(of('2027-03-01', 'stated')).toBe('2027-03-01');
    expect(of('2026-05-01', 'stated')).toBeNull();
    expect(of('2027-03-01', 'term')).toBeNull();
  });

  test('is as a verdict says', () => {
    expect(measure([{}], { until: { date: '2027-01-01', basis: 'stated' } }).until).toEqual({
      date: '2027-01-01',
      basis: 'stated',
      machineRead: false,
    });
  });
});

describe('a term that is counted from another day', () => {
  const moved = (
    from: string,
    end: string,
    part: Partial<MeasureClaim> = {},
    more: Partial<MeasureClaim>[] = [],
  ) =>
    measure([{ claims: [claim({ from, until: end, basis: 'stated', ...part }), ...more.map(claim)] }]).until;

  test('moves with the day of adoption that is shown', () => {
    // A year from the 5th is a year from the 1st.
    expect(moved('2026-03-05', '2027-03-05')).toEqual({
      date: '2027-03-01',
      basis: 'term',
      machineRead: false,
    });
    expect(moved('2026-02-25', '2026-08-24')).toEqual({
      date: '2026-08-28',
      basis: 'term',
      machineRead: false,
    });
  });

  test('stays where it is no usual term, the days lie too far apart, or another record counts from the day shown', () => {
    expect(moved('2026-03-05', '2027-04-20').date).toBe('2027-04-20');
    expect(moved('2026-03-22', '2027-03-22').date).toBe('2027-03-01');
    expect(moved('2026-03-23', '2027-03-23').date).toBe('2027-03-23');
    const same = { from: '2026-03-01', until: '2027-03-05', basis: 'stated' as const };
    expect(moved('2026-03-05', '2027-03-05', {}, [same]).date).toBe('2027-03-05');
    expect(moved('2026-03-05', '2027-03-05', { fate: 'extended' }).date).toBe('2027-03-05');
    expect(moved('2026-03-05', '2027-03-05', { fromPrecision: 'month' }).date).toBe('2027-03-05');
  });

  test('of a month counts from the day that is known', () => {
    const term = {
      from: '2026-03-01',
      fromPrecision: 'month' as const,
      until: '2027-03-31',
      basis: 'term' as const,
    };
    const of = (day: string) =>
      measure([{ date: day, claims: [claim(term), claim({ from: day })] }]).until.date;
    expect(of('2026-03-21')).toBe('2027-03-21');
    expect(of('2026-03-31')).toBe('2027-03-31');
    // Three weeks and more before the end of the month it stays.
    expect(of('2026-03-09')).toBe('2027-03-31');
  });

  test('stays where the measure was adopted in more than one step', () => {
    const first = { claims: [claim({ from: '2026-03-05', until: '2027-03-05', basis: 'stated' })] };
    expect(measure([first, { ...first, date: '2026-04-01' }]).until.date).toBe('2027-03-05');
  });
});

describe('a measure that is over', () => {
  const over = (made: Made, verdict?: HandVerdict) => measure([made], verdict).ended;
  test.each([
    ['expired', 'ranOut'],
    ['rescinded', 'lifted'],
    ['replaced', 'replaced'],
  ] as const)('by a record that calls it %s was %s', (fate, reason) => {
    expect(
      over({ fate, claims: [claim({ fate, seen: '2026-09-01' }), claim({ fate, seen: '2026-08-01' })] }),
    ).toEqual({
      on: null,
      reason,
      by: null,
      latest: '2026-08-01',
    });
  });

  test('was struck down where a court did it', () => {
    expect(over({ fate: 'rescinded', struckDown: true })?.reason).toBe('struckDown');
  });

  test('stood until the day that is given; of what ran out that is the last', () => {
    expect(over({ fate: 'rescinded', record: { fate: 'rescinded', endedOn: '2026-07-01' } })?.on).toBe(
      '2026-07-01',
    );
    expect(over({ fate: 'expired', record: { fate: 'expired', endedOn: '2026-07-01' } })?.on).toBe(
      '2026-07-02',
    );
  });

  test('ended as the record of the act tells where no day is given', () => {
    const ended = { on: '2026-07-09', basis: 'successor', by: 'next', latest: null } as never;
    const event = {
      measure: { fate: 'replaced', durationDays: null, durationKind: 'unknown', statedEnd: null, ended },
    } as never;
    expect(over({ fate: 'replaced', event })).toMatchObject({ on: '2026-07-09', by: 'next' });
  });

  test('ran out the day after its term, where nobody saw it over before', () => {
    const ran = (seen: string | null) =>
      over({
        fate: 'expired',
        claims: [claim({ fate: 'expired', seen, until: '2026-08-28', basis: 'stated' })],
      })?.on;
    expect(ran(null)).toBe('2026-08-29');
    expect(ran('2026-08-29')).toBe('2026-08-29');
    expect(ran('2026-08-28')).toBeNull();
  });

  test('that is called lifted within three days of its term has run out', () => {
    const lifted = (on: string) =>
      over({
        fate: 'rescinded',
        record: { fate: 'rescinded', endedOn: on },
        claims: [claim({ fate: 'rescinded', until: '2026-08-28', basis: 'stated' })],
      })?.reason;
    expect([lifted('2026-08-26'), lifted('2026-09-01')]).toEqual(['ranOut', 'ranOut']);
    expect([lifted('2026-08-25'), lifted('2026-09-02')]).toEqual(['lifted', 'lifted']);
  });

  test('is over or stands as a verdict says', () => {
    expect(over({}, { ended: { on: '2026-05-01', reason: 'lifted' } })).toEqual({
      on: '2026-05-01',
      reason: 'lifted',
      by: null,
      latest: null,
    });
    expect(over({ fate: 'expired' }, { ended: null })).toBeNull();
    expect(over({})).toBeNull();
    // Claims that are weak, or of an older edition, do not say when it was seen to be over.
    const claims = [{ weak: true }, { superseded: true }].map((part) =>
      claim({ fate: 'expired', seen: '2026-01-01', ...part }),
    );
    expect(over({ fate: 'expired', claims })?.latest).toBeNull();
  });
});

describe('what records disagree on', () => {
  const conflicts = (made: Made, verdict?: HandVerdict) => measure([made], verdict).conflicts;
  test('is the end where two lie more than three days apart', () => {
    const ends = (...days: string[]) => conflicts({ claims: days.map((day) => claim(stated(day))) });
    expect(ends('2027-03-01', '2027-03-04')).toEqual([]);
    expect(ends('2027-03-01', '2027-03-05')).toEqual(['end']);
    // One before the adoption is of something else.
    expect(ends('2027-03-01', '2026-03-01')).toEqual([]);
    expect(
      conflicts({ claims: [claim(stated('2027-03-01')), claim(stated('2028-01-01', { weak: true }))] }),
    ).toEqual([]);
  });

  test('is the adoption where two days are given', () => {
    const days = (part: Partial<MeasureClaim>) =>
      conflicts({ claims: [claim(), claim({ from: '2026-03-02', ...part })] });
    expect(days({})).toEqual(['adoption']);
    for (const part of [
      { weak: true },
      { machineRead: true },
      { fromPrecision: 'month' as const },
      { from: null },
    ])
      expect(days(part), JSON.stringify(part)).toEqual([]);
  });

  test('is the fate where one says that it stands and one that it is over', () => {
    const fates = (...all: MeasureClaim['fate'][]) =>
      conflicts({ claims: all.map((fate) => claim({ fate })) });
    expect(fates('adopted', 'expired')).toEqual(['fate']);
    expect(fates('adopted', 'failed')).toEqual(['fate']);
    expect(fates('adopted', 'extended', 'proposed', 'unknown')).toEqual([]);
    expect(fates('replaced', 'rescinded')).toEqual([]);
    expect(conflicts({ claims: [claim(), claim({ fate: 'expired', weak: true })] })).toEqual([]);
    expect(conflicts({}, { ended: null })).toEqual(['fate']);
  });

  test('is the kind where more than one is claimed', () => {
    expect(conflicts({ kindsDiffer: true })).toEqual(['kind']);
  });
});

describe('a measure has', () => {
  test('the kind of its last phase, but for a review of which another phase tells more', () => {
    const kind = (...kinds: Phase['kind'][]) =>
      measure(kinds.map((one) => ({ kind: one })) as unknown as [Made]).kind;
    expect(kind('moratorium', 'zoningRule')).toBe('zoningRule');
    expect(kind('rateRule', 'reviewRule')).toBe('rateRule');
    expect(kind('reviewRule')).toBe('reviewRule');
  });

  test('the name of the phase whose act is its adoption', () => {
    const event = (id: string, kind: string, date = '2026-03-01') => ({
      id,
      date,
      act: { kind } as OppositionEvent['act'],
    });
    const id = (...made: [Made, ...Made[]]) => measure(made).id;
    expect(id({ event: event('hearing', 'hearing') }, { event: event('vote', 'moratoriumAdopted') })).toBe(
      'vote',
    );
    expect(
      id({ event: event('hearing', 'hearing') }, { event: event('vote', 'moratoriumAdopted', '2026-04-01') }),
    ).toBe('hearing');
    expect(
      id(
        { event: event('hearing', 'hearing') },
        { event: event('vote', 'moratoriumAdopted'), extension: true },
      ),
    ).toBe('hearing');
    expect(
      id(
        { fate: 'proposed', event: event('plan', 'moratoriumProposed') },
        { event: event('signed', 'billSigned') },
      ),
    ).toBe('signed');
    expect(id({ fate: 'proposed', event: event('plan', 'moratoriumProposed') })).toBe('plan');
  });

  test('the area of its body', () => {
    const area = (record: Partial<TrackerRecord>) => measure([{ record }]).area;
    expect(area({})).toBe('county:48217');
    expect(area({ countyFips: null })).toBeNull();
    expect(area({ jurisdictionKind: 'state' })).toBe('state:TX');
    expect(area({ jurisdictionKind: 'municipality', area: 'place:4833428' })).toBe('place:4833428');
    expect(area({ jurisdictionKind: 'municipality' })).toBeNull();
    expect(area({ jurisdictionKind: 'federal' })).toBeNull();
    expect(area({ country: 'CA' })).toBeNull();
  });

  test('what its records tell: place, limits, ballot, the last look, all claims and acts', () => {
    const found = measure([
      {
        record: { id: 'a', countyFips: null, limitedTo: null },
        claims: [claim({ seen: '2026-05-01' })],
        fate: 'proposed',
      },
      {
        record: { id: 'b', lon: -97, lat: 32, limitedTo: 'over 25 MW', ballotDate: '2026-11' },
        claims: [claim({ seen: '2026-07-01' }), claim()],
      },
      { record: { id: 'c', technology: 'crypto' } },
    ]);
    expect(found).toMatchObject({
      id: 'b',
      countyFips: '48217',
      lon: -97,
      lat: 32,
      limitedTo: 'over 25 MW',
      ballotDate: '2026-11',
      seen: '2026-07-01',
      technology: 'both',
      eventIds: ['a', 'b', 'c'],
    });
    expect(found.claims).toHaveLength(4);
    expect(measure([{}])).toMatchObject({
      lon: null,
      lat: null,
      limitedTo: null,
      ballotDate: null,
      seen: null,
    });
  });
});
