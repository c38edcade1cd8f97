import { expect, it } from 'vitest';
import { lastAnswer, perObject } from './memo';

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

it('the answer for an object is worked out once, whatever others were asked of, and even where it is undefined', () => {
  const asked: object[] = [];
  const answer = perObject((subject: { value: number | undefined }) => {
    asked.push(subject);
    return subject.value;
  });
  const [one, other] = [{ value: 1 }, { value: undefined }];
  expect([answer(one), answer(other), answer(one), answer(other)]).toEqual([1, undefined, 1, undefined]);
  expect(asked).toEqual([one, other]);
  expect(answer({ value: 1 })).toBe(1);
  expect(asked).toHaveLength(3);
});
