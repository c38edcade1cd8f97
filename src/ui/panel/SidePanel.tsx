import { messages } from '../../i18n/words';
import { FilterPane } from '../filters/FilterPane';
import { ListPane } from '../list/ListPane';
import { useShell } from '../shellState';
import { PageHeadline } from '../start/PageHeadline';
import { RecordEnd } from '../start/RecordEnd';
import { WaysIn } from '../start/WaysIn';
import { useApp } from '../store';
import { StudioPane } from '../studio/StudioPane';

/** The column beside the map: the list, or in its place the filters or the studio. */
export function SidePanel() {
  const pane = useShell((state) => state.pane);
  const studio = useApp((state) => state.studio !== null);
  return (
    <aside
      id="list"
      tabIndex={-1}
      className="panel"
      aria-label={studio ? messages.tools.export : messages.list.label}
    >
      <div className={studio ? 'visually-hidden' : 'panel-head'}>
        <PageHeadline />
        {!studio && <RecordEnd />}
        {!studio && <WaysIn />}
      </div>
      {studio ? <StudioPane /> : pane === 'filters' ? <FilterPane /> : <ListPane />}
    </aside>
  );
}
