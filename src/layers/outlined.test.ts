import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { territoryFacts } from '../i18n/words';
import type { HallRecord, TerritoryRecord, TribalRecord } from '../model/outlineRecord';
import { DEFAULT_VIEW, type View } from '../model/view/view';
import { NO_DATA } from '../state/dataset';
import { layerRecord } from '../state/made';
import { type AppState, createAppStore } from '../state/store';
import { hallsOnMap } from './halls/map';
import { hallsRecords } from './halls/records';
import { hallsOnScreen } from './halls/screen';
import './list';
import { territoriesOnMap } from './territories/map';
import { territoriesRecords } from './territories/records';
import { territoriesOnScreen } from './territories/screen';
import { tribalOnMap } from './tribal/map';
import { tribalRecords } from './tribal/records';
import { tribalOnScreen } from './tribal/screen';

const place = { lon: -77.5, lat: 39, bounds: [-78, 38.5, -77, 39.5] as [number, number, number, number] };
const HALL: HallRecord = {
  ...place,
  id: '39,-77.5',
  name: '',
  kind: 'building',
  operator: 'Equinix',
  groundM2: 12_345.4,
  countyFips: '51107',
  siteId: 'dc2',
};
const UTILITY: TerritoryRecord = {
  ...place,
  id: '13640',
  name: 'NOVEC',
  ownership: 'cooperative',
  states: ['VA'],
  customers: null,
  salesGwh: 10_000.4,
};
const LAND: TribalRecord = { ...place, id: 'Navajo LAR', name: 'Navajo', agency: 'Navajo' };

const ready = <T>(value: T) => ({ kind: 'ready' as const, value });
function stateOf(view: Partial<View>): AppState {
  const data = { ...NO_DATA, halls: ready([HALL]), territories: ready([UTILITY]), tribal: ready([LAND]) };
  return createAppStore({ ...DEFAULT_VIEW, ...view }, data).getState();
}

const CASES = [
  { id: 'halls', record: HALL, map: hallsOnMap, screen: hallsOnScreen, file: hallsRecords },
  {
    id: 'territories',
    record: UTILITY,
    map: territoriesOnMap,
    screen: territoriesOnScreen,
    file: territoriesRecords,
  },
  { id: 'tribal', record: LAND, map: tribalOnMap, screen: tribalOnScreen, file: tribalRecords },
] as const;

const LINES = {
  halls: 'Building · Equinix · 12,345\u00a0m² of ground',
  territories: 'NOVEC · Cooperative · 10,000\u00a0GWh sold in 2024',
  tribal: 'Tribal land · Navajo',
};

describe.each(CASES)('outlines: $id', ({ id, record, map, screen, file }) => {
  const on = { layers: { ...DEFAULT_VIEW.layers, [id]: true } };
  const styleOf = (state: AppState) => map.style({ state, mode: 'dark', font: null });

  it('ask for no archive while they are off, and are drawn by a valid style', () => {
    expect(styleOf(stateOf({}))).toEqual({ points: {}, bands: [] });
    const { tiles = {}, bands } = styleOf(stateOf(on));
    expect(Object.keys(tiles)).toEqual([id]);
    const layers = bands.flatMap((band) => band.layers);
    const sources = { [id]: { type: 'vector', url: 'pmtiles://x' } };
    expect(validateStyleMin({ version: 8, sources, layers } as never)).toEqual([]);
  });

  it('say what they are, and open their card, which marks them', () => {
    const target = map.hits[0]?.read({
      geometry: { type: 'Point', coordinates: [0, 0] },
      properties: { id: record.id },
    });
    expect(target?.line(stateOf(on))).toBe(LINES[id]);
    const selection = { kind: 'record', layer: id, id: record.id } as const;
    expect(target?.action).toEqual({ kind: 'select', selection });
    const open = stateOf({ ...on, selection });
    expect(JSON.stringify(styleOf(open))).toContain(`["literal",["${record.id}"]]`);
    expect(layerRecord(open, id, record.id)).toMatchObject({ name: record.name, bounds: place.bounds });
    expect(screen.facts?.(record.id, open).length).toBeGreaterThan(1);
  });

  it('are listed and leave the app where their box meets what is seen', () => {
    const seen = (bounds: [number, number, number, number]) => {
      const state = { ...stateOf(on), bounds };
      return [screen.list?.inView(state)?.length, file.rows(state, { bounds, holds: () => false }).length];
    };
    expect(seen([-77.2, 39.2, -70, 45])).toEqual([1, 1]);
    expect(seen([-76, 39.2, -70, 45])).toEqual([0, 0]);
    const cells = file.cells as (row: unknown, detail: null, context: unknown) => Record<string, unknown>;
    const context = { sources: [], counties: new Map(), appUrl: 'https://app.test/' };
    expect(cells(record, null, context)).toMatchObject({
      lat: 39,
      lon: -77.5,
      link: expect.stringContaining(`record=${id},`),
    });
  });
});

it('leave out of a card what is unknown', () => {
  expect(territoryFacts(UTILITY).map(({ name }) => name)).not.toContain('Customers');
  expect(territoryFacts({ ...UTILITY, customers: 0 }).map(({ name }) => name)).toContain('Customers');
});
