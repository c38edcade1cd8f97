/** `plants.json`: every power plant of the tables with its stage, for the map, its list and downloads. */
import { kmBetween } from '../../../src/model/distance';
import { PLANT_COLUMNS, type PlantRecord } from '../../../src/model/power/plantRecord';
import type { CoalPlan, Plant } from '../../../src/model/power/power';
import { packTable } from '../../../src/model/wire';
import { countyShapes } from '../geography';
import type { Step } from '../pipeline';
import { COAL_FILE, PLANTS_FILE, readCoalPlans, readPlants } from '../power/tables';

/** How far the two sources may put one plant apart, km. */
const SAME_PLANT_KM = 2;

export const plantsStep: Step = {
  name: 'plants',
  module: import.meta.filename,
  inputs: [PLANTS_FILE, COAL_FILE],
  needs: [],
  run: (context) => ({
    'plants.json': JSON.stringify(
      packTable(PLANT_COLUMNS, plantRecords(readPlants(context), readCoalPlans(context))),
    ),
  }),
};

/** Plants in the order of the table, each with what is announced of its coal units. */
export function plantRecords(plants: readonly Plant[], plans: readonly CoalPlan[]): PlantRecord[] {
  const burners = plans.map((plan) => ({ plan, burner: burnerOf(plan, plants) }));
  return plants.map((plant) => {
    const { status, ...facts } = plant;
    const coalEnds = burners.flatMap(({ plan: { mw, retirementYear, conversion, link }, burner }) =>
      burner === plant ? [{ mw, year: retirementYear, conversion, link }] : [],
    );
    // Of a plant that burns mostly something else, only units are to end.
    const ends = plant.fuel === 'coal' && coalEnds.some(({ year }) => year !== null);
    return {
      ...facts,
      id: status === 'operating' ? `${plant.eiaId}` : `${plant.eiaId}-${status}`,
      stage: ends ? 'retiring' : status,
      state: countyShapes().get(plant.countyFips)?.state ?? '',
      coalEnds,
    };
  });
}

/** The plant whose coal units a plan is of: the nearest that burns coal, else the nearest that burns anything. */
function burnerOf(plan: CoalPlan, plants: readonly Plant[]): Plant | undefined {
  const near = plants
    .filter(({ status, fuel }) => status === 'operating' && !NO_BOILER.has(fuel))
    .map((plant) => ({ plant, km: kmBetween(plan, plant) }))
    .filter(({ km }) => km <= SAME_PLANT_KM)
    .sort((a, b) => a.km - b.km);
  return (near.find(({ plant }) => plant.fuel === 'coal') ?? near[0])?.plant;
}

const NO_BOILER: ReadonlySet<Plant['fuel']> = new Set(['solar', 'wind', 'battery', 'hydro', 'geothermal']);
