/** The page of the record in figures. */
import { formatDate, formatNumber, plural } from '../shell/format';

export const figuresMessages = {
  lead: 'What the record counts in a region: each figure with a sentence to quote, how it was counted, and the records behind it.',
  region: 'Region',
  choose: 'Another region, or one more',
  remove: (name: string) => `Leave out ${name}`,
  toUs: 'Back to the United States',
  viewed: (date: string, recordUpTo: string) =>
    `Viewed on ${formatDate(date)}; the record goes up to ${formatDate(recordUpTo)}. Counts may have changed since.`,
  notFound: (text: string) => `There is no region “${text}” in the data.`,
  columns: { figure: 'Figure', value: 'Value', of: 'Of', actions: 'Quote' },
  ofSites: (n: string, of: string) => `${n} of ${of} sites`,
  copy: (name: string) => `Copy the sentence on: ${name}`,
  method: 'How it is counted',
  records: (count: number) => plural(count, { one: '# record', other: '# records' }),
  byMonth: 'All months',
  chartOf: (title: string, most: string, value: number) => `${title}. Most: ${most}, ${formatNumber(value)}.`,
  save: { csv: 'Save all as CSV', json: 'Save all as JSON', md: 'Save all as text' },
} as const;
