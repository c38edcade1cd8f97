/** Draws a prepared picture: as pixels, or as vectors over one bitmap. */
import { exportText } from '../../i18n/words';
import { scaleOf } from '../../layers/scales';
import { type MapRequest, mapPlace, renderMap } from '../../map/render';
import { mapVectors } from '../../map/vectors';
import type { SnapshotSettings } from '../../model/snapshot/settings';
import { millimetresOf, parseSize } from '../../model/snapshot/size';
import { shownFill } from '../../model/view/fill';
import { ExportError, type ExportRun } from '../../state/exporter';
import type { Loader } from '../../state/loader';
import type { AppState } from '../../state/store';
import type { Drawing, GroupItem } from '../../theme/drawing';
import { type PrintLooks, printItems, printLooks } from '../../theme/print';
import { canvasWidths, paintDrawing, type Rasters } from './canvasPainter';
import { drawingOf, MAP_RASTER, moved } from './draw';
import {
  type DrawnPlace,
  type Furniture,
  furnish,
  type NamedSites,
  ringsAside,
  sitesToName,
} from './furniture';
import { greyCanvas, greyDrawing, paletteMode } from './palette';
import type { Prepared } from './prepare';
import { drawingSvg } from './svgPainter';

/** Share of the work that the map is. */
const MAP_SHARE = 0.9;

function mapRequest({ state, settings, frame, layout, size, albers }: Prepared, loader: Loader) {
  return {
    state,
    loader,
    mode: paletteMode(settings.palette),
    print: looksOf(state, settings),
    frame,
    albers: albers === null ? null : { latitude: albers.SCALE_LATITUDE },
    frameBox: layout.frame,
    mapBox: layout.map,
    pixelRatio: size.pixelRatio,
  };
}

/** How the classes of the fill are printed; null in colour. */
function looksOf({ view }: AppState, { palette }: SnapshotSettings): PrintLooks | null {
  if (palette !== 'grey') return null;
  const scale = scaleOf(shownFill(view));
  return scale === null ? new Map() : printLooks(scale);
}

const mapRun = ({ signal, onProgress }: ExportRun) => ({
  ...(signal ? { signal } : {}),
  onProgress: (share: number | null) =>
    onProgress?.({ share: share === null ? null : share * MAP_SHARE, step: exportText.steps.drawing }),
});

/** A picture with what goes onto its map, which is known before the map is drawn unless that is tilted. */
interface Furnished {
  request: Omit<MapRequest, 'part'>;
  furnished(place: DrawnPlace): Furniture;
}

async function furnishing(prepared: Prepared, loader: Loader): Promise<Furnished> {
  const { layout } = prepared;
  const gathered = sitesToName(prepared);
  // A picture without the locator is better than none.
  const outlines = layout.slots.locator === null ? null : await loader.locator().catch(() => null);
  const measure = canvasWidths();
  const placing = ({ named, others }: NamedSites, placed: MapRequest['placed'] = {}) => ({
    ...mapRequest(prepared, loader),
    points: [...named, ...others],
    named: named.map(({ id }) => id),
    placed,
    reserved: [],
  });
  // On a tilted map only the map can tell where anything lies.
  const first = mapPlace(placing(gathered));
  const { sites, placed } =
    first === null
      ? { sites: gathered, placed: {} }
      : ringsAside(prepared, gathered, first, placing(gathered));
  const furnished = (place: DrawnPlace) => furnish(prepared, sites, place, outlines, measure);
  const asked = placing(sites, placed);
  const place = mapPlace(asked);
  const boxes = place === null ? [] : furnished(place).boxes;
  const reserved = boxes.map(({ x, y, ...box }) => ({ ...box, x: x - layout.map.x, y: y - layout.map.y }));
  return { request: { ...asked, reserved }, furnished };
}

const inPrint = (drawing: Drawing, looks: PrintLooks | null): Drawing =>
  looks === null ? drawing : { ...drawing, items: printItems(drawing.items, looks) };

export interface PicturePixels {
  canvas: HTMLCanvasElement;
  notes: readonly string[];
}

/** A map with what goes onto it. */
export interface MapPixels {
  canvas: HTMLCanvasElement;
  parts: Furniture;
}

/** @throws PictureError with a reader's sentence; an `AbortError` when the signal fires */
export async function drawMap(prepared: Prepared, loader: Loader, run: ExportRun): Promise<MapPixels> {
  const { request, furnished } = await furnishing(prepared, loader);
  const shot = await renderMap({ ...request, part: 'whole' }, mapRun(run));
  run.signal?.throwIfAborted();
  return { canvas: shot.canvas, parts: furnished(shot) };
}

/**
 * The picture as pixels, exactly of the size of its layout.
 * @throws PictureError with a reader's sentence; an `AbortError` when the signal fires
 */
