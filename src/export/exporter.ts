/** The export service: a picture, its data, its citation, and the way back from a picture to the view. */
import { altText, exportTableWords, exportText, proposedWords } from '../i18n/words';
import { PictureError } from '../map/render';
import { shownCredits, shownSources } from '../model/credits';
import type { SnapshotSettings } from '../model/snapshot/settings';
import { LAYER_IDS, type Source } from '../model/source';
import { loadedValue } from '../state/dataset';
import {
  type Bundle,
  ExportError,
  type ExportedFile,
  type Exporter,
  type ExportFormat,
  type ExportRun,
} from '../state/exporter';
import type { Loader } from '../state/loader';
import { countiesByFips, viewDate } from '../state/selectors';
import type { AppStore } from '../state/store';
import { altFacts } from './data/altFacts';
import { citationOf } from './data/citation';
import { loadDetails } from './data/details';
import { viewTables } from './data/recordTables';
import { type ExportTable, hasPoints } from './data/tables';
import { viewRows } from './data/viewRows';
import { filenameOf } from './file/names';
import { bundleTitle, bundleZip, csvDownload, geoJsonOf, type PackContext, viewZip } from './file/pack';
import { inscribePng } from './file/pictureInfo';
import { printPage } from './file/print';
import { reopenFile } from './file/reopen';
import type { Extent } from './picture/extent';
import { drawPixels, drawSvg, type PictureSvg, pngBlob } from './picture/picture';
import { headlinePlace } from './picture/place';
import { extentOf, frameOf, type Known, linkOf, type Prepared, prepare, readKnown } from './picture/prepare';

/** What differs between a reader's page and one that a script drives. */
export interface ExportBase {
  /** Address of the app in links, without query and hash. */
  appUrl: string;
  /** The reader's day, `YYYY-MM-DD`: when a view was accessed. */
  today: string;
}

/**
 * Bytes of a PNG, about: so many for each layout px, and more the denser it is drawn, though less than in proportion
 * to the pixels, since flat colours pack well. From pictures of 1 to 9 megapixels with three layers.
 */
const likelyBytes = ({ width, height }: { width: number; height: number }, pixelRatio: number) =>
  Math.round(width * height * 0.66 * pixelRatio ** 1.2);

const MIME: Readonly<Record<'png' | 'svg' | 'csv' | 'geojson' | 'zip', string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  csv: 'text/csv;charset=utf-8',
  geojson: 'application/geo+json',
  zip: 'application/zip',
};

/** The service, and what only a script asks for. */
export interface ScriptedExporter extends Exporter {
  /** The picture as SVG with its true size, to be printed by whoever drives the page. */
  svg(settings: SnapshotSettings, run?: ExportRun): Promise<PictureSvg>;
}

