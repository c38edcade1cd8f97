/**
 * `npm run mutate -- src/model/fight.ts`: changes the code of a folder or file bit by bit and counts the changes
 * that its tests notice. A change counts as noticed when a test of the same folder fails or hangs.
 * Answers are kept in `.cache/mutate` and taken over where neither the code nor its tests have changed.
 */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { scoreLines, scoreOf } from './mutationScore';

/** Folders whose code can be mutated; the tests of each stand in it. */
const MUTATED_FOLDERS = ['src/model', 'src/state', 'src/geo', 'src/ingest', 'data/build'] as const;

const ROOT = path.resolve(import.meta.dirname, '..');

const HELP = `npm run mutate -- [--workers 1] [--fresh] PATH...
PATH is a folder or a file below ${MUTATED_FOLDERS.join(', ')}; all of them when none is given.
--workers N  how many run at once (default 1)
--fresh      forgets what earlier runs have found`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean' },
    workers: { type: 'string', default: '1' },
    fresh: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(`${HELP}\n`);
} else {
  const paths = positionals.length > 0 ? positionals : [...MUTATED_FOLDERS];
  const summary: string[] = [];
  for (const asked of paths) summary.push(...(await mutate(path.normalize(asked).replace(/\/$/, ''))));
  process.stdout.write(`${summary.join('\n')}\n`);
}

/**
 * Mutates the code of one folder or file.
 * @returns its score, a line a file
 * @throws Error when the path lies in no folder that can be mutated
 */
async function mutate(asked: string): Promise<string[]> {
  const folder = MUTATED_FOLDERS.find((place) => asked === place || asked.startsWith(`${place}/`));
  if (folder === undefined || !existsSync(path.join(ROOT, asked))) {
    throw new Error(`${asked} is no folder or file below ${MUTATED_FOLDERS.join(', ')}\n${HELP}`);
  }
  const isFile = statSync(path.join(ROOT, asked)).isFile();
  const reports = path.join(ROOT, '.cache/mutate');
  mkdirSync(reports, { recursive: true });
  const name = folder.replaceAll('/', '-');
  const results = await new Stryker({
    testRunner: 'vitest',
    // Only tests that stand beside the code count: a rule should not need the whole app to be noticed broken.
    testFiles: [`${folder}/**/*.test.ts`],
    // For a single file, the tests that reach it: the first run need not be of the whole folder.
    vitest: { related: isFile },
    mutate: isFile ? [asked] : [`${asked}/**/*.ts`, '!**/*.test.ts', '!**/*.d.ts', '!**/testData.ts'],
    // A static mutant needs every test anew, for constants that are mostly words and lists.
    ignoreStatic: true,
    concurrency: Number(values.workers),
    incremental: true,
    incrementalFile: path.join(reports, `${name}.incremental.json`),
    force: values.fresh,
    reporters: ['clear-text', 'json'],
    clearTextReporter: { logTests: false, reportTests: false, reportScoreTable: false, allowColor: false },
    jsonReporter: { fileName: path.join(reports, `${asked.replaceAll('/', '-')}.json`) },
    ignorePatterns: ['.cache', 'dist', 'docs/images', 'public/basemap', 'playwright-report', 'test-results'],
    tempDirName: '.cache/mutate/sandbox',
    timeoutMS: 20_000,
    // Stryker would rewrite tsconfig.json with the JavaScript API that TypeScript 7 no longer has.
    tsconfigFile: 'none',
  }).runMutationTest();
  const relative = results.map(({ fileName, status }) => ({
    fileName: path.relative(ROOT, fileName),
    status,
  }));
  const scores = scoreOf(relative.filter(({ fileName }) => `${fileName}/`.startsWith(`${asked}/`)));
  return scoreLines(asked, scores);
}
