/** An atlas: the hearing sheets of several places as one document with contents and page numbers. */
import { atlasMessages } from '../../i18n/words';
import type { SheetReader } from '../../model/hearing/order';
import { MAX_PLACES, type SheetPlace } from '../../model/hearing/places';
import { ExportError, type ExportRun, type PrintedSheet } from '../../state/exporter';
import type { Job } from './formats/format';
import { printMounted } from './print';
import { type SheetContent, sheetContent } from './sheet';
import { mountAtlas, SHEET_HEIGHT_MM, SHEET_WIDTH_MM } from './sheetPages';

/**
 * @param jobOf   makes the job of a place: its view and the frame of its picture
 * @param titleOf the name of a place, as a reader knows it
 * @throws ExportError naming the place that could not be told; an `AbortError` when the run's signal fires
 */
export async function atlasOf(
  jobOf: (place: SheetPlace) => Promise<Job>,
  places: readonly SheetPlace[],
  reader: SheetReader,
  titleOf: (place: SheetPlace) => string,
  { signal, onProgress }: ExportRun,
): Promise<PrintedSheet> {
  if (places.length > MAX_PLACES) throw new ExportError(atlasMessages.tooMany(places.length));
  const contents: SheetContent[] = [];
  // One after the other: each draws a map of its own, and graphics memory is small.
  for (const [at, place] of places.entries()) {
    signal?.throwIfAborted();
    onProgress?.({ share: at / places.length, step: atlasMessages.progress(at + 1, places.length) });
    try {
      contents.push(await sheetContent(await jobOf(place)));
    } catch (error) {
      if (!(error instanceof ExportError)) throw error;
      throw new ExportError(atlasMessages.failedAt(titleOf(place), error.message));
    }
  }
  signal?.throwIfAborted();
  const mount = () => mountAtlas(contents, reader);
  return {
    widthMm: SHEET_WIDTH_MM,
    heightMm: SHEET_HEIGHT_MM,
    notes: [...new Set(contents.flatMap(({ picture }) => picture.notes))],
    mount,
    print: () => printMounted(mount),
  };
}
