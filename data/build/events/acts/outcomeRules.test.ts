import { describe, expect, test } from 'vitest';
import type { OppositionEvent } from '../../../../src/model/event';
import type { RecordReading } from '../readings';
import { testAct, testTold } from '../testRecords';
import type { TrackerRecord } from '../trackers/record';
import { measureOutcomeOf, type OutcomeFacts, projectOutcomeOf } from './outcomes';
import type { ToldAct } from './toldActs';

const TOLD_ON = '2026-10-01';
interface Given extends Partial<Omit<OutcomeFacts, 'event' | 'cluster' | 'reading'>> {
  record?: Partial<TrackerRecord>;
  event?: Partial<OppositionEvent>;
  reading?: Partial<RecordReading>;
}
function facts({ record, event, reading, ...part }: Given): OutcomeFacts {
  const act = testAct({ fate: null, project: 'Jupiter', ...record }, event);
  return {
    event: act.event,
    cluster: act.cluster,
    reading: reading
      ? ({ projectOutcome: 'unknown', outcomeDate: null, measureAdopted: null, ...reading } as RecordReading)
      : null,
    told: [],
    readByHand: false,
    toldOn: TOLD_ON,
    ...part,
  };
}
const project = (given: Given) => projectOutcomeOf(facts(given));
const measure = (given: Given) =>
  measureOutcomeOf(facts({ ...given, record: { fate: 'adopted', ...given.record } }));
const told = (act: ToldAct['act'], part: Partial<ToldAct> = {}) =>
  testTold({ act, about: 'project', effect: 'limits', ...part });
const own = (kind: string, part: object = {}) =>
  ({ kind, about: 'project', effect: 'limits', ...part }) as OppositionEvent['act'];
const stopped = { projectOutcome: 'stopped' as const };
const day = (on: string) => ({ date: on, precision: 'day' as const });

describe('the outcome of a project', () => {
  test('is none where no record tells of one, or the text tells of no project', () => {
    expect(project({})).toBeNull();
    expect(project({ reading: {} })).toBeNull();
    expect(project({ record: stopped, reading: { projectOutcome: 'none' } })).toBeNull();
    expect(
      project({ record: { ...stopped, act: {} as never }, reading: { projectOutcome: 'none' } })?.word,
    ).toBe('stopped');
  });

  test.each([
    ['advanced', 'wentAhead'],
    ['operating', 'wentAhead'],
    ['approvedWithConditions', 'wentAheadWithConditions'],
    ['stopped', 'stopped'],
    ['withdrawn', 'withdrawn'],
    ['paused', 'onHold'],
    ['pending', 'undecided'],
  ] as const)('read as %s is %s', (read, word) => {
    expect(project({ reading: { projectOutcome: read } })).toMatchObject({ word, basis: 'machineRead' });
  });

  test('is what a person read before what a machine read, and that before the coded word', () => {
    const reading = { projectOutcome: 'advanced' as const };
    expect(project({ record: stopped, reading })).toMatchObject({ word: 'wentAhead', basis: 'machineRead' });
    expect(project({ record: stopped, reading, readByHand: true })).toMatchObject({
      word: 'stopped',
      basis: 'byHand',
    });
    expect(project({ record: { ...stopped, act: {} as never }, reading })).toMatchObject({
      word: 'stopped',
      basis: 'byHand',
    });
    expect(project({ record: stopped })).toMatchObject({ word: 'stopped', basis: 'coded' });
    expect(project({ reading, readByHand: true })).toMatchObject({ word: 'wentAhead', basis: 'machineRead' });
  });

  test('is withdrawn where the developer gave up and nobody denied it', () => {
    const gaveUp = told('withdrawn', { actor: 'developer' });
    expect(project({ record: stopped, told: [gaveUp] })?.word).toBe('withdrawn');
    expect(project({ record: stopped, told: [told('cancelled', { actor: 'developer' })] })?.word).toBe(
      'withdrawn',
    );
    expect(project({ record: stopped, event: { act: own('withdrawn') } })?.word).toBe('withdrawn');
    for (const denial of ['denied', 'permitDenied', 'ruling'] as const)
      expect(project({ record: stopped, told: [gaveUp, told(denial)] })?.word, denial).toBe('stopped');
    expect(
      project({ record: stopped, told: [told('withdrawn', { actor: 'developer', clear: false })] })?.word,
    ).toBe('stopped');
    expect(project({ record: stopped, told: [told('withdrawn', { actor: 'residents' })] })?.word).toBe(
      'stopped',
    );
    expect(project({ record: stopped, told: [gaveUp, told('denied', { effect: 'advances' })] })?.word).toBe(
      'withdrawn',
    );
  });

  test('is undecided from the day of the act, and not where there is no project', () => {
    const undecided = { projectOutcome: 'undecided' as const };
    expect(project({ record: undecided })).toEqual({
      word: 'undecided',
      on: '2026-03-01',
      precision: 'day',
      by: '2026-03-01',
      finality: 'interim',
      basis: 'coded',
    });
    expect(project({ record: { ...undecided, date: null } })).toMatchObject({
      on: null,
      precision: 'unknown',
      by: TOLD_ON,
    });
    expect(project({ record: { ...undecided, project: null } })).toBeNull();
    expect(project({ record: { ...undecided, project: null, company: 'Acme' } })?.word).toBe('undecided');
    expect(project({ record: { project: null }, reading: { projectOutcome: 'pending' } })?.word).toBe(
      'undecided',
    );
  });
});

