import { describe, expect, it } from 'vitest';
import { moduleFiles } from './moduleGraph';

const filesOf = (files: Record<string, string>, entry = 'a/step.ts') =>
  moduleFiles(entry, (file) => files[file] ?? null);

describe('the files of a module', () => {
  it('are itself and what it imports, through others too, in circles too', () => {
    const files = {
      'a/step.ts': "import { b } from '../b'; import 'node:fs'; import x from 'a-package';",
      'b/index.ts': "export * from './c'; import { step } from '../a/step';",
      'b/c.ts': '',
      'b/unused.ts': '',
    };
    expect(filesOf(files)).toEqual(['a/step.ts', 'b/c.ts', 'b/index.ts']);
  });

  it('are found in every way of asking for a module', () => {
    const files = {
      'a/step.ts': `import data from './data.json'; import './effect'; export { x } from './named';
        const later = await import('./later'); const url = new URL('./worker.ts', import.meta.url);
        import { type T, value } from './mixed'; import text from './text.txt?raw';`,
      'a/data.json': '{"from": "./not-code"}',
      'a/effect.tsx': '',
      'a/named.ts': '',
      'a/later.ts': '',
      'a/worker.ts': '',
      'a/mixed.ts': '',
      'a/text.txt': "import './not-code'",
    };
    expect(filesOf(files)).toEqual(Object.keys(files).sort());
  });

  it('are not those it takes only types from', () => {
    const files = {
      'a/step.ts': "import type { A } from './types'; export type { B } from './types';",
      'a/types.ts': '',
    };
    expect(filesOf(files)).toEqual(['a/step.ts']);
  });

  it('can all be named, or it is said which not', () => {
    expect(() => filesOf({})).toThrow('a/step.ts is missing');
    expect(() => filesOf({ 'a/step.ts': "import './gone';" })).toThrow(
      'a/step.ts imports ./gone, which is no file',
    );
    expect(() => filesOf({ 'a/step.ts': 'await import(name);' })).toThrow('name the file');
    expect(() => filesOf({ 'a/step.ts': 'import {' })).toThrow('a/step.ts: ');
  });

  it('are read anew when a text has changed', () => {
    const files: Record<string, string> = { 'a/step.ts': '', 'a/b.ts': '' };
    expect(filesOf(files)).toEqual(['a/step.ts']);
    files['a/step.ts'] = "import './b';";
    expect(filesOf(files)).toEqual(['a/b.ts', 'a/step.ts']);
  });
});
