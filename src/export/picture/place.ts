/** What a picture is of. */
import { altPlaces, eventSummary } from '../../i18n/words';
import type { Bounds } from '../../model/region';
import { regionBounds } from '../../model/regionRules';
import { loadedValue } from '../../state/dataset';
import { selectedAct } from '../../state/opposition';
import { regionTables, selectedName } from '../../state/selectors';
import type { AppState } from '../../state/store';
import type { Extent } from './extent';

/** The contiguous states and the District of Columbia. */
const WHOLE_COUNTRY = 49;
/** Degrees of longitude from which on a picture is one of the world. */
const WORLD = 180;

export const showsWorld = ({ bounds: [west, , east] }: Extent) => east - west >= WORLD;

/** Whether the middle of about every state is in a picture that is none of the world. */
export function showsCountry(state: AppState, extent: Extent): boolean {
  const states = (loadedValue(state.data.states) ?? []).filter(({ lon, lat }) => extent.holds(lon, lat));
  return !showsWorld(extent) && states.length >= WHOLE_COUNTRY;
}

/** The place that a headline names: what is selected, else the country where all of it is shown; else null. */
export function headlinePlace(state: AppState, extent: Extent): string | null {
  return selectedName(state) ?? (showsCountry(state, extent) ? altPlaces.country : null);
}

/** The sentence on the selected act; null where none is selected, or it lies after the day viewed. */
export function actTold(state: AppState): string | null {
  const act = selectedAct(state);
  return act && eventSummary(act);
}

/** The box around the selected region; null where none with an outline is selected. */
export function selectedBounds(state: AppState): Bounds | null {
  const { selection } = state.view;
  if (selection?.kind !== 'region') return null;
  const { kind } = selection.region;
  // The rest of a circle's box is other ground, and so is that of an outline, or between several regions.
  return kind === 'radius' || kind === 'polygon' || kind === 'several'
    ? null
    : regionBounds(selection.region, regionTables(state));
}

/** Whether a picture shows other ground than what is selected: its box is not within that of a region. */
export function showsMore(state: AppState, { bounds: [west, south, east, north] }: Extent): boolean {
  const region = selectedBounds(state);
  return !(
    region !== null &&
    west >= region[0] &&
    south >= region[1] &&
    east <= region[2] &&
    north <= region[3]
  );
}
