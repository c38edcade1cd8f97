/** Digests of the versions that were kept, for "changed since". They lie beside the versions and are no part of one. */
import { digestFile, KEPT_VERSIONS } from '../../../src/model/builtFiles';
import { DIGEST_COLUMNS } from '../../../src/model/changes/digestRow';
import { packTable } from '../../../src/model/wire';
import type { Step } from '../pipeline';
import { digestFiles, HISTORY, readDigest, readVersions, VERSIONS_FILE } from './kept';

export const historyStep: Step = {
  name: 'history',
  module: import.meta.filename,
  inputs: [`${HISTORY}/*`],
  needs: [],
  run({ source }) {
    const versions = readVersions(source(VERSIONS_FILE));
    const files = versions.map(({ version }) => {
      const rows = digestFiles(version).flatMap((file) => readDigest(file, source(file).toString()));
      return [digestFile(version).path, JSON.stringify(packTable(DIGEST_COLUMNS, rows))] as const;
    });
    return { [KEPT_VERSIONS.path]: JSON.stringify(versions), ...Object.fromEntries(files) };
  },
};
