/**
 * Which grid areas a county lies in, from the service territories in it and what EIA-861 says of the utilities that
 * hold them; where no territory is known, from the table that went before.
 */
import type { AreaRow, CountyAreas } from './tables';

/** A utility as EIA-861 has it. */
export interface Utility {
  eiaId: number;
  name: string;
  /** States it serves, two letters each; empty when EIA-861 does not say. */
  states: readonly string[];
  /** The authority that EIA-861 names; null when it names none that is known here. */
  authority: string | null;
  /** Sales of a year in GWh, in all states together. */
  salesGwh: number;
}

/** A reviewed area of a utility, in some states or (`states` empty) in all. */
export interface UtilityArea {
  eiaId: number;
  states: readonly string[];
  area: string;
}

export interface CountyTables {
  areas: ReadonlyMap<string, AreaRow>;
  /** The table that went before, by county. */
  earlier: ReadonlyMap<string, CountyAreas>;
  /** Verdicts by hand, which win. */
  overrides: ReadonlyMap<string, CountyAreas>;
  /** Zones of New York's counties. */
  zones: ReadonlyMap<string, { subArea: string; others: readonly string[] }>;
  utilities: ReadonlyMap<number, Utility>;
  utilityAreas: readonly UtilityArea[];
  /** `areaShare`: 0–1 of the county's area inside the territory; territories overlap. */
  territories: readonly { fips: string; eiaId: number; areaShare: number }[];
  population: ReadonlyMap<string, number>;
  stateOf(fips: string): string | null;
}

/** Why a county has its areas. */
export type CountyReason =
  | 'reviewed'
  | 'zones'
  | 'territories'
  | 'tooClose'
  | 'territoryMissing'
  | 'noTerritory';

export interface SettledCounty extends CountyAreas {
  reason: CountyReason;
  /** Estimated shares of the county's sales by area, 0–1, largest first. */
  shares: { area: string; share: number }[];
}

/** By how much an area's estimated sales must exceed those of the earlier one to take its place. */
const CLEAR = 1.25;
/** An area counts as "or" from this part of the largest one's sales. */
const CLAIM = 0.05;
/** A state has one usual zone when this part of its counties lies in it. */
const USUAL = 0.9;
/** Yearly sales in GWh from which a utility without a territory is missed. */
const MISSED_GWH = 1000;
/**
 * A zone is taken from the territories when its utilities hold this part of the authority's sales, or, where a utility
 * of the kept zone is among them, all zoned utilities together do.
 */
const ZONE_PART = 0.5;

/**
 * Grid areas of every county of the earlier table. A utility's sales are spread over its counties by population
 * times the share of the county that its territory covers: an estimate, since nobody publishes sales by county.
 */
export function settleCounties(tables: CountyTables): Map<string, SettledCounty> {
  const sales = salesByCounty(tables);
  const usual = usualZones(tables);
  const missing = new Set(utilitiesWithoutTerritory(tables).map(({ state, area }) => `${state} ${area}`));
  return new Map(
    [...tables.earlier].map(([fips, earlier]) => [
      fips,
      settle(fips, earlier, sales.get(fips) ?? new Map(), { usual, missing, tables }),
    ]),
  );
}

/** The area of a utility in a state; null when neither the review nor EIA-861 names one. */
export function areaOfUtility(
  eiaId: number,
  state: string | null,
  { utilities, utilityAreas }: Pick<CountyTables, 'utilities' | 'utilityAreas'>,
): string | null {
  const reviewed = utilityAreas.find(
    (row) =>
      row.eiaId === eiaId && (row.states.length === 0 || (state !== null && row.states.includes(state))),
  );
  return reviewed?.area ?? utilities.get(eiaId)?.authority ?? null;
}

/** Estimated GWh by area, by county. */
function salesByCounty(tables: CountyTables): Map<string, Map<string, number>> {
  const { territories, utilities, population, stateOf } = tables;
  const weightOf = ({ fips, areaShare }: (typeof territories)[number]) =>
    areaShare * (population.get(fips) ?? 0);
  // Some outlines run over a state's border, to where EIA-861 knows of no sales.
  const servesCounty = ({ fips, eiaId }: (typeof territories)[number]) => {
    const states = utilities.get(eiaId)?.states ?? [];
    return states.length === 0 || states.includes(stateOf(fips) ?? '');
  };
  const whole = new Map<number, number>();
  for (const row of territories)
    if (servesCounty(row)) whole.set(row.eiaId, (whole.get(row.eiaId) ?? 0) + weightOf(row));
  const found = new Map<string, Map<string, number>>();
  for (const row of territories) {
    const area = areaOfUtility(row.eiaId, stateOf(row.fips), tables);
    const total = whole.get(row.eiaId) ?? 0;
    if (area === null || total === 0 || !servesCounty(row)) continue;
    const gwh = ((utilities.get(row.eiaId)?.salesGwh ?? 0) * weightOf(row)) / total;
    const county = found.get(row.fips) ?? new Map<string, number>();
    county.set(area, (county.get(area) ?? 0) + gwh);
    found.set(row.fips, county);
  }
  return found;
}

