import { labels } from '../../i18n/labels';
import { messages } from '../../i18n/messages';
import { MECHANISMS } from '../../model/vocabulary';
import { toggled } from '../filters/activeFilters';
import { MechanismMark } from '../icons/MechanismMark';
import { useApp } from '../store';
import { LayerHead } from './LayerHead';
import { LegendRow } from './LegendRow';

/** The ladder of what was done, each step a toggle. */
export function OppositionLegend() {
  const mechanisms = useApp((state) => state.view.events.mechanisms);
  const on = useApp((state) => state.view.layers.opposition);
  const change = useApp((state) => state.setEventFilter);
  return (
    <section className="legend-part">
      <LayerHead layer="opposition" title={messages.legend.opposition} />
      {on && (
        <>
          <ul className="legend-rows" aria-label={messages.legend.opposition}>
            {MECHANISMS.map((mechanism) => (
              <LegendRow
                key={mechanism}
                icon={<MechanismMark mechanism={mechanism} />}
                label={labels.mechanism[mechanism]}
                on={mechanisms?.includes(mechanism) ?? true}
                onToggle={() => change({ mechanisms: toggled(MECHANISMS, mechanisms, mechanism) })}
              />
            ))}
          </ul>
          <details className="legend-reading">
            <summary>{messages.legend.actsReading}</summary>
            <p className="help">{messages.legend.acts}</p>
          </details>
        </>
      )}
    </section>
  );
}
