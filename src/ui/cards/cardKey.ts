import type { Selection } from '../../model/view/view';

/** What makes a card another one: a circle that grows around its point stays the same. */
export function cardKey(selection: Selection): string {
  if (selection?.kind !== 'region' || selection.region.kind !== 'radius') return JSON.stringify(selection);
  const { lon, lat } = selection.region;
  return JSON.stringify({ kind: 'radius', lon, lat });
}
