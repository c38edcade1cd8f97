import { expect, test } from 'vitest';
import type { Measure, OppositionEvent } from '../../../model/event';
import { regionReport } from '../../../model/report/report';
import { TEST_DATA, TEST_EVENTS } from '../../../model/testData';
import { reportJson } from './reportJson';

const [base] = TEST_EVENTS;
if (!base) throw new Error('the test data holds an event');

const act = (id: string, date: string, measure: Partial<Measure>): OppositionEvent => ({
  ...base,
  id,
  date,
  datePrecision: 'day',
  actions: ['moratorium'],
  mechanism: 4,
  measure: { fate: 'adopted', durationDays: null, durationKind: 'unknown', statedEnd: null, ...measure },
});

const told = (events: readonly OppositionEvent[]) => {
  const report = regionReport(
    { kind: 'county', fips: '51107' },
    { ...TEST_DATA, events: [...events] },
    '2026-06-01',
  );
  if (!report) throw new Error('no such region');
  return JSON.parse(reportJson(report));
};

test('a file tells five states of a measure, why it is over, and apart from them what is known of its end', () => {
  const { opposition } = told([
    act('no-end', '2026-01-01', {}),
    act('ran-out', '2025-01-01', { durationDays: 90, durationKind: 'fixedDays' }),
    act('replaced', '2025-02-01', {
      fate: 'replaced',
      ended: { on: '2025-05-01', basis: 'successor', by: 'no-end', latest: null },
    }),
    act('struck', '2025-03-01', {
      fate: 'rescinded',
      ended: { on: '2025-06-01', basis: 'rescission', by: null, latest: null, reason: 'struckDown' },
    }),
    act('voted-down', '2025-04-01', { fate: 'failed' }),
    act('asked', '2026-02-01', { fate: 'proposed' }),
  ]);
  const states = Object.fromEntries(
    opposition.events.map((event: { id: string; measureState: string; measureEnded: string | null }) => [
      event.id,
      [event.measureState, event.measureEnded],
    ]),
  );
  expect(states).toEqual({
    'no-end': ['inForce', null],
    'ran-out': ['ended', 'ranOut'],
    replaced: ['ended', 'replaced'],
    struck: ['ended', 'struckDown'],
    'voted-down': ['rejected', null],
    asked: ['proposed', null],
  });
  expect(opposition.byMeasureState.counts).toEqual({
    inForce: 1,
    proposed: 1,
    ended: 3,
    rejected: 1,
    unknown: 0,
    notYet: 0,
  });
  expect(opposition.measuresInForce).toMatchObject([
    { id: 'no-end', measureState: 'inForce', until: null, endBasis: 'notRecorded' },
  ]);
});

test('a term that has run out is listed apart, as ended', () => {
  const { opposition } = told([
    act('ran-out', '2025-01-01', { durationDays: 90, durationKind: 'fixedDays' }),
  ]);
  expect(opposition.measuresRunOut).toMatchObject([
    { id: 'ran-out', measureState: 'ended', measureEnded: 'ranOut', until: '2025-04-01' },
  ]);
});
