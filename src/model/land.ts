/** The land of counties: one table of the shares there are, and figures over several counties. */
import type { Recipe } from './recipe';
import type { County } from './region';

/**
 * Every share of a county's land that is known. One row drives the column of the built table, the metric that fills the
 * map and its classes, and the rows of cards, comparisons and exports.
 */
export const LAND_SHARES = [
  {
    id: 'cropland',
    field: 'croplandShare',
    years: '2007',
    source: 'countyLand-ag',
    limits: [0.05, 0.2, 0.4, 0.6, 0.8],
    ramp: 'green',
  },
  {
    id: 'federal',
    field: 'federalShare',
    years: 'PAD-US 3.0 (2022)',
    source: 'countyLand-padus',
    limits: [0.01, 0.1, 0.25, 0.5],
    ramp: 'ochre',
  },
  {
    id: 'state',
    field: 'stateShare',
    years: 'PAD-US 3.0 (2022)',
    source: 'countyLand-padus',
    limits: [0.01, 0.05, 0.1, 0.25],
    ramp: 'ochre',
  },
  {
    id: 'builtUp',
    field: 'builtUpShare',
    years: '2002–03',
    source: 'countyLand-urban',
    limits: [0.01, 0.05, 0.2, 0.5],
    ramp: 'rose',
  },
] as const satisfies readonly (Pick<Recipe, 'limits' | 'ramp'> & {
  id: string;
  /** Of `County` and of `data/tables/land/counties.csv`. */
  field: string;
  /** Of when it is, as it is printed. */
  years: string;
  /** Id of the dataset. */
  source: string;
})[];
type LandRow = (typeof LAND_SHARES)[number];
export type LandShareId = LandRow['id'];
export type LandField = LandRow['field'];

/** The metrics that these shares are, in the order of the table. */
export type LandMetric = `land.${LandShareId}`;
const metricOf = <Id extends LandShareId>(id: Id) => `land.${id}` as const;
export const LAND_METRICS: readonly LandMetric[] = LAND_SHARES.map(({ id }) => metricOf(id));

/** The row of a metric. */
export function landRow(metric: LandMetric): LandRow {
  const row = LAND_SHARES.find(({ id }) => metricOf(id) === metric);
  if (!row) throw new Error(`no share of land is called ${metric}`);
  return row;
}

/** A record with one entry for each share. */
export const byLandShare = <T>(of: (row: LandRow) => T): Record<LandShareId, T> =>
  Object.fromEntries(LAND_SHARES.map((row) => [row.id, of(row)])) as Record<LandShareId, T>;

/** A record with one entry for each column of shares. */
export const byLandField = <T>(of: (field: LandField) => T): Record<LandField, T> =>
  Object.fromEntries(LAND_SHARES.map(({ field }) => [field, of(field)])) as Record<LandField, T>;

/** Dataset of land and water areas. */
export const LAND_AREA_SOURCE = 'countyLand-census';

/** One share of the land of whole counties. */
export interface LandShare {
  /** 0–1, weighted by land area over the counties with data; null is "no data". */
  share: number | null;
  years: string;
  source: string;
  /** Counties with data. */
  counties: number;
}

export interface ReportLand extends Record<LandShareId, LandShare> {
  /** Counties the figures are taken over. */
  counties: number;
  /** Square kilometres; null when unknown for any county. */
  landKm2: number | null;
  waterKm2: number | null;
  /** `reported` for one county, `calculated` for several. */
  claim: 'reported' | 'calculated';
}

/** Land figures over whole counties: areas are added, shares weighted by land area where there is data. */
export function landOf(counties: readonly County[]): ReportLand {
  const total = (field: 'landKm2' | 'waterKm2') =>
    counties.some((county) => county[field] === null)
      ? null
      : counties.reduce((sum, county) => sum + (county[field] ?? 0), 0);
  return {
    counties: counties.length,
    landKm2: total('landKm2'),
    waterKm2: total('waterKm2'),
    claim: counties.length === 1 ? 'reported' : 'calculated',
    ...byLandShare((row) => shareOver(counties, row)),
  };
}

function shareOver(counties: readonly County[], { field, years, source }: LandRow): LandShare {
  const [only] = counties;
  if (only && counties.length === 1) {
    return { share: only[field], years, source, counties: only[field] === null ? 0 : 1 };
  }
  let land = 0;
  let part = 0;
  let known = 0;
  for (const county of counties) {
    const value = county[field];
    if (value === null || county.landKm2 === null) continue;
    land += county.landKm2;
    part += county.landKm2 * value;
    known += 1;
  }
  const share = land > 0 ? Math.round((part / land) * 10000) / 10000 : null;
  return { share, years, source, counties: known };
}