describe('the day of an outcome', () => {
  const on = (given: Given) => project({ ...given, record: { ...stopped, ...given.record } })?.on;
  test('is what was read of it, then the last act that settled it, then that of the act itself', () => {
    const denied = (date: string | null, part: Partial<ToldAct> = {}) => told('denied', { date, ...part });
    const reading = { projectOutcome: 'stopped' as const, outcomeDate: day('2026-05-05') };
    expect(on({ reading, told: [denied('2026-06-06')] })).toBe('2026-05-05');
    expect(on({ told: [denied('2026-05-01'), denied('2026-06-06'), denied(null)] })).toBe('2026-06-06');
    expect(on({ told: [denied('2026-06-06', { clear: false })] })).toBeNull();
    expect(on({ told: [denied('2026-06-06', { about: 'measure' })] })).toBeNull();
    expect(on({ told: [denied('2026-06-06', { effect: 'advances' })] })).toBeNull();
    expect(on({ event: { act: own('denied') } })).toBe('2026-03-01');
    expect(on({ event: { act: own('denied', { effect: 'advances' }) } })).toBeNull();
    expect(on({})).toBeNull();
  });

  test('that was read of another outcome is not taken', () => {
    const reading = { projectOutcome: 'advanced' as const, outcomeDate: day('2026-05-05') };
    expect(on({ reading, readByHand: true })).toBeNull();
    const went = { projectOutcome: 'wentAheadWithConditions' as const };
    expect(on({ reading, readByHand: true, record: went })).toBe('2026-05-05');
  });

  test('is never that of a filing, unless something was decided on it', () => {
    const filed = { act: own('suitFiled') };
    const reading = { projectOutcome: 'stopped' as const, outcomeDate: day('2026-03-01') };
    expect(on({ event: filed, reading })).toBeNull();
    expect(on({ event: filed, reading, told: [told('denied')] })).toBe('2026-03-01');
    expect(on({ event: filed, reading, told: [told('hearing', { effect: 'neither' })] })).toBeNull();
    expect(on({ event: filed, reading: { ...reading, outcomeDate: day('2026-03-02') } })).toBe('2026-03-02');
  });
});

describe('an outcome may still change', () => {
  const finality = (acts: ToldAct[], given: Given = {}) =>
    project({
      told: [told('denied', { date: '2026-05-01' }), ...acts],
      record: { ...stopped, finality: 'final' as never },
      ...given,
    })?.finality;
  test('while a suit after it is unanswered', () => {
    expect(finality([])).toBe('final');
    for (const suit of ['suitFiled', 'appealFiled'] as const)
      expect(finality([told(suit, { date: '2026-06-01' })]), suit).toBe('interim');
    expect(finality([told('suitFiled', { date: '2026-05-01' })])).toBe('final');
    expect(finality([told('suitFiled', { date: '2026-06-01', about: 'measure' })])).toBe('final');
    const suit = told('suitFiled', { date: '2026-06-01' });
    expect(finality([suit, told('ruling', { date: '2026-07-01', effect: 'advances' })])).toBe('final');
    expect(finality([suit, told('settled', { date: '2026-06-01', effect: 'neither' })])).toBe('interim');
  });

  test('while it is on hold, or its tracker says so', () => {
    expect(project({ record: { projectOutcome: 'onHold' } })?.finality).toBe('interim');
    expect(finality([], { record: { ...stopped, finality: 'interim' as never } })).toBe('interim');
    expect(project({ reading: { projectOutcome: 'stopped' } })?.finality).toBe('final');
  });
});

