import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { waterFacts, waterText } from '../../i18n/words';
import type { MetricId } from '../../model/metrics';
import type { County } from '../../model/region';
import { DEFAULT_VIEW } from '../../model/view/view';
import type { CountyWater } from '../../model/water';
import { NO_DATA } from '../../state/dataset';
import { createAppStore } from '../../state/store';
import type { Scale } from '../../theme/scale';
import { valueText } from '../paint/valueText';
import { WATER_LAYERS } from './ids';
import { waterOnMap } from './map';
import { waterRecords } from './records';

const NONE: CountyWater = {
  fips: '09110',
  stressClass: null,
  stressCoverage: null,
  declineClass: null,
  aquifer: null,
  aquiferShare: null,
  withdrawalMgd: null,
  publicSupplyMgd: null,
  irrigationMgd: null,
  thermoelectricMgd: null,
  industrialMgd: null,
  groundwaterMgd: null,
};
const ARID: CountyWater = { ...NONE, fips: '49003', stressClass: -1, withdrawalMgd: 0 };
const MARICOPA: CountyWater = {
  ...NONE,
  fips: '04013',
  stressClass: 4,
  stressCoverage: 0.493,
  declineClass: 2,
  aquifer: 'Basin fill',
  aquiferShare: 0.66,
  withdrawalMgd: 2058.19,
  groundwaterMgd: 1186.7,
};
const county = (fips: string, name: string, state: string) =>
  ({ fips, name, state, bounds: [-113.4, 32.5, -111, 34] }) as unknown as County;

function stateOf(fill: MetricId | 'none', on = true, there = true) {
  const data = {
    ...NO_DATA,
    counties: {
      kind: 'ready' as const,
      value: [
        county('04013', 'Maricopa County', 'AZ'),
        county('09110', 'Capitol', 'CT'),
        county('49003', 'Box Elder County', 'UT'),
      ],
    },
    ...(there && { water: { kind: 'ready' as const, value: [NONE, ARID, MARICOPA] } }),
  };
  const view = { ...DEFAULT_VIEW, fill, layers: { ...DEFAULT_VIEW.layers, water: on } };
  return createAppStore(view, data).getState();
}
const drawn = (...asked: Parameters<typeof stateOf>) =>
  waterOnMap.style({ state: stateOf(...asked), mode: 'light', font: null });
const layersOf = (...asked: Parameters<typeof stateOf>) =>
  new Map(
    drawn(...asked)
      .bands.flatMap(({ layers }) => layers)
      .map((layer) => [layer.id, layer]),
  );
const said = (fill: MetricId, fips: string) =>
  waterOnMap.hits[0]
    ?.read({ geometry: { type: 'Point', coordinates: [0, 0] }, properties: { fips } })
    ?.line(stateOf(fill));

