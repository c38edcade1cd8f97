import { messages } from '../../i18n/words';
import { Icon } from '../icons/Icon';
import { useShell } from '../shellState';
import { useApp } from '../store';
import { useLayers } from '../useLayers';
import { activeFilters } from './activeFilters';

/** Opens the filters in place of the list, and says how many are set. */
export function FilterButton() {
  const layers = useLayers();
  const active = useApp((state) => activeFilters(state.view, layers).length);
  const setPane = useShell((state) => state.setPane);
  return (
    <button type="button" className="button" onClick={() => setPane('filters')}>
      <Icon name="filter" />
      {messages.filters.open(active)}
    </button>
  );
}
