import { describe, expect, test } from 'vitest';
import type { OppositionEvent } from '../event';
import type { Fight } from '../fight';
import { TEST_ACT, TEST_EVENTS, TEST_FIGHTS } from '../testData';
import { type CourseData, coursesOn, DECISIONS, ENDINGS, isDecision } from './course';

const [anyEvent] = TEST_EVENTS;
const [anyFight] = TEST_FIGHTS;
if (!anyEvent || !anyFight) throw new Error('the test world has an act and a fight');

const act = (id: string, part: Partial<OppositionEvent> = {}): OppositionEvent => ({
  ...anyEvent,
  id,
  date: '2025-03-01',
  projectOutcome: null,
  attestedBy: ['tracker'],
  ...part,
});
const outcome = (word: string, on: string | null, precision = 'day', finality = 'final') =>
  ({ word, on, precision, by: on, finality, basis: 'coded' }) as unknown as OppositionEvent['projectOutcome'];
const fight = (part: Partial<Fight> = {}): Fight => ({
  ...anyFight,
  id: 'f',
  eventIds: ['a'],
  project: 'Gateway',
  company: null,
  ...part,
});

function courses(
  events: OppositionEvent[],
  part: Partial<Fight> = {},
  data: Partial<CourseData> = {},
  day = '2026-08-22',
) {
  return coursesOn(
    {
      events,
      fights: [fight({ eventIds: events.map(({ id }) => id), ...part })],
      sources: [{ id: 'tracker', retrieved: '2026-08-01' }],
      recordUpTo: '2026-08-10',
      ...data,
    },
    day,
  );
}
const course = (...given: Parameters<typeof courses>) => {
  const [only] = courses(...given);
  if (!only) throw new Error('no course');
  return only;
};

test('four endings decide a project, the others do not', () => {
  expect(ENDINGS.filter(isDecision)).toEqual([...DECISIONS]);
});

describe('a fight is over a project', () => {
  const none = { project: null, company: null, siteIds: [] };
  test.each([
    ['a name', { ...none, project: 'Gateway' }, true],
    ['a company', { ...none, company: 'Acme' }, true],
    ['a site', { ...none, siteIds: ['s'] }, true],
    ['nothing of these', none, false],
  ])('where it has %s', (_, part, found) => {
    expect(courses([act('a')], part)).toHaveLength(found ? 1 : 0);
  });

  test('where an act tells of its outcome', () => {
    expect(courses([act('a'), act('b', { projectOutcome: outcome('undecided', null) })], none)).toHaveLength(
      1,
    );
  });

  test('and is told only of acts that had happened by the day', () => {
    const events = [act('a'), act('b', { date: '2026-01-01' })];
    expect(courses(events, {}, {}, '2025-02-28')).toEqual([]);
    expect(course(events, {}, {}, '2025-12-31').events.map(({ id }) => id)).toEqual(['a']);
    expect(courses([], { eventIds: ['gone'] })).toEqual([]);
  });
});

describe('its course', () => {
  test('begins with the first act or reading of a day or a month', () => {
    const events = [
      act('a', { date: '2025-01-01', datePrecision: 'year' }),
      act('b', { date: '2025-05-01', datePrecision: 'month' }),
      act('c', { date: '2025-06-01' }),
    ];
    expect(course(events).began).toBe('2025-05-01');
    const told = { ...TEST_ACT, id: 't', date: '2025-04-01' };
    expect(course(events, { actIds: ['t', 'gone'] }, { acts: [told] }).began).toBe('2025-04-01');
    expect(course(events, { actIds: ['t'] }, { acts: [{ ...told, date: '2026-08-23' }] }).began).toBe(
      '2025-05-01',
    );
    expect(
      course(events, { actIds: ['t'] }, { acts: [{ ...told, datePrecision: 'quarter' as never }] }).began,
    ).toBe('2025-05-01');
    expect(course([act('a', { date: null, datePrecision: 'unknown' })]).began).toBeNull();
  });

  test('ends with the word on record and its day', () => {
    expect(course([act('a', { projectOutcome: outcome('stopped', '2025-03-01') })])).toMatchObject({
      ending: 'stopped',
      finality: 'final',
      decided: '2025-03-01',
      decidedPrecision: 'day',
    });
  });

  test('has no day of a decision that is known to the year, and one of a month', () => {
    const of = (precision: string) =>
      course([act('a', { projectOutcome: outcome('stopped', '2025-03-01', precision) })]);
    expect(of('month')).toMatchObject({ decided: '2025-03-01', decidedPrecision: 'month' });
    expect(of('year')).toMatchObject({ ending: 'stopped', decided: null, decidedPrecision: 'year' });
  });

  test('is not decided while it is on hold', () => {
    expect(course([act('a', { projectOutcome: outcome('onHold', '2025-03-01') })])).toMatchObject({
      ending: 'onHold',
      finality: null,
      decided: null,
    });
  });

  test('is undecided before the day of its outcome, and not recorded where none is told', () => {
    const later = [act('a', { projectOutcome: outcome('stopped', '2026-01-01') })];
    expect(course(later, {}, {}, '2025-12-31')).toMatchObject({ ending: 'undecided', decided: null });
    expect(course([act('a')])).toMatchObject({
      ending: 'notRecorded',
      decided: null,
      decidedPrecision: 'unknown',
    });
  });

  test('was watched to the last reading of one of its trackers, and never past the day or the record', () => {
    const read = (...sources: [string, string][]) => ({
      sources: sources.map(([id, retrieved]) => ({ id, retrieved })),
    });
    const events = [act('a', { attestedBy: ['tracker', 'second', 'unread'] })];
    const to = (data: Partial<CourseData>, day?: string) => course(events, {}, data, day).watchedTo;
    expect(to(read(['tracker', '2026-07-01'], ['second', '2026-08-01'], ['other', '2026-08-09']))).toBe(
      '2026-08-01',
    );
    expect(to(read(['tracker', '2026-07-01'], ['second', '2026-08-11']))).toBe('2026-07-01');
    expect(to(read(['tracker', '2026-08-10']))).toBe('2026-08-10');
    expect(to(read(['tracker', '2026-07']))).toBe('2026-08-10');
    expect(to(read(['tracker', '2026-07-01']), '2026-05-01')).toBe('2026-05-01');
    expect(to(read())).toBe('2026-08-10');
  });
});
