import { expect, test } from 'vitest';
import type { Measure } from '../../../../src/model/event';
import { stepOfAct } from './ladder';

const measure = (part: Partial<Measure>): Measure => ({
  fate: 'adopted',
  durationDays: null,
  durationKind: 'unknown',
  statedEnd: null,
  kind: 'moratorium',
  ...part,
});

test.each([
  [['moratorium'], measure({}), 4],
  [['moratorium'], measure({ fate: 'failed' }), 1],
  [['moratorium'], measure({ fate: 'proposed' }), 1],
  [['moratorium', 'permitDenial'], measure({ fate: 'failed' }), 4],
  [['moratorium', 'lawsuit'], measure({ fate: 'failed' }), 2],
  [['legislation'], measure({ kind: 'incentiveLimit' }), 2],
  [['legislation'], measure({ kind: 'preemption' }), 1],
  [['moratorium'], null, 1],
  [['moratorium'], measure({ kind: 'ban', fate: 'expired' }), 5],
] as const)('acts %j with this measure stand on step %#', (actions, told, step) => {
  expect(stepOfAct({ actions: [...actions], measure: told })).toBe(step);
});
