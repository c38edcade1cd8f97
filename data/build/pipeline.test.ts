import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BadData } from '../../src/ingest/issue';
import { publish, ROOT, type Runner, runSteps, type Step } from './pipeline';
import { runStep } from './runStep';

/** Where a step's module lies when the repository is the one of these tests. */
const module = (name: string) => path.join(ROOT, 'code', name);

let root: string;
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'pipeline-'));
  writeFileSync(path.join(root, 'a.txt'), 'a');
  writeFileSync(path.join(root, 'b.txt'), 'b');
  write('data/build/pipeline.ts', '');
  write('code/first.ts', "import { shared } from './shared';");
  write('code/shared.ts', '');
  write('code/other.ts', '');
});
afterEach(() => rmSync(root, { recursive: true }));

const first: Step = {
  name: 'first',
  module: module('first.ts'),
  inputs: ['a.txt'],
  needs: [],
  run: ({ source }) => ({ 'first.json': `[${source('a.txt')}]`, '_private.txt': 'x' }),
};
const second: Step = {
  name: 'second',
  module: module('other.ts'),
  inputs: ['b.txt'],
  needs: ['first'],
  run: ({ source, built }) => ({ 'deep/second.json': `${built('first.json')}${source('b.txt')}` }),
};
const other: Step = {
  name: 'other',
  module: module('other.ts'),
  inputs: ['*.txt'],
  needs: [],
  run: ({ inputs }) => ({ 'other.json': inputs.join() }),
};
const failing = (name: string, ...values: string[]): Step => ({
  name,
  module: module('other.ts'),
  inputs: [],
  needs: [],
  run: () => {
    throw new BadData(
      values.map((value) => ({ file: 'a.csv', line: 2, column: 'lat', value, expected: 'a latitude' })),
    );
  },
});

const run = (steps: readonly Step[], lines: string[] = []) =>
  runSteps(steps, path.join(root, '.cache'), (line) => lines.push(line), root);

