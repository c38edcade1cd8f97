/**
 * A small invented world for tests: two counties of one state, three areas, a few sites and acts.
 * One file although it is long: its records name each other.
 */

import type { Act } from './act';
import type { EventDetail, OppositionEvent } from './event';
import type { Fight } from './fight';
import type { LoadFigures } from './grid/loadFigures';
import { byLandField } from './land';
import type { LegalMeasure } from './legalMeasure';
import type { Country, County, GridArea, State } from './region';
import type { ReportData } from './report/tables';
import type { Site, SiteDetail } from './site';
import type { Source } from './source';
import type { ProjectOutcome } from './vocabulary';

const site = (part: Partial<Site> & Pick<Site, 'id'>): Site => ({
  name: part.id,
  operator: null,
  operatorClass: 'unknown',
  siteClass: 'dataCenter',
  status: 'operating',
  mw: null,
  lon: -77.5,
  lat: 39,
  precision: 'exact',
  country: 'US',
  state: 'VA',
  countyFips: '51107',
  areaId: 'PJM-DOM',
  areaBasis: null,
  companyNames: [],
  ownPower: null,
  leasedMw: null,
  confidence: 'high',
  hasLineage: false,
  datasets: ['osm'],
  ...part,
});

export const TEST_SITES: Site[] = [
  site({ id: 'ashburn-1', name: 'Ashburn One', operator: 'Acme', mw: { value: 100.1, basis: 'facility' } }),
  site({ id: 'ashburn-2', mw: { value: 50.2, basis: 'criticalIT' }, lon: -77.48 }),
  site({ id: 'ashburn-3', mw: { value: 20.3, basis: 'facility' }, precision: 'town' }),
  site({ id: 'doubtful', mw: { value: 900, basis: 'facility' }, confidence: 'low' }),
  site({ id: 'planned', status: 'proposed', mw: { value: 700, basis: 'plannedBuildOut' } }),
  site({ id: 'far', countyFips: '51019', areaId: 'AAA', lon: -79.5, lat: 37.3 }),
  site({ id: 'abroad', country: 'IE', state: null, countyFips: null, areaId: null, lon: -6.3, lat: 53.3 }),
];

const load: LoadFigures = {
  window: [2020, 2024],
  peakMw: 22000,
  peakAt: '2024-07-16T21',
  meanMw: 13200,
  loadFactor: 0.6,
  alwaysOnGrowthMw: 1500,
  coverage: 1,
  headroomMw: { '0.25': 900, '0.5': 1200, '1': 1700 },
  hoursAbove95: 25,
  energyGrowth: 0.03,
  levelStep: null,
  withoutHour: { summer: null, winter: null },
  seasonPeaks: {
    summer: { mw: 20_000, year: 2024, at: '2024-07-16T21', around: [19800, 19900, 20000, 19900, 19700] },
    winter: { mw: 19_000, year: 2022, at: '2022-07-16T21', around: [18800, 18900, 19000, 18900, 18700] },
  },
  doubtful: null,
};

const area = (part: Partial<GridArea> & Pick<GridArea, 'id'>): GridArea => ({
  name: part.id,
  kind: 'balancingAuthority',
  parentId: null,
  bounds: null,
  counties: [],
  years: null,
  quality: [],
  load: null,
  siteMw: [],
  ownPowerMw: [],
  recent: null,
  adequacyRisk: null,
  ...part,
});

export const TEST_AREAS: GridArea[] = [
  area({ id: 'PJM', name: 'PJM Interconnection', counties: ['51107'], load: { ...load, peakMw: 150000 } }),
  area({
    id: 'PJM-DOM',
    name: 'Dominion',
    kind: 'subArea',
    parentId: 'PJM',
    counties: ['51107'],
    load,
    quality: [{ severity: 'imputed', text: 'Some hours are imputed.', years: [2024, 2024] }],
  }),
  area({ id: 'PJM-RECO', kind: 'subArea', parentId: 'PJM' }),
  area({ id: 'AAA', name: 'Lonely authority', counties: ['51019'] }),
];

const county = (part: Partial<County> & Pick<County, 'fips' | 'name'>): County => ({
  state: 'VA',
  lon: -77.64,
  lat: 39.09,
  bounds: [-78, 38.8, -77.3, 39.3],
  authorities: ['PJM'],
  subArea: 'PJM-DOM',
  landKm2: 1000,
  waterKm2: 10,
  croplandShare: 0.2,
  builtUpShare: 0.1,
  federalShare: 0,
  stateShare: 0.05,
  ...part,
});

