import { messages } from '../../i18n/words';
import { DrawPane } from '../draw/DrawPane';
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
  const drawing = useApp((state) => state.drawing !== null && state.studio === null);
  return (
    <aside
      id="list"
      tabIndex={-1}
      className="panel"
      aria-label={studio ? messages.tools.export : drawing ? messages.tools.draw : messages.list.label}
    >
      <div className={studio || drawing ? 'visually-hidden' : 'panel-head'}>
        <PageHeadline />
        {!studio && !drawing && <RecordEnd />}
        {!studio && !drawing && <WaysIn />}
      </div>
      {studio ? <StudioPane /> : drawing ? <DrawPane /> : pane === 'filters' ? <FilterPane /> : <ListPane />}
    </aside>
  );
}
