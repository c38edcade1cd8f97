/**
 * What stands around the load of a place: power plants, prices and outages of utilities, carbon intensity. Built into
 * a file a state, which is fetched when a card or a report asks for it.
 */

/** Who owns a utility (EIA-861). */
export const OWNERSHIPS = [
  'investorOwned',
  'cooperative',
  'municipal',
  'politicalSubdivision',
  'transmissionOperator',
  'communityChoice',
  'federal',
] as const;
export type Ownership = (typeof OWNERSHIPS)[number];

/**
 * What revenue over sales of a utility is: `bundled` is a price; `mixed` has customers who buy their energy elsewhere
 * in it, `delivery` is of a company that only delivers, `energyOnly` of one that only sells energy, `reportedTotal`
 * is a total that nobody has divided.
 */
export const PRICE_BASES = ['bundled', 'mixed', 'delivery', 'energyOnly', 'reportedTotal'] as const;
export type PriceBasis = (typeof PRICE_BASES)[number];

/** The classes of customers that a price is an average over. */
export const CUSTOMER_CLASSES = ['residential', 'commercial', 'industrial'] as const;
export type CustomerClass = (typeof CUSTOMER_CLASSES)[number];

/** Average price in US cents per kWh by class of customer; null is unknown. */
export type Prices = Record<CustomerClass, number | null>;

/** A utility in a year, as EIA-861 has it. */
export interface UtilityFacts {
  /** EIA's number. */
  eiaId: number;
  name: string;
  ownership: Ownership | null;
  /** Customers, in all states together. */
  customers: number | null;
  /** Sales of the year in GWh, in all states together; null when unknown. */
  salesGwh: number | null;
  /** Revenue over sales in US cents per kWh; a price only where `priceBasis` is `bundled`. */
  cents: Prices & { all: number | null };
  priceBasis: PriceBasis | null;
  /** SAIDI: minutes a year that an average customer was without power; null where it is not reported. */
  outageMinutes: { withoutMajorEvents: number | null; all: number | null };
}

/** True when `cents` may be called a price: what customers pay for energy and delivery together. */
export const hasPrice = ({ priceBasis }: Pick<UtilityFacts, 'priceBasis'>): boolean =>
  priceBasis === 'bundled';

/** Average prices over a state, deliveries and energy bought elsewhere included. */
export interface StatePrices extends Prices {
  /** Two letters. */
  state: string;
  name: string;
}

/** Fuels as EIA-860M is summarised: one a plant. */
export const FUELS = [
  'gas',
  'coal',
  'nuclear',
  'wind',
  'solar',
  'hydro',
  'battery',
  'petroleum',
  'biomass',
  'geothermal',
  'other',
] as const;
export type Fuel = (typeof FUELS)[number];

/** `planned` says that a filing exists, not that the plant will be built. */
export const PLANT_STATUSES = ['operating', 'construction', 'planned'] as const;
export type PlantStatus = (typeof PLANT_STATUSES)[number];

/** The smallest operating plant that the table has, MW. Those under construction or planned are all in it. */
export const SMALLEST_OPERATING_MW = 25;

/** A power plant; one that is being enlarged can stand twice, once for each status. */
export interface Plant {
  /** EIA's number. */
  eiaId: number;
  name: string;
  countyFips: string;
  lon: number;
  lat: number;
  /** Nameplate capacity, MW. */
  mw: number;
  fuel: Fuel;
  status: PlantStatus;
  /** First year of operation, or the year planned. */
  year: number;
  operator: string;
}

/** What is announced of a coal plant in operation. */
export interface CoalPlan {
  name: string;
  countyFips: string;
  lon: number;
  lat: number;
  mw: number;
  /** Planned year of retirement; null where only a conversion is announced. */
  retirementYear: number | null;
  /** What it is to burn afterwards, in the words of the source; null when nothing is announced. */
  conversion: string | null;
  owner: string | null;
  /** Https link. */
  link: string;
}

/**
 * Which utilities a site may have: the one its record names; or those whose territory its point lies in, and large
 * ones of its grid area without a known territory in the state ("one of").
 */
export interface SiteUtilities {
  basis: 'named' | 'territory';
  eiaIds: number[];
}

/** Everything of one state. Built into `power/<state>.json`; that of every state, in a list, into `power/all.json`. */
export interface StatePower {
  /** Two letters. */
  state: string;
  prices: StatePrices | null;
  /** Utilities of the counties and sites below. */
  utilities: UtilityFacts[];
  /** Numbers of the utilities that serve a part of a county, the largest first; small claims are left out. */
  counties: Record<string, number[]>;
  /** The grid area of each utility in this state, by EIA's number; absent where it is not known. */
  areas: Record<string, string>;
  sites: Record<string, SiteUtilities>;
  plants: Plant[];
  coalPlans: CoalPlan[];
}

/** Carbon intensity of the electricity used in a zone, by year: grams of CO2 equivalent per kWh. */
export interface CarbonIntensity {
  gramsByYear: Record<string, number>;
  /** Percent of the newest year. */
  renewablePercent: number;
  carbonFreePercent: number;
}

/** Built into `carbon.json`: by balancing authority, and by country (ISO 3166-1 alpha-2). */
export interface CarbonFile {
  areas: Record<string, CarbonIntensity>;
  countries: Record<string, CarbonIntensity>;
}

/** Electricity of a country in a year. */
export interface NationalElectricity {
  year: number;
  demandTwh: number;
  /** Demand over the hours of the year, MW; null below 5 TWh, where whole TWh are too coarse. */
  meanDemandMw: number | null;
  /** Percent of generation; null is unknown. */
  renewablesPercent: number | null;
  nuclearPercent: number | null;
  lowCarbonPercent: number | null;
  fossilPercent: number | null;
}

/** Built into `national-electricity.json`, by country. */
export type NationalFile = Record<string, NationalElectricity>;

/** Datasets behind these facts. */
export const POWER_SOURCES = {
  plants: 'eiaPlants',
  coalPlans: 'gemCoal',
  prices: 'utilityReports',
  territories: 'utilityTerritories',
  carbon: 'electricityMaps',
  national: 'owidEnergy',
} as const;
