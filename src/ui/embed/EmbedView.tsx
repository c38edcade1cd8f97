import { useEffect, useState } from 'react';
import { messages } from '../../i18n/words';
import { formatView } from '../../model/view/permalink';
import { Icon } from '../icons/Icon';
import { MapCanvas } from '../stage/MapCanvas';
import { StageAlerts } from '../stage/StageAlerts';
import { useApp } from '../store';
import { DataDate } from '../topbar/DataDate';

/** The map for other people's pages: no chrome, a credit, and the way to the full view. */
export function EmbedView({ onMapContainer }: { onMapContainer: (container: HTMLElement) => void }) {
  const view = useApp((state) => state.view);
  const [page, setPage] = useState('');
  useEffect(() => setPage(location.origin + location.pathname), []);
  return (
    <main className="embed">
      <MapCanvas onMapContainer={onMapContainer} />
      <StageAlerts />
      <p className="embed-credit">
        <strong>{messages.embed.credit}</strong> <DataDate />{' '}
        <a href={page + formatView({ ...view, embed: false })} target="_blank" rel="noopener">
          {messages.embed.open}
          <Icon name="external" />
        </a>
      </p>
    </main>
  );
}
