import { describe, expect, test } from 'vitest';
import type { LegalMeasure } from '../../../../src/model/legalMeasure';
import type { StateBill } from '../../../../src/model/stateBill';
import { TEST_MEASURE } from '../../../../src/model/testData';
import { testAct } from '../testRecords';
import { dateDeadBills, withBillStatus } from './billStatus';

const AS_OF = '2026-10-09';
const proposed: LegalMeasure = {
  ...TEST_MEASURE,
  id: 'm',
  jurisdictionKind: 'state',
  fate: 'proposed',
  adopted: null,
  eventIds: ['a', 'b'],
  claims: [],
};
const bill = (status: StateBill['status'], part: Partial<StateBill> = {}) =>
  ({ id: status, name: 'SB 6', status, lastAction: '2026-05-04', eventIds: ['b'], ...part }) as StateBill;
const settled = (bills: StateBill[], part: Partial<LegalMeasure> = {}, judged = false) => {
  const [measure] = withBillStatus([{ ...proposed, ...part }], bills, AS_OF, () => judged);
  if (!measure) throw new Error('no measure');
  return measure;
};

describe('a proposed measure', () => {
  test('is adopted where all its bills were enacted, on the first last action', () => {
    const enacted = [bill('enacted'), bill('enacted', { id: 'companion', lastAction: '2026-05-01' })];
    expect(settled(enacted)).toMatchObject({
      fate: 'adopted',
      adopted: { date: '2026-05-01', precision: 'day' },
      seen: AS_OF,
    });
    expect(settled([bill('enacted', { lastAction: '2026' })]).adopted).toEqual({
      date: '2026-01-01',
      precision: 'year',
    });
    expect(settled([bill('enacted', { lastAction: null })])).toMatchObject({
      fate: 'adopted',
      adopted: null,
    });
  });

  test.each(['failedOrDied', 'vetoed', 'withdrawn'] as const)(
    'is rejected where its bill is %s',
    (status) => {
      expect(settled([bill(status)])).toMatchObject({ fate: 'rejected', adopted: null });
    },
  );

  test('is rejected where its bills died in different ways, and stays where they differ', () => {
    expect(settled([bill('vetoed'), bill('withdrawn')]).fate).toBe('rejected');
    expect(settled([bill('enacted'), bill('vetoed')]).fate).toBe('proposed');
    expect(settled([bill('inCommittee')]).fate).toBe('proposed');
    expect(settled([])).toEqual(proposed);
  });

  test('stays as it is where it is of more than a bill and its companion', () => {
    const three = ['1', '2', '3'].map((id) => bill('enacted', { id }));
    expect(settled(three).fate).toBe('proposed');
    expect(settled(three.slice(1)).fate).toBe('adopted');
  });

  test('has a claim for every bill, by the act that names it', () => {
    expect(settled([bill('vetoed')]).claims).toEqual([
      {
        eventId: 'b',
        dataset: 'stateBills',
        record: 'vetoed',
        fate: 'failed',
        from: null,
        fromPrecision: 'unknown',
        until: null,
        basis: 'notRecorded',
        seen: AS_OF,
        machineRead: false,
        weak: false,
        superseded: false,
      },
    ]);
    expect(settled([bill('enacted')]).claims[0]).toMatchObject({
      fate: 'adopted',
      from: '2026-05-04',
      fromPrecision: 'day',
    });
  });
});

test.each([
  ['of a county', { jurisdictionKind: 'county' }, false],
  ['that is in force', { fate: 'adopted' }, false],
  ['that a verdict settles', {}, true],
  ['that no bill names', { eventIds: ['c'] }, false],
] as const)('a measure %s is left alone', (_, part, judged) => {
  const given = part as Partial<LegalMeasure>;
  expect(settled([bill('vetoed')], given, judged)).toEqual({ ...proposed, ...given });
});

describe('a bill that died on no day that is told', () => {
  const outcome = (on: string | null) =>
    ({
      word: 'billDied',
      on,
      precision: 'unknown',
      by: '2026-12-31',
      finality: 'interim',
      basis: 'coded',
    }) as never;
  const dead = settled([bill('vetoed')]);
  const dated = (id: string, on: string | null, measures = [dead]) => {
    const act = testAct({ id }, { measureOutcome: outcome(on) });
    dateDeadBills([act], measures);
    return act.event.measureOutcome;
  };

  test('was known to be dead on the day of the inventory', () => {
    expect(dated('a', null)).toMatchObject({ by: AS_OF, finality: 'final', on: null });
  });

  test('keeps its day where one is told, and is not touched where it is alive or of another measure', () => {
    expect(dated('a', '2026-06-01')).toMatchObject({ by: '2026-12-31', finality: 'interim' });
    expect(dated('other', null)).toMatchObject({ by: '2026-12-31' });
    expect(dated('a', null, [settled([bill('enacted')])])).toMatchObject({ by: '2026-12-31' });
    expect(dated('a', null, [{ ...dead, claims: [] }])).toMatchObject({ by: '2026-12-31' });
    const none = testAct({ id: 'a' });
    dateDeadBills([none], [dead]);
    expect(none.event.measureOutcome).toBeNull();
  });
});
