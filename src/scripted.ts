/**
 * What the page offers to a script that drives it (`scripts/snapshot.ts`): the same exports as a reader's, with the
 * address that links begin with and the day both given, so that the same question has the same answer anywhere.
 */
import { loadExportCode, ownAddress } from './exportCode';
import { exportText, linkNoteText, needWords, sizeProblemText } from './i18n/words';
import type { SheetReader } from './model/hearing/order';
import { parsePlace } from './model/hearing/places';
import { type ExportFormat, factsOf } from './model/snapshot/formats';
import { restoreSettings } from './model/snapshot/restoreSettings';
import type { SeriesAsked, SeriesFormat } from './model/snapshot/series';
import type { SnapshotSettings } from './model/snapshot/settings';
import { parseSize } from './model/snapshot/size';
import type { ParsedLink } from './model/view/permalink';
import { missingRecord } from './scriptedView';
import type { ExportedFile, Exporter, ExportRun } from './state/exporter';
import { frameOfView } from './state/frameOfView';
import type { Loader } from './state/loader';
import type { AppStore } from './state/store';

/** What a script asks for. */
export interface ScriptRequest {
  settings: unknown;
  format: ExportFormat;
  /** Address of the app in links; null is the page's own. */
  linkBase: string | null;
  /** `YYYY-MM-DD`: named by citations, and viewed where the link names no day. */
  today: string;
}

/** A view over time, as a moving picture. */
export interface SeriesRequest extends Omit<ScriptRequest, 'format'> {
  format: SeriesFormat;
  series: SeriesAsked;
}

/** A view on several days, on one page. */
export interface MultiplesRequest extends ScriptRequest {
  days: readonly string[];
}

/** A hearing sheet, in the order of a reader. */
export interface SheetRequest extends ScriptRequest {
  reader: SheetReader;
}

/** An atlas of places, as `parsePlace` reads them. */
export interface AtlasRequest extends SheetRequest {
  places: readonly string[];
}

interface Refusal {
  error: string;
}

interface ScriptFile {
  base64: string;
  size: { width: number; height: number } | null;
  notes: readonly string[];
}

interface ScriptPage {
  widthMm: number;
  heightMm: number;
  notes: readonly string[];
}

/** Resolves when there is a map, or when it is certain that there will be none. */
function mapSettled(store: AppStore): Promise<void> {
  return new Promise((resolve) => {
    if (store.getState().mapStatus.kind !== 'loading') return resolve();
    const stop = store.subscribe(
      (state) => state.mapStatus.kind,
      () => {
        stop();
        resolve();
      },
    );
  });
}

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const CHUNK = 0x8000;
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return btoa(parts.join(''));
}

const fileOf = async ({ blob, size, notes }: ExportedFile): Promise<ScriptFile> => ({
  base64: await base64Of(blob),
  size,
  notes,
});

/** Leaves a picture on the page that printing makes. */
async function printable({
  text,
  widthMm,
  heightMm,
  notes,
}: ScriptPage & { text: string }): Promise<ScriptPage> {
  const { mountPrintPage, printPageReady } = await import('./export/file/print');
  mountPrintPage(text, widthMm, heightMm);
  await printPageReady();
  return { widthMm, heightMm, notes };
}

/** Tells every step once. */
function telling(told: (step: string) => void): ExportRun {
  let last = '';
  return {
    onProgress: ({ step }) => {
      if (step !== last) told(step);
      last = step;
    },
  };
}

/** The frame of a page of several days is that of each map. */
const panelOf =
  ({ days }: MultiplesRequest) =>
  (exporter: Exporter): Pick<Exporter, 'arrange'> => ({
    arrange: (settings) => exporter.arrangeMultiples(days, settings),
  });

/**
 * Functions for `window`; they never reject, a refusal is an answer.
 * @param opened resolves when the map has been told to look at what the link selects
 * @param link   what was read of the link: a script must not get another view than it asked for
 */
