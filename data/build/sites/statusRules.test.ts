import { describe, expect, test } from 'vitest';
import type { Lookups } from './groups';
import type { AtlasRow, CenterRow, LineageRow, RecordRow } from './rows';
import { classOf, historyOf, isGrowing, isMineThatRan, statusOf } from './status';

const lineage = (status: LineageRow['status'], part: Partial<LineageRow> = {}) =>
  ({ status, figures: [], lastDated: null, siteClass: 'conversion', ...part }) as unknown as LineageRow;
const center = (status: CenterRow['status']) => ({ id: 'hall', status }) as CenterRow;
const atlas = (status: AtlasRow['status'], ...history: [string, AtlasRow['status']][]) =>
  ({
    status,
    siteClass: 'activeMine',
    figures: [],
    history: history.map(([date, word]) => ({ date, status: word })),
  }) as unknown as AtlasRow;
const record = (reportedStatus: string, part: Partial<RecordRow> = {}) =>
  ({ dataset: 'osm', name: 'A hall', reportedStatus, ...part }) as RecordRow;

describe('the status of a site without a lineage', () => {
  test('is the first that is known', () => {
    expect(statusOf(null, [], [], [])).toBe('unknown');
    expect(statusOf(null, [center('unknown'), center('paused')], [atlas('operating')], [])).toBe('paused');
    expect(statusOf(null, [], [atlas('construction')], [])).toBe('construction');
  });

  test('is operating where a plan stands for a named building of the map', () => {
    const plan = [center('proposed')];
    expect(statusOf(null, plan, [], [record('building')])).toBe('operating');
    expect(statusOf(null, plan, [], [record('building', { name: null })])).toBe('proposed');
    expect(statusOf(null, plan, [], [record('building', { dataset: 'im3' as never })])).toBe('proposed');
    expect(statusOf(null, plan, [], [record('campus')])).toBe('proposed');
    expect(statusOf(null, [center('cancelled')], [], [record('building')])).toBe('cancelled');
  });

  test('is operating where a record under construction ran before, or has megawatts in use', () => {
    const building = [center('construction')];
    const row = atlas('construction', ['2017', 'operating'], ['2022', 'construction']);
    expect(statusOf(null, building, [], [], [row])).toBe('operating');
    const inUse = { ...atlas('construction'), figures: [{ stage: 'operating', value: 225 }] } as AtlasRow;
    expect(statusOf(null, building, [], [], [inUse])).toBe('operating');
    expect(statusOf(null, building, [], [], [atlas('construction', ['2022', 'construction'])])).toBe(
      'construction',
    );
    // What a plan has "in use" may have stood there before.
    expect(statusOf(null, [center('proposed')], [], [], [{ ...inUse, status: 'proposed' }])).toBe('proposed');
  });

  test('is construction where the map has a plan under construction', () => {
    for (const plan of ['proposed', 'permitted'] as const)
      expect(statusOf(null, [center(plan)], [], [record('construction', { name: null })])).toBe(
        'construction',
      );
    expect(statusOf(null, [center('cancelled')], [], [record('construction')])).toBe('cancelled');
  });

  test('has more to come where it operates and a record, or the map beside what stands, builds', () => {
    const map = (...words: string[]) => words.map((word) => record(word));
    expect(isGrowing('operating', [center('construction')], [])).toBe(true);
    expect(isGrowing('operating', [center('operating')], map('building', 'construction'))).toBe(true);
    expect(isGrowing('operating', [center('operating')], map('construction'))).toBe(false);
    expect(isGrowing('construction', [center('construction')], [])).toBe(false);
  });

  test('is permitted where California found a plan too small for a licence', () => {
    const exempted = record('Exempted', { name: null });
    expect(statusOf(null, [center('proposed')], [], [exempted])).toBe('permitted');
    expect(statusOf(null, [center('operating')], [], [exempted])).toBe('operating');
  });
});

