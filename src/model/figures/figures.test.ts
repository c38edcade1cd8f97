import { describe, expect, it } from 'vitest';
import type { OppositionEvent } from '../event';
import { regionReport } from '../report/report';
import { TEST_DATA } from '../testData';
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
