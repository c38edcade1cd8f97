import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OppositionEvent } from './event';
import {
  FIGHT_COLUMNS,
  type Fight,
  type FightOutcome,
  fightOn,
  fightsByEvent,
  letterOfOutcome,
  outcomeAfter,
  outcomeOfLetter,
  readFights,
} from './fight';
import { TEST_EVENTS } from './testData';
import { OUTCOMES } from './vocabulary';
import { packTable } from './wire';

const [base] = TEST_EVENTS;
if (!base) throw new Error('the test data holds an event');

const act = (
  id: string,
  date: string | null,
  measure: OppositionEvent['measure'] = null,
): OppositionEvent => ({
  ...base,
  id,
  date,
  datePrecision: date === null ? 'unknown' : 'day',
  measure,
});

const MORATORIUM: OppositionEvent['measure'] = {
  fate: 'adopted',
  durationDays: 90,
  durationKind: 'fixedDays',
  statedEnd: null,
};

const final = (outcome: FightOutcome['outcome']): FightOutcome => ({ outcome, finality: 'final' });
const interim = (outcome: FightOutcome['outcome']): FightOutcome => ({ outcome, finality: 'interim' });

const EVENTS = [
  act('denied', '2025-03-01'),
  act('paused', '2025-04-01', MORATORIUM),
  act('suit', '2025-09-01'),
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
  projectOutcome: interim('stopped'),
  measureOutcome: final('paused'),
  told: [final('stopped'), null, null, final('paused'), interim('pending'), null]
    .map(letterOfOutcome)
    .join(''),
};
const BY_ID = new Map(EVENTS.map((event) => [event.id, event]));

describe('outcomes of a fight', () => {
  const anyOutcome = fc.record({
    outcome: fc.constantFrom(...OUTCOMES),
    finality: fc.constantFrom('final', 'interim'),
  }) satisfies fc.Arbitrary<FightOutcome>;

  test('letters say the same as outcomes', () => {
    expect(outcomeOfLetter('-')).toBeNull();
    expect(outcomeOfLetter('')).toBeNull();
    fc.assert(
      fc.property(anyOutcome, (told) => {
        expect(outcomeOfLetter(letterOfOutcome(told))).toEqual(told);
      }),
    );
  });

  test('the last that tells more than "pending" stands, and is interim while something is pending after it', () => {
    expect(outcomeAfter([])).toBeNull();
    expect(outcomeAfter([null, interim('pending')])).toEqual(interim('pending'));
    expect(outcomeAfter([final('stopped'), null, final('advanced')])).toEqual(final('advanced'));
    expect(outcomeAfter([final('stopped'), interim('pending')])).toEqual(interim('stopped'));
    expect(outcomeAfter([interim('pending'), final('stopped')])).toEqual(final('stopped'));
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
      project: final('stopped'),
      measure: null,
      measureState: null,
    });
    expect(fightOn(FIGHT, BY_ID, '2025-05-01')).toMatchObject({
      state: 'ongoing',
      eventIds: ['denied', 'paused'],
      lastDate: '2025-04-01',
      project: final('stopped'),
      measure: final('paused'),
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
      project: interim('stopped'),
    });
  });

  test('goes on while its measure is only proposed or still binds, whatever its acts have told', () => {
    const oneAct = (measure: OppositionEvent['measure'], told: FightOutcome) => {
      const events = new Map([['denied', act('denied', '2025-03-01', measure)]]);
      const fight = { ...FIGHT, eventIds: ['denied'], told: `-${letterOfOutcome(told)}` };
      return fightOn(fight, events, '2025-03-10');
    };
    const proposed = { ...MORATORIUM, fate: 'proposed' } as const;
    expect(oneAct(proposed, final('advanced'))).toMatchObject({
      state: 'ongoing',
      measure: final('advanced'),
      measureState: 'proposed',
    });
    expect(oneAct(MORATORIUM, final('advanced'))).toMatchObject({
      state: 'ongoing',
      measureState: 'inForce',
    });
    const failed = { ...MORATORIUM, fate: 'failed' } as const;
    expect(oneAct(failed, final('advanced'))).toMatchObject({ state: 'settled', measureState: 'failed' });
  });

  test('an interim outcome, one that is pending, or none settles nothing', () => {
    const told = (letters: string) =>
      fightOn({ ...FIGHT, eventIds: ['denied'], told: letters }, BY_ID, '2025-03-10').state;
    expect(told(`${letterOfOutcome(final('stopped'))}-`)).toBe('settled');
    expect(told(`${letterOfOutcome(interim('stopped'))}-`)).toBe('ongoing');
    expect(told(`${letterOfOutcome(final('pending'))}-`)).toBe('ongoing');
    expect(told(`${letterOfOutcome(final('stopped'))}${letterOfOutcome(interim('stopped'))}`)).toBe(
      'ongoing',
    );
    expect(told('--')).toBe('ongoing');
  });

  test('a pause is over with its measure, and never when nothing says that it ended', () => {
    const openEnded = { ...MORATORIUM, durationDays: null, durationKind: 'indefinite' } as const;
    const pausedBy = (measure: OppositionEvent['measure'], day: string) => {
      const events = new Map([['denied', act('denied', '2025-03-01', measure)]]);
      const fight = { ...FIGHT, eventIds: ['denied'], told: `-${letterOfOutcome(final('paused'))}` };
      return fightOn(fight, events, day).state;
    };
    expect(pausedBy(MORATORIUM, '2025-03-10')).toBe('ongoing');
    expect(pausedBy(MORATORIUM, '2026-03-10')).toBe('settled');
    expect(pausedBy(openEnded, '2026-03-10')).toBe('ongoing');
    expect(pausedBy(null, '2026-03-10')).toBe('ongoing');
  });

  test('an undated act counts as happened', () => {
    const events = new Map([['denied', act('denied', null)]]);
    expect(fightOn({ ...FIGHT, eventIds: ['denied'] }, events, '2025-01-01')).toMatchObject({
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
