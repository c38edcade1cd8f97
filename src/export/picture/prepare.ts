/** Everything about a picture that is known before its map is drawn: records, words, arrangement, frame. */
import { exportText, sizeProblemText } from '../../i18n/words';
import { creditedSources } from '../../layers/credits';
import type { FileLayer } from '../../layers/layer';
import { type DrawnKeys, drawnKeys } from '../../layers/legend';
import { allLayers, fileLayers, shownLayers } from '../../layers/list';
import { canReproject, foreignGround } from '../../map/render';
import { type Frame, frameFromRectangle, partOfFrame, zoomOf } from '../../model/snapshot/frame';
import type { SnapshotSettings } from '../../model/snapshot/settings';
import { type PictureSize, parseSize, pictureSize } from '../../model/snapshot/size';
import type { Manifest, Source } from '../../model/source';
import type { Camera } from '../../model/view/camera';
import { formatView } from '../../model/view/permalink';
import type { Dataset, Loaded } from '../../state/dataset';
import { loadedValue } from '../../state/dataset';
import { ExportError } from '../../state/exporter';
import { areasViewed, fitsProblem, readWindow } from '../../state/gridWindow';
import type { Loader } from '../../state/loader';
import { viewDate } from '../../state/selectors';
import type { AppState, AppStore } from '../../state/store';
import { FREE_RATIO } from './arrangements';
import { canvasWidths, loadLetters } from './canvasPainter';
import { type PictureContent, pictureContent } from './content';
import { type Extent, pictureExtent, WHOLE_WORLD } from './extent';
import { keepingClear, layoutPicture, type PictureLayout } from './layout';
import { actTold, headlinePlace, showsCountry } from './place';
import { fitsQr } from './qr';
import { subjectsOf } from './subjects';

/** What every export needs besides the settings. */
export interface Known {
  state: AppState;
  manifest: Manifest;
  sources: readonly Source[];
  /** All layers there are. */
  layers: readonly FileLayer[];
}

type AlbersPicture = typeof import('./albers');

/** A picture whose map has not been drawn yet. */
export interface Prepared extends Known {
  settings: SnapshotSettings;
  size: PictureSize;
  /** What is drawn: on the plane of the projection, where it is not the screen's. */
  frame: Frame;
  content: PictureContent;
  layout: PictureLayout;
  /** What places pictures of the whole United States; null where the picture is drawn as the screen. */
  albers: AlbersPicture | null;
  /** Address of what the picture shows, absolute. */
  link: string;
  extent: Extent;
  notes: readonly string[];
}

/**
 * The state with everything loaded that the view shows.
 * @throws ExportError when credits or records can't be had: a picture never leaves without them
 */
export async function readKnown(store: AppStore, loader: Loader): Promise<Known> {
  const { view } = store.getState();
  const needed = shownLayers(view).flatMap((layer) => layer.tables(view).inExports);
  const [layers] = await Promise.all([
    fileLayers(allLayers()),
    loader.ensure(
      ...(['manifest', 'sources', 'sites', 'events', 'areas', 'states', 'counties', 'countries'] as const),
      ...needed,
    ),
  ]);
  if (needed.includes('areas')) await readWindow(store, loader);
  // Without a map on screen nobody has asked for the ground yet.
  store.getState().setGround(await foreignGround(loader));
  const state = store.getState();
  const missing = needed.find((table: keyof Dataset) => {
    const loaded: Loaded<unknown> = table === 'areas' ? areasViewed(state) : state.data[table];
    return loadedValue(loaded) === null;
  });
  if (missing) throw new ExportError(exportText.noRecords(exportText.tables[missing]));
  // Without them a picture of what fits would show a country without figures.
  if (needed.includes('areas') && fitsProblem(state) !== null)
    throw new ExportError(exportText.noRecords(exportText.tables.areas));
  const manifest = loadedValue(state.data.manifest);
  if (!manifest || !loadedValue(state.data.sources)) throw new ExportError(exportText.noCredits);
  return { state, manifest, sources: creditedSources(state), layers };
}

