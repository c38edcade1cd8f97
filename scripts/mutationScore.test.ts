import { describe, expect, it } from 'vitest';
import { readsTables, sampleLine, scoreLines, scoreOf, survivorLine } from './mutationScore';

const mutants = (fileName: string, ...statuses: string[]) => statuses.map((status) => ({ fileName, status }));

describe('the score of mutation testing', () => {
  const scores = scoreOf([
    ...mutants('b.ts', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored', 'CompileError'),
    ...mutants('a.ts', 'Killed'),
    ...mutants('c.ts', 'Ignored'),
  ]);

  it('counts a change as noticed when a test fails or hangs, and only changes that ran', () => {
    expect(scores).toEqual([
      { file: 'a.ts', noticed: 1, slow: 0, survived: 0, untested: 0 },
      { file: 'b.ts', noticed: 2, slow: 1, survived: 1, untested: 1 },
    ]);
  });

  it('is told a line a file, with the sum last', () => {
    expect(scoreLines('src', scores)).toEqual([
      '100.0 %  1 of 1 noticed, 0 survived, 0 untested  a.ts',
      ' 50.0 %  2 of 4 noticed (1 by time), 1 survived, 1 untested  b.ts',
      ' 60.0 %  3 of 5 noticed (1 by time), 1 survived, 1 untested  all of src',
    ]);
    expect(sampleLine(scores, 8, 40)).toBe(
      '8 of 40 changes drawn, 3 of them say nothing; 60.0 % of 5 noticed (95 % interval 23.1 to 88.2), 50.0 % without the 1 noticed by time',
    );
    expect(scoreLines('src', [])).toEqual(['    – %  0 of 0 noticed, 0 survived, 0 untested  all of src']);
  });
});

describe('a change that no test noticed', () => {
  const mutant = {
    fileName: 'a.ts',
    status: 'Survived',
    mutatorName: 'EqualityOperator',
    replacement: 'a >=\n    b',
    location: { start: { line: 3, column: 7 } },
  };

  it('is told with its place', () => {
    expect(survivorLine(mutant)).toEqual(['a.ts:3:7 EqualityOperator: a >= b']);
    expect(survivorLine({ ...mutant, status: 'NoCoverage' })).toEqual([
      'a.ts:3:7 EqualityOperator: a >= b, which no test runs',
    ]);
    expect(survivorLine({ ...mutant, status: 'Killed' })).toEqual([]);
    expect(survivorLine({ ...mutant, status: 'Ignored' })).toEqual([]);
  });
});

it.each([
  ["import { readFileSync } from 'node:fs';", true],
  ["import path from 'node:path';\nimport { existsSync } from 'node:fs';", true],
  ["import { realSites } from './realSites';", true],
  ["import { sitesFromTables } from '../builtSites';", true],
  ["import { statusOf } from './status';\nconst text = 'node:fs';", false],
])('a test that begins with %j reads tables: %s', (text, reads) => {
  expect(readsTables(text)).toBe(reads);
});
