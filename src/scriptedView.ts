/** What a link means to a script: the records it names must be there, and without a camera it shows them whole. */
import { regionName } from './model/regionRules';
import { formatView } from './model/view/permalink';
import { DEFAULT_VIEW, type Selection } from './model/view/view';
import type { Loader } from './state/loader';
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
