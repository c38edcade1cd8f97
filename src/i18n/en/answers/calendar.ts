/** What comes next, in words: entries of the calendar on cards, in feeds and in files. */
import type { Calendar, CalendarEntry, CalendarKind, CalendarNote } from '../../../model/calendar/calendar';
import { type IcsEvent, icsCalendar } from '../../../model/calendar/ics';
import { csvText } from '../../../model/csv';
import { addDays, lastDayOf } from '../../../model/measureOnDate';
import { plain, table } from '../report/markdownParts';
import { formatDate, formatNumber, inText, listOf, plural } from '../shell/format';
import { labels } from '../shell/labels';
import { measureText } from '../shell/measureText';
import { countryName, regionTitle } from '../shell/regionTitle';
import { sourceLines, tidyNumbers } from './files';

/** Kinds of dates. */
export const calendarKinds: Record<CalendarKind, string> = {
  measureEnds: 'Measure ends',
  ballot: 'Ballot',
  hearing: 'Hearing',
  vote: 'Vote',
  other: 'Date on record',
};

const placeOf = ({ jurisdiction, jurisdictionKind, state, country }: CalendarEntry) => {
  if (state !== null && jurisdictionKind !== 'state') return `${jurisdiction}, ${state}`;
  return country === 'US' ? jurisdiction : `${jurisdiction}, ${countryName(country)}`;
};

/** "Moratorium ends: Augusta Township, MI". */
export function calendarTitle(entry: CalendarEntry): string {
  const place = placeOf(entry);
  const kind = entry.measure === null ? null : labels.measureKind[entry.measure.kind];
  if (entry.kind === 'measureEnds' && kind !== null) return `${kind} ends: ${place}`;
  if (entry.kind === 'ballot' && kind !== null) return `Ballot on ${inText(kind)}: ${place}`;
  return `${calendarKinds[entry.kind]}: ${place}`;
}

/** Two or three sentences: what it is, how the date is known, what it does not say. */
export function calendarText(entry: CalendarEntry, recordUpTo: string): string {
  const when = formatDate(entry.date, entry.datePrecision);
  const what = entry.note ?? entry.project;
  const about = what === null ? '' : ` (${what})`;
  const facts = ((): string => {
    switch (entry.kind) {
      case 'measureEnds':
        return `Last day in force on record: ${when}, ${measureText.basis[entry.basis === 'term' ? 'term' : 'stated']}.`;
      case 'ballot':
        return `Vote of the people on ${when}${about}. No result is on record.`;
      case 'hearing':
        return `Hearing on ${when}${about}.`;
      case 'vote':
        return `Vote expected on ${when}${about}.`;
      case 'other':
        return `Date on record: ${when}${about}.`;
    }
  })();
  const read = entry.basis === 'machineRead' ? ` The date was ${measureText.readByMachine}.` : '';
  const extended = entry.mayBeExtended ? ' An extension may not be on record.' : '';
  return `${facts}${read}${extended} Record up to ${formatDate(recordUpTo)}.`;
}

/** A note of a calendar as a sentence. */
export function calendarNote(note: CalendarNote): string {
  switch (note.code) {
    case 'recordEnds':
      return `The record was read up to ${formatDate(note.recordUpTo)}: what was set, extended or ended later is not in it.`;
    case 'resultsUnknown':
      return `${plural(note.entries, { one: '# date has', other: '# dates have' })} passed since ${formatDate(note.recordUpTo)}; what came of them is not on record.`;
    case 'endsNotRecorded':
      return `${plural(note.measures, { one: '# adopted measure has', other: '# adopted measures have' })} no end on record: it is not known whether they still hold, and they can't stand here.`;
    case 'machineRead':
      return `${plural(note.entries, { one: '# date was', other: '# dates were' })} ${measureText.readByMachine}.`;
  }
}

const titleOf = ({ region, date, until }: Calendar) =>
  `What comes next${region === null ? '' : ` in ${regionTitle(region.name)}`}, ${formatDate(date)} to ${formatDate(until)}`;

/** An entry as a calendar program reads it. */
export function icsEvent(entry: CalendarEntry, recordUpTo: string): IcsEvent {
  return {
    uid: `${entry.id}@headroom`,
    first: entry.date,
    after: addDays(lastDayOf(entry.date, entry.datePrecision), 1),
    summary: calendarTitle(entry),
    description: calendarText(entry, recordUpTo),
    url: entry.pages?.find(({ url }) => url !== null)?.url ?? null,
  };
}

