/** ZIP codes, looked up one by one: the table is too large to come with the names. */
import type { SearchFile, ZipFile } from '../../model/searchFile';
import type { SearchHit } from './hit';

/** Answers a question that is a ZIP code; none for any other. */
export type ZipLookup = (query: string) => Promise<SearchHit[]>;

/**
 * Prepares the lookup.
 * @param file names of counties and states
 * @param load reads `zip-codes/<first two digits>.json`; resolves with null when there is none
 */
export function createZipLookup(
  file: Pick<SearchFile, 'states' | 'counties'>,
  load: (name: string) => Promise<ZipFile | null>,
): ZipLookup {
  const states = new Map(file.states.map(([code, , name]) => [code, name]));
  const counties = new Map(file.counties);
  const files = new Map<string, Promise<ZipFile | null>>();
  return async (query) => {
    const zip = /^\s*(?:zip\s*)?(\d{5})(?:-\d{4})?\s*$/i.exec(query)?.[1];
    if (zip === undefined) return [];
    const name = `zip-codes/${zip.slice(0, 2)}.json`;
    const reading = files.get(name) ?? load(name);
    files.set(name, reading);
    const row = (await reading)?.find(([code]) => code === zip);
    if (!row) return [];
    const [, place, state, fips, lon, lat] = row;
    const county = counties.get(fips) ?? fips;
    const sublabel = states.get(state) ?? state;
    const note = { kind: 'zip', zip, place, county } as const;
    const key = `zip:${zip}`;
    if (lon === null || lat === null) return [{ kind: 'county', key, label: county, sublabel, fips, note }];
    return [{ kind: 'town', key, label: place, sublabel, lon, lat, note }];
  };
}
