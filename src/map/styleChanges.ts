/**
 * The smallest set of map calls that leads from one style to the next. MapLibre's own comparison checks
 * and walks the whole style; ours knows that layers and sources stay the same while a reader works, and
 * that only an appearance or another ground makes new ones.
 */
import type { FilterSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';

/** One call on the map. */
export type StyleChange =
  | { kind: 'paint' | 'layout'; layer: string; name: string; value: unknown }
  | { kind: 'filter'; layer: string; filter: FilterSpecification | null }
  | { kind: 'data'; source: string; data: unknown }
  /** Layers or sources differ: hand the whole style over. */
  | { kind: 'style' };

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Changes from `before` to `after`, in the order in which to apply them; empty when both draw the same. */
export function styleChanges(before: StyleSpecification, after: StyleSpecification): StyleChange[] {
  const whole: StyleChange[] = [{ kind: 'style' }];
  if (before.layers.length !== after.layers.length) return whole;
  const changes: StyleChange[] = [];

  const names = Object.keys(after.sources);
  if (!same(Object.keys(before.sources), names)) return whole;
  for (const name of names) {
    const { data: oldData, ...oldRest } = { data: undefined, ...before.sources[name] };
    const { data, ...rest } = { data: undefined, ...after.sources[name] };
    if (!same(oldRest, rest)) return whole;
    if (!same(oldData, data)) changes.push({ kind: 'data', source: name, data });
  }

  for (const [index, layer] of after.layers.entries()) {
    const old = before.layers[index];
    if (old === layer) continue;
    if (old === undefined || !same(frameOf(old), frameOf(layer))) return whole;
    const id = layer.id;
    for (const kind of ['layout', 'paint'] as const) {
      const was: Record<string, unknown> = { ...old[kind] };
      const now: Record<string, unknown> = { ...layer[kind] };
      for (const name of new Set([...Object.keys(was), ...Object.keys(now)]))
        if (!same(was[name], now[name])) changes.push({ kind, layer: id, name, value: now[name] });
    }
    const filter = 'filter' in layer ? (layer.filter ?? null) : null;
    if (!same('filter' in old ? (old.filter ?? null) : null, filter))
      changes.push({ kind: 'filter', layer: id, filter });
  }
  return changes;
}

/** What a layer is apart from its paint, layout and filter. */
function frameOf(layer: LayerSpecification): unknown {
  const { paint: _paint, layout: _layout, ...frame } = layer;
  return { ...frame, filter: null };
}
