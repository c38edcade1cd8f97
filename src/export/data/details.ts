/** Loads what the tables of a download need beyond the records on the map. */
import { exportTableWords } from '../../i18n/words';
import type { EventDetail, OppositionEvent } from '../../model/event';
import type { Site, SiteDetail } from '../../model/site';
import { ExportError, type ExportRun } from '../../state/exporter';
import type { Loader } from '../../state/loader';
import type { ViewRows } from './viewRows';

export interface Details {
  sites: ReadonlyMap<string, SiteDetail>;
  events: ReadonlyMap<string, EventDetail>;
}

/**
 * Details of every site and act of a view; a record without details is absent.
 * @throws ExportError when a file can't be read; an `AbortError` when `signal` fires
 */
export async function loadDetails(
  rows: Pick<ViewRows, 'sites' | 'events'>,
  loader: Pick<Loader, 'siteDetail' | 'eventDetail'>,
  { signal, onProgress }: ExportRun = {},
): Promise<Details> {
  const { loading, detailsFailed } = exportTableWords;
  const total = (rows.sites?.length ?? 0) + (rows.events?.length ?? 0);
  let done = 0;

  async function all<Row extends Site | OppositionEvent, Detail>(
    records: readonly Row[],
    read: (record: Row) => Promise<Detail | null>,
  ): Promise<Map<string, Detail>> {
    signal?.throwIfAborted();
    const details = new Map<string, Detail>();
    // All at once: the loader reads each file once, and the browser decides how many at a time.
    await Promise.all(
      records.map(async (record) => {
        const detail = await read(record).catch((error: unknown) => {
          throw new ExportError(detailsFailed(error instanceof Error ? error.message : String(error)));
        });
        signal?.throwIfAborted();
        if (detail !== null) details.set(record.id, detail);
        done += 1;
        if (done % 100 === 0 || done === total) onProgress?.({ share: done / total, step: loading });
      }),
    );
    return details;
  }
  return {
    sites: await all(rows.sites ?? [], loader.siteDetail),
    events: await all(rows.events ?? [], loader.eventDetail),
  };
}
