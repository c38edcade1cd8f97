import { messages } from '../../i18n/messages';
import { MECHANISMS } from '../../model/vocabulary';
import { ACT_ROWS, actNotes } from '../../theme/legend';
import { toggled } from '../filters/activeFilters';
import { EmblemIcon } from '../icons/EmblemIcon';
import { useApp } from '../store';
import { LayerHead } from './LayerHead';
import { LegendRow } from './LegendRow';

/** The ladder of what was done, each step a toggle. */
export function OppositionLegend() {
  const mechanisms = useApp((state) => state.view.events.mechanisms);
  const on = useApp((state) => state.view.layers.opposition);
  const fill = useApp((state) => state.view.fill);
  const change = useApp((state) => state.setEventFilter);
  return (
    <section className="legend-part">
      <LayerHead layer="opposition" title={messages.legend.opposition} />
      {on && (
        <>
          <ul className="legend-rows" aria-label={messages.legend.opposition}>
            {ACT_ROWS.map(({ key: mechanism, emblem, label }) => (
              <LegendRow
                key={mechanism}
                icon={<EmblemIcon emblem={emblem} />}
                label={label}
                on={mechanisms?.includes(mechanism) ?? true}
                onToggle={() => change({ mechanisms: toggled(MECHANISMS, mechanisms, mechanism) })}
              />
            ))}
          </ul>
          <details className="legend-reading">
            <summary>{messages.legend.actsReading}</summary>
            <p className="help">{actNotes(fill).join(' ')}</p>
          </details>
        </>
      )}
    </section>
  );
}
