import { messages } from '../../i18n/messages';
import { FilterPane } from '../filters/FilterPane';
import { ListPane } from '../list/ListPane';
import { useShell } from '../shellState';

/** The column beside the map: the list, or the filters in its place. */
export function SidePanel() {
  const pane = useShell((state) => state.pane);
  return (
    <aside id="list" tabIndex={-1} className="panel" aria-label={messages.list.label}>
      {pane === 'filters' ? <FilterPane /> : <ListPane />}
    </aside>
  );
}
