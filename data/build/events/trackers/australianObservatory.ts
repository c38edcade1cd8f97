/** Australian Data Centre Observatory: objections, petitions, protests and testimony in Australia. */
import { columnsOf, type TrackerTable, whenOfDate } from './table';

export const australianObservatory: TrackerTable = {
  tracker: 'australianObservatory',
  file: 'outside-us-australia',
  columns: columnsOf(
    'id country jurisdiction lon lat precision date date_precision actions issues status outcome company project mw technology groups petition_signatures verified sources licence',
  ),
  level: ({ precision }) => ({ column: 'precision', word: precision }),
  jurisdiction: ({ jurisdiction }) => jurisdiction,
  technologies: 'technology',
  concerns: 'issues',
  actions: (row, checks) => ({ column: 'actions', words: checks.list(row, 'actions') }),
  outcomeWord: ({ outcome }) => outcome,
  when: whenOfDate,
};
