/**
 * `npm test`: every check there is, one after the other, each with its output as it comes. A check without
 * tests of its own (data, types, lint, build, budget) counts as one. The last line is the sum; the exit code
 * is 1 when anything failed.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser, thisMachine } from './browser';
import { installEngines } from './engines';
import { freePort } from './freePort';
import { settle, summary, type Tally, tallyPlaywright, tallyVitest } from './tally';

const root = path.resolve(import.meta.dirname, '..');
const reports = mkdtempSync(path.join(tmpdir(), 'headroom-test-'));
const vitestReport = path.join(reports, 'vitest.json');
const playwrightReport = path.join(reports, 'playwright.json');

interface Suite {
  name: string;
  command: string;
  env?: Record<string, string>;
  /** Reads the runner's own count; without it the suite is one check. */
  count?: () => Tally;
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

const SUITES: readonly Suite[] = [
  { name: 'data', command: 'tsx data/build/main.ts' },
  { name: 'types', command: 'tsc' },
  { name: 'lint and format', command: 'biome ci .' },
  {
    name: 'unit',
    command: `vitest run --reporter=default --reporter=json --outputFile.json=${vitestReport}`,
    count: () => tallyVitest(read(vitestReport)),
  },
  { name: 'build', command: 'vite build && tsx scripts/writeLinkPages.ts' },
  { name: 'budget', command: 'tsx scripts/budget.ts' },
  {
    name: 'end to end',
    command: 'playwright test --reporter=list,json',
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport, E2E_PORT: String(await freePort()) },
    count: () => tallyPlaywright(read(playwrightReport)),
  },
];

/** Runs a command of `node_modules/.bin` and resolves with its exit code; killed counts as 1. */
function run(suite: Suite): Promise<number> {
  const bin = path.join(root, 'node_modules/.bin');
  const child = spawn(suite.command, {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...suite.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` },
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function count(suite: Suite, exitCode: number): Tally {
  if (!suite.count) return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1 };
  try {
    return settle(suite.count(), exitCode);
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const tallies: Tally[] = [];
try {
  process.env.CHROMIUM_PATH = findBrowser();
} catch (error) {
  // The end-to-end suite will fail with the same words; everything else can still be checked.
  console.error(error instanceof Error ? error.message : error);
}
installEngines(thisMachine());
for (const suite of SUITES) {
  console.log(`\n== ${suite.name}`);
  const tally = count(suite, await run(suite));
  tallies.push(tally);
  console.log(`== ${suite.name}: ${tally.passed} passed, ${tally.failed} failed`);
}
rmSync(reports, { recursive: true, force: true });
if (tallies.some(({ failed }) => failed > 0)) process.exitCode = 1;
console.log(`\n${summary(tallies)}`);