/** @param base asked for at each export: the reader's day may change while the page is open */
export function createExporter(store: AppStore, loader: Loader, base: () => ExportBase): ScriptedExporter {
  const known = () => readKnown(store, loader);
  const prepared = async (settings: SnapshotSettings) => prepare(await known(), settings, base().appUrl);

  function packContext(
    { state, manifest }: Known,
    sources: readonly Source[],
    { title, link, licences }: Pick<PackContext, 'title' | 'link' | 'licences'>,
  ): PackContext {
    return { title, link, view: state.view, manifest, sources, licences, today: base().today };
  }

  /** @throws ExportError when no layer is on or details can't be read */
  async function tablesOf({ state, sources }: Known, extent: Extent, run: ExportRun): Promise<ExportTable[]> {
    if (!LAYER_IDS.some((layer) => state.view.layers[layer])) throw new ExportError(exportTableWords.noLayer);
    const rows = viewRows(state, extent);
    const details = await loadDetails(rows, loader, run);
    return viewTables(rows, {
      sources,
      counties: countiesByFips(state),
      details,
      sites: loadedValue(state.data.sites) ?? [],
      day: viewDate(state),
      fill: state.view.fill,
      newLoadMw: state.view.scenario?.load.peakMw ?? null,
      appUrl: base().appUrl,
    });
  }

  /** The ground that the picture of these settings shows; where none can be laid out, all of its frame. */
  async function shownGround(all: Known, settings: SnapshotSettings): Promise<Extent> {
    if (frameOf(all.state, settings) === null) return extentOf(all.state, settings);
    try {
      return (await prepare(all, settings, base().appUrl)).extent;
    } catch (error) {
      if (error instanceof ExportError) return extentOf(all.state, settings);
      throw error;
    }
  }

  async function png(picture: Prepared, run: ExportRun) {
    const { canvas, notes } = await drawPixels(picture, loader, run);
    run.onProgress?.({ share: 0.95, step: exportText.steps.writing });
    const plain = new Uint8Array(await (await pngBlob(canvas)).arrayBuffer());
    run.signal?.throwIfAborted();
    const { content, link, settings, manifest, size } = picture;
    const bytes = await inscribePng(
      plain,
      {
        title: content.headline || content.app,
        alt: altOf(picture),
        credits: creditLines(picture),
        link,
        settings,
        dataVersion: manifest.version,
        dataDate: manifest.dataDate,
      },
      size.dpi,
    );
    return { bytes, notes };
  }

  const svgOf = (picture: Prepared, run: ExportRun) =>
    drawSvg(
      picture,
      loader,
      { alt: altOf(picture), metadata: [...creditLines(picture), picture.link].join('\n') },
      run,
    );

  async function picture(
    format: 'png' | 'svg' | 'pdf' | 'zip',
    settings: SnapshotSettings,
    run: ExportRun,
  ): Promise<ExportedFile> {
    const made = await prepared(settings);
    const { layout, content, manifest, size } = made;
    const file = (bytes: BlobPart, extension: keyof typeof MIME, notes: readonly string[]): ExportedFile => ({
      blob: new Blob([bytes], { type: MIME[extension] }),
      filename: filenameOf(content.headline, manifest.dataDate, extension),
      size: layout.pixels,
      alt: altOf(made),
      notes,
    });
    switch (format) {
      case 'png': {
        const { bytes, notes } = await png(made, run);
        return file(bytes, 'png', notes);
      }
      case 'svg': {
        const { text, notes } = await svgOf(made, run);
        return file(text, 'svg', notes);
      }
      case 'pdf': {
        const { text, widthMm, heightMm, notes } = await svgOf(made, run);
        await printPage(text, widthMm, heightMm);
        return file(text, 'svg', [...notes, exportText.printed]);
      }
      case 'zip': {
        const licences = await loader.licences();
        const drawn = await png(made, run);
        const tables = await tablesOf(made, made.extent, run);
        run.onProgress?.({ share: null, step: exportText.steps.packing });
        const shown = shownSources(made.state.view, made.sources).flatMap((layer) => layer.sources);
        const bytes = await viewZip(
          { bytes: drawn.bytes, ...layout.pixels, dpi: size.dpi, settings: made.settings },
          tables,
          packContext(made, unique(shown), { title: titleOf(made), link: made.link, licences }),
        );
        return file(bytes, 'zip', drawn.notes);
      }
    }
  }

  async function data(
    format: 'csv' | 'geojson',
    settings: SnapshotSettings,
    run: ExportRun,
  ): Promise<ExportedFile> {
    const all = await known();
    const { state, manifest, sources } = all;
    const ground = await shownGround(all, settings);
    const title = settings.headline?.trim() || proposalOf(all, ground).headline;
    const tables = await tablesOf(all, ground, run);
    run.signal?.throwIfAborted();
    if (format === 'csv') {
      const { bytes, extension } = csvDownload(tables, { manifest });
      return dataFile(bytes, extension, title, manifest.dataDate);
    }
    if (!tables.some(hasPoints)) throw new ExportError(exportTableWords.noPoints);
    const link = linkOf(state, frameOf(state, settings), base().appUrl);
    const shown = shownSources(state.view, sources).flatMap((layer) => layer.sources);
    const facts = { title, link, manifest, view: state.view, sources: unique(shown) };
    return dataFile(geoJsonOf(tables, facts), 'geojson', title, manifest.dataDate);
  }

  return {
    propose: (settings) =>
      told(async () => {
        const all = await known();
        const ground = await shownGround(all, settings);
        return { ...proposalOf(all, ground), alt: altFor(all, ground) };
      }),
    arrange: (settings) =>
      told(async () => {
        const { layout, size, notes } = await prepared(settings);
        const { width, height, frame, map, covered, pixels } = layout;
        return {
          width,
          height,
          frame,
          map,
          covered,
          pixels,
          likelyBytes: likelyBytes(layout, size.pixelRatio),
          notes,
        };
      }),
    make: (format: ExportFormat, settings, run = {}) =>
      told(() => {
        run.onProgress?.({ share: null, step: exportText.steps.reading });
        return format === 'csv' || format === 'geojson'
          ? data(format, settings, run)
          : picture(format, settings, run);
      }),
    svg: (settings, run = {}) => told(async () => svgOf(await prepared(settings), run)),
    bundle: (bundle) =>
      told(async () => {
        const all = await known();
        const { state, manifest, sources } = all;
        const title = bundleTitle(bundle);
        const link = linkOf(state, null, base().appUrl);
        const context = packContext(all, sourcesOf(bundle, sources), {
          title,
          link,
          licences: await loader.licences(),
        });
        return dataFile(await bundleZip(bundle, context), 'zip', title, manifest.dataDate);
      }),
    cite: (settings) =>
      told(async () => {
        const all = await known();
        const { state, manifest } = all;
        return citationOf({
          title: settings.headline?.trim() || proposalOf(all, await shownGround(all, settings)).headline,
          link: linkOf(state, frameOf(state, settings), base().appUrl),
          dataDate: manifest.dataDate,
          dataVersion: manifest.version,
          accessed: base().today,
        });
      }),
    reopen: async (file) => {
      await loader.ensure('manifest');
      return reopenFile(file, loadedValue(store.getState().data.manifest));
    },
  };
}

