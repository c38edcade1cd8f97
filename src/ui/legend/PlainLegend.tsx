import type { Layer } from '../../layers/layer';
import { EmblemIcon } from '../icons/EmblemIcon';
import { LegendSection } from './LegendSection';

/** The legend of a layer for which the interface has none of its own: its switch, and its rows to be read. */
export function PlainLegend({ layer }: { layer: Layer }) {
  return (
    <LegendSection layer={layer.id} title={layer.switchLabel?.() ?? layer.label()}>
      {layer.legendRows?.().map(({ emblem, label }) => (
        <p key={label} className="legend-nodata">
          <EmblemIcon emblem={emblem} />
          {label}
        </p>
      ))}
      {layer.legendNote && <p className="help">{layer.legendNote()}</p>}
    </LegendSection>
  );
}
