import { useEffect } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { messages } from '../../i18n/words';
import type { Layer, LayerList, PlainRow } from '../../layers/layer';
import type { App } from '../../state/store';
import { useLostTables } from '../parts/missingTables';
import { VirtualList } from '../parts/VirtualList';
import { useApp, useLoader } from '../store';
import { LayerOff } from './LayerOff';
import { ListOutline } from './ListOutline';
import { TableLost } from './TableGate';

/** The list of a layer for which the interface has none of its own: a name and a line of facts a row. */
export function PlainList({ layer, list, row }: { layer: Layer; list: LayerList; row: PlainRow }) {
  const items = useApp(list.inView);
  const loader = useLoader();
  const lost = useLostTables(layer.id);
  const needed = useApp(useShallow((state: App) => layer.tables(state.view).onScreen));
  // Where there is no map nobody else asks for them.
  useEffect(() => void loader.ensure(...needed), [loader, needed]);
  const select = useApp((state) => state.select);
  const setHover = useApp((state) => state.setHover);
  if (lost !== null)
    return (
      <TableLost
        title={messages.table.missingOf(layer.label())}
        reason={lost.reason}
        onRetry={() => {
          for (const table of lost.tables) void loader.retry(table);
        }}
      />
    );
  if (items === null) return <ListOutline />;
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
