/** What a link means to a script: the records it names must be there, and without a camera it shows them whole. */
import { regionName } from './model/regionRules';
import { type Frame, zoomOf } from './model/snapshot/frame';
import { frameAround, frameOver } from './model/snapshot/frameAround';
import type { SnapshotSettings } from './model/snapshot/settings';
import { formatView } from './model/view/permalink';
import { DEFAULT_VIEW, type Selection } from './model/view/view';
import type { Exporter } from './state/exporter';
import { HOME_BOUNDS } from './state/homeCamera';
import type { Loader } from './state/loader';
import { targetOf } from './state/lookAt';
import { arrivedRecord, layerRecord } from './state/made';
import { eventsById, groupsById, regionTables, sitesById } from './state/selectors';
import type { AppState, AppStore } from './state/store';

function isKnown(selection: Exclude<Selection, null>, state: AppState): boolean {
  switch (selection.kind) {
    case 'site':
      return sitesById(state).has(selection.id);
    case 'event':
      return eventsById(state).has(selection.id);
    case 'record':
      return layerRecord(state, selection.layer, selection.id) !== null;
    case 'group':
      return groupsById(state).has(selection.id);
    case 'region':
      return regionName(selection.region, regionTables(state)) !== null;
  }
}

/** The first record that the view names and the data do not have, as it stands in links; null when all are there. */
export async function missingRecord(store: AppStore, loader: Loader): Promise<string | null> {
  await loader.ensure('sites', 'events', 'states', 'counties', 'countries', 'areas');
  const { selection: asked } = store.getState().view;
  if (asked?.kind === 'group') await loader.ensure('groups');
  if (asked?.kind === 'record') await arrivedRecord(store, loader, asked.layer, asked.id);
  const state = store.getState();
  const { selection, compare } = state.view;
  if (selection !== null && !isKnown(selection, state))
    return formatView({ ...DEFAULT_VIEW, selection }).replace(/^\?|#.*$/g, '');
  return compare.find((id) => !sitesById(state).has(id)) ?? null;
}

const isUnitedStates = (selection: Exclude<Selection, null>) =>
  selection.kind === 'region' && selection.region.kind === 'country' && selection.region.code === 'US';

/** The frame that a link without camera asks for: what is selected, whole, else the contiguous United States. */
export async function frameOfLink(
  store: AppStore,
  loader: Loader,
  exporter: Exporter,
  settings: SnapshotSettings,
): Promise<Frame> {
  const { selection } = store.getState().view;
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
