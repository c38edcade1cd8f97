/** Sentences on acts, made from facts in our own words and never from a tracker's prose. */
import type { EventDetail, OppositionEvent } from '../../../model/event';
import type { Action } from '../../../model/vocabulary';
import { formatDate, formatNumber, inText, listOf, plural } from '../shell/format';
import { labels } from '../shell/labels';

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Small numbers in words: "two", "12". */
const inWords = (number: number): string => SMALL[number] ?? formatNumber(number);

/** Actions that name an instrument, the most telling first. */
const INSTRUMENTS: readonly Action[] = [
  'moratorium',
  'zoningRestriction',
  'ordinance',
  'legislation',
  'executiveOrder',
  'executiveAction',
  'utilityRegulation',
  'regulatoryAction',
];

/** Days of a term that stand for whole months, as councils write them. */
const MONTHS: ReadonlyMap<number, number> = new Map([
  [365, 12],
  [366, 12],
  [545, 18],
  [548, 18],
  [730, 24],
  [731, 24],
  [1095, 36],
  [1096, 36],
]);

/** "12-month", "180-day": the term as an adjective. @param days whole days, > 0 */
export function termWords(days: number): string {
  const months = MONTHS.get(days);
  return months === undefined ? `${formatNumber(days)}-day` : `${months}-month`;
}

/** "a 12-month moratorium", "a ban", "an ordinance"; what the measure is called. */
function instrument(event: OppositionEvent): string {
  const { measure } = event;
  const action = INSTRUMENTS.find((candidate) => event.actions.includes(candidate));
  const noun =
    event.mechanism === 5 ? 'ban' : action === undefined ? 'measure' : inText(labels.action[action]);
  const days = measure?.durationKind === 'fixedDays' ? measure.durationDays : null;
  const words = days === null ? noun : `${termWords(days)} ${noun}`;
  // Eight, eleven, eighteen and eighty begin with a vowel when they are spoken.
  return `${/^([aeiou]|8|1[18]-|1[18]$)/i.test(words) ? 'an' : 'a'} ${words}`;
}

/** "on 2 March 2026", "in March 2026", "on a date that is not known". */
function when(event: OppositionEvent): string {
  if (event.date === null || event.datePrecision === 'unknown') return 'on a date that is not known';
  return `${event.datePrecision === 'day' ? 'on' : 'in'} ${formatDate(event.date, event.datePrecision)}`;
}

/** What was done, by whom and when. */
function deed(event: OppositionEvent): string {
  const { jurisdiction, measure } = event;
  if (measure === null) {
    const actions = listOf(event.actions.map((action) => inText(labels.action[action])));
    const what = actions === '' ? inText(labels.mechanism[event.mechanism]) : actions;
    return `${jurisdiction}, ${what} recorded ${when(event)}`;
  }
  const what = instrument(event);
  switch (measure.fate) {
    case 'adopted':
      return `${jurisdiction} adopted ${what} ${when(event)}`;
    case 'extended':
      return `${jurisdiction} adopted ${what} ${when(event)} and extended it later`;
    case 'replaced':
      return `${jurisdiction} adopted ${what} ${when(event)}, which another act replaced`;
    case 'rescinded':
      return `${jurisdiction} adopted ${what} ${when(event)} and rescinded it later`;
    case 'proposed':
      return `${jurisdiction} has ${what} before it, recorded ${when(event)}`;
    case 'failed':
      return `${jurisdiction} had ${what} before it, recorded ${when(event)}; it did not pass`;
    case 'unknown':
      return `${jurisdiction}, ${what} recorded ${when(event)}; whether it was adopted is not on record`;
  }
}

/**
 * One sentence on an act: what, who, when; project; concerns; sources; who attests it.
 * @param detail null while it is not known: the sentence then says nothing of sources
 */
export function eventSentence(event: OppositionEvent, detail: Pick<EventDetail, 'sources'> | null): string {
  const about = [event.project, event.company].filter((name) => name !== null && name !== '');
  const concerns = event.concerns.map((concern) => inText(labels.concern[concern]));
  const parts = [
    deed(event),
    about.length === 0 ? null : `about ${about.join(' (')}${about.length === 2 ? ')' : ''}`,
    concerns.length === 0 ? 'no concern on record' : `concerns: ${concerns.join(', ')}`,
    detail === null ? null : sourceWords(detail),
    `attested by ${inWords(event.attestedBy.length)} ${plural(event.attestedBy.length, { one: 'dataset', other: 'datasets' })}`,
  ];
  return `${parts.filter((part) => part !== null).join('; ')}.`;
}

/** "3 sources, 1 official"; "no page is cited". */
function sourceWords({ sources }: Pick<EventDetail, 'sources'>): string {
  const pages = new Map(sources.flatMap(({ url, tier }) => (url === null ? [] : [[url, tier] as const])));
  if (pages.size === 0) return 'no page is cited';
  const official = [...pages.values()].filter((tier) => tier === 'official').length;
  return `${plural(pages.size, { one: '# source', other: '# sources' })}, ${official === 0 ? 'none' : formatNumber(official)} official`;
}

/**
 * The address of a form for a new issue, filled with what the record says.
 * @param base    https address of the form; parameters it has are kept
 * @param address link to the card
 */
export function correctionLink(
  base: string,
  event: Pick<OppositionEvent, 'id' | 'jurisdiction'>,
  sentence: string,
  address: string,
): string {
  const url = new URL(base);
  url.searchParams.set('title', `Correction: ${event.jurisdiction} (${event.id})`);
  url.searchParams.set(
    'body',
    [
      `Record: ${event.id}`,
      `Card: ${address}`,
      `It says: ${sentence}`,
      '',
      'What is wrong or missing:',
      '',
      'A page that shows it (https link):',
      '',
    ].join('\n'),
  );
  return url.href;
}
