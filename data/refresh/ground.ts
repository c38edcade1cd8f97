/**
 * Streets, water and county subdivisions of the US Census Bureau (TIGER/Line and cartographic boundary files, public
 * domain), a folder a state. What has arrived whole is kept between runs; a state takes its place only when all of it is
 * there, so that a run that is stopped changes nothing.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type FetchedKind, fetchedKind, readFetched } from '../build/streets/fetched';
import { type ByteClient, Refused } from './client';

/** The Bureau's address of both series. */
export const CENSUS_FILES = 'https://www2.census.gov/geo/tiger';
/** The year of the files; 2024 has the counties of 2023. */
export const CENSUS_YEAR = '2024';

export interface GroundRefresh {
  base: string;
  year: string;
  /** Two letters -> two digits and the counties wanted, five digits each. */
  states: readonly { code: string; fips: string; counties: readonly string[] }[];
  /** Where states are put, and where their files wait until all are there. */
  folder: string;
  cache: string;
}

/** Every file of a state: its name, and its address below the base. */
export function stateFiles({ year }: Pick<GroundRefresh, 'year'>, state: GroundRefresh['states'][number]) {
  const county = (fips: string, folder: string, kind: string) => {
    const name = `tl_${year}_${fips}_${kind}.zip`;
    return { name, at: `TIGER${year}/${folder}/${name}` };
  };
  const subdivisions = `cb_${year}_${state.fips}_cousub_500k.zip`;
  return [
    { name: subdivisions, at: `GENZ${year}/shp/${subdivisions}` },
    ...state.counties.flatMap((fips) => [
      county(fips, 'ROADS', 'roads'),
      county(fips, 'AREAWATER', 'areawater'),
    ]),
  ];
}

/**
 * Fetches what is not there yet and puts each state in place once it is whole.
 * @returns how many files were fetched, by state
 * @throws Refused, Unreachable, or BadData when a file kept from an earlier run can't be read
 */
export async function refreshGround(
  { base, year, states, folder, cache }: GroundRefresh,
  client: ByteClient,
  say: (line: string) => void,
): Promise<Record<string, number>> {
  const fetched: Record<string, number> = {};
  for (const state of states) {
    const waiting = path.join(cache, state.code);
    mkdirSync(waiting, { recursive: true });
    const files = stateFiles({ year }, state);
    fetched[state.code] = 0;
    const there: string[] = [];
    for (const [index, { name, at }] of files.entries()) {
      const place = path.join(waiting, name);
      if (!existsSync(place)) {
        const arrived = await wholeFile(client, `${base}/${at}`, name);
        if (arrived === null) {
          say(`${state.code} ${name}: there is none`);
          continue;
        }
        // Under its name only once it is whole: a run that is stopped leaves no half of a file.
        writeFileSync(`${place}.part`, arrived);
        renameSync(`${place}.part`, place);
        fetched[state.code] = (fetched[state.code] ?? 0) + 1;
      }
      there.push(name);
      say(`${state.code} ${index + 1} of ${files.length}`);
    }
    put(waiting, there, path.join(folder, state.code));
  }
  return fetched;
}

/** The bytes of a file that can be read as what it should be; null where a county has no water. */
async function wholeFile(client: ByteClient, url: string, name: string): Promise<Uint8Array | null> {
  const kind = fetchedKind(name) as FetchedKind;
  try {
    return await client.getBytes(url, (bytes) => {
      readFetched(name, bytes, kind);
      return bytes;
    });
  } catch (error) {
    if (kind === 'areawater' && error instanceof Refused && / answered 404:/.test(error.message)) return null;
    throw error;
  }
}

/** Swaps the folder of a state for one that holds these files. */
function put(from: string, names: readonly string[], folder: string): void {
  const [fresh, old] = [`${folder}.new`, `${folder}.old`];
  for (const left of [fresh, old]) rmSync(left, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  for (const name of names) {
    readFetched(name, readFileSync(path.join(from, name)), fetchedKind(name) as FetchedKind);
    cpSync(path.join(from, name), path.join(fresh, name));
  }
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(fresh, folder);
  rmSync(old, { recursive: true, force: true });
}