export function answersToScripts(
  store: AppStore,
  loader: Loader,
  opened: Promise<unknown>,
  link: Pick<ParsedLink, 'notes' | 'cameraGiven'>,
) {
  async function answered<T>(
    { linkBase, today, settings: asked }: Omit<ScriptRequest, 'format'>,
    task: (
      exporter: ReturnType<Awaited<ReturnType<typeof loadExportCode>>['createExporter']>,
      settings: SnapshotSettings,
    ) => Promise<T>,
    arranging: (exporter: Exporter) => Pick<Exporter, 'arrange'> = (exporter) => exporter,
  ): Promise<T | Refusal> {
    try {
      const [note] = link.notes;
      if (note) return { error: linkNoteText(note) };
      store.getState().setToday(today);
      await opened;
      await mapSettled(store);
      await needWords('export');
      const { createExporter } = await loadExportCode();
      const missing = await missingRecord(store, loader);
      if (missing !== null) return { error: exportText.notInData(missing) };
      const size = asked !== null && typeof asked === 'object' && 'size' in asked ? String(asked.size) : null;
      const read = size === null ? null : parseSize(size);
      if (read !== null && 'error' in read) return { error: sizeProblemText(read.error) };
      const exporter = createExporter(store, loader, () => ({ appUrl: linkBase ?? ownAddress(), today }));
      const settings = restoreSettings(asked);
      // Without a map there are no pictures, and records come from everywhere.
      const looked = link.cameraGiven || store.getState().mapStatus.kind === 'unavailable';
      const frame =
        settings.frame ?? (looked ? null : await frameOfView(store, loader, arranging(exporter), settings));
      return await task(exporter, { ...settings, frame });
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  }

  return {
    /** Leaves the two pages of a hearing sheet that only need to be printed. */
    headroomSheet: (request: SheetRequest) =>
      answered(request, async (exporter, settings): Promise<ScriptPage> => {
        const sheet = await exporter.sheet(settings, request.reader);
        await sheet.mount();
        return { widthMm: sheet.widthMm, heightMm: sheet.heightMm, notes: sheet.notes };
      }),
    /**
     * The same for the pages of an atlas.
     * @param told is called with what is being done
     */
    headroomAtlas: (request: AtlasRequest, told: (step: string) => void) =>
      answered(request, async (exporter, settings): Promise<ScriptPage | Refusal> => {
        const places = request.places.map(parsePlace);
        const known = places.filter((place) => place !== null);
        if (known.length < places.length)
          return { error: exportText.notInData(request.places[places.indexOf(null)] ?? '') };
        const atlas = await exporter.atlas(known, settings, request.reader, {
          onProgress: ({ step }) => told(step),
        });
        await atlas.mount();
        return { widthMm: atlas.widthMm, heightMm: atlas.heightMm, notes: atlas.notes };
      }),
    headroomSnapshot: (request: ScriptRequest) =>
      answered(request, async (exporter, settings): Promise<ScriptFile | Refusal> => {
        if (factsOf(request.format).type === null) return { error: exportText.pdfByPrint };
        return fileOf(await exporter.make(request.format, settings));
      }),
    /**
     * A moving picture of the view.
     * @param told is called with what is being done
     */
    headroomSeries: (request: SeriesRequest, told: (step: string) => void) =>
      answered(
        request,
        async (exporter, settings): Promise<ScriptFile> => {
          const { format, series } = request;
          return fileOf(await exporter.series(format, series, settings, telling(told)));
        },
        (exporter) => ({ arrange: (settings) => exporter.arrangeSeries(request.series, settings) }),
      ),
    /** Several days on one page, in the same way. */
    headroomMultiples: (request: MultiplesRequest, told: (step: string) => void) =>
      answered(
        request,
        async (exporter, settings): Promise<ScriptFile | Refusal> => {
          const { format, days } = request;
          if (format !== 'png' && format !== 'svg') return { error: exportText.pdfByPrint };
          return fileOf(await exporter.multiples(format, days, settings, null, telling(told)));
        },
        panelOf(request),
      ),
    /** Leaves a page that only needs to be printed. */
    headroomPrintMultiples: (request: MultiplesRequest, told: (step: string) => void) =>
      answered(
        request,
        async (exporter, settings): Promise<ScriptPage> =>
          printable(await exporter.multiplesSvg(request.days, settings, telling(told))),
        panelOf(request),
      ),
    /** Leaves a page that only needs to be printed. */
    headroomPrint: (request: ScriptRequest) =>
      answered(request, async (exporter, settings): Promise<ScriptPage> => {
        return printable(await exporter.svg(settings));
      }),
  };
}
