/** The words of the timeline and of the legend of measures in force. */
import type { StandingTally } from '../../../model/standing';
import type { Mechanism } from '../../../model/vocabulary';
import { formatDate, listOf, plural } from './format';
import { labels } from './labels';

export const timelineText = {
  label: 'Opposition over time',
  day: 'As of',
  dayHelp: 'Acts up to this day, and what is in force on it',
  latest: 'Today',
  recordUpTo: (date: string) => `Record up to ${formatDate(date)}.`,
  afterRecord: (date: string) =>
    `The record ends on ${formatDate(date)}. Of later days it tells only which terms have run out.`,
  dayHandle: 'Month viewed',
  sinceHandle: 'Start of the period',
  wholeRecord: 'the whole record',
  clearPeriod: 'Whole record',
  allYears: 'All years',
  play: 'Play month by month',
  pause: 'Stop',
  next: 'Next month',
  fold: { open: 'Show the timeline', close: 'Fold the timeline' },
  plot: 'Acts per month by what was done. Drag across it to choose a period; click to choose a month.',
  missing: 'The acts could not be loaded, so no months are shown.',
  month: (month: string) => formatDate(month, 'month'),
  beyond: 'after the record',
  /** What a month holds, strongest first. */
  monthCounts: (month: string, parts: readonly { mechanism: Mechanism; count: number }[]) => {
    const total = parts.reduce((sum, part) => sum + part.count, 0);
    const steps = parts.map(({ mechanism, count: number }) => `${labels.mechanism[mechanism]}: ${number}`);
    const all = total === 0 ? 'no act recorded' : plural(total, { one: '# act', other: '# acts' });
    return `${formatDate(month, 'month')}: ${all}${steps.length > 0 ? ` (${steps.join('; ')})` : ''}.`;
  },
  monthBeyond: (month: string, recordUpTo: string) =>
    `${formatDate(month, 'month')}: after the record, which ends on ${formatDate(recordUpTo)}. Terms still run out.`,
  earlier: (events: number, month: string) =>
    events === 0
      ? ''
      : `${plural(events, { one: '# act', other: '# acts' })} before ${formatDate(month, 'month')}.`,
  unplaced: (events: number) =>
    events === 0
      ? ''
      : `${plural(events, { one: '# act', other: '# acts' })} without a month ${events === 1 ? 'is' : 'are'} not drawn.`,
} as const;

export const inForceText = {
  anyAge: 'A measure counts whenever it was adopted; the period chosen does not matter here.',
  floor: (recordUpTo: string) =>
    `No fill: no record found in these trackers, as of ${formatDate(recordUpTo)}.`,
  abroad:
    'Outside the United States only a few acts are on record, drawn as dots where their place is known. A place without one may have measures.',
  wide: (measures: number) =>
    `Statewide and federal in view: ${plural(measures, { one: '# measure', other: '# measures' })}`,
  wideLabel: 'Statewide and federal measures on the date',
  none: 'none',
  /** An area shows its most binding measure, so that there may be more measures than areas. */
  tally: ({ counties, states, places, measures }: StandingTally) =>
    `${plural(measures, { one: '# measure', other: '# measures' })}; shown by ${listOf([
      plural(counties, { one: '# county', other: '# counties' }),
      plural(states, { one: '# state', other: '# states' }),
      plural(places, { one: '# place', other: '# places' }),
    ])}`,
} as const;
