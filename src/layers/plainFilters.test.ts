import { beforeAll, describe, expect, it } from 'vitest';
import type { HallRecord, TerritoryRecord } from '../model/outlineRecord';
import type { PlantRecord } from '../model/power/plantRecord';
import { formatView, parseView } from '../model/view/permalink';
import { DEFAULT_VIEW, type View } from '../model/view/view';
import { NO_DATA } from '../state/dataset';
import { type AppState, createAppStore } from '../state/store';
import { hallsOnMap } from './halls/map';
import { hallsRecords } from './halls/records';
import { allLayers, bringRests } from './list';
import { plantsInFiles } from './plants/file';
import { plantsOnMap } from './plants/map';
import { plantsOnScreen } from './plants/screen';
import { territoriesOnScreen } from './territories/screen';
import { wiresInFiles } from './wires/file';
import { WIRE_LAYERS } from './wires/ids';
import { wiresOnMap } from './wires/map';
import { wiresOnScreen } from './wires/screen';

const at = { lon: -77.5, lat: 39, state: 'VA', countyFips: '51107', operator: 'X', year: 2000, coalEnds: [] };
const plant = (id: string, fuel: PlantRecord['fuel'], stage: PlantRecord['stage'], lon = -77.5) =>
  ({ ...at, id, eiaId: 1, name: id, fuel, stage, mw: 100, lon }) as unknown as PlantRecord;
const PLANTS = [
  plant('gas', 'gas', 'operating'),
  plant('gas-2', 'gas', 'planned'),
  plant('coal', 'coal', 'retiring'),
  plant('far', 'gas', 'operating', -120),
];
const box: [number, number, number, number] = [-78, 38.5, -77, 39.5];
const hall = (id: string, kind: HallRecord['kind']) =>
  ({
    id,
    name: id,
    lon: -77.5,
    lat: 39,
    bounds: box,
    kind,
    operator: null,
    groundM2: 1,
    countyFips: null,
    siteId: null,
  }) as HallRecord;
const utility = (id: string, ownership: TerritoryRecord['ownership']) =>
  ({
    id,
    name: id,
    lon: -77.5,
    lat: 39,
    bounds: box,
    ownership,
    states: [],
    customers: null,
    salesGwh: 1,
  }) as TerritoryRecord;

const ready = <T>(value: T) => ({ kind: 'ready' as const, value });
const ON = { ...DEFAULT_VIEW.layers, plants: true, halls: true, territories: true, wires: true };
function stateOf(own: View['own'] = {}): AppState {
  const data = {
    ...NO_DATA,
    plants: ready(PLANTS),
    halls: ready([hall('a', 'building'), hall('b', 'campus')]),
    territories: ready([utility('1', 'cooperative'), utility('2', null)]),
  };
  const state = createAppStore({ ...DEFAULT_VIEW, layers: ON, own }, data).getState();
  return { ...state, bounds: box };
}
const drawnPlants = (own: View['own']) => {
  const [points] = Object.values(
    plantsOnMap.style({ state: stateOf(own), mode: 'light', font: null }).points,
  );
  return points?.data.features.map(({ properties }) => properties?.id);
};
const wireLayers = (own: View['own']) =>
  new Map(
    wiresOnMap
      .style({ state: stateOf(own), mode: 'light', font: null })
      .bands.flatMap(({ layers }) => layers)
      .map((layer) => [layer.id, layer as { filter?: unknown; layout?: { visibility?: string } }]),
  );

beforeAll(() => bringRests({ layers: ON, selection: null }));

