import type { LAYER_IDS } from '../model/source';
import { listOf } from './format';

type Layer = (typeof LAYER_IDS)[number];

const SUBJECTS: Readonly<Record<Layer, string>> = {
  sites: 'data centers and mines',
  grid: 'grid load',
  land: 'land use',
  opposition: 'recorded opposition',
};

/**
 * A headline for the view: what is shown, and of which place. `Data centers and mines, grid load and recorded
 * opposition: Texas`.
 * @param place name of what is selected; null when nothing is
 */
export function viewTitle(layers: Readonly<Record<Layer, boolean>>, place: string | null): string {
  const order: readonly Layer[] = ['sites', 'grid', 'land', 'opposition'];
  const subjects = listOf(order.filter((layer) => layers[layer]).map((layer) => SUBJECTS[layer]));
  const title = subjects.charAt(0).toUpperCase() + subjects.slice(1);
  if (place === null) return title || 'Headroom';
  return title === '' ? place : `${title}: ${place}`;
}
