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
