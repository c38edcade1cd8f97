import { useEffect } from 'react';
import { messages } from '../../i18n/words';
import { CardPanel } from '../cards/CardPanel';
import { DateControl } from '../date/DateControl';
import { DrawPane } from '../draw/DrawPane';
import { activeFilters } from '../filters/activeFilters';
import { FilterPane } from '../filters/FilterPane';
import { Legend } from '../legend/Legend';
import { ListPane } from '../list/ListPane';
import { SIDEWAYS, useMedia } from '../media';
import { type Pane, type SheetStop, useShell, useShellStore } from '../shellState';
import { PageHeadline } from '../start/PageHeadline';
import { useApp, useAppStore } from '../store';
import { StudioPane } from '../studio/StudioPane';
import { useLayers } from '../useLayers';
import { SheetHandle } from './SheetHandle';
import { stopHeights, useSheetDrag } from './useSheetDrag';

const PANES: readonly Pane[] = ['list', 'legend', 'filters'];

/** How much of the map lies under the sheet where it comes to rest, px: the map ends near its middle stop. */
function overlapOf(sheet: HTMLElement, stop: SheetStop): number {
  const stage = document.querySelector('.stage')?.getBoundingClientRect();
  const top = sheet.getBoundingClientRect().bottom - stopHeights(sheet)[stop];
  return stage ? Math.max(0, stage.bottom - top) : 0;
}

/** On a phone: list, legend, filters, card and studio in one sheet over the map, with three heights; sideways beside it. */
export function BottomSheet() {
  const stop = useShell((state) => state.sheet);
  const setStop = useShell((state) => state.setSheet);
  const selection = useApp((state) => state.view.selection);
  const drag = useSheetDrag();
  const sideways = useMedia(SIDEWAYS);
  const studio = useApp((state) => state.studio !== null);
  const drawing = useApp((state) => state.drawing !== null);
  const making = studio || drawing;
  useEffect(() => {
    if (selection || making) setStop('half');
  }, [selection, making, setStop]);
  const store = useAppStore();
  const shell = useShellStore();
  const { sheet } = drag;
  useEffect(() => {
    const { setCovered } = store.getState();
    setCovered(() => ({
      left: 0,
      below: sheet.current && !sideways ? overlapOf(sheet.current, shell.getState().sheet) : 0,
    }));
    return () => setCovered(null);
  }, [store, shell, sheet, sideways]);
  return (
    <aside
      id="list"
      tabIndex={-1}
      ref={drag.sheet}
      className="sheet"
      data-stop={stop}
      aria-label={messages.sheet.label}
    >
      <SheetHandle drag={drag} />
      <div className={selection || making ? 'visually-hidden' : 'panel-head'}>
        <PageHeadline />
      </div>
      <div className="sheet-body" inert={(stop === 'peek' && !sideways) || undefined}>
        {studio && <StudioPane />}
        {!studio && drawing && <DrawPane />}
        {selection ? <CardPanel hidden={making} /> : !making && <Panes />}
      </div>
    </aside>
  );
}

function Panes() {
  const pane = useShell((state) => state.pane);
  const setPane = useShell((state) => state.setPane);
  const layers = useLayers();
  const filters = useApp((state) => activeFilters(state.view, layers).length);
  const names: Record<Pane, string> = {
    list: messages.sheet.list,
    legend: messages.legend.title,
    filters: messages.filters.open(filters),
  };
  return (
    <>
      <nav className="segments" aria-label={messages.sheet.label}>
        {PANES.map((name) => (
          <button
            key={name}
            type="button"
            className="segment"
            aria-current={name === pane ? 'true' : undefined}
            onClick={() => setPane(name)}
          >
            {names[name]}
          </button>
        ))}
      </nav>
      {pane === 'list' && <ListPane />}
      {pane === 'filters' && <FilterPane />}
      {pane === 'legend' && (
        <section className="pane" aria-label={messages.legend.title}>
          <div className="pane-legend">
            <Legend />
          </div>
          <DateControl />
        </section>
      )}
    </>
  );
}
