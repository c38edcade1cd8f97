import { describe, expect, test } from 'vitest';
import type { OppositionEvent } from '../../../../src/model/event';
import { isOnMeasure, stepOfAct } from './ladder';

type Asked = Parameters<typeof stepOfAct>[0];
const act = (kind: string, about = 'measure') => ({ kind, about }) as OppositionEvent['act'];
const measure = (kind: string, fate: string | null) =>
  ({ kind, fate }) as unknown as OppositionEvent['measure'];
const step = (part: Partial<Asked>) => stepOfAct({ actions: [], act: null, measure: null, ...part });

describe('the step of an act', () => {
  test.each([
    ['moratorium', 'adopted', 4],
    ['ban', 'adopted', 5],
    ['ban', 'extended', 5],
    ['ban', 'proposed', 1],
    ['ban', 'failed', 1],
    ['ban', 'unknown', 1],
    ['ban', null, 1],
    ['zoningRule', 'adopted', 3],
  ])('on a %s that was %s is %s', (kind, fate, found) => {
    expect(step({ measure: measure(kind, fate) })).toBe(found);
  });

  test.each([
    ['moratoriumProposed', 1],
    ['moratoriumRejected', 1],
    ['banProposed', 1],
    ['banRejected', 1],
    ['rulesProposed', 1],
    ['rulesRejected', 1],
    ['billFiled', 1],
    ['billFailed', 1],
    ['billVetoed', 1],
    ['moratoriumAdopted', 5],
    ['billSigned', 5],
  ])('that is a %s is %s, whatever became of the ban later', (kind, found) => {
    expect(step({ act: act(kind), measure: measure('ban', 'adopted') })).toBe(found);
  });

  test.each([
    ['moratoriumAdopted', 4],
    ['moratoriumExtended', 4],
    ['banAdopted', 5],
    ['hearing', 1],
  ])('of which no measure is kept is that of what was done: %s is %s', (kind, found) => {
    expect(step({ act: act(kind) })).toBe(found);
  });

  test.each([
    [['permitDenial'], 4],
    [['projectWithdrawal'], 4],
    [['lawsuit'], 2],
    [['lawsuit', 'permitDenial'], 4],
    [['publicComment'], 1],
    [[], 1],
  ])('has at least the step of what was done beside it: %j is %s', (actions, found) => {
    expect(step({ actions: actions as never })).toBe(found);
    expect(
      step({ actions: actions as never, act: act('banProposed'), measure: measure('ban', 'adopted') }),
    ).toBe(found);
    expect(step({ actions: actions as never, measure: measure('ban', 'adopted') })).toBe(5);
  });
});

test.each([
  ['moratoriumAdopted', 'measure', true],
  ['billFiled', 'measure', true],
  ['moratoriumAdopted', 'project', false],
  ['hearing', 'measure', false],
])('%s about a %s is on a measure: %s', (kind, about, on) => {
  expect(isOnMeasure({ act: act(kind, about) })).toBe(on);
  expect(isOnMeasure({ act: null })).toBe(false);
});
