import { expect, it } from 'vitest';
import { serve, servedCollection } from './served';

it('keeps a served collection while newer ones come, and lets it go in time', () => {
  const empty = { type: 'FeatureCollection' as const, features: [] };
  const first = serve('test', empty);
  const second = serve('test', { ...empty });
  expect(servedCollection(first)).toBe(empty);
  expect(first).not.toBe(second);
  for (let turn = 0; turn < 10; turn += 1) serve('test', { ...empty });
  expect(() => servedCollection(first)).toThrow(first);
});
