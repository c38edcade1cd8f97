import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { headingId } from './Markdown';
import { METHODS_SECTIONS, takeWantedSection, wantSection } from './methodsSection';

const text = readFileSync(path.resolve(import.meta.dirname, '../../../docs/methods.md'), 'utf8');
const ids = [...text.matchAll(/^##+ (.+)$/gm)].map(([, heading = '']) => headingId(heading));

test('every section that a figure links to is a heading of the methods text, and so is every link within it', () => {
  expect(ids).toEqual(expect.arrayContaining([...METHODS_SECTIONS]));
  for (const [, target] of text.matchAll(/\]\(#([^)]+)\)/g)) expect(ids).toContain(target);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a section is asked for once', () => {
  wantSection('headroom');
  expect([takeWantedSection(), takeWantedSection()]).toEqual(['headroom', null]);
});
