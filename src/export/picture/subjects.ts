/** Where the things lie that a picture is about. */
import type { FileLayer } from '../../layers/layer';
import { namedRecords } from '../../layers/list';
import { type Spot, spotsOf } from '../../model/regionRules';
import { type Frame, offsetOf, type Rectangle, zoomOf } from '../../model/snapshot/frame';
import type { SiteLabels } from '../../model/snapshot/settings';
import { layerRecord } from '../../state/made';
import { eventsById, regionTables, sitesById } from '../../state/selectors';
import type { AppState } from '../../state/store';
import type { Extent } from './extent';
import type { Subject } from './slots';

/** What the whole of a selected region weighs against one site. */
const REGION_WEIGHT = 8;

/** Spots spread over the selected region; none where none is selected. */
function regionSpots(state: AppState): Spot[] {
  const { selection } = state.view;
  return selection?.kind === 'region' ? spotsOf(selection.region, regionTables(state)) : [];
}

/** The selected site, or the town of the selected act. */
function selectedPlace(state: AppState): Spot | null {
  const { selection } = state.view;
  if (selection?.kind === 'site') return sitesById(state).get(selection.id) ?? null;
  if (selection?.kind === 'record') return layerRecord(state, selection.layer, selection.id);
  if (selection?.kind !== 'event') return null;
  const { lon = null, lat = null } = eventsById(state).get(selection.id) ?? {};
  return lon === null || lat === null ? null : { lon, lat };
}

/**
 * The selected region and site and the sites that are named, as points of the picture; roughly where it is tilted.
 * @param frameBox where the frame lies in the picture, px
 */
export function subjectsOf(
  layers: readonly FileLayer[],
  state: AppState,
  labels: SiteLabels,
  extent: Extent,
  frame: Frame,
  frameBox: Rectangle,
): Subject[] {
  const zoom = zoomOf(frame, frameBox.width);
  const at = (places: readonly Spot[], weight: number) =>
    places.map(({ lon, lat }): Subject => {
      const [dx, dy] = offsetOf(frame, zoom, lon, lat);
      return { x: frameBox.x + frameBox.width / 2 + dx, y: frameBox.y + frameBox.height / 2 + dy, weight };
    });
  const region = regionSpots(state);
  const selected = selectedPlace(state);
  return [
    ...at(region, REGION_WEIGHT / Math.max(1, region.length)),
    ...at(selected === null ? [] : [selected], 1),
    ...at(namedRecords(layers, state, labels, extent.holds), 1),
  ];
}
