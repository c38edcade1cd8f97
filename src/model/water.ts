/** Water of counties: how strongly it is used, how its groundwater moves, and what was taken in 2015. */
import type { Fill } from './metrics';
import { columnsOf } from './wire';

/** The water of one county, a row of `water.json`; null is unknown, never zero. */
export interface CountyWater {
  /** Five digits, of 2023. */
  fips: string;
  /**
   * Baseline water stress, the class of the largest part of what Aqueduct 4.0 covers of the county: 0 less than 10 % of
   * the renewable supply is withdrawn, 1 10–20 %, 2 20–40 %, 3 40–80 %, 4 more than 80 %; -1 arid, and little is used.
   */
  stressClass: number | null;
  /** Share of the county that is covered, 0–1. */
  stressCoverage: number | null;
  /** Fall of the water table, cm a year, of the largest part: 0 none, 1 up to 2, 2 2–4, 3 4–8. */
  declineClass: number | null;
  /** Principal aquifer under the largest part, and its share of the county, 0–1. */
  aquifer: string | null;
  aquiferShare: number | null;
  /** Withdrawals of 2015, fresh and saline, million US gallons a day, and parts of them. */
  withdrawalMgd: number | null;
  publicSupplyMgd: number | null;
  irrigationMgd: number | null;
  thermoelectricMgd: number | null;
  industrialMgd: number | null;
  /** Fresh groundwater, whoever takes it. */
  groundwaterMgd: number | null;
}

export const WATER_COLUMNS = columnsOf<CountyWater>()([
  'fips',
  'stressClass',
  'stressCoverage',
  'declineClass',
  'aquifer',
  'aquiferShare',
  'withdrawalMgd',
  'publicSupplyMgd',
  'irrigationMgd',
  'thermoelectricMgd',
  'industrialMgd',
  'groundwaterMgd',
]);

/** The column that each metric of water shows. */
const METRIC_FIELDS = {
  'water.stress': 'stressClass',
  'water.groundwater': 'declineClass',
  'water.withdrawals': 'withdrawalMgd',
} as const satisfies Record<`water.${string}`, keyof CountyWater>;

export type WaterMetric = keyof typeof METRIC_FIELDS;
export const WATER_METRICS = Object.keys(METRIC_FIELDS) as readonly WaterMetric[];

export const isWaterMetric = (fill: Fill): fill is WaterMetric =>
  WATER_METRICS.some((metric) => metric === fill);

/** The value of a metric for a county: a class, or million gallons a day; null is unknown. */
export const waterValue = (water: CountyWater, metric: WaterMetric): number | null =>
  water[METRIC_FIELDS[metric]];

/** The least class of high stress: more than 40 % of the supply is withdrawn. */
export const HIGH_STRESS = 3;

/** Datasets by what they say. */
export const WATER_SOURCES = {
  stress: 'aqueduct',
  aquifer: 'usgsAquifers',
  withdrawals: 'usgsWaterUse',
} as const;

/** The datasets that a county's figures rest on. */
export const waterSources = (water: CountyWater): readonly string[] => [
  ...(water.stressClass === null && water.declineClass === null ? [] : [WATER_SOURCES.stress]),
  ...(water.aquifer === null ? [] : [WATER_SOURCES.aquifer]),
  ...(water.withdrawalMgd === null ? [] : [WATER_SOURCES.withdrawals]),
];
