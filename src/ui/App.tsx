import { withWords } from '../i18n/words';
import type { LinkNote } from '../model/view/linkText';
import { lazyPart } from './parts/lazyPart';
import { Shell } from './Shell';
import { ShellProvider } from './shellState';
import { AppProvider, type AppServices, useApp } from './store';

/** Other people's pages need little of ours, and ours nothing of that. */
const EmbedView = lazyPart(
  async () => (await withWords(() => import('./embed/EmbedView'), 'export')).EmbedView,
);

interface AppProps {
  services: AppServices;
  /** What could not be used of the link that was opened. */
  notes: readonly LinkNote[];
  /** Called once with the element that the map may draw into. */
  onMapContainer: (container: HTMLElement) => void;
}

/** The whole interface, with everything it needs from outside. */
export function App({ services, notes, onMapContainer }: AppProps) {
  return (
    <AppProvider services={services}>
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
