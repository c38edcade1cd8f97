import { describe, expect, it } from 'vitest';
import { areaWhatIf } from '../grid/areaWhatIf';
import { type HourlySeries, hourAt, hoursIn, type YearWindow } from '../grid/series';
import { constantLoad } from '../grid/whatIf';
import type { GridArea } from '../region';
import { TEST_AREAS, TEST_DATA } from '../testData';
import { hoursAsked, withNewLoad } from './newLoad';
import { regionReport } from './report';

const LOUDOUN = { kind: 'county', fips: '51107' } as const;

/** Whole years whose hours swing by the day, higher the larger the level. */
function series([first, last]: YearWindow, level: number): HourlySeries {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const hours = years.reduce((sum, year) => sum + hoursIn(year), 0);
  return {
    firstHour: hourAt(first),
    mw: Float32Array.from({ length: hours }, (_, hour) => level + 10 * (hour % 24) + Math.floor(hour / 5000)),
  };
}

/** The areas with these years of hours; null is an area without any. */
const areasWith = (years: Record<string, GridArea['years']>): GridArea[] =>
  TEST_AREAS.map((area) => (area.id in years ? { ...area, years: years[area.id] ?? null } : area));

function asked(areas: GridArea[], window: YearWindow, hours: Record<string, HourlySeries>) {
  const report = regionReport(LOUDOUN, { ...TEST_DATA, areas }, '2026-08-22', window);
  if (report === null) throw new Error('no such county');
  const answer = withNewLoad(report, constantLoad(100), areas, new Map(Object.entries(hours)));
  return {
    report,
    ids: hoursAsked(report, areas),
    newNotes: answer.notes.slice(report.notes.length),
    of: (id: string) => answer.areas.find((area) => area.id === id)?.whatIf,
    answer,
  };
}

describe('a new load asked of the areas of a report', () => {
  const PJM = series([2021, 2022], 1000);
  const DOM = series([2021, 2022], 200);

  it('is met by the hours of each area itself, over the window of the report', () => {
    const both = areasWith({ PJM: [2021, 2022], 'PJM-DOM': [2021, 2022] });
    const { ids, of, newNotes, answer, report } = asked(both, [2021, 2022], { PJM, 'PJM-DOM': DOM });
    expect([...ids].sort()).toEqual(['PJM', 'PJM-DOM']);
    expect(of('PJM-DOM')).toMatchObject({ hoursFrom: 'PJM-DOM', instead: null, defective: false });
    // Eastern standard time.
    expect(of('PJM-DOM')).toMatchObject({ ...areaWhatIf(DOM, [2021, 2022], constantLoad(100), -5) });
    expect(of('PJM-DOM')?.years).toHaveLength(2);
    expect(of('PJM')?.hoursFrom).toBe('PJM');
    expect(newNotes).toEqual([{ code: 'newLoad' }]);
    expect(answer.newLoad).toEqual(constantLoad(100));
    // What the report said before stays as it was.
    expect(answer.notes.slice(0, report.notes.length)).toEqual(report.notes);
    expect(report.newLoad).toBeUndefined();
  });

  it('is met by the hours of the area that contains it where it has none, which is said', () => {
    const areas = areasWith({ PJM: [2021, 2022], 'PJM-DOM': null });
    const { ids, of, newNotes } = asked(areas, [2021, 2022], { PJM });
    expect(ids).toEqual(['PJM']);
    expect(of('PJM-DOM')).toMatchObject({
      hoursFrom: 'PJM',
      hoursFromName: 'PJM Interconnection',
      instead: 'noSeries',
    });
    expect(newNotes).toEqual([
      { code: 'newLoadInstead', area: 'Dominion', from: 'PJM Interconnection', instead: 'noSeries' },
      { code: 'newLoad' },
    ]);
  });

  it('is asked of the years there are, which is said', () => {
    const areas = areasWith({ PJM: [2021, 2022], 'PJM-DOM': [2021, 2022] });
    const { of, newNotes } = asked(areas, [2019, 2022], { PJM, 'PJM-DOM': DOM });
    expect(of('PJM-DOM')?.years).toHaveLength(2);
    expect(newNotes).toContainEqual({
      code: 'newLoadYears',
      levelStep: null,
      area: 'Dominion',
      from: 'Dominion',
      window: [2021, 2022],
    });
  });

  it('has no answer, and no note on whose hours, where hours are not at hand', () => {
    const areas = areasWith({ PJM: [2021, 2022], 'PJM-DOM': [2021, 2022] });
    const { of, newNotes } = asked(areas, [2021, 2022], {});
    expect(of('PJM')).toBeNull();
    expect(of('PJM-DOM')).toBeNull();
    expect(newNotes).toEqual([{ code: 'newLoad' }]);
  });

  it('asks for no hours where there are none in the window', () => {
    const areas = areasWith({ PJM: null, 'PJM-DOM': null });
    expect(asked(areas, [2021, 2022], {}).ids).toEqual([]);
  });
});
