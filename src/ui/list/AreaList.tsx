import { useDeferredValue, useMemo, useState } from 'react';
import { areaName, messages } from '../../i18n/words';
import { AREA_ORDERS, type AreaOrder, narrow, orderAreas } from '../../state/listing';
import { areasInView } from '../../state/selectors';
import { VirtualList } from '../parts/VirtualList';
import { useShell } from '../shellState';
import { useApp } from '../store';
import { AreaRow } from './AreaRow';
import { EmptyList } from './EmptyList';
import { LayerOff } from './LayerOff';
import { ListTools } from './ListTools';
import { TableGate } from './TableGate';

/** Grid areas whose outline meets the view. The map has no hover for areas. */
export function AreaList() {
  const [order, setOrder] = useState<AreaOrder>('peak');
  const text = useDeferredValue(useShell((state) => state.narrow.areas));
  const inView = useApp(areasInView);
  const chosen = useApp(({ view: { selection } }) =>
    selection?.kind === 'region' && selection.region.kind === 'area' ? selection.region.id : null,
  );
  const items = useMemo(() => {
    const found = narrow(inView, text, (area) => [areaName(area), area.id, area.place?.knownAs ?? null]);
    return orderAreas(found, order);
  }, [inView, text, order]);
  return (
    <TableGate table="areas">
      <ListTools tab="areas" orders={AREA_ORDERS} order={order} onOrder={setOrder} />
      <LayerOff tab="areas" />
      {items.length === 0 ? (
        <EmptyList tab="areas" />
      ) : (
        <VirtualList
          items={items}
          label={messages.list.tabs.areas}
          keyOf={(area) => area.id}
          chosenKey={chosen}
          renderRow={(area, tabIndex) => <AreaRow area={area} tabIndex={tabIndex} />}
        />
      )}
    </TableGate>
  );
}
