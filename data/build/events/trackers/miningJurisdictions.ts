/** Limits on crypto mining, compiled for Headroom. */
import { columnsOf, levelIn, trackerTable } from './table';

export const miningJurisdictions = trackerTable({
  tracker: 'miningJurisdictions',
  file: 'mining-jurisdictions',
  columns: columnsOf(
    'id jurisdiction level country state lon lat date status duration_days sectors triggers instrument sources licence',
  ),
  level: levelIn('level'),
  technologies: 'sectors',
  concerns: 'triggers',
});
