import { messages } from '../../i18n/words';
import { HOME_BOUNDS } from '../../state/homeCamera';
import { sitesHiddenInView } from '../../state/selectors';
import { activeFilters } from '../filters/activeFilters';
import { useClearFilters } from '../filters/useClearFilters';
import { type ListTab, useShell } from '../shellState';
import { useApp } from '../store';

/** Says why a list is empty and offers what would fill it. */
export function EmptyList({ tab }: { tab: ListTab }) {
  const text = useShell((state) => state.narrow[tab]);
  const setNarrow = useShell((state) => state.setNarrow);
  const inForceOnly = useShell((state) => state.inForceOnly) && tab === 'events';
  const setInForceOnly = useShell((state) => state.setInForceOnly);
  const filtered = useApp((state) => activeFilters(state.view, []).some((filter) => filter.on === tab));
  const hidden = useApp((state) => (tab === 'sites' ? sitesHiddenInView(state) : 0));
  const withMap = useApp((state) => state.bounds !== null);
  const lookAt = useApp((state) => state.lookAt);
  const clear = useClearFilters();
  const sentence =
    text !== ''
      ? messages.list.emptyText(text)
      : inForceOnly
        ? messages.list.emptyInForce
        : filtered
          ? messages.list.emptyFiltered[tab]
          : messages.list.empty[tab];
  return (
    <div className="list-empty">
      <p>{sentence}</p>
      {filtered && hidden > 0 && <p>{messages.list.hidden(hidden)}</p>}
      {tab === 'events' && <p>{messages.list.absence}</p>}
      <p className="button-row">
        {text !== '' && (
          <button type="button" className="button" onClick={() => setNarrow(tab, '')}>
            {messages.list.clearText}
          </button>
        )}
        {inForceOnly && (
          <button type="button" className="button" onClick={() => setInForceOnly(false)}>
            {messages.list.showAllActs}
          </button>
        )}
        {withMap && (
          <button type="button" className="button" onClick={() => lookAt({ bounds: HOME_BOUNDS })}>
            {messages.list.zoomOut}
          </button>
        )}
        {filtered && (
          <button type="button" className="button" onClick={clear}>
            {messages.filters.clear}
          </button>
        )}
      </p>
    </div>
  );
}