/** @throws ExportError when the size is none */
function sizeOf(settings: SnapshotSettings): PictureSize {
  const asked = parseSize(settings.size);
  if ('error' in asked) throw new ExportError(sizeProblemText(asked.error));
  return pictureSize(asked);
}

/** The boxes of a picture that has not been laid out yet: all of it is map. */
function looseBoxes(size: PictureSize): Boxes {
  const width = 1000;
  const height = size.height === null ? width / FREE_RATIO : (width * size.height) / size.width;
  const box = { x: 0, y: 0, width, height };
  return { frame: box, map: box };
}

export type Boxes = Pick<PictureLayout, 'frame' | 'map'>;

/** The frame of the settings; without one, all that is in view comes onto the map. Null without a map. */
export function frameOf(state: AppState, settings: SnapshotSettings, boxes?: Boxes): Frame | null {
  if (settings.frame !== null) return settings.frame;
  if (state.mapSize === null) return null;
  const { frame, map } = boxes ?? looseBoxes(sizeOf(settings));
  const screen = { camera: state.view.camera, ...state.mapSize };
  const factor = Math.max(screen.width / map.width, screen.height / map.height);
  const middle = { x: map.x + map.width / 2 - frame.x, y: map.y + map.height / 2 - frame.y };
  return frameFromRectangle(screen, {
    x: screen.width / 2 - middle.x * factor,
    y: screen.height / 2 - middle.y * factor,
    width: frame.width * factor,
    height: frame.height * factor,
  });
}

const round = (value: number, digits: number) => Number(value.toFixed(digits)) + 0;

/**
 * The address that opens what the picture shows: the view, looking at the frame, as close as lets the frame fit into
 * the map of a screen like the reader's.
 */
export function linkOf({ view, mapSize }: AppState, frame: Frame | null, base: string): string {
  const camera = frame === null ? view.camera : cameraOver(frame, mapSize ?? USUAL_MAP);
  return base + formatView({ ...view, camera, page: null, embed: false });
}

/** The map on a desktop. */
const USUAL_MAP = { width: 1_080, height: 840 };
const USUAL_RATIO = 1.5;

function cameraOver(frame: Frame, { width, height }: { width: number; height: number }): Camera {
  const { lon, lat, bearing, pitch } = frame;
  const zoom = zoomOf(frame, Math.min(width, height * USUAL_RATIO));
  return {
    lon: round(lon, 5),
    lat: round(lat, 5),
    zoom: round(zoom, 2),
    bearing: round(bearing, 1),
    pitch: round(pitch, 1),
  };
}

/** Several days, whose pictures have the same words and arrangement. */
export interface Across {
  /** The state on each of them. */
  knowns: readonly Known[];
  /** The day that stands by itself, in words; an empty text leaves the line out. */
  stamp: string;
  /** Where each has its own map in the picture; null where each is a picture. */
  panels: {
    /** Frame and map of the first. */
    boxesOn(layout: PictureLayout): Boxes;
    /** What they show; null: what the settings say. */
    frameOn(boxes: Boxes): Frame | null;
  } | null;
}

/** What stands in the legend on any of several days. */
function drawnAcross(knowns: readonly Known[], extent: Extent): ReadonlyMap<string, DrawnKeys> {
  const all = new Map<string, Set<string | number>>();
  for (const known of knowns)
    for (const [layer, keys] of drawnKeys(known.layers, known.state, extent))
      all.set(layer, new Set([...(all.get(layer) ?? []), ...keys]));
  return all;
}

/**
 * Words and arrangement of a picture.
 * @param across what it has in common with those of other days; null for a picture by itself
 * @param base address of the app, without query and hash
 * @throws ExportError when there is no map, or the size is too small for what must be said
 */
