import { expect, test } from 'vitest';
import { fileOf } from './fileOf';

test('finds the file of a state, and names the one that is not there', () => {
  const of = fileOf(['GA', 'VA'], ['georgia', 'virginia']);
  expect([of('VA'), of('GA')]).toEqual(['virginia', 'georgia']);
  expect(() => of('TX')).toThrow(/TX/);
});
