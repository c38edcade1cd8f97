import { exportText } from '../../../i18n/words';
import { factsOf } from '../../../model/snapshot/formats';
import { printPage } from '../print';
import { pictureFile, preparedOf, svgOf } from '../viewPicture';
import type { ViewFormat } from './format';

/** The picture as a page of its own in the browser's print window, which writes the file; what comes back is the page. */
export const pdf = {
  ...factsOf('pdf'),
  async write(job) {
    const picture = await preparedOf(job);
    const { text, widthMm, heightMm, notes } = await svgOf(picture, job);
    await printPage(text, widthMm, heightMm);
    return pictureFile(picture, text, 'svg', [...notes, exportText.printed]);
  },
} satisfies ViewFormat;
