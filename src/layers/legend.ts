/**
 * What the legend says of the layers. The legend on screen switches these rows; a picture prints those of exactly what
 * it shows.
 */
import { legendText, metricTitle } from '../i18n/words';
import { isFilled, shownFill } from '../model/view/fill';
import type { View } from '../model/view/view';
import {
  isStrip,
  type LegendGroup,
  type LegendRow,
  noDataRow,
  scaleRows,
  scaleTicks,
  stripUnit,
} from '../theme/legend';
import type { Scale } from '../theme/scale';
import type { Layer } from './layer';
import { ownerOf, shownLayers } from './list';

/** What a reader of the legend sees besides the view. */
export interface LegendContext {
  /** Day viewed, `YYYY-MM-DD`. */
  day: string;
  /** Of the map. */
  zoom: number;
}

/** The legend of exactly the layers shown: what fills the map, what lies on it, and what is only outlined. */
export function legendGroups(view: View, context: LegendContext): LegendGroup[] {
  const shown = shownLayers(view);
  return [
    ...shown.flatMap((layer) => fillGroup(layer, view, context)),
    ...shown.flatMap(({ legend }) => legend.groups?.(view, context) ?? []),
    ...outlineGroup(shown, view),
  ];
}

/** What is said of a fill below its classes, by the layer that it belongs to. */
export const fillRows = (scale: Scale): LegendRow[] =>
  ownerOf(scale.metric)?.legend.ofFill?.rows?.(scale) ?? [];

function fillGroup({ id, scaleOf, legend }: Layer, view: View, context: LegendContext): LegendGroup[] {
  const fill = shownFill(view);
  const scale = fill !== null && isFilled(view, id) ? scaleOf?.(fill) : null;
  if (fill === null || !scale) return [];
  const { ofFill } = legend;
  const strip = isStrip(scale)
    ? { colors: scale.classes.map(({ color }) => color), ticks: scaleTicks(scale), unit: stripUnit(scale) }
    : null;
  return [
    {
      id: 'fill',
      heading: metricTitle(fill, context.day),
      strip,
      rows: [
        ...scaleRows(scale).filter(({ key }) => ofFill?.passes?.(scale, key, view) ?? true),
        noDataRow(scale),
        ...(ofFill?.rows?.(scale) ?? []),
      ],
      notes: [scale.note, ...(ofFill?.notes?.(context) ?? [])],
    },
  ];
}

function outlineGroup(shown: readonly Layer[], view: View): LegendGroup[] {
  const rows = shown.flatMap(({ id, legend }) =>
    isFilled(view, id) ? [] : (legend.outline?.().map((row) => ({ key: id, ...row })) ?? []),
  );
  if (rows.length === 0) return [];
  return [{ id: 'outlines', heading: legendText.outlines, strip: null, rows, notes: [] }];
}
