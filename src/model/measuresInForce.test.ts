import { expect, test } from 'vitest';
import type { Measure, OppositionEvent } from './event';
import { endBasisOf, stoppingCounts, stoppingInForce, stoppingTotal } from './measuresInForce';
import { TEST_EVENTS } from './testData';

const [base] = TEST_EVENTS;
if (!base) throw new Error('the test data holds an act');
const act = (id: string, measure: Partial<Measure> | null): OppositionEvent => ({
  ...base,
  id,
  date: '2025-03-01',
  measure: measure && {
    fate: 'adopted',
    durationDays: null,
    durationKind: 'unknown',
    statedEnd: null,
    ...measure,
  },
});

test('what the end of a measure rests on is what the record tells, else whether an end is known', () => {
  expect(endBasisOf(act('a', { endBasis: 'term' }), null)).toBe('term');
  expect(endBasisOf(act('a', {}), '2026-01-01')).toBe('stated');
  expect(endBasisOf(act('a', {}), null)).toBe('notRecorded');
  expect(endBasisOf(act('a', null), null)).toBe('notRecorded');
});

test('those that stop projects are counted by what is known of their end', () => {
  const counts = stoppingCounts([
    { kind: 'moratorium', endBasis: 'stated' },
    { kind: 'ban', endBasis: 'term' },
    { kind: 'utilityPause', endBasis: 'openEnded' },
    { kind: 'moratorium', endBasis: 'notRecorded' },
    { kind: 'zoningRule', endBasis: 'stated' },
    { kind: null, endBasis: 'stated' },
  ]);
  expect(counts).toEqual({ endKnown: 2, openEnded: 1, endNotRecorded: 1 });
  expect(stoppingTotal(counts)).toBe(4);
});

test('among acts only measures in force on the day are counted, each with its end', () => {
  const moratorium = { kind: 'moratorium' } as const;
  const events = [
    act('dated', { ...moratorium, id: 'dated', durationKind: 'untilDate', statedEnd: '2026-01-01' }),
    act('open', { ...moratorium, id: 'open' }),
    act('rule', { kind: 'zoningRule', id: 'rule' }),
    act('proposed', { ...moratorium, id: 'proposed', fate: 'proposed' }),
    act('none', null),
  ];
  expect(stoppingInForce(events, '2025-06-01')).toEqual({ endKnown: 1, openEnded: 0, endNotRecorded: 1 });
  expect(stoppingInForce(events, '2026-01-02')).toEqual({ endKnown: 0, openEnded: 0, endNotRecorded: 1 });
  expect(stoppingInForce(events, '2025-02-28')).toEqual({ endKnown: 0, openEnded: 0, endNotRecorded: 0 });
});
