import { describe, expect, test } from 'vitest';
import { gapDays, mergeRecords, type Override } from './merge';
import { testRecord } from './testRecords';
import type { TrackerRecord } from './trackers/record';

const OTHER = 'moratoriumNation';
const rec = testRecord;
/** Clusters as ids, and why each pair that was looked at is one or not. */
function merged(records: TrackerRecord[], overrides: Override[] = []) {
  const { clusters, pairs } = mergeRecords(records, overrides);
  return {
    clusters: clusters.map((cluster) => cluster.map(({ id }) => id).join('+')),
    reasons: pairs.map(({ reason }) => reason),
  };
}
/** Two records of two trackers: whether they are one act. */
const one = (a: Partial<TrackerRecord>, b: Partial<TrackerRecord>) =>
  merged([rec({ id: 'a', ...a }), rec({ id: 'b', tracker: OTHER, ...b })]).clusters.length === 1;
const why = (a: Partial<TrackerRecord>, b: Partial<TrackerRecord>) =>
  merged([rec({ id: 'a', ...a }), rec({ id: 'b', tracker: OTHER, ...b })]).reasons;

describe('two records are one act', () => {
  test('of one place and kind, up to 60 days apart', () => {
    expect(one({}, { date: '2026-04-30' })).toBe(true);
    expect(one({}, { date: '2026-05-01' })).toBe(false);
    expect(one({ date: '2026-05-01' }, {})).toBe(false);
    expect(why({}, { date: '2026-03-11' })).toEqual(['same place and kind of act, 10 days apart']);
    expect(why({}, { date: '2026-05-01' })).toEqual([]);
  });

  test.each([
    ['country', 'CA'],
    ['state', 'OK'],
    ['key', 'hall'],
  ] as const)('never of another %s', (field, value) => {
    expect(one({}, { [field]: value })).toBe(false);
  });

  test('only of one family of action, or one bill', () => {
    expect(one({}, { families: ['rule'] })).toBe(false);
    expect(one({ families: ['rule', 'moratorium'] }, { families: ['rule'] })).toBe(true);
    expect(one({ bills: ['SB1'] }, { bills: ['SB1', 'HB2'], families: ['rule'] })).toBe(true);
  });

  test.each([
    ['of one tracker, which tells episodes apart', {}, { tracker: 'datacentertracker' }, false],
    ['of a county and a city', {}, { jurisdictionKind: 'municipality' }, false],
    [
      'of a town and a township of one name',
      { jurisdictionKind: 'municipality', form: 'town' },
      { jurisdictionKind: 'township', form: 'township' },
      false,
    ],
    [
      'of a township and a town whose form is open',
      { jurisdictionKind: 'municipality', form: null },
      { jurisdictionKind: 'township', form: 'township' },
      true,
    ],
    [
      'of a city and a village',
      { jurisdictionKind: 'municipality', form: 'city' },
      { jurisdictionKind: 'municipality', form: 'village' },
      false,
    ],
    [
      'of two counties by name',
      { jurisdictionKind: 'municipality' },
      { jurisdictionKind: 'municipality', countyFips: '48001' },
      false,
    ],
    [
      'of a county that only one tells',
      { jurisdictionKind: 'municipality' },
      { jurisdictionKind: 'municipality', countyFips: null },
      true,
    ],
    ['that failed and was adopted', {}, { fate: 'failed' }, false],
    ['that failed and was extended', { fate: 'failed' }, { fate: 'extended' }, false],
    ['that failed and was only proposed', { fate: 'failed' }, { fate: 'proposed' }, true],
    ['that was adopted and only proposed', {}, { fate: 'proposed' }, true],
    ['a suit and the measure', { families: ['moratorium', 'suit'] }, {}, false],
    ['an extension and the adoption a week later', { extension: true }, { date: '2026-03-08' }, true],
    ['an extension and the adoption eight days later', { extension: true }, { date: '2026-03-09' }, false],
  ] as const)('%s', (_, a, b, same) => {
    expect(one(a as Partial<TrackerRecord>, b as Partial<TrackerRecord>)).toBe(same);
  });

  test('never where the newest inventory still plans what another has as adopted or over', () => {
    const plan = { tracker: 'transmissionMap', fate: 'proposed' } as const;
    expect(one({ fate: 'replaced' }, plan)).toBe(false);
    expect(one({ fate: 'expired' }, plan)).toBe(false);
    expect(one({}, plan)).toBe(true);
    expect(one({}, { ...plan, ballotDate: '2026-11' })).toBe(false);
    expect(one({ fate: 'extended' }, plan)).toBe(true);
  });
});

describe('acts of states', () => {
  const state = { jurisdictionKind: 'state', key: 'texas', countyFips: null } as const;
  test('are one by their bill, or as moratoria within 20 days', () => {
    expect(one({ ...state, bills: ['SB1'] }, { ...state, bills: ['SB1'], date: '2026-04-15' })).toBe(true);
    expect(one({ ...state, bills: ['SB1'] }, { ...state, bills: ['SB2'] })).toBe(false);
    expect(one(state, { ...state, date: '2026-03-21' })).toBe(true);
    expect(one(state, { ...state, date: '2026-03-22' })).toBe(false);
    const rules = { ...state, families: ['rule' as const] };
    expect(one(rules, rules)).toBe(false);
  });
  test('of the federation are one by their bill only', () => {
    const federal = { jurisdictionKind: 'federal', key: 'unitedstates', state: null } as const;
    expect(one(federal, federal)).toBe(false);
    expect(one({ ...federal, bills: ['S1'] }, { ...federal, bills: ['S1'] })).toBe(true);
  });
});

