/** Plants, prices, carbon intensity and national electricity of a report as Markdown. */
import {
  CUSTOMER_CLASSES,
  FUELS,
  hasPrice,
  PLANT_STATUSES,
  type StatePrices,
  type UtilityFacts,
} from '../../../model/power/power';
import type { RegionPower } from '../../../model/power/regionPower';
import type { Region } from '../../../model/region';
import type { RegionReport } from '../../../model/report/report';
import { powerMessages } from '../cards/power';
import { formatMegawatts, formatNumber, formatShare } from '../shell/format';
import { labels } from '../shell/labels';
import { plain, table } from './markdownParts';

/** Plants that the text lists for each stage; the JSON has all. */
const LISTED = 10;
/** Utilities that the text lists. */
const UTILITIES = 10;
const UNKNOWN = 'unknown';

/** Lines of the sections, with their headings; none where nothing is at hand. */
export function powerLines({ power, region, areas }: RegionReport): string[] {
  if (power === null) return [];
  return [
    ...countryLines(power),
    ...plantLines(power, region.kind === 'area'),
    ...priceLines(power, region.kind),
    ...carbonLines(power, (id) => plain(areas.find((area) => area.id === id)?.name ?? id)),
  ];
}

function plantLines({ plants }: RegionPower, isArea: boolean): string[] {
  if (plants === null || plants.list.length === 0) return [];
  const { sums, list, coalPlans } = plants;
  const cell = (fuel: (typeof FUELS)[number], status: (typeof PLANT_STATUSES)[number]) => {
    const sum = sums.find((row) => row.fuel === fuel && row.status === status);
    return sum ? powerMessages.sum(sum.mw, sum.plants) : powerMessages.none(status);
  };
  const rows = FUELS.filter((fuel) => sums.some((sum) => sum.fuel === fuel)).map((fuel) => [
    powerMessages.fuel[fuel],
    ...PLANT_STATUSES.map((status) => cell(fuel, status)),
  ]);
  const listed = PLANT_STATUSES.flatMap((status) =>
    list.filter((plant) => plant.status === status).slice(0, LISTED),
  ).map(({ name, status, fuel, mw, year, operator }) => [
    plain(name),
    powerMessages.status[status],
    powerMessages.fuel[fuel],
    formatMegawatts(mw),
    String(year),
    plain(operator),
  ]);
  const lines = [
    '## Power plants',
    '',
    powerMessages.plantsLead,
    ...(isArea ? [powerMessages.areaPlants] : []),
    '',
    ...table([powerMessages.fuelHead, ...PLANT_STATUSES.map((status) => powerMessages.status[status])], rows),
    `The largest of each stage, at most ${LISTED}:`,
    '',
    ...table(['Plant', 'Stage', 'Fuel', 'MW', 'Year', 'Operator'], listed),
  ];
  if (coalPlans.length > 0) {
    lines.push(
      `### ${powerMessages.lists.coal}`,
      '',
      powerMessages.coalLead,
      '',
      ...table(
        ['Plant', 'MW', 'Retirement', 'Conversion', 'Owner'],
        coalPlans.map(({ name, mw, retirementYear, conversion, owner, link }) => [
          `[${plain(name)}](<${link}>)`,
          formatMegawatts(mw),
          retirementYear === null ? UNKNOWN : String(retirementYear),
          conversion === null ? '' : plain(conversion),
          owner === null ? UNKNOWN : plain(owner),
        ]),
      ),
    );
  }
  return lines;
}

const utilityRow = (utility: UtilityFacts): string[] => [
  plain(utility.name),
  utility.ownership === null ? UNKNOWN : powerMessages.ownership[utility.ownership],
  utility.salesGwh === null ? UNKNOWN : formatNumber(utility.salesGwh),
  ...CUSTOMER_CLASSES.map((customers) => {
    const cents = utility.cents[customers];
    return cents === null || !hasPrice(utility) ? UNKNOWN : powerMessages.cents(cents);
  }),
  powerMessages.outages(utility.outageMinutes.withoutMajorEvents, utility.outageMinutes.all),
];

