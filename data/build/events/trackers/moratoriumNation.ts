/** Moratorium Nation: moratoria with adoption, term and fate. */
import { columnsOf, type TrackerTable, whenOfDate } from './table';

export const moratoriumNation: TrackerTable = {
  tracker: 'moratoriumNation',
  file: 'moratorium-nation',
  columns: columnsOf(
    'id jurisdiction type state county county_fips lon lat date date_uncertainty duration_days duration_kind status stated_end sectors last_updated licence',
  ),
  level: ({ type }) => ({ column: 'type', word: type }),
  jurisdiction: ({ jurisdiction }) => jurisdiction,
  technologies: 'sectors',
  concerns: 'issues',
  actions: () => ({ column: 'actions', words: [] }),
  outcomeWord: () => '',
  when: whenOfDate,
};