describe('steps', () => {
  it('run once, and again only when what they read changes', async () => {
    expect((await run([first, second, other])).ran).toEqual(['first', 'second', 'other']);
    expect((await run([first, second, other])).ran).toEqual([]);
    writeFileSync(path.join(root, 'b.txt'), 'B');
    const { ran, files } = await run([first, second, other]);
    expect(ran).toEqual(['second', 'other']);
    expect(files.get('deep/second.json')?.toString()).toBe('[a]B');
  });

  it('run again when a step they need has read something else', async () => {
    await run([first, second]);
    writeFileSync(path.join(root, 'a.txt'), 'A');
    const { ran, files } = await run([first, second]);
    expect(ran).toEqual(['first', 'second']);
    expect(files.get('deep/second.json')?.toString()).toBe('[A]b');
  });

  it('run again when a file that their pattern matches comes or goes', async () => {
    await run([other]);
    writeFileSync(path.join(root, 'c.txt'), 'c');
    const { ran, files } = await run([other]);
    expect(ran).toEqual(['other']);
    expect(files.get('other.json')?.toString()).toBe('a.txt,b.txt,c.txt');
  });

  it('run again when code that they import changes, and when the code that runs them does', async () => {
    await run([first, other]);
    write('code/shared.ts', 'export const shared = 1;');
    expect((await run([first, other])).ran).toEqual(['first']);
    write('code/other.ts', 'export const other = 1;');
    expect((await run([first, other])).ran).toEqual(['other']);
    write('data/build/pipeline.ts', 'export const pipeline = 1;');
    expect((await run([first, other])).ran).toEqual(['first', 'other']);
    write('package-lock.json', '{}');
    expect((await run([first, other])).ran).toEqual(['first', 'other']);
    expect((await run([first, other])).ran).toEqual([]);
  });

  it('say which of them runs', async () => {
    const lines: string[] = [];
    await run([first, second], lines);
    expect(lines).toEqual(['[1/2] first …', '[2/2] second …']);
  });

  it('may read only what the steps they need have built', async () => {
    await expect(run([first, { ...second, needs: [] }])).rejects.toThrow('second reads first.json');
    await expect(run([second])).rejects.toThrow('second needs first');
    await expect(run([{ ...first, inputs: ['b.txt'] }])).rejects.toThrow(
      'first reads a.txt, which is none of its inputs',
    );
  });

  it('tell all problems of all steps at once, each once, and leave nothing half-built', async () => {
    const steps = [
      failing('one', '95', '96'),
      first,
      failing('two', '96', '97'),
      { ...other, needs: ['one'] },
    ];
    const lines: string[] = [];
    const error: unknown = await run(steps, lines).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(BadData);
    expect(error instanceof BadData ? error.issues.map(({ value }) => value) : []).toEqual([
      '95',
      '96',
      '97',
    ]);
    expect(lines).toContain('[4/4] other left out: one failed');
    expect(existsSync(path.join(root, '.cache/one'))).toBe(false);
  });

  it('may run side by side: a step begins when those it needs are built, and nothing built depends on who ends first', async () => {
    const log: string[] = [];
    const runner = (milliseconds: (name: string) => number): Runner => ({
      atOnce: 2,
      run: async (step, job, progress) => {
        log.push(`${step.name} begins`);
        await new Promise((resolve) => setTimeout(resolve, milliseconds(step.name)));
        await runStep(step, job, progress);
        log.push(`${step.name} ends`);
      },
    });
    const built = async (cache: string, milliseconds: (name: string) => number) =>
      runSteps([other, first, second], path.join(root, cache), () => {}, root, runner(milliseconds));
    const slowFirst = await built('one', (name) => (name === 'first' ? 40 : 1));
    // What others wait for begins first, and nothing waits for a step it does not need.
    expect(log).toEqual([
      'first begins',
      'other begins',
      'other ends',
      'first ends',
      'second begins',
      'second ends',
    ]);
    expect(await built('two', (name) => (name === 'other' ? 80 : 1))).toEqual(slowFirst);
    expect(slowFirst.ran).toEqual(['other', 'first', 'second']);
    expect([...slowFirst.files.keys()]).toEqual([
      'other.json',
      '_private.txt',
      'first.json',
      'deep/second.json',
    ]);
  });

  it('try again after a failure, even when nothing they read has changed', async () => {
    await run([failing('one', '95')]).catch(() => {});
    await expect(run([failing('one', '95')])).rejects.toThrow(BadData);
  });
});

describe('publishing', () => {
  const files = new Map([
    ['b.json', Buffer.from('2')],
    ['a/a.json', Buffer.from('1')],
    ['_private.txt', Buffer.from('x')],
  ]);
  const target = () => path.join(root, 'public');

  it('names the version by what the files hold, whatever their order', () => {
    const { version, bytes } = publish(files, path.join(root, 'p1'));
    expect(publish(new Map([...files].reverse()), path.join(root, 'p2')).version).toBe(version);
    const renamed = new Map([...files, ['c.json', Buffer.from('2')]] as [string, Buffer][]);
    renamed.delete('b.json');
    expect(publish(renamed, path.join(root, 'p3')).version).not.toBe(version);
    expect(bytes).toEqual({ 'a/a.json': 1, 'b.json': 1 });
  });

  it('shows the public files of one version and nothing else', () => {
    publish(files, target());
    const { version } = publish(
      new Map([...files, ['a/a.json', Buffer.from('new')]] as [string, Buffer][]),
      target(),
    );
    expect(readdirSync(target())).toEqual([version]);
    expect(readFileSync(path.join(target(), version, 'a/a.json'), 'utf8')).toBe('new');
    expect(existsSync(path.join(target(), version, '_private.txt'))).toBe(false);
  });

  it('keeps feeds at an address without a version, which they do not change', () => {
    const place = path.join(root, 'p4');
    const plain = publish(files, place).version;
    const { version, bytes } = publish(new Map([...files, ['feeds/all.ics', Buffer.from('old')]]), place);
    publish(new Map([...files, ['feeds/all.ics', Buffer.from('new')]]), place);
    expect(version).toBe(plain);
    expect(bytes).not.toHaveProperty('feeds/all.ics');
    expect(readFileSync(path.join(place, 'feeds/all.ics'), 'utf8')).toBe('new');
    expect(readdirSync(place).sort()).toEqual([version, 'feeds'].sort());
  });
});