function priceLines({ prices, utilities }: RegionPower, kind: Region['kind']): string[] {
  if (prices.length === 0 && utilities.length === 0) return [];
  const classes = CUSTOMER_CLASSES.map((customers) => powerMessages.customerClass[customers]);
  const lines = ['## Prices and outages', ''];
  const stateRow = (row: StatePrices) => [
    row.name,
    ...CUSTOMER_CLASSES.map((customers) => {
      const cents = row[customers];
      return cents === null ? UNKNOWN : powerMessages.cents(cents);
    }),
  ];
  if (kind === 'area' && prices.length > 0)
    lines.push(powerMessages.pricesOfStates, '', ...table(['State', ...classes], prices.map(stateRow)));
  else
    for (const row of prices)
      lines.push(powerMessages.pricesOfState(row.name), '', ...table(['State', ...classes], [stateRow(row)]));
  const whose =
    kind === 'county'
      ? powerMessages.countyUtilities(utilities.length > 1)
      : kind === 'area'
        ? powerMessages.areaUtilities
        : powerMessages.stateUtilities;
  if (utilities.length > 0)
    lines.push(
      `${powerMessages.utilityYear} ${whose} The largest by sales, at most ${UTILITIES}; what is no price is unknown here.`,
      '',
      ...table(
        ['Utility', 'Owner', 'Sales, GWh', ...classes, powerMessages.outagesName],
        utilities.slice(0, UTILITIES).map(utilityRow),
      ),
    );
  return lines;
}

function carbonLines({ carbon }: RegionPower, nameOf: (areaId: string) => string): string[] {
  if (carbon.length === 0) return [];
  const years = Object.keys(carbon[0]?.gramsByYear ?? {}).sort();
  return [
    '## Carbon intensity',
    '',
    powerMessages.carbonLead,
    '',
    ...table(
      ['Area', 'Of', ...years, 'Mix of the newest year'],
      carbon.map((row) => [
        nameOf(row.area),
        nameOf(row.from),
        ...years.map((year) => powerMessages.carbonValue(row.gramsByYear[year] ?? 0)),
        powerMessages.carbonShares(row.renewablePercent, row.carbonFreePercent),
      ]),
    ),
  ];
}

function countryLines({ country }: RegionPower): string[] {
  if (country === null) return [];
  const { electricity, carbon, siteShares } = country;
  const lines = ['## Electricity of the country', ''];
  if (electricity === null) lines.push(powerMessages.national.none, '');
  else {
    const { year, demandTwh, meanDemandMw, renewablesPercent, nuclearPercent, fossilPercent } = electricity;
    const mix = (
      [
        ['renewable', renewablesPercent],
        ['nuclear', nuclearPercent],
        ['fossil', fossilPercent],
      ] as const
    ).flatMap(([name, percent]) => (percent === null ? [] : [{ name, percent }]));
    lines.push(
      powerMessages.national.lead,
      '',
      `- ${powerMessages.national.demand(year)}: ${powerMessages.national.demandValue(demandTwh)}`,
      `- ${powerMessages.national.mean(year)}: ${meanDemandMw === null ? UNKNOWN : formatMegawatts(meanDemandMw)}`,
      ...(mix.length === 0
        ? []
        : [`- ${powerMessages.national.mix(year)}: ${powerMessages.national.mixValue(mix)}`]),
      '',
    );
  }
  const newest = Object.keys(carbon?.gramsByYear ?? {})
    .sort()
    .at(-1);
  if (carbon && newest !== undefined)
    lines.push(
      `- ${powerMessages.carbonName(newest)}: ${powerMessages.carbonValue(carbon.gramsByYear[newest] ?? 0)}, ${powerMessages.carbonShares(carbon.renewablePercent, carbon.carbonFreePercent)}`,
      '',
    );
  if (siteShares.length > 0)
    lines.push(
      'Sites against mean national demand. Rows must not be added up.',
      '',
      ...table(
        ['Status', 'Measures', 'MW', 'Of mean national demand'],
        siteShares.map((sum) => [
          labels.siteStatus[sum.status],
          labels.mwBasis[sum.basis],
          formatMegawatts(sum.mw),
          formatShare(sum.ofMeanDemand),
        ]),
      ),
    );
  return lines;
}
