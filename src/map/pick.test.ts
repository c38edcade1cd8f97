import { describe, expect, it } from 'vitest';
import { GRID_LAYERS } from '../layers/grid/ids';
import type { Hit } from '../layers/layer';
import { BUILT_IN, mapParts } from '../layers/list';
import type { Selection } from '../model/view/view';
import { LAYERS } from './ids';
import { type PickableMap, type PickedFeature, pickAll } from './pick';
import { regionHits } from './regionHits';

const at = (layer: string, properties: Record<string, unknown>): PickedFeature => ({
  geometry: { type: 'Polygon', coordinates: [] },
  properties,
  layer: { id: layer },
});

/** A map that has drawn these features under every place. */
const mapOf = (zoom: number, features: readonly PickedFeature[]): PickableMap => ({
  getZoom: () => zoom,
  getLayer: (id) => features.some(({ layer }) => layer.id === id) || undefined,
  project: () => ({ x: 0, y: 0 }),
  queryRenderedFeatures: (_, { layers }) => features.filter(({ layer }) => layers.includes(layer.id)),
});

const hits: readonly Hit[] = [...(await mapParts(BUILT_IN)).flatMap((part) => part.hits), ...regionHits];
const WIRES = [at('wires-line', { kv: 345 })];
const AREAS = [
  at(GRID_LAYERS.fill, { id: 'PJM' }),
  at(LAYERS.areaTarget, { id: 'PJM' }),
  at(LAYERS.stateTarget, { code: 'VA' }),
  at(LAYERS.countyTarget, { fips: '51107' }),
];
const COUNTY: Selection = { kind: 'region', region: { kind: 'county', fips: '51107' } };
const AREA: Selection = { kind: 'region', region: { kind: 'area', id: 'PJM' } };

const meant = (zoom: number, features: readonly PickedFeature[]) =>
  pickAll(mapOf(zoom, features), hits, { x: 0, y: 0 }, 3).map(({ action }) =>
    action.kind === 'select' ? action.selection : action.kind,
  );

describe('what lies under a place', () => {
  it('is the grid area that fills the map from afar, and the county where that is large on screen', () => {
    expect(meant(6, AREAS)[0]).toEqual(AREA);
    expect(meant(9, AREAS)[0]).toEqual(COUNTY);
    expect(meant(9, AREAS)).toContainEqual(AREA);
    expect(meant(9, AREAS).at(-1)).toEqual({ kind: 'region', region: { kind: 'state', code: 'VA' } });
  });

  it('is a line first, which a click goes through', () => {
    expect(meant(9, [...WIRES, ...AREAS]).slice(0, 2)).toEqual(['keep', COUNTY]);
  });

  it('is every mark within reach before any area', () => {
    const sites = ['a', 'b'].map((id) => at('sites', { id }));
    expect(meant(9, [...AREAS, ...sites]).slice(0, 3)).toEqual([
      { kind: 'site', id: 'a' },
      { kind: 'site', id: 'b' },
      COUNTY,
    ]);
  });
});
