/** Limits on crypto mining, compiled for Headroom. */
import { columnsOf, type TrackerTable, whenOfDate } from './table';

export const miningJurisdictions: TrackerTable = {
  tracker: 'miningJurisdictions',
  file: 'mining-jurisdictions',
  columns: columnsOf(
    'id jurisdiction level country state lon lat date status duration_days sectors triggers instrument sources licence',
  ),
  level: ({ level }) => ({ column: 'level', word: level }),
  jurisdiction: ({ jurisdiction }) => jurisdiction,
  technologies: 'sectors',
  concerns: 'triggers',
  actions: () => ({ column: 'actions', words: [] }),
  outcomeWord: () => '',
  when: whenOfDate,
};
