/** Saves what is on the map as a picture that can stand alone. Loaded by `import()` when it is asked for. */
import { PictureError, renderPicture } from '../map/render';
import { loadedValue } from '../state/dataset';
import type { Loader } from '../state/loader';
import type { AppStore } from '../state/store';
import type { Mode } from '../theme/color';
import { currentTheme } from '../theme/theme';
import { canvasMeasure, composePicture, cssFont } from './compose';
import { pictureContent } from './content';
import { FONTS, type FontName, layoutPicture, MARGIN } from './layout';
import { aspectOf, filenameOf } from './names';
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

/** Width of the whole picture, px, and pixels per px. */
const WIDTH = 1_200;
const PIXEL_RATIO = 2;
/** Least and greatest height of the map, px. */
const MAP_HEIGHT = [480, 900] as const;
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
  const fonts = Object.keys(FONTS) as FontName[];
  await Promise.all(fonts.map((font) => document.fonts.load(cssFont(font))));

  const mode = options.mode ?? currentTheme();
  const link = options.link ?? location.href;
  const content = pictureContent({
    title: options.title.trim(),
    view: state.view,
    mode,
    sources,
    dataDate: manifest.dataDate,
    link,
  });
  const mapWidth = WIDTH - 2 * MARGIN;
  const [least, most] = MAP_HEIGHT;
  const mapHeight = Math.round(Math.min(most, Math.max(least, mapWidth * aspectOf(state.bounds))));
  const layout = layoutPicture(content, WIDTH, mapHeight, canvasMeasure());
  const map = await renderPicture({
    state,
    loader,
    mode,
    widthCss: mapWidth,
    heightCss: mapHeight,
    pixelRatio: PIXEL_RATIO,
  });
  const canvas = composePicture(layout, map, mode, PIXEL_RATIO);
  const plain = new Uint8Array(await (await toBlob(canvas)).arrayBuffer());
  const png = describePng(
    plain,
    {
      Title: content.title,
      Description: content.leads.join(' '),
      Source: link,
      Copyright: content.credits.join('\n'),
      Software: 'Headroom',
    },
    pixelsPerMetre(PIXEL_RATIO),
  );
  return {
    blob: new Blob([png], { type: 'image/png' }),
    filename: filenameOf(content.title, manifest.dataDate),
    canvas,
  };
}
