/** Where the manifest of a build is kept, apart from what is put on a host. */
import path from 'node:path';

/** @param dist folder of the built app */
export const manifestFile = (dist: string): string =>
  path.resolve(import.meta.dirname, '../.cache/manifests', `${path.basename(dist)}.json`);
