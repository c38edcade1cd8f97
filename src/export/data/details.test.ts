import { describe, expect, it } from 'vitest';
import { exportTableWords } from '../../i18n/words';
import { areaRecords } from '../../layers/grid/records';
import { eventRecords } from '../../layers/opposition/records';
import { siteRecords } from '../../layers/sites/records';
import {
  TEST_AREAS,
  TEST_EVENT_DETAIL,
  TEST_EVENTS,
  TEST_SITE_DETAIL,
  TEST_SITES,
} from '../../model/testData';
import { ExportError, type ExportProgress } from '../../state/exporter';
import { loadDetails } from './details';

const rows = [
  { table: siteRecords, rows: TEST_SITES },
  { table: eventRecords, rows: TEST_EVENTS },
];
const loader = {
  siteDetail: async ({ id }: { id: string }) => (id === TEST_SITE_DETAIL.id ? TEST_SITE_DETAIL : null),
  eventDetail: async ({ id }: { id: string }) => (id === TEST_EVENT_DETAIL.id ? TEST_EVENT_DETAIL : null),
};

describe('details of the rows', () => {
  it('are those that there are, with progress up to the end', async () => {
    const told: ExportProgress[] = [];
    const details = await loadDetails(rows, loader, { onProgress: (progress) => told.push(progress) });
    expect([...(details.get('sites')?.keys() ?? [])]).toEqual([TEST_SITE_DETAIL.id]);
    expect([...(details.get('events')?.keys() ?? [])]).toEqual([TEST_EVENT_DETAIL.id]);
    expect(told.at(-1)).toEqual({ share: 1, step: exportTableWords.loading });
  });

  it('are not asked for where a table has none', async () => {
    const details = await loadDetails([{ table: areaRecords, rows: TEST_AREAS }], loader);
    expect(details.size).toBe(0);
  });

  it('that can’t be read stop the download with a sentence', async () => {
    const failing = {
      ...loader,
      eventDetail: async () => {
        throw new Error('The data could not be reached.');
      },
    };
    await expect(loadDetails(rows, failing)).rejects.toThrow(ExportError);
    await expect(loadDetails(rows, failing)).rejects.toThrow('could not be reached');
  });

  it('stop when the reader cancels', async () => {
    await expect(loadDetails(rows, loader, { signal: AbortSignal.abort() })).rejects.toThrow(
      expect.objectContaining({ name: 'AbortError' }),
    );
  });
});
