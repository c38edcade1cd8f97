import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SERIES,
  holdings,
  MAX_FRAMES,
  parseDays,
  parseRange,
  planSeries,
  proposedDays,
  type SeriesAsked,
} from './series';

const asked = (over: Partial<SeriesAsked>): SeriesAsked => ({ ...DEFAULT_SERIES, ...over });
const RECORD = '2026-11-22';
const plan = (over: Partial<SeriesAsked>) => planSeries(asked(over), RECORD);

describe('the days of a series', () => {
  it('are the last of each month, leap years among them', () => {
    expect(plan({ from: '2023-12', to: '2024-03' })).toEqual({
      days: ['2023-12-31', '2024-01-31', '2024-02-29', '2024-03-31'],
      endsAt: null,
    });
  });

  it('are the last of each year, and always the end of the range', () => {
    expect(plan({ from: '2023-04', to: '2025-06', step: 'year' })).toEqual({
      days: ['2023-12-31', '2024-12-31', '2025-06-30'],
      endsAt: null,
    });
  });

  it('end with the record, in its month on its day, and say so', () => {
    expect(plan({ from: '2026-10', to: '2027-04' })).toEqual({
      days: ['2026-10-31', RECORD],
      endsAt: RECORD,
    });
    expect(plan({ from: '2025-01', to: '2026-12', step: 'year' })).toEqual({
      days: ['2025-12-31', RECORD],
      endsAt: RECORD,
    });
  });

  it('ask for nothing after a record that ends with its month', () => {
    expect(planSeries(asked({ from: '2026-09', to: '2026-10' }), '2026-10-31')).toEqual({
      days: ['2026-09-30', '2026-10-31'],
      endsAt: null,
    });
  });

  it.each([
    [{ from: '2023-13' }, { kind: 'noMonth', text: '2023-13' }],
    [{ to: '2026' }, { kind: 'noMonth', text: '2026' }],
    [
      { from: '2025-02', to: '2025-01' },
      { kind: 'backwards', from: '2025-02', to: '2025-01' },
    ],
    [
      { from: '2027-01', to: '2027-02' },
      { kind: 'afterRecord', from: '2027-01', recordUpTo: RECORD },
    ],
    [
      { from: '2010-01', to: '2026-01' },
      { kind: 'tooMany', frames: 193, most: MAX_FRAMES },
    ],
    [{ pace: 0 }, { kind: 'noSeconds', what: 'pace', least: 0.1, most: 10 }],
    [{ held: Number.NaN }, { kind: 'noSeconds', what: 'held', least: 0.1, most: 30 }],
  ])('are none for %o', (over, problem) => {
    expect(plan(over)).toEqual({ problem });
  });

  it('are as many as may be, and no more', () => {
    const most = plan({ from: '2016-12', to: '2026-11' });
    expect('days' in most && most.days.length).toBe(MAX_FRAMES);
    expect(plan({ from: '2016-11', to: '2026-11' })).toHaveProperty('problem.kind', 'tooMany');
  });
});

it('a range is of months or of whole years', () => {
  expect(parseRange('2023-01..2026-11')).toEqual({ from: '2023-01', to: '2026-11' });
  expect(parseRange(' 2019..2026 ')).toEqual({ from: '2019-01', to: '2026-12' });
  for (const text of ['2023-01', '2023-01-01..2024-01-01', '2023-1..2024-1', '..', ''])
    expect(parseRange(text), text).toBeNull();
});

it('only the last frame is held', () => {
  expect(holdings(asked({ pace: 0.4, held: 2 }), 3)).toEqual([0.4, 0.4, 2]);
});

describe('days of small multiples', () => {
  it('come in the order of time', () => {
    expect(parseDays('2024-01-01, 2023-01-01,')).toEqual({ days: ['2023-01-01', '2024-01-01'] });
  });

  it.each([
    ['2024-02-30,2024-01-01', { kind: 'noDay', text: '2024-02-30' }],
    ['2024-01-01,2024-01-01', { kind: 'twice', day: '2024-01-01' }],
    ['2024-01-01', { kind: 'number', days: 1, least: 2, most: 12 }],
    [
      Array.from({ length: 13 }, (_, index) => `20${10 + index}-01-01`).join(','),
      { kind: 'number', days: 13, least: 2, most: 12 },
    ],
  ])('%s are none', (text, problem) => {
    expect(parseDays(text)).toEqual({ problem });
  });
});

it('the ends of the last years are proposed for a page', () => {
  expect(proposedDays(RECORD, 3)).toEqual(['2024-12-31', '2025-12-31', RECORD]);
});
