import { messages } from '../../i18n/words';
import { areasInView, eventsInView, sitesInView } from '../../state/selectors';
import { ActiveFilters } from '../filters/ActiveFilters';
import { FilterButton } from '../filters/FilterButton';
import { type ListTab, useShell } from '../shellState';
import { useApp } from '../store';
import { AreaList } from './AreaList';
import { EventList } from './EventList';
import { SiteList } from './SiteList';
import { Tabs } from './Tabs';

const LISTS: Record<ListTab, () => React.JSX.Element> = {
  sites: SiteList,
  events: EventList,
  areas: AreaList,
};

/** What is in view, in step with the map: three lists under tabs, with the filters that hold for them. */
export function ListPane() {
  const tab = useShell((state) => state.tab);
  const List = LISTS[tab];
  return (
    <section className="pane" aria-labelledby="list-count">
      <header className="pane-head">
        <InViewCount tab={tab} />
        <FilterButton />
      </header>
      <Tabs />
      <ActiveFilters />
      <div className="pane-tab" role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
        <List key={tab} />
      </div>
    </section>
  );
}

function InViewCount({ tab }: { tab: ListTab }) {
  const shown = useApp((state) => {
    if (state.data[tab].kind !== 'ready') return null;
    if (tab === 'sites') return sitesInView(state).length;
    return tab === 'events' ? eventsInView(state).length : areasInView(state).length;
  });
  const withMap = useApp((state) => state.bounds !== null);
  const words = withMap ? messages.list.inView : messages.list.withoutMap;
  return (
    <h2 id="list-count" className="pane-title" aria-live="polite">
      {shown === null ? messages.list.label : words[tab](shown)}
    </h2>
  );
}
