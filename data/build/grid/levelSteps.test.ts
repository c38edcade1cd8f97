import '../../../src/i18n/english';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { beforeAll, describe, expect, it } from 'vitest';
import { BadData, formatIssue } from '../../../src/ingest/issue';
import type { LevelStep } from '../../../src/model/grid/levelSteps';
import { hourAt, hourText } from '../../../src/model/grid/series';
import { ROOT } from '../pipeline';
import { HOURLY_FILES, readHours } from './hours';
import { LEVEL_STEPS_FILE, readStepVerdicts, type StepVerdict, stepNotes, verdictOn } from './levelSteps';
import { STEP_REVIEW_FILE, stepReviewCsv } from './review';
import { type AreaRow, readAreas } from './tables';

const source = (file: string) => readFileSync(path.join(ROOT, file));
const inputs = globSync([HOURLY_FILES], { cwd: ROOT }).sort();

let areas: Map<string, AreaRow>;
let steps: Map<string, LevelStep[]>;
let verdicts: StepVerdict[];
beforeAll(async () => {
  areas = readAreas({ source });
  verdicts = readStepVerdicts({ source }, areas);
  const hours = await readHours({ source, inputs }, areas);
  steps = new Map([...hours].map(([id, found]) => [id, found.steps]));
}, 120_000);

describe('lasting steps of the areas', () => {
  it('are these eleven of 125 series, and each has its verdict', () => {
    expect(steps.size).toBe(125);
    const found = [...steps].flatMap(([id, list]) =>
      list.map((step) => `${id} ${hourText(step.firstHour).slice(0, 10)} ${step.factors[1].toFixed(2)}`),
    );
    expect(found.sort()).toEqual([
      'ERCO-NRTH 2021-06-07 1.22',
      'PSCO 2022-08-14 0.87',
      'PSEI 2020-02-12 0.77',
      'SC 2019-12-25 0.83',
      'SPA 2023-08-01 0.36',
      'TEPC 2018-10-01 0.72',
      'TEPC 2019-05-31 1.19',
      'TEPC 2020-01-26 1.15',
      'TEPC 2020-10-11 0.82',
      'WACM 2019-05-01 0.82',
      'WACM 2022-07-28 1.48',
    ]);
    for (const [id, list] of steps)
      for (const step of list) expect(verdictOn(verdicts, id, step)).toBeDefined();
    expect(verdicts).toHaveLength(found.length);
  });

  it('are none of the growth that data centers bring, nor of weather', () => {
    for (const id of [
      'PJM-DOM',
      'ERCO-FWES',
      'ERCO',
      'PJM',
      'CISO',
      'SRP',
      'NEVP',
      'PACE',
      'BPAT',
      'GCPD',
      'AVA',
      'IPCO',
    ])
      expect([id, steps.get(id)]).toEqual([id, []]);
  });

  it('stand in the list for review with their verdicts', () => {
    expect(stepReviewCsv(areas, steps, verdicts)).toBe(source(STEP_REVIEW_FILE).toString());
  });

  it('are told with the figures of every window that they touch', () => {
    const notes = stepNotes('SPA', steps.get('SPA') ?? [], verdicts);
    expect(notes).toEqual([
      {
        severity: 'defect',
        text: 'From August 2023 all hours lie at about 0.36 times what they were, and stay there for nine months or longer. This looks like a change of what is counted, not of demand. It falls within a week, and its swings no longer follow those of the areas around. Years on either side do not compare.',
        years: [2023, 2024],
        step: '2023-08',
      },
    ]);
  });
});

describe('the verdict on a step', () => {
  const step: LevelStep = { firstHour: hourAt(2022, 4), factors: [0.5, 0.5, 0.5] };
  const verdict = { area: 'SPA', month: '2022-05', reason: 'A smelter closed.' };

  it('leaves out what load itself has done, and says of a step that nobody has looked at only what it is', () => {
    expect(stepNotes('SPA', [step], [{ ...verdict, cause: 'load' }])).toEqual([]);
    const [note] = stepNotes('SPA', [step], []);
    expect(note?.text).toMatch(
      /^From May 2022 all hours lie at about 0\.50 times .* not of demand. Years on/,
    );
  });

  it('stops the build where it is about no area, no month or no cause', () => {
    const text = 'area,month,cause,reason\nSPX,2022-05,fault,a\nSPA,2022-13,fault,a\nSPA,2022-05,hearsay,a\n';
    const read = () => readStepVerdicts({ source: () => Buffer.from(text) }, areas);
    let issues = '';
    try {
      read();
    } catch (error) {
      issues = error instanceof BadData ? error.issues.map(formatIssue).join('\n') : '';
    }
    expect(issues).toMatch(
      /:2 column area: "SPX"[\s\S]*:3 column month: "2022-13"[\s\S]*:4 column cause: "hearsay"/,
    );
    expect(issues).toContain(LEVEL_STEPS_FILE);
  });
});
