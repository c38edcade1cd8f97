/** How lines and substations are drawn: by voltage, wider as the map moves in. */
import type { FilterSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Mode } from '../../theme/color';
import { GROUND } from '../../theme/palette';
import type { StylePart } from '../layer';
import { all, byZoom, get, raw, stepBy } from '../paint/expressions';
import { visible } from '../paint/paint';
import { Z } from '../paint/zOrder';
import { DIRECT_CURRENT, WIRE_CLASSES } from './classes';
import { WIRE_LAYERS, WIRES_FILE, WIRES_SOURCE } from './ids';

/** All that the picture of lines and substations depends on. */
interface WiresPicture {
  mode: Mode;
  on: boolean;
  /** Rows of the legend that are asked for; null is all. */
  asked: readonly string[] | null;
}

/** Lines of the classes that are asked for. */
function linesAsked(asked: readonly string[] | null): FilterSpecification {
  if (asked === null) return raw('has', 'kv') as FilterSpecification;
  const ranges = WIRE_CLASSES.flatMap(({ from }, index) => {
    const next = WIRE_CLASSES[index + 1]?.from ?? Number.MAX_SAFE_INTEGER;
    return asked.includes(`${from}`) ? [all(raw('>=', get('kv'), from), raw('<', get('kv'), next))] : [];
  });
  return all(raw('has', 'kv'), raw('any', ...ranges)) as FilterSpecification;
}

/** Nothing while the layer is off, so that the archive is not even asked for. */
export function wiresStyle({ mode, on, asked }: WiresPicture): StylePart {
  if (!on) return { points: {}, bands: [] };
  const isAsked = (row: string) => visible(asked?.includes(row) ?? true);
  const limits = WIRE_CLASSES.slice(1).map(({ from }) => from);
  const color = stepBy(
    get('kv'),
    WIRE_CLASSES.map((step) => step.color[mode]),
    limits,
  );
  const width = (factor: number) =>
    stepBy(
      get('kv'),
      WIRE_CLASSES.map((step) => step.width * factor),
      limits,
    );
  /** The least that is seen as a dot, and more by voltage, px. */
  const radius = (least: number, factor: number) =>
    stepBy(
      get('kv'),
      WIRE_CLASSES.map((step) => least + step.width * factor),
      limits,
    );
  const line = (id: string, layer: string): LayerSpecification => ({
    id,
    type: 'line',
    source: WIRES_SOURCE,
    'source-layer': layer,
    filter: linesAsked(asked),
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': color,
      'line-width': byZoom([4, width(0.5)], [8, width(0.9)], [12, width(1.8)]),
      'line-opacity': 0.85,
    },
  });
  return {
    points: {},
    tiles: { [WIRES_SOURCE]: WIRES_FILE },
    bands: [
      {
        z: Z.wires,
        layers: [
          line(WIRE_LAYERS.line, 'line'),
          line(WIRE_LAYERS.lineOsm, 'line-osm'),
          {
            id: WIRE_LAYERS.direct,
            type: 'line',
            source: WIRES_SOURCE,
            'source-layer': 'line',
            filter: raw('has', 'dc') as FilterSpecification,
            layout: { 'line-join': 'round', visibility: isAsked('dc') },
            paint: {
              'line-color': DIRECT_CURRENT[mode],
              'line-width': byZoom([4, 1], [8, 1.8], [12, 3.2]),
              'line-dasharray': [3, 2],
            },
          },
          {
            id: WIRE_LAYERS.substation,
            type: 'circle',
            source: WIRES_SOURCE,
            'source-layer': 'substation',
            layout: { visibility: isAsked('substation') },
            paint: {
              'circle-color': color,
              'circle-radius': byZoom([7, radius(0, 1.1)], [10, radius(0.6, 1.6)], [13, radius(2, 2)]),
              'circle-stroke-color': GROUND.paper[mode],
              'circle-stroke-width': byZoom([7, 0.4], [11, 1.2]),
            },
          },
        ],
      },
    ],
  };
}
