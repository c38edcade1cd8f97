/** The words of power plants. */
import type { FuelGroup, PlantRecord, PlantStage } from '../../../model/power/plantRecord';
import { formatMegawatts, inText, listOf, plural } from '../shell/format';
import { FUEL_NAMES } from './fuelNames';

const STAGES = {
  operating: 'Operating',
  retiring: 'Operating, end of coal announced',
  construction: 'Under construction',
  planned: 'Planned',
} satisfies Record<PlantStage, string>;

const counted = (count: number) => plural(count, { one: '# power plant', other: '# power plants' });

export const plantText = {
  tab: 'Plants',
  fuelChoice: 'Fuel',
  stageChoice: 'Stage',
  fuels: FUEL_NAMES,
  stages: STAGES,
  groups: {
    gas: 'Gas',
    coalOil: 'Coal and oil',
    nuclear: 'Nuclear',
    windSolar: 'Wind and solar',
    water: 'Hydro, geothermal, biomass',
    storage: 'Batteries and other',
  } satisfies Record<FuelGroup, string>,
  stageRows: {
    operating: 'Operating; larger with more MW',
    retiring: 'Operating on coal, retirement announced',
    construction: 'Under construction',
    planned: 'Planned: a filing exists, no promise',
  } satisfies Record<PlantStage, string>,
  note: 'United States, April 2026: operating plants from 25 MW, all that are under construction or planned. From afar only the largest are drawn. Retirements are known for coal alone. Puerto Rico and other countries: not in this extract, which doesn’t mean none.',
  counted: (shown: number, withMap: boolean) => `${counted(shown)}${withMap ? ' in view' : ''}`,
  off: 'The map does not show power plants.',
  onMap: (name: string, line: string) => `${name} · ${line}`,
  subject: 'power plants',
  described: (plants: readonly PlantRecord[]) => {
    const [largest] = plants.toSorted((a, b) => b.mw - a.mw);
    const short = `${counted(plants.length)}.`;
    return largest
      ? {
          full: `${counted(plants.length)}, the largest ${largest.name} with ${formatMegawatts(largest.mw)}.`,
          short,
        }
      : { full: short, short };
  },
} as const;

const yearOf = ({ stage, year }: PlantRecord) =>
  stage === 'operating' || stage === 'retiring' ? `since ${year}` : `for ${year}`;

const endYears = ({ coalEnds }: PlantRecord) =>
  coalEnds.flatMap(({ year }) => (year === null ? [] : `${year}`));

/** One line on a plant: `2,326 MW · Gas · Operating since 1974`. */
export const plantLine = (plant: PlantRecord): string =>
  [
    formatMegawatts(plant.mw),
    FUEL_NAMES[plant.fuel],
    plant.stage === 'retiring'
      ? `Operating ${yearOf(plant)}, retirement planned for ${listOf(endYears(plant))}`
      : `${STAGES[plant.stage]} ${yearOf(plant)}`,
  ].join(' · ');

/** The rows of a plant's card. */
export function plantFacts(plant: PlantRecord) {
  const ends = plant.coalEnds.map(({ mw, year, conversion, link }) => ({
    name: 'Coal units',
    value: [
      formatMegawatts(mw),
      ...(year === null ? [] : [`retirement planned for ${year}`]),
      ...(conversion === null ? [] : [`conversion to ${conversion}`]),
    ].join(' · '),
    worded: true,
    link,
  }));
  return [
    { name: 'Nameplate capacity', value: formatMegawatts(plant.mw), worded: true },
    { name: 'Main fuel', value: FUEL_NAMES[plant.fuel], worded: true },
    {
      name: 'Stage',
      value: `${plant.stage === 'retiring' ? STAGES.operating : STAGES[plant.stage]} ${inText(yearOf(plant))}`,
      worded: true,
    },
    ...ends,
    { name: 'Operator', value: plant.operator },
    { name: 'As of', value: 'April 2026; announced ends of coal January 2026', worded: true },
    { name: 'Number', value: `EIA ${plant.eiaId}` },
  ];
}
