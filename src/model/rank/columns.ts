/** The columns by which counties, states and grid areas can be listed: what each is, and of which of the three. */
import { COUNTY_GRID_SOURCES } from '../countyGrid';
import { DECISIONS } from '../endings/course';
import { areaPressure, headroomShare } from '../grid/areaPressure';
import { FIT_PERCENTS, FIT_SEASONS, type FitsAsked, fitsIn, fitsKey } from '../grid/fitsAsked';
import { LAND_AREA_SOURCE, LAND_SHARES, landOf } from '../land';
import { bindingTerm, binds, measureOnDate } from '../measureOnDate';
import { measuresAmong } from '../measuresInForce';
import { PEOPLE_SOURCE } from '../people/people';
import { CUSTOMER_CLASSES, FUELS, hasPrice, POWER_SOURCES } from '../power/power';
import { ASSIGNMENT_SOURCES, LOAD_SOURCE } from '../report/tables';
import { type MwBasis, SITE_STATUSES, type SiteStatus, STOPPING_KINDS } from '../vocabulary';
import { WATER_SOURCES } from '../water';
import type { RankSubject, RankWorld } from './subjects';

/** What is listed. */
export const RANKED = ['counties', 'states', 'areas'] as const;
export type Ranked = (typeof RANKED)[number];

/** Between names in a text of several, such as the grid areas that a county may lie in. */
export const OR = ' or ';

/** What a value is: unknown is null, never 0. */
export type RankValue = number | string | null;

/** What a number is in. */
export type RankUnit =
  | 'text'
  | 'people'
  | 'peoplePerKm2'
  | 'km2'
  | 'share'
  | 'mw'
  | 'count'
  | 'score'
  | 'centsPerKwh'
  | 'km'
  | 'millionGallonsADay'
  /** Class of water stress, 0 to 4 (`CountyWater.stressClass`). */
  | 'stressClass';

export interface RankColumn {
  /** As it is written on the command line and in links. */
  id: string;
  of: readonly Ranked[];
  unit: RankUnit;
  /** Dataset ids in `sources.json` that stand behind it, beside those of the sites and acts that it counts. */
  sources: readonly string[];
  /** It counts records: 0 says that none is on record, and not that there is none. */
  counts?: 'sites' | 'acts';
  value(subject: RankSubject, world: RankWorld): RankValue;
  /** The share and season of a column of how much new load fits. */
  fits?: FitsAsked;
}

const ALL = RANKED;
const COUNTIES_AND_STATES: readonly Ranked[] = ['counties', 'states'];
const WITH_AREA: readonly Ranked[] = ['counties', 'areas'];

/** A sum of what is known of every one; null when one is unknown, since a part is no sum. */
function sum(values: readonly (number | null)[]): number | null {
  if (values.length === 0) return null;
  return values.reduce<number | null>(
    (all, value) => (all === null || value === null ? null : all + value),
    0,
  );
}

const peopleOf = (subject: RankSubject, world: RankWorld, at: 0 | 1) =>
  sum(subject.counties.map(({ fips }) => world.people[fips]?.[at] ?? null));

const landColumns = LAND_SHARES.map(
  ({ id, source }): RankColumn => ({
    id: { cropland: 'cropland', federal: 'federalLand', state: 'stateLand', builtUp: 'builtUp' }[id],
    of: ALL,
    unit: 'share',
    sources: [source, LAND_AREA_SOURCE],
    value: ({ counties, land = counties.length === 0 ? null : landOf(counties) }) => land?.[id].share ?? null,
  }),
);

/** Load figures of the subject's grid area, or of the one that contains it. */
const ofLoad = (
  id: string,
  unit: RankUnit,
  value: (measured: NonNullable<RankSubject['measured']>) => number | null,
): RankColumn => ({
  id,
  of: WITH_AREA,
  unit,
  sources: [LOAD_SOURCE, ...ASSIGNMENT_SOURCES],
  value: ({ measured }) => (measured === null ? null : value(measured)),
});

/** How much new load fits, at every share and in every season: `fits@1`, `fits@1-summer`. */
const fitColumns = FIT_SEASONS.flatMap((season) =>
  FIT_PERCENTS.map((percent): RankColumn => {
    const asked = fitsKey(percent, season);
    return {
      id: fitsColumn(asked),
      of: WITH_AREA,
      unit: 'mw',
      sources: [LOAD_SOURCE, ...ASSIGNMENT_SOURCES],
      fits: asked,
      value: ({ measured }, { fits }) =>
        measured === null || fits === null ? null : fitsIn(fits, measured.area.id, asked),
    };
  }),
);

/** The id of the column of how much fits at a share and in a season. */
export function fitsColumn(asked: FitsAsked): string {
  return `fits@${asked.replace(',', '-')}`;
}

/** Whether a column is one of how much new load fits. */
export const isFitsColumn = (id: string): boolean => id.startsWith('fits@');

const STATUS_COLUMN: Partial<Record<SiteStatus, string>> = {
  operating: 'sitesOperating',
  construction: 'sitesConstruction',
  permitted: 'sitesPermitted',
  proposed: 'sitesProposed',
  paused: 'sitesPaused',
  cancelled: 'sitesCancelled',
  closed: 'sitesClosed',
};

