/** The land of counties: one table of the shares there are, and figures over several counties and parts of them. */
import type { CountyPart } from './countyParts';
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

/** One share of the land of counties. */
export interface LandShare {
  /**
   * 0–1, weighted over the counties with data, by their land or by how much of the region lies in each; null is "no
   * data".
   */
  share: number | null;
  years: string;
  source: string;
  /** Counties with data. */
  counties: number;
}

export interface ReportLand extends Record<LandShareId, LandShare> {
  /** Counties the figures are taken over. */
  counties: number;
  /** Square kilometres of whole counties; null when unknown for any county, and of a region that covers parts of them. */
  landKm2: number | null;
  waterKm2: number | null;
  /**
   * Of a circle or an own outline, whose land no table tells: the shares are those of its counties, weighted by how
   * much of the region lies in each. Null where whole counties are told.
   */
  estimate: LandEstimate | null;
  /** `reported` for one county, `calculated` for several, `inferred` where it is an estimate. */
  claim: 'reported' | 'calculated' | 'inferred';
}

export interface LandEstimate {
  /** Size of the region itself, square kilometres, land and water. */
  regionKm2: number;
  /** Share of the region that lies in counties, 0–1. */
  inCounties: number;
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
    estimate: null,
    claim: counties.length === 1 ? 'reported' : 'calculated',
    ...byLandShare((row) => shareOver(counties, row)),
  };
}

/**
 * Land figures of a circle or an own outline: shares of its counties, weighted by how much of the region lies in each,
 * as if the land of a county were the same all over. Where it is not, the figure is off by as much.
 * @param counties by FIPS
 */
export function landOfParts(
  parts: readonly CountyPart[],
  regionKm2: number,
  counties: ReadonlyMap<string, County>,
): ReportLand {
  const own = parts.flatMap(({ fips, ofRegion }) => {
    const county = counties.get(fips);
    return county ? [{ county, weight: ofRegion }] : [];
  });
  return {
    counties: own.length,
    landKm2: null,
    waterKm2: null,
    estimate: {
      regionKm2,
      inCounties: Math.min(
        1,
        own.reduce((sum, { weight }) => sum + weight, 0),
      ),
    },
    claim: 'inferred',
    ...byLandShare((row) => weighted(own, row)),
  };
}

function shareOver(counties: readonly County[], row: LandRow): LandShare {
  const { field, years, source } = row;
  const [only] = counties;
  if (only && counties.length === 1) {
    return { share: only[field], years, source, counties: only[field] === null ? 0 : 1 };
  }
  return weighted(
    counties.flatMap((county) => (county.landKm2 === null ? [] : [{ county, weight: county.landKm2 }])),
    row,
  );
}

/** The mean of a share over the counties that have one. */
function weighted(
  counties: readonly { county: County; weight: number }[],
  { field, years, source }: LandRow,
): LandShare {
  let all = 0;
  let part = 0;
  let known = 0;
  for (const { county, weight } of counties) {
    const value = county[field];
    if (value === null) continue;
    all += weight;
    part += weight * value;
    known += 1;
  }
  const share = all > 0 ? Math.round((part / all) * 10000) / 10000 : null;
  return { share, years, source, counties: known };
}