export const TEST_COUNTIES: County[] = [
  county({
    fips: '51019',
    name: 'Bedford County',
    lon: -79.5,
    lat: 37.3,
    authorities: ['AAA', 'PJM'],
    subArea: null,
    landKm2: 3000,
    croplandShare: null,
  }),
  county({ fips: '51107', name: 'Loudoun County' }),
];

/** Counties whose shares of land are 0, 0.01, …, 1: every class has one. */
export const COUNTIES_OF_ALL_SHARES: County[] = Array.from({ length: 101 }, (_, index) => ({
  ...county({ fips: String(index).padStart(5, '0'), name: `County ${index}` }),
  ...byLandField(() => index / 100),
}));

export const TEST_STATES: State[] = [
  { code: 'VA', fips: '51', name: 'Virginia', lon: -78.8, lat: 37.5, bounds: [-83.7, 36.5, -75.2, 39.5] },
];

const outcome = (
  word: ProjectOutcome,
  on: string,
  finality: 'final' | 'interim',
): OppositionEvent['projectOutcome'] => ({ word, on, precision: 'day', by: on, finality, basis: 'coded' });

const event = (part: Partial<OppositionEvent> & Pick<OppositionEvent, 'id'>): OppositionEvent => ({
  date: '2025-03-01',
  datePrecision: 'day',
  jurisdiction: part.id,
  jurisdictionKind: 'county',
  country: 'US',
  state: 'VA',
  countyFips: '51107',
  lon: null,
  lat: null,
  area: null,
  actions: ['zoningRestriction'],
  concerns: ['landUse'],
  mechanism: 3,
  technology: 'dataCenter',
  measure: null,
  act: null,
  outcome: 'notRecorded',
  projectOutcome: null,
  measureOutcome: null,
  project: null,
  company: null,
  mw: null,
  groups: [],
  evidence: 'press',
  attestedBy: ['datacentertracker'],
  siteIds: [],
  ...part,
});

export const TEST_EVENTS: OppositionEvent[] = [
  event({
    id: 'county-act',
    projectOutcome: outcome('undecided', '2025-03-01', 'interim'),
  }),
  event({
    id: 'later-act',
    date: '2026-09-01',
    outcome: 'wentAhead',
    projectOutcome: outcome('wentAhead', '2026-09-01', 'final'),
  }),
  event({ id: 'undated-act', date: null, datePrecision: 'unknown' }),
  event({
    id: 'town-act',
    jurisdictionKind: 'municipality',
    lon: -77.56,
    lat: 39.11,
    date: '2025-01-01',
    outcome: 'stopped',
    projectOutcome: outcome('stopped', '2025-01-01', 'final'),
  }),
  event({ id: 'state-act', jurisdictionKind: 'state', countyFips: null, date: '2025-02-01' }),
  event({ id: 'other-county', countyFips: '51019' }),
  event({ id: 'federal-act', jurisdictionKind: 'federal', countyFips: null, state: null }),
];

const fight = (eventIds: string[]): Fight => ({
  id: eventIds[0] ?? '',
  jurisdiction: 'Loudoun County',
  jurisdictionKind: 'county',
  country: 'US',
  state: 'VA',
  countyFips: '51107',
  project: null,
  company: 'Acme',
  measure: null,
  eventIds,
  firstDate: '2025-01-01',
  lastDate: '2026-09-01',
  actIds: [],
  siteIds: [],
  mwTold: [],
});

/** The act of the town began it; the later act falls after most days viewed. */
export const TEST_FIGHTS: Fight[] = [fight(['town-act', 'county-act', 'later-act']), fight(['other-county'])];

const source = (id: string): Source => ({
  id,
  publisher: `Publisher of ${id}`,
  title: `Title of ${id}`,
  link: `https://example.org/${id}`,
  licence: 'CC-BY-4.0',
  licenceUrl: null,
  credit: `Credit for ${id}`,
  creditShort: `Short ${id}`,
  retrieved: '2026-08-01',
  coverage: '',
  knownGaps: '',
  layers: ['sites'],
});

export const TEST_SOURCES: Source[] = [
  'osm',
  'datacentertracker',
  'eiaHourly',
  'countyToBa',
  'countyLand-census',
  'countyLand-ag',
  'countyLand-padus',
  'countyLand-urban',
  'unused',
].map(source);

export const TEST_COUNTRIES: Country[] = [
  { code: 'IE', bounds: [-10.4, 51.5, -6, 55.4] },
  { code: 'US', bounds: [-124.7, 25.1, -67, 49.4] },
];

