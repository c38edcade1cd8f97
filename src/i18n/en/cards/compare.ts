/** The words of the comparison of sites and places. */
import type { AreaKind } from '../../../model/compare';
import { formatDate, formatNumber, listOf, plural } from '../shell/format';

export const compareMessages = {
  caption: (things: number, date: string, recordUpTo: string) =>
    `${formatNumber(things)} side by side, viewed on ${formatDate(date)}; record of opposition up to ${formatDate(recordUpTo)}`,
  empty: 'Nothing is chosen yet.',
  emptyHelp:
    'Find sites, counties, states, grid areas or towns below, press the plus beside a site in the list, or “Compare” on a card. Two to four can stand side by side; the link in the address bar keeps them.',
  one: 'One is chosen. Add another to compare.',
  back: 'Choose on the map',
  /** Opens the card of what all of them are together. */
  asOne: 'Ask of all as one region',
  rank: 'All counties, states or grid areas in a table',
  add: 'Add a site, county, state, grid area or town',
  addFull: 'Four stand side by side already. Take one out to add another.',
  differs: 'What differs',
  same: 'What is the same',
  mixed:
    'A site stands beside a region: of the site only what it is itself, its grid area and its state are told.',
  remove: (name: string) => `Take ${name} out of the comparison`,
  open: (name: string) => `Open the card of ${name}`,
  acts: (number: number) => `${plural(number, { one: '# act', other: '# acts' })} on record`,
  copyTable: 'Copy table',
  saveCsv: 'Save CSV',
  savePicture: { png: 'Save PNG', svg: 'Save SVG' },
  pictureFailed: 'The picture could not be made.',
  print: 'Print',
  copied: 'The table is on the clipboard.',
  copyFailed: 'The browser did not allow copying.',
  missing: (id: string) => `“${id}” is not in this version of the data.`,
  rowHead: 'Fact',
  areaKind: {
    zone: 'A zone of a larger grid area.',
    zonedAuthority: 'A whole balancing authority with several zones.',
    authority: 'A whole balancing authority.',
  } satisfies Record<AreaKind, string>,
  apart:
    'A plant of its own is to supply it in whole or in part, or its supply is not recorded: it is in no share of this area.',
  differInKind:
    'These grid areas are of different kind: a zone stands beside a whole balancing authority. Peak and growth compare only between areas of one kind, so each zone’s authority is given too.',
  asWhole: (authority: string, value: string) => `${authority} as a whole: ${value}`,
  authorities: (names: readonly string[]) => `serving the county: ${listOf(names, 'or')}`,
  days: (dataDate: string, date: string) => `Data of ${formatDate(dataDate)}, viewed on ${formatDate(date)}.`,
  about: (dataDate: string, date: string, link: string) =>
    `Data of ${formatDate(dataDate)}, viewed on ${formatDate(date)}. ${link}`,
  csvSource: 'source',
  csvDate: 'date',
  scroll: 'Comparison table, scrolls sideways',
  rows: {
    status: 'Status',
    class: 'Class',
    operator: 'Operator',
    'mw.facility': 'MW, whole facility',
    'mw.criticalIT': 'MW, critical IT',
    'mw.nameplate': 'MW, nameplate',
    'mw.backup': 'MW, backup generation permitted',
    'mw.plannedBuildOut': 'MW, planned build-out',
    lineage: 'History',
    place: 'Place',
    area: 'Grid area',
    peak: 'Peak demand of the area',
    loadFactor: 'Load factor of the area',
    alwaysOnGrowth: 'Always-on growth of the area',
    growthSince2024: 'Mean of 2025 and growth of the area since 2024',
    'land.cropland': 'Cropland in the county, 2007',
    'land.builtUp': 'Built-up areas in the county, 2002–03',
    'land.federal': 'Federal land in the county',
    'land.state': 'State land in the county',
    'opposition.county': 'Acts in the county',
    'opposition.state': 'Acts over the state',
    'opposition.near': 'Nearest acts of towns',
    sources: 'Sources',
  },
} as const;
