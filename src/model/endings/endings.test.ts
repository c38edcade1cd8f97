import { describe, expect, test } from 'vitest';
import type { OppositionEvent } from '../event';
import { TEST_ACT, TEST_EVENTS, TEST_FIGHTS } from '../testData';
import type { ProjectOutcome } from '../vocabulary';
import { type CourseData, coursesOn } from './course';
import { endingsAt, endingsOf } from './endings';

const [event] = TEST_EVENTS;
const [fight] = TEST_FIGHTS;
if (!event || !fight) throw new Error('the test data hold an act and a fight');

const DAY = '2026-10-09';

/** A fight of one act for each: began on a day, decided as told. */
interface Told {
  began?: string | null;
  word?: ProjectOutcome;
  on?: string | null;
  finality?: 'final' | 'interim';
  tracker?: string;
}
const world = (told: readonly Told[], part: Partial<CourseData> = {}): CourseData => {
  const events = told.map(
    (
      { began = '2026-01-01', word, on = null, finality = 'final', tracker = 'a' },
      index,
    ): OppositionEvent => ({
      ...event,
      id: `e${index}`,
      date: began,
      datePrecision: began === null ? 'unknown' : 'day',
      attestedBy: [tracker],
      projectOutcome:
        word === undefined
          ? null
          : {
              word,
              on,
              precision: on === null ? 'unknown' : 'day',
              by: began ?? DAY,
              finality,
              basis: 'coded',
            },
    }),
  );
  return {
    events,
    fights: events.map(({ id }) => ({ ...fight, id, eventIds: [id], project: `Project ${id}` })),
    acts: [],
    sources: [
      { id: 'a', retrieved: '2026-07-30' },
      { id: 'b', retrieved: DAY },
    ],
    recordUpTo: DAY,
    ...part,
  };
};
const ended = (...told: Told[]) => endingsOf(coursesOn(world(told), DAY));

describe('the course of a fight', () => {
  const only = (told: Told, part: Partial<CourseData> = {}, day = DAY) =>
    coursesOn(world([told], part), day)[0];

  test('begins with its first dated act, those that texts tell included', () => {
    const acts = [{ ...TEST_ACT, id: 'told', eventId: 'e0', date: '2025-12-01' }];
    const data = world([{}], { acts });
    const fights = (data.fights ?? []).map((one) => ({ ...one, actIds: ['told'] }));
    expect(coursesOn({ ...data, fights }, DAY)[0]?.began).toBe('2025-12-01');
    expect(
      coursesOn({ ...data, fights, acts: [{ ...TEST_ACT, id: 'told', datePrecision: 'year' }] }, DAY)[0]
        ?.began,
    ).toBe('2026-01-01');
  });

  test('is watched up to the day on which one of its trackers was read, and not beyond the day viewed', () => {
    expect(only({})?.watchedTo).toBe('2026-07-30');
    expect(only({ tracker: 'b' })?.watchedTo).toBe(DAY);
    expect(only({ tracker: 'b' }, {}, '2026-08-01')?.watchedTo).toBe('2026-08-01');
  });

  test('is told as it stood on the day viewed', () => {
    const told = { word: 'stopped', on: '2026-06-01' } as const;
    expect(only(told, {}, '2026-05-31')).toMatchObject({
      ending: 'undecided',
      decided: null,
      finality: null,
    });
    expect(only(told)).toMatchObject({ ending: 'stopped', decided: '2026-06-01', finality: 'final' });
    expect(only(told, {}, '2025-12-31')).toBeUndefined();
  });

  test('does not exist for a fight over a measure alone', () => {
    const data = world([{}]);
    const fights = (data.fights ?? []).map((one) => ({ ...one, project: null, company: null }));
    expect(coursesOn({ ...data, fights }, DAY)).toEqual([]);
  });
});

describe('how fights ended', () => {
  test('counts every fight once, with what is undecided and what nobody tells', () => {
    const { fights, counts, shares } = ended(
      { word: 'wentAhead', on: '2026-02-01' },
      { word: 'stopped', on: '2026-03-01' },
      { word: 'stopped' },
      { word: 'onHold', on: '2026-03-01', finality: 'interim' },
      { word: 'undecided' },
      {},
    );
    expect(fights).toBe(6);
    expect(counts).toEqual({
      wentAhead: 1,
      wentAheadWithConditions: 0,
      stopped: 2,
      withdrawn: 0,
      onHold: 1,
      undecided: 1,
      notRecorded: 1,
    });
    expect(shares.stopped).toMatchObject({ count: 2, of: 3 });
  });

  test('takes the time of dated decisions, and keeps open fights as open', () => {
    const { times } = ended(
      { word: 'wentAhead', on: '2026-01-11' },
      { word: 'stopped', on: '2026-01-21' },
      { word: 'undecided' },
      { word: 'undecided', began: '2026-07-20' },
      { word: 'onHold', on: '2026-02-01' },
    );
    expect(times).toMatchObject({ cases: 5, decided: 2, open: 3, medianDays: null });
    expect(times?.watched).toEqual([10, 10, 20, 210, 210]);
    expect(times?.undecided.map(({ time, atRisk }) => [time, atRisk])).toEqual([
      [10, 5],
      [20, 3],
    ]);
    expect(times?.incidence.stopped.at(-1)?.incidence).toBeCloseTo((4 / 5) * (1 / 3), 10);
    if (!times) throw new Error('no times');
    expect(endingsAt(times, 15)).toMatchObject({ atRisk: 3, undecided: { share: 0.8 } });
    expect(endingsAt(times, 211)).toBeNull();
  });

  test('leaves out of the time what has no beginning or no end on record, and says so', () => {
    const { times, notes } = ended(
      { word: 'stopped', on: '2026-01-01' },
      { word: 'stopped', on: '2025-12-01' },
      { word: 'wentAhead' },
      { word: 'undecided', began: null },
    );
    expect(times).toBeNull();
    expect(notes).toContainEqual({ code: 'leftOut', noBegin: 1, noDay: 1, decisionFirst: 2 });
    expect(notes).toContainEqual({ code: 'tooFew', cases: 0, least: 5 });
    expect(notes).toContainEqual({ code: 'datedUnevenly', ahead: [0, 1], ended: [2, 2] });
  });

  test('says how young the open ones are, and which decisions may still change', () => {
    const { notes } = ended(
      { word: 'undecided', began: '2025-01-01' },
      { word: 'undecided', began: '2026-05-01' },
      { word: 'undecided', began: '2026-06-01' },
      { word: 'stopped', on: '2026-06-01', finality: 'interim' },
    );
    expect(notes).toContainEqual({ code: 'recentUndecided', undecided: 3, began: '2026-05-01' });
    expect(notes).toContainEqual({ code: 'interim', decisions: 1 });
    expect(notes.at(-1)).toEqual({ code: 'noForecast' });
  });

  test('of no fights is no share', () => {
    const { shares, times, notes } = endingsOf([]);
    expect(shares.wentAhead).toMatchObject({ of: 0, share: null });
    expect(times).toBeNull();
    expect(notes).toEqual([{ code: 'onlyRecorded' }]);
  });
});