describe('records without a day', () => {
  test('are one with the only record that fits', () => {
    expect(one({ date: null, datePrecision: 'unknown' }, {})).toBe(true);
    expect(one({ date: '2026-01-01', datePrecision: 'year' }, {})).toBe(true);
    expect(why({ date: null }, {})).toEqual([
      'same place and kind of act; no exact date, and no other record fits',
    ]);
  });

  test('stay apart where two would fit', () => {
    const { clusters, reasons } = merged([
      rec({ id: 'vague', date: null }),
      rec({ id: 'x', tracker: OTHER }),
      rec({ id: 'y', tracker: OTHER, date: '2026-08-01' }),
    ]);
    expect(clusters).toHaveLength(3);
    expect(reasons).toContain('no exact date, and 2 records would fit');
  });

  test('of an extended measure stand for the extension too', () => {
    expect(one({ date: null, fate: 'extended' }, { extension: true })).toBe(true);
    expect(one({ date: null, fate: 'extended' }, {})).toBe(false);
  });
});

describe('one record cites another', () => {
  test('by its id, and then nothing speaks against it', () => {
    expect(one({ id: 'x' }, { otherIds: ['x'], date: '2027-01-01', key: 'elsewhere' })).toBe(true);
    expect(why({ id: 'x' }, { otherIds: ['x'] })).toEqual(['one tracker cites the record of the other']);
  });

  test('by the row of the inventory that its source names', () => {
    const source = (file: string) => ({ sources: [`https://example.org/${file}#x`] });
    const mining = { tracker: 'miningJurisdictions', key: 'elsewhere' } as const;
    expect(one({ id: 'x' }, { ...mining, ...source('moratorium_inventory.csv') })).toBe(true);
    expect(one({ id: 'x' }, { ...mining, ...source('other.csv') })).toBe(false);
    expect(one({ id: 'x' }, { key: 'elsewhere', ...source('moratorium_inventory.csv') })).toBe(false);
  });
});

describe('of several candidates', () => {
  test('the nearest is taken, and each act takes one record of a tracker', () => {
    const { clusters, reasons } = merged([
      rec({ id: 'a' }),
      rec({ id: 'far', tracker: OTHER, date: '2026-03-20' }),
      rec({ id: 'near', tracker: OTHER, date: '2026-03-02' }),
    ]);
    expect(clusters).toEqual(['a+near', 'far']);
    expect(reasons).toContain(`a nearer record of ${OTHER} is already part of this act`);
  });

  test('a day goes before a month, and a month before a year', () => {
    const vague = (id: string, datePrecision: 'month' | 'year', date: string) =>
      rec({ id, tracker: OTHER, datePrecision, date });
    expect(
      merged([
        rec({ id: 'a' }),
        vague('month', 'month', '2026-03-01'),
        rec({ id: 'day', tracker: OTHER, date: '2026-03-15' }),
      ]).clusters,
    ).toContain('a+day');
    expect(
      merged([
        rec({ id: 'a' }),
        vague('month', 'month', '2026-03-01'),
        rec({ id: 'day', tracker: OTHER, date: '2026-03-17' }),
      ]).clusters,
    ).toContain('a+month');
  });

  test('the order of the records changes nothing', () => {
    const records = [
      rec({ id: 'a' }),
      rec({ id: 'b', tracker: OTHER }),
      rec({ id: 'c', tracker: 'aiGridWatch', date: '2026-03-05' }),
      rec({ id: 'd', key: 'elsewhere' }),
    ];
    expect(merged(records.toReversed())).toEqual(merged(records));
    expect(merged(records).clusters.toSorted()).toEqual(['a+b+c', 'd'].toSorted());
  });
});

describe('a verdict by hand', () => {
  const verdict = (word: Override['verdict']): Override => ({
    a: 'datacentertracker:a',
    b: `${OTHER}:b`,
    verdict: word,
    reason: 'read both',
    date: '2026-11-01',
  });
  const [a, b] = [rec({ id: 'a' }), rec({ id: 'b', tracker: OTHER })];

  test('joins what no rule would, and parts what a rule would join', () => {
    const far = rec({ id: 'b', tracker: OTHER, key: 'elsewhere' });
    expect(merged([a, far], [verdict('same')])).toEqual({
      clusters: ['a+b'],
      reasons: ['by hand: read both'],
    });
    expect(merged([a, b], [verdict('apart')]).clusters).toEqual(['a', 'b']);
    expect(merged([a], [verdict('same')]).reasons).toEqual([]);
  });

  test('holds when a third record would join the two', () => {
    const third = rec({ id: 'c', tracker: 'aiGridWatch' });
    const { clusters, reasons } = merged([a, b, third], [verdict('apart')]);
    expect(clusters.some((cluster) => cluster.includes('a') && cluster.includes('b'))).toBe(false);
    expect(reasons).toContain('joining them would join records told apart by hand');
  });
});

test.each([
  [{}, { date: '2026-03-11' }, 10],
  [{ date: '2026-03-11' }, {}, 10],
  [{ datePrecision: 'month' }, { date: '2026-04-02' }, 2],
  [{ datePrecision: 'year', date: '2026-01-01' }, { date: '2027-01-01' }, 1],
  [{ since: '2026-01-01' }, { date: '2026-02-01' }, 0],
  [{ since: '2026-01-01' }, { date: '2025-12-30' }, 2],
  [{ date: null }, {}, null],
] as const)('%j and %j lie %s days apart', (a, b, days) => {
  expect(gapDays(rec(a), rec(b))).toBe(days);
});
