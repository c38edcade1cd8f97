/** Moratorium Nation: moratoria with adoption, term and fate. */
import { columnsOf, levelIn, trackerTable } from './table';

export const moratoriumNation = trackerTable({
  tracker: 'moratoriumNation',
  file: 'moratorium-nation',
  columns: columnsOf(
    'id jurisdiction type state county county_fips lon lat date date_uncertainty duration_days duration_kind status stated_end sectors last_updated licence',
  ),
  level: levelIn('type'),
  technologies: 'sectors',
});
