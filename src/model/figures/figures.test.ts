import { describe, expect, it } from 'vitest';
import type { Course } from '../endings/course';
import type { OppositionEvent } from '../event';
import { regionReport } from '../report/report';
import { TEST_DATA } from '../testData';
import { recordKind } from './figure';
import { figuresOf } from './figures';

type Measure = NonNullable<OppositionEvent['measure']>;
const [loudoun] = TEST_DATA.events.filter(({ state, date }) => state === 'VA' && date !== null);
if (!loudoun) throw new Error('the test data hold an act of Virginia');

/** An act of Loudoun with a measure of its own. */
const withMeasure = (id: string, measure: Partial<Measure>): OppositionEvent => ({
  ...loudoun,
  id,
  date: '2025-03-01',
  datePrecision: 'day',
  measure: {
    id,
    kind: 'moratorium',
    from: { date: '2025-03-01', precision: 'day' },
    durationDays: null,
    durationKind: 'unknown',
    statedEnd: null,
    endBasis: 'notRecorded',
    fate: 'adopted',
    ...measure,
  } as Measure,
});

const EVENTS = [
  withMeasure('a', {}),
  withMeasure('b', {
    kind: 'ban',
    from: { date: '2025-04-01', precision: 'month' },
    endBasis: 'openEnded',
    durationKind: 'indefinite',
  }),
  withMeasure('c', { kind: 'zoningRule', endBasis: 'openEnded', durationKind: 'indefinite' }),
  withMeasure('d', { fate: 'proposed', from: null }),
  withMeasure('e', { from: { date: '2025', precision: 'year' } as never }),
  // A second act of the first measure.
  { ...withMeasure('f', {}), measure: withMeasure('a', {}).measure },
];

function figures(region: Parameters<typeof regionReport>[0]) {
  const report = regionReport(region, { ...TEST_DATA, events: EVENTS }, '2026-08-22', [2020, 2024]);
  if (!report) throw new Error('no report');
  const found = figuresOf(report).figures;
  return { report, value: (id: string) => found.find((figure) => figure.id === id), found };
}

describe('the record in figures', () => {
  it('counts one instrument once, by kind and by what is known of its end', () => {
    const { value, report } = figures({ kind: 'state', code: 'VA' });
    expect(report.opposition.measuresInForce).toHaveLength(3);
    expect(value('inForce.stopping')).toMatchObject({ value: 2, of: 3 });
    expect(value('inForce.endNotRecorded')).toMatchObject({ value: 1, of: 2 });
    expect(value('inForce.openEnded')).toMatchObject({ value: 1, of: 2 });
    expect(value('inForce.endKnown')).toMatchObject({ value: 0, of: 2 });
    expect(value('inForce.zoningRule')).toMatchObject({ value: 1, of: 3 });
    expect(value('inForce.utilityPause')).toBeUndefined();
  });

  it('counts adoptions by month, and says how many months are not known', () => {
    const { value, found } = figures({ kind: 'state', code: 'VA' });
    expect(value('adopted.monthKnown')).toMatchObject({ value: 3, of: 4 });
    expect(value('adopted.2025-03')).toMatchObject({ value: 2 });
    expect(value('adopted.2025-04')).toMatchObject({ value: 1 });
    expect(found.filter(({ group }) => group === 'adopted')).toHaveLength(3);
  });

  it('never adds megawatts of two bases, and says how many sites have a figure', () => {
    const { found, report } = figures({ kind: 'country', code: 'US' });
    for (const figure of found.filter(({ unit }) => unit === 'mw')) {
      expect(figure.basis).not.toBeNull();
      expect(figure.n).toBeLessThanOrEqual(figure.of ?? -1);
    }
    const sites = found.filter(({ group, unit }) => group === 'sites' && unit === 'sites');
    const [all, ...byStatus] = sites;
    expect(byStatus.reduce((sum, { value }) => sum + value, 0)).toBe(all?.value);
    expect(found.filter(({ unit, group }) => unit === 'mw' && group === 'sites')).toHaveLength(
      report.siteMw.length,
    );
  });
});

