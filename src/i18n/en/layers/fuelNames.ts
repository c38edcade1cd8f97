/** What fuels are called. */
import type { Fuel } from '../../../model/power/power';

export const FUEL_NAMES = {
  gas: 'Gas',
  coal: 'Coal',
  nuclear: 'Nuclear',
  wind: 'Wind',
  solar: 'Solar',
  hydro: 'Hydro',
  battery: 'Battery storage',
  petroleum: 'Petroleum',
  biomass: 'Biomass',
  geothermal: 'Geothermal',
  other: 'Other',
} satisfies Record<Fuel, string>;
