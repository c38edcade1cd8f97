/** The sentences and headings of cards. */

import type { CompanyName } from '../../../model/company';
import type { FightState } from '../../../model/fight';
import type { LandShareId } from '../../../model/land';
import type { KnownMw, Region } from '../../../model/region';
import type { FACT_KINDS, MwNote, Site } from '../../../model/site';
import type { DatePrecision, MwBasis, MwStage } from '../../../model/vocabulary';
import {
  formatDate,
  formatDistance,
  formatMegawatts,
  formatMgd,
  formatNumber,
  inText,
  listOf,
  plural,
} from '../shell/format';
import { windowMessages } from '../shell/gridWindow';
import { labels } from '../shell/labels';
import { areaBasisWords } from './areaBasis';
import { compareMessages } from './compare';
import { coveredMessages } from './covered';
import { MW_STAGE, mwNote } from './mwWords';
import { siteYear } from './siteYear';

/** How many sites have a figure, out of how many. */
type Known = KnownMw['known'];

const knownMw = ({ withMw, sites }: Known) =>
  `${formatNumber(withMw)} of ${plural(sites, { one: '# site', other: '# sites' })}`;

export const cardMessages = {
  loading: 'Loading',
  /** Other things at the place that was clicked on the map. */
  alsoHere: 'Also here',
  actHere: (place: string) => `Act: ${place}`,
  failed: 'This part could not be loaded.',
  retry: 'Try again',
  unknown: 'unknown',
  notFound: {
    site: (id: string) => `No site with the id “${id}” is in this version of the data.`,
    event: (id: string) => `No act with the id “${id}” is in this version of the data.`,
    group: (id: string) => `No group with the id “${id}” is in this version of the data.`,
    record: (id: string) => `No record with the id “${id}” is here.`,
    region: (id: string) => `No region “${id}” is in this version of the data.`,
  },
  droppedSite: (date: string) =>
    `This record is no data center and was taken off the map on ${formatDate(date)}. It is:`,
  notFoundHelp: 'The link may come from another version. The search may find the place under its name.',
  /** What a figure in megawatts is of: “critical IT, operating”. */
  mwOf: (basis: MwBasis, stage: MwStage) => `${labels.mwBasis[basis]}, ${MW_STAGE[stage]}`,
  /** A figure in megawatts with what narrows it. */
  mwNoted: (mw: number, note: MwNote | null) =>
    note === null ? formatMegawatts(mw) : `${formatMegawatts(mw)} (${mwNote(note)})`,
  powerFigures: (figures: number) => `${formatNumber(figures)} power figures, each by itself`,
  acres: (acres: number) => `${formatNumber(acres)} acres`,
  gallons: (million: number) => `${formatMgd(million)} million US gallons a day`,
  dollars: (million: number) => `$${formatNumber(million)} million`,
  dateUnknown: 'date unknown',
  nothingEnergized: 'nothing energized',
  /** What a figure is called when it is copied. */
  figureOf: {
    siteMw: (place: string, status: string, basis: string) => `${place}, ${inText(status)} sites, ${basis}`,
    siteMwValue: (mw: number, sites: number, known: Known, filtered: boolean) =>
      `${formatMegawatts(mw)} over ${plural(sites, { one: '# site', other: '# sites' })}; ${knownMw(known)} of this status have a figure${filtered ? ', with a filter on' : ''}`,
    landShare: (place: string, land: string) => `${place}, ${inText(land)}, share of land`,
    power: (site: string) => `${site}, power`,
  },
  /** What an act does not tell; each a part of `missing`. */
  notTold: {
    date: 'the date',
    authority: 'who decided',
    concerns: 'the concerns',
    project: 'the project',
    mw: 'its power',
    acreage: 'its land',
    groups: 'groups',
  },
  stepOf: (step: number, what: string) => `${step} of 5: ${what}`,
  evidenceOf: (tier: string, dataset: string, licence: string) => `${tier}, via ${dataset}, ${licence}`,
  datasets: 'Datasets',
  region: {
    kind: {
      county: 'County',
      state: 'State',
      country: 'Country',
      area: 'Grid area',
      radius: 'Radius',
      polygon: 'Outline',
      several: 'Several regions',
    } satisfies Record<Region['kind'], string>,
    authority: (id: string) => `Balancing authority ${id}`,
    subArea: (id: string, parent: string | null) =>
      parent === null ? `Sub-area ${id}` : `Sub-area ${id} of ${parent}`,
    alternative: 'also named by a source',
    peak: (mw: number, window: readonly [number, number]) =>
      `peak ${formatMegawatts(mw)}, ${windowMessages.years(window)}`,
    countiesHere: (counties: number) => `${formatNumber(counties)} counties here`,
    approximate: 'approximate position',
  },
  copyFigure: (label: string) => `Copy ${label} with source and date`,
  copied: 'Copied with source and date',
  copyFailed: 'The browser did not allow copying',
  actions: {
    compare: 'Compare',
    compareHint: { add: 'Add to the comparison', remove: 'Take out of the comparison' },
    full: 'Four are in the comparison already. Take one out first.',
    openCompare: (chosen: number) => `Open comparison (${chosen})`,
    link: 'Copy link',
    linkCopied: 'The link is on the clipboard.',
    zoom: 'Zoom to',
    cases: 'Cases like this',
    reshape: 'Reshape',
    around: (far: number) => `Within ${formatNumber(far)}\u00a0km`,
    showMore: (more: number) => `Show ${formatNumber(more)} more`,
  },
  sections: {
    power: 'Power',
    people: 'Who runs it',
    lineage: 'History of the site',
    statusHistory: 'Status over time, as datasets report it',
    powerHistory: 'Power over time, as estimated',
    place: 'Place',
    grid: 'Grid area',
    gridAreas: 'Grid areas',
    land: 'Land',
    sites: 'Sites',
    siteMw: 'Reported MW by status',
    ownPowerMw: 'Apart: own power plant, or supply not recorded',
    opposition: 'Opposition',
    more: 'More facts',
    merged: 'Why these records are one',
    records: 'Source records',
    sources: 'Sources',
    what: 'What happened',
    measure: 'The measure',
    fight: 'The fight it belongs to',
    project: 'The project',
    notes: 'Read this with the figures',
    quality: 'Quality of the load series',
    counties: 'Counties',
  },
  /** A mine where halls are let while mining goes on. */
  partlyConverted: (mw: string) => `Mine partly converted to data center, ${mw} leased`,
  reportedAs: (name: string, text: string) => `${name} (in the record: ${text})`,
  ownPower: {
    all: (mw: string | null) => (mw ? `for all of the site, ${mw}` : 'for all of the site'),
    part: (mw: string | null) => (mw ? `for a part of the site, ${mw}` : 'for a part of the site'),
    notRecorded: () =>
      'not recorded: no utility is named, and only mixed sources, as supply of this large plan',
  },
  ownPowerOf: (place: string) => `${place}, sites with their own power plant or supply not recorded`,
  waterArea: (name: string) => `within the service area of ${name} (2017)`,
  company: {
    about: (name: string) => `About ${name}`,
    named: (here: number, named: number) =>
      `${formatNumber(here)} of ${formatNumber(named)} US sites that the company named`,
    namedHelp: (name: string, named: number, here: number, date: string, source: string | null) =>
      `${name} named ${formatNumber(named)} US sites in ${date}${source === null ? '' : ` (${source})`}. ${plural(here, { one: '# site in this data names', other: '# sites in this data name' })} the company. Its own list is not in this data, so a site below may be missing from it.`,
    head: { site: 'Site', part: 'Part', source: 'Source' },
    names: (count: number) =>
      plural(count, { one: '# other name, with its source', other: '# other names, each with its source' }),
    kinds: {
      spelling: 'spelling',
      former: 'former name',
      shell: 'a company of its own for a project',
      codeName: 'code name',
      class: 'class',
    } satisfies Record<CompanyName['kind'], string>,
  },
  buildings: (count: number) => `${count} buildings and phases on record`,
  /** Ground and not floor area: a building of two floors has about twice the floor. */
  groundArea: (squareMetres: number, outlines: number) =>
    `${formatNumber(squareMetres)}\u00a0m²${outlines === 0 ? '' : ` (${plural(outlines, { one: '# outline', other: '# outlines' })}; ground, not floor area)`}`,
  year: siteYear,
  growing: 'Operating, more under construction',
  unnamedBuilding: 'Outline without a name',
  facts: {
    status: 'Status',
    class: 'Class',
    confidence: 'Record',
    headline: 'Headline figure',
    operator: 'Operator',
    operatorClass: 'Operator class',
    owner: 'Owner',
    tenant: 'Tenant',
    former: 'Earlier',
    ownPower: 'Power plant of its own',
    publicWater: 'Public water',
    utility: 'Utility or grid',
    otherUtility: 'Utility in another source',
    position: 'Position',
    locality: 'Town',
    county: 'County',
    year: 'Year',
    yearPage: 'Page for the year',
    formerUse: 'Former use',
    stage: 'Stage',
    footprint: 'Ground under buildings',
    siteArea: 'Site outline',
    acres: 'Land',
    water: 'Water use, mean or peak',
    peak: 'Peak demand',
    meanLoad: 'Mean demand',
    loadFactor: 'Load factor',
    alwaysOn: 'Always-on growth',
    area: 'Area',
    landArea: 'Land area',
    waterArea: 'Water area',
    date: 'Date',
    decidedBy: 'Who decided',
    authority: 'Authority',
    jurisdiction: 'Jurisdiction',
    actions: 'Filed by trackers under',
    mechanism: 'Step of the ladder',
    concerns: 'Concerns',
    technology: 'Aimed at',
    projectOutcome: 'What became of the project',
    measureOutcome: 'What became of the measure',
    finality: 'Last word',
    stateOnDate: (date: string) => `State on ${formatDate(date)}`,
    measureKind: 'Kind',
    adopted: 'From',
    until: 'Until',
    howKnown: 'How it is known',
    instrument: 'Instrument',
    projectName: 'Project',
    company: 'Company',
    mw: 'Power, as reported',
    acreage: 'Land, as reported',
    investment: 'Investment, as reported',
    signatures: 'Petition signatures, as reported',
    groups: 'Groups',
    evidence: 'Best evidence',
    attestedBy: 'Recorded by',
    rawStatus: 'Words of the trackers',
    flags: 'Flags',
    lastUpdated: 'Record last changed',
    ended: 'Ended',
    fightAbout: 'About',
    fightFirst: 'First dated act',
    fightLast: 'Last dated act',
    fightState: (date: string) => `State on ${formatDate(date)}`,
    fightProject: 'Outcome for the project',
    fightMeasures: 'Outcome for the measures',
    measureOf: (date: string) => `Measure of ${date}`,
  },
  factKinds: {
    announced: 'Announced by',
    energySource: 'Energy source',
    onsiteGenerationMw: 'On-site generation',
    cooling: 'Cooling',
    investmentUsd: 'Sum reported, to build or for land or site',
    permanentJobs: 'Permanent jobs',
    communityPosition: 'Position of the community',
    aiUse: 'Use for AI',
    coordinateSource: 'Source of the position',
  } satisfies Record<(typeof FACT_KINDS)[number], string>,
  land: {
    cropland: 'Cropland',
    federal: 'Federal land',
    state: 'State land',
    builtUp: 'Built-up areas',
  } satisfies Record<LandShareId, string>,
  landHelp:
    'Federal and state land below 10 km² is not in the source, and easements, military and tribal land are all but absent. Built-up areas are of 2002–03.',
  noData: 'no data',
  partlyCovered: (known: number, all: number) =>
    `over the ${plural(known, { one: '# county', other: '# counties' })} of ${formatNumber(all)} with data`,
  uncertain:
    'This record is uncertain: low confidence, or a status that nobody reports. It is off by default on the map.',
  notExact: (precision: string) => `position not exact: ${precision}`,
  /** Latitude first, in the form that maps and our search read. */
  position: ({ lat, lon, precision }: Pick<Site, 'lat' | 'lon' | 'precision'>) =>
    `${lat.toFixed(4)}, ${lon.toFixed(4)} (${labels.precision[precision]})`,
  approximate: (precision: string) =>
    `The position is not exact (${precision}). Distances are measured from that position and may be wrong by kilometers.`,
  mwApart: 'Figures that measure different things are never added up. Planned build-outs are not load.',
  expected: 'expected then',
  mwNone: 'No dataset reports a power figure.',
  lastSeen: (date: string) => `Last dated step: ${formatDate(date)}. What came after is not on record.`,
  lineageNone: 'No dated history on record.',
  lineageUndated: 'undated',
  gridNone: 'No grid area is assigned to this place.',
  gridOutside: 'Grid areas are on record for the United States only.',
  areaWide: 'Area-wide and generation-side: it says nothing of one line or one substation.',
  fromParent: (area: string, parent: string) =>
    `${area} has no hourly demand of its own: the figures are those of ${parent}, which contains it.`,
  noSeries: 'No hourly demand is on record: peak and load factor are unknown.',
  orNote:
    'Service territories of several grid areas reach into this county. The first is the one drawn on the map.',
  areaBasis: areaBasisWords,
  landNone: 'Land figures are on record for United States counties only.',
  nearKm: formatDistance,
  nearKmRoughly: (km: number) => `${formatDistance(km)}, approximate`,
  opposition: {
    own: 'Acts on this project',
    mwTold: (figures: readonly string[]) => `Power as told by these acts, not verified: ${listOf(figures)}.`,
    county: (county: string) => `In ${county}`,
    countyUnknown: 'In the county',
    state: 'Acts over the whole state',
    municipal: (km: number) => `Acts of towns within ${km} km, by distance to the town center`,
    approximate: 'The site’s position is approximate, and so are these distances.',
    none: (date: string) =>
      `No record found in these trackers, as of ${formatDate(date)}. A place without a record may still have seen opposition.`,
    note: 'Note in the site’s own record',
    inside: 'In the region',
  },
  /** `map` says what becomes of uncertain records there, `mw` whether figures without them follow. */
  siteCount: (total: number, uncertain: number, map: 'shown' | 'dimmed' | 'hidden', mw = false) => {
    if (uncertain === 0) return plural(total, { one: '# site', other: '# sites' });
    const fate = [
      ...(map === 'shown' ? [] : [`${map} on the map`]),
      ...(mw ? ['left out of the MW below'] : []),
    ];
    const of = `${plural(total, { one: '# site', other: '# sites' })}, of which ${formatNumber(uncertain)} uncertain`;
    return fate.length === 0 ? of : `${of}: ${listOf(fate)}`;
  },
  sitesNone: (date: string) =>
    `No site found in these sources, as of ${formatDate(date)}. It does not mean there is none.`,
  siteMwHead: { status: 'Status', basis: 'Measures', mw: 'MW', sites: 'Sites', known: 'With a figure' },
  knownMw,
  mwKnownHelp:
    '“With a figure” counts the sites of that status that have a figure of any kind; the MW of the others is not known.',
  filterOn: (passing: number, all: number) =>
    `A filter is on: ${formatNumber(passing)} of ${plural(all, { one: '# site', other: '# sites' })} pass it (uncertain records left out), and only these are counted here.`,
  siteMwNonePasses: 'No site that passes the filter has a power figure.',
  siteMwNone: 'No site here has a power figure.',
  recordRead: (date: string) => `read ${formatDate(date)}`,
  recordId: (id: string) => `record ${id}`,
  licence: (licence: string) => `licence ${licence}`,
  eventUnknown: (parts: string) => `Not on record: ${parts}.`,
  undatedEvent: 'The date of this act is not known.',
  tier: (tier: string) => `Evidence: ${tier}`,
  mwConflict: 'The trackers disagree about the power of the project.',
  sharedUnverified: 'As reported by trackers, not verified.',
  noMeasure: 'No instrument (moratorium, rule, ban or law) is recorded with this act.',
  projectVsMeasure:
    'A measure and a project can end differently, so their outcomes are kept apart. Neither says what caused the other.',
  interim: 'Not final: it may change on appeal or at the next reading',
  final: 'Final, as recorded',
  precision: {
    day: 'known to the day',
    month: 'known to the month',
    year: 'known to the year',
    unknown: 'not known',
  } satisfies Record<DatePrecision, string>,
  ended: {
    by: 'Open the act that replaced it',
  },
  /** The day beside a figure is that of the record, not of the outcome. */
  recordOf: (date: string) => `record of ${date}`,
  fight: {
    alone: (date: string) =>
      `No other act on the same project or measure at this place was found in these trackers, as of ${formatDate(date)}.`,
    help: 'Acts of one place on one project or measure. Outcomes stand apart for the project and for each measure, and none says what caused another.',
    state: {
      ongoing: 'Ongoing, as far as the record goes',
      settled: 'Settled, as far as the record goes',
      notYet: 'No act had happened yet',
    } satisfies Record<FightState, string>,
    outcome: (outcome: string, date: string | null, final: boolean) =>
      `${outcome}${date === null ? '' : `, ${date}`}${final ? '' : ', not final'}`,
    sites: (count: number) => plural(count, { one: 'The site', other: 'The sites' }),
    noSite: 'No list of sites here has this project: it is known from acts alone.',
    mwTold: 'Power as told by acts, not verified',
    mwBy: (mw: string, by: string | null, date: string) => `${mw} (${by === null ? '' : `${by}, `}${date})`,
    trail: (acts: number) => `${plural(acts, { one: '# act', other: '# acts' })} in order of time`,
    later: 'after the day viewed',
    here: 'this act',
    noProject: 'no record tells',
    /** Project and company; either may be missing. */
    about: (names: readonly string[]) => names.join(' by '),
  },
  further: 'More on this act',
  thenAndNow: 'Then and now: mines and data centers side by side',
  compare: compareMessages,
  covered: coveredMessages,
} as const;
