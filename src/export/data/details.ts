/** Loads what the tables of a download need beyond the records on the map. */
import { exportTableWords } from '../../i18n/words';
import type { DetailLoader } from '../../layers/records';
import { ExportError, type ExportRun } from '../../state/exporter';
import type { ShownRecords } from './tables';

/** Details by name of the table and id of the record; a record without details is absent. */
export type Details = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/**
 * Details of every record that has some.
 * @throws ExportError when a file can't be read; an `AbortError` when `signal` fires
 */
export async function loadDetails(
  shown: readonly ShownRecords[],
  loader: DetailLoader,
  { signal, onProgress }: ExportRun = {},
): Promise<Details> {
  const { loading, detailsFailed } = exportTableWords;
  const asked = shown.filter(({ table }) => table.detail !== undefined);
  const total = asked.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;

  async function all({ table, rows }: ShownRecords): Promise<Map<string, unknown>> {
    signal?.throwIfAborted();
    const details = new Map<string, unknown>();
    // All at once: the loader reads each file once, and the browser decides how many at a time.
    await Promise.all(
      rows.map(async (row) => {
        const detail = await table.detail?.(row, loader).catch((error: unknown) => {
          throw new ExportError(detailsFailed(error instanceof Error ? error.message : String(error)));
        });
        signal?.throwIfAborted();
        if (detail) details.set(table.idOf(row), detail);
        done += 1;
        if (done % 100 === 0 || done === total) onProgress?.({ share: done / total, step: loading });
      }),
    );
    return details;
  }
  const found = new Map<string, Map<string, unknown>>();
  for (const records of asked) found.set(records.table.name, await all(records));
  return found;
}
