/**
 * `npm run mutate -- src/model/fight.ts`: changes the code of a folder or file bit by bit and counts the changes
 * that its tests notice. A change counts as noticed when a test in the folder of its file, or below, fails or hangs;
 * in the data build only tests that make their own rows count.
 * Answers are kept in `.cache/mutate` and taken over where neither the code nor its tests have changed.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { MutantResult, PartialStrykerOptions } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { globSync } from 'tinyglobby';
import { candidatesIn, draw } from './mutationSample';
import { type Mutant, readsTables, sampleLine, scoreLines, scoreOf, survivorLine } from './mutationScore';

/** Folders whose code can be mutated. */
const MUTATED_FOLDERS = ['src/model', 'src/state', 'src/geo', 'src/ingest', 'data/build'] as const;
type MutatedFolder = (typeof MUTATED_FOLDERS)[number];

const ROOT = path.resolve(import.meta.dirname, '..');
const KNOWN = path.join(ROOT, '.cache/mutate');

/** Lets only drawn changes run. */
const CHECKER = path.join(ROOT, 'scripts/drawnMutants.mjs');

const HELP = `npm run mutate -- [--workers 1] [--static] [--fresh | --known | --sample N [--seed 1]] PATH...
PATH is a folder or a file below ${MUTATED_FOLDERS.join(', ')}; all of them when none is given.
--workers N  how many run at once (default 1)
--static     also changes what runs before any test: constants, and what beforeAll makes; slow
--fresh      forgets what earlier runs have found
--known      runs nothing and tells what earlier runs have found
--sample N   tries only N changes, drawn from all that can be made below the paths, and tells the score with the 95 %
             interval of the whole; nothing of it is kept
--seed N     another draw (default 1); the same seed draws the same`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean', default: false },
    workers: { type: 'string', default: '1' },
    static: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    known: { type: 'boolean', default: false },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const say = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`);
if (values.help) say([HELP]);
else if (values.sample !== undefined) await trySample(positionals.map((given) => placeOf(given).asked));
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
  return globSync([`${asked}/**/*.ts`, '!**/*.test.ts', '!**/*.d.ts', '!**/test[A-Z]*.ts'], {
    cwd: ROOT,
  }).sort();
}

/**
 * The tests in a folder and below that count. In the data build those are left out that read tables from disk: they
 * build the record anew for every change, and what they hold is the record, not the rule.
 */
function testsBelow(folder: string): string[] {
  const tests = globSync(`${folder}/**/*.test.ts`, { cwd: ROOT }).sort();
  return folder.startsWith('data/')
    ? tests.filter((file) => !readsTables(readFileSync(path.join(ROOT, file), 'utf8')))
    : tests;
}

/** Settings of every run. @param folder below which tests count: a rule should not need the whole app to be noticed broken */
function settings(folder: string): PartialStrykerOptions {
  return {
    testRunner: 'vitest',
    testFiles: testsBelow(folder),
    vitest: { related: true },
    // Each needs every test anew, and most are words and lists.
    ignoreStatic: !values.static,
    concurrency: Number(values.workers),
    reporters: ['progress-append-only'],
    ignorePatterns: ['.cache', 'dist', 'docs/images', 'public/basemap', 'playwright-report', 'test-results'],
    tempDirName: '.cache/mutate/sandbox',
    timeoutMS: 20_000,
    // Stryker would rewrite tsconfig.json with the JavaScript API that TypeScript 7 no longer has.
    tsconfigFile: 'none',
  };
}

/**
 * Runs changes to files of one folder.
 * @returns null where no test stands in the folder or below it; nothing where Stryker found none that reaches them
 */
async function run(folder: string, options: PartialStrykerOptions): Promise<readonly MutantResult[] | null> {
  // Stryker would take the tests of the whole project instead.
  if (testsBelow(folder).length === 0) {
    say([`${folder}: no test stands there`]);
    return null;
  }
  mkdirSync(KNOWN, { recursive: true });
  try {
    return await new Stryker({ ...settings(folder), ...options }).runMutationTest();
  } catch (error) {
    // Types only, or nothing that a test beside it reaches: there is nothing to count.
    if (!(error instanceof Error) || !/^No tests were executed/.test(error.message)) throw error;
    say([`${options.mutate?.join(' ')}: no test beside it reaches it`]);
    return [];
  }
}

/** Mutates one file; what is found joins what is known of its folder. */
async function mutate(file: string, folder: MutatedFolder): Promise<void> {
  await run(path.posix.dirname(file), {
    mutate: [file],
    incremental: true,
    incrementalFile: memoryOf(folder),
    force: values.fresh,
  });
}

/** Tries changes drawn from all files below the places, a run for each folder that holds some of them. */
async function trySample(places: readonly string[]): Promise<void> {
  const files = [...new Set(places.flatMap(filesOf))].sort();
  const candidates = await candidatesIn(ROOT, files);
  const drawn = draw(candidates, Number(values.sample), Number(values.seed));
  const list = path.join(KNOWN, 'drawn.json');
  mkdirSync(KNOWN, { recursive: true });
  writeFileSync(list, JSON.stringify(drawn.map(({ key }) => key)));
  process.env.MUTANTS_DRAWN = list;
  const tried: Mutant[] = [];
  const folders = [...new Set(drawn.map(({ file }) => path.posix.dirname(file)))].sort();
  for (const folder of folders) {
    const own = [...new Set(drawn.map(({ file }) => file))].filter(
      (file) => path.posix.dirname(file) === folder,
    );
    const results = await run(folder, {
      mutate: own,
      checkers: ['drawn'],
      plugins: ['@stryker-mutator/*', CHECKER],
    });
    const found: Mutant[] = (results ?? []).map((result) => ({
      ...result,
      fileName: path.relative(ROOT, path.resolve(ROOT, result.fileName)).split(path.sep).join('/'),
    }));
    // Where no test stands, no change is noticed; where Stryker ran none, nobody knows.
    if (results === null)
      for (const { file, key } of drawn.filter(({ file }) => own.includes(file)))
        found.push({
          fileName: file,
          status: 'NoCoverage',
          mutatorName: key,
          location: { start: { line: 0, column: 0 } },
        });
    tried.push(...found);
    // Folder by folder: a run that is broken off has told what it found.
    say([...found.flatMap(survivorLine), ...scoreLines(folder, scoreOf(found))]);
  }
  const scores = scoreOf(tried);
  say(scoreLines('it', scores));
  say([sampleLine(scores, drawn.length, candidates.length)]);
}
