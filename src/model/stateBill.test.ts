import { describe, expect, test } from 'vitest';
import { reportBills, type StateBill } from './stateBill';

const bill = (id: string, over: Partial<StateBill> = {}): StateBill => ({
  id,
  name: id,
  status: 'enacted',
  lastAction: '2026-04-13',
  topics: ['water'],
  thresholdMw: null,
  page: null,
  eventIds: [],
  ...over,
});
const page = (lastAction: string): StateBill['page'] => ({
  url: 'https://openstates.org/ca/bills/20252026/SB1168/',
  stage: 'withdrawn',
  lastAction,
});
const file = (...bills: StateBill[]) => ({ state: 'CA', asOf: '2026-07-31', bills });

describe('the bills of a state', () => {
  test('are listed by status, the latest action first', () => {
    const { counts, list, notTold } = reportBills(
      file(
        bill('dead', { status: 'failedOrDied' }),
        bill('undated', { lastAction: null }),
        bill('late', { lastAction: '2026-05-01' }),
        bill('early'),
      ),
      new Set(),
      '2026-11-28',
    );
    expect(list.map(({ id }) => id)).toEqual(['late', 'early', 'undated', 'dead']);
    expect([counts.enacted, counts.failedOrDied, counts.vetoed, notTold]).toEqual([3, 1, 0, 0]);
  });

  test('are not told before the day of their status', () => {
    const told = reportBills(file(bill('a')), new Set(), '2026-07-30');
    expect(told).toMatchObject({ asOf: '2026-07-31', notTold: 1, list: [] });
    expect(Object.values(told.counts).every((count) => count === 0)).toBe(true);
    expect(reportBills(file(bill('a')), new Set(), '2026-07-31').list).toHaveLength(1);
  });

  test('tell no page and no act of a later day', () => {
    const bills = file(bill('a', { page: page('2026-08-13'), eventIds: ['known', 'later'] }));
    const [before] = reportBills(bills, new Set(['known']), '2026-08-01').list;
    expect([before?.page, before?.eventIds]).toEqual([null, ['known']]);
    const [after] = reportBills(bills, new Set(['known', 'later']), '2026-08-13').list;
    expect([after?.page?.stage, after?.eventIds]).toEqual(['withdrawn', ['known', 'later']]);
  });
});
