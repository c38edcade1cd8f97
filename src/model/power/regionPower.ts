/** Plants, prices, utilities, carbon intensity and national electricity of a region, from the files of its states. */
import type { County, GridArea, Region, SiteMw } from '../region';
import type { Placed } from '../regionRules';
import type {
  CarbonFile,
  CarbonIntensity,
  CoalPlan,
  Fuel,
  NationalElectricity,
  NationalFile,
  Plant,
  PlantStatus,
  StatePower,
  StatePrices,
  UtilityFacts,
} from './power';
import { FUELS, PLANT_STATUSES, POWER_SOURCES } from './power';

/** What the facts of a region are taken from. */
export interface PowerTables {
  /** Of the states that the region's counties lie in. */
  states: readonly StatePower[];
  carbon: CarbonFile;
  national: NationalFile;
}

/** Capacity of one status and fuel. Never added across statuses. */
export interface PlantSum {
  status: PlantStatus;
  fuel: Fuel;
  mw: number;
  plants: number;
}

/** Carbon intensity of a grid area; `from` is the authority that it is of. */
export interface AreaCarbon extends CarbonIntensity {
  area: string;
  from: string;
}

/** Our sites' MW of one status and basis over the mean national demand. */
export interface NationalShare extends SiteMw {
  ofMeanDemand: number;
}

export interface RegionPower {
  /** By status and fuel, in the order of the vocabulary; null outside the United States. */
  plants: { sums: PlantSum[]; list: Plant[]; coalPlans: CoalPlan[] } | null;
  /** Of the state of a county, of a state, or of the states of an area's counties, most counties first. */
  prices: StatePrices[];
  /**
   * Of a county: "one of", the largest first. Of a state: all, by sales. Of a grid area: those of its counties whose
   * own area is this one, one inside it or the one around it, by sales. Empty for other regions.
   */
  utilities: UtilityFacts[];
  /** Of the region's grid areas, as far as known. */
  carbon: AreaCarbon[];
  country: {
    code: string;
    electricity: NationalElectricity | null;
    carbon: CarbonIntensity | null;
    siteShares: NationalShare[];
  } | null;
}

/** The states whose files a region needs. */
export const statesOf = (counties: readonly Pick<County, 'state'>[]): string[] =>
  [...new Set(counties.map(({ state }) => state))].sort();

/**
 * @param counties of the region
 * @param areas    its grid areas, the most important first
 * @param siteMw   MW of its sites
 * @param inside   tells what stands in it (`groundOf`)
 */
export function regionPower(
  region: Region,
  counties: readonly Pick<County, 'fips' | 'state'>[],
  areas: readonly Pick<GridArea, 'id' | 'parentId'>[],
  siteMw: readonly SiteMw[],
  inside: (placed: Placed) => boolean,
  { states, carbon, national }: PowerTables,
): RegionPower {
  const list = states.flatMap(({ plants }) => plants.filter(inside)).sort(byStatusAndSize);
  const coalPlans = states
    .flatMap((state) => state.coalPlans.filter(inside))
    .sort((a, b) => (a.retirementYear ?? 9999) - (b.retirementYear ?? 9999) || (a.name < b.name ? -1 : 1));
  const isPlace = region.kind === 'county' || region.kind === 'state';
  return {
    plants: counties.length === 0 ? null : { sums: plantSums(list), list, coalPlans },
    prices: isPlace || region.kind === 'area' ? pricesOf(counties, states) : [],
    utilities: isPlace
      ? utilitiesOf(region, states)
      : region.kind === 'area'
        ? utilitiesOfArea(region.id, counties, areas, states)
        : [],
    carbon: areas.flatMap((area) => areaCarbon(area, carbon) ?? []),
    country: region.kind === 'country' ? countryPower(region.code, siteMw, carbon, national) : null,
  };
}

/** Electricity of a country, and MW of its sites over its mean demand. */
export function countryPower(
  code: string,
  siteMw: readonly SiteMw[],
  carbon: CarbonFile,
  national: NationalFile,
): NonNullable<RegionPower['country']> {
  const electricity = national[code] ?? null;
  const mean = electricity?.meanDemandMw ?? null;
  return {
    code,
    electricity,
    carbon: carbon.countries[code] ?? null,
    siteShares: mean === null ? [] : siteMw.map((sum) => ({ ...sum, ofMeanDemand: sum.mw / mean })),
  };
}