const siteColumns = SITE_STATUSES.flatMap((status): RankColumn[] => {
  const id = STATUS_COLUMN[status];
  return id === undefined
    ? []
    : [
        {
          id,
          of: ALL,
          unit: 'count',
          sources: [],
          counts: 'sites',
          value: ({ sites }) => sites.filter((site) => site.status === status).length,
        },
      ];
});

/** Columns that sum megawatts: of which status, on which basis. */
export const MW_COLUMNS = {
  mwOperating: { status: 'operating', basis: 'facility' },
  mwConstruction: { status: 'construction', basis: 'plannedBuildOut' },
  mwProposed: { status: 'proposed', basis: 'plannedBuildOut' },
} as const satisfies Record<string, { status: SiteStatus; basis: MwBasis }>;

/** Sites of one status and basis that have a figure; null when none has: nobody knows a sum. */
const mwColumn = ([id, { status, basis }]: [string, { status: SiteStatus; basis: MwBasis }]): RankColumn => ({
  id,
  of: ALL,
  unit: 'mw',
  sources: [],
  counts: 'sites',
  value: ({ sites }) => {
    const figures = sites.flatMap(({ status: own, mw }) =>
      own === status && mw?.basis === basis ? [mw.value] : [],
    );
    return figures.length === 0 ? null : figures.reduce((all, mw) => all + mw, 0);
  },
});

const inForce = (subject: RankSubject, { day }: RankWorld) =>
  measuresAmong(subject.events).filter(
    ({ act }) => binds(measureOnDate(act, day)) && bindingTerm(act) !== null,
  );

const ofActs = (id: string, value: RankColumn['value']): RankColumn => ({
  id,
  of: ALL,
  unit: 'count',
  sources: [],
  counts: 'acts',
  // Acts come into a grid area by their county: of one without counties nobody could say how many there are.
  value: (subject, world) =>
    subject.id.startsWith('area:') && subject.counties.length === 0 ? null : value(subject, world),
});

const priceColumns = CUSTOMER_CLASSES.map(
  (customers): RankColumn => ({
    id: { residential: 'priceResidential', commercial: 'priceCommercial', industrial: 'priceIndustrial' }[
      customers
    ],
    of: COUNTIES_AND_STATES,
    unit: 'centsPerKwh',
    sources: [POWER_SOURCES.prices],
    value: ({ state }, { power }) => (state === null ? null : (power(state)?.prices?.[customers] ?? null)),
  }),
);

const COUNTY: readonly Ranked[] = ['counties'];

/** What the tables of water and of the grid say of a single county. */
const countyColumns: readonly RankColumn[] = [
  {
    id: 'waterStress',
    of: COUNTY,
    unit: 'stressClass',
    sources: [WATER_SOURCES.stress],
    // Where little falls and little is taken, a share says nothing: no place in an order of stress.
    value: ({ fips }, { water }) => {
      const stress = fips === null ? undefined : water(fips)?.stressClass;
      return stress === undefined || stress === null || stress < 0 ? null : stress;
    },
  },
  {
    id: 'withdrawals',
    of: COUNTIES_AND_STATES,
    unit: 'millionGallonsADay',
    sources: [WATER_SOURCES.withdrawals],
    value: ({ counties }, { water }) => sum(counties.map(({ fips }) => water(fips)?.withdrawalMgd ?? null)),
  },
  {
    id: 'importLimit',
    of: COUNTY,
    unit: 'mw',
    sources: [COUNTY_GRID_SOURCES.limits],
    value: ({ fips }, { grid }) => (fips === null ? null : (grid(fips)?.importLimitMw ?? null)),
  },
  {
    id: 'lineKm',
    of: COUNTY,
    unit: 'km',
    sources: [COUNTY_GRID_SOURCES.lines],
    value: ({ fips }, { grid }) => (fips === null ? null : (grid(fips)?.lineKm ?? null)),
  },
];

/** Columns that read the tables of single counties. */
export const COUNTY_TABLE_COLUMNS: readonly string[] = countyColumns.map(({ id }) => id);

