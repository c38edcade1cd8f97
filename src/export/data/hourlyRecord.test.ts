import { describe, expect, it } from 'vitest';
import { exportColumns, rankColumn, reportMarkdown } from '../../i18n/words';
import { gridOnMap } from '../../layers/grid/map';
import { areaRecords } from '../../layers/grid/records';
import { LAST_HOURLY_YEAR } from '../../model/grid/recentDemand';
import { GRID_METRICS } from '../../model/metricValues';
import { RANK_COLUMNS } from '../../model/rank/columns';
import type { GridArea } from '../../model/region';
import { regionReport } from '../../model/report/report';
import { LOAD_SOURCE } from '../../model/report/tables';
import { TEST_AREAS, TEST_DATA } from '../../model/testData';
import { testContext, testState } from './exportTestData';

const END = String(LAST_HOURLY_YEAR);
const measured = TEST_AREAS.find(({ load }) => load !== null) as GridArea;

describe('figures of the hourly record say how far it goes', () => {
  it.each(GRID_METRICS)('%s: in the line under the pointer', (fill) => {
    const state = testState({ fill });
    const target = gridOnMap.hits[0]?.read({
      geometry: { type: 'Polygon', coordinates: [] },
      properties: { id: measured.id },
    });
    const line = target?.line(state) ?? '';
    expect(line).toContain(measured.id);
    // A value that is not known has no years.
    if (/\d/.test(line.split(': ')[1] ?? '')) expect(line).toContain(END);
  });

  it.each(GRID_METRICS)('%s: in the head of the column that the map shows', (fill) => {
    const columns = areaRecords.columns(testContext(testState({ fill })));
    expect(columns.find(({ key }) => key === 'shown')?.name).toContain(END);
  });

  it('in the head of every column that an area without hours leaves empty', () => {
    const context = testContext(testState());
    const cells = areaRecords.cells(measured, undefined, context);
    const without = areaRecords.cells({ ...measured, load: null }, undefined, context);
    const ofHours = Object.keys(exportColumns.areas).filter(
      (key) =>
        cells[key] !== null && without[key] === null && !/^(?:first|last)Year$|^quality$|^shown$/.test(key),
    );
    expect(ofHours.length).toBeGreaterThan(10);
    const heads = ofHours.map((key) => exportColumns.areas[key as keyof typeof exportColumns.areas].name);
    expect(heads.filter((name) => !name.includes(END))).toEqual([]);
  });

  it('in the name of every column of a ranking and row of a comparison', () => {
    const names = RANK_COLUMNS.filter(({ sources }) => sources.includes(LOAD_SOURCE)).map(({ id }) =>
      rankColumn(id),
    );
    expect(names.length).toBeGreaterThan(6);
    expect(names.filter((name) => !name.includes(END))).toEqual([]);
  });

  it('in the head of every table of a report, or in a column of years', () => {
    const report = regionReport({ kind: 'area', id: measured.id }, TEST_DATA, '2026-08-22');
    if (!report) throw new Error('no report');
    const lines = reportMarkdown(report).split('\n');
    const heads = lines.filter((_, at) => lines[at + 1]?.startsWith('| ---'));
    const ofHours = heads.filter((head) => /\b(?:peak|headroom|load factor)\b/i.test(head));
    expect(ofHours.length).toBeGreaterThan(1);
    expect(ofHours.filter((head) => !head.includes('Years') && !head.includes(END))).toEqual([]);
  });
});
