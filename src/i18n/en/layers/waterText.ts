/** The words of water. */
import { type CountyWater, WATER_SOURCES } from '../../../model/water';
import { formatMgd, formatShare, inText } from '../shell/format';
import { waterClassWords } from '../shell/scaleText';

const mgd = (value: number) => `${formatMgd(value)}\u00a0million US gallons a day`;

export const waterText = {
  line: 'Inside the county line: more than 40 % of the supply is withdrawn (high or extremely high stress)',
  inPicture: 'High or extremely high water stress',
  note: 'United States without territories, WRI Aqueduct 4.0. Choose “Water stress”, “Fall of groundwater” or “Water withdrawals, 2015” under “Color areas by” to see all counties. Small basins and other countries: not in this extract, which doesn’t mean none.',
  title: 'Water',
  titleOf: (county: string) => `Water of ${county}`,
  help: 'Classes hold for the largest covered part of the county, not for a site. Withdrawals are of all users in 2015; what data centers take is not told apart.',
  figure: (place: string, name: string) => `${place}, ${inText(name)}`,
  none: 'Nothing is known of the water of this county.',
} as const;

const classOf = (words: Readonly<Record<number, string>>, value: number) => words[value] ?? '';

/** A row of a county's card: name, value, the date of the figure and its dataset. */
export interface WaterFact {
  name: string;
  value: string;
  /** Its name where it stands alone, in what is copied; absent where `name` does. */
  alone?: string | undefined;
  date: string | null;
  /** Id of its dataset. */
  source: string;
}

/** The rows of a county's card; what is unknown is left out. */
export function waterFacts(water: CountyWater): readonly WaterFact[] {
  const baseline = 'Aqueduct 4.0';
  const { stressClass, stressCoverage, declineClass, aquifer, aquiferShare } = water;
  const parts: readonly (readonly [name: string, value: number | null, alone?: string])[] = [
    ['Water withdrawals', water.withdrawalMgd],
    ['Of them public supply', water.publicSupplyMgd, 'Water withdrawals for public supply'],
    ['Of them irrigation', water.irrigationMgd, 'Water withdrawals for irrigation'],
    ['Of them power plants', water.thermoelectricMgd, 'Water withdrawals for power plants'],
    ['Of them industry', water.industrialMgd, 'Water withdrawals for industry'],
    ['Of them fresh groundwater', water.groundwaterMgd, 'Water withdrawals from fresh groundwater'],
  ];
  return [
    ...(stressClass === null
      ? []
      : [
          {
            name: 'Water stress',
            value:
              classOf(waterClassWords['water.stress'], stressClass) +
              (stressCoverage === null ? '' : ` (covers ${formatShare(stressCoverage)} of the county)`),
            date: baseline,
            source: WATER_SOURCES.stress,
          },
        ]),
    ...(declineClass === null
      ? []
      : [
          {
            name: 'Fall of groundwater',
            value: classOf(waterClassWords['water.groundwater'], declineClass),
            date: baseline,
            source: WATER_SOURCES.stress,
          },
        ]),
    ...(aquifer === null
      ? []
      : [
          {
            name: 'Principal aquifer',
            value:
              aquiferShare === null
                ? aquifer
                : `${aquifer} (under ${formatShare(aquiferShare)} of the county)`,
            date: null,
            source: WATER_SOURCES.aquifer,
          },
        ]),
    ...parts.flatMap(([name, value, alone]) =>
      value === null
        ? []
        : [{ name, value: mgd(value), alone, date: '2015', source: WATER_SOURCES.withdrawals }],
    ),
  ];
}