const dataFile = (
  bytes: BlobPart,
  extension: keyof typeof MIME,
  title: string,
  dataDate: string,
): ExportedFile => ({
  blob: new Blob([bytes], { type: MIME[extension] }),
  filename: filenameOf(title, dataDate, extension),
  size: null,
  alt: null,
  notes: [],
});

/** A reader's sentence for everything that the map could not do; an abort stays one. */
async function told<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof PictureError) throw new ExportError(error.message);
    throw error;
  }
}

function proposalOf({ state, manifest }: Known, extent: Extent) {
  return proposedWords(state.view, headlinePlace(state, extent), state.view.date ?? manifest.dataDate);
}

const titleOf = ({ content }: Prepared) => content.headline || content.app;
const altFor = ({ state }: Known, extent: Extent) =>
  altText(state.view, altFacts(state, viewRows(state, extent), extent));
const altOf = (picture: Prepared) => picture.settings.alt ?? altFor(picture, picture.extent);
const unique = (sources: readonly Source[]) => [...new Set(sources)];

/** Full credits with their licences, as files keep them. */
function creditLines({ state, sources }: Prepared): string[] {
  const licences = new Map(sources.map(({ credit, licence }) => [credit, licence]));
  return shownCredits(state.view, sources, 'full').flatMap(({ credits }) =>
    credits.map((credit) => `${credit} [${licences.get(credit) ?? ''}]`),
  );
}

/** Charts are of the grid; a comparison and a report draw on every layer. */
function sourcesOf(bundle: Bundle, sources: readonly Source[]): Source[] {
  const layers = bundle.kind === 'charts' ? (['grid'] as const) : LAYER_IDS;
  return sources.filter((source) => layers.some((layer) => source.layers.includes(layer)));
}
