import type { Layer } from '../../layers/layer';
import { EmblemIcon } from '../icons/EmblemIcon';
import { useApp } from '../store';
import { LayerHead } from './LayerHead';

/** The legend of a layer for which the interface has none of its own: its switch, and its rows to be read. */
export function PlainLegend({ layer }: { layer: Layer }) {
  const on = useApp((state) => state.view.layers[layer.id] === true);
  return (
    <section className="legend-part">
      <LayerHead layer={layer.id} title={layer.switchLabel?.() ?? layer.label()} />
      {on &&
        layer.legendRows?.().map(({ emblem, label }) => (
          <p key={label} className="legend-nodata">
            <EmblemIcon emblem={emblem} />
            {label}
          </p>
        ))}
      {on && layer.legendNote && <p className="help">{layer.legendNote()}</p>}
    </section>
  );
}
