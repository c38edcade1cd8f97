/**
 * The composition root: address -> words -> store -> interface, then the map. The only module that knows everyone;
 * the interface is on screen before the code of the map arrives.
 */
import './trustedTypes';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { lazyExporter } from './exportCode';
import { messages, speak } from './i18n/words';
import { reopenOwn } from './layers/brought';
import { bringRests } from './layers/list';
import { documentTitle } from './layers/titles';
import { dayOfClock } from './model/day';
import { readEmbedding, writeEmbedding } from './model/view/embedding';
import { parseView } from './model/view/permalink';
import { askedLanguage, pageLanguage } from './pageLanguage';
import { fetchWithin } from './patientFetch';
import type {
  AtlasRequest,
  answersToScripts,
  MultiplesRequest,
  ScriptRequest,
  SeriesRequest,
  SheetRequest,
} from './scripted';
import { afterFirstView } from './state/afterFirstView';
import { followAliases } from './state/aliases';
import { NO_DATA } from './state/dataset';
import { followWindow } from './state/gridWindow';
import { connectHistory, withoutSteps } from './state/history';
import { cameraFor, HOME_BOUNDS } from './state/homeCamera';
import { createLoader } from './state/loader';
import { targetOf } from './state/lookAt';
import { madeLayers } from './state/made';
import { ownFacts } from './state/own/facts';
import { placeTitle } from './state/placeTitle';
import { viewDate } from './state/selectors';
import { createAppStore } from './state/store';
import { fixTheme, restoreTheme } from './theme/theme';
import { App } from './ui/App';
import { extentOf, firstMapRoom } from './ui/stage/mapRoom';

const address = new URL(location.href);
/** How a map stands in another page; null for the app itself. Read before anything is drawn, for its colors. */
const embedding = ['', '1', 'true'].includes(address.searchParams.get('embed') ?? 'no')
  ? readEmbedding(address.searchParams)
  : null;
// A page around the map says how it looks; what a reader chose for Headroom itself is not asked there.
if (embedding === null) restoreTheme();
else fixTheme(embedding.theme);

/** How long nothing may arrive of a file before it is given up, in milliseconds. */
const STALL_MS = 20_000;

/** The only look at the reader's clock. */
const today = () => dayOfClock(new Date());

// Not awaited here: the words may share code with this module, and would wait for it in turn.
void speak(pageLanguage).then(start);

/** Everything but the words: they are there. */
function start(): void {
  document.documentElement.lang = pageLanguage.code;

  const { view: linked, notes, cameraGiven } = parseView(address, ownFacts().facts);
  const room = cameraGiven || linked.embed ? null : firstMapRoom();
  const view = room ? { ...linked, camera: cameraFor(HOME_BOUNDS, room) } : linked;
  const store = createAppStore(view, NO_DATA, today());
  const base = `${import.meta.env.BASE_URL}data/`;
  const loader = createLoader(store, base, fetchWithin(STALL_MS));
  const history = connectHistory(
    store,
    // The steps back of a page around the map are its own.
    embedding ? withoutSteps(window) : window,
    madeLayers,
    [askedLanguage, embedding ? writeEmbedding(embedding) : ''].filter((part) => part !== '').join('&'),
  );
  followWindow(store, loader);

  // What the page has come to, for style sheets and for whoever drives the page from outside.
  store.subscribe(
    (state) => ({ map: state.mapStatus.kind, sites: state.data.sites.kind }),
    (stages) => Object.assign(document.documentElement.dataset, stages),
    { fireImmediately: true, equalityFn: (a, b) => a.map === b.map && a.sites === b.sites },
  );

  // What layers that are off by default have on screen comes with their first use.
  store.subscribe(
    ({ view: { layers, selection } }) => ({ layers, selection }),
    (shown) => void bringRests(shown),
    { fireImmediately: true, equalityFn: (a, b) => a.layers === b.layers && a.selection === b.selection },
  );

  // The title in tabs, bookmarks and the reader's history.
  store.subscribe(
    (state) => ({ view: state.view, place: placeTitle(state), day: viewDate(state) }),
    ({ view, place, day }) => {
      document.title = documentTitle(view, place, day);
    },
    {
      fireImmediately: true,
      equalityFn: (a, b) => a.view === b.view && a.place === b.place && a.day === b.day,
    },
  );

  async function startMap(container: HTMLElement): Promise<void> {
    try {
      const { mountMap } = await import('./map');
      if (container.clientWidth === 0) await extentOf(container);
      // Nothing was known of the room that the country was to fill.
      if (
        !cameraGiven &&
        embedding?.bounds == null &&
        room === null &&
        store.getState().view.selection === null
      )
        store.getState().lookAt({ bounds: HOME_BOUNDS });
      mountMap(container, store, loader, { cooperativeGestures: view.embed });
    } catch {
      store.getState().setMapStatus({ kind: 'unavailable', reason: messages.map.codeFailed });
    }
  }

  const exporter = lazyExporter(store, loader, today);

  const page = document.getElementById('app');
  if (!page) throw new Error('index.html has no element #app');
  createRoot(page).render(
    createElement(App, { services: { store, loader, exporter }, notes, onMapContainer: startMap }),
  );

  void reopenOwn(store, !address.searchParams.has('layers')).catch(() => undefined);

  void loader.ensure('sites');
  void loader.ensure('events', 'states');

  // An old link may name records by ids they no longer have; a link without a camera means: show me what is
  // selected.
  const opened = followAliases(store, loader, history.amend).then(async () => {
    const { selection } = store.getState().view;
    if (cameraGiven || embedding?.bounds || selection === null) return;
    const target = await targetOf(selection, store, loader);
    if (target) store.getState().lookAt(target);
  });

  // A frame is a guest on another page, and keeps nothing.
  if (self === top && 'serviceWorker' in navigator)
    void afterFirstView(store)
      .then(() => import('./state/offline/start'))
      .then(({ startOffline }) => startOffline({ store, loader, base, today }))
      .catch(() => undefined);

  // Scripts that drive the page find the functions at once; what answers comes with the first question.
  const answering = async <Answer>(
    ask: (answers: ReturnType<typeof answersToScripts>) => Promise<Answer>,
  ): Promise<Answer | { error: string }> => {
    try {
      const scripted = await import('./scripted');
      return await ask(scripted.answersToScripts(store, loader, opened, { notes, cameraGiven }));
    } catch {
      return { error: messages.export.codeFailed };
    }
  };
  Object.assign(window, {
    headroomSnapshot: (request: ScriptRequest) => answering((answers) => answers.headroomSnapshot(request)),
    headroomPrint: (request: ScriptRequest) => answering((answers) => answers.headroomPrint(request)),
    headroomSheet: (request: SheetRequest) => answering((answers) => answers.headroomSheet(request)),
    headroomSeries: (request: SeriesRequest, told: (step: string) => void = () => undefined) =>
      answering((answers) => answers.headroomSeries(request, told)),
    headroomMultiples: (request: MultiplesRequest, told: (step: string) => void = () => undefined) =>
      answering((answers) => answers.headroomMultiples(request, told)),
    headroomPrintMultiples: (request: MultiplesRequest, told: (step: string) => void = () => undefined) =>
      answering((answers) => answers.headroomPrintMultiples(request, told)),
    headroomAtlas: (request: AtlasRequest, told: (step: string) => void = () => undefined) =>
      answering((answers) => answers.headroomAtlas(request, told)),
  });
}
