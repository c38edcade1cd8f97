import { powerMessages } from '../../i18n/words';
import {
  CUSTOMER_CLASSES,
  hasPrice,
  POWER_SOURCES,
  type Prices,
  type StatePrices,
  type UtilityFacts,
} from '../../model/power/power';
import { Facts, FigureFact } from '../parts/Facts';
import { GrowingList } from '../parts/GrowingList';
import { PowerItem } from './PowerItem';

/** The year of EIA-861 that prices and outages are of. */
const PRICES_YEAR = '2024';

/** Average prices over a state. */
export function StatePriceFacts({ prices, name }: { prices: StatePrices; name: string }) {
  return (
    <>
      <Facts>
        {CUSTOMER_CLASSES.flatMap((customers) => {
          const value = prices[customers];
          if (value === null) return [];
          const title = powerMessages.priceOf(customers, name);
          return (
            <FigureFact
              key={customers}
              name={title}
              figure={{
                label: powerMessages.copiedPrice(title),
                value: powerMessages.cents(value),
                claim: 'reported',
                sources: [POWER_SOURCES.prices],
                date: PRICES_YEAR,
              }}
            />
          );
        })}
      </Facts>
      <p className="card-note">{powerMessages.pricesOfState(name)}</p>
    </>
  );
}

/** Average prices over each of several states, a line a state. */
export function StatePriceList({ prices }: { prices: readonly StatePrices[] }) {
  return (
    <>
      <GrowingList
        items={prices.map((row) => ({ ...row, id: row.state }))}
        first={3}
        render={(row) => (
          <PowerItem
            figure={{
              label: powerMessages.copiedPrice(row.name),
              value: powerMessages.statePrices(pricesByClass(row)),
              claim: 'reported',
              sources: [POWER_SOURCES.prices],
              date: PRICES_YEAR,
            }}
          >
            <b>{row.name}</b>
          </PowerItem>
        )}
      />
      <p className="card-note">{powerMessages.pricesOfStates}</p>
    </>
  );
}

const pricesByClass = (prices: Prices) =>
  CUSTOMER_CLASSES.flatMap((customers) => {
    const value = prices[customers];
    return value === null ? [] : [{ customers, value }];
  });

/** What customers of a utility pay on average, or why that is not known. */
export function priceText(utility: UtilityFacts): string {
  const { cents, priceBasis } = utility;
  if (priceBasis === null) return powerMessages.noPrice;
  if (!hasPrice(utility)) return powerMessages.notPrice[priceBasis];
  const byClass = pricesByClass(cents);
  if (byClass.length > 0) return powerMessages.prices(byClass);
  return cents.all === null ? powerMessages.noPrice : powerMessages.averagePrice(cents.all);
}

/** Who a utility is, what it charges, and how long its customers were without power. */
export function utilityLines(utility: UtilityFacts): string[] {
  const { ownership, salesGwh, outageMinutes } = utility;
  const who = [
    ownership === null ? null : powerMessages.ownership[ownership],
    salesGwh === null ? null : powerMessages.sales(salesGwh),
  ].filter((part) => part !== null);
  return [
    ...(who.length === 0 ? [] : [who.join(' · ')]),
    priceText(utility),
    powerMessages.outages(outageMinutes.withoutMajorEvents, outageMinutes.all),
  ];
}

/** Utilities, each with its price and outages. */
export function UtilityList({ utilities, note }: { utilities: readonly UtilityFacts[]; note: string }) {
  return (
    <>
      <GrowingList
        items={utilities.map((utility) => ({ ...utility, id: `${utility.eiaId}` }))}
        first={3}
        render={(utility) => (
          <PowerItem
            figure={{
              label: utility.name,
              value: utilityLines(utility).join('; '),
              claim: 'reported',
              sources: [POWER_SOURCES.prices],
              date: PRICES_YEAR,
            }}
            lines={utilityLines(utility)}
          >
            <b translate="no">{utility.name}</b>
          </PowerItem>
        )}
      />
      <p className="card-note">{note}</p>
      <p className="card-note">{powerMessages.utilityYear}</p>
    </>
  );
}