describe('the outcome of a measure', () => {
  const fate = (word: TrackerRecord['fate'], given: Given = {}) =>
    measure({ ...given, record: { fate: word, ...given.record } });
  test('is none of what is no measure, or of which nobody tells', () => {
    expect(fate(null)).toBeNull();
    expect(fate('unknown')).toBeNull();
  });

  test('that ended has the day of its end', () => {
    const ended = (end: object) =>
      fate('replaced', { event: { measure: { fate: 'replaced', ended: end } as never } });
    expect(ended({ on: '2026-07-01', latest: '2026-08-01' })).toMatchObject({
      word: 'ended',
      on: '2026-07-01',
      precision: 'day',
      by: '2026-08-01',
    });
    expect(ended({ on: null, latest: null })).toMatchObject({ on: null, precision: 'unknown', by: TOLD_ON });
    for (const word of ['expired', 'rescinded'] as const) expect(fate(word)?.word).toBe('ended');
  });

  test('that failed was voted down, a bill died', () => {
    const state = { jurisdictionKind: 'state' as const, actions: ['legislation' as const] };
    expect(fate('failed')?.word).toBe('votedDown');
    expect(fate('failed', { record: state })?.word).toBe('billDied');
    expect(fate('failed', { record: { ...state, jurisdictionKind: 'federal' } })?.word).toBe('billDied');
    expect(fate('failed', { record: { actions: ['legislation'] } })?.word).toBe('votedDown');
    for (const kind of ['billFailed', 'billVetoed'])
      expect(fate('failed', { event: { act: own(kind) } })?.word).toBe('billDied');
  });

  test('that failed has the day of the vote, or the last that is told', () => {
    const rejected = (date: string) => told('moratoriumRejected', { date, about: 'measure' });
    expect(fate('failed', { event: { act: own('moratoriumRejected') } })?.on).toBe('2026-03-01');
    expect(
      fate('failed', { event: { act: own('moratoriumRejected'), datePrecision: 'year' } })?.on,
    ).toBeNull();
    expect(fate('failed', { told: [rejected('2026-04-01'), rejected('2026-05-01')] })?.on).toBe('2026-05-01');
    expect(fate('failed')?.on).toBeNull();
  });

  test('that is proposed counts from its act', () => {
    expect(fate('proposed')).toMatchObject({
      word: 'proposed',
      on: '2026-03-01',
      by: '2026-03-01',
      finality: 'interim',
    });
    expect(fate('proposed', { record: { date: null } })).toMatchObject({ on: null, by: TOLD_ON });
  });

  test('that was adopted has the day of the adoption', () => {
    const adopted = (given: Given = {}) => fate('adopted', given)?.on;
    expect(adopted({ event: { act: own('moratoriumAdopted') } })).toBe('2026-03-01');
    expect(adopted({ reading: { measureAdopted: day('2026-02-02') } })).toBe('2026-02-02');
    expect(adopted({ told: [told('moratoriumAdopted', { date: '2026-02-03', about: 'measure' })] })).toBe(
      '2026-02-03',
    );
    expect(adopted({ told: [told('moratoriumAdopted', { date: '2026-02-03' })] })).toBeNull();
    expect(
      adopted({ told: [told('moratoriumAdopted', { date: '2026-02-03', about: 'measure', clear: false })] }),
    ).toBeNull();
    expect(adopted()).toBeNull();
    // Other trackers date the adoption itself.
    expect(adopted({ record: { tracker: 'moratoriumNation' } })).toBe('2026-03-01');
    expect(adopted({ event: { measure: { fate: 'adopted', from: day('2026-02-04') } as never } })).toBe(
      '2026-02-04',
    );
  });

  test('later than its record was looked at is settled by what tells of it', () => {
    const late = fate('extended', {
      reading: { measureAdopted: day('2026-10-02') },
      record: { finality: 'interim' as never },
    });
    expect(late).toMatchObject({ word: 'adopted', on: '2026-10-02', by: '2026-10-02', finality: 'final' });
    const same = fate('extended', {
      reading: { measureAdopted: day(TOLD_ON) },
      record: { finality: 'interim' as never },
    });
    expect(same).toMatchObject({ by: TOLD_ON, finality: 'interim' });
  });

  test('says whether a person read it', () => {
    expect([fate('adopted')?.basis, fate('adopted', { readByHand: true })?.basis]).toEqual([
      'coded',
      'byHand',
    ]);
  });
});
