import { describe, expect, it } from 'vitest';
import { COUNTY_COLUMNS, detailShard, EVENT_COLUMNS, SITE_COLUMNS, STATE_COLUMNS } from './columns';
import { FIGHT_COLUMNS } from './fight';
import { TEST_COUNTIES, TEST_EVENTS, TEST_SITES, TEST_STATES } from './testData';
import { columnsOf, packTable, unpackTable } from './wire';

describe('a column list', () => {
  interface Pair {
    first: string;
    second: string | null;
  }

  it('does not compile without every key, nor with another', () => {
    // @ts-expect-error the second key is missing
    columnsOf<Pair>()(['first']);
    // @ts-expect-error no such key
    columnsOf<Pair>()(['first', 'second', 'third']);
    expect(columnsOf<Pair>()(['second', 'first'])).toEqual(['second', 'first']);
  });

  it.each([
    ['sites', SITE_COLUMNS],
    ['events', EVENT_COLUMNS],
    ['counties', COUNTY_COLUMNS],
    ['states', STATE_COLUMNS],
    ['fights', FIGHT_COLUMNS],
  ])('of %s names each column once', (_, columns: readonly string[]) => {
    expect(new Set(columns).size).toBe(columns.length);
  });
});

describe('a record that travels', () => {
  it('comes back whole', () => {
    const there = <T extends object>(columns: readonly (keyof T & string)[], records: readonly T[]) =>
      unpackTable<T>('test', JSON.parse(JSON.stringify(packTable(columns, records))), columns);
    expect(there(SITE_COLUMNS, TEST_SITES)).toEqual(TEST_SITES);
    expect(there(EVENT_COLUMNS, TEST_EVENTS)).toEqual(TEST_EVENTS);
    expect(there(COUNTY_COLUMNS, TEST_COUNTIES)).toEqual(TEST_COUNTIES);
    expect(there(STATE_COLUMNS, TEST_STATES)).toEqual(TEST_STATES);
  });
});

it.each([
  [{ country: 'US', state: 'VA' }, 'US-VA'],
  [{ country: 'US', state: null }, 'US'],
  [{ country: 'CA', state: 'ON' }, 'CA'],
  [{ country: '', state: null }, 'XX'],
])('the details of %j are in the file %s', (record, shard) => {
  expect(detailShard(record)).toBe(shard);
});
