/** Outlines of the counties that a circle or an own outline may cover in part. */
import { type CountyOutlines, statesOfParts } from '../model/countyParts';
import type { Region } from '../model/region';
import type { RegionTables } from '../model/regionRules';
import type { Loader } from './loader';

/** Null for regions that are made of whole counties. Rejects with a reader's sentence. */
export async function outlinesAround(
  region: Region,
  tables: RegionTables,
  loader: Pick<Loader, 'countyOutlines'>,
): Promise<CountyOutlines | null> {
  const states = statesOfParts(region, tables);
  return states.length === 0 ? null : outlinesOf(states, loader);
}

/** Outlines of the counties of some states, by two letters. Rejects with a reader's sentence. */
export async function outlinesOf(
  states: readonly string[],
  loader: Pick<Loader, 'countyOutlines'>,
): Promise<CountyOutlines> {
  const files = await Promise.all(states.map((code) => loader.countyOutlines(code)));
  return new Map(files.flatMap((file) => [...file]));
}
