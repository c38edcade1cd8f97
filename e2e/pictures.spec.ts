/**
 * Composed pictures of every preset family, light, dark and grey, against those in `docs/images`, which were looked
 * at. After a change that is meant: `npm run screenshots -- export`, then look at them.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { exampleShots } from '../scripts/exampleExports';
import { expect, test } from './driver';
import { comparePictures } from './picture';

const IMAGES = path.resolve(import.meta.dirname, '../docs/images');

for (const { out, view, settings } of exampleShots(IMAGES)) {
  test(`${path.basename(out)} is as it was`, async ({ app }) => {
    test.slow();
    await app.open(view);
    const { share, plain } = comparePictures(readFileSync(out), await app.exported('png', { ...settings }));
    // Another build of the browser may smooth letters and edges a shade otherwise; nothing else may differ.
    expect(share).toBeLessThan(0.05);
    expect(plain).toBeLessThan(2_000);
  });
}
