import { useLayers } from '../useLayers';
import { FillLegend } from './FillLegend';
import { LayerHead } from './LayerHead';
import { OppositionLegend } from './OppositionLegend';
import { PlainLegend } from './PlainLegend';
import { SiteLegend } from './SiteLegend';

/** Legends whose rows are switches as well; those of other layers are plain. */
const LEGENDS: Partial<Record<string, () => React.JSX.Element>> = {
  sites: SiteLegend,
  opposition: OppositionLegend,
};

/** Everything the map shows, explained where it is switched: marks, the fill, and what is only outlined. */
export function Legend() {
  const layers = useLayers();
  return (
    <div className="legend">
      {layers
        .filter(({ legendRows }) => legendRows !== undefined)
        .map((layer) => {
          const Own = LEGENDS[layer.id];
          return Own ? <Own key={layer.id} /> : <PlainLegend key={layer.id} layer={layer} />;
        })}
      <FillLegend />
      <section className="legend-part legend-outlines">
        {layers
          .filter(({ legendRows }) => legendRows === undefined)
          .map((layer) => (
            <LayerHead key={layer.id} layer={layer.id} title={layer.switchLabel?.() ?? layer.label()} />
          ))}
      </section>
    </div>
  );
}
