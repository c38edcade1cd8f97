/** The files that what surrounds a point is told from. */
import { fileOf } from '../model/fileOf';
import type { SurroundingsData } from '../model/surroundings/surroundings';
import type { Loader } from './loader';

/**
 * Towns, halls, parks, tribal lands, people and plants of the states around a point. Rejects with a reader's sentence.
 * @param states by two letters (`statesAround`); none outside the United States
 */
export async function aroundFiles(
  loader: Loader,
  states: readonly string[],
): Promise<Pick<SurroundingsData, 'towns' | 'peoplePoints' | 'powerIn' | 'landIn' | 'halls'>> {
  const [towns, people, power, land, halls] = await Promise.all([
    states.length === 0 ? [] : loader.towns(),
    Promise.all(states.map((code) => loader.peoplePoints(code))),
    Promise.all(states.map((code) => loader.statePower(code))),
    Promise.all(states.map((code) => loader.landOutlines(code))),
    states.length === 0 ? [] : loader.halls(),
  ]);
  return {
    towns,
    peoplePoints: fileOf(states, people),
    powerIn: fileOf(states, power),
    landIn: fileOf(states, land),
    halls,
  };
}
