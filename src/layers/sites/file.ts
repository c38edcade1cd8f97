import { siteFilterWords } from '../../i18n/words';
import type { FilePart } from '../layer';
import { siteLegend } from './picture';
import { siteRecords } from './records';

/** Sites in pictures and files. */
export const sitesInFiles: FilePart = {
  legend: siteLegend,
  filters: (view) => siteFilterWords(view.sites),
  records: siteRecords,
};
