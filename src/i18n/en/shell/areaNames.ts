/** Names of grid areas as readers know them. */
import type { AreaPlace, GridArea, StateExtent } from '../../../model/region';
import { listOf } from './format';

const EXTENTS: readonly StateExtent[] = ['all', 'most', 'part'];

const statesText = (names: readonly string[], extent: StateExtent): string => {
  if (extent === 'all') return listOf(names);
  if (extent === 'most') return `most of ${listOf(names)}`;
  return `${names.length === 1 ? 'a part' : 'parts'} of ${listOf(names)}`;
};

/** "Iowa and most of Missouri", "a part of Texas around Dallas and Fort Worth"; null where no county lies in it. */
export function placeText({ states, towns }: AreaPlace): string | null {
  if (states.length === 0) return null;
  const parts = EXTENTS.flatMap((extent) => {
    const names = states.filter((state) => state.extent === extent).map(({ name }) => name);
    return names.length === 0 ? [] : extent === 'all' ? names : [statesText(names, extent)];
  });
  return `${listOf(parts)}${towns.length === 0 ? '' : ` around ${listOf(towns)}`}`;
}

/** "Zones 3 and 5 (MISO): Iowa and most of Missouri" for a zone; a whole authority keeps its name. */
export function areaName({ name, kind, place }: Pick<GridArea, 'name' | 'kind' | 'place'>): string {
  const where = place && kind === 'subArea' ? placeText(place) : null;
  return where === null ? name : `${name}: ${where}`;
}

/** What an area covers and is known by, as sentences; empty where neither is known. */
export function areaPlaceLines(place: AreaPlace | undefined): string[] {
  if (!place) return [];
  const where = placeText(place);
  const around = where === null && place.towns.length > 0 ? [`Serves ${listOf(place.towns)}.`] : [];
  return [
    ...(where === null ? around : [`Covers ${where}, by the counties assigned to it.`]),
    ...(place.knownAs === null ? [] : [`Known by: ${place.knownAs}.`]),
  ];
}
