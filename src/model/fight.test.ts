import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OppositionEvent } from './event';
import { FIGHT_COLUMNS, type Fight, fightOn, fightsByEvent, outcomeBy, readFights } from './fight';
import type { DatedOutcome, Finality } from './outcome';
import { TEST_EVENTS } from './testData';
import type { MeasureOutcome, ProjectOutcome } from './vocabulary';
import { packTable } from './wire';

const [base] = TEST_EVENTS;
if (!base) throw new Error('the test data holds an event');

const act = (id: string, date: string | null, outcomes: Partial<OppositionEvent> = {}): OppositionEvent => ({
  ...base,
  projectOutcome: null,
  id,
  date,
  datePrecision: date === null ? 'unknown' : 'day',
  ...outcomes,
});

const MORATORIUM: OppositionEvent['measure'] = {
  fate: 'adopted',
  durationDays: 90,
  durationKind: 'fixedDays',
  statedEnd: null,
};

const outcome = <W extends ProjectOutcome | MeasureOutcome>(
  word: W,
  on: string | null,
  finality: Finality,
  by = on ?? '2026-07-30',
): DatedOutcome<W> => ({
  word,
  on,
  precision: on === null ? 'unknown' : 'day',
  by,
  finality,
  basis: 'coded',
});

const STOPPED = outcome('stopped', '2025-03-01', 'final');

const EVENTS = [
  act('denied', '2025-03-01', { projectOutcome: STOPPED }),
  act('paused', '2025-04-01', {
    measure: MORATORIUM,
    measureOutcome: outcome('adopted', '2025-04-01', 'final'),
  }),
  act('suit', '2025-09-01', { projectOutcome: outcome('undecided', '2025-09-01', 'interim') }),
];
const FIGHT: Fight = {
  id: 'denied',
  jurisdiction: 'Springfield',
  jurisdictionKind: 'municipality',
  country: 'US',
  state: 'VA',
  countyFips: '51107',
  project: 'Acme One',
  company: 'Acme',
  measure: 'moratorium',
  eventIds: EVENTS.map(({ id }) => id),
  firstDate: '2025-03-01',
  lastDate: '2025-09-01',
  actIds: [],
  siteIds: [],
  mwTold: [],
};
const BY_ID = new Map(EVENTS.map((event) => [event.id, event]));

describe('outcomes of a fight', () => {
  const at = (word: ProjectOutcome, on: string | null, by = '2026-07-30') => outcome(word, on, 'final', by);

  test('the last that was decided by the day stands, and is interim while something is awaited after it', () => {
    const day = '2026-12-31';
    const open = (on: string) => outcome('undecided', on, 'interim');
    expect(outcomeBy([], day)).toBeNull();
    expect(outcomeBy([null, open('2025-01-01')], day)).toEqual(open('2025-01-01'));
    const [stopped, ahead] = [at('stopped', '2025-02-01'), at('wentAhead', '2025-05-01')];
    expect(outcomeBy([stopped, null, ahead], day)).toEqual(ahead);
    expect(outcomeBy([stopped, open('2025-03-01')], day)).toEqual({ ...stopped, finality: 'interim' });
    expect(outcomeBy([open('2025-01-01'), stopped], day)).toEqual(stopped);
  });

  test('nothing is told before its day, and what is not dated is told from the day a source told it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.boolean())),
        fc.integer({ min: 0, max: 400 }),
        (steps, viewed) => {
          const dayAt = (n: number) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10);
          const told = steps.map(([n, dated]) =>
            dated ? at('stopped', dayAt(n)) : at('wentAhead', null, dayAt(n)),
          );
          const last = outcomeBy(told, dayAt(viewed));
          if (last !== null) expect(last.on ?? last.by <= dayAt(viewed)).toBeTruthy();
          expect(last === null).toBe(steps.every(([n]) => n > viewed));
        },
      ),
    );
  });
});

