/**
 * `npm run -s inspect -- FILE --format json`: what the app would make of a reader's own file, on standard output and
 * nothing else there. Exit codes: 0 all rows load, 1 some are reported, 2 the file can't be read, or wrong use.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expectedText, findingText, listOf, repairNames } from '../i18n/words';
import type { Gazetteer } from '../ingest/own/gazetteer';
import { inspectFile } from '../ingest/own/inspect';
import { gazetteerOf } from '../ingest/own/placeIndex';
import { BUILT_FILES, MANIFEST_FILE } from '../model/builtFiles';
import { type Finding, isFault, REPAIRS, type RepairKind, Unreadable } from '../model/own/finding';
import type { Inspection } from '../model/own/inspection';
import { reportedCsv } from '../model/own/reportedCsv';
import type { SearchFile, ZipFile } from '../model/searchFile';
import { dataFolder, type Given, Misuse, readChoice, reading, reasonOf, runCommand } from './command';

const help =
  () => `Usage: npm run -s inspect -- FILE [--format json|text] [--repair all|KIND,…] [--rejects FILE.csv] [--out FILE.geojson]

Reads a file of your own as the app does and says what it was understood as, which rows can be loaded, and what is
wrong with the others, each with its line and column. GeoJSON (also a feature a line), CSV, TSV, Excel (.xlsx), KML,
KMZ, GPX, zipped shapefiles and Parquet.

  --format   json (default) or text
  --repair   makes repairs that are safe: all, or some of ${listOf(REPAIRS, 'or')}
  --rejects  writes the rows that were not loaded, with a column of reasons
  --out      writes what was loaded, as GeoJSON in degrees
  --data     folder of the built data (default: public/data, built first when it is missing)
  --help     this text

Exit codes: 0 all rows load, 1 some rows are reported, 2 the file can't be read or the command was used wrongly.
`;

interface Options {
  file: string;
  format: 'json' | 'text';
  repairs: ReadonlySet<RepairKind>;
  rejects: string | null;
  out: string | null;
}

/** @throws Misuse */
function readOptions(given: Given): Options {
  const [file, ...more] = given.rest;
  if (file === undefined) throw new Misuse('FILE is missing');
  if (more.length > 0) throw new Misuse(`One file at a time: ${more.join(' ')} is too much`);
  return {
    file,
    format: readChoice(given, 'format', ['json', 'text']),
    repairs: readRepairs(given.text('repair')),
    rejects: given.text('rejects'),
    out: given.text('out'),
  };
}

/** @throws Misuse */
function readRepairs(given: string | null): ReadonlySet<RepairKind> {
  if (given === null) return new Set();
  if (given === 'all') return new Set(REPAIRS);
  return new Set(
    given.split(',').map((name) => {
      const found = REPAIRS.find((kind) => kind === name.trim());
      if (!found)
        throw new Misuse(`--repair ${JSON.stringify(name)} is not all or one of ${REPAIRS.join(', ')}`);
      return found;
    }),
  );
}

/** A finding as it is printed: what the app shows, without codes that only it needs. */
const printed = (finding: Finding) => ({
  line: finding.line,
  column: finding.column,
  value: finding.value,
  expected: expectedText(finding),
  code: finding.code,
  repair: finding.repair,
  ...(finding.part === null ? {} : { part: finding.part }),
  keepsRowOut: isFault(finding),
});

function asJson(inspection: Inspection): string {
  const { format, encoding, separator, crs, understood, rows, loaded, reported, findings } = inspection;
  return `${JSON.stringify(
    {
      format,
      encoding,
      separator,
      crs,
      rows,
      loaded,
      reported,
      understood,
      findings: findings.map(printed),
    },
    null,
    2,
  )}\n`;
}

function asText(name: string, { rows, loaded, reported, findings, format }: Inspection): string {
  const lines = findings.map(
    (finding) =>
      `${findingText(finding)}${finding.repair === null ? '' : ` [${repairNames[finding.repair.kind]}${finding.repair.value === '' ? '' : `: ${finding.repair.value}`}]`}`,
  );
  return [`${name} (${format}): ${rows} rows, ${loaded} loaded, ${reported} reported`, ...lines, ''].join(
    '\n',
  );
}

/** What is printed of a file that can't be read. */
function unreadable(
  { code, value, line, given }: Unreadable,
  format: Options['format'],
  name: string,
): string {
  const finding: Finding = { code, part: null, line, column: null, value, given, repair: null };
  if (format === 'text') return `${name}: ${findingText(finding)}\n`;
  return `${JSON.stringify({ format: null, rows: 0, loaded: 0, reported: 0, findings: [printed(finding)] }, null, 2)}\n`;
}

/** Places that rows can be put at, from the built data. @throws NoAnswer when they can't be read */
function placesIn(folder: string): Gazetteer {
  const json = (...parts: string[]): unknown => JSON.parse(readFileSync(path.join(folder, ...parts), 'utf8'));
  return reading(() => {
    const { version } = MANIFEST_FILE.unpack(json(MANIFEST_FILE.path));
    return gazetteerOf({
      states: BUILT_FILES.states.unpack(json(version, BUILT_FILES.states.path)),
      counties: BUILT_FILES.counties.unpack(json(version, BUILT_FILES.counties.path)),
      towns: (json(version, 'search.json') as SearchFile).towns,
      zips: (prefix) => {
        const file = path.join(folder, version, 'zip-codes', `${prefix}.json`);
        return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ZipFile) : [];
      },
    });
  });
}

/** Bytes of the file asked for. @throws Misuse when there is none */
function bytesOf(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    throw new Misuse(`${file} can't be read (${reasonOf(error)})`);
  }
}

await runCommand(help(), { once: ['format', 'repair', 'rejects', 'out'], rest: true }, async (given) => {
  const options = readOptions(given);
  const name = path.basename(options.file);
  const bytes = bytesOf(options.file);
  const gazetteer = placesIn(dataFolder(given));
  try {
    const inspection = await inspectFile(name, bytes, { gazetteer, repairs: options.repairs });
    if (options.rejects !== null) writeFileSync(options.rejects, reportedCsv(inspection, expectedText));
    if (options.out !== null) writeFileSync(options.out, `${JSON.stringify(inspection.collection)}\n`);
    // A part that can't be read has no rows to report, and is a loss all the same.
    process.exitCode = inspection.reported === 0 && !inspection.findings.some(isFault) ? 0 : 1;
    return options.format === 'json' ? asJson(inspection) : asText(name, inspection);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    process.exitCode = 2;
    return unreadable(error, options.format, name);
  }
});
