import type { Loader } from '../state/loader';
import type { LinkNote } from '../state/permalink';
import type { AppStore } from '../state/store';
import { EmbedView } from './embed/EmbedView';
import { Shell } from './Shell';
import { ShellProvider } from './shellState';
import { AppProvider, useApp } from './store';

interface AppProps {
  store: AppStore;
  loader: Loader;
  /** What could not be used of the link that was opened. */
  notes: readonly LinkNote[];
  /** Called once with the element that the map may draw into. */
  onMapContainer: (container: HTMLElement) => void;
}

/** The whole interface, with everything it needs from outside. */
export function App({ store, loader, notes, onMapContainer }: AppProps) {
  return (
    <AppProvider store={store} loader={loader}>
      <ShellProvider>
        <Root notes={notes} onMapContainer={onMapContainer} />
      </ShellProvider>
    </AppProvider>
  );
}

function Root({ notes, onMapContainer }: Pick<AppProps, 'notes' | 'onMapContainer'>) {
  const embed = useApp((state) => state.view.embed);
  return embed ? (
    <EmbedView onMapContainer={onMapContainer} />
  ) : (
    <Shell notes={notes} onMapContainer={onMapContainer} />
  );
}
