import { messages } from '../../i18n/words';
import { FillLegend } from './FillLegend';
import { LayerHead } from './LayerHead';
import { OppositionLegend } from './OppositionLegend';
import { SiteLegend } from './SiteLegend';

/** Everything the map shows, explained where it is switched. */
export function Legend() {
  return (
    <div className="legend">
      <SiteLegend />
      <OppositionLegend />
      <FillLegend />
      <section className="legend-part legend-outlines">
        <LayerHead layer="grid" title={messages.legend.grid} />
        <LayerHead layer="land" title={messages.legend.land} />
      </section>
    </div>
  );
}