describe('figures of sites', () => {
  const [base] = TEST_DATA.sites;
  if (!base) throw new Error('the test world has no site');
  const site = (id: string, part: Partial<typeof base>) => ({ ...base, id, mw: null, ...part });
  const facility = (value: number) => ({ value, basis: 'facility' as const });
  const sites = [
    site('a', { mw: facility(100.1), operatorClass: 'hyperscaler' }),
    site('b', { mw: facility(20.3), operatorClass: 'hyperscaler' }),
    site('c', { mw: { value: 5, basis: 'criticalIT' }, operatorClass: 'hyperscaler' }),
    site('d', { operatorClass: 'hyperscaler' }),
    site('e', { mw: facility(7), operatorClass: 'miner', siteClass: 'activeMine' }),
    site('f', { status: 'construction', mw: facility(300), operatorClass: 'miner', siteClass: 'conversion' }),
    site('g', { status: 'proposed', mw: facility(900), siteClass: 'formerMine' }),
    site('doubtful', {
      mw: facility(5000),
      confidence: 'low',
      siteClass: 'activeMine',
      operatorClass: 'miner',
    }),
    site('apart', { mw: facility(1000), operatorClass: 'hyperscaler', ownPower: 'onSite' as never }),
  ];
  const report = regionReport({ kind: 'country', code: 'US' }, { ...TEST_DATA, sites }, '2026-08-22');
  if (!report) throw new Error('no report');
  const all = figuresOf(report);
  const of = (group: string) =>
    all.figures.flatMap((figure) =>
      figure.group === group
        ? [[figure.part, figure.value, figure.n, figure.of, figure.unit, figure.basis]]
        : [],
    );

  it('count without uncertain ones, of how many, by status and by basis', () => {
    expect(of('sites')).toEqual([
      ['all', 8, 8, 9, 'sites', null],
      ['operating', 6, 6, 8, 'sites', null],
      ['construction', 1, 1, 8, 'sites', null],
      ['proposed', 1, 1, 8, 'sites', null],
      ...report.siteMw.map(({ status, basis, mw, sites: n, known }) => [
        `${status}.${basis}`,
        Number(mw.toPrecision(12)),
        n,
        known.sites,
        'mw',
        basis,
      ]),
    ]);
    expect(of('sites').find(([part]) => part === 'operating.facility')?.[1]).toBe(127.4);
  });

  it('count mines by what became of them', () => {
    expect(of('formerMines')).toEqual([
      ['all', 3, 3, null, 'sites', null],
      ['conversion', 1, 1, 3, 'sites', null],
      ['conversion.facility', 300, 1, 1, 'mw', 'facility'],
      ['activeMine', 1, 1, 3, 'sites', null],
      ['activeMine.facility', 7, 1, 1, 'mw', 'facility'],
      ['formerMine', 1, 1, 3, 'sites', null],
      ['formerMine.facility', 900, 1, 1, 'mw', 'facility'],
    ]);
  });

  it('tell capacity by who runs it, for what operates or is being built and loads the grid', () => {
    expect(of('operators')).toEqual([
      ['operating.hyperscaler', 4, 4, 5, 'sites', null],
      ['operating.hyperscaler.criticalIT', 5, 1, 4, 'mw', 'criticalIT'],
      ['operating.hyperscaler.facility', 120.4, 2, 4, 'mw', 'facility'],
      ['operating.miner', 1, 1, 5, 'sites', null],
      ['operating.miner.facility', 7, 1, 1, 'mw', 'facility'],
      ['construction.miner', 1, 1, 1, 'sites', null],
      ['construction.miner.facility', 300, 1, 1, 'mw', 'facility'],
    ]);
  });

  it('tell hyperscalers against independents, of what runs and of what is planned', () => {
    const owners = all.figures.filter(({ group }) => group === 'owners');
    expect(owners.map(({ part, value, n, of, total }) => [part, value, n, of, total])).toEqual([
      ['operating.hyperscaler', 4, 4, 5, null],
      ['operating.hyperscaler.criticalIT', 5, 1, 4, 5],
      ['operating.hyperscaler.facility', 120.4, 2, 4, 127.4],
      ['operating.independent', 1, 1, 5, null],
      ['operating.independent.facility', 7, 1, 1, 127.4],
      ['planned.independent', 1, 1, 2, null],
      ['planned.independent.facility', 300, 1, 1, 1200],
      ['planned.notRecorded', 1, 1, 2, null],
      ['planned.notRecorded.facility', 900, 1, 1, 1200],
    ]);
  });

  it('stand with their region, days and sources', () => {
    const { region, date, recordUpTo, sources } = report;
    expect(all).toMatchObject({ region, date, recordUpTo, sources });
    for (const { id, group, part } of all.figures) expect(id).toBe(`${group}.${part}`);
  });
});

