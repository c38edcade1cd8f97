import { describe, expect, test } from 'vitest';
import { gridMessages } from '../../i18n/words';
import type { LoadFigures } from '../../model/grid/loadFigures';
import type { GridArea } from '../../model/region';
import type { ChartSpec } from './chart/parts';
import { chartCsv, wrap } from './chartFiles';
import { demandFigures, periodWords } from './figures';
import { rankedSubAreas } from './SubAreas';
import { otherWindows } from './subject';

const load: LoadFigures = {
  window: [2020, 2024],
  peakMw: 1000,
  peakAt: '2024-07-16T22',
  meanMw: 550,
  loadFactor: 0.55,
  alwaysOnGrowthMw: null,
  coverage: 0.99999,
  headroomMw: { '0.25': 80, '0.5': 100, '1': 150 },
  hoursAbove95: 8,
  energyGrowth: 0.03,
  seasonPeaks: {
    summer: { mw: 1000, year: 2024, at: '2024-07-16T21', around: [800, 900, 1000, 900, 700] },
    winter: null,
  },
  doubtful: null,
  levelStep: null,
  withoutHour: { summer: null, winter: null },
};

const area = (id: string, change: Partial<GridArea>): GridArea => ({
  id,
  name: id,
  kind: 'subArea',
  parentId: 'P',
  bounds: null,
  counties: [],
  years: [2020, 2024],
  quality: [],
  load,
  adequacyRisk: null,
  siteMw: [],
  ownPowerMw: [],
  recent: null,
  ...change,
});

describe('figures of demand', () => {
  const byName = (defective: boolean) =>
    new Map(
      demandFigures(area('X', { counties: ['51107'] }), load, defective).map(({ name, figure }) => [
        name,
        figure,
      ]),
    );

  test('are never zero or blank when they are unknown', () => {
    const figures = byName(false);
    expect(figures.get('Winter peak (Nov–Mar)')).toMatchObject({
      value: 'unknown',
      claim: 'unknown',
      sources: [],
    });
    expect(figures.get('Always-on growth (P10)')).toMatchObject({ claim: 'unknown', sources: [] });
    expect(figures.get('Energy growth')).toMatchObject({ claim: 'calculated', value: '+3\u00a0% a year' });
  });

  test('tell a peak by the clock of the area', () => {
    expect(byName(false).get('Peak demand')?.value).toBe('1,000\u00a0MW, 16 July 2024, 18:00 local time');
  });

  test('a coverage just short of all is not rounded to all', () => {
    expect(byName(false).get('Hours with a value')?.value).toBe('99.99\u00a0%');
  });

  test('of a defective series carry the warning wherever they are copied', () => {
    for (const { date } of byName(true).values()) expect(date).toMatch(/known defect/);
    for (const { date } of byName(false).values()) expect(date).toBe('2020–2024');
  });
});

describe('claims of others', () => {
  test.each([
    ['450', 'count', '450'],
    ['9042', 'MW', '9,042\u00a0MW'],
    ['10.0', 'GW', '10.0\u00a0GW'],
    ['elevated', 'category', 'elevated'],
  ])('%s %s is shown as %s', (value, unit, shown) => {
    expect(gridMessages.claims.value(value, unit)).toBe(shown);
  });

  test.each([
    ['2026-2030', '2026–2030'],
    ['2025-26', '2025–26'],
    ['2024-12', '2024-12'],
    ['2025 YTD Sep', '2025 YTD Sep'],
  ])('the period %s is read as %s', (period, words) => {
    expect(periodWords(period)).toBe(words);
  });
});

describe('other windows', () => {
  test('begin with all years, stay inside them and hold the chosen one', () => {
    const windows = otherWindows([2016, 2024], [2018, 2019]);
    expect(windows[0]).toEqual([2016, 2024]);
    expect(windows).toContainEqual([2020, 2024]);
    expect(windows).toContainEqual([2018, 2019]);
    expect(otherWindows([2020, 2024], [2016, 2024]).every(([first]) => first >= 2020)).toBe(true);
  });
});

describe('areas inside', () => {
  const defect = { severity: 'defect' as const, text: 'Shifted.', years: [2021, 2021] as [number, number] };

  test('stand by pressure; unscored ones by headroom, defective and unmeasured ones last', () => {
    const areas = [
      area('NONE', { load: null }),
      area('BAD', { quality: [defect] }),
      area('LOW', { adequacyRisk: 'normal' }),
      area('HIGH', { adequacyRisk: 'high' }),
      area('WIDE', { load: { ...load, energyGrowth: null } }),
      area('TIGHT', { load: { ...load, energyGrowth: null, headroomMw: { '0.25': 8, '0.5': 10, '1': 15 } } }),
      area('ELSEWHERE', { parentId: 'Q' }),
    ];
    const ids = rankedSubAreas({ id: 'P' }, areas).map(({ id }) => id);
    expect(ids).toEqual(['HIGH', 'LOW', 'TIGHT', 'WIDE', 'BAD', 'NONE']);
  });
});

describe('files of a chart', () => {
  const spec: ChartSpec = {
    id: 'x',
    title: 'X',
    summary: '',
    height: 1,
    draw: () => null,
    columns: ['hour', 'demand (MW)'],
    rows: [
      ['=1+1', -5],
      ['b, c', null],
    ],
  };

  test('the CSV keeps numbers, guards text, leaves gaps empty and names its origin in every row', () => {
    const csv = chartCsv(spec, { area: 'A', years: '2024', credit: 'EIA' });
    expect(csv).toBe(
      '\ufeffhour,demand (MW),area,years,source\r\n\'=1+1,-5,A,2024,EIA\r\n"b, c",,A,2024,EIA\r\n',
    );
  });

  test('credit is broken between words', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('unbreakable', 4)).toEqual(['unbreakable']);
  });
});
