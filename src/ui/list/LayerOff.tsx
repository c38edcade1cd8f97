import { messages } from '../../i18n/words';
import { useApp } from '../store';
import { useLists } from '../useLayers';

/** Tells that the map does not show what the list holds, with the switch at hand. */
export function LayerOff({ tab }: { tab: string }) {
  const shown = useLists().find(({ list }) => list.tab === tab);
  const on = useApp((state) => shown !== undefined && state.view.layers[shown.layer.id] === true);
  const withMap = useApp((state) => state.bounds !== null);
  const setLayer = useApp((state) => state.setLayer);
  if (shown === undefined || on || !withMap) return null;
  return (
    <p className="list-note">
      {shown.list.off()}{' '}
      <button type="button" className="button-link" onClick={() => setLayer(shown.layer.id, true)}>
        {messages.list.layerOn}
      </button>
    </p>
  );
}
