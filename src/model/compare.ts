/** What stands side by side when sites are compared: the same facts for each, gathered the same way. */
import type { OppositionEvent } from './event';
import { LAND_METRICS, landOf, type ReportLand } from './land';
import { oppositionNear } from './nearby';
import type { County, GridArea, HourlyFigures } from './region';
import { loadOf } from './report/gridAreas';
import type { ReportData } from './report/tables';
import type { MwClaim, Site, SiteDetail } from './site';
import { MW_BASES, type MwBasis } from './vocabulary';

/** The rows of a comparison, in the order they are shown. */
export const COMPARISON_ROWS = [
  'status',
  'class',
  'operator',
  'mw.facility',
  'mw.criticalIT',
  'mw.nameplate',
  'mw.backup',
  'mw.plannedBuildOut',
  'lineage',
  'place',
  'area',
  'peak',
  'loadFactor',
  'alwaysOnGrowth',
  'growthSince2024',
  ...LAND_METRICS,
  'opposition.county',
  'opposition.state',
  'opposition.near',
  'sources',
] as const;
export type ComparisonRow = (typeof COMPARISON_ROWS)[number];

/** What a measured grid area is: figures of two kinds don't compare. */
export type AreaKind = 'zone' | 'zonedAuthority' | 'authority';

/** A zone, an authority that reports hours by zone, or one that is a single area. */
export function areaKind(area: GridArea, areas: readonly GridArea[]): AreaKind {
  if (area.kind === 'subArea') return 'zone';
  return areas.some(({ parentId }) => parentId === area.id) ? 'zonedAuthority' : 'authority';
}

/** True when a zone of an authority stands beside a whole authority. */
export function differInKind(columns: readonly ComparisonColumn[]): boolean {
  const kinds = new Set(columns.flatMap(({ load }) => (load ? load.from.kind : [])));
  return kinds.size > 1;
}

/** All that a column of the comparison shows. A null is unknown and must be said to be. */
export interface ComparisonColumn {
  site: Site;
  /** Null while the details are not there: MW by basis and lineage are then unknown. */
  detail: SiteDetail | null;
  /** Of each basis the headline figure, else the newest claim. */
  mw: Record<MwBasis, { value: number; date: string | null; dataset: string | null } | null>;
  area: GridArea | null;
  load: { figures: HourlyFigures; from: GridArea } | null;
  /** Where `load` is of a zone: the authority it belongs to, if that is measured. */
  authority: GridArea | null;
  county: County | null;
  land: ReportLand | null;
  /** Acts of and in the county; null when the county is unknown. */
  inCounty: OppositionEvent[] | null;
  /** Acts over the state; null outside the US. */
  inState: OppositionEvent[] | null;
  /** The three nearest municipal acts. */
  nearest: { event: OppositionEvent; km: number }[];
  approximate: boolean;
}

/** Gathers one column. @param date the day viewed: later acts have not happened yet. */
export function comparisonColumn(
  site: Site,
  detail: SiteDetail | null,
  data: Pick<ReportData, 'areas' | 'counties' | 'events'>,
  date: string,
): ComparisonColumn {
  const area = data.areas.find((row) => row.id === site.areaId) ?? null;
  const found = area && loadOf(area, data.areas);
  const parent = found?.from.parentId;
  const county = data.counties.find((row) => row.fips === site.countyFips) ?? null;
  const near = oppositionNear(site, data.events, date);
  return {
    site,
    detail,
    mw: mwByBasis(site, detail),
    area,
    load: found ? { figures: found.load, from: found.from } : null,
    authority: (parent && data.areas.find(({ id, load }) => id === parent && load !== null)) || null,
    county,
    land: county ? landOf([county]) : null,
    inCounty: site.countyFips === null ? null : near.county,
    inState: site.country === 'US' && site.state !== null ? near.state : null,
    nearest: near.municipal.slice(0, 3),
    approximate: near.approximate,
  };
}

function mwByBasis(site: Site, detail: SiteDetail | null): ComparisonColumn['mw'] {
  const pick = (basis: MwBasis) => {
    const claims = (detail?.mwClaims ?? []).filter((claim) => claim.basis === basis);
    if (site.mw?.basis === basis) {
      // The headline figure, so that a comparison and a card never disagree; its claim dates it.
      const { value } = site.mw;
      const claim = claims.find((row) => row.value === value);
      return { value, date: claim?.date ?? null, dataset: claim?.dataset ?? site.datasets[0] ?? null };
    }
    // An undated claim is older than any dated one; of equals the first stated wins.
    return claims.reduce<MwClaim | null>(
      (best, claim) => (best === null || (claim.date ?? '') > (best.date ?? '') ? claim : best),
      null,
    );
  };
  return Object.fromEntries(MW_BASES.map((basis) => [basis, pick(basis)])) as ComparisonColumn['mw'];
}
