import { altSentences, siteFilterWords } from '../../i18n/words';
import type { FilePart } from '../layer';
import { describeSites } from './described';
import { namedSites } from './named';
import { classesDrawn, siteLegend } from './picture';
import { siteRecords } from './records';

/** Sites in pictures and files. */
export const sitesInFiles: FilePart = {
  legend: siteLegend,
  drawn: classesDrawn,
  filters: (view) => siteFilterWords(view.sites),
  subject: () => altSentences.subjects.sites,
  described: describeSites,
  named: namedSites,
  records: siteRecords,
};
