/** Which metric colours areas on the map: the one place that decides it. */
import { layerOf, type MetricId } from '../metrics';
import type { View } from './view';

/** The part of a view that says which layers are shown, and what colours them. */
export type ShownView = Pick<View, 'layers' | 'fill'>;

/** The metric that colours areas; null when none does, also while its layer is off. */
export function shownFill({ fill, layers }: ShownView): MetricId | null {
  return fill !== 'none' && layers[layerOf(fill)] ? fill : null;
}

/** Whether what colours the areas belongs to this layer. */
export function isFilled(view: ShownView, layer: string): boolean {
  const fill = shownFill(view);
  return fill !== null && layerOf(fill) === layer;
}