export async function prepare(
  known: Known,
  settings: SnapshotSettings,
  base: string,
  loader: Loader,
  across: Across | null = null,
): Promise<Prepared> {
  const { state, manifest, sources, layers } = known;
  const size = sizeOf(settings);
  await loadLetters();
  const measure = canvasWidths();
  const panels = across?.panels ?? null;
  const boxesOn = (layout: PictureLayout): Boxes => panels?.boxesOn(layout) ?? layout;
  const arrange = (frame: Frame, zoom: number, extent: Extent, small: boolean) => {
    const link = linkOf(state, frame, base);
    const qr = settings.qr && fitsQr(link);
    const content = pictureContent({
      layers,
      view: state.view,
      place: headlinePlace(state, extent),
      settings,
      sources,
      dataDate: manifest.dataDate,
      day: across === null ? viewDate(state) : null,
      ...(across && { stamp: across.stamp }),
      recordUpTo: manifest.recordUpTo,
      told: actTold(state),
      link,
      zoom,
      drawn:
        across === null ? drawnKeys(known.layers, known.state, extent) : drawnAcross(across.knowns, extent),
    });
    const { credits, palette } = settings;
    const locator = settings.locator && small && panels === null;
    const shared = panels !== null;
    const layout = layoutPicture(content, size, { credits, qr, locator, palette, shared }, measure);
    return {
      content,
      layout,
      link,
      notes: [...layout.notes, ...(settings.qr && !qr ? [exportText.noQr] : [])],
    };
  };
  // Where the frame lies follows from the arrangement, and the words of link and legend from the frame: the first
  // arrangement only finds the frame.
  const loose = frameOf(state, settings);
  if (loose === null) throw new ExportError(exportText.noMap);
  const first = arrange(
    loose,
    zoomOf(loose, size.width / size.pixelRatio),
    extentIn(loose, looseBoxes(size)),
    true,
  );
  const boxes = boxesOn(first.layout);
  const frame = panels?.frameOn(boxes) ?? frameOf(state, settings, boxes) ?? loose;
  const ground = extentIn(frame, boxes);
  const shared = { ...known, settings: { ...settings, frame }, size };
  if (settings.projection === 'albers' && (await isCountryPicture(known, frame, boxes, ground, loader))) {
    const albers = await import('./albers');
    const guess = albers.albersFrame(boxes);
    const whole = albers.albersExtent(guess, boxes);
    const made = arrange(frame, zoomOf(guess, boxes.frame.width), whole, false);
    const ends = boxesOn(made.layout);
    const drawn = albers.albersFrame(ends);
    return { ...shared, ...made, albers, frame: drawn, extent: albers.albersExtent(drawn, ends) };
  }
  const second = arrange(frame, zoomOf(frame, boxes.frame.width), ground, true);
  const extent = extentIn(frame, boxesOn(second.layout));
  if (panels !== null) return { ...shared, ...second, albers: null, frame, extent };
  const subjects = subjectsOf(layers, state, settings.labels, extent, frame, second.layout.frame);
  return {
    ...shared,
    ...second,
    layout: keepingClear(second.layout, subjects),
    albers: null,
    frame,
    extent,
  };
}

const extentIn = (frame: Frame, { frame: whole, map }: Boxes): Extent => pictureExtent(frame, whole, map);

/** A frame that is so many times larger than the country shows the country among others. */
const MOST_AROUND = 2;
/** What the contiguous states take of the world in Web Mercator. */
const COUNTRY = { width: 0.162, height: 0.089 };

/** Whether a picture is one of the United States, north up, over a ground that can be drawn in another projection. */
async function isCountryPicture(
  { state }: Known,
  frame: Frame,
  { frame: whole, map }: Boxes,
  ground: Extent,
  loader: Loader,
): Promise<boolean> {
  const { span, bearing, pitch } = partOfFrame(frame, whole, map);
  const around = Math.min(span / COUNTRY.width, (span * map.height) / map.width / COUNTRY.height);
  if (bearing !== 0 || pitch !== 0 || around > MOST_AROUND || !showsCountry(state, ground)) return false;
  return canReproject(loader);
}

/** The ground whose records a download of data holds: the picture's, else all of it. */
export function extentOf(state: AppState, settings: SnapshotSettings): Extent {
  const boxes = looseBoxes(sizeOf(settings));
  const frame = frameOf(state, settings, boxes);
  return frame === null ? WHOLE_WORLD : pictureExtent(frame, boxes.frame, boxes.map);
}
