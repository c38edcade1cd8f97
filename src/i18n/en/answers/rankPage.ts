/** The words of the page that ranks and screens places. */
import type { Operator } from '../../../model/rank/rank';
import { formatDate, formatNumber, inText } from '../shell/format';

export const rankMessages = {
  /** What a correction of the table is of. */
  correction: (kind: string) => `${kind} side by side`,
  lead: 'A table of all places with the columns you choose. There is no score of ours: filter, sort, or put weights of your own on columns.',
  of: 'List',
  columns: (chosen: number) => `Columns (${formatNumber(chosen)})`,
  where: (conditions: number) =>
    conditions === 0 ? 'Conditions' : `Conditions (${formatNumber(conditions)})`,
  addCondition: 'Add a condition',
  removeCondition: (name: string) => `Remove the condition on ${name}`,
  column: 'Column',
  operator: 'Comparison',
  operators: {
    '>=': 'at least',
    '<=': 'at most',
    '>': 'more than',
    '<': 'less than',
    '=': 'is',
    '!=': 'is not',
  } satisfies Record<Operator, string>,
  value: 'Value',
  noNumber: 'A number, such as 50,000 or 0.25.',
  noShare: 'A share, such as 0.25 or 25 %.',
  noText: 'A name or a code.',
  full: 'The question is too long for a link: the last change was left out. Take out a column, a condition or a weight first.',
  shareHelp:
    'Shares are written as 0.25 or 25 %. Water stress is written as its class: 0 under 10 %, 1 10–20 %, 2 20–40 %, 3 40–80 %, 4 over 80 %; unknown where it is arid and little is used.',
  weights: (used: number) =>
    used === 0 ? 'An order of your own' : `An order of your own (${formatNumber(used)})`,
  weightsHelp:
    'Each column counts by its weight: below 0 less is better. The order is the mean of the ranks within the rows that pass, 1 the highest.',
  weightOf: (name: string) => `Weight of ${name}`,
  weightsShown: (weights: string) => `Ordered by your weights: ${weights}`,
  weightOn: (name: string, weight: number) =>
    `${name} ${formatNumber(weight, Number.isInteger(weight) ? 0 : 1)}`,
  passed: (passed: number, total: number, date: string, recordUpTo: string) =>
    `${formatNumber(passed)} of ${formatNumber(total)}, viewed on ${formatDate(date)}; record up to ${formatDate(recordUpTo)}`,
  known: (known: number, of: number) => `${formatNumber(known)} of ${formatNumber(of)} known`,
  name: 'Place',
  order: 'Order',
  sortBy: (name: string) => `Sort by ${name}`,
  unknown: 'unknown',
  table: 'Table of places; up and down walk the rows',
  save: 'Save CSV',
  onMap: 'Show on the map',
  /** "34 of 3,233 counties pass your ranking: outlined on the map." */
  outlined: (passed: number, total: number, of: string) =>
    `${formatNumber(passed)} of ${formatNumber(total)} ${inText(of)} pass your ranking: outlined on the map.`,
  toTable: 'Table',
  noOutlines: 'Remove',
  copyLink: 'The address bar holds this table as a link.',
  reset: 'Start anew',
} as const;
