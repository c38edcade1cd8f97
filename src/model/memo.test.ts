import { expect, it } from 'vitest';
import { lastAnswer } from './memo';

it('the last answer is given again for the same inputs, and only for them', () => {
  let runs = 0;
  const pair = lastAnswer((a: object, b: number) => {
    runs += 1;
    return { a, b };
  });
  const [one, two] = [{}, {}];
  const first = pair(one, 1);
  expect(pair(one, 1)).toBe(first);
  expect(runs).toBe(1);
  expect(pair(two, 1)).not.toBe(first);
  expect(pair(two, 2)).toEqual({ a: two, b: 2 });
  expect(pair(one, 2)).toEqual({ a: one, b: 2 });
  expect(runs).toBe(4);
  expect(pair(one, 2)).toBe(pair(one, 2));
  expect(runs).toBe(4);
});
