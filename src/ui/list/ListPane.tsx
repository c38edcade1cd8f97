import { messages } from '../../i18n/words';
import type { LayerList } from '../../layers/layer';
import { ActiveFilters } from '../filters/ActiveFilters';
import { FilterButton } from '../filters/FilterButton';
import { type LayerParts, partsOf } from '../layers/list';
import { useShell } from '../shellState';
import { useApp } from '../store';
import { useLists } from '../useLayers';
import { PlainList } from './PlainList';
import { Tabs } from './Tabs';

/** What is in view, in step with the map: a list a layer under tabs, with the filters that hold for them. */
export function ListPane() {
  const tab = useShell((state) => state.tab);
  const lists = useLists();
  // The layer of a tab may have been taken out.
  const open = lists.find((candidate) => candidate.list.tab === tab) ?? lists[0];
  if (open === undefined) return null;
  const { layer, list } = open;
  const { List } = partsOf(layer.id);
  return (
    <section className="pane" aria-labelledby="list-count">
      <header className="pane-head">
        <InViewCount key={list.tab} list={list} Own={partsOf(layer.id).Count} />
        <FilterButton />
      </header>
      <Tabs lists={lists.map((shown) => shown.list)} tab={list.tab} />
      <ActiveFilters tab={list.tab} />
      <div className="pane-tab" role="tabpanel" id={`panel-${list.tab}`} aria-labelledby={`tab-${list.tab}`}>
        {List ? (
          <List key={list.tab} />
        ) : (
          list.row && <PlainList key={list.tab} layer={layer} list={list} row={list.row} />
        )}
      </div>
    </section>
  );
}

/** How many records the list holds; a layer may say it in words of its own. */
function InViewCount({ list, Own }: { list: LayerList; Own: LayerParts['Count'] }) {
  const shown = useApp((state) => list.inView(state)?.length ?? null);
  const withMap = useApp((state) => state.bounds !== null);
  return (
    <h2 id="list-count" className="pane-title" aria-live="polite">
      {shown === null ? (
        messages.list.label
      ) : Own ? (
        <Own otherwise={list.counted(shown, withMap)} />
      ) : (
        list.counted(shown, withMap)
      )}
    </h2>
  );
}
