import { failures } from '../../i18n/words';
import type { Finding, RepairKind } from '../../model/own/finding';
import type { FieldChoices, Inspection } from '../../model/own/inspection';
import type { Loader } from '../loader';
import { createWorkerClient, type WorkerPort } from '../workerClient';

/** Where the names of places lie that rows without coordinates are put at. */
export interface PlaceFiles {
  /** Absolute URL of the folder of the built data. */
  base: string;
  /** First two digits of the ZIP codes of which there is a file. */
  zips: readonly string[];
}

/** A file, and how it is to be read. */
export interface FileQuestion {
  name: string;
  bytes: Uint8Array;
  repairs: readonly RepairKind[];
  fields: FieldChoices;
}

/** To the worker; `serial` grows with each file. */
export interface ToWorker extends FileQuestion {
  serial: number;
  places: PlaceFiles;
}

/** From the worker: how many rows of a part are checked, then what came of the file. */
export type FromWorker =
  | { kind: 'progress'; serial: number; done: number; rows: number }
  /** `id` is the same for the same bytes. */
  | { kind: 'read'; serial: number; inspection: Inspection; id: string }
  | { kind: 'unreadable'; serial: number; finding: Finding };

/** What comes of a file. */
export type Read =
  | { kind: 'read'; inspection: Inspection; id: string }
  | { kind: 'unreadable'; finding: Finding };

/** Reads readers' files off the main thread, one at a time. */
export interface Inspector {
  /**
   * Reads a file; null when the reading was given up.
   * @param tell hears how far it is
   * Rejects with a reader's sentence when no file can be read now.
   */
  inspect(question: FileQuestion, tell: (done: number, rows: number) => void): Promise<Read | null>;
  /** Gives up what is being read. */
  cancel(): void;
}

/**
 * @param start starts a worker; called anew after a reading was given up
 * @param places where the names of places lie
 */
export function createInspector(
  start: () => WorkerPort<ToWorker, FromWorker>,
  places: () => Promise<PlaceFiles>,
): Inspector {
  const open = () =>
    createWorkerClient<FileQuestion, ToWorker, FromWorker, FromWorker>({
      start,
      message: async (question, serial) => ({ ...question, serial, places: await places() }),
      answer: (message) => message,
      isLast: ({ kind }) => kind !== 'progress',
      serialOf: ({ serial }) => serial,
      broken: () => failures.noCode,
    });
  let client = open();
  return {
    inspect: async (question, tell) => {
      const last = await client.ask(question, (answer) => {
        if (answer.kind === 'progress') tell(answer.done, answer.rows);
      });
      return last === null || last.kind === 'progress' ? null : last;
    },
    cancel: () => {
      // A worker in the middle of a file hears nothing: it is ended.
      client.close();
      client = open();
    },
  };
}

/** The names of places among the built files. */
async function placeFiles(loader: Loader): Promise<PlaceFiles> {
  const base = new URL('.', new URL(await loader.url('search.json'), document.baseURI)).href;
  const prefixes = Array.from({ length: 100 }, (_, index) => String(index).padStart(2, '0'));
  const there = await Promise.all(prefixes.map((prefix) => loader.has(`zip-codes/${prefix}.json`)));
  return { base, zips: prefixes.filter((_, index) => there[index]) };
}

/** The reading in a worker of its own. */
export const openInspector = (loader: Loader): Inspector =>
  createInspector(
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'own-files' }),
    () => placeFiles(loader),
  );