const told = (entry: CalendarEntry, recordUpTo: string) => ({
  ...entry,
  title: calendarTitle(entry),
  text: calendarText(entry, recordUpTo),
});

const row = (entry: CalendarEntry): string[] => [
  formatDate(entry.date, entry.datePrecision),
  plain(calendarTitle(entry)),
  entry.kind === 'measureEnds' && entry.basis !== 'machineRead'
    ? measureText.basis[entry.basis]
    : entry.basis === 'machineRead'
      ? measureText.readByMachine
      : '',
  entry.mayBeExtended ? 'extension may not be on record' : '',
  plain(entry.note ?? entry.project ?? ''),
  entry.scope === 'inside' ? '' : 'holds in the whole state',
  plain(listOf(entry.attestedBy)),
];

const HEAD = ['Date', 'What', 'How the date is known', 'Extension', 'About', 'Scope', 'Sources'];

/** A calendar as files of every kind; each ends with a line break. */
export const calendarFiles = {
  json: (calendar: Calendar): string => {
    const { region, recordUpTo } = calendar;
    const content = {
      ...calendar,
      region: region === null ? null : { ...region, name: regionTitle(region.name) },
      entries: calendar.entries.map((entry) => told(entry, recordUpTo)),
      passed: calendar.passed.map((entry) => told(entry, recordUpTo)),
      notes: calendar.notes.map(calendarNote),
    };
    return `${JSON.stringify(content, tidyNumbers, 2)}\n`;
  },
  md: (calendar: Calendar): string => {
    const { entries, passed, notes } = calendar;
    const lines = [
      `# ${plain(titleOf(calendar))}`,
      '',
      entries.length === 0
        ? 'No date on record. It does not mean that there is none.'
        : plural(entries.length, { one: '# date on record.', other: '# dates on record.' }),
      '',
      ...(entries.length > 0 ? table(HEAD, entries.map(row)) : []),
      ...(passed.length > 0
        ? [
            `## Passed since the record ends: ${formatNumber(passed.length)}`,
            '',
            'What came of these is not on record.',
            '',
            ...table(HEAD, passed.map(row)),
          ]
        : []),
      '## Notes',
      '',
      ...notes.map((note) => `- ${plain(calendarNote(note))}`),
      '',
      ...sourceLines(calendar.sources),
    ];
    return `${lines.join('\n')}\n`;
  },
  csv: ({ entries, passed, recordUpTo, sources }: Calendar): string =>
    csvText(
      [
        'date',
        'datePrecision',
        'kind',
        'title',
        'basis',
        'mayBeExtended',
        'jurisdiction',
        'jurisdictionKind',
        'state',
        'countyFips',
        'country',
        'measureKind',
        'technology',
        'about',
        'scope',
        'passed',
        'recordUpTo',
        'text',
        'events',
        'sources',
        'credit',
        'link',
      ],
      [...passed, ...entries].map((entry) => [
        entry.date,
        entry.datePrecision,
        entry.kind,
        calendarTitle(entry),
        entry.basis,
        entry.mayBeExtended ? 'yes' : 'no',
        entry.jurisdiction,
        entry.jurisdictionKind,
        entry.state,
        entry.countyFips,
        entry.country,
        entry.measure?.kind ?? null,
        entry.measure?.technology ?? null,
        entry.note ?? entry.project,
        entry.scope,
        passed.includes(entry) ? 'yes' : 'no',
        recordUpTo,
        calendarText(entry, recordUpTo),
        entry.eventIds.join(' '),
        entry.attestedBy.join(' '),
        sources
          .filter(({ id }) => entry.attestedBy.includes(id))
          .map(({ credit }) => credit)
          .join(' '),
        entry.pages?.find(({ url }) => url !== null)?.url ?? null,
      ]),
    ),
  ics: (calendar: Calendar): string =>
    icsCalendar(
      titleOf(calendar),
      calendar.recordUpTo,
      calendar.entries.map((entry) => icsEvent(entry, calendar.recordUpTo)),
    ),
};

/** The words of a feed. */
export const feedText = {
  title: (place: string | null): string =>
    place === null ? 'Headroom: what comes next' : `Headroom: what comes next in ${place}`,
  about: (recordUpTo: string): string =>
    `Measures on data centers and crypto mines that end, ballots, hearings and votes on record, as of ${formatDate(recordUpTo)}. What nobody recorded is not here.`,
};