/** Carbon intensity of an area: its own, else that of the authority it belongs to. */
export function areaCarbon(
  { id, parentId }: Pick<GridArea, 'id' | 'parentId'>,
  { areas }: CarbonFile,
): AreaCarbon | null {
  for (const from of [id, parentId]) {
    const found = from === null ? undefined : areas[from];
    if (from !== null && found) return { area: id, from, ...found };
  }
  return null;
}

/** Capacity by status and fuel. */
export function plantSums(plants: readonly Plant[]): PlantSum[] {
  return PLANT_STATUSES.flatMap((status) =>
    FUELS.flatMap((fuel): PlantSum[] => {
      const own = plants.filter((plant) => plant.status === status && plant.fuel === fuel);
      const mw = own.reduce((sum, plant) => sum + plant.mw, 0);
      // Tenths of a megawatt: sums of decimals must not grow digits.
      return own.length === 0 ? [] : [{ status, fuel, mw: Math.round(mw * 10) / 10, plants: own.length }];
    }),
  );
}

const byStatusAndSize = (a: Plant, b: Plant) =>
  PLANT_STATUSES.indexOf(a.status) - PLANT_STATUSES.indexOf(b.status) || b.mw - a.mw || a.eiaId - b.eiaId;

function pricesOf(counties: readonly Pick<County, 'state'>[], states: readonly StatePower[]): StatePrices[] {
  const inside = (code: string) => counties.filter(({ state }) => state === code).length;
  return states
    .flatMap(({ prices }) => prices ?? [])
    .sort((a, b) => inside(b.state) - inside(a.state) || (a.state < b.state ? -1 : 1));
}

function utilitiesOf(region: Region, states: readonly StatePower[]): UtilityFacts[] {
  const known = new Map(states.flatMap(({ utilities }) => utilities.map((row) => [row.eiaId, row] as const)));
  const ids =
    region.kind === 'county'
      ? states.flatMap(({ counties }) => counties[region.fips] ?? [])
      : states.flatMap(({ counties }) => Object.values(counties).flat());
  return [...new Set(ids)].flatMap((id) => known.get(id) ?? []).sort(bySales);
}

const bySales = (a: UtilityFacts, b: UtilityFacts) =>
  (b.salesGwh ?? 0) - (a.salesGwh ?? 0) || a.eiaId - b.eiaId;

/** Of many utilities only the authority is known: they are told in each of its zones that their counties lie in. */
function utilitiesOfArea(
  id: string,
  counties: readonly Pick<County, 'fips'>[],
  areas: readonly Pick<GridArea, 'id' | 'parentId'>[],
  states: readonly StatePower[],
): UtilityFacts[] {
  const around = areas.find((area) => area.id === id)?.parentId;
  const inside = areas.flatMap((area) => (area.parentId === id ? area.id : []));
  const line = new Set([id, around, ...inside]);
  const found = states.flatMap((state) => {
    const ids = new Set(counties.flatMap(({ fips }) => state.counties[fips] ?? []));
    return state.utilities.filter(({ eiaId }) => ids.has(eiaId) && line.has(state.areas[eiaId]));
  });
  return [...new Map(found.map((utility) => [utility.eiaId, utility])).values()].sort(bySales);
}

/** Datasets behind the facts of a region, as far as there are any. */
export function powerSources({ plants, prices, utilities, carbon, country }: RegionPower): string[] {
  const given = (condition: boolean, id: string) => (condition ? [id] : []);
  return [
    ...given((plants?.list.length ?? 0) > 0, POWER_SOURCES.plants),
    ...given((plants?.coalPlans.length ?? 0) > 0, POWER_SOURCES.coalPlans),
    ...given(prices.length + utilities.length > 0, POWER_SOURCES.prices),
    ...given(utilities.length > 0, POWER_SOURCES.territories),
    ...given(carbon.length > 0 || (country?.carbon ?? null) !== null, POWER_SOURCES.carbon),
    ...given((country?.electricity ?? null) !== null, POWER_SOURCES.national),
  ];
}