export const TEST_DATA: ReportData = {
  dataDate: '2026-08-22',
  recordUpTo: '2026-08-22',
  sites: TEST_SITES,
  events: TEST_EVENTS,
  areas: TEST_AREAS,
  counties: TEST_COUNTIES,
  states: TEST_STATES,
  countries: TEST_COUNTRIES,
  sources: TEST_SOURCES,
};

export const TEST_SITE_DETAIL: SiteDetail = {
  id: 'ashburn-1',
  owner: 'Owner',
  tenant: null,
  utility: null,
  otherUtilities: [],
  ownPower: null,
  companies: [],
  buildings: [],
  waterServiceArea: null,
  locality: 'Ashburn',
  countyName: 'Loudoun County',
  year: null,
  isGrowing: false,
  formerUse: null,
  stageDetail: null,
  footprintM2: null,
  outlines: 0,
  siteAreaM2: null,
  landAcres: null,
  waterMgd: null,
  mwClaims: [
    { value: 100.1, basis: 'facility', stage: 'operating', date: '2025-01', dataset: 'osm', note: null },
    { value: 400, basis: 'plannedBuildOut', stage: 'planned', date: '2023', dataset: 'osm', note: null },
    { value: 500, basis: 'plannedBuildOut', stage: 'planned', date: '2024', dataset: 'osm', note: null },
    { value: 600, basis: 'plannedBuildOut', stage: 'planned', date: null, dataset: 'osm', note: null },
  ],
  mwNote: null,
  lineage: [{ date: '2021', text: 'Mining starts' }],
  lastDated: '2021',
  oppositionNote: null,
  statusHistory: [],
  powerHistory: [],
  facts: [],
  mergeReasons: [],
  records: [],
};

export const TEST_EVENT_DETAIL: EventDetail = {
  id: 'county-act',
  authority: null,
  acreage: null,
  petitionSignatures: null,
  investmentMusd: null,
  rawStatus: [],
  flags: [],
  mwConflict: false,
  instrument: null,
  lastUpdated: null,
  mergeReasons: [],
  sources: [],
};

/** An act that the text of the county's record tells beside it. */
export const TEST_ACT: Act = {
  id: 'county-act.approved-2025-06-01',
  eventId: 'county-act',
  date: '2025-06-01',
  datePrecision: 'day',
  kind: 'approved',
  body: 'Loudoun County Board of Supervisors',
  bodyKind: 'countyBoard',
  votes: [5, 4],
  instrument: null,
  termDays: null,
  about: 'project',
  effect: 'advances',
  basis: 'machineRead',
  project: 'Project X',
  company: null,
  mw: null,
  acres: null,
};

const claim: LegalMeasure['claims'][number] = {
  eventId: 'county-act',
  dataset: 'datacentertracker',
  record: 'county-act',
  fate: 'adopted',
  from: '2026-03-01',
  fromPrecision: 'day',
  until: null,
  basis: 'stated',
  seen: '2026-08-01',
  machineRead: false,
  weak: false,
  superseded: false,
};

/** A measure of the county, adopted on 1 March 2026 for a year. */
export const TEST_MEASURE: LegalMeasure = {
  id: 'county-act',
  jurisdiction: 'Loudoun County',
  jurisdictionKind: 'county',
  country: 'US',
  state: 'VA',
  countyFips: '51107',
  lon: null,
  lat: null,
  area: null,
  kind: 'moratorium',
  technology: 'dataCenter',
  limitedTo: null,
  fate: 'adopted',
  adopted: { date: '2026-03-01', precision: 'day' },
  until: { date: '2027-03-01', basis: 'term', machineRead: false },
  ended: null,
  ballotDate: null,
  seen: '2026-08-01',
  conflicts: [],
  claims: [claim],
  eventIds: ['county-act'],
};

/** Beside it one of the state without an end on record, and one of the town that is to be voted on. */
export const TEST_MEASURES: LegalMeasure[] = [
  TEST_MEASURE,
  {
    ...TEST_MEASURE,
    id: 'state-act',
    jurisdiction: 'Virginia',
    jurisdictionKind: 'state',
    countyFips: null,
    kind: 'rateRule',
    until: { date: null, basis: 'notRecorded', machineRead: false },
    eventIds: ['state-act'],
  },
  {
    ...TEST_MEASURE,
    id: 'town-act',
    jurisdiction: 'Leesburg',
    jurisdictionKind: 'municipality',
    lon: -77.56,
    lat: 39.11,
    kind: 'ban',
    fate: 'proposed',
    adopted: null,
    until: { date: null, basis: 'notRecorded', machineRead: false },
    ballotDate: '2026-11',
    eventIds: ['town-act'],
  },
];
