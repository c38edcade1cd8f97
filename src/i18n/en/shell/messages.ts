/**
 * Every sentence of the interface in one place, so that its wording is read and reviewed together. Words
 * for the vocabulary (classes, statuses, actions) are in `labels.ts`, numbers and dates in `format.ts`.
 */

import { formatDate, formatMegawatts, formatNumber, listOf, plural } from './format';
import { windowMessages } from './gridWindow';
import { offlineMessages } from './offline';

/** Records that pass the filters, of all. */
interface Passed {
  matching: number;
  all: number;
}

export const messages = {
  app: {
    name: 'Headroom',
    claim: 'Data centers, the grid and local opposition,',
    claimFor: 'for planners, residents and reporters.',
    dataOf: (date: string) => `Data of ${formatDate(date)}`,
    loadingData: 'Loading data',
    skipToList: 'Skip to the list',
    close: 'Close',
    more: 'More',
  },
  tools: {
    label: 'Tools',
    rank: 'Rank places',
    draw: 'Draw an area',
    compare: (chosen: number) => (chosen === 0 ? 'Compare' : `Compare (${chosen})`),
    export: 'Export',
    exportLoading: 'Loading the export tools',
    reopen: 'Open a saved picture',
    own: 'Bring your own data',
    share: 'Share',
    credits: 'Data & credits',
    figures: 'Figures',
    thenAndNow: 'Then and now',
    theme: { system: 'Theme: as system', light: 'Theme: light', dark: 'Theme: dark' },
    themeHint: 'Switches between the system’s setting, light and dark',
  },
  ways: {
    label: 'Ways in',
    place: 'Find my place',
    inForce: 'What is in force',
    compare: 'Compare',
  },
  guide: 'How to read this',
  corrections: 'Corrections',
  savedWith: {
    text: (saved: string, inUse: string) => `Link of data version ${saved}; in use: ${inUse}.`,
    see: 'What changed since',
  },
  map: {
    label: 'Map',
    loading: 'Drawing the map',
    unavailable: 'The map can’t be drawn here',
    unavailableHelp: 'The list, the search, the filters and the cards hold the same records.',
    codeFailed: 'The map’s code could not be loaded. Check the connection and load the page again.',
  },
  table: {
    loading: { sites: 'Loading sites', events: 'Loading opposition', areas: 'Loading grid areas' },
    failed: {
      sites: 'The sites could not be loaded',
      events: 'The opposition records could not be loaded',
      areas: 'The grid areas could not be loaded',
    },
    retry: 'Try again',
    /** What the map and its legend lack because a table could not be had. */
    missing: {
      sites: 'No sites are drawn: their file could not be had. That says nothing of how many there are.',
      events:
        'No acts or measures are drawn: their file could not be had. A place without color may still have one.',
      areas: 'The figures of grid areas could not be had. They are missing here, not zero.',
      counties: 'The figures of counties could not be had. They are missing here, not zero.',
    },
    /** Of a table without a sentence of its own. @param layers names of those that draw from it */
    missingOf: (layers: string) =>
      `${layers}: the file could not be had, so nothing of it is drawn. That says nothing of how much there is.`,
    newer:
      'The data were renewed while this page was open. Load the page again to see all of it; the view is kept.',
    reload: 'Load again',
  },
  offline: offlineMessages,
  part: {
    loading: 'Loading',
    failed: 'This part of the page could not be shown',
    help: 'It may be the connection, or Headroom may have been updated meanwhile: then it is there once the page is loaded anew. The view is kept.',
    reload: 'Load the page anew',
  },
  search: {
    label: 'Search sites, companies, places, grid areas, groups or coordinates',
    placeholder: 'Town, county, ZIP or company',
    placeholderShort: 'Search the map',
    clear: 'Clear the search',
    zip: (zip: string, place: string, county: string) => `${zip} is ${place}, ${county}`,
    formerCounty: (code: string, name: string, since: number, isOnly: boolean) =>
      `${code}, ${name}, became this${isOnly ? '' : ' and others'} in ${since}`,
    leftOut: (word: string) => `its record does not say “${word}”`,
    coordinateOrder: { latitudeFirst: 'Latitude first', longitudeFirst: 'Longitude first' },
    loading: 'Loading the search index',
    failed: 'The search index could not be loaded.',
    empty: (query: string) => `Nothing found for “${query}”.`,
    emptyHelp:
      'Try a site, a company, a county or town, a grid area such as PJM, or coordinates: 39.04, -77.49.',
    results: (found: number) =>
      `${plural(found, { one: '# result', other: '# results' })}, use the arrow keys`,
    concern: 'Lists the acts of opposition over it',
    company: (sites: number) => `Only its sites: ${formatNumber(sites)}`,
    companyOnce: 'Lists the sites it had',
    /** While nothing is typed. */
    offers: {
      help: 'Type a place or a company, for instance:',
      examples: [
        { kind: 'County', text: 'Will County, Illinois' },
        { kind: 'Town', text: 'Joliet, Illinois' },
        { kind: 'ZIP code', text: '85001' },
        { kind: 'Coordinates', text: '39.04, -77.49' },
        { kind: 'Company', text: 'CoreWeave' },
      ],
      position: 'Use my position',
      positionHelp:
        'Your browser asks you first, and may ask a service of its maker. Headroom rounds the position to about a kilometer and sends it nowhere; it stands in the link of this page.',
      positionAsked: 'Asking the browser',
      positionFailed: 'The browser gave no position. Type a town, a county or a ZIP code instead.',
    },
    kinds: {
      site: 'Sites',
      operator: 'Companies',
      country: 'Countries',
      state: 'States',
      county: 'Counties',
      town: 'Towns',
      area: 'Grid areas',
      group: 'Groups',
      concern: 'Concerns',
      event: 'Opposition',
      coordinates: 'Coordinates',
      record: 'Your own data',
    },
  },
  list: {
    label: 'What is in view',
    tabs: { sites: 'Sites', events: 'Opposition', areas: 'Grid areas' },
    /** @param all sites that pass the filter, in view or not */
    sitesOf: (shown: number, all: number) =>
      `${formatNumber(shown)} of ${plural(all, { one: '# site', other: '# sites' })} in view`,
    ofThemIn: (sites: number, place: string) =>
      sites === 0 ? `none of them in ${place}` : `${formatNumber(sites)} of them in ${place}`,
    inView: {
      sites: (shown: number) => `${plural(shown, { one: '# site', other: '# sites' })} in view`,
      events: (shown: number) =>
        `${plural(shown, { one: '# recorded act', other: '# recorded acts' })} in view`,
      areas: (shown: number) => `${plural(shown, { one: '# grid area', other: '# grid areas' })} in view`,
    },
    withoutMap: {
      sites: (shown: number) => `${plural(shown, { one: '# site', other: '# sites' })} in all`,
      events: (shown: number) =>
        `${plural(shown, { one: '# recorded act', other: '# recorded acts' })} in all`,
      areas: (shown: number) => `${plural(shown, { one: '# grid area', other: '# grid areas' })} in all`,
    },
    narrow: {
      sites: 'Name, operator or state',
      events: 'Place, project or group',
      areas: 'Name or code',
    },
    /** In the field itself on a phone, where the longer words are cut. */
    narrowShort: { sites: 'Name or state', events: 'Place or project', areas: 'Name or code' },
    narrowLabel: 'Narrow the list',
    sort: 'Sort by',
    /** The order that a list opens with, in words. */
    mattersOrder:
      'Under construction first, then operating, then the rest. In each, the largest MW on top, and last the sites known only by planned MW (gray) or by none.',
    /** Opens what puts the sites of the list into one document. */
    atlas: 'Atlas of these sites',
    /** What the words and figures of a list mean. */
    help: {
      sites:
        'Matters most: sites under construction first, then operating ones. Of each, those with MW of a facility or its equipment come first, the largest on top; those with planned build-out alone follow, the best attested first, however large the plan. MW: megawatts of electric power. Planned build-out: all that is announced, plans and not load. Whole facility: cooling included. Critical IT: the computers alone. Nameplate: what the equipment is built for.',
      events:
        'A recorded act: one dated thing that one named body did about a data center or crypto mine, such as a vote, a filing, a ruling or a petition. A measure: a rule that such acts brought about, such as a moratorium. In force: adopted, and not ended on the day viewed.',
      areas:
        'A grid area is what one grid operator keeps in balance, or a zone of it. Peak demand: the highest of a single hour. Load factor: mean demand over peak demand; a high one leaves few quiet hours.',
    },
    helpLabel: 'What these words mean',
    next: 'What comes next, in all places',
    inForceOnly: (day: string) => `Only measures in force on ${formatDate(day)}`,
    inForce: (measures: number, endNotRecorded: number) =>
      [
        `${plural(measures, { one: '# measure', other: '# measures' })} in force in view`,
        ...(endNotRecorded === 0 ? [] : [`${formatNumber(endNotRecorded)} more adopted, end not recorded`]),
      ].join('; '),
    emptyInForce: 'No measure in force on record in view.',
    showAllActs: 'Show all acts',
    sorts: {
      matters: 'Matters most',
      mw: 'Largest MW',
      name: 'Name',
      status: 'Status',
      newest: 'Newest',
      oldest: 'Oldest',
      place: 'Place',
      strongest: 'Strongest act',
      peak: 'Highest peak',
    },
    compare: (name: string) => `Compare ${name}`,
    compareFull: 'Four sites are in the comparison already. Take one out first.',
    mwUnknown: 'MW unknown',
    operatorUnknown: 'Operator unknown',
    placeUnknown: 'Place unknown',
    approximate: 'approximate position',
    noSeries: 'No load series',
    peak: (window: readonly [number, number]) => `peak demand, ${windowMessages.years(window)}`,
    partOf: (parent: string) => `part of ${parent}`,
    loadFactor: (share: string) => `load factor ${share}`,
    emptyText: (text: string) => `Nothing in view matches “${text}”.`,
    empty: {
      sites: 'No sites in view.',
      events: 'No recorded acts in view.',
      areas: 'No grid areas in view.',
    },
    emptyFiltered: {
      sites: 'No sites in view match the filters.',
      events: 'No recorded acts in view match the filters.',
      areas: 'No grid areas in view.',
    },
    hidden: (count: number) =>
      plural(count, {
        one: '# site in view is hidden by the filters.',
        other: '# sites in view are hidden by the filters.',
      }),
    absence: 'A place without a record may still have seen opposition.',
    zoomOut: 'Zoom out to all',
    clearText: 'Clear the text',
    layerOff: {
      sites: 'Sites are switched off on the map.',
      events: 'Opposition is switched off on the map.',
      areas: 'Grid areas are switched off on the map.',
    },
    layerOn: 'Switch on',
  },
  filters: {
    open: (active: number) => (active === 0 ? 'Filters' : `Filters (${active})`),
    title: 'Filters',
    close: 'Back to the list',
    all: 'all',
    more: (others: number) => `${others} more`,
    done: (sites: number, events: number) =>
      `Show ${plural(sites, { one: '# site', other: '# sites' })} and ${plural(events, { one: '# act', other: '# acts' })} in view`,
    sites: 'Sites',
    events: 'Opposition',
    classes: 'Class',
    statuses: 'Status',
    operators: 'Operator',
    company: 'Company',
    companyField: 'Add a company that owns, runs or rents sites',
    companyHelp:
      'Any spelling, a former name or the name of a shell finds it. Not every record names a company.',
    companySites: (sites: number) => plural(sites, { one: '# site', other: '# sites' }),
    companyBy: (name: string) => `known as ${name}`,
    companyNone: (text: string) => `No company on record is called “${text}”.`,
    companyFull: (most: number) => `At most ${formatNumber(most)} companies: take one out first.`,
    mw: 'Power, MW',
    mwMin: 'From',
    mwMax: 'To',
    mwHelp: 'Sites without a figure pass only when both fields are empty: unknown is not zero.',
    mwOrder: 'The first figure must not be larger than the second.',
    uncertain: 'Include uncertain records',
    uncertainHelp: 'Low confidence, or a status that nobody reports.',
    concerns: 'Concern',
    actions: 'Action',
    outcomes: 'Outcome',
    mechanisms: 'What was done',
    technologies: 'Aimed at',
    since: 'Since',
    sinceHelp: 'Undated acts pass only when this is empty.',
    hide: 'Hide what filters exclude',
    hideHelp: 'Otherwise it stays on the map, dimmed.',
    /** Of the whole record, whatever the map shows. */
    excluded: (sites: Passed, events: Passed) =>
      `Anywhere: ${formatNumber(sites.matching)} of ${plural(sites.all, { one: '# site', other: '# sites' })} and ${formatNumber(events.matching)} of ${plural(events.all, { one: '# act', other: '# acts' })} pass.`,
    excludedNone: 'Nothing is excluded.',
    clear: 'Clear all',
    /** Of the view that opens first. */
    building: 'Only sites under construction.',
    showAllSites: 'Show all sites',
    cleared: 'Filters cleared.',
    /** Of the filter that the app opens with, after a place was chosen. */
    startCleared: 'Sites of every status are shown now, not only those under construction.',
    undo: 'Undo',
    remove: (what: string) => `Remove the filter ${what}`,
    chip: {
      list: (words: readonly string[]) => (words.length === 0 ? 'none' : listOf(words, 'or')),
      mwFrom: (mw: number) => `from ${formatMegawatts(mw)}`,
      mwTo: (mw: number) => `up to ${formatMegawatts(mw)}`,
      mwBetween: (min: number, max: number) => `${formatNumber(min)} to ${formatMegawatts(max)}`,
      uncertain: 'with uncertain records',
      since: (date: string) => `since ${formatDate(date)}`,
      more: (first: string, others: number) => `${first} + ${others} more`,
    },
  },
  legend: {
    title: 'Layers & legend',
    inView: (records: string) => `${records} in view`,
    areasReading: 'How to read the areas',
    ground:
      'Streets are not in this map. Its roads and rivers are drawn from a map of a small scale and fade as you move in, since they would miss their place.',
    noneInView: 'None in view.',
    noneOfExtract: 'Nothing of this extract in view, which doesn’t mean that there is none.',
    noneOfFilter: 'Nothing in view passes the filter of this layer.',
    notLoaded: 'Its file could not be had, so nothing is counted here.',
    sites: 'Sites',
    opposition: 'Opposition',
    fill: 'Color areas by',
    fillNone: 'Nothing',
    fillOff: 'This layer is switched off.',
    grid: 'Outlines of grid areas',
    land: 'Outlines of counties',
    reading: 'How to read the marks',
    /** Below marks of so many megawatts, from small to large. */
    sizes: (megawatts: readonly number[]) =>
      `${megawatts.map((mw) => formatNumber(mw)).join(', ')} MW and more`,
    ring: 'Ring: number of sites; pale: planned; edged: under construction',
    ringSize: 'A ring is as large as its largest site makes it.',
    marks: {
      unknown: 'Hollow: MW unknown',
      construction: 'Thick outline: under construction',
      planned: 'Faint fill: permitted or proposed',
      paused: 'Two bars: paused',
      ended: 'Struck through: cancelled or closed',
      approximate: 'Dashed: approximate position',
      dimmed: 'Dimmed: excluded by a filter',
    },
    actsReading: 'How acts are drawn',
    distribution: (classes: readonly string[]) => `Grid areas in each class. ${classes.join('; ')}.`,
    noDataAreas: (label: string, areas: number) =>
      `${label}: ${plural(areas, { one: '# area', other: '# areas' })}`,
    fitsFailed:
      'How many MW fit is unknown: the file could not be had. Other figures of the areas are not affected.',
    newLoadNone: 'No new load is asked about. Add one on the card of a grid area.',
  },
  sheet: {
    label: 'List, legend and card',
    handle: 'Height of the sheet: drag, or use the arrow keys',
    raise: 'Raise',
    lower: 'Lower',
    list: 'List',
  },
  card: {
    label: 'Card',
    close: 'Close the card',
    loading: 'Loading the card',
  },
  page: {
    compare: 'Compare sites and places',
    rank: 'Rank and screen places',
    cases: 'Cases like this',
    figures: 'The record in figures',
    calendar: 'What comes next',
    changes: 'Changed since',
    thenAndNow: 'Then and now',
    credits: 'Data & credits',
    methods: 'Methods and limits',
    loading: 'Loading the page',
  },
  share: {
    title: 'Share this view',
    help: 'The link opens the same place, layers, filters and card on any device.',
    link: 'Link',
    copyLink: 'Copy link',
    preview: 'Link that previews with a picture',
    previewHelp:
      'For posts and messages: the preview shows what is in force here, with a small map. It opens the map on measures in force, without your other settings.',
    copyPreview: 'Copy this link',
    cite: 'Cite this view',
    copied: 'Copied.',
    copyFailed: 'The browser did not allow copying. Select the text and copy it by hand.',
  },
  reopen: {
    drop: 'Drop your own data, or a picture saved from Headroom',
    dropHelp: 'Nothing is uploaded: files are read in this browser.',
    openLink: 'Open its link',
  },
  export: {
    bundle: 'Save all as zip',
    bundling: 'Making the zip',
    bundled: (name: string) => `Saved as ${name}.`,
    bundleFailed: 'The zip could not be made. Try again.',
    codeFailed: 'The export code could not be loaded. Check the connection and try again.',
  },
  print: {
    credits: 'Sources, licences and known gaps: open the link and choose “Data & credits”.',
  },
} as const;
