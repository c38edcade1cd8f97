/**
 * Writes calendars as RFC 5545 (iCalendar) has them: lines end with CRLF, are folded after 75 octets and never within
 * a character, and commas, semicolons, backslashes and line breaks of texts are escaped.
 */

/** A date as a calendar program shows it: a whole day, or a whole month. */
export interface IcsEvent {
  /** Unique and stable for ever. */
  uid: string;
  /** First day, `YYYY-MM-DD`. */
  first: string;
  /** Day after the last one, `YYYY-MM-DD`. */
  after: string;
  summary: string;
  description: string;
  /** Https address of a source; null where there is none. */
  url: string | null;
}

const MOST_OCTETS = 75;

/** A text value (section 3.3.11). Characters that no text may hold are left out. */
export function icsText(text: string): string {
  return (
    text
      .replaceAll('\\', '\\\\')
      .replaceAll(';', '\\;')
      .replaceAll(',', '\\,')
      .replace(/\r\n|\r|\n/g, '\\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what a text may not hold.
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  );
}

const octets = (text: string) => new TextEncoder().encode(text).length;

/** Folds a content line (section 3.1): further lines begin with a space, which counts among their 75 octets. */
export function foldLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  let size = 0;
  for (const character of line) {
    const more = octets(character);
    if (size + more > MOST_OCTETS) {
      lines.push(current);
      current = ' ';
      size = 1;
    }
    current += character;
    size += more;
  }
  return [...lines, current].join('\r\n');
}

const basicDate = (day: string) => day.replaceAll('-', '');

/**
 * A whole calendar.
 * @param name  shown by calendar programs
 * @param stamp the day of the data, `YYYY-MM-DD`: what every entry says that it is as of
 */
export function icsCalendar(name: string, stamp: string, events: readonly IcsEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Headroom//Headroom calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${icsText(name)}`,
    `X-WR-CALNAME:${icsText(name)}`,
    ...events.flatMap(({ uid, first, after, summary, description, url }) => [
      'BEGIN:VEVENT',
      `UID:${icsText(uid)}`,
      `DTSTAMP:${basicDate(stamp)}T000000Z`,
      `DTSTART;VALUE=DATE:${basicDate(first)}`,
      `DTEND;VALUE=DATE:${basicDate(after)}`,
      `SUMMARY:${icsText(summary)}`,
      `DESCRIPTION:${icsText(description)}`,
      // A URI is no text: nothing in it is escaped.
      ...(url === null ? [] : [`URL:${url.replace(/\s/g, '%20')}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}
