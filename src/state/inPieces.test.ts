import { expect, test } from 'vitest';
import { inPieces } from './inPieces';

function* counting(to: number, done: number[]): Generator<void, string> {
  for (let piece = 0; piece < to; piece += 1) {
    done.push(piece);
    yield;
  }
  return 'whole';
}

test('gives the page a turn whenever a piece took long, and then goes on', async () => {
  const done: number[] = [];
  let time = 0;
  const answer = inPieces(counting(3, done), () => {
    time += 10;
    return time;
  });
  expect(done).toEqual([0]);
  await new Promise((go) => setTimeout(go, 5));
  expect(done.length).toBeGreaterThan(1);
  expect(await answer).toBe('whole');
  expect(done).toEqual([0, 1, 2]);
});

test('runs small pieces in one go', async () => {
  const done: number[] = [];
  const answer = inPieces(counting(3, done), () => 0);
  expect(done).toEqual([0, 1, 2]);
  expect(await answer).toBe('whole');
});

test('rejects with what the work throws', async () => {
  const failing = (function* (): Generator<void, never> {
    yield;
    throw new Error('no counties');
  })();
  await expect(inPieces(failing)).rejects.toThrow('no counties');
});
