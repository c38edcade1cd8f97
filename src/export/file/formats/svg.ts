import { factsOf } from '../../../model/snapshot/formats';
import { pictureFile, preparedOf, svgOf } from '../viewPicture';
import type { ViewFormat } from './format';

/** The picture as real text and paths, over one bitmap of land and water. */
export const svg = {
  ...factsOf('svg'),
  async write(job) {
    const picture = await preparedOf(job);
    const { text, notes } = await svgOf(picture, job);
    return pictureFile(picture, text, 'svg', notes);
  },
} satisfies ViewFormat;
