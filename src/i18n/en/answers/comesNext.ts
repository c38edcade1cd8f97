/** The words of what comes next on a card. */
import { formatNumber, plural } from '../shell/format';

export const nextMessages = {
  title: 'What comes next',
  page: 'All dates on a page: by kind, state and other places',
  lead: 'Dates that the record knows after the day viewed: measures that end, ballots, hearings, votes. What nobody recorded is not here.',
  byState: 'State',
  kinds: 'Only',
  /** "Michigan (12)" */
  counted: (name: string, count: number) => `${name} (${formatNumber(count)})`,
  chosenBelow: 'places chosen below',
  regions: {
    region: 'Places',
    choose: 'Add a place',
    remove: (name: string) => `Leave out ${name}`,
    notFound: (text: string) => `There is no region “${text}” in the data.`,
  },
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
  allPlaces: 'All places',
  feed: { ics: 'Calendar (.ics)', atom: 'Atom feed', json: 'JSON feed' },
  feedOf: (feed: string, place: string) => `${feed}, ${place}`,
} as const;