describe('a fight on a day', () => {
  test('knows nothing before its first act', () => {
    expect(fightOn(FIGHT, BY_ID, '2025-02-28')).toEqual({
      state: 'notYet',
      eventIds: [],
      firstDate: null,
      lastDate: null,
      project: null,
      measure: null,
      measureState: null,
    });
  });

  test('keeps the outcomes of project and measure apart, and leaves later acts out', () => {
    expect(fightOn(FIGHT, BY_ID, '2025-03-31')).toMatchObject({
      state: 'settled',
      project: STOPPED,
      measure: null,
      measureState: null,
    });
    expect(fightOn(FIGHT, BY_ID, '2025-05-01')).toMatchObject({
      state: 'ongoing',
      eventIds: ['denied', 'paused'],
      lastDate: '2025-04-01',
      project: STOPPED,
      measure: outcome('adopted', '2025-04-01', 'final'),
      measureState: 'inForce',
    });
    expect(fightOn(FIGHT, BY_ID, '2025-08-01')).toMatchObject({
      state: 'settled',
      measureState: 'termRunOut',
    });
    expect(fightOn(FIGHT, BY_ID, '2025-09-01')).toMatchObject({
      state: 'ongoing',
      firstDate: '2025-03-01',
      lastDate: '2025-09-01',
      project: { ...STOPPED, finality: 'interim' },
    });
  });

  const stateOf = (outcomes: Partial<OppositionEvent>, day: string) => {
    const events = new Map([['denied', act('denied', '2025-03-01', outcomes)]]);
    return fightOn({ ...FIGHT, eventIds: ['denied'] }, events, day).state;
  };
  const of = (word: ProjectOutcome, finality: Finality) => outcome(word, '2025-03-01', finality);
  const adopted = outcome('adopted', '2025-03-01', 'final');

  test('goes on while its measure is only proposed or still binds, whatever its acts have told', () => {
    const ahead = of('wentAhead', 'final');
    const at = (measure: OppositionEvent['measure']) =>
      stateOf({ measure, projectOutcome: ahead }, '2025-03-10');
    expect(at({ ...MORATORIUM, fate: 'proposed' })).toBe('ongoing');
    expect(at(MORATORIUM)).toBe('ongoing');
    expect(at({ ...MORATORIUM, fate: 'failed' })).toBe('settled');
  });

  test('an interim outcome, one that is awaited, or none settles nothing', () => {
    const told = (
      projectOutcome: OppositionEvent['projectOutcome'],
      measureOutcome: OppositionEvent['measureOutcome'],
    ) => stateOf({ projectOutcome, measureOutcome }, '2025-03-10');
    expect(told(of('stopped', 'final'), null)).toBe('settled');
    expect(told(of('stopped', 'interim'), null)).toBe('ongoing');
    expect(told(of('undecided', 'final'), null)).toBe('ongoing');
    expect(told(of('stopped', 'final'), outcome('votedDown', '2025-03-01', 'interim'))).toBe('ongoing');
    expect(told(of('stopped', 'final'), outcome('proposed', '2025-03-01', 'final'))).toBe('ongoing');
    expect(told(null, null)).toBe('ongoing');
  });

  test('an adopted measure is over with its term, and never when nothing says that it ended', () => {
    const openEnded = { ...MORATORIUM, durationDays: null, durationKind: 'indefinite' } as const;
    const at = (measure: OppositionEvent['measure'], day: string) =>
      stateOf({ measure, measureOutcome: adopted }, day);
    expect(at(MORATORIUM, '2025-03-10')).toBe('ongoing');
    expect(at(MORATORIUM, '2026-03-10')).toBe('settled');
    expect(at(openEnded, '2026-03-10')).toBe('ongoing');
    expect(at(null, '2026-03-10')).toBe('ongoing');
  });

  test('an undated act counts as happened', () => {
    const events = new Map([['denied', act('denied', null, { projectOutcome: STOPPED })]]);
    expect(fightOn({ ...FIGHT, eventIds: ['denied'] }, events, '2025-03-01')).toMatchObject({
      state: 'settled',
      eventIds: ['denied'],
      firstDate: null,
    });
  });
});

test('fights travel as a table, and every act leads to its fight', () => {
  const [read, ...rest] = readFights(packTable(FIGHT_COLUMNS, [FIGHT]));
  expect(rest).toEqual([]);
  expect(read).toEqual(FIGHT);
  expect([...fightsByEvent([FIGHT])].map(([id, { id: fight }]) => [id, fight])).toEqual([
    ['denied', 'denied'],
    ['paused', 'denied'],
    ['suit', 'denied'],
  ]);
});
