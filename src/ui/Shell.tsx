import { messages, withWords } from '../i18n/words';
import type { LinkNote } from '../model/view/linkText';
import { CardPanel } from './cards/CardPanel';
import { Dialogs } from './dialogs/Dialogs';
import { usePhone } from './media';
import { Notice } from './Notice';
import { TakeFiles } from './own/TakeFiles';
import { PrintFooter, PrintHead } from './PrintFooter';
import { PageOverlay } from './page/PageOverlay';
import { SidePanel } from './panel/SidePanel';
import { lazyPart } from './parts/lazyPart';
import { BottomSheet } from './sheet/BottomSheet';
import { MapCanvas } from './stage/MapCanvas';
import { StageAlerts } from './stage/StageAlerts';
import { StageTools } from './stage/StageTools';
import { WaysOverMap } from './start/WaysIn';
import { useApp } from './store';
import { StageFrame } from './studio/StudioPane';
import { TopBar } from './topbar/TopBar';

const PointingBar = lazyPart(
  async () => (await withWords(() => import('./own/PointingBar'), 'own')).PointingBar,
);

interface ShellProps {
  notes: readonly LinkNote[];
  onMapContainer: (container: HTMLElement) => void;
}

/** Bar, map, list, card: everything on the page, on wide screens side by side, on narrow ones in a sheet. */
export function Shell({ notes, onMapContainer }: ShellProps) {
  const phone = usePhone();
  const selected = useApp((state) => state.view.selection !== null);
  const studio = useApp((state) => state.studio !== null);
  const pointing = useApp((state) => state.pointing !== null);
  const making = useApp((state) => state.studio !== null || state.drawing !== null);
  return (
    <div className="shell" data-card={selected && !making}>
      <a className="skip-link" href="#list">
        {messages.app.skipToList}
      </a>
      <TopBar />
      <PrintHead />
      <main className="stage" aria-label={messages.map.label}>
        <MapCanvas onMapContainer={onMapContainer} />
        {studio && <StageFrame />}
        <StageAlerts />
        {pointing && <PointingBar />}
        {!phone && <StageTools />}
      </main>
      <PrintFooter />
      {phone ? <BottomSheet /> : <SidePanel />}
      {!phone && selected && <CardPanel hidden={making} />}
      {phone && !making && <WaysOverMap />}
      <Notice notes={notes} />
      <PageOverlay />
      <Dialogs />
      <TakeFiles />
    </div>
  );
}
