/** Power plants as the map has them: each with its stage, and with what is announced of its coal units. */
import { columnsOf } from '../wire';
import type { Fuel, Plant } from './power';

/** Operating with an announced end, as far as coal is burnt, is a stage of its own. */
export const PLANT_STAGES = ['operating', 'retiring', 'construction', 'planned'] as const;
export type PlantStage = (typeof PLANT_STAGES)[number];

/** Fuels that share a colour, in the order of the legend. */
export const FUEL_GROUPS = ['gas', 'coalOil', 'nuclear', 'windSolar', 'water', 'storage'] as const;
export type FuelGroup = (typeof FUEL_GROUPS)[number];

const GROUP_OF: Readonly<Record<Fuel, FuelGroup>> = {
  gas: 'gas',
  coal: 'coalOil',
  petroleum: 'coalOil',
  nuclear: 'nuclear',
  wind: 'windSolar',
  solar: 'windSolar',
  hydro: 'water',
  geothermal: 'water',
  biomass: 'water',
  battery: 'storage',
  other: 'storage',
};

/** The group of a fuel. */
export const fuelGroup = (fuel: Fuel): FuelGroup => GROUP_OF[fuel];

/** What is announced of coal units of a plant (Global Energy Monitor). */
export interface CoalEnd {
  /** Of these units, MW. */
  mw: number;
  /** Planned year of retirement; null where only a conversion is announced. */
  year: number | null;
  /** What they are to burn afterwards, in the words of the source. */
  conversion: string | null;
  /** Https link. */
  link: string;
}

/** A plant of `plants.json`. One that is being enlarged stands twice, once for each stage. */
export interface PlantRecord extends Omit<Plant, 'status'> {
  /** `3`, and `3-construction` or `3-planned` for what is not there yet. */
  id: string;
  stage: PlantStage;
  /** Two letters. */
  state: string;
  /** Empty where nothing is announced. */
  coalEnds: readonly CoalEnd[];
}

export const PLANT_COLUMNS = columnsOf<PlantRecord>()([
  'id',
  'eiaId',
  'name',
  'state',
  'countyFips',
  'lon',
  'lat',
  'mw',
  'fuel',
  'stage',
  'year',
  'operator',
  'coalEnds',
]);
