/** The records of a view as tables for a file. */
import { exportTableWords } from '../../i18n/words';
import { shownSources } from '../../layers/credits';
import type { RecordContext } from '../../layers/records';
import { factsOf, type SavedFormat } from '../../model/snapshot/formats';
import type { Source } from '../../model/source';
import { loadedValue } from '../../state/dataset';
import { ExportError, type ExportedFile } from '../../state/exporter';
import { countiesByFips, viewDate } from '../../state/selectors';
import { loadDetails } from '../data/details';
import { regionSeen } from '../data/regionSeen';
import { type ExportTable, exportTable, shownRecords } from '../data/tables';
import type { Extent } from '../picture/extent';
import { extentOf, frameOf, type Known, prepare } from '../picture/prepare';
import type { Job } from './formats/format';
import { filenameOf } from './names';
import { proposalOf } from './viewWords';

/** @throws ExportError when no layer is on or details can't be read */
export async function tablesOf(
  { known: { state, sources, layers, manifest }, base, loader, run }: Job,
  extent: Extent,
): Promise<ExportTable[]> {
  const shown = shownRecords(layers, state, extent, await regionSeen(state, loader));
  if (shown.length === 0) throw new ExportError(exportTableWords.noLayer);
  const details = await loadDetails(shown, loader, run);
  const context: RecordContext = {
    sources,
    counties: countiesByFips(state),
    areaNames: new Map(loadedValue(state.data.areas)?.map(({ id, name }) => [id, name])),
    sites: loadedValue(state.data.sites) ?? [],
    recordUpTo: manifest.recordUpTo,
    day: viewDate(state),
    fill: state.view.fill,
    newLoadMw: state.view.scenario?.load.peakMw ?? null,
    fits: state.view.fits,
    appUrl: base.appUrl,
  };
  return shown.map((records) => exportTable(records, details, context));
}

/** The ground that the picture of these settings shows; where none can be laid out, all of its frame. */
export async function shownGround({
  known,
  settings,
  base,
  loader,
}: Pick<Job, 'known' | 'settings' | 'base' | 'loader'>): Promise<Extent> {
  if (frameOf(known.state, settings) === null) return extentOf(known.state, settings);
  try {
    return (await prepare(known, settings, base.appUrl, loader)).extent;
  } catch (error) {
    if (error instanceof ExportError) return extentOf(known.state, settings);
    throw error;
  }
}

/** Sources of what the view shows, and no others. */
export function shownSourcesOf({ state, sources }: Known): Source[] {
  return [...new Set(shownSources(state.view, sources).flatMap((layer) => layer.sources))];
}

/** The title of a view without its picture: the reader's own headline, else the one proposed. */
export const dataTitle = ({ known, settings }: Pick<Job, 'known' | 'settings'>, ground: Extent): string =>
  settings.headline?.trim() || proposalOf(known, ground).headline;

/** Whether some rows are those of a frame: the name of the file then says so, for it may bear that of a place. */
export const isFramed = (
  { known, settings }: Pick<Job, 'known' | 'settings'>,
  tables: readonly ExportTable[],
): boolean => tables.some(({ region }) => region === null) && frameOf(known.state, settings) !== null;

/** Title and tables of a file that holds records only. @throws ExportError; an `AbortError` */
export async function gatheredOf(
  job: Job,
): Promise<{ title: string; tables: ExportTable[]; framed: boolean }> {
  const ground = await shownGround(job);
  const tables = await tablesOf(job, ground);
  job.run.signal?.throwIfAborted();
  return { title: dataTitle(job, ground), tables, framed: isFramed(job, tables) };
}

/** A file that holds no picture. */
export const dataFile = (
  bytes: BlobPart,
  format: SavedFormat,
  title: string,
  dataDate: string,
  framed = false,
): ExportedFile => ({
  blob: new Blob([bytes], { type: factsOf(format).type }),
  filename: filenameOf(title, dataDate, format, framed ? 'in-frame' : ''),
  size: null,
  alt: null,
  notes: [],
});
