import { describe, expect, test } from 'vitest';
import { type DatedOutcome, headlineOf, isToldBy, outcomeOn, outcomesOn, toldFrom } from './outcome';
import type { MeasureOutcome, Outcome, ProjectOutcome } from './vocabulary';

const outcome = <W extends Outcome>(word: W, part: Partial<DatedOutcome<W>> = {}): DatedOutcome<W> => ({
  word,
  on: '2025-04-10',
  precision: 'day',
  by: '2025-06-01',
  finality: 'final',
  basis: 'coded',
  ...part,
});
const on = (
  day: string,
  projectOutcome: DatedOutcome<ProjectOutcome> | null,
  measureOutcome: DatedOutcome<MeasureOutcome> | null = null,
  date: string | null = '2025-03-01',
) => outcomesOn({ date, projectOutcome, measureOutcome }, day);

test('an outcome is told from its day, else from the day on which a source told it', () => {
  expect([isToldBy(outcome('stopped'), '2025-04-09'), isToldBy(outcome('stopped'), '2025-04-10')]).toEqual([
    false,
    true,
  ]);
  const undated = outcome('stopped', { on: null });
  expect([isToldBy(undated, '2025-05-31'), isToldBy(undated, '2025-06-01')]).toEqual([false, true]);
  expect([toldFrom(outcome('stopped')), toldFrom(undated)]).toEqual(['2025-04-10', '2025-06-01']);
});

describe('the outcome of a project', () => {
  test('is undecided from the act until its day', () => {
    const words = ['2025-02-28', '2025-03-01', '2025-04-09', '2025-04-10'].map(
      (day) => on(day, outcome('stopped')).project,
    );
    expect(words).toEqual([null, 'undecided', 'undecided', 'stopped']);
  });

  test('is not told where none is on record, and of an undated act as soon as it is told', () => {
    expect(on('2026-01-01', null)).toEqual({
      project: null,
      projectDate: null,
      measure: null,
      measureDate: null,
    });
    expect(on('2020-01-01', outcome('stopped'), null, null).project).toBe('undecided');
  });

  test('has the date that a source gives, as precise as it is', () => {
    const date = (part: Partial<DatedOutcome<ProjectOutcome>>, day = '2026-01-01') =>
      on(day, outcome<ProjectOutcome>('stopped', part)).projectDate;
    expect(date({})).toBe('2025-04-10');
    expect(date({ precision: 'month' })).toBe('2025-04');
    expect(date({ precision: 'year' })).toBe('2025');
    expect(date({ precision: 'unknown' })).toBeNull();
    expect(date({ on: null })).toBeNull();
    // Before its day a project is undecided, and that has no date.
    expect(date({}, '2025-04-09')).toBeNull();
    expect(date({}, '2025-04-10')).toBe('2025-04-10');
  });
});

describe('the outcome of a measure', () => {
  test('that ended is adopted from the act until its end', () => {
    const words = ['2025-02-28', '2025-03-01', '2025-04-09', '2025-04-10'].map(
      (day) => on(day, null, outcome('ended')).measure,
    );
    expect(words).toEqual([null, 'adopted', 'adopted', 'ended']);
    expect(on('2025-03-01', null, outcome('ended'), null).measure).toBeNull();
  });

  test('that failed is nothing before its day', () => {
    expect(on('2025-04-09', null, outcome('votedDown')).measure).toBeNull();
    expect(on('2025-04-10', null, outcome('votedDown'))).toMatchObject({
      measure: 'votedDown',
      measureDate: '2025-04-10',
    });
    expect(on('2025-03-15', null, outcome('ended')).measureDate).toBeNull();
  });
});

test.each([
  ['stopped', 'adopted', 'stopped'],
  ['undecided', 'votedDown', 'votedDown'],
  ['undecided', null, 'undecided'],
  [null, 'adopted', 'adopted'],
  [null, null, 'notRecorded'],
] as const)('of a project %s and a measure %s a list says %s', (project, measure, word) => {
  expect(headlineOf({ project, measure })).toBe(word);
});

test('a list tells the word of the day', () => {
  const event = {
    date: '2025-03-01',
    projectOutcome: outcome<ProjectOutcome>('stopped'),
    measureOutcome: null,
  };
  expect(outcomeOn(event, '2025-04-01')).toBe('undecided');
  expect(outcomeOn(event, '2025-05-01')).toBe('stopped');
});
