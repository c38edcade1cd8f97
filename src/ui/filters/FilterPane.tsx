import { useEffect, useRef } from 'react';
import { messages } from '../../i18n/words';
import { dividedEvents, dividedSites } from '../../state/selectors';
import { Icon } from '../icons/Icon';
import { partsOf } from '../layers/list';
import { Switch } from '../parts/Switch';
import { useShell } from '../shellState';
import { useApp } from '../store';
import { useLayers } from '../useLayers';
import { ActiveFilters } from './ActiveFilters';
import { PlainFilters } from './PlainFilters';

/** All filters, what they leave out, and the way back to the list. */
export function FilterPane() {
  const layers = useLayers();
  const setPane = useShell((state) => state.setPane);
  const hide = useApp((state) => state.view.hideExcluded);
  const setHide = useApp((state) => state.setHideExcluded);
  const sites = useApp(dividedSites);
  const events = useApp(dividedEvents);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const excluded =
    sites.excluded.length + events.excluded.length === 0
      ? messages.filters.excludedNone
      : messages.filters.excluded(sites.excluded.length, events.excluded.length);
  return (
    <section className="pane" aria-labelledby="filter-title">
      <header className="pane-head">
        <h2 id="filter-title" className="pane-title" tabIndex={-1} ref={heading}>
          {messages.filters.title}
        </h2>
        <button type="button" className="button button-quiet button-icon" onClick={() => setPane('list')}>
          <Icon name="close" />
          <span className="visually-hidden">{messages.filters.close}</span>
        </button>
      </header>
      <ActiveFilters />
      <div className="filter-scroll">
        {layers.map((layer) => {
          const { Filters } = partsOf(layer.id);
          if (Filters) return <Filters key={layer.id} />;
          return layer.choices ? <PlainFilters key={layer.id} layer={layer} choices={layer.choices} /> : null;
        })}
      </div>
      <footer className="filter-foot">
        <Switch label={messages.filters.hide} help={messages.filters.hideHelp} on={hide} onChange={setHide} />
        <p className="help" role="status">
          {excluded}
        </p>
        <button type="button" className="button button-main" onClick={() => setPane('list')}>
          {messages.filters.done(sites.matching.length, events.matching.length)}
        </button>
      </footer>
    </section>
  );
}