describe('plain filters of layers that the app comes with', () => {
  it('stand in links and come back from them; what is not understood is told', () => {
    const own = { plants: { fuel: ['gas', 'nuclear'], stage: ['planned'] }, wires: { show: ['500'] } };
    const link = formatView({ ...DEFAULT_VIEW, layers: ON, own });
    expect(link).toContain('plants.fuel=gas,nuclear&plants.stage=planned&wires.show=500');
    const read = parseView(new URL(link, 'https://app.test/'));
    expect(read.notes).toEqual([]);
    expect(read.view.own).toEqual(own);
    const odd = parseView(new URL('?plants.fuel=gas,peat', 'https://app.test/'));
    expect(odd.view.own).toEqual({ plants: { fuel: ['gas'] } });
    expect(odd.notes.map(({ parameter }) => parameter)).toEqual(['plants.fuel']);
    expect(parseView(new URL('?halls.kind=none', 'https://app.test/')).view.own).toEqual({
      halls: { kind: [] },
    });
  });

  it('offer every word of the model under a name of its own', () => {
    for (const layer of allLayers()) {
      for (const { options } of layer.choices ?? [])
        expect(new Set(options.map(({ label }) => label())).size, layer.id).toBe(options.length);
      const rows = new Set(layer.legendRows?.().map(({ key }) => String(key)));
      const words = (layer.choices ?? []).flatMap(({ options }) => options.map(({ word }) => word));
      expect(new Set(words).size, `${layer.id}: a word tells its choice`).toBe(words.length);
      if (layer.id === 'plants' || layer.id === 'wires') expect(rows).toEqual(new Set(words));
    }
  });

  it('take plants from map, list and table', () => {
    expect(drawnPlants({})).toEqual(['gas', 'gas-2', 'coal', 'far']);
    const own = { plants: { fuel: ['gas'], stage: ['operating', 'retiring'] } };
    expect(drawnPlants(own)).toEqual(['gas', 'far']);
    expect(plantsOnScreen.list?.inView(stateOf(own))).toEqual([PLANTS[0]]);
    const seen = { bounds: box, holds: () => true };
    expect(plantsInFiles.records?.rows(stateOf(own), seen)).toEqual([PLANTS[0], PLANTS[3]]);
    expect(drawnPlants({ plants: { fuel: [] } })).toEqual([]);
  });

  it('say in pictures what is asked for, and print no other row', () => {
    const { view } = stateOf({ plants: { fuel: ['gas', 'nuclear'] } });
    expect(plantsInFiles.filters?.(view)).toEqual(['Gas or Nuclear']);
    const keys = plantsInFiles.legend?.(view, { day: '2026-10-09', zoom: 5 })[0]?.rows.map(({ key }) => key);
    expect(keys).toEqual(['gas', 'nuclear', 'operating', 'retiring', 'construction', 'planned']);
    expect(plantsInFiles.filters?.(stateOf().view)).toEqual([]);
    const wires = stateOf({ wires: { show: ['500', 'dc'] } }).view;
    expect(
      wiresInFiles.legend?.(wires, { day: '2026-10-09', zoom: 5 })[0]?.rows.map(({ key }) => key),
    ).toEqual(['500', 'dc']);
  });

  it('count what is in view and passes, by row', () => {
    const counts = (own: View['own'] = {}) => Object.fromEntries(plantsOnScreen.tally?.(stateOf(own)) ?? []);
    expect(counts()).toEqual({ plants: 3, gas: 2, coalOil: 1, operating: 1, planned: 1, retiring: 1 });
    expect(counts({ plants: { stage: ['planned'] } })).toEqual({ plants: 1, gas: 1, planned: 1 });
    expect(counts({ plants: { fuel: [] } })).toEqual({});
    expect(plantsOnScreen.tally?.({ ...stateOf(), data: NO_DATA })).toBeNull();
    expect(territoriesOnScreen.tally?.(stateOf())?.get('unknown')).toBe(1);
    const state = stateOf();
    expect(plantsOnScreen.tally?.(state)).toBe(plantsOnScreen.tally?.(state));
  });

  it('take outlines from the map by their ids, and from tables', () => {
    const own = { halls: { kind: ['campus'] } };
    const part = JSON.stringify(hallsOnMap.style({ state: stateOf(own), mode: 'light', font: null }).bands);
    expect(part.match(/\["literal",\["b"\]\]/g)).toHaveLength(2);
    expect(hallsRecords.rows(stateOf(own), { bounds: box, holds: () => false })).toHaveLength(1);
    const bare = JSON.stringify(hallsOnMap.style({ state: stateOf(), mode: 'light', font: null }).bands);
    expect(bare).not.toContain('"literal",["b"]');
  });

  it('take lines by voltage, direct current and substations', () => {
    const layers = wireLayers({ wires: { show: ['345', 'dc'] } });
    const filter = JSON.stringify(layers.get(WIRE_LAYERS.line)?.filter);
    expect(filter).toContain('[">=",["get","kv"],345],["<",["get","kv"],500]');
    expect(filter).not.toContain('220');
    expect(layers.get(WIRE_LAYERS.direct)?.layout?.visibility).toBe('visible');
    expect(layers.get(WIRE_LAYERS.substation)?.layout?.visibility).toBe('none');
    expect(JSON.stringify(wireLayers({}).get(WIRE_LAYERS.line)?.filter)).toBe('["has","kv"]');
  });

  it('know what is drawn of lines only as far as the map told it', () => {
    expect(wiresOnScreen.tally?.(stateOf())).toBeNull();
    const tally = new Map([['500', null]]);
    expect(wiresOnScreen.tally?.({ ...stateOf(), drawnRows: { wires: tally } })).toBe(tally);
    const [line, , , substation] = wiresOnMap.drawnRows?.rows ?? [];
    const feature = (kv: number) => ({
      geometry: { type: 'Point' as const, coordinates: [0, 0] },
      properties: { kv },
    });
    expect([100, 219, 230, 345, 765].map((kv) => line?.keyOf(feature(kv)))).toEqual([
      '100',
      '100',
      '220',
      '345',
      '500',
    ]);
    expect(line?.keyOf(feature(60))).toBeNull();
    expect(substation?.keyOf(feature(110))).toBe('substation');
  });
});
