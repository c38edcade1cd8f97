import type { LinkNote } from '../model/view/linkText';
import { EmbedView } from './embed/EmbedView';
import { Shell } from './Shell';
import { ShellProvider } from './shellState';
import { AppProvider, type AppServices, useApp } from './store';

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
