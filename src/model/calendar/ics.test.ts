import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldLine, icsCalendar, icsText } from './ics';

const octets = (text: string) => new TextEncoder().encode(text).length;

describe('a text value', () => {
  test('escapes what RFC 5545 names, and a line break', () => {
    expect(icsText('a, b; c\\d\r\ne\nf')).toBe('a\\, b\\; c\\\\d\\ne\\nf');
  });
  test('holds no control character but the tab', () => {
    expect(icsText('a\u0000\u0007b\tc')).toBe('ab\tc');
  });
});

describe('a folded line', () => {
  // Section 3.1 of RFC 5545 folds this line as an example; any place before 75 octets will do.
  test('reads as before when unfolded, and no part is over 75 octets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const line = text.replace(/[\r\n]/g, '');
        const folded = foldLine(line);
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
        for (const part of folded.split('\r\n')) expect(octets(part)).toBeLessThanOrEqual(75);
      }),
    );
  });
  test('never breaks within a character', () => {
    expect(foldLine(`${'x'.repeat(74)}é`)).toBe(`${'x'.repeat(74)}\r\n é`);
    expect(foldLine('x'.repeat(75))).toBe('x'.repeat(75));
  });
});

test('a calendar is made of whole days, stamped with the day of the data', () => {
  const text = icsCalendar('Next, in Ohio', '2026-10-09', [
    {
      uid: 'a@headroom',
      first: '2026-11-03',
      after: '2026-11-04',
      summary: 'Ballot',
      description: 'x',
      url: 'https://example.org/a,b',
    },
  ]);
  expect(text.split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Headroom//Headroom calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'NAME:Next\\, in Ohio',
    'X-WR-CALNAME:Next\\, in Ohio',
    'BEGIN:VEVENT',
    'UID:a@headroom',
    'DTSTAMP:20261009T000000Z',
    'DTSTART;VALUE=DATE:20261103',
    'DTEND;VALUE=DATE:20261104',
    'SUMMARY:Ballot',
    'DESCRIPTION:x',
    'URL:https://example.org/a,b',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});
