import { factsOf } from '../../../model/snapshot/formats';
import { pictureFile, pngOf, preparedOf } from '../viewPicture';
import type { ViewFormat } from './format';

/** The picture as pixels; dropped on the app, it opens the view again. */
export const png = {
  ...factsOf('png'),
  async write(job) {
    const picture = await preparedOf(job);
    const { bytes, notes } = await pngOf(picture, job);
    return pictureFile(picture, bytes, 'png', notes);
  },
} satisfies ViewFormat;
