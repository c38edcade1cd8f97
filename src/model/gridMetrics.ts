/** The table of the metrics of grid areas: what each is worked out from, and how its values are cut into classes. */
import { areaPressure, headroomShare } from './grid/areaPressure';
import type { Recipe } from './recipe';
import type { GridArea } from './region';
import type { MwBasis, SiteStatus } from './vocabulary';

/**
 * Which status and which basis a "site MW against peak" metric takes. One basis each: operating load is
 * what the whole facility draws, everything else is a planned full build-out. Bases are never added.
 */
export const SITE_MW = {
  operating: { status: 'operating', basis: 'facility' },
  construction: { status: 'construction', basis: 'plannedBuildOut' },
  permitted: { status: 'permitted', basis: 'plannedBuildOut' },
  proposed: { status: 'proposed', basis: 'plannedBuildOut' },
} as const satisfies Record<string, { status: SiteStatus; basis: MwBasis }>;

/** What a grid metric is computed from. */
export type MeasuredArea = Pick<
  GridArea,
  'load' | 'siteMw' | 'quality' | 'adequacyRisk' | 'recent' | 'fitsMw'
>;

/** A load series that is usable, and what is asked of it. */
export interface Asked {
  area: MeasuredArea;
  load: NonNullable<MeasuredArea['load']>;
  /** MW of constant new load at 0.5 % curtailment; null where it is not known. */
  headroom: number | null;
  /** The most that a new load draws, MW; null when none is asked about. */
  newLoadMw: number | null;
}

/** A metric of grid areas. */
export interface GridMetricRow extends Recipe {
  /** Its value; null is unknown, never zero. */
  value(asked: Asked): number | null;
  /** It is worked out from sites, whose sources are owed a credit. */
  fromSites?: boolean;
  /** Its name tells the years that it is of; all others are of the window of years viewed. */
  ofOwnYears?: boolean;
  /** It answers what a new load takes: without one it has no values. */
  ofNewLoad?: boolean;
}

/** Site MW of one status and one basis over a load in MW. */
function against({ siteMw }: MeasuredArea, of: keyof typeof SITE_MW, mw: number | null): number | null {
  const { status, basis } = SITE_MW[of];
  const sum = siteMw.find((entry) => entry.status === status && entry.basis === basis);
  return sum === undefined || mw === null || mw <= 0 ? null : sum.mw / mw;
}

const againstPeak = (of: keyof typeof SITE_MW): GridMetricRow => ({
  value: ({ area, load }) => against(area, of, load.peakMw),
  fromSites: true,
  unit: 'share',
  limits: [0.02, 0.05, 0.1, 0.25, 0.5],
  ramp: 'violet',
});

const againstHeadroom = (of: keyof typeof SITE_MW): GridMetricRow => ({
  value: ({ area, headroom }) => against(area, of, headroom),
  fromSites: true,
  unit: 'share',
  limits: [0.1, 0.25, 0.5, 1, 2],
  ramp: 'violet',
});

/** The metrics in the order in which they are offered. Their words are in `src/i18n`. */
export const GRID_METRIC_TABLE = {
  'grid.pressure': {
    value: ({ area, load }) => {
      const pressure = areaPressure(area, load, area.adequacyRisk);
      return pressure.kind === 'known' ? pressure.value : null;
    },
    fromSites: true,
    unit: 'points',
    limits: [20, 35, 50, 65, 80],
    ramp: 'heat',
  },
  'grid.headroom': {
    value: ({ headroom }) => headroom,
    unit: 'MW',
    limits: [250, 500, 1_000, 2_500, 10_000],
    ramp: 'teal',
  },
  'grid.headroomShare': {
    value: ({ load }) => headroomShare(load),
    unit: 'share',
    limits: [0.05, 0.08, 0.11, 0.15, 0.2],
    ramp: 'teal',
  },
  'grid.fits': {
    value: ({ area }) => area.fitsMw ?? null,
    unit: 'MW',
    limits: [250, 500, 1_000, 2_500, 10_000],
    ramp: 'teal',
  },
  'grid.newLoad': {
    value: ({ headroom, newLoadMw }) =>
      newLoadMw === null || headroom === null || headroom <= 0 ? null : newLoadMw / headroom,
    ofNewLoad: true,
    unit: 'share',
    limits: [0.1, 0.25, 0.5, 1, 2],
    ramp: 'heat',
  },
  'grid.peak': {
    value: ({ load }) => load.peakMw,
    unit: 'MW',
    limits: [1_000, 3_000, 10_000, 25_000, 75_000],
    ramp: 'teal',
  },
  'grid.loadFactor': {
    value: ({ load }) => load.loadFactor,
    unit: 'share',
    limits: [0.45, 0.5, 0.55, 0.6, 0.65],
    ramp: 'teal',
  },
  'grid.alwaysOnGrowth': {
    value: ({ load }) => load.alwaysOnGrowthMw,
    unit: 'MW',
    limits: [-300, -50, 50, 300, 1_000],
    lowest: Number.NEGATIVE_INFINITY,
    ramp: 'diverging',
  },
  'grid.growthSince2024': {
    value: ({ area }) => area.recent?.growthSince2024 ?? null,
    ofOwnYears: true,
    unit: 'share',
    limits: [-0.02, 0, 0.02, 0.05, 0.1],
    lowest: Number.NEGATIVE_INFINITY,
    ramp: 'diverging',
  },
  'grid.operating': againstPeak('operating'),
  'grid.construction': againstPeak('construction'),
  'grid.permitted': againstPeak('permitted'),
  'grid.proposed': againstPeak('proposed'),
  'grid.constructionHeadroom': againstHeadroom('construction'),
  'grid.permittedHeadroom': againstHeadroom('permitted'),
  'grid.proposedHeadroom': againstHeadroom('proposed'),
} as const satisfies Record<`grid.${string}`, GridMetricRow>;
