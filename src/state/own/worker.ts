/** Thin shell around `inspectFile`: fetches the names of places once, and reads one file after another. */
import type { Gazetteer } from '../../ingest/own/gazetteer';
import { inspectFile } from '../../ingest/own/inspect';
import { gazetteerOf } from '../../ingest/own/placeIndex';
import { BUILT_FILES } from '../../model/builtFiles';
import { contentId } from '../../model/own/contentId';
import { Unreadable } from '../../model/own/finding';
import type { SearchFile, ZipFile } from '../../model/searchFile';
import { failureOf, fetched, type WorkerFailure } from '../workerFailure';
import type { FromWorker, PlaceFiles, ToWorker } from './client';

const tell = (message: FromWorker | WorkerFailure) => self.postMessage(message);

let places: Promise<Gazetteer> | null = null;

async function json(url: string): Promise<unknown> {
  const response = await fetched(url, 'noNames');
  return response.json();
}

async function loadPlaces({ base, zips }: PlaceFiles): Promise<Gazetteer> {
  const [states, counties, names] = await Promise.all([
    json(new URL(BUILT_FILES.states.path, base).href),
    json(new URL(BUILT_FILES.counties.path, base).href),
    json(new URL('search.json', base).href),
  ]);
  return gazetteerOf({
    states: BUILT_FILES.states.unpack(states),
    counties: BUILT_FILES.counties.unpack(counties),
    towns: (names as SearchFile).towns,
    zips: async (prefix) =>
      zips.includes(prefix) ? ((await json(new URL(`zip-codes/${prefix}.json`, base).href)) as ZipFile) : [],
  });
}

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  const { serial, name, bytes, repairs, fields } = data;
  try {
    places ??= loadPlaces(data.places);
    // What failed is tried again with the next file.
    places.catch(() => {
      places = null;
    });
    const gazetteer = await places;
    const inspection = await inspectFile(name, bytes, {
      gazetteer,
      repairs: new Set(repairs),
      fields,
      progress: (done, rows) => tell({ kind: 'progress', serial, done, rows }),
    });
    tell({ kind: 'read', serial, inspection, id: contentId(bytes) });
  } catch (error) {
    if (!(error instanceof Unreadable)) return tell({ ...failureOf(error, 'notInspected'), serial });
    const { code, value, line, given } = error;
    tell({
      kind: 'unreadable',
      serial,
      finding: { code, part: null, line, column: null, value, given, repair: null },
    });
  }
};
