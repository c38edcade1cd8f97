/** The words on plants, prices, outages, carbon intensity and national electricity. */
import type {
  CustomerClass,
  Fuel,
  Ownership,
  PlantStatus,
  PriceBasis,
  SiteUtilities,
} from '../../../model/power/power';
import { FUEL_NAMES as FUEL } from '../layers/fuelNames';
import { formatMegawatts, formatNumber, formatShare, inText, listOf, plural } from '../shell/format';

/** A kWh price; never rounded to whole cents. */
const cents = (value: number) => `${formatNumber(value, value < 10 ? 2 : 1)}\u00a0¢/kWh`;
const minutes = (value: number) => plural(Math.round(value), { one: '# minute', other: '# minutes' });

const STATUS = {
  operating: 'Operating',
  construction: 'Under construction',
  planned: 'Planned',
} satisfies Record<PlantStatus, string>;
const CUSTOMERS = {
  residential: 'Residential',
  commercial: 'Commercial',
  industrial: 'Industrial',
} satisfies Record<CustomerClass, string>;

export const powerMessages = {
  sections: {
    plants: 'Power plants',
    prices: 'Prices and outages',
    carbon: 'Carbon intensity',
    country: 'Electricity of the country',
    utilities: 'Utility',
  },
  failed: 'Plants and prices could not be loaded.',
  fuel: FUEL,
  status: STATUS,
  plantsLead:
    'Nameplate capacity as of April 2026. Operating plants from 25 MW; all that are under construction or planned. Planned says that a filing exists, not that the plant will be built.',
  areaPlants: 'A plant counts to the grid area of its county.',
  plantsNone: 'No plant of 25 MW or more, and none under construction or planned, is in our sources.',
  plantsCaption: 'Capacity by fuel and stage, MW',
  fuelHead: 'Fuel',
  /** Where a fuel has no plant at a stage. */
  none: (status: PlantStatus) => (status === 'operating' ? 'none from 25 MW' : 'none'),
  sum: (mw: number, plants: number) =>
    `${formatMegawatts(mw)} at ${plural(plants, { one: '# plant', other: '# plants' })}`,
  sumLabel: (place: string, status: PlantStatus, fuel: Fuel) =>
    `${place}, ${inText(FUEL[fuel])} plants, ${inText(STATUS[status])}`,
  lists: {
    construction: 'Under construction, largest first',
    planned: 'Planned, largest first',
    operating: 'Operating, largest first',
    coal: 'Coal plants with an announced end',
  },
  plant: (mw: number, fuel: Fuel, status: PlantStatus, year: number) =>
    [formatMegawatts(mw), FUEL[fuel], status === 'operating' ? `since ${year}` : `planned for ${year}`].join(
      ' · ',
    ),
  coalPlan: (mw: number, year: number | null, conversion: string | null) =>
    [
      formatMegawatts(mw),
      year === null ? null : `retirement planned for ${year}`,
      conversion === null ? null : `conversion to ${conversion}`,
    ]
      .filter((part) => part !== null)
      .join(' · '),
  coalLead:
    'Announced as of January 2026, plants of 200 MW and more; such years slip in both directions. Retirements of other fuels are not in our sources.',
  customerClass: CUSTOMERS,
  priceOf: (customers: CustomerClass, state: string) => `${CUSTOMERS[customers]}, average of ${state}`,
  pricesIn: (state: string) => `Prices in ${state}, all utilities together`,
  pricesOfArea: 'Prices by state, all utilities of the state together',
  statePrices: (list: readonly { customers: CustomerClass; value: number }[]) =>
    list.map(({ customers, value }) => `${inText(CUSTOMERS[customers])} ${cents(value)}`).join(', '),
  pricesOfStates:
    'Averages of 2024 over all customers of a class in the whole state, delivery included, for each state that counties of the area lie in. A large load pays by its own contract.',
  utilitiesOfCounty: 'Utilities of the county, each with its own price',
  cents,
  pricesOfState: (state: string) =>
    `Average of ${state} in 2024 over all customers of a class, delivery included. A large load pays by its own contract.`,
  utilitiesOfArea: 'Utilities of the area, by sales, each with its own price',
  utilitiesOfState: 'Utilities of the state, by sales, each with its own price',
  ownership: {
    investorOwned: 'investor-owned',
    cooperative: 'cooperative',
    municipal: 'municipal',
    politicalSubdivision: 'public district',
    transmissionOperator: 'transmission operator',
    communityChoice: 'community choice',
    federal: 'federal',
  } satisfies Record<Ownership, string>,
  notPrice: {
    bundled: '',
    mixed: 'No price: its revenue mixes customers who buy all from it with others to whom it only delivers',
    delivery: 'No price: it only delivers, and others sell the energy',
    energyOnly: 'No price: it only sells energy, and another delivers it',
    reportedTotal: 'No price: only an undivided total is reported',
  } satisfies Record<PriceBasis, string>,
  noPrice: 'No price on record',
  prices: (list: readonly { customers: CustomerClass; value: number }[]) =>
    `Average of this utility: ${list.map(({ customers, value }) => `${inText(CUSTOMERS[customers])} ${cents(value)}`).join(', ')}`,
  averagePrice: (value: number) => `Average of this utility: all classes ${cents(value)}`,
  outages: (without: number | null, all: number | null) => {
    if (without === null && all === null) return 'Minutes without power not reported';
    if (all === null) return `${minutes(without ?? 0)} without power a year, major events left out`;
    if (without === null) return `${minutes(all)} without power in the year`;
    return `${minutes(all)} without power in the year, ${minutes(without)} without major events`;
  },
  outagesName: 'Without power, 2024',
  sales: (gwh: number) => `sales ${formatNumber(gwh)}\u00a0GWh`,
  customers: (number: number) => plural(number, { one: '# customer', other: '# customers' }),
  utilityYear:
    'Prices of a utility are averages of 2024 over all states that it serves. A large load pays by its own contract.',
  countyUtilities: (several: boolean) =>
    several
      ? 'A customer in the county has one of these; territories overlap.'
      : 'The largest utility of the county. Others may serve parts of it.',
  areaUtilities:
    'Utilities of the counties assigned to the area that belong to it, by EIA-861 and our review. Of many only the balancing authority is known: they are told in each of its zones in which their counties lie. Sales are in all areas together.',
  stateUtilities: 'A customer has the utility of its place, or one of several: territories overlap.',
  siteUtilities: (basis: SiteUtilities['basis'], several: boolean) => {
    if (basis === 'named')
      return several
        ? 'The record of the site names a company that is several utilities: one of these.'
        : 'The utility that the record of the site names.';
    return several
      ? 'No utility is recorded for the site. By mapped territories, and by the grid area where none is mapped, it may be one of these, or none.'
      : 'No utility is recorded for the site. By mapped territories, and by the grid area where none is mapped, it may be this one; small utilities are not all known.';
  },
  carbonValue: (grams: number) => `${formatNumber(grams)}\u00a0g CO₂e/kWh`,
  carbonName: (year: string) => `Carbon intensity, ${year}`,
  carbonShares: (renewable: number, carbonFree: number) =>
    `${formatNumber(renewable)}\u00a0% renewable, ${formatNumber(carbonFree)}\u00a0% carbon-free`,
  carbonSharesName: (year: string) => `Electricity used, ${year}`,
  carbonOf: (area: string, from: string) =>
    area === from ? null : `Of ${from} as a whole, to which ${area} belongs.`,
  carbonLead:
    'Yearly mean of the electricity used in the zone, imports included, with emissions over the life of the plants. Modelled by Electricity Maps.',
  national: {
    demand: (year: number) => `Demand, ${year}`,
    demandValue: (twh: number) => `${formatNumber(twh)}\u00a0TWh`,
    mean: (year: number) => `Mean demand, ${year}`,
    mix: (year: number) => `Generation, ${year}`,
    mixValue: (parts: readonly { name: 'renewable' | 'nuclear' | 'fossil'; percent: number }[]) =>
      listOf(parts.map(({ name, percent }) => `${formatNumber(percent)}\u00a0% ${name}`)),
    none: 'No figures on the electricity of this country are in our sources.',
    lead: 'National figures: they say nothing of the grid at one place, and a mean is no peak.',
    shareOf: (status: string, basis: string) => `${status} sites, ${inText(basis)}`,
    shareValue: (mw: number, share: number) =>
      `${formatMegawatts(mw)}: ${formatShare(share)} of mean national demand`,
  },
  copiedPrice: (name: string) => `Price of electricity, ${inText(name)}`,
  copied: (place: string, name: string) => `${place}, ${inText(name)}`,
};
