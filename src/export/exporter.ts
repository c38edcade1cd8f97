/** The export service: a picture, its data, its citation, and the way back from a picture to the view. */
import { exportText, withWords } from '../i18n/words';
import { PictureError } from '../map/render';
import type { SheetPlace } from '../model/hearing/places';
import { LAYER_IDS } from '../model/layers/list';
import { formatRegion } from '../model/regionText';
import type { SnapshotSettings } from '../model/snapshot/settings';
import type { Source } from '../model/source';
import { loadedValue } from '../state/dataset';
import { type Arrangement, type Bundle, ExportError, type Exporter, type ExportRun } from '../state/exporter';
import { frameOfView } from '../state/frameOfView';
import type { Loader } from '../state/loader';
import { placeTitle } from '../state/placeTitle';
import type { AppState, AppStore } from '../state/store';
import { citationOf } from './data/citation';
import { VIEW_FORMATS } from './file/formats';
import type { ExportBase, Job } from './file/formats/format';
import { bundleTitle, bundleZip, packContext } from './file/pack';
import { printPage } from './file/print';
import { reopenFile } from './file/reopen';
import { dataFile, dataTitle, shownGround, shownSourcesOf } from './file/viewData';
import { arrangementIn, preparedOf, svgOf } from './file/viewPicture';
import { altFor, proposalOf } from './file/viewWords';
import type { PictureSvg } from './picture/picture';
import { frameOf, linkOf, readKnown } from './picture/prepare';

/** The service, and what only a script asks for. */
export interface ScriptedExporter extends Exporter {
  /** The picture as SVG with its true size, to be printed by whoever drives the page. */
  svg(settings: SnapshotSettings, run?: ExportRun): Promise<PictureSvg>;
  /** The same for a page of small multiples; the frame of the settings is that of each map. */
  multiplesSvg(days: readonly string[], settings: SnapshotSettings, run?: ExportRun): Promise<PictureSvg>;
}

