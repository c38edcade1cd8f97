import { describe, expect, test } from 'vitest';
import type { OppositionEvent } from '../../../../src/model/event';
import { testAct, testTold } from '../testRecords';
import { substituteFor } from './substitute';
import type { ToldAct } from './toldActs';

const state = (part: Partial<OppositionEvent> = {}) =>
  testAct({ fate: null, jurisdictionKind: 'state', key: 'texas' }, part).event;
const county = (part: Partial<OppositionEvent> = {}) => testAct({ fate: null }, part).event;
/** A dated act of the county's board. */
const board = (act: ToldAct['act'], part: Partial<ToldAct> = {}) =>
  testTold({ act, actor: 'countyBoard', dateBasis: 'stated', ...part });
const house = (act: ToldAct['act'], part: Partial<ToldAct> = {}) =>
  testTold({ act, actor: 'stateLegislature', dateBasis: 'stated', ...part });
/** What stands in for a coded act: kind, day and how the event is dated; null where the coded one stands. */
function instead(coded: string | null, told: ToldAct[], event = county(), bills: string[] = []) {
  const act = coded === null ? null : ({ kind: coded } as never);
  const found = substituteFor(told, { act, bills }, event);
  return found && [found.act?.act ?? null, found.act?.date ?? null, found.date];
}

describe('where the text tells an act of the coded sort', () => {
  test('that act is meant, on whatever day', () => {
    const far = board('denied', { date: '2024-05-05' });
    expect(instead('denied', [far])).toEqual(['denied', '2024-05-05', 'act']);
    expect(instead('denied', [board('withdrawn'), board('permitDenied')])).toEqual([
      'permitDenied',
      '2026-03-01',
      'act',
    ]);
    expect(
      instead('approved', [
        board('permitIssued'),
        board('approvedWithConditions', { date: '2026-01-01' }),
      ])?.[0],
    ).toBe('approvedWithConditions');
  });

  test('the nearest of one kind is meant, of ends of a bill the last', () => {
    const days = ['2026-01-01', '2026-03-05', '2026-09-01'];
    expect(
      instead(
        'denied',
        days.map((date) => board('denied', { date })),
      )?.[1],
    ).toBe('2026-03-05');
    expect(
      instead(
        'billFailed',
        days.map((date) => house('billFailed', { date })),
        state(),
      )?.[1],
    ).toBe('2026-09-01');
  });

  test('the record dates it better where the text knows only the month or the year it lies in', () => {
    const month = (date: string, datePrecision: ToldAct['datePrecision'] = 'month') =>
      instead('denied', [board('denied', { date, datePrecision })])?.[2];
    expect(month('2026-03-01')).toBe('record');
    expect(month('2026-01-01', 'year')).toBe('record');
    expect(month('2026-04-01')).toBe('act');
    expect(month('2026-03-01', 'day')).toBe('act');
    // A signing and the end of a bill are dated by the text alone.
    expect(instead('billSigned', [house('billSigned', { datePrecision: 'month' })], state())?.[2]).toBe(
      'act',
    );
    expect(instead('billFailed', [house('billFailed', { datePrecision: 'month' })], state())?.[2]).toBe(
      'act',
    );
    expect(instead('denied', [board('permitDenied', { datePrecision: 'month' })])?.[2]).toBe('act');
    expect(
      instead(
        'denied',
        [board('denied', { datePrecision: 'month' })],
        county({ datePrecision: 'year' }),
      )?.[2],
    ).toBe('act');
  });

  test('an act of the place is meant before that of another body', () => {
    const council = board('denied', { actor: 'localCouncil', date: '2026-03-01' });
    expect(instead('denied', [council, board('denied', { date: '2026-08-08' })])?.[1]).toBe('2026-08-08');
    expect(instead('denied', [council])?.[1]).toBe('2026-03-01');
    // What a county did is no act of the state.
    expect(instead('denied', [council], state())).toEqual([null, null, 'record']);
  });

  test('an undated act is dated by the record; a passage, or a bill that died, by its year', () => {
    const undated = { date: null, dateBasis: 'none' as ToldAct['dateBasis'] };
    expect(instead('denied', [board('denied', undated)])).toEqual(['denied', null, 'record']);
    expect(instead('billSigned', [house('billSigned', undated)], state())).toEqual([
      'billSigned',
      null,
      'year',
    ]);
    expect(instead('billFailed', [house('billFailed', undated)], state())).toEqual([
      'billFailed',
      null,
      'year',
    ]);
    expect(instead('billFailed', [], state())).toEqual([null, null, 'year']);
    expect(instead('denied', [board('denied', { dateBasis: 'record' as ToldAct['dateBasis'] })])?.[2]).toBe(
      'record',
    );
    expect(
      instead('denied', [
        board('denied', { dateBasis: 'derived' as ToldAct['dateBasis'], date: '2026-03-02' }),
      ])?.[2],
    ).toBe('act');
  });

  test('an unclear one is meant where no clear one is told, and nothing that is only planned', () => {
    const unclear = board('denied', { clear: false, date: '2026-05-05' });
    expect(instead('denied', [unclear])).toEqual(['denied', '2026-05-05', 'act']);
    expect(instead('denied', [{ ...unclear, dateBasis: 'record' as ToldAct['dateBasis'] }])?.[2]).toBe(
      'record',
    );
    expect(instead('denied', [{ ...unclear, note: 'scheduled vote' }])).toBeNull();
    expect(instead('denied', [board('denied', { note: 'scheduled vote' })])).toBeNull();
    expect(instead('denied', [unclear, board('denied', { date: '2026-07-07' })])?.[1]).toBe('2026-07-07');
  });

  test('only acts on the bills of the record count', () => {
    const acts = [
      house('billSigned', { instrument: 'SB 6', date: '2026-02-02' }),
      house('billSigned', { instrument: 'HB 9', date: '2026-03-03' }),
    ];
    expect(instead('billSigned', acts, state(), ['SB6'])?.[1]).toBe('2026-02-02');
  });
});

