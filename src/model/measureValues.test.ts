import { describe, expect, it } from 'vitest';
import { areaValue, countyValue } from './measureValues';
import type { GridArea, LoadMeasures } from './region';

const load: LoadMeasures = {
  window: [2020, 2024],
  peakMw: 20_000,
  peakAt: '2024-07-16T21',
  meanMw: 12_000,
  loadFactor: 0.6,
  alwaysOnGrowthMw: -120,
  coverage: 1,
};
const area = (part: Partial<GridArea>): Pick<GridArea, 'load' | 'siteMw'> => ({ load, siteMw: [], ...part });

describe('the value of an area', () => {
  it('is the measure of its load series', () => {
    expect(areaValue(area({}), 'grid.peak')).toBe(20_000);
    expect(areaValue(area({}), 'grid.loadFactor')).toBe(0.6);
    expect(areaValue(area({}), 'grid.alwaysOnGrowth')).toBe(-120);
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
    expect(areaValue({ load: null, siteMw }, 'grid.operating')).toBeNull();
    expect(areaValue({ load: null, siteMw }, 'grid.peak')).toBeNull();
  });
});

it('keeps a county without data apart from one with none of it', () => {
  const county = { croplandShare: null, federalShare: 0, stateShare: 0.2, builtUpShare: 0.4 };
  expect(countyValue(county, 'land.cropland')).toBeNull();
  expect(countyValue(county, 'land.federal')).toBe(0);
  expect(countyValue(county, 'land.state')).toBe(0.2);
  expect(countyValue(county, 'land.builtUp')).toBe(0.4);
});
