import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CALENDAR_KINDS } from './calendar';
import { formatCalendar, MOST_DAYS, parseCalendar, WHOLE_CALENDAR } from './question';

describe('a calendar in a link', () => {
  test('is read as it was written', () => {
    expect(parseCalendar('90/ballot.hearing/state:MI,state:OH')).toEqual({
      days: 90,
      kinds: ['ballot', 'hearing'],
      regions: 'state:MI,state:OH',
    });
    expect(parseCalendar('//radius:1,2,3:A/B').regions).toBe('radius:1,2,3:A/B');
    expect(parseCalendar(null)).toBe(WHOLE_CALENDAR);
    expect(formatCalendar(WHOLE_CALENDAR)).toBeNull();
  });

  test('comes back from its text, whatever it asks', () => {
    const asked = fc.record({
      days: fc.integer({ min: 1, max: MOST_DAYS }),
      kinds: fc.option(
        fc.subarray([...CALENDAR_KINDS], { minLength: 1, maxLength: CALENDAR_KINDS.length - 1 }),
        { nil: null },
      ),
      regions: fc.constantFrom(null, 'state:MI', 'county:51107,state:OH'),
    });
    fc.assert(
      fc.property(asked, (question) => {
        expect(parseCalendar(formatCalendar(question))).toEqual(question);
      }),
    );
  });

  test.each(['', 'x', '0', '99999', '-1', '1e2', '/nothing', '///'])(
    '%j asks for what can be understood',
    (text) => {
      expect(parseCalendar(text)).toMatchObject({ days: 365, kinds: null });
    },
  );
});
