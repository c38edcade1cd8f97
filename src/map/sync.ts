/** Store and map in step: a selector for every part, the smallest map call for every change. */
import { shallow } from 'zustand/vanilla/shallow';
import { mapReasons } from '../i18n/words';
import { creditedSources } from '../layers/credits';
import { allLayers, isOn, mapParts, onLayersChange, shownLayers } from '../layers/list';
import { LARGE_ZOOM } from '../layers/paint/regions';
import { lastAnswer } from '../model/memo';
import type { Bounds } from '../model/region';
import { areasViewed } from '../state/gridWindow';
import type { Loader } from '../state/loader';
import type { App, AppStore, FlyTo } from '../state/store';
import { currentTheme, onThemeChange } from '../theme/theme';
import { canvasReadable } from './canvasCheck';
import { cameraOf, createCanvasMap } from './canvasMap';
import { createCreditControl, creditLines } from './credits';
import { createDrawControl } from './drawControl';
import { tallyDrawn } from './drawnRows';
import { followDrawing } from './followDrawing';
import { createHomesControl, placeHomes } from './homes';
import { NavigationControl } from './maplibre';
import { openGround } from './openGround';
import { regionHits } from './regionHits';
import { routePointer } from './router';
import { addScaleBars } from './scaleBars';
import { buildStyle } from './style';
import { archiveUrls, styleInput } from './styleInput';
import { watchDrawing } from './watchDrawing';

/** Between the timeline and what stands above it. */
const GAP_PX = 12;

/** The tables of the layers shown that are drawn from them, by name. */
const ownTables = ({ view, data }: App) =>
  Object.fromEntries(
    shownLayers(view).flatMap(({ recordTable }) =>
      recordTable === undefined ? [] : [[recordTable, data[recordTable]]],
    ),
  );

/** All that the picture depends on; the camera is not among it. */
const drawn = (state: App) => ({
  layers: state.view.layers,
  fill: state.view.fill,
  scenario: state.view.scenario,
  hideExcluded: state.view.hideExcluded,
  siteFilter: state.view.sites,
  eventFilter: state.view.events,
  plainFilters: state.view.own,
  date: state.view.date,
  selection: state.view.selection,
  compare: state.view.compare,
  hover: state.hover,
  ranked: state.ranked,
  manifest: state.data.manifest,
  sites: state.data.sites,
  events: state.data.events,
  areas: areasViewed(state),
  ...ownTables(state),
});

/** Layers whose parts of the map are needed: what is off and loaded on demand has none. */
const drawnLayers = ({ view }: App) => allLayers().filter((layer) => !layer.onDemand || isOn(view, layer));

/** Asks for the tables that the layers shown need, for paint and for the hover line. */
function ensureTables({ view, mapStatus }: App, loader: Loader): void {
  const needed = shownLayers(view).flatMap((layer) => {
    const { onScreen, afterMap = [] } = layer.tables(view);
    return mapStatus.kind === 'ready' ? [...onScreen, ...afterMap] : onScreen;
  });
  void loader.ensure('sources', ...new Set(needed));
}

/**
 * Starts the map.
 * @returns stops it
 * @throws GPUInitializationError without WebGL 2; Error when the data index can't be read
 */
