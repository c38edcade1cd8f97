/** The page of the record in figures. */
import type { OwnerStage } from '../../../model/figures/owners';
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
  copy: (name: string) => `Copy the sentence on: ${name}`,
  link: (name: string) => `Copy a link to: ${name}`,
  csv: (name: string) => `Save the records as CSV: ${name}`,
  asked: (name: string) => `The link leads to: ${name}`,
  notThere: (id: string) => `There is no figure “${id}” here on this day; all others are below.`,
  ownerBar: (stage: OwnerStage, basis: string, total: string, sites: number) =>
    `${stage === 'operating' ? 'Operating' : 'Planned'}, ${basis}: ${total} of ${plural(sites, { one: '# site', other: '# sites' })} with a figure`,
  method: 'How it is counted',
  records: (count: number) => plural(count, { one: '# record', other: '# records' }),
  byMonth: 'All months',
  chartOf: (title: string, most: string, value: number) => `${title}. Most: ${most}, ${formatNumber(value)}.`,
  save: { csv: 'Save all as CSV', json: 'Save all as JSON', md: 'Save all as text' },
} as const;
