import { describe, expect, it } from 'vitest';
import type { LoadFigures } from './grid/loadFigures';
import type { MeasuredArea } from './gridMetrics';
import {
  areaValue,
  countyValue,
  GRID_METRICS,
  isFromSites,
  isGridMetric,
  isLandMetric,
} from './metricValues';
import type { GridArea } from './region';

const load: LoadFigures = {
  window: [2020, 2024],
  peakMw: 20_000,
  peakAt: '2024-07-16T21',
  meanMw: 12_000,
  loadFactor: 0.6,
  alwaysOnGrowthMw: -120,
  coverage: 1,
  headroomMw: { '0.25': 900, '0.5': 1200, '1': 1700 },
  hoursAbove95: 25,
  energyGrowth: 0.03,
  levelStep: null,
  withoutHour: { summer: null, winter: null },
  seasonPeaks: {
    summer: { mw: 20_000, year: 2024, at: '2024-07-16T21', around: [19800, 19900, 20000, 19900, 19700] },
    winter: { mw: 19_000, year: 2022, at: '2022-07-16T21', around: [18800, 18900, 19000, 18900, 18700] },
  },
  doubtful: null,
};
const area = (part: Partial<MeasuredArea>): MeasuredArea => ({
  load,
  siteMw: [],
  quality: [],
  adequacyRisk: null,
  recent: null,
  ...part,
});

describe('the value of an area', () => {
  it('is the metric of its load series', () => {
    expect(areaValue(area({}), 'grid.peak')).toBe(20_000);
    expect(areaValue(area({}), 'grid.loadFactor')).toBe(0.6);
    expect(areaValue(area({}), 'grid.growthSince2024')).toBeNull();
    const recent = {
      meanMw2025: 13_000,
      meanMw202601: null,
      peakMwTo202604: null,
      peakMwTo202504: null,
      energyGwhTo202604: null,
      energyGwhTo202504: null,
      growthSince2024: 0.08,
    };
    expect(areaValue(area({ recent }), 'grid.growthSince2024')).toBe(0.08);
    expect(areaValue(area({}), 'grid.alwaysOnGrowth')).toBe(-120);
  });

  it('is headroom, its share of the peak, and what sites and a new load take of it', () => {
    const siteMw: GridArea['siteMw'] = [
      { status: 'construction', basis: 'plannedBuildOut', mw: 600, sites: 3 },
      { status: 'proposed', basis: 'facility', mw: 9000, sites: 3 },
    ];
    expect(areaValue(area({}), 'grid.headroom')).toBe(1200);
    expect(areaValue(area({}), 'grid.headroomShare')).toBe(0.06);
    expect(areaValue(area({ siteMw }), 'grid.constructionHeadroom')).toBe(0.5);
    expect(areaValue(area({ siteMw }), 'grid.proposedHeadroom')).toBeNull();
    expect(areaValue(area({}), 'grid.newLoad', 2400)).toBe(2);
    expect(areaValue(area({}), 'grid.newLoad')).toBeNull();
  });

  it('is pressure from three parts on', () => {
    expect(areaValue(area({}), 'grid.pressure')).toBeCloseTo((100 * (2 / 3) + 100 * (14 / 15) + 60) / 3);
    expect(areaValue(area({ load: { ...load, energyGrowth: null } }), 'grid.pressure')).toBeNull();
  });

  it('is not shown where the series is defective within the window', () => {
    const quality: GridArea['quality'] = [{ severity: 'defect', text: 'A step.', years: [2022, 2022] }];
    expect(areaValue(area({ quality }), 'grid.peak')).toBeNull();
    expect(areaValue(area({ quality, load: { ...load, window: [2023, 2024] } }), 'grid.peak')).toBe(20_000);
  });

  it('takes one status and one basis and adds no other', () => {
    const siteMw: GridArea['siteMw'] = [
      { status: 'operating', basis: 'facility', mw: 1_000, sites: 4 },
      { status: 'operating', basis: 'nameplate', mw: 7_000, sites: 9 },
      { status: 'proposed', basis: 'plannedBuildOut', mw: 30_000, sites: 12 },
    ];
    expect(areaValue(area({ siteMw }), 'grid.operating')).toBe(0.05);
    expect(areaValue(area({ siteMw }), 'grid.proposed')).toBe(1.5);
    expect(areaValue(area({ siteMw }), 'grid.permitted')).toBeNull();
  });

  it('is unknown without a load series, whatever the sites', () => {
    const siteMw: GridArea['siteMw'] = [{ status: 'operating', basis: 'facility', mw: 5, sites: 1 }];
    expect(areaValue(area({ load: null, siteMw }), 'grid.operating')).toBeNull();
    expect(areaValue(area({ load: null, siteMw }), 'grid.peak')).toBeNull();
  });
});

it('keeps a county without data apart from one with none of it', () => {
  const county = { croplandShare: null, federalShare: 0, stateShare: 0.2, builtUpShare: 0.4 };
  expect(countyValue(county, 'land.cropland')).toBeNull();
  expect(countyValue(county, 'land.federal')).toBe(0);
  expect(countyValue(county, 'land.state')).toBe(0.2);
  expect(countyValue(county, 'land.builtUp')).toBe(0.4);
});

it('tells metrics of land from those of grid areas, and those that sites make', () => {
  expect([isLandMetric('land.cropland'), isGridMetric('land.cropland')]).toEqual([true, false]);
  expect([isLandMetric('grid.loadFactor'), isGridMetric('grid.loadFactor')]).toEqual([false, true]);
  expect([isLandMetric('none'), isGridMetric('none'), isFromSites('none')]).toEqual([false, false, false]);
  expect(isFromSites('grid.loadFactor')).toBe(false);
  expect(GRID_METRICS.filter(isFromSites).length).toBeGreaterThan(0);
});