describe('figures of measures and fights', () => {
  it('leave out fights where nobody asked how they ended, and outcomes that none had', () => {
    const { report } = figures({ kind: 'state', code: 'VA' });
    const fights = (courses: Parameters<typeof figuresOf>[1]) =>
      figuresOf(report, courses).figures.filter(({ group }) => group === 'fights');
    expect(fights(null)).toEqual([]);
    const course = (ending: string, id: string) => ({ ending, events: [{ id }] }) as unknown as Course;
    const courses = [course('stopped', 'a'), course('wentAhead', 'b'), course('wentAhead', 'c')];
    expect(fights(courses).map(({ part, value, of, records }) => [part, value, of, records])).toEqual([
      ['wentAhead', 2, 3, ['b', 'c']],
      ['stopped', 1, 3, ['a']],
    ]);
  });

  it('name the records that they count', () => {
    const { value, found, report } = figures({ kind: 'country', code: 'US' });
    expect(value('inForce.stopping')?.records.toSorted()).toEqual(['a', 'b']);
    expect(value('inForce.zoningRule')?.records).toEqual(['c']);
    expect(value('adopted.2025-03')?.records.toSorted()).toEqual(['a', 'c']);
    const sites = new Map(report.sites.map((site) => [site.id, site]));
    for (const figure of found.filter((figure) => recordKind(figure) === 'site')) {
      expect(figure.records, figure.id).toHaveLength(figure.n);
      const mw = figure.records.map((id) => sites.get(id)?.mw?.value ?? 0);
      if (figure.unit === 'mw') expect(mw.reduce((sum, part) => sum + part, 0)).toBeCloseTo(figure.value, 6);
    }
  });

  it.each([
    ['extended', 1],
    ['expired', 1],
    ['replaced', 1],
    ['rescinded', 1],
    ['proposed', 0],
    ['rejected', 0],
  ] as const)('count a measure that was %s %s times among those adopted', (fate, times) => {
    const events = [
      withMeasure('x', { fate, from: { date: '2025-03-01', precision: 'day' } } as Partial<Measure>),
    ];
    const report = regionReport({ kind: 'state', code: 'VA' }, { ...TEST_DATA, events }, '2026-08-22');
    const found = report && figuresOf(report).figures.find(({ id }) => id === 'adopted.monthKnown');
    expect(found).toMatchObject({ value: times, of: times });
  });

  it('know no month of an adoption after the day', () => {
    const events = [
      withMeasure('x', { from: { date: '2026-08-22', precision: 'day' } }),
      withMeasure('y', { from: { date: '2026-08-23', precision: 'day' } }),
    ];
    const report = regionReport({ kind: 'state', code: 'VA' }, { ...TEST_DATA, events }, '2026-08-22');
    expect(report && figuresOf(report).figures.find(({ id }) => id === 'adopted.monthKnown')).toMatchObject({
      value: 1,
      of: 2,
    });
  });
});
