import { expect, it } from 'vitest';
import { fold } from './fold';

it.each([
  ['Québec', 'quebec'],
  ["Prince George's  County", 'prince georges county'],
  ['Prince George’s', 'prince georges'],
  ['  T5@Atlanta — II ', 't5 atlanta ii'],
  ['…', ''],
])('%j is compared as %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});
