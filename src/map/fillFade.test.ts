/** The colour of a class on the map is that of its swatch in the legend, at every zoom. */
import { createPropertyExpression, latest } from '@maplibre/maplibre-gl-style-spec';
import type { LayerSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { gridStyle } from '../layers/grid/style';
import { landStyle } from '../layers/land/style';
import { OPPOSITION_LAYERS } from '../layers/opposition/ids';
import { oppositionStyle } from '../layers/opposition/style';
import { isStatewide } from '../layers/paint/statewide';
import { WATER_LAYERS } from '../layers/water/ids';
import { waterStyle } from '../layers/water/style';
import { fadeAt } from '../theme/fade';
import { STATE_OPACITY } from '../theme/palette';

const ZOOMS = [3, 5, 6, 7, 8, 9, 10, 11, 12, 13];
const on = { mode: 'light', on: true } as const;

const PARTS = [
  gridStyle({ ...on, fill: 'grid.loadFactor', classes: new Map([['PJM', 2]]), divided: [] }),
  landStyle({ ...on, fill: 'land.cropland', counties: [] }),
  waterStyle({ ...on, fill: 'water.stress', counties: [] }),
  oppositionStyle({
    ...on,
    fill: 'opposition.inForce',
    hideExcluded: false,
    points: { acts: [], actsExcluded: [], measures: [] } as never,
    mechanisms: { counties: new Map(), states: new Map() },
    excludedAreas: { counties: [], states: [] },
    standings: { counties: new Map([['51107', 4]]), states: new Map([['VA', 4]]) },
    towns: new Map(),
    day: 20260822,
  }),
];
const LAYERS = PARTS.flatMap(({ bands }) => bands.flatMap(({ layers }) => layers));

/** What MapLibre makes of a number of a layer's paint at a zoom. */
function painted(layer: LayerSpecification, name: 'fill-opacity' | 'line-opacity', zoom: number): number {
  const value = (layer.paint as Record<string, unknown> | undefined)?.[name] ?? 1;
  const kind = name === 'fill-opacity' ? latest.paint_fill : latest.paint_line;
  const made = createPropertyExpression(value, `layers.${layer.id}`, (kind as never)[name]);
  if (made.result === 'error') throw new Error(JSON.stringify(made.value));
  return made.value.evaluate({ zoom });
}

/** Fills of areas that are classes or lack of data: what answers to the pointer shows nothing, towns are told as dots. */
const fills = LAYERS.filter(
  ({ id, type }) => type === 'fill' && !/target|town/i.test(id) && id !== OPPOSITION_LAYERS.statePattern,
);

describe('fills', () => {
  it('are those of all four layers that fill the map', () => {
    expect(fills.length).toBeGreaterThanOrEqual(9);
    expect(fills.map(({ id }) => id)).toContain(WATER_LAYERS.fill);
  });

  it.each(fills.map((layer) => [layer.id, layer] as const))(
    '%s is as pale on the map as its swatch in the legend',
    (_, layer) => {
      for (const zoom of ZOOMS) {
        const fade = fadeAt(zoom);
        const told = isStatewide(layer) ? STATE_OPACITY.fill * fade.state : fade.area;
        expect(painted(layer, 'fill-opacity', zoom), `zoom ${zoom}`).toBeCloseTo(told, 6);
      }
    },
  );

  it('have the line along borders that the legend shows', () => {
    const [edge] = LAYERS.filter(({ id }) => id === OPPOSITION_LAYERS.countyTint);
    if (!edge) throw new Error('no line along borders');
    for (const zoom of ZOOMS) {
      const shown = zoom < (edge.minzoom ?? 0) ? 0 : painted(edge, 'line-opacity', zoom);
      expect(shown, `zoom ${zoom}`).toBeCloseTo(fadeAt(zoom).edge, 6);
    }
  });
});
