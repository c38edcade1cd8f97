import { useEffect } from 'react';
import { messages } from '../../i18n/words';
import { Icon } from '../icons/Icon';
import { useShell } from '../shellState';
import { useApp, useAppStore } from '../store';
import { useLayers } from '../useLayers';
import { type ActiveFilter, activeFilters } from './activeFilters';
import { isStartFilter } from './startFilter';
import { useClearFilters } from './useClearFilters';

/** The filters that are set, each in words with a way to take it away. */
export function ActiveFilters({ tab }: { tab: string }) {
  const store = useAppStore();
  const sites = useApp((state) => state.view.sites);
  const events = useApp((state) => state.view.events);
  const own = useApp((state) => state.view.own);
  const layers = useLayers();
  const clear = useClearFilters();
  const undo = useShell((state) => state.undo);
  const setUndo = useShell((state) => state.setUndo);
  const filters = activeFilters({ sites, events, own }, layers);
  const set = filters.length > 0;
  // Once a new filter is set, the old ones are no longer what the reader would go back to.
  useEffect(() => {
    if (set) setUndo(null);
  }, [set, setUndo]);
  const remove = (filter: ActiveFilter) => {
    const { setSiteFilter, setEventFilter, setOwnFilter } = store.getState();
    if (filter.on === 'sites') setSiteFilter(filter.reset);
    else if (filter.on === 'events') setEventFilter(filter.reset);
    else setOwnFilter(filter.reset.layer, filter.reset.key, null);
  };
  if (!set) {
    if (undo === null) return null;
    return (
      <p className="list-note" role="status">
        {isStartFilter(undo) ? messages.filters.startCleared : messages.filters.cleared}{' '}
        <button
          type="button"
          className="button-link"
          onClick={() => {
            store.getState().setSiteFilter(undo.sites);
            store.getState().setEventFilter(undo.events);
            store.getState().setOwnFilters(undo.own);
            setUndo(null);
          }}
        >
          {messages.filters.undo}
        </button>
      </p>
    );
  }
  // The filter that the app opens with is told in plain words: the reader has not set it.
  if (isStartFilter({ sites, events, own }))
    return tab !== 'sites' ? null : (
      <p className="list-note">
        {messages.filters.building}{' '}
        <button type="button" className="button-link" onClick={clear}>
          {messages.filters.showAllSites}
        </button>
      </p>
    );
  return (
    <div className="chips">
      {filters.map((filter) => (
        <button
          key={filter.key}
          type="button"
          className="chip"
          aria-label={messages.filters.remove(filter.words)}
          onClick={() => remove(filter)}
        >
          {filter.words}
          <Icon name="close" />
        </button>
      ))}
      <button type="button" className="button-link" onClick={clear}>
        {messages.filters.clear}
      </button>
    </div>
  );
}