/** @param base asked for at each export: the reader's day may change while the page is open */
export function createExporter(store: AppStore, loader: Loader, base: () => ExportBase): ScriptedExporter {
  const jobOf = async (settings: SnapshotSettings, run: ExportRun = {}): Promise<Job> => ({
    known: await readKnown(store, loader),
    settings,
    base: base(),
    loader,
    run,
  });

  return {
    propose: (settings) =>
      told(async () => {
        const job = await jobOf(settings);
        const ground = await shownGround(job);
        return { ...proposalOf(job.known, ground), alt: altFor(job.known, ground) };
      }),
    arrange: (settings) => told(async () => arrangementOf(await jobOf(settings))),
    make: (format, settings, run = {}) =>
      told(async () => {
        run.onProgress?.({ share: null, step: exportText.steps.reading });
        return VIEW_FORMATS[format].write(await jobOf(settings, run));
      }),
    svg: (settings, run) =>
      told(async () => {
        const job = await jobOf(settings, run);
        return svgOf(await preparedOf(job), job);
      }),
    series: (format, asked, settings, run = {}) =>
      told(async () => {
        run.onProgress?.({ share: null, step: exportText.steps.reading });
        const { seriesFile } = await import('./file/series/series');
        return seriesFile(await jobOf(settings, run), asked, format);
      }),
    dayFrame: (day, days, settings, run = {}) =>
      told(async () => {
        const { dayFrame } = await import('./file/series/series');
        return dayFrame(await jobOf(settings, run), day, days);
      }),
    arrangeSeries: (asked, settings) =>
      told(async () => {
        const { seriesArrangement } = await import('./file/series/series');
        return seriesArrangement(await jobOf(settings), asked);
      }),
    multiples: (format, days, settings, still = null, run = {}) =>
      told(async () => {
        const { multiplesPng, multiplesSvg } = await import('./file/series/multiples');
        const job = await jobOf(settings, run);
        if (format === 'png') return multiplesPng(job, days, still);
        const { text, widthMm, heightMm, file } = await multiplesSvg(job, days, still);
        if (format === 'svg') return file;
        await printPage(text, widthMm, heightMm);
        return { ...file, notes: [...file.notes, exportText.printed] };
      }),
    arrangeMultiples: (days, settings) =>
      told(async () => {
        const { multiplesArrangement } = await import('./file/series/multiples');
        return multiplesArrangement(await jobOf(settings), days);
      }),
    multiplesSvg: (days, settings, run) =>
      told(async () => {
        const { multiplesSvg } = await import('./file/series/multiples');
        return multiplesSvg(await jobOf(settings, run), days, null);
      }),
    bundle: (bundle) =>
      told(async () => {
        const known = await readKnown(store, loader);
        const { appUrl, today } = base();
        const title = bundleTitle(bundle);
        const context = packContext(known, sourcesOf(bundle, known.sources), {
          title,
          link: linkOf(known.state, null, appUrl),
          licences: await loader.licences(),
          today,
        });
        return dataFile(await bundleZip(bundle, context), 'zip', title, known.manifest.dataDate);
      }),
    table: (table, format) =>
      told(async () => {
        const [{ tableFile }, { manifest }] = await Promise.all([
          import('./file/tableFile'),
          readKnown(store, loader),
        ]);
        return tableFile(table, format, manifest.dataDate);
      }),
    cite: (settings) =>
      told(async () => {
        const job = await jobOf(settings);
        const { state, manifest } = job.known;
        return citationOf({
          title: dataTitle(job, await shownGround(job)),
          link: linkOf(state, frameOf(state, settings), job.base.appUrl),
          dataDate: manifest.dataDate,
          dataVersion: manifest.version,
          accessed: job.base.today,
          credits: [...new Set(shownSourcesOf(job.known).map(({ creditShort }) => creditShort))],
        });
      }),
    sheet: (settings, reader) =>
      told(async () => {
        const { sheetOf } = await withWords(() => import('./file/sheet'), 'answers', 'cards');
        return sheetOf(await jobOf(settings), reader);
      }),
    atlas: (places, settings, reader, run = {}) =>
      told(async () => {
        const { atlasOf } = await withWords(() => import('./file/atlas'), 'answers', 'cards');
        const jobAt = async (place: SheetPlace): Promise<Job> => {
          const job = viewing(await jobOf(settings, run.signal ? { signal: run.signal } : {}), place);
          const arrange = (asked: SnapshotSettings) => arrangementOf({ ...job, settings: asked });
          const frame = await frameOfView(store, loader, { arrange }, settings, place);
          return { ...job, settings: { ...settings, frame } };
        };
        return atlasOf(jobAt, places, reader, (place) => nameOf(store.getState(), place), run);
      }),
    reopen: async (file) => {
      await loader.ensure('manifest');
      return reopenFile(file, loadedValue(store.getState().data.manifest));
    },
  };
}

/** The same view with another selection, and no page over the map. */
function viewing(job: Job, selection: SheetPlace): Job {
  const { state } = job.known;
  const view = { ...state.view, selection, page: null, compare: [] };
  return { ...job, known: { ...job.known, state: { ...state, view } } };
}

/** The name of a place; one that the data does not hold goes by what was asked for. */
const nameOf = (state: AppState, place: SheetPlace): string =>
  placeTitle({ ...state, view: { ...state.view, selection: place } }) ??
  (place.kind === 'site' ? place.id : formatRegion(place.region));

const arrangementOf = async (job: Job): Promise<Arrangement> => arrangementIn(await preparedOf(job));

/** A reader's sentence for everything that the map could not do; an abort stays one. */
async function told<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof PictureError) throw new ExportError(error.message);
    throw error;
  }
}

/** Charts are of the grid; a comparison and a report draw on every layer. */
function sourcesOf(bundle: Bundle, sources: readonly Source[]): Source[] {
  const layers = bundle.kind === 'charts' ? (['grid'] as const) : LAYER_IDS;
  return sources.filter((source) => layers.some((layer) => source.layers.includes(layer)));
}
