/** Events outside the United States. */
import { columnsOf, levelIn, trackerTable } from './table';

export const outsideUs = trackerTable({
  tracker: 'outsideUs',
  file: 'outside-us',
  columns: columnsOf(
    'id country jurisdiction lon lat precision date date_precision actions issues status outcome company project mw technology groups petition_signatures sources licence',
  ),
  level: levelIn('precision'),
});