export async function startSync(
  container: HTMLElement,
  store: AppStore,
  loader: Loader,
  options: { cooperativeGestures: boolean },
): Promise<() => void> {
  const [urls, loaded] = await Promise.all([archiveUrls(loader), mapParts(drawnLayers(store.getState()))]);
  let parts = loaded;
  let partsFor = drawnLayers(store.getState());
  const ground = lastAnswer(await openGround(urls.ground, document.baseURI));
  const tellGround = () => store.getState().setGround(ground(currentTheme()).foreign ?? null);
  tellGround();
  const style = () => {
    const mode = currentTheme();
    return buildStyle(styleInput(store.getState(), mode, ground(mode), urls.regions, parts));
  };

  const { view } = store.getState();
  const map = createCanvasMap(container, style(), view.camera, { cooperative: options.cooperativeGestures });
  const { inner } = map;
  const credits = createCreditControl();
  inner.addControl(new NavigationControl({ visualizePitch: true }), 'top-right');
  addScaleBars(inner);
  inner.addControl(
    createDrawControl(() => store.getState().startDrawing()),
    'top-right',
  );
  const homes = createHomesControl((bounds) => store.getState().lookAt({ bounds }));
  const stopPlacing = placeHomes(homes, inner);
  inner.addControl(credits, 'bottom-right');

  const { setMapProblem } = store.getState();
  inner.once('load', () => store.getState().setMapStatus({ kind: 'ready' }));
  setMapProblem('canvas', !canvasReadable());
  // Sources of ours fail alike: by the host, or by the connection. What has failed is asked for with the next move.
  inner.on('error', ({ error }) => {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    console.warn(error);
    setMapProblem('archives', true);
  });
  const stopWatching = watchDrawing(inner, (stalled) => setMapProblem('stalled', stalled));
  inner.on('webglcontextlost', () =>
    store.getState().setMapStatus({ kind: 'unavailable', reason: mapReasons.contextLost }),
  );
  inner.on('webglcontextrestored', () => store.getState().setMapStatus({ kind: 'ready' }));

  const report = () => {
    const box = inner.getBounds();
    const bounds: Bounds = [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()];
    const { clientWidth: width, clientHeight: height } = inner.getContainer();
    store.getState().setCamera(cameraOf(inner), bounds, { width, height });
  };
  report();
  inner.on('moveend', report);
  // The viewfinder of the studio lies on the ground and must move with it; nobody else needs every frame.
  inner.on('move', () => {
    const { studio, setMoving } = store.getState();
    if (studio !== null) setMoving(cameraOf(inner));
  });
  inner.on('resize', report);

  // For whoever drives the page from outside: drawn, and nothing under way.
  inner.on('idle', () => {
    container.dataset.idle = 'true';
    // What a county is called is said beside the pointer where it is what a click means.
    if (inner.getZoom() >= LARGE_ZOOM) void loader.ensure('counties');
    for (const { drawnRows } of parts)
      if (drawnRows) store.getState().setDrawnRows(drawnRows.layer, tallyDrawn(inner, drawnRows));
    store.getState().setDrawn();
  });
  const busy = () => {
    delete container.dataset.idle;
  };
  inner.on('movestart', busy);

  let queued: ReturnType<typeof setTimeout> | undefined;
  const draw = () => {
    if (queued !== undefined) return;
    busy();
    // Several changes of one event of the reader make one picture, in a task after the one in which the interface
    // answers, so that neither holds up the other.
    queued = setTimeout(() => {
      queued = undefined;
      map.draw(style());
    });
  };

  /** Brings the parts of layers that are on now; of two calls the later wins. */
  const loadParts = async () => {
    const wanted = drawnLayers(store.getState());
    partsFor = wanted;
    const arrived = await mapParts(wanted);
    if (partsFor === wanted) parts = arrived;
  };

  let flight: ReturnType<typeof setTimeout> | undefined;
  const fly = (target: FlyTo['target']) => {
    busy();
    clearTimeout(flight);
    const go = () => map.fly(target, () => store.getState().covered());
    // A camera is taken as it is, whatever room there is.
    if ('camera' in target) return go();
    // In a task after the one in which the interface answers: a card that opens takes room from the map, and the
    // place is to lie in what is left.
    flight = setTimeout(go);
  };

  const stops = [
    followDrawing(map, store),
    store.subscribe(
      drawn,
      () => {
        ensureTables(store.getState(), loader);
        draw();
      },
      { equalityFn: shallow },
    ),
    store.subscribe(
      (state) => state.mapStatus.kind,
      () => ensureTables(store.getState(), loader),
    ),
    store.subscribe(
      (state) => state.view.camera,
      (camera) => map.look(camera),
    ),
    store.subscribe(
      (state) => state.coveredBelow,
      (below) => container.style.setProperty('--covered-below', below === 0 ? '0px' : `${below + GAP_PX}px`),
      { fireImmediately: true },
    ),
    store.subscribe(
      (state) => state.flyTo,
      (wish) => {
        if (wish) fly(wish.target);
      },
    ),
    store.subscribe(
      (state) => ({ sources: creditedSources(state), layers: state.view.layers, fill: state.view.fill }),
      ({ sources, ...shown }) => credits.update(creditLines(sources, shown)),
      { equalityFn: shallow, fireImmediately: true },
    ),
    onThemeChange(draw),
    onThemeChange(tellGround),
    onLayersChange(async () => {
      ensureTables(store.getState(), loader);
      await loadParts();
      draw();
    }),
    store.subscribe(
      ({ view }) => view.layers,
      async () => {
        if (!shallow(drawnLayers(store.getState()), partsFor)) await loadParts();
        draw();
      },
    ),
    routePointer(inner, store, () => [...parts.flatMap(({ hits }) => hits), ...regionHits]),
  ];
  ensureTables(store.getState(), loader);
  const { flyTo } = store.getState();
  if (flyTo) fly(flyTo.target);

  return () => {
    clearTimeout(queued);
    clearTimeout(flight);
    stopWatching();
    stopPlacing();
    for (const stop of stops) stop();
    map.remove();
  };
}
