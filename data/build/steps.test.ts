/**
 * Every step runs again when a file that it imports changes, and no other does. What a step imports is asked of
 * the bundler, so that the build's own way of following imports is not its own witness.
 */
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, runSteps, type Step } from './pipeline';
import { STEPS } from './steps';

const relative = (file: string) => path.relative(ROOT, file).split(path.sep).join('/');

/** Files of the repository that the bundler reads for a module. */
async function bundledFiles(entry: string): Promise<Set<string>> {
  const files = new Set<string>();
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'silent',
    build: { ssr: entry, write: false },
    plugins: [
      {
        name: 'files',
        moduleParsed: ({ id }) => {
          const file = relative(id.replace(/\?.*$/, ''));
          if (!file.startsWith('..') && !file.startsWith('node_modules/') && !id.startsWith('\0'))
            files.add(file);
        },
      },
    ],
  });
  return files;
}

/** The step and those that it needs, directly or through others. */
function withNeeds(step: Step): Step[] {
  return [
    step,
    ...step.needs.flatMap((need) => STEPS.filter(({ name }) => name === need).flatMap(withNeeds)),
  ];
}

/** The real steps with their real code, which build nothing. */
const IDLE: readonly Step[] = STEPS.map((step) => ({ ...step, inputs: [], run: () => ({}) }));

let copy: string;
const imported = new Map<string, Set<string>>();
beforeAll(async () => {
  copy = mkdtempSync(path.join(tmpdir(), 'steps-'));
  for (const folder of ['src', 'data/build']) {
    cpSync(path.join(ROOT, folder), path.join(copy, folder), { recursive: true });
  }
  for (const { name, module } of STEPS) imported.set(name, await bundledFiles(module));
});
afterAll(() => rmSync(copy, { recursive: true }));

const run = async () => (await runSteps(IDLE, path.join(copy, '.cache'), () => {}, copy)).ran;

/** Names of the steps that reach a file by their imports or by those of a step that they need. */
const reaching = (file: string) =>
  STEPS.filter((step) => withNeeds(step).some(({ name }) => imported.get(name)?.has(file))).map(
    ({ name }) => name,
  );

describe('a change of code', () => {
  it('runs every step that imports the file, and no other', async () => {
    const runner = await bundledFiles(path.join(ROOT, 'data/build/pipeline.ts'));
    const files = [...new Set([...imported.values()].flatMap((found) => [...found]))].sort();
    expect(files).toContain('src/ingest/csv.ts');
    await run();
    for (const file of files) {
      appendFileSync(path.join(copy, file), '\n// changed\n');
      const expected = runner.has(file) ? STEPS.map(({ name }) => name) : reaching(file);
      expect({ file, ran: await run() }).toEqual({ file, ran: expected });
    }
  });

  it('runs no step when no step imports the file', async () => {
    await run();
    writeFileSync(path.join(copy, 'src/model/newcomer.ts'), 'export const newcomer = 1;\n');
    appendFileSync(path.join(copy, 'src/map/router.ts'), '\n// changed\n');
    appendFileSync(path.join(copy, 'data/build/main.ts'), '\n// changed\n');
    expect(await run()).toEqual([]);
  });
});

describe('the list of steps', () => {
  it('names the module that each is in', async () => {
    for (const step of STEPS) {
      const found: Record<string, unknown> = await import(step.module);
      expect(Object.values(found)).toContain(step);
    }
  });
});
