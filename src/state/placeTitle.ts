/** What is selected, in the words of titles. */
import { regionTitle, shortRegionTitle } from '../i18n/words';
import { regionName } from '../model/regionRules';
import { regionTables, selectedName } from './selectors';
import type { AppState } from './store';

function titled(state: AppState, titleOf: typeof regionTitle): string | null {
  const { selection } = state.view;
  const region = selection?.kind === 'region' ? regionName(selection.region, regionTables(state)) : null;
  return selectedName(state) ?? (region && titleOf(region));
}

/** Name of what is selected, also where the headline of a picture would not name it; null when nothing is. */
export const placeTitle = (state: AppState): string | null => titled(state, regionTitle);

/** The same in few words, for beside the map, which shows where it lies. */
export const shortPlaceTitle = (state: AppState): string | null => titled(state, shortRegionTitle);
