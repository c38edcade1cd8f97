/**
 * `npm run mutate -- src/model/fight.ts`: changes the code of a folder or file bit by bit and counts the changes
 * that its tests notice. A change counts as noticed when a test in the folder of its file, or below, fails or hangs.
 * Answers are kept in `.cache/mutate` and taken over where neither the code nor its tests have changed.
 */
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { globSync } from 'tinyglobby';
import { type Mutant, scoreLines, scoreOf, survivorLine } from './mutationScore';

/** Folders whose code can be mutated. */
const MUTATED_FOLDERS = ['src/model', 'src/state', 'src/geo', 'src/ingest', 'data/build'] as const;
type MutatedFolder = (typeof MUTATED_FOLDERS)[number];

const ROOT = path.resolve(import.meta.dirname, '..');
const KNOWN = path.join(ROOT, '.cache/mutate');

const HELP = `npm run mutate -- [--workers 1] [--static] [--fresh | --known] PATH...
PATH is a folder or a file below ${MUTATED_FOLDERS.join(', ')}; all of them when none is given.
--workers N  how many run at once (default 1)
--static     also changes what runs before any test: constants, and what beforeAll makes; slow
--fresh      forgets what earlier runs have found
--known      runs nothing and tells what earlier runs have found`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean', default: false },
    workers: { type: 'string', default: '1' },
    static: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    known: { type: 'boolean', default: false },
  },
});
const say = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`);
if (values.help) say([HELP]);
else {
  const places = (positionals.length > 0 ? positionals : MUTATED_FOLDERS).map(placeOf);
  const scores: string[] = [];
  for (const { asked, folder } of places) {
    if (!values.known) for (const file of filesOf(asked)) await mutate(file, folder);
    const mutants = known(folder);
    const own = mutants.filter(({ fileName }) => `${fileName}/`.startsWith(`${asked}/`));
    if (!values.known) say(own.flatMap(survivorLine));
    scores.push(...scoreLines(asked, scoreOf(own)));
  }
  say(scores);
}

/** @throws Error when the path lies in no folder that can be mutated */
function placeOf(given: string): { asked: string; folder: MutatedFolder } {
  const asked = path.relative(ROOT, path.resolve(given)).split(path.sep).join('/');
  const folder = MUTATED_FOLDERS.find((place) => asked === place || asked.startsWith(`${place}/`));
  if (folder !== undefined && existsSync(path.join(ROOT, asked))) return { asked, folder };
  throw new Error(`${given} is no folder or file below ${MUTATED_FOLDERS.join(', ')}\n${HELP}`);
}

function memoryOf(folder: MutatedFolder): string {
  return path.join(KNOWN, `${folder.replaceAll('/', '-')}.json`);
}

/** What earlier runs have found in a folder. */
function known(folder: MutatedFolder): Mutant[] {
  if (!existsSync(memoryOf(folder))) return [];
  const { files } = JSON.parse(readFileSync(memoryOf(folder), 'utf8')) as {
    files: Record<string, { mutants: Omit<Mutant, 'fileName'>[] }>;
  };
  return Object.entries(files).flatMap(([fileName, { mutants }]) =>
    mutants.map((mutant) => ({ ...mutant, fileName })),
  );
}

/** The files of code in a folder; the file itself for a file. */
function filesOf(asked: string): string[] {
  if (statSync(path.join(ROOT, asked)).isFile()) return [asked];
  return globSync([`${asked}/**/*.ts`, '!**/*.test.ts', '!**/*.d.ts', '!**/testData.ts'], {
    cwd: ROOT,
  }).sort();
}

/** Mutates one file; what is found joins what is known of its folder. */
async function mutate(file: string, folder: MutatedFolder): Promise<void> {
  mkdirSync(KNOWN, { recursive: true });
  const stryker = new Stryker({
    testRunner: 'vitest',
    // Only tests that stand beside the code count: a rule should not need the whole app to be noticed broken.
    testFiles: [`${path.posix.dirname(file)}/**/*.test.ts`],
    vitest: { related: true },
    mutate: [file],
    // Each needs every test anew, and most are words and lists.
    ignoreStatic: !values.static,
    concurrency: Number(values.workers),
    incremental: true,
    incrementalFile: memoryOf(folder),
    force: values.fresh,
    reporters: ['progress-append-only'],
    ignorePatterns: ['.cache', 'dist', 'docs/images', 'public/basemap', 'playwright-report', 'test-results'],
    tempDirName: '.cache/mutate/sandbox',
    timeoutMS: 20_000,
    // Stryker would rewrite tsconfig.json with the JavaScript API that TypeScript 7 no longer has.
    tsconfigFile: 'none',
  });
  try {
    await stryker.runMutationTest();
  } catch (error) {
    // Types only, or nothing that a test beside it reaches: there is nothing to count.
    if (!(error instanceof Error) || !/^No tests were executed/.test(error.message)) throw error;
    say([`${file}: no test beside it reaches it`]);
  }
}
