/** Saves what is on the map as a picture that can stand alone. Loaded by `import()` when it is asked for. */
import { PictureError, renderPicture } from '../map/render';
import { DEFAULT_SETTINGS } from '../model/snapshot/settings';
import { parseSize, pictureSize } from '../model/snapshot/size';
import { loadedValue } from '../state/dataset';
import type { Loader } from '../state/loader';
import { selectedName } from '../state/selectors';
import type { AppStore } from '../state/store';
import type { Mode } from '../theme/color';
import { currentTheme } from '../theme/theme';
import { canvasMeasure, loadLetters, paintDrawing } from './canvasPainter';
import { pictureContent } from './content';
import { drawingOf, MAP_RASTER } from './draw';
import { layoutPicture } from './layout';
import { filenameOf } from './names';
import { describePng, pixelsPerMetre } from './png';

export { PictureError };

export interface PictureOptions {
  title: string;
  /** The link printed into the picture; the page's own address by default. */
  link?: string;
  /** Light or dark; as on the screen by default. */
  mode?: Mode;
}

export interface SavedPicture {
  blob: Blob;
  filename: string;
  canvas: HTMLCanvasElement;
}

const SIZE = 'article';

function toBlob(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new PictureError('The picture could not be written; there may be too little memory.'));
    }, 'image/png');
  });
}

/**
 * Draws the current view with title, legend, filters, data date, credits and link, and encodes it as PNG.
 * The same view gives the same picture.
 * @throws PictureError with a reader's sentence when the map can't be drawn or data is missing
 */
export async function savePicture(
  store: AppStore,
  loader: Loader,
  options: PictureOptions,
): Promise<SavedPicture> {
  await loader.ensure('manifest', 'sources', 'sites', 'events', 'areas');
  const state = store.getState();
  const manifest = loadedValue(state.data.manifest);
  const sources = loadedValue(state.data.sources);
  if (!manifest || !sources)
    throw new PictureError('The credits could not be loaded, and a picture must carry them. Try again.');
  await loadLetters();

  const mode = options.mode ?? currentTheme();
  const link = options.link ?? location.href;
  const asked = parseSize(SIZE);
  if ('error' in asked) throw new PictureError(asked.error);
  const size = pictureSize(asked);
  const palette = mode;
  const content = pictureContent({
    view: state.view,
    place: selectedName(state),
    settings: { ...DEFAULT_SETTINGS, headline: options.title.trim(), palette },
    sources,
    dataDate: manifest.dataDate,
    link,
    zoom: state.view.camera.zoom,
  });
  const layout = layoutPicture(
    content,
    size,
    { credits: 'below', qr: false, locator: false, palette },
    canvasMeasure(),
  );
  const map = await renderPicture({
    state,
    loader,
    mode,
    widthCss: layout.map.width,
    heightCss: layout.map.height,
    pixelRatio: size.pixelRatio,
  });
  const canvas = paintDrawing(
    drawingOf(layout, { vectors: [], labels: [], furniture: [], extras: [] }),
    new Map([[MAP_RASTER, map]]),
    layout.pixels,
    size.pixelRatio,
  );
  const plain = new Uint8Array(await (await toBlob(canvas)).arrayBuffer());
  const png = describePng(
    plain,
    {
      Title: content.headline,
      Description: [...content.filters, ...content.dates].join(' '),
      Source: link,
      Copyright: content.credits.map(({ layer, credits }) => `${layer}: ${credits.join('; ')}`).join('\n'),
      Software: 'Headroom',
    },
    pixelsPerMetre(size.pixelRatio),
  );
  return {
    blob: new Blob([png], { type: 'image/png' }),
    filename: filenameOf(content.headline, manifest.dataDate),
    canvas,
  };
}
