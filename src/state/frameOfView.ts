/** What a picture of a view shows where nobody chose its frame. */
import { type Frame, zoomOf } from '../model/snapshot/frame';
import { frameAround, frameOver } from '../model/snapshot/frameAround';
import type { SnapshotSettings } from '../model/snapshot/settings';
import type { Selection } from '../model/view/view';
import type { Exporter } from './exporter';
import { HOME_BOUNDS } from './homeCamera';
import type { Loader } from './loader';
import { targetOf } from './lookAt';
import type { AppStore } from './store';

const isUnitedStates = (selection: Exclude<Selection, null>) =>
  selection.kind === 'region' && selection.region.kind === 'country' && selection.region.code === 'US';

/**
 * The frame that a view without camera asks for: what is selected, whole, else the contiguous United States.
 * @param selection instead of the view's own
 */
export async function frameOfView(
  store: AppStore,
  loader: Loader,
  exporter: Pick<Exporter, 'arrange'>,
  settings: SnapshotSettings,
  selection: Selection = store.getState().view.selection,
): Promise<Frame> {
  const arrangement = await exporter.arrange(settings);
  const target =
    selection === null || isUnitedStates(selection) ? null : await targetOf(selection, store, loader);
  if (target === null) return frameAround(HOME_BOUNDS, arrangement);
  if ('bounds' in target) return frameAround(target.bounds, arrangement);
  const { lon, lat, zoom } = target;
  // One layout px of the picture shows as much as one px of the screen would.
  const span = 2 ** (zoomOf({ span: 1 }, arrangement.frame.width) - zoom);
  return frameOver(lon, lat, span, arrangement);
}
