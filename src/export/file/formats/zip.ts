import { exportText } from '../../../i18n/words';
import { factsOf } from '../../../model/snapshot/formats';
import { withCountyGround } from '../../data/actGround';
import { packContext, viewZip } from '../pack';
import { shownSourcesOf, tablesOf } from '../viewData';
import { pictureFile, pngOf, preparedOf } from '../viewPicture';
import { titleOf } from '../viewWords';
import type { ViewFormat } from './format';

/** Picture, tables, features, citation, metadata, codebook and licences together. */
export const zip = {
  ...factsOf('zip'),
  async write(job) {
    const picture = await preparedOf(job);
    const { layout, size, settings, link } = picture;
    const licences = await job.loader.licences();
    const drawn = await pngOf(picture, job);
    const tables = await withCountyGround(await tablesOf(job, picture.extent), job.loader);
    job.run.onProgress?.({ share: null, step: exportText.steps.packing });
    const bytes = await viewZip(
      { bytes: drawn.bytes, ...layout.pixels, dpi: size.dpi, settings },
      tables,
      packContext(picture, shownSourcesOf(picture), {
        title: titleOf(picture),
        link,
        licences,
        today: job.base.today,
      }),
    );
    return pictureFile(picture, bytes, 'zip', drawn.notes);
  },
} satisfies ViewFormat;
