/** What is selected, in the words of titles. */
import { regionTitle } from '../i18n/words';
import { regionName } from '../model/regionRules';
import { regionTables, selectedName } from './selectors';
import type { AppState } from './store';

/** Name of what is selected, also where the headline of a picture would not name it; null when nothing is. */
export function placeTitle(state: AppState): string | null {
  const { selection } = state.view;
  const region = selection?.kind === 'region' ? regionName(selection.region, regionTables(state)) : null;
  return selectedName(state) ?? (region && regionTitle(region));
}