describe('the status of a site with a lineage', () => {
  test('is that of the lineage', () => {
    expect(statusOf(lineage('closed'), [center('operating')], [], [])).toBe('closed');
    expect(statusOf(lineage('operating'), [center('proposed')], [], [])).toBe('operating');
  });

  test.each([
    ['proposed', 'permitted', 'permitted'],
    ['proposed', 'construction', 'construction'],
    ['permitted', 'operating', 'operating'],
    ['construction', 'proposed', 'construction'],
    ['construction', 'cancelled', 'construction'],
    ['paused', 'operating', 'paused'],
  ] as const)('is, of %s and %s elsewhere, %s', (own, other, status) => {
    const told = [record('x', { dataset: 'im3' as never, siteId: 'hall' })];
    expect(statusOf(lineage(own), [center(other)], [], told)).toBe(status);
    for (const siteClass of ['conversion', 'dataCenter'] as const)
      expect(statusOf(lineage(own), [], [{ ...atlas(other), siteClass }], [])).toBe(status);
  });

  test('takes nothing from halls that only the map has, nor from the mine that was there before', () => {
    const mapped = [
      record('x', { siteId: 'hall' }),
      record('x', { dataset: 'im3' as never, siteId: 'other' }),
    ];
    expect(statusOf(lineage('proposed'), [center('operating')], [], mapped)).toBe('proposed');
    expect(statusOf(lineage('proposed'), [], [atlas('operating')], [])).toBe('proposed');
  });

  test('is cancelled where that is dated later', () => {
    const cancelled = (date: string) => [atlas('cancelled', ['2023-01', 'proposed'], [date, 'cancelled'])];
    const running = lineage('operating', { lastDated: '2024-05' });
    expect(statusOf(running, [], cancelled('2024-06'), [])).toBe('cancelled');
    expect(statusOf(running, [], cancelled('2024-05'), [])).toBe('operating');
    expect(statusOf(lineage('proposed'), [], cancelled('2020'), [])).toBe('cancelled');
    expect(statusOf(running, [], [atlas('cancelled', ['2025', 'proposed'])], [])).toBe('operating');
    expect(statusOf(running, [], [atlas('closed', ['2025', 'closed'])], [])).toBe('operating');
  });
});

describe('the class of a site', () => {
  const lookups = {
    classes: new Map([['atlas:b', { siteClass: 'formerMine', status: null }]]),
  } as unknown as Lookups;
  test('is that of a row by hand, then of its lineage, then of Compute Atlas', () => {
    expect(classOf(lineage('operating'), ['atlas:a'], [atlas('operating')], lookups, 'operating')).toBe(
      'conversion',
    );
    expect(classOf(lineage('operating'), ['atlas:b'], [atlas('operating')], lookups, 'operating')).toBe(
      'formerMine',
    );
    expect(classOf(null, ['atlas:a', 'atlas:b'], [atlas('operating')], lookups, 'operating')).toBe(
      'formerMine',
    );
    expect(classOf(null, ['atlas:a'], [atlas('operating')], lookups, 'operating')).toBe('activeMine');
    expect(classOf(null, [], [], lookups, 'operating')).toBe('dataCenter');
  });

  test('is that of a blocked proposal for what was cancelled before it ran', () => {
    expect(classOf(null, ['atlas:b'], [], lookups, 'cancelled')).toBe('blockedProposal');
    expect(classOf(lineage('proposed'), [], [], lookups, 'cancelled')).toBe('blockedProposal');
    expect(classOf(lineage('operating'), [], [], lookups, 'cancelled')).toBe('conversion');
    expect(classOf(lineage('closed'), [], [], lookups, 'cancelled')).toBe('conversion');
    const figures = (stage: string) => ({ figures: [{ stage }] }) as unknown as Partial<LineageRow>;
    expect(classOf(lineage('proposed', figures('operating')), [], [], lookups, 'cancelled')).toBe(
      'conversion',
    );
    expect(classOf(lineage('proposed', figures('planned')), [], [], lookups, 'cancelled')).toBe(
      'blockedProposal',
    );
  });
});

test.each([
  ['activeMine', 'operating', true],
  ['activeMine', 'paused', true],
  ['activeMine', 'closed', true],
  ['activeMine', 'proposed', false],
  ['formerMine', 'cancelled', true],
  ['conversion', 'operating', false],
] as const)('a site of class %s that is %s was a mine that ran: %s', (siteClass, status, ran) => {
  expect(isMineThatRan(siteClass, status)).toBe(ran);
});

describe('the dated statuses', () => {
  const told = (...rows: AtlasRow[]) => historyOf(rows).map(({ date, status }) => `${date} ${status}`);
  test('of all rows stand in order of time, each once', () => {
    expect(
      told(
        atlas('operating', ['2022-03', 'construction'], ['2023', 'operating']),
        atlas('operating', ['2021', 'proposed'], ['2023', 'operating']),
      ),
    ).toEqual(['2021 proposed', '2022-03 construction', '2023 operating']);
  });

  test('put a bare year after a month of it where the row tells them so', () => {
    expect(told(atlas('operating', ['2022-03', 'construction'], ['2022', 'operating']))).toEqual([
      '2022-03 construction',
      '2022 operating',
    ]);
  });

  test('name the dataset', () => {
    expect(historyOf([atlas('operating', ['2022', 'operating'])])).toEqual([
      { date: '2022', status: 'operating', dataset: 'computeAtlas' },
    ]);
  });
});
