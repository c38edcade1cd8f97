/** Australian Data Centre Observatory: objections, petitions, protests and testimony in Australia. */
import { columnsOf, levelIn, trackerTable } from './table';

export const australianObservatory = trackerTable({
  tracker: 'australianObservatory',
  file: 'outside-us-australia',
  columns: columnsOf(
    'id country jurisdiction lon lat precision date date_precision actions issues status outcome company project mw technology groups petition_signatures verified sources licence',
  ),
  level: levelIn('precision'),
});
