import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { beforeAll, describe, expect, it } from 'vitest';
import { sitesFromTables } from '../events/builtSites';
import { readGroupNames } from '../events/groups';
import { buildRecord } from '../events/opposition';
import { buildFiles } from '../events/step';
import { ROOT, type Step, type StepContext } from '../pipeline';
import { sourcesStep } from '../sources/step';
import { fillBlocks } from './blocks';
import { type JudgedPair, judge, type OppositionData, oppositionBlock, oppositionData } from './opposition';

const source = (file: string) => readFileSync(path.join(ROOT, file));

async function build(step: Step) {
  const context: StepContext = {
    inputs: globSync([...step.inputs], { cwd: ROOT }).sort(),
    source,
    built: () => Buffer.from(''),
    progress: () => {},
  };
  return step.run(context);
}

let data: OppositionData;
beforeAll(async () => {
  const files = {
    ...(await build(sourcesStep)),
    ...buildFiles(buildRecord(source, sitesFromTables(source)), readGroupNames(source, [])),
  };
  data = oppositionData((file) => Buffer.from(files[file] ?? ''), source);
}, 60_000);

describe('the methods text on the opposition record', () => {
  it('holds the figures that the data gives; "npx tsx data/build/methods/write.ts" writes them anew', () => {
    const text = source('docs/methods.md').toString();
    expect(fillBlocks(text, { 'opposition-record': oppositionBlock(data) })).toBe(text);
  });

  it('counts an act of several datasets once, and for each of them', () => {
    const [first, second] = data.events;
    if (!first || !second) throw new Error('no acts');
    const block = oppositionBlock({
      ...data,
      events: [
        { ...first, attestedBy: ['datacentertracker', 'moratoriumNation'] },
        { ...second, attestedBy: ['moratoriumNation'] },
      ],
    });
    expect(block).toContain('2 acts');
    expect(block).toContain('1 are attested by more than one');
    expect(block).toMatch(/Moratorium Nation[^|]*\) \| 2 \| 100\.0\u00a0% \| 1 \|/);
  });
});

describe('judge', () => {
  const pair = (same: boolean, joined: boolean): JudgedPair => ({ same, joined, hard: true, drawn: 'after' });

  it('tells what was joined wrongly from what was missed', () => {
    const found = judge([
      pair(true, true),
      pair(true, true),
      pair(true, true),
      pair(false, true),
      pair(true, false),
    ]);
    expect(found).toMatchObject({ right: 3, wrong: 1, missed: 1, precision: 0.75, recall: 0.75 });
  });

  it('has no precision where nothing was joined', () => {
    expect(judge([pair(false, false)])).toMatchObject({ precision: null, recall: null });
  });
});
