import { factsOf } from '../../../model/snapshot/formats';
import { csvDownload } from '../pack';
import { dataFile, gatheredOf } from '../viewData';
import type { ViewFormat } from './format';

/** The records as a table of the one layer that is on, or a zip of tables where there are several. */
export const csv = {
  ...factsOf('csv'),
  async write(job) {
    const { title, tables } = await gatheredOf(job);
    const { bytes, extension } = csvDownload(tables, job.known);
    return dataFile(bytes, extension, title, job.known.manifest.dataDate);
  },
} satisfies ViewFormat;
