import { memo, useDeferredValue, useMemo, useState } from 'react';
import { measureText, messages } from '../../i18n/words';
import type { OppositionEvent } from '../../model/event';
import { stoppingInForce } from '../../model/measuresInForce';
import { loadedValue } from '../../state/dataset';
import { EVENT_ORDERS, type EventOrder, eventTexts, narrow, orderEvents } from '../../state/listing';
import { bindingInView } from '../../state/opposition';
import { eventsInView, statesByCode, viewDate } from '../../state/selectors';
import { VirtualList } from '../parts/VirtualList';
import { useShell } from '../shellState';
import { useApp } from '../store';
import { EmptyList } from './EmptyList';
import { EventRow } from './EventRow';
import { InForceOnly } from './InForceOnly';
import { LayerOff } from './LayerOff';
import { ListTools } from './ListTools';
import { TableGate } from './TableGate';

/** Acts in view, up to the day viewed, that pass the filter; or only the measures among them that are in force. */
export function EventList() {
  const setPage = useApp((state) => state.setPage);
  const [chosenOrder, setOrder] = useState<EventOrder | null>(null);
  const text = useDeferredValue(useShell((state) => state.narrow.events));
  const inForceOnly = useShell((state) => state.inForceOnly);
  const order = chosenOrder ?? (inForceOnly ? 'strongest' : 'newest');
  // The map answers first; the list follows in a task of its own.
  const inView = useDeferredValue(useApp(inForceOnly ? bindingInView : eventsInView));
  const names = useApp(statesByCode);
  const day = useDeferredValue(useApp(viewDate));
  const all = useApp((state) => loadedValue(state.data.events));
  // Sorted once: a move of the date or the map only picks from it.
  const ordered = useMemo(() => orderEvents(all ?? [], order), [all, order]);
  const items = useMemo(() => {
    const found = narrow(inView, text, (event) =>
      eventTexts(event, names.get(event.state ?? '')?.name ?? null),
    );
    const wanted = new Set(found);
    return ordered.filter((event) => wanted.has(event));
  }, [inView, names, text, ordered]);
  return (
    <TableGate table="events">
      <ListTools tab="events" orders={EVENT_ORDERS} order={order} onOrder={setOrder} />
      <InForceOnly />
      <button type="button" className="button button-link list-next" onClick={() => setPage('calendar')}>
        {messages.list.next}
      </button>
      <LayerOff tab="events" />
      {items.length > 0 && (
        <p className="list-note">{measureText.stopping(stoppingInForce(items, day), day)}</p>
      )}
      {items.length === 0 ? <EmptyList tab="events" /> : <EventRows items={items} />}
    </TableGate>
  );
}

/** Keyed and rendered apart, so that the list is left alone until its own items change. */
const EventRows = memo(function EventRows({ items }: { items: readonly OppositionEvent[] }) {
  const chosen = useApp(({ view }) => (view.selection?.kind === 'event' ? view.selection.id : null));
  const setHover = useApp((state) => state.setHover);
  return (
    <VirtualList
      items={items}
      label={messages.list.tabs.events}
      keyOf={eventKey}
      chosenKey={chosen}
      onPoint={(event) => setHover(event && { kind: 'event', id: event.id })}
      renderRow={(event, tabIndex) => <EventRow event={event} tabIndex={tabIndex} />}
    />
  );
});

const eventKey = (event: OppositionEvent) => event.id;
