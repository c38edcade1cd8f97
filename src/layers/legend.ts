/**
 * What the legend says of the layers. The legend on screen switches these rows; a picture prints those of exactly what
 * it shows.
 */
import { legendText } from '../i18n/words';
import { isFilled, shownFill } from '../model/view/fill';
import type { View } from '../model/view/view';
import type { AppState } from '../state/store';
import { fadeAt } from '../theme/fade';
import {
  fadedRows,
  isStrip,
  type LegendGroup,
  type LegendRow,
  noDataRow,
  scaleRows,
  scaleTicks,
  stripUnit,
} from '../theme/legend';
import type { Scale } from '../theme/scale';
import type { FileLayer } from './layer';
import { isOn, ownerOf } from './list';
import type { Seen } from './records';
import { titleOn } from './scales';

/** What a reader of the legend sees besides the view. */
export interface LegendContext {
  /** Day viewed, `YYYY-MM-DD`; null where the legend is of several days. */
  day: string | null;
  /** Of the map. */
  zoom: number;
  /** By layer, keys of the rows that stand for something drawn; all rows of a layer that is not named. */
  drawn?: ReadonlyMap<string, DrawnKeys>;
}

/** Classes of marks, and values at which classes of a fill begin. */
export type DrawnKeys = ReadonlySet<string | number>;

/** By layer, what stands in the legend of what is seen. */
export const drawnKeys = (
  layers: readonly FileLayer[],
  state: AppState,
  seen: Seen,
): ReadonlyMap<string, DrawnKeys> =>
  new Map(
    layers.flatMap(({ layer, file }) => {
      const drawn = isOn(state.view, layer) ? file.drawn?.(state, seen) : null;
      return drawn ? [[layer.id, drawn] as const] : [];
    }),
  );

/** What is said of a fill below its classes, by the layer that it belongs to. */
export const fillRows = (scale: Scale): LegendRow[] => ownerOf(scale.metric)?.fillRows?.(scale) ?? [];

/** The legend of exactly the layers shown: what fills the map, what lies on it, and what is only outlined. */
export function legendGroups(
  layers: readonly FileLayer[],
  view: View,
  context: LegendContext,
): LegendGroup[] {
  const shown = layers.filter(({ layer }) => isOn(view, layer));
  return [
    ...shown.flatMap((layer) => fillGroup(layer, view, context)),
    ...shown.flatMap(({ file }) => file.legend?.(view, context) ?? []),
    ...outlineGroup(shown, view),
  ];
}

/** Whether what a row stands for is drawn, as far as that is known. */
export const isDrawn = (layer: string, key: string | number | null, { drawn }: LegendContext): boolean =>
  key === null || (drawn?.get(layer)?.has(key) ?? true);

function fillGroup({ layer, file }: FileLayer, view: View, context: LegendContext): LegendGroup[] {
  const fill = shownFill(view);
  const scale = fill !== null && isFilled(view, layer.id) ? layer.metrics?.scaleOf(fill) : null;
  if (fill === null || !scale) return [];
  const fade = fadeAt(context.zoom);
  const colors = scale.classes.map(({ color }) => color);
  const strip = isStrip(scale) ? { colors, ticks: scaleTicks(scale), unit: stripUnit(scale), fade } : null;
  return [
    {
      id: 'fill',
      heading: titleOn(fill, context.day, view),
      strip,
      rows: fadedRows<LegendRow>(
        [
          ...scaleRows(scale).filter(
            ({ key }) => (file.passes?.(scale, key, view) ?? true) && isDrawn(layer.id, key.from, context),
          ),
          noDataRow(scale),
          ...fillRows(scale),
        ],
        fade,
      ),
      notes: [scale.note, ...(file.fillNotes?.(context) ?? [])],
    },
  ];
}

function outlineGroup(shown: readonly FileLayer[], view: View): LegendGroup[] {
  const rows = shown.flatMap(({ layer: { id }, file }) =>
    isFilled(view, id) ? [] : (file.outline?.().map((row) => ({ key: id, ...row })) ?? []),
  );
  if (rows.length === 0) return [];
  return [{ id: 'outlines', heading: legendText.outlines, strip: null, rows, notes: [] }];
}