export async function drawPixels(prepared: Prepared, loader: Loader, run: ExportRun): Promise<PicturePixels> {
  const { canvas, parts } = await drawMap(prepared, loader, run);
  run.onProgress?.({ share: MAP_SHARE, step: exportText.steps.composing });
  const drawing = drawingOf(prepared.layout, { vectors: [], ...parts });
  return {
    canvas: paintPicture(prepared, drawing, new Map([[MAP_RASTER, canvas]])),
    notes: [...prepared.notes, ...parts.notes],
  };
}

/** A drawing of the picture on a canvas, in its palette. @param rasters maps by their names */
export function paintPicture(
  { layout, size, settings, state }: Prepared,
  drawing: Drawing,
  rasters: Rasters,
): HTMLCanvasElement {
  const printed = inPrint(drawing, looksOf(state, settings));
  const canvas = paintDrawing(printed, rasters, layout.pixels, size.pixelRatio);
  if (settings.palette === 'grey') greyCanvas(canvas);
  return canvas;
}

/** @throws ExportError when the browser can't write it */
export function pngBlob(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new ExportError(exportText.noBitmap));
    }, 'image/png');
  });
}

export interface PictureSvg {
  text: string;
  widthMm: number;
  heightMm: number;
  notes: readonly string[];
}

/** What the SVG says of itself. */
export interface SvgWords {
  alt: string;
  /** Credits, licences, link: a line each. */
  metadata: string;
}

/** The map of an SVG with what goes onto it. */
export interface MapVectors {
  /** A `data:` address. */
  bitmap: string;
  vectors: GroupItem[];
  parts: Furniture;
}

/** @throws PictureError with a reader's sentence; an `AbortError` when the signal fires */
export async function drawMapVectors(
  prepared: Prepared,
  loader: Loader,
  run: ExportRun,
): Promise<MapVectors> {
  const { layout, settings } = prepared;
  const { request, furnished } = await furnishing(prepared, loader);
  const map = await mapVectors(request, { ...mapRun(run), measure: canvasWidths() });
  run.signal?.throwIfAborted();
  const vectors = map.groups.flatMap((group) => {
    const [shifted] = moved([group], layout.map.x, layout.map.y);
    return shifted?.kind === 'group' ? [shifted] : [];
  });
  if (settings.palette === 'grey') greyCanvas(map.ground);
  return { bitmap: await dataUrl(await pngBlob(map.ground)), vectors, parts: furnished(map) };
}

/**
 * The picture as SVG: land and water as one bitmap, all else as groups of paths and text.
 * @throws PictureError with a reader's sentence; an `AbortError` when the signal fires
 */
export async function drawSvg(
  prepared: Prepared,
  loader: Loader,
  words: SvgWords,
  run: ExportRun,
): Promise<PictureSvg> {
  const { bitmap, vectors, parts } = await drawMapVectors(prepared, loader, run);
  run.onProgress?.({ share: MAP_SHARE, step: exportText.steps.composing });
  const drawing = drawingOf(prepared.layout, { vectors, ...parts });
  const notes = [...prepared.notes, ...parts.notes];
  return { ...writeSvg(prepared, drawing, new Map([[MAP_RASTER, bitmap]]), words), notes };
}

/** A drawing of the picture as SVG, in its palette. @param rasters `data:` addresses by their names */
export function writeSvg(
  prepared: Prepared,
  drawing: Drawing,
  rasters: ReadonlyMap<string, string>,
  words: SvgWords,
): Omit<PictureSvg, 'notes'> {
  const { content, settings, state } = prepared;
  const printed = inPrint(drawing, looksOf(state, settings));
  const { widthMm, heightMm } = trueSize(prepared);
  const text = drawingSvg(settings.palette === 'grey' ? greyDrawing(printed) : printed, rasters, {
    title: content.headline || content.app,
    desc: words.alt,
    metadata: words.metadata,
    size: { width: widthMm, height: heightMm, unit: 'mm' },
  });
  return { text, widthMm, heightMm };
}

/** A sheet is as large as its name says; whole pixels make it some hundredths of a millimetre more or less. */
function trueSize({ settings, layout, size }: Prepared): { widthMm: number; heightMm: number } {
  const asked = parseSize(settings.size);
  const side = (length: number | null, pixels: number) => {
    if ('error' in asked || asked.unit === 'px' || length === null) return millimetresOf(pixels, size.dpi);
    return asked.unit === 'mm' ? length : length * 25.4;
  };
  const { width, height } = 'error' in asked ? { width: null, height: null } : asked;
  return {
    widthMm: side(width, layout.pixels.width),
    heightMm: side(height, layout.pixels.height),
  };
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new ExportError(exportText.noBitmap));
    reader.readAsDataURL(blob);
  });
}