/** Every column, in the order of the help. */
export const RANK_COLUMNS: readonly RankColumn[] = [
  { id: 'state', of: ['counties', 'states'], unit: 'text', sources: [], value: ({ state }) => state },
  {
    id: 'people',
    of: ALL,
    unit: 'people',
    sources: [PEOPLE_SOURCE],
    value: (subject, world) => peopleOf(subject, world, 1),
  },
  {
    id: 'people2020',
    of: ALL,
    unit: 'people',
    sources: [PEOPLE_SOURCE],
    value: (subject, world) => peopleOf(subject, world, 0),
  },
  {
    id: 'density',
    of: ALL,
    unit: 'peoplePerKm2',
    sources: [PEOPLE_SOURCE, LAND_AREA_SOURCE],
    value: (subject, world) => {
      const [people, km2] = [
        peopleOf(subject, world, 1),
        sum(subject.counties.map(({ landKm2 }) => landKm2)),
      ];
      return people === null || km2 === null || km2 === 0 ? null : people / km2;
    },
  },
  {
    id: 'land',
    of: ALL,
    unit: 'km2',
    sources: [LAND_AREA_SOURCE],
    value: ({ counties }) => sum(counties.map(({ landKm2 }) => landKm2)),
  },
  {
    id: 'water',
    of: ALL,
    unit: 'km2',
    sources: [LAND_AREA_SOURCE],
    value: ({ counties }) => sum(counties.map(({ waterKm2 }) => waterKm2)),
  },
  ...landColumns,
  {
    id: 'area',
    of: ['counties'],
    unit: 'text',
    sources: ASSIGNMENT_SOURCES,
    value: ({ areaIds }) => (areaIds.length === 0 ? null : areaIds.join(OR)),
  },
  ofLoad('headroom', 'mw', ({ load }) => load.headroomMw?.['0.5'] ?? null),
  ofLoad('headroom025', 'mw', ({ load }) => load.headroomMw?.['0.25'] ?? null),
  ofLoad('headroom1', 'mw', ({ load }) => load.headroomMw?.['1'] ?? null),
  ...fitColumns,
  ofLoad('headroomShare', 'share', ({ load }) => headroomShare(load)),
  ofLoad('peak', 'mw', ({ load }) => load.peakMw),
  ofLoad('loadFactor', 'share', ({ load }) => load.loadFactor),
  ofLoad('energyGrowth', 'share', ({ load }) => load.energyGrowth),
  ofLoad('pressure', 'score', ({ load, area }) => {
    const found = areaPressure(area, load, area.adequacyRisk);
    return found.kind === 'known' ? found.value : null;
  }),
  {
    id: 'sites',
    of: ALL,
    unit: 'count',
    sources: [],
    counts: 'sites',
    value: ({ sites }) => sites.length,
  },
  ...siteColumns,
  ...Object.entries(MW_COLUMNS).map(mwColumn),
  ofActs('acts', ({ events }) => events.length),
  ofActs('inForce', (subject, world) => inForce(subject, world).length),
  ofActs(
    'stopping',
    (subject, world) =>
      inForce(subject, world).filter(
        ({ act }) => act.measure?.kind !== undefined && STOPPING_KINDS.includes(act.measure.kind),
      ).length,
  ),
  ofActs('fights', ({ courses }) => courses.length),
  ofActs(
    'fightsOpen',
    ({ courses }) => courses.filter(({ ending }) => ending === 'undecided' || ending === 'onHold').length,
  ),
  ...DECISIONS.map((decision) =>
    ofActs(
      {
        wentAhead: 'fightsWentAhead',
        wentAheadWithConditions: 'fightsWithConditions',
        stopped: 'fightsStopped',
        withdrawn: 'fightsWithdrawn',
      }[decision],
      ({ courses }) => courses.filter(({ ending }) => ending === decision).length,
    ),
  ),
  {
    id: 'plants',
    of: ALL,
    unit: 'count',
    sources: [POWER_SOURCES.plants],
    value: (subject, world) => world.plantsOf(subject)?.length ?? null,
  },
  {
    id: 'plantMw',
    of: ALL,
    unit: 'mw',
    sources: [POWER_SOURCES.plants],
    value: (subject, world) => world.plantsOf(subject)?.reduce((all, { mw }) => all + mw, 0) ?? null,
  },
  ...FUELS.map(
    (fuel): RankColumn => ({
      id: `plantMw.${fuel}`,
      of: ALL,
      unit: 'mw',
      sources: [POWER_SOURCES.plants],
      value: (subject, world) =>
        world
          .plantsOf(subject)
          ?.filter((plant) => plant.fuel === fuel)
          .reduce((all, { mw }) => all + mw, 0) ?? null,
    }),
  ),
  ...countyColumns,
  ...priceColumns,
  {
    id: 'utilities',
    of: ['counties'],
    unit: 'text',
    sources: [POWER_SOURCES.prices, POWER_SOURCES.territories],
    value: ({ fips, state }, { power }) => {
      const file = state === null ? null : power(state);
      const ids = fips === null ? [] : (file?.counties[fips] ?? []);
      const names = ids.flatMap((id) => file?.utilities.find(({ eiaId }) => eiaId === id)?.name ?? []);
      return names.length === 0 ? null : names.join(OR);
    },
  },
  {
    id: 'utilityPrice',
    of: ['counties'],
    unit: 'centsPerKwh',
    sources: [POWER_SOURCES.prices, POWER_SOURCES.territories],
    value: ({ fips, state }, { power }) => {
      const file = state === null ? null : power(state);
      const ids = fips === null ? [] : (file?.counties[fips] ?? []);
      // Of the largest utility alone, and only where its revenue over sales is a price.
      const [largest] = ids.flatMap((id) => file?.utilities.find(({ eiaId }) => eiaId === id) ?? []);
      return largest && hasPrice(largest) ? largest.cents.all : null;
    },
  },
];

/** The columns that what is listed has. */
export const columnsOfKind = (of: Ranked): RankColumn[] =>
  RANK_COLUMNS.filter((column) => column.of.includes(of));
