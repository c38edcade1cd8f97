/** The export service of the app: brings content, map, layout and files together. */

import { headlineOf as headlineFor } from '../i18n/viewTitle';
import { DEFAULT_SETTINGS } from '../model/snapshot/settings';
import { parseSize, pictureSize } from '../model/snapshot/size';
import { ExportError, type Exporter } from '../state/exporter';
import type { Loader } from '../state/loader';
import { selectedName, viewDate } from '../state/selectors';
import type { AppStore } from '../state/store';
import { PictureError, savePicture } from './index';

export function createExporter(store: AppStore, loader: Loader): Exporter {
  const headlineOf = () => {
    const state = store.getState();
    const { layers, fill } = state.view;
    return headlineFor({ layers, fill, place: selectedName(state), date: viewDate(state) });
  };
  const missing = async (): Promise<never> => {
    throw new ExportError('Not written yet.');
  };
  return {
    propose: async () => ({ headline: headlineOf(), subtitle: '', note: '', alt: '' }),
    arrange: async (settings) => {
      const asked = parseSize(settings.size);
      const size = pictureSize('error' in asked ? { width: 1200, height: 675, unit: 'px', dpi: 144 } : asked);
      const width = size.width / size.pixelRatio;
      const height = size.height === null ? width / 1.5 : size.height / size.pixelRatio;
      return {
        width,
        height,
        frame: { x: 0, y: 0, width, height },
        map: { x: 20, y: 60, width: width - 40, height: height - 160 },
        covered: [],
        pixels: { width: size.width, height: Math.round(height * size.pixelRatio) },
        likelyBytes: size.width * height,
        notes: [],
      };
    },
    make: async (format, settings) => {
      if (format !== 'png') return missing();
      try {
        const { blob, filename, canvas } = await savePicture(store, loader, {
          title: settings.headline ?? headlineOf(),
        });
        return { blob, filename, size: { width: canvas.width, height: canvas.height }, notes: [] };
      } catch (error) {
        if (error instanceof PictureError) throw new ExportError(error.message);
        throw error;
      }
    },
    bundle: missing,
    cite: missing,
    reopen: async () => ({
      kind: 'opened',
      link: location.href,
      settings: DEFAULT_SETTINGS,
      notes: [],
    }),
  };
}
