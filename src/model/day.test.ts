import { describe, expect, it } from 'vitest';
import { dayOfClock, dayUnchosen, isDay } from './day';

describe('the day viewed where none is chosen', () => {
  it('is today, also where the record ends earlier', () => {
    expect(dayUnchosen('2026-11-28', '2026-10-09')).toBe('2026-11-28');
  });

  it('is the last day of the record where there is no clock, or one that is behind it', () => {
    expect(dayUnchosen(null, '2026-10-09')).toBe('2026-10-09');
    expect(dayUnchosen('1970-01-01', '2026-10-09')).toBe('2026-10-09');
  });

  it('is read where the clock stands, not in Greenwich', () => {
    const day = dayOfClock(new Date(2026, 2, 1, 23, 59));
    expect(day).toBe('2026-03-01');
    expect(isDay(day)).toBe(true);
    expect(dayOfClock(new Date(2026, 2, 1, 0, 1))).toBe('2026-03-01');
  });
});
