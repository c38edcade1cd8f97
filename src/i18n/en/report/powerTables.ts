/** The plants and utilities of a report as CSV, one row each: for the zip of a card. */
import { csvText } from '../../../model/csv';
import { hasPrice, POWER_SOURCES } from '../../../model/power/power';
import type { RegionReport } from '../../../model/report/report';
import { powerMessages } from '../cards/power';

/** Files by name; none where a region has no such rows. */
export function powerFiles({ power }: RegionReport): { name: string; text: string }[] {
  if (power === null) return [];
  const { plants, utilities } = power;
  const files: { name: string; text: string }[] = [];
  if (plants !== null && plants.list.length > 0) {
    const head = [
      'EIA plant',
      'Name',
      'Stage',
      'Fuel',
      'Nameplate (MW)',
      'Year of first operation, or planned',
      'Operator',
      'County FIPS',
      'Latitude (degrees)',
      'Longitude (degrees)',
      'Source',
    ];
    const rows = plants.list.map((plant) => [
      plant.eiaId,
      plant.name,
      powerMessages.status[plant.status],
      powerMessages.fuel[plant.fuel],
      plant.mw,
      plant.year,
      plant.operator,
      plant.countyFips,
      plant.lat,
      plant.lon,
      POWER_SOURCES.plants,
    ]);
    files.push({ name: 'plants.csv', text: csvText(head, rows) });
  }
  if (plants !== null && plants.coalPlans.length > 0) {
    const head = [
      'Name',
      'MW',
      'Retirement planned for',
      'Conversion',
      'Owner',
      'County FIPS',
      'Link',
      'Source',
    ];
    const rows = plants.coalPlans.map((plan) => [
      plan.name,
      plan.mw,
      plan.retirementYear,
      plan.conversion,
      plan.owner,
      plan.countyFips,
      plan.link,
      POWER_SOURCES.coalPlans,
    ]);
    files.push({ name: 'coal-plans.csv', text: csvText(head, rows) });
  }
  if (utilities.length > 0) {
    const head = [
      'EIA utility',
      'Name',
      'Owner',
      'Sales 2024 (GWh)',
      'Customers 2024',
      'Residential price 2024 (US cents/kWh)',
      'Commercial price 2024 (US cents/kWh)',
      'Industrial price 2024 (US cents/kWh)',
      'Minutes without power 2024, without major events',
      'Minutes without power 2024',
      'Why there is no price',
      'Source',
    ];
    const rows = utilities.map((utility) => {
      const { cents, ownership, priceBasis, outageMinutes } = utility;
      const price = (value: number | null) => (hasPrice(utility) ? value : null);
      return [
        utility.eiaId,
        utility.name,
        ownership === null ? null : powerMessages.ownership[ownership],
        utility.salesGwh,
        utility.customers,
        price(cents.residential),
        price(cents.commercial),
        price(cents.industrial),
        outageMinutes.withoutMajorEvents,
        outageMinutes.all,
        priceBasis === null || hasPrice(utility) ? null : powerMessages.notPrice[priceBasis],
        POWER_SOURCES.prices,
      ];
    });
    files.push({ name: 'utilities.csv', text: csvText(head, rows) });
  }
  return files;
}
