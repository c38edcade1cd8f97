import { describe, expect, test } from 'vitest';
import { TEST_DATA, TEST_EVENTS, TEST_MEASURE, TEST_MEASURES, TEST_SITES } from '../testData';
import { type Aliases, changesOf } from './changes';
import { digestOf } from './digest';
import type { DigestRow } from './digestRow';

const THEN = { version: 'aaaaaaaaaaaa', dataDate: '2026-08-22', recordUpTo: '2026-08-22' };
const NOW = { version: 'bbbbbbbbbbbb', dataDate: '2026-11-01', recordUpTo: '2026-11-01' };
const TABLES = { sites: TEST_SITES, events: TEST_EVENTS, measures: TEST_MEASURES };
const ROWS = digestOf(TABLES, THEN.recordUpTo);
const [FIRST] = TEST_SITES;
if (FIRST === undefined) throw new Error('the test world has no site');

function changes({
  region = null as Parameters<typeof changesOf>[0],
  before = ROWS as readonly DigestRow[],
  now = ROWS as readonly DigestRow[],
  aliases = { site: {}, event: {} } as Aliases,
} = {}) {
  const found = changesOf(
    region,
    TEST_DATA,
    { ...THEN, rows: before },
    { ...NOW, date: '2026-11-01', rows: now },
    aliases,
  );
  if (found === null) throw new Error('no such region');
  return found.changes;
}
const told = (given: Parameters<typeof changes>[0]) =>
  changes(given).map(({ kind, row, joinedWith }) => [
    kind,
    row.record,
    row.id,
    ...(joinedWith === null ? [] : [joinedWith]),
  ]);

describe('what changed since a kept version', () => {
  test('is nothing where nothing did', () => {
    expect(changes()).toEqual([]);
  });

  test('is what was added and what was taken out', () => {
    const fewer = ROWS.filter(({ record, id }) => record !== 'site' || id !== FIRST.id);
    expect(told({ before: fewer })).toEqual([['added', 'site', FIRST.id]]);
    expect(told({ now: fewer })).toEqual([['takenOut', 'site', FIRST.id]]);
  });

  test('tells each fact that is another, and a name', () => {
    const sites = [
      { ...FIRST, name: 'Another name', status: 'closed' as const, mw: null },
      ...TEST_SITES.slice(1),
    ];
    const [change, ...others] = changes({ now: digestOf({ ...TABLES, sites }, THEN.recordUpTo) });
    expect(others).toEqual([]);
    expect(change?.kind).toBe('corrected');
    expect(change?.facts).toEqual([
      { fact: 'name', before: FIRST.name, now: 'Another name' },
      { fact: 'status', before: FIRST.status, now: 'closed' },
      { fact: 'mw', before: `${FIRST.mw?.value} ${FIRST.mw?.basis}`, now: null },
    ]);
  });

  test('a measure that was in force and is over has ended; one that was only corrected has not', () => {
    const of = (part: Partial<typeof TEST_MEASURE>, day = THEN.recordUpTo) =>
      changes({
        now: digestOf(
          {
            ...TABLES,
            measures: TEST_MEASURES.map((one) => (one.id === TEST_MEASURE.id ? { ...one, ...part } : one)),
          },
          day,
        ),
      }).filter(({ row }) => row.record === 'measure' && row.id === TEST_MEASURE.id);
    const lifted = { ended: { on: '2026-08-01', reason: 'lifted' as const, by: null, latest: null } };
    expect(of(lifted)).toMatchObject([
      {
        kind: 'ended',
        facts: [
          { fact: 'standing', before: 'inForce', now: 'ended' },
          { fact: 'ended', now: '2026-08-01 lifted' },
        ],
      },
    ]);
    expect(of({}, '2027-03-02')).toMatchObject([
      { kind: 'ended', facts: [{ fact: 'standing', before: 'inForce', now: 'ended' }] },
    ]);
    const longer = { until: { ...TEST_MEASURE.until, date: '2027-06-01' } };
    expect(of(longer)).toMatchObject([
      { kind: 'corrected', facts: [{ fact: 'until', before: '2027-03-01', now: '2027-06-01' }] },
    ]);
  });

  test('a record that has another id now is the same; one whose id leads to a known record is joined with it', () => {
    const before = ROWS.map((row) =>
      row.record === 'site' && row.id === FIRST.id ? { ...row, id: 'old-id' } : row,
    );
    expect(told({ before, aliases: { site: { 'old-id': FIRST.id }, event: {} } })).toEqual([]);
    const twice: DigestRow[] = [...ROWS, { ...(ROWS[0] as DigestRow), record: 'site', id: 'second' }];
    expect(told({ before: twice, aliases: { site: { second: FIRST.id }, event: {} } })).toEqual([
      ['joined', 'site', 'second', FIRST.id],
    ]);
    // An id that leads nowhere is gone.
    expect(told({ before: twice, aliases: { site: { second: 'nowhere' }, event: {} } })).toEqual([
      ['takenOut', 'site', 'second'],
    ]);
  });

  test('of a region holds what lies in it or holds over it, gone records too', () => {
    const inside = ROWS.filter(({ country, state }) => country === 'US' && state === 'VA');
    expect(told({ region: { kind: 'state', code: 'VA' }, now: [] })).toHaveLength(inside.length);
    expect(inside.length).toBeLessThan(ROWS.length);
    expect(told({ region: { kind: 'country', code: 'IE' }, now: [] })).toHaveLength(
      ROWS.filter(({ country }) => country === 'IE').length,
    );
    const around = { kind: 'radius' as const, lon: FIRST.lon, lat: FIRST.lat, km: 1 };
    expect(told({ region: around, before: [], now: ROWS })).toContainEqual(['added', 'site', FIRST.id]);
  });

  test('does not exist for a region that the data does not hold', () => {
    const rows = { ...THEN, rows: ROWS };
    expect(
      changesOf(
        { kind: 'county', fips: '99999' },
        TEST_DATA,
        rows,
        { ...NOW, date: '2026-11-01', rows: ROWS },
        { site: {}, event: {} },
      ),
    ).toBeNull();
  });
});

test('a digest leaves out what is unknown, and a date says how exact it is', () => {
  const [event] = TEST_EVENTS;
  if (event === undefined) throw new Error('the test world has no act');
  const rows = digestOf(
    { sites: [], events: [{ ...event, date: '2026-03-01', datePrecision: 'month', mw: null }], measures: [] },
    '2026-08-22',
  );
  expect(rows[0]?.facts.date).toBe('2026-03');
  expect(rows[0]?.facts).not.toHaveProperty('mw');
});
