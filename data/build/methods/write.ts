/**
 * `npx tsx data/build/methods/write.ts`: writes the computed figures of `docs/methods.md` anew from the built
 * data. The app computes its own whenever the data is built; this keeps the text in the repository the same.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../pipeline';
import { fillBlocks } from './blocks';
import { allBlocks, METHODS_FILE } from './step';

const folder = path.join(ROOT, 'public/data');
const { version } = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {
  version: string;
};
const blocks = await allBlocks(
  (name) => readFileSync(path.join(folder, version, name)),
  (name) => readFileSync(path.join(ROOT, name)),
);
const file = path.join(ROOT, METHODS_FILE);
writeFileSync(file, fillBlocks(readFileSync(file, 'utf8'), blocks));
