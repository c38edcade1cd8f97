import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SITE_STATUSES } from '../../../src/model/vocabulary';
import { headlineMw, type RankedFigure } from './headline';
import { STAGES } from './rows';

describe('the headline figure', () => {
  const figure = (part: Partial<RankedFigure>): RankedFigure => ({
    value: 100,
    basis: 'facility',
    stage: 'operating',
    date: null,
    note: null,
    rank: 0,
    ...part,
  });

  it('is the power in use of what operates and the plan of what is to come', () => {
    const figures = [
      figure({ value: 60, basis: 'criticalIT' }),
      figure({ value: 360, stage: 'planned', basis: 'criticalIT' }),
    ];
    expect(headlineMw('operating', figures)).toEqual({ value: 60, basis: 'criticalIT' });
    expect(headlineMw('construction', figures)).toEqual({ value: 360, basis: 'criticalIT' });
  });

  it('never shows a plan as power in use', () => {
    const figures = [figure({ value: 360, stage: 'planned', basis: 'criticalIT' })];
    expect(headlineMw('operating', figures)).toEqual({ value: 360, basis: 'plannedBuildOut' });
  });

  it('is unknown of a plan on paper that only has a figure in use', () => {
    expect(headlineMw('proposed', [figure({ value: 3.75 })])).toBeNull();
    expect(headlineMw('permitted', [figure({ value: 3.75 })])).toBeNull();
    expect(headlineMw('construction', [figure({ value: 3.75 })])?.value).toBe(3.75);
  });

  it('is unknown of a closed site of which only a contract or a plan is told', () => {
    const contracted = figure({ value: 225, stage: 'planned' });
    expect(headlineMw('closed', [contracted], true)).toBeNull();
    expect(headlineMw('closed', [contracted, figure({ value: 50 })], true)?.value).toBe(50);
    expect(headlineMw('paused', [contracted])?.value).toBe(225);
  });

  it('is unknown, not zero, without a figure', () => {
    expect(headlineMw('operating', [])).toBeNull();
  });

  it('is always one of the claims, whatever their order', () => {
    const figures = fc.array(
      fc.record({
        value: fc.integer({ min: 1, max: 5000 }),
        basis: fc.constantFrom('facility', 'criticalIT', 'nameplate', 'backup', 'plannedBuildOut'),
        stage: fc.constantFrom(...STAGES),
        date: fc.constant(null),
        note: fc.constant(null),
        rank: fc.integer({ min: 0, max: 4 }),
      }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(figures, fc.constantFrom(...SITE_STATUSES), (list, status) => {
        const headline = headlineMw(status, list as RankedFigure[]);
        const isOnPaper = status === 'proposed' || status === 'permitted';
        const told = list.filter(({ stage }) =>
          status === 'closed'
            ? stage === 'operating' || stage === 'mapped'
            : !isOnPaper || stage !== 'operating',
        );
        expect(told.length > 0 ? told.map((item) => item.value) : [undefined]).toContain(headline?.value);
        expect(headlineMw(status, [...list].reverse() as RankedFigure[])).toEqual(headline);
      }),
    );
  });
});
