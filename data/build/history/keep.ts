/**
 * `npm run data:keep`: keeps a digest of the built data version in `data/history`, before it is published. Readers who
 * saved a link with it can then be told what changed since.
 */
import '../../../src/i18n/english';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BUILT_FILES, type JsonFile, MANIFEST_FILE } from '../../../src/model/builtFiles';
import { digestOf } from '../../../src/model/changes/digest';
import { plainCsv } from '../../../src/model/csv';
import { ROOT } from '../pipeline';
import { digestFiles, readVersions, VERSION_COLUMNS, VERSIONS_FILE, writeDigest } from './kept';

const built = path.join(ROOT, 'public/data');
const parsed = (file: string): unknown => JSON.parse(readFileSync(path.join(built, file), 'utf8'));
const { version, dataDate, recordUpTo } = MANIFEST_FILE.unpack(parsed(MANIFEST_FILE.path));
const read = <T>(file: JsonFile<T>) => file.unpack(parsed(`${version}/${file.path}`));

const list = path.join(ROOT, VERSIONS_FILE);
const versions = existsSync(list) ? readVersions(readFileSync(list)).reverse() : [];
if (versions.some((kept) => kept.version === version)) {
  process.stderr.write(`data version ${version} is kept already\n`);
} else {
  const tables = {
    sites: read(BUILT_FILES.sites),
    events: read(BUILT_FILES.events),
    measures: read(BUILT_FILES.measures),
  };
  const rows = digestOf(tables, recordUpTo);
  const [sites, opposition] = digestFiles(version);
  writeFileSync(path.join(ROOT, sites), writeDigest(rows.filter(({ record }) => record === 'site')));
  writeFileSync(path.join(ROOT, opposition), writeDigest(rows.filter(({ record }) => record !== 'site')));
  const all = [...versions, { version, dataDate, recordUpTo }];
  writeFileSync(
    list,
    plainCsv([[...VERSION_COLUMNS], ...all.map((kept) => VERSION_COLUMNS.map((column) => kept[column]))]),
  );
  process.stderr.write(`kept data version ${version}: ${rows.length} records\n`);
}