describe('where the text tells no act of the coded sort', () => {
  test('a bill has its end, else how far it came, else what is nearest', () => {
    const told = (...acts: ToldAct[]) => instead('billSigned', acts, state());
    const filed = house('billFiled', { date: '2026-03-01' });
    const advanced = house('billAdvanced', { date: '2025-01-01' });
    const vetoed = house('billVetoed', { date: '2024-01-01', actor: 'governor' });
    expect(told(filed, advanced, vetoed)).toEqual(['billVetoed', '2024-01-01', 'act']);
    expect(told(filed, advanced)).toEqual(['billAdvanced', '2025-01-01', 'act']);
    expect(told(filed)).toEqual(['billFiled', '2026-03-01', 'act']);
    expect(told({ ...filed, dateBasis: 'none' as ToldAct['dateBasis'] })?.[2]).toBe('year');
    expect(told(testTold({ act: 'protest', actor: 'residents' }))).toBeNull();
    expect(told(testTold({ act: 'announced', actor: 'developer' }))).toEqual([
      'announced',
      '2026-03-01',
      'record',
    ]);
    expect(told()).toBeNull();
  });

  test('another coded act is what the place did nearest to it, or is not borne out', () => {
    expect(instead('denied', [board('approved', { date: '2026-04-04' })])).toEqual([
      'approved',
      '2026-04-04',
      'act',
    ]);
    const undated = { dateBasis: 'none' as ToldAct['dateBasis'] };
    expect(instead('denied', [board('approved', undated)])).toEqual(['approved', '2026-03-01', 'year']);
    expect(instead('denied', [testTold({ act: 'applied', actor: 'developer', ...undated })])).toEqual([
      null,
      null,
      'record',
    ]);
    expect(instead('denied', [testTold({ act: 'protest', actor: 'residents', ...undated })])).toBeNull();
    expect(instead('denied', [board('other' as ToldAct['act'])])).toBeNull();
  });

  test('decisions of public bodies come before what others did, unless these are much nearer', () => {
    const decision = (date: string) => board('approved', { date });
    const petition = board('petition', { actor: 'residents', date: '2026-03-01' });
    expect(instead('denied', [petition, decision('2026-05-29')])?.[0]).toBe('approved');
    expect(instead('denied', [petition, decision('2026-05-31')])?.[0]).toBe('petition');
    const hearing = board('hearing', { date: '2026-03-01' });
    expect(instead('denied', [hearing, decision('2026-04-29')])?.[0]).toBe('approved');
    expect(instead('denied', [hearing, decision('2026-05-01')])?.[0]).toBe('hearing');
  });
});

describe('where no act is coded', () => {
  test('what happened on the day, or in the month, is meant', () => {
    expect(instead(null, [board('approved'), board('denied', { date: '2026-03-02' })])?.[0]).toBe('approved');
    const month = county({ datePrecision: 'month' });
    expect(instead(null, [board('denied', { date: '2026-03-20' })], month)?.[0]).toBe('denied');
    expect(instead(null, [board('denied')], county({ date: null }))).toBeNull();
    expect(instead(null, [board('denied', { dateBasis: 'none' as ToldAct['dateBasis'] })])).toBeNull();
    expect(instead(null, [board('denied', { datePrecision: 'year' })])).toBeNull();
  });

  test('else a decision of the place within 150 days, or another act within 31', () => {
    const near = (act: ToldAct['act'], date: string, part: Partial<ToldAct> = {}) =>
      instead(null, [board(act, { date, ...part })]) !== null;
    expect([near('denied', '2026-07-29'), near('denied', '2026-07-30')]).toEqual([true, false]);
    expect([near('hearing', '2026-04-01'), near('hearing', '2026-04-02')]).toEqual([true, false]);
    expect([near('recommendedDenial', '2026-07-29'), near('recommendedApproval', '2026-07-29')]).toEqual([
      true,
      true,
    ]);
    expect([
      near('announced', '2026-04-01', { actor: 'developer' }),
      near('announced', '2026-04-02', { actor: 'developer' }),
    ]).toEqual([true, false]);
    expect(near('tookEffect', '2026-03-02')).toBe(false);
    expect(near('denied', '2026-03-02', { actor: 'localCouncil' })).toBe(false);
    expect(near('denied', '2026-04-01', { datePrecision: 'year' })).toBe(false);
  });
});
