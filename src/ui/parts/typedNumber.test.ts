import { expect, test } from 'vitest';
import { typedNumber } from './typedNumber';

test.each([
  ['1000', 1000],
  ['1,000', 1000],
  [' 1,234,567.5 ', 1_234_567.5],
  ['-5', -5],
  ['.5', 0.5],
  ['200000', 200_000],
  ['1,00', null],
  ['25 %', null],
  ['1e6', null],
  ['abc', null],
  ['', null],
  [`1${'0'.repeat(30)}`, null],
])('%s is read as %s', (text, number) => {
  expect(typedNumber(text)).toBe(number);
});

test('a share is read in per cent too', () => {
  expect(['25 %', '7%', '0.25', '%', '12,5 %'].map((text) => typedNumber(text, true))).toEqual([
    0.25,
    0.07,
    0.25,
    null,
    null,
  ]);
});
