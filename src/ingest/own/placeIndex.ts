/** The names and codes of places that the built data hold, looked up by what a file says. */
import { COUNTY_CHANGES } from '../../model/countyChanges';
import { fold } from '../../model/fold';
import { cutShort, withoutWrittenCountyWord } from '../../model/placeName';
import type { Bounds, County, State } from '../../model/region';
import type { SearchFile, ZipFile } from '../../model/searchFile';
import type { CountyPlace, Gazetteer, NamedPlace } from './gazetteer';

export interface PlaceTables {
  states: readonly Pick<State, 'code' | 'fips' | 'name' | 'bounds'>[];
  counties: readonly Pick<County, 'fips' | 'name' | 'state' | 'lon' | 'lat' | 'bounds'>[];
  /** Rows of the search index, largest town first. */
  towns: SearchFile['towns'];
  /** Codes that begin with two digits; empty where there are none. */
  zips(prefix: string): Promise<ZipFile> | ZipFile;
}

/** As two names are compared here: whoever writes "St. Genevieve" means the county Ste. Genevieve. */
const nameKey = (name: string) => cutShort(fold(name)).replace(/\bste\b/g, 'st');

const grouped = <T>(items: readonly T[], keyOf: (item: T) => readonly string[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keyOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
};

/** Builds the indexes once; every question after that is a look-up. */
export function gazetteerOf(tables: PlaceTables): Gazetteer {
  const counties = new Map(tables.counties.map((county): [string, CountyPlace] => [county.fips, county]));
  const states = new Map(
    tables.states.flatMap((state): [string, string][] => [
      [fold(state.code), state.code],
      [state.fips, state.code],
      [fold(state.name), state.code],
    ]),
  );
  const bounds = new Map(tables.states.map((state): [string, Bounds] => [state.code, state.bounds]));
  const byName = grouped(tables.counties, ({ name }) => [
    nameKey(name),
    withoutWrittenCountyWord(nameKey(name)),
  ]);
  const towns = grouped(
    tables.towns.map(([name, state, lon, lat]): NamedPlace => ({ name, state, lon, lat })),
    ({ name }) => [nameKey(name), nameKey(name).replace(/ (?:city|town|village)$/, '')],
  );
  const zips = new Map<string, Promise<ZipFile> | ZipFile>();
  return {
    county: (fips) => counties.get(fips) ?? null,
    formerCounty: (fips) => COUNTY_CHANGES[fips] ?? null,
    countiesNamed: (name, state) => {
      const key = nameKey(name);
      // With the legal word the name must be the whole name: "Baltimore city" is not Baltimore County.
      const found = byName.get(key) ?? byName.get(withoutWrittenCountyWord(key)) ?? [];
      return found.filter((county) => state === null || county.state === state);
    },
    townsNamed: (name, state) =>
      (towns.get(nameKey(name)) ?? []).filter((town) => state === null || town.state === state),
    state: (text) => states.get(fold(text)) ?? null,
    stateBounds: (state) => bounds.get(state) ?? null,
    zip: async (code) => {
      const prefix = code.slice(0, 2);
      const file = zips.get(prefix) ?? tables.zips(prefix);
      zips.set(prefix, file);
      for (const [zip, name, state, fips, lon, lat] of await file) {
        if (zip !== code) continue;
        const county = counties.get(fips);
        if (lon !== null && lat !== null) return { name, state, lon, lat };
        return county ? { name, state, lon: county.lon, lat: county.lat } : null;
      }
      return null;
    },
  };
}
