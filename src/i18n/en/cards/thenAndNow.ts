/** The words of the page that sets the opposition to crypto mines beside that to data centers. */
import type { JoinReason, PlaceKind } from '../../../model/thenAndNow';
import type { Technology } from '../../../model/vocabulary';
import { formatDate, formatNumber, plural } from '../shell/format';

const acts = (number: number) => plural(number, { one: '# recorded act', other: '# recorded acts' });

export const thenAndNowMessages = {
  lead: 'Crypto mines met opposition over power, noise and land before AI data centers did, sometimes in the same buildings. This page sets the two records side by side. It does not say that one caused the other.',
  side: {
    crypto: 'Crypto mines only',
    both: 'Crypto mines and data centers',
    dataCenter: 'Data centers only',
  } satisfies Record<Technology, string>,
  thin: (crypto: number, both: number, dataCenter: number, date: string) =>
    `The mining record is thin: as of ${formatDate(date)} the trackers hold ${acts(crypto)} aimed at crypto mines only and ${formatNumber(both)} that name mines and data centers together, beside ${formatNumber(dataCenter)} aimed at data centers only. More may have happened than was recorded. The trackers are about data centers, and hold what mines met only in part. Compare what was done and why, not how much.`,
  units:
    'An act that names both is counted once, between the two. Nothing here is added across the three columns.',
  failed: 'This page needs the acts and the sites.',
  overview: {
    title: 'The two records at a glance',
    head: 'What is counted',
    acts: 'Recorded acts',
    undated: 'of them without a date',
    measures: 'Measures (moratoria, rules, bans, laws)',
    jurisdictions: 'Jurisdictions and other bodies that acted',
    first: 'First dated act',
    none: 'no record found in these trackers',
  },
  concerns: {
    title: 'What the acts were about',
    note: 'Share of the recorded acts of a column that name a concern. An act may name several; one that names none stays in the total. A share of few acts moves with each of them: the numbers of acts stand beside it.',
    summary: (name: string, side: string, share: string) => `${side}: named most often is ${name} (${share})`,
    head: 'Concern',
    withoutConcern: 'No concern on record',
    cell: (share: string, number: number) =>
      `${share} (${plural(number, { one: '# act', other: '# acts' })})`,
  },
  mechanisms: {
    title: 'What was done',
    note: 'Share of the recorded acts of a column by step of the ladder: the kind of act, whether or not it came about.',
    head: 'Step of the ladder',
  },
  years: {
    title: 'When',
    axis: 'Time along the axis',
    calendar: 'Calendar years',
    aligned: 'Years since the first recorded act',
    note: 'Recorded acts a year, stacked by step of the ladder. Every panel has its own scale, since the records differ in size: read its numbers.',
    calendarNote: (date: string) => `The last year ends on ${formatDate(date)}.`,
    alignedNote: (date: string) =>
      `Year 0 begins with the first dated act of the column. The last year may be unfinished on ${formatDate(date)}.`,
    undated: (number: number) =>
      `${plural(number, { one: '# undated act', other: '# undated acts' })} ${number === 1 ? 'is' : 'are'} left out here.`,
    panel: (side: string, number: number) => `${side}, ${acts(number)}`,
    summary: (side: string, number: number, most: number, year: string) =>
      `${side}: ${plural(number, { one: '# dated act', other: '# dated acts' })}, most in ${year} (${plural(most, { one: '# act', other: '# acts' })}).`,
    step: (step: number, acts: number) => `step ${step}: ${acts}`,
    yearOf: (year: number, aligned: boolean) => (aligned ? `year ${year}` : String(year)),
    head: 'Year',
    total: 'All steps',
    empty: 'No dated act on record.',
  },
  table: 'Table',
  saveCsv: 'Save CSV',
  saveLabel: (title: string) => `Save CSV: ${title}`,
  scroll: (title: string) => `Table, scrolls sideways: ${title}`,
  places: {
    title: 'Where it was the same place',
    lead: (places: number, sites: number, both: number, km: number) =>
      `Of ${plural(sites, { one: '# site', other: '# sites' })} with a mining past, ${formatNumber(places)} places have a recorded act of their own county, of a town within ${km} km, of a jurisdiction whose name the site bears, or one that names the company. In ${formatNumber(both)} of them mining met acts, and data centers met acts as well or moved into the mine. For the other sites no record was found in these trackers.`,
    join: 'Each act says why it is taken for the same place. A county may have had another project in mind.',
    kind: {
      both: 'Mining and data centers',
      mining: 'Acts on mining only',
      dataCenters: 'Acts on data centers, where there is or was a mine',
    } satisfies Record<PlaceKind, string>,
    count: (number: number) => plural(number, { one: '# place', other: '# places' }),
    none: 'No place on record.',
    summary: (sites: number, found: number, first: string | null) =>
      `${plural(sites, { one: '# mining site', other: '# mining sites' })}, ${acts(found)}${first === null ? '' : `, the first ${first}`}`,
    sites: 'Sites here',
    trail: 'Dated trail',
    history: 'site history',
    sources: 'Sources of the site history',
    act: (attested: number) => `attested by ${plural(attested, { one: '# dataset', other: '# datasets' })}`,
    undated: 'date unknown',
    openSite: (name: string) => `Open the card of ${name}`,
    openAct: 'Open the card of this act',
    file: 'Places, with every step of their trail',
  },
  reason: (reason: JoinReason): string => {
    switch (reason.kind) {
      case 'company':
        return `same county, and both records name “${reason.word}”`;
      case 'name':
        return `same county, and the site bears the name of ${reason.word}`;
      case 'near':
        return `the middle of the jurisdiction is ${formatNumber(reason.km, 1)} km away${reason.approximate ? ', from an approximate position' : ''}`;
      case 'county':
        return 'an act of the site’s own county';
    }
  },
  csv: {
    place: 'place',
    state: 'state',
    kind: 'what the record holds',
    date: 'date',
    what: 'step',
    about: 'aimed at',
    text: 'text',
    reason: 'why this place',
    site: 'site id',
    event: 'event id',
    sources: 'sources',
    side: 'acts aimed at',
    year: 'year',
    since: 'years since the first recorded act',
    mechanism: 'step of the ladder',
    acts: 'recorded acts',
    concern: 'concern',
    share: 'share of the acts of the column',
    asOf: 'as of',
  },
} as const;
