import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../model/view/view';
import { NO_DATA } from '../../state/dataset';
import { createAppStore } from '../../state/store';
import { WIRE_LAYERS, WIRES_SOURCE } from './ids';
import { wiresOnMap } from './map';

const partOf = (on: boolean, mode: 'light' | 'dark' = 'light') => {
  const layers = { ...DEFAULT_VIEW.layers, wires: on };
  const state = createAppStore({ ...DEFAULT_VIEW, layers }, NO_DATA).getState();
  return { state, part: wiresOnMap.style({ state, mode, font: null }) };
};

function said(layer: string, properties: Record<string, unknown>): string | null {
  const hit = wiresOnMap.hits.find((known) => known.layer === layer);
  const target = hit?.read({ geometry: { type: 'Point', coordinates: [0, 0] }, properties });
  return target?.line(partOf(true).state) ?? null;
}

describe('lines and substations', () => {
  it('ask for no archive while they are off', () => {
    expect(partOf(false).part).toEqual({ points: {}, bands: [] });
    expect(partOf(true).part.tiles).toEqual({ [WIRES_SOURCE]: 'wires.pmtiles' });
  });

  it('are drawn by a valid style in both appearances', () => {
    for (const mode of ['light', 'dark'] as const) {
      const layers = partOf(true, mode).part.bands.flatMap((band) => band.layers);
      expect(layers.map(({ id }) => id).sort()).toEqual(Object.values(WIRE_LAYERS).sort());
      const sources = { [WIRES_SOURCE]: { type: 'vector', url: 'pmtiles://x' } };
      expect(validateStyleMin({ version: 8, sources, layers } as never)).toEqual([]);
    }
  });

  it('say their voltage as their source gives it, and what else it tells', () => {
    expect(said(WIRE_LAYERS.line, { kv: 220 })).toBe('Transmission line · 220 to 287 kV');
    expect(said(WIRE_LAYERS.direct, { dc: true })).toBe('Transmission line · Direct current');
    expect(said(WIRE_LAYERS.lineOsm, { kv: 400, name: 'Moneypoint' })).toBe(
      'Transmission line · Moneypoint · 400 kV',
    );
    expect(said(WIRE_LAYERS.substation, { kv: 110, operator: 'EirGrid' })).toBe(
      'Substation · 110 kV · EirGrid',
    );
    expect(said(WIRE_LAYERS.line, { kv: 1 })).toBeNull();
  });
});
