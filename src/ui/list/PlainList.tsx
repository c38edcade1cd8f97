import type { LayerList, PlainRow } from '../../layers/layer';
import { VirtualList } from '../parts/VirtualList';
import { useApp } from '../store';
import { LayerOff } from './LayerOff';

/** The list of a layer for which the interface has none of its own: a name and a line of facts a row. */
export function PlainList({ list, row }: { list: LayerList; row: PlainRow }) {
  const items = useApp(list.inView) ?? [];
  const select = useApp((state) => state.select);
  const setHover = useApp((state) => state.setHover);
  return (
    <>
      <LayerOff tab={list.tab} />
      <VirtualList
        items={items}
        label={list.label()}
        keyOf={(item) => row.keyOf(item)}
        chosenKey={null}
        onPoint={(item) => setHover(item === null ? null : row.hover(item))}
        renderRow={(item, tabIndex) => (
          <button
            type="button"
            className="row row-plain"
            tabIndex={tabIndex}
            onClick={() => select(row.selection(item))}
          >
            <span className="row-name">{row.name(item)}</span>
            <span className="row-facts">{row.facts(item)}</span>
          </button>
        )}
      />
    </>
  );
}
