import { factsOf } from '../../../model/snapshot/formats';
import { viewDate } from '../../../state/selectors';
import { frameOf, linkOf } from '../../picture/prepare';
import { csvDownload } from '../pack';
import { dataFile, gatheredOf } from '../viewData';
import type { ViewFormat } from './format';

/** The records as a table of the one layer that is on, or a zip of tables where there are several. */
export const csv = {
  ...factsOf('csv'),
  async write(job) {
    const { title, tables, framed } = await gatheredOf(job);
    const { bytes, extension } = csvDownload(tables, {
      title,
      link: linkOf(job.known.state, frameOf(job.known.state, job.settings), job.base.appUrl),
      day: viewDate(job.known.state),
      manifest: job.known.manifest,
    });
    return dataFile(bytes, extension, title, job.known.manifest.dataDate, framed);
  },
} satisfies ViewFormat;
