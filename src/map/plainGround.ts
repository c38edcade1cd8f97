/** The plainest ground: land, water and state lines from our own regions, without labels. */
import type { Mode } from '../theme/color';
import { GROUND } from '../theme/palette';
import { REGION_LAYERS, SOURCES } from './ids';
import type { Ground } from './style';

export function plainGround(mode: Mode): Ground {
  const source = SOURCES.regions;
  return {
    sources: {},
    below: [
      { id: 'ground-water', type: 'background', paint: { 'background-color': GROUND.water[mode] } },
      {
        id: 'ground-land',
        type: 'fill',
        source,
        'source-layer': REGION_LAYERS.state,
        paint: { 'fill-color': GROUND.land[mode] },
      },
    ],
    lines: [
      {
        id: 'ground-state-line',
        type: 'line',
        source,
        'source-layer': REGION_LAYERS.state,
        paint: { 'line-color': GROUND.muted[mode], 'line-width': 0.6 },
      },
    ],
    labels: [],
    text: {},
    font: null,
  };
}
