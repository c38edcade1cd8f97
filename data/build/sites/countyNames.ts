/** Counties by the names that sources give them. */
import { countyShapes, stateNamed } from '../geography';

const countiesByName = (): Map<string, string> => {
  const names = new Map<string, string>();
  for (const { fips, name, state } of countyShapes().values()) {
    names.set(countyKey(state, name), fips);
  }
  for (const { fips, name, state } of countyShapes().values()) {
    // "Fairfax" is the county, not the city of the same name, unless only the city has it.
    const short = countyKey(
      state,
      name.replace(/ (County|Parish|city|Municipio|Borough|Planning Region)$/, ''),
    );
    if (!names.has(short) || name.endsWith('County')) names.set(short, fips);
  }
  return names;
};
let counties: Map<string, string> | null = null;

const countyKey = (state: string, name: string) =>
  `${state} ${name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^st\.? /, 'saint ')
    .replace(/[^a-z]/g, '')}`;

/** The FIPS code of a county that a source names; null when the state has none of that name. */
export function countyNamed(state: string | null, name: string | null): string | null {
  if (state === null || name === null || !stateNamed(state)) return null;
  counties ??= countiesByName();
  return (
    counties.get(countyKey(state, name)) ??
    counties.get(countyKey(state, name.replace(/ borough$/i, ''))) ??
    null
  );
}