/** The sub-area that most counties of a state have within an authority, by `state authority`. */
export function usualZones({
  earlier,
  stateOf,
}: Pick<CountyTables, 'earlier' | 'stateOf'>): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [fips, { authority, subArea }] of earlier) {
    if (subArea === null) continue;
    const key = `${stateOf(fips)} ${authority}`;
    const zones = counts.get(key) ?? new Map<string, number>();
    zones.set(subArea, (zones.get(subArea) ?? 0) + 1);
    counts.set(key, zones);
  }
  return new Map(
    [...counts].flatMap(([key, zones]) => {
      const [top] = ranked(zones);
      const all = [...zones.values()].reduce((sum, count) => sum + count, 0);
      return top && top[1] >= USUAL * all ? [[key, top[0]] as const] : [];
    }),
  );
}

/** Large utilities of each state in which no territory of theirs is known, with their area there. */
export function utilitiesWithoutTerritory(
  tables: Pick<CountyTables, 'territories' | 'utilities' | 'utilityAreas' | 'stateOf'>,
): { eiaId: number; state: string; area: string }[] {
  const { territories, utilities, stateOf } = tables;
  const known = new Set(territories.map(({ fips, eiaId }) => `${stateOf(fips)} ${eiaId}`));
  return [...utilities.values()].flatMap(({ eiaId, states, salesGwh }) =>
    states.flatMap((state) => {
      if (salesGwh < MISSED_GWH || known.has(`${state} ${eiaId}`)) return [];
      const area = areaOfUtility(eiaId, state, tables);
      return area === null ? [] : [{ eiaId, state, area }];
    }),
  );
}

function settle(
  fips: string,
  earlier: CountyAreas,
  sales: ReadonlyMap<string, number>,
  {
    usual,
    missing,
    tables,
  }: { usual: ReadonlyMap<string, string>; missing: Set<string>; tables: CountyTables },
): SettledCounty {
  const { areas, overrides, zones, stateOf } = tables;
  const total = [...sales.values()].reduce((sum, gwh) => sum + gwh, 0);
  const shares = ranked(sales).map(([area, gwh]) => ({ area, share: gwh / total }));
  const override = overrides.get(fips);
  if (override) return { ...override, reason: 'reviewed', shares };
  const zone = zones.get(fips);
  if (zone) {
    const authority = areas.get(zone.subArea)?.parent ?? earlier.authority;
    return { authority, subArea: zone.subArea, alsoRecorded: [...zone.others], reason: 'zones', shares };
  }
  const byAuthority = new Map<string, number>();
  for (const [area, gwh] of sales) {
    const authority = areas.get(area)?.parent ?? area;
    byAuthority.set(authority, (byAuthority.get(authority) ?? 0) + gwh);
  }
  const [largest] = ranked(byAuthority);
  if (largest === undefined || total === 0) return { ...earlier, reason: 'noTerritory', shares };
  const [first, gwh] = largest;
  const earlierArea = earlier.subArea ?? earlier.authority;
  if (missing.has(`${stateOf(fips)} ${earlierArea}`) && !sales.has(earlierArea)) {
    const zones = ranked(sales).filter(([area]) => areas.get(area)?.parent === earlier.authority);
    const others = ranked(byAuthority).filter(([area]) => area !== earlier.authority);
    const found = [...others, ...zones].filter(([, amount]) => amount >= CLAIM * gwh);
    const alsoRecorded = found.map(([area]) => area);
    return { ...earlier, alsoRecorded, reason: 'territoryMissing', shares };
  }
  const close = first !== earlier.authority && gwh < CLEAR * (byAuthority.get(earlier.authority) ?? 0);
  const authority = close ? earlier.authority : first;

  const own = ranked(sales).filter(([area]) => areas.get(area)?.parent === authority);
  const kept =
    earlier.subArea !== null && areas.get(earlier.subArea)?.parent === authority ? earlier.subArea : null;
  const [top] = own;
  const keptGwh = kept === null ? 0 : (sales.get(kept) ?? 0);
  const zonedGwh = own.reduce((sum, [, amount]) => sum + amount, 0);
  // A utility of the kept zone stands here too: then both are known, and may be weighed against each other.
  const weighed = keptGwh > 0 ? zonedGwh : (top?.[1] ?? 0);
  const isClear =
    top !== undefined &&
    top[1] >= CLEAR * keptGwh &&
    (kept === null || weighed >= ZONE_PART * (byAuthority.get(authority) ?? 0));
  const subArea = isClear ? top[0] : (kept ?? usual.get(`${stateOf(fips)} ${authority}`) ?? null);

  const others = [
    ...ranked(byAuthority).filter(([area, amount]) => area !== authority && amount >= CLAIM * gwh),
    ...own.filter(([area, amount]) => area !== subArea && amount >= CLAIM * gwh),
  ].map(([area]) => area);
  return { authority, subArea, alsoRecorded: others, reason: close ? 'tooClose' : 'territories', shares };
}

/** Largest first; ties by name. */
const ranked = (amounts: ReadonlyMap<string, number>): [string, number][] =>
  [...amounts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
