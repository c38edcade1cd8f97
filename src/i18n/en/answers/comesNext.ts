/** The words of what comes next on a card. */
import { formatNumber, plural } from '../shell/format';

export const nextMessages = {
  title: 'What comes next',
  days: 'Look ahead',
  daysOf: (days: number) => `${formatNumber(days)} days`,
  none: 'No date on record. It does not mean that there is none.',
  count: (entries: number) => plural(entries, { one: '# date on record', other: '# dates on record' }),
  passed: (entries: number) =>
    `${plural(entries, { one: '# date', other: '# dates' })} passed since the record ends; what came of it is not on record`,
  mayBeExtended: 'may be extended',
  save: { csv: 'Save as CSV', ics: 'Save as calendar' },
  feeds: (place: string) => `Follow ${place}`,
  everywhere: 'all places',
  feed: { ics: 'Calendar (.ics)', atom: 'Atom feed', json: 'JSON feed' },
  feedOf: (feed: string, place: string) => `${feed}, ${place}`,
} as const;