describe('water', () => {
  it('draws nothing while it is off or its table is not there: what is not known yet is not "no data"', () => {
    expect(drawn('water.stress', false)).toEqual({ points: {}, bands: [] });
    expect(drawn('water.stress', true, false)).toEqual({ points: {}, bands: [] });
  });

  it('paints known counties by class and hatches all others', () => {
    const layers = layersOf('water.stress');
    expect(JSON.stringify(layers.get(WATER_LAYERS.fill))).toMatch(/\["49003"\],"#\w+",\["04013"\],"#\w+"/);
    for (const id of [WATER_LAYERS.fill, WATER_LAYERS.noData]) {
      const { filter } = layers.get(id) as { filter?: unknown };
      expect(JSON.stringify(filter)).not.toContain('09110');
      expect(JSON.stringify(filter)).toContain('04013');
    }
    const decline = JSON.stringify(layersOf('water.groundwater').get(WATER_LAYERS.fill));
    expect(decline).not.toContain('49003');
    const withdrawals = JSON.stringify(layersOf('water.withdrawals').get(WATER_LAYERS.fill));
    expect(withdrawals).toMatch(/\["49003"\],"#\w+",\["04013"\],"#\w+"/);
  });

  it('draws a line around counties of high stress alone while something else fills the map', () => {
    const layers = layersOf('opposition.inForce');
    const line = layers.get(WATER_LAYERS.line) as { filter?: unknown; layout?: { visibility?: string } };
    expect(line.layout?.visibility).toBe('visible');
    expect(JSON.stringify(line.filter)).toContain('["literal",["04013"]]');
    expect(layers.get(WATER_LAYERS.fill)?.layout).toMatchObject({ visibility: 'none' });
    const sources = { regions: { type: 'vector', url: 'pmtiles://x' } };
    expect(validateStyleMin({ version: 8, sources, layers: [...layers.values()] } as never)).toEqual([]);
  });

  it('is the same part for the same picture, so that nothing is compared with every move', () => {
    const state = stateOf('water.stress');
    const scene = { state, mode: 'light' as const, font: null };
    expect(waterOnMap.style(scene)).toBe(waterOnMap.style(scene));
  });

  it('says the class beside the pointer, and that nothing is known where nothing is', () => {
    expect(said('water.stress', '04013')).toMatch(/^Maricopa County, AZ.*Extremely high: over 80 %/);
    expect(said('water.stress', '49003')).toMatch(/Arid/);
    expect(said('water.withdrawals', '49003')).toMatch(/0\sm/);
    expect(said('water.withdrawals', '09110')).toMatch(/no figure of 2015/);
    expect(said('grid.peak', '04013')).toBeNull();
  });

  it('leaves the app as a table, the unknown empty', () => {
    const state = stateOf('none');
    const counties = new Map(
      (state.data.counties.kind === 'ready' ? state.data.counties.value : []).map((row) => [row.fips, row]),
    );
    const seen = { bounds: [-112, 33, -111.5, 33.5] as [number, number, number, number], holds: () => false };
    expect(waterRecords.rows(state, seen)).toHaveLength(3);
    expect(waterRecords.rows(state, { ...seen, bounds: [0, 0, 1, 1] })).toEqual([]);
    const context = { sources: [], counties, appUrl: 'https://app.test/' } as never;
    expect(waterRecords.cells(MARICOPA, null, context)).toMatchObject({
      name: 'Maricopa County',
      stress: 'Extremely high: over 80 %',
      decline: '2 to 4 cm a year',
      withdrawals: 2058.19,
      sources: 'aqueduct; usgsAquifers; usgsWaterUse',
    });
    expect(waterRecords.cells(NONE, null, context)).toMatchObject({
      stress: null,
      decline: null,
      withdrawals: null,
      sources: null,
    });
  });

  it('leaves out of a card what is unknown, and tells zero', () => {
    expect(waterFacts(NONE)).toEqual([]);
    expect(waterFacts(ARID).map(({ name }) => name)).toEqual(['Water stress', 'Water withdrawals']);
    const facts = waterFacts(MARICOPA);
    expect(facts[0]?.value).toBe('Extremely high: over 80 % (covers 49\u00a0% of the county)');
    expect(facts.every(({ source }) => source !== '')).toBe(true);
  });

  it('tells small withdrawals from none, on the card and beside the pointer', () => {
    const small = { ...NONE, withdrawalMgd: 0.04, irrigationMgd: 0.004 };
    expect(waterFacts(small).map(({ value }) => value)).toEqual([
      '0.04\u00a0million US gallons a day',
      'below 0.01\u00a0million US gallons a day',
    ]);
    const scale = { unit: 'mgd' } as Scale;
    expect(valueText(scale, 0.04)).toMatch(/^0\.04\s/);
    expect(valueText(scale, 0)).toMatch(/^0\s/);
  });

  it('names a part of the withdrawals wholly where it stands alone', () => {
    const irrigated = waterFacts({ ...NONE, irrigationMgd: 3 });
    expect(waterText.figure('Maricopa County', irrigated[0]?.alone ?? '')).toBe(
      'Maricopa County, water withdrawals for irrigation',
    );
  });
});
