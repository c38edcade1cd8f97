/** The inventory of state bills, and the acts of the real record that name the same bills. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Issue } from '../../../src/ingest/issue';
import { BILL_STATUSES } from '../../../src/model/stateBill';
import { ROOT } from '../pipeline';
import { buildRecord } from './opposition';
import { billNumbers, billsAsOf, readStateBills, stateBillFiles, yearsOf } from './stateBills';

const source = (file: string) => readFileSync(path.join(ROOT, file));
const issues: Issue[] = [];
const read = readStateBills(source, issues);
const { events } = buildRecord(source);
const files = stateBillFiles(read, events, billsAsOf(source));
const bills = files.flatMap(({ state, bills: list }) => list.map((bill) => ({ ...bill, state })));
const billOf = (id: string) => {
  const found = bills.find((bill) => bill.id === id);
  if (!found) throw new Error(`no bill ${id}`);
  return found;
};

test('every row is read, with the status that it has', () => {
  expect(issues).toEqual([]);
  expect(bills).toHaveLength(435);
  const counts = BILL_STATUSES.map((status) => [
    status,
    bills.filter((bill) => bill.status === status).length,
  ]);
  expect(Object.fromEntries(counts)).toEqual({
    enacted: 84,
    passedBothChambers: 4,
    passedOneChamber: 20,
    inCommittee: 74,
    carriedOver: 7,
    vetoed: 9,
    failedOrDied: 234,
    withdrawn: 3,
  });
  expect(new Set(files.map(({ asOf }) => asOf))).toEqual(new Set(['2026-07-31']));
  expect(files.find(({ state }) => state === 'DC')?.bills).toEqual([]);
});

test('a bill keeps its topics, threshold and page', () => {
  expect(billOf('bill-ak-sb-250-cssb-250-cra-34th-leg-2026')).toMatchObject({
    status: 'passedOneChamber',
    lastAction: '2026-05-18',
    topics: ['ratepayerOrLargeLoad', 'water', 'disclosure'],
    thresholdMw: 15,
    page: {
      url: 'https://openstates.org/ak/bills/34/SB250/',
      stage: 'passedOneChamber',
      lastAction: '2026-05-18',
    },
  });
});

describe('numbers are folded', () => {
  test.each([
    ['H. 4583 (2026)', 'SC', ['H4583']],
    ['HB0293 / SB0056 (2026)', 'MD', ['H293', 'S56']],
    ['H0315aa (2025)', 'ID', ['H315']],
    ['S6486D / A7389C (2021-2022, enacted)', 'NY', ['S6486', 'A7389']],
    ['HB1265 (2026, LSR 26-2482)', 'NH', ['H1265']],
    ['SB 250 / CSSB 250(CRA) (34th Leg., 2026)', 'AK', ['S250']],
    ['Chapter 238 of the Acts of 2024 / G.L. c. 64H Section 6(zz)', 'MA', []],
    ['HB26-1030 and SB 26-102', 'CO', ['H26-1030', 'S26-102']],
  ])('%s', (text, state, numbers) => {
    expect(billNumbers(text, state)).toEqual(numbers);
  });
});

test('a bill lives in the years that its name, its page or its last action gives', () => {
  const page = { url: 'https://openstates.org/ga/bills/2025_26/HB1012/', stage: 'introduced' as const };
  expect(yearsOf({ name: 'SB 34 (2025-2026)', lastAction: '2026-02-25', page: null })).toEqual([2025, 2026]);
  expect(yearsOf({ name: 'HB 1012 (2026)', lastAction: null, page: { ...page, lastAction: '' } })).toEqual([
    2025, 2026,
  ]);
  expect(yearsOf({ name: 'HB 1297', lastAction: null, page: null })).toEqual([]);
});

describe('an act that names the bill belongs to it', () => {
  const named = (state: string, name: string) => {
    const found = bills.filter((bill) => bill.state === state && bill.name.startsWith(name));
    expect(found).toHaveLength(1);
    return found.flatMap(({ eventIds }) => eventIds);
  };

  test.each([
    ['TX', 'SB 6 ', ['texas-statewide-sb-6-tx-2025-06-20']],
    ['VA', 'HB1515', ['virginia-statewide-hb-1515-moratorium-va-2026-02-01']],
    ['VA', 'SB94', ['virginia-sb-94-hb-153-siting-2026-03']],
    [
      'GA',
      'HB 1012',
      ['georgia-sine-die-legislative-failure-ga-2026-04-03', 'georgia-statewide-hb-1012-ga-2026-02-01'],
    ],
    ['ID', 'H0820', ['idaho-h-820-id-2026-02-01']],
    ['WV', 'HB 4983', ['wv-hb-4983-secrecy-rulemaking-2026-03-27']],
    // Written "HB 895" by the tracker, "H0895" by the inventory.
    ['ID', 'H0895', ['idaho-hb-895-water-cooling-2026']],
    // The name gives 2025 alone; its page says that the session goes on to 2026.
    ['MI', 'HB 5396', ['michigan-capitol-rally-hb-5396-2026-06-23']],
  ])('%s %s', (state, name, ids) => {
    expect(named(state, name)).toEqual(ids);
  });

  test('the two bills of Colorado are told apart', () => {
    expect(named('CO', 'HB26-1246')).toEqual([]);
    expect(named('CO', 'HB26-1030')).toContain('colorado-legislature-data-center-bills-dead-co-2026-05-11');
  });

  test('the law of New York on mining, whose print the tracker may write or not', () => {
    expect(named('NY', 'S6486D').length).toBeGreaterThan(0);
  });

  test('one number in another year or state is another bill', () => {
    const byId = new Map(events.map(({ event }) => [event.id, event]));
    for (const bill of bills)
      for (const id of bill.eventIds) {
        const event = byId.get(id);
        expect(event?.state).toBe(bill.state);
        expect(yearsOf(bill)).toContain(Number(event?.date?.slice(0, 4)));
      }
  });
});
