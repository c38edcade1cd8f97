/**
 * Counties, states and grid areas answer to the pointer whatever fills the map: invisible areas under everything. A
 * county comes first where it is large on screen; what fills the map there is the next thing.
 */
import type { LayerSpecification } from 'maplibre-gl';
import type { Hit, HitFeature, Target } from '../layers/layer';
import { NOTHING } from '../layers/paint/paint';
import { COUNTY_ZOOM, LARGE_ZOOM, REGION_LAYERS, REGIONS_SOURCE } from '../layers/paint/regions';
import { Z } from '../layers/paint/zOrder';
import type { Region } from '../model/region';
import { nameOfRegion } from '../state/selectors';
import { LAYERS, type LayerName } from './ids';

const target = (id: LayerName, layer: string, minzoom: number): LayerSpecification => ({
  id,
  type: 'fill',
  source: REGIONS_SOURCE,
  'source-layer': layer,
  minzoom,
  paint: { 'fill-color': NOTHING, 'fill-opacity': 0 },
});

/** The areas that answer, from below. */
export const regionTargets = (): LayerSpecification[] => [
  target(LAYERS.stateTarget, REGION_LAYERS.state, 0),
  target(LAYERS.areaTarget, REGION_LAYERS.area, 0),
  target(LAYERS.subAreaTarget, REGION_LAYERS.subArea, 0),
  target(LAYERS.countyTarget, REGION_LAYERS.county, COUNTY_ZOOM),
];

const reader =
  (regionOf: (properties: HitFeature['properties']) => Region) =>
  ({ properties }: HitFeature): Target => {
    const region = regionOf(properties);
    return {
      hover: null,
      action: { kind: 'select', selection: { kind: 'region', region } },
      line: (state) => nameOfRegion(state, region),
      plain: true,
    };
  };

const readArea = reader(({ id }) => ({ kind: 'area', id: String(id) }));

/** From the first to be asked. */
export const regionHits: readonly Hit[] = [
  {
    layer: LAYERS.countyTarget,
    z: Z.ground + 4,
    reach: 'inside',
    front: LARGE_ZOOM,
    read: reader(({ fips }) => ({ kind: 'county', fips: String(fips) })),
  },
  { layer: LAYERS.subAreaTarget, z: Z.ground + 3, reach: 'inside', read: readArea },
  { layer: LAYERS.areaTarget, z: Z.ground + 2, reach: 'inside', read: readArea },
  {
    layer: LAYERS.stateTarget,
    z: Z.ground + 1,
    reach: 'inside',
    read: reader(({ code }) => ({ kind: 'state', code: String(code) })),
  },
];
