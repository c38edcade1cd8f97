/** Counties by the names that sources give them. */
import { fold } from '../../src/model/fold';
import { cutShort, withoutCountyWord } from '../../src/model/placeName';
import { countyShapes, stateNamed } from './geography';

/** State and name without marks, blanks and ways of writing "Saint" and "Mount". */
const keyOf = (state: string, name: string) => `${state} ${cutShort(fold(name)).replaceAll(' ', '')}`;

function countiesByName(): Map<string, string> {
  const names = new Map<string, string>();
  const counties = [...countyShapes().values()];
  for (const { fips, name, state } of counties) names.set(keyOf(state, name), fips);
  // "Fairfax" is the county, not the city of the same name, unless only the city has it.
  const citiesLast = counties.toSorted(
    (a, b) => Number(/ city$/.test(a.name)) - Number(/ city$/.test(b.name)),
  );
  for (const { fips, name, state } of citiesLast) {
    const short = keyOf(state, withoutCountyWord(name));
    if (!names.has(short)) names.set(short, fips);
  }
  return names;
}
let counties: Map<string, string> | null = null;

/**
 * The FIPS code of the county, or of its equivalent, that a source names: by its legal name, by the name without the
 * legal word, or by the name before the legal word ("Louisa County Board of Supervisors"). Null when the state has
 * none of that name.
 */
export function countyNamed(name: string | null, state: string | null): string | null {
  if (state === null || name === null || !stateNamed(state)) return null;
  counties ??= countiesByName();
  const before = name.replace(/\s+(County|Parish|Borough|Census Area|Planning Region)\b.*$/i, '');
  return counties.get(keyOf(state, name)) ?? counties.get(keyOf(state, before)) ?? null;
}
