/** What the layers of outlines share: how they are drawn, and what an outline says and opens. */
import type { FilterSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Mode, Themed } from '../theme/color';
import { GROUND } from '../theme/palette';
import type { Hit, MapPart, StylePart } from './layer';
import { byZoom, isIn } from './paint/expressions';
import { type Lying, passingIds, type RecordsOf } from './tableRecords';

/** A layer of outlines. */
export interface Outlines<R extends Lying> {
  /** Its table has the id of the layer, which its source has as well. */
  records: RecordsOf<R>;
  /** Name of its archive. */
  file: string;
  z: number;
  color: Themed;
  /** How strongly the inside is tinted, 0 to 1. */
  tint: number;
  dashed?: boolean;
  /** What is said beside the pointer; null while the table is not there. */
  line: (id: string, state: Parameters<MapPart['style']>[0]['state']) => string | null;
}

/** All that the picture of outlines depends on. */
interface OutlinePicture {
  mode: Mode;
  on: boolean;
  /** Ids. */
  marked: readonly string[];
  /** Ids of what passes the filter; null where all do. */
  passing: readonly string[] | null;
}

/** Nothing while the layer is off; `marked` are outlined more strongly: what is selected and pointed at. */
function outlineStyle<R extends Lying>(
  { records: { table: id }, file, z, color, tint, dashed }: Outlines<R>,
  { mode, on, marked, passing }: OutlinePicture,
): StylePart {
  if (!on) return { points: {}, bands: [] };
  const common = { source: id, 'source-layer': 'outline' } as const;
  const asked = passing === null ? {} : { filter: isIn('id', passing) as FilterSpecification };
  const layers: LayerSpecification[] = [
    {
      ...common,
      ...asked,
      id: `${id}-fill`,
      type: 'fill',
      paint: { 'fill-color': color[mode], 'fill-opacity': tint },
    },
    {
      ...common,
      ...asked,
      id: `${id}-line`,
      type: 'line',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': color[mode],
        'line-width': byZoom([4, 0.5], [8, 1.4], [13, 2]),
        'line-opacity': byZoom([4, 0.5], [7, 0.9]),
        ...(dashed && { 'line-dasharray': [3, 1.5] }),
      },
    },
    {
      ...common,
      id: `${id}-marked`,
      type: 'line',
      filter: isIn('id', marked) as never,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': GROUND.accent[mode], 'line-width': byZoom([4, 1.5], [10, 3]) },
    },
  ];
  return { points: {}, tiles: { [id]: file }, bands: [{ z, layers }] };
}

/** The part of a layer of outlines that is on the map. */
export function outlinesOnMap<R extends Lying>(outlines: Outlines<R>): MapPart {
  const { records, z, line } = outlines;
  const layer = records.table;
  const passing = passingIds(records);
  const hits: Hit[] = [
    {
      layer: `${layer}-fill`,
      z,
      reach: 'inside',
      read: ({ properties }) => {
        const id = String(properties.id);
        return {
          hover: { kind: 'record', layer, id },
          action: { kind: 'select', selection: { kind: 'record', layer, id } },
          line: (state) => line(id, state),
        };
      },
    },
  ];
  return {
    style: ({ state, mode }) => {
      const { view, hover } = state;
      return outlineStyle(outlines, {
        mode,
        on: view.layers[layer] === true,
        passing: passing(state),
        marked: [view.selection, hover].flatMap((thing) =>
          thing?.kind === 'record' && thing.layer === layer ? thing.id : [],
        ),
      });
    },
    hits,
  };
}
