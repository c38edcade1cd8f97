import { messages } from '../../i18n/words';
import type { LayerSwitch } from '../../model/view/view';
import type { ListTab } from '../shellState';
import { useApp } from '../store';

const LAYER: Record<ListTab, LayerSwitch> = { sites: 'sites', events: 'opposition', areas: 'grid' };

/** Tells that the map does not show what the list holds, with the switch at hand. */
export function LayerOff({ tab }: { tab: ListTab }) {
  const on = useApp((state) => state.view.layers[LAYER[tab]]);
  const withMap = useApp((state) => state.bounds !== null);
  const setLayer = useApp((state) => state.setLayer);
  if (on || !withMap) return null;
  return (
    <p className="list-note">
      {messages.list.layerOff[tab]}{' '}
      <button type="button" className="button-link" onClick={() => setLayer(LAYER[tab], true)}>
        {messages.list.layerOn}
      </button>
    </p>
  );
}
