import { messages } from '../../i18n/words';
import { dividedEvents, dividedSites, eventsInView, sitesInView } from '../../state/selectors';
import { filtersOf } from '../layers/filters';
import { Switch } from '../parts/Switch';
import { useShell } from '../shellState';
import { useApp } from '../store';
import { useLayers } from '../useLayers';
import { PlainFilters } from './PlainFilters';

/** The filters of every layer, what they leave out, and the way back to the list. */
export function AllFilters() {
  const layers = useLayers();
  const setPane = useShell((state) => state.setPane);
  const hide = useApp((state) => state.view.hideExcluded);
  const setHide = useApp((state) => state.setHideExcluded);
  const sites = useApp(dividedSites);
  const events = useApp(dividedEvents);
  const inView = useApp((state) => sitesInView(state).length);
  const actsInView = useApp((state) => eventsInView(state).length);
  const passed = ({
    matching,
    excluded,
  }: {
    matching: readonly unknown[];
    excluded: readonly unknown[];
  }) => ({
    matching: matching.length,
    all: matching.length + excluded.length,
  });
  const said =
    sites.excluded.length + events.excluded.length === 0
      ? messages.filters.excludedNone
      : messages.filters.excluded(passed(sites), passed(events));
  return (
    <>
      <div className="filter-scroll">
        {layers.map((layer) => {
          const Filters = filtersOf(layer.id);
          if (Filters) return <Filters key={layer.id} />;
          return layer.choices ? <PlainFilters key={layer.id} layer={layer} choices={layer.choices} /> : null;
        })}
      </div>
      <footer className="filter-foot">
        <Switch label={messages.filters.hide} help={messages.filters.hideHelp} on={hide} onChange={setHide} />
        <p className="help" role="status">
          {said}
        </p>
        <button type="button" className="button button-main" onClick={() => setPane('list')}>
          {messages.filters.done(inView, actsInView)}
        </button>
      </footer>
    </>
  );
}
