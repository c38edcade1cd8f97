/** Where the things lie that a picture is about. */
import { type Frame, offsetOf, type Rectangle, zoomOf } from '../../model/snapshot/frame';
import type { SiteLabels } from '../../model/snapshot/settings';
import { loadedValue } from '../../state/dataset';
import { countiesByFips, eventsById, sitesById } from '../../state/selectors';
import type { AppState } from '../../state/store';
import type { Extent } from './extent';
import { labelledSites } from './labelled';
import type { Subject } from './slots';

interface Place {
  lon: number;
  lat: number;
}

/** What the whole of a selected region weighs against one site. */
const REGION_WEIGHT = 8;
/** Points across and down by which a county is told. */
const GRID = 5;

/** Points spread over the selected region; none where none is selected. */
function regionPlaces(
  { view: { selection }, data }: AppState,
  counties: ReturnType<typeof countiesByFips>,
): Place[] {
  if (selection?.kind !== 'region') return [];
  const { region } = selection;
  switch (region.kind) {
    case 'state':
      return [...counties.values()].filter(({ state }) => state === region.code);
    case 'area': {
      const area = loadedValue(data.areas)?.find(({ id }) => id === region.id);
      return (area?.counties ?? []).flatMap((fips) => counties.get(fips) ?? []);
    }
    case 'county': {
      const [west, south, east, north] = counties.get(region.fips)?.bounds ?? [];
      if (west === undefined || south === undefined || east === undefined || north === undefined) return [];
      const steps = Array.from({ length: GRID }, (_, step) => (step + 0.5) / GRID);
      return steps.flatMap((across) =>
        steps.map((up) => ({ lon: west + across * (east - west), lat: south + up * (north - south) })),
      );
    }
    case 'radius':
      return [region];
    case 'country':
      return [];
  }
}

/** The selected site, or the town of the selected act. */
function selectedPlace(state: AppState): Place | null {
  const { selection } = state.view;
  if (selection?.kind === 'site') return sitesById(state).get(selection.id) ?? null;
  if (selection?.kind !== 'event') return null;
  const { lon = null, lat = null } = eventsById(state).get(selection.id) ?? {};
  return lon === null || lat === null ? null : { lon, lat };
}

/**
 * The selected region and site and the sites that are named, as points of the picture; roughly where it is tilted.
 * @param frameBox where the frame lies in the picture, px
 */
export function subjectsOf(
  state: AppState,
  labels: SiteLabels,
  extent: Extent,
  frame: Frame,
  frameBox: Rectangle,
): Subject[] {
  const zoom = zoomOf(frame, frameBox.width);
  const at = (places: readonly Place[], weight: number) =>
    places.map(({ lon, lat }): Subject => {
      const [dx, dy] = offsetOf(frame, zoom, lon, lat);
      return { x: frameBox.x + frameBox.width / 2 + dx, y: frameBox.y + frameBox.height / 2 + dy, weight };
    });
  const region = regionPlaces(state, countiesByFips(state));
  const selected = selectedPlace(state);
  return [
    ...at(region, REGION_WEIGHT / Math.max(1, region.length)),
    ...at(selected === null ? [] : [selected], 1),
    ...at(labelledSites(state, labels, extent.holds), 1),
  ];
}
