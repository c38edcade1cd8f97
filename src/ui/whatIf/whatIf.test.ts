import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeLoad, formatHours, formatSmallShare } from '../../i18n/words';
import { MAX_NEW_LOAD_MW } from '../../model/grid/scenario';
import { constantLoad } from '../../model/grid/whatIf';
import type { GridArea } from '../../model/region';
import type { Site } from '../../model/site';
import { TEST_AREAS, TEST_SITE_DETAIL, TEST_SITES } from '../../model/testData';
import type { Question } from '../../state/whatIf/answer';
import { answerFigures } from './figures';
import { FIRST_LOAD_MW, LOAD_STEPS, parseMw, stepOf } from './loadSteps';
import { plannedMw } from './planned';

describe('the steps of the slider', () => {
  it('rise, and the first load stands on one', () => {
    for (const [index, mw] of LOAD_STEPS.entries()) expect(mw).toBeGreaterThan(LOAD_STEPS[index - 1] ?? 0);
    expect(LOAD_STEPS).toContain(FIRST_LOAD_MW);
    expect(LOAD_STEPS).toContain(1000);
  });

  it('every step is its own nearest; loads beyond the ends stand at the ends', () => {
    for (const [index, mw] of LOAD_STEPS.entries()) expect(stepOf(mw)).toBe(index);
    expect(stepOf(0.5)).toBe(0);
    expect(stepOf(MAX_NEW_LOAD_MW)).toBe(LOAD_STEPS.length - 1);
  });

  it('no step is nearer than the nearest', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: MAX_NEW_LOAD_MW, noNaN: true }), (mw) => {
        const distance = Math.abs((LOAD_STEPS[stepOf(mw)] ?? Number.NaN) - mw);
        for (const step of LOAD_STEPS) expect(distance).toBeLessThanOrEqual(Math.abs(step - mw));
      }),
    );
  });
});

describe('parseMw', () => {
  it.each([
    ['1000', 1000],
    ['1,000', 1000],
    [' 12 500 ', 12_500],
    ['0.5', 0.5],
    ['250.', 250],
    ['.25', 0.25],
    ['0', null],
    ['-5', null],
    ['1e3', null],
    ['', null],
    ['0.0001', null],
    ['100001', null],
  ])('%j is %j', (text, mw) => {
    expect(parseMw(text, MAX_NEW_LOAD_MW)).toBe(mw);
  });
});

describe('plannedMw', () => {
  const site = (part: Partial<Site>): Site => ({ ...(TEST_SITES[0] as Site), ...part });
  const plan = {
    value: 900,
    basis: 'plannedBuildOut',
    stage: 'planned',
    dataset: 'osm',
    note: null,
  } as const;

  it('is the headline figure where that is a plan', () => {
    expect(plannedMw(site({ mw: { value: 700, basis: 'plannedBuildOut' } }), null)).toBe(700);
  });

  it('is else the newest claim of a plan, and null without one: load in operation is no plan', () => {
    const running = site({ mw: { value: 100, basis: 'facility' } });
    const mwClaims = [
      { ...plan, date: '2024' },
      { ...plan, value: 950, date: '2026-02' },
      { ...plan, value: 1, date: null },
    ];
    expect(plannedMw(running, { ...TEST_SITE_DETAIL, mwClaims })).toBe(950);
    expect(plannedMw(running, null)).toBeNull();
  });

  it('is null outside of grid areas and beyond what can be asked about', () => {
    expect(plannedMw(site({ areaId: null, mw: { value: 700, basis: 'plannedBuildOut' } }), null)).toBeNull();
    expect(plannedMw(site({ mw: { value: 100_001, basis: 'plannedBuildOut' } }), null)).toBeNull();
  });
});

describe('answers in words', () => {
  const from = { ...(TEST_AREAS[0] as GridArea), id: 'PJM' };
  const asked = {
    areaId: 'PJM-RECO',
    hours: {
      from,
      instead: 'noSeries',
      window: [2020, 2024],
      levelStep: null,
      years: [2016, 2024],
      notes: [],
      defective: true,
      utcOffset: -5,
    },
  } satisfies Parameters<typeof answerFigures>[0];
  const question: Question = {
    areaId: 'PJM',
    window: [2020, 2024],
    years: [2016, 2024],
    utcOffset: -5,
    load: constantLoad(1000),
  };

  it('say whose hours they are, that they are defective, and of which years', () => {
    const rows = answerFigures(asked, {
      quick: {
        question,
        answer: {
          peakMw: 150_000,
          headroomMw: 10_000,
          headroomUsed: 0.1,
          constant: { curtailedShare: 0.0001, hoursPerYear: 3.4 },
        },
      },
      full: null,
      failed: null,
    });
    expect(rows.map(({ figure }) => figure.value.replaceAll('\u00a0', ' '))).toEqual([
      '151,000 MW (150,000 MW without it)',
      '10 % of 10,000 MW',
      '3.4 hours a year',
      '876 MWh a year, 0.010 % of its energy',
    ]);
    for (const { figure } of rows) {
      expect(figure.label).toContain('hourly demand of PJM');
      expect(figure.label).toContain('known defect');
      expect(figure.date).toBe('2020–2024');
      expect(figure.sources).toEqual(['eiaHourly']);
    }
  });

  it('never show a false zero', () => {
    expect(formatSmallShare(0.000001)).toMatch(/^below/);
    expect(formatSmallShare(0)).toBe('0\u00a0%');
    expect(formatHours(0.01)).toMatch(/^below/);
    expect(formatHours(0)).toBe('0\u00a0hours');
  });

  it('describe a load with all that was said of it', () => {
    const load = {
      ...constantLoad(1000),
      loadFactor: 0.8,
      interruptible: { share: 0.3, time: 'summer' as const },
    };
    expect(describeLoad(load)).toMatch(/1,000\u00a0MW.*80\u00a0%.*30\u00a0%.*April to October/);
    expect(describeLoad(constantLoad(1000))).not.toContain('interrupted');
  });
});
