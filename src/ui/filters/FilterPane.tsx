import { useEffect, useRef } from 'react';
import { messages } from '../../i18n/words';
import { Icon } from '../icons/Icon';
import { lazyPart } from '../parts/lazyPart';
import { useShell } from '../shellState';
import { ActiveFilters } from './ActiveFilters';

const AllFilters = lazyPart(async () => (await import('./AllFilters')).AllFilters, {
  waiting: () => (
    <p className="list-note" role="status">
      {messages.part.loading}
    </p>
  ),
});

/** All filters in place of the list, with the way back. */
export function FilterPane() {
  const setPane = useShell((state) => state.setPane);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
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
      <ActiveFilters tab="sites" />
      <AllFilters />
    </section>
  );
}
