/** The code that makes pictures and files: it arrives with the first question and not before. */
import { messages, withWords } from './i18n/words';
import { ExportError, type Exporter } from './state/exporter';
import type { Loader } from './state/loader';
import type { AppStore } from './state/store';

/** @throws ExportError when the code can't be had */
export function loadExportCode() {
  return withWords(() => import('./export/exporter'), 'cards', 'export').catch(() => {
    throw new ExportError(messages.export.codeFailed);
  });
}

/** The address of this app in links. */
export const ownAddress = () => location.origin + location.pathname;

/**
 * The service of a reader's page. A failed attempt to load the code is not kept: the next question tries again.
 * @param today the day by the reader's clock, `YYYY-MM-DD`
 */
export function lazyExporter(store: AppStore, loader: Loader, today: () => string): Exporter {
  let arrived: Promise<Exporter> | null = null;
  const code = () => {
    arrived ??= loadExportCode().then(
      ({ createExporter }) => createExporter(store, loader, () => ({ appUrl: ownAddress(), today: today() })),
      (error: unknown) => {
        arrived = null;
        throw error;
      },
    );
    return arrived;
  };
  return {
    propose: async (...asked) => (await code()).propose(...asked),
    arrange: async (...asked) => (await code()).arrange(...asked),
    make: async (...asked) => (await code()).make(...asked),
    series: async (...asked) => (await code()).series(...asked),
    dayFrame: async (...asked) => (await code()).dayFrame(...asked),
    arrangeSeries: async (...asked) => (await code()).arrangeSeries(...asked),
    multiples: async (...asked) => (await code()).multiples(...asked),
    arrangeMultiples: async (...asked) => (await code()).arrangeMultiples(...asked),
    bundle: async (...asked) => (await code()).bundle(...asked),
    sheet: async (...asked) => (await code()).sheet(...asked),
    atlas: async (...asked) => (await code()).atlas(...asked),
    table: async (...asked) => (await code()).table(...asked),
    cite: async (...asked) => (await code()).cite(...asked),
    reopen: async (...asked) => (await code()).reopen(...asked),
  };
}
