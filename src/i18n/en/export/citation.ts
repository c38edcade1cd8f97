/** How to cite a view, and the words of the files that travel with a download. */
import { formatsOf } from '../../intl';
import { formatDate, listOf } from '../shell/format';

/** `22 August 2026` as US style has it: `August 22, 2026`. */
const { date: monthFirst } = formatsOf({ general: 'en-US', prose: 'en-US' });

/** The months that AP style cuts short where a day stands beside them. */
const AP_MONTHS: Readonly<Record<string, string>> = {
  January: 'Jan.',
  February: 'Feb.',
  August: 'Aug.',
  September: 'Sept.',
  October: 'Oct.',
  November: 'Nov.',
  December: 'Dec.',
};

/** `Aug. 22, 2026`. */
const apDate = (day: string) => monthFirst(day).replace(/^\p{L}+/u, (month) => AP_MONTHS[month] ?? month);

export const citationWords = {
  author: 'Headroom',
  text: (title: string, dataDate: string, version: string, accessed: string, link: string) =>
    `Headroom: “${title}”. Data as of ${formatDate(dataDate)}, version ${version}. Accessed ${formatDate(accessed)}. ${link}`,
  apa: (title: string, year: string, dataDate: string, version: string, accessed: string, link: string) =>
    `Headroom. (${year}). ${title} (data of ${monthFirst(dataDate)}, version ${version}) [Interactive map]. Retrieved ${monthFirst(accessed)}, from ${link}`,
  /** Chicago Manual of Style, 17th edition, 14.207: a note or an entry of a page without a person as author. */
  chicago: (title: string, dataDate: string, version: string, accessed: string, link: string) =>
    `Headroom. “${title}.” Interactive map. Data as of ${monthFirst(dataDate)}, version ${version}. Accessed ${monthFirst(accessed)}. ${link}.`,
  /** A line under a picture, as the AP Stylebook has credits: short, source first. */
  credit: (title: string, dataDate: string, credits: readonly string[]) =>
    `Source: Headroom, “${title},” data as of ${apDate(dataDate)}${credits.length === 0 ? '' : `; ${credits.join('; ')}`}`,
  bibtexNote: (dataDate: string, version: string) =>
    `Interactive map, data as of ${formatDate(dataDate)}, version ${version}`,
  file: {
    cite: 'How to cite',
    apa: 'APA',
    chicago: 'Chicago',
    credit: 'Credit line (AP)',
    bibtex: 'BibTeX',
    sources: 'Sources: print their credits as well',
    licence: (licence: string) => `licence ${licence}`,
    read: (dates: readonly string[]) => `read ${listOf(dates.map((date) => formatDate(date)))}`,
    yours:
      'A citation names Headroom for the compilation. The records belong to the sources; a publication that uses them owes them credit.',
  },
} as const;

/** What a download says of how it came about. */
export const metadataWords = {
  made: 'Made by Headroom in the browser from the built data of the version named here. No other data was asked for.',
  rows: 'The rows are what passes the filters and is of the region that is open, else what lies in the picture; README.txt says which. Layers that are off give none; records that filters dim on the map are left out.',
  figures:
    'An empty value is unknown, never zero. What nobody recorded is not counted. Megawatts are as reported and must not be added where they measure different things.',
  kind: {
    view: 'A view of the map',
    comparison: 'A comparison of sites',
    charts: 'Charts of a grid area',
    report: 'A report on a region',
  },
} as const;
