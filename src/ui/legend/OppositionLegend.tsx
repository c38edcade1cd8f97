import { messages } from '../../i18n/words';
import { actNotes, actRows } from '../../layers/opposition/legend';
import { isFilled } from '../../model/view/fill';
import { MECHANISMS } from '../../model/vocabulary';
import { toggled } from '../filters/activeFilters';
import { EmblemIcon } from '../icons/EmblemIcon';
import { useApp } from '../store';
import { LayerHead } from './LayerHead';
import { LegendRow } from './LegendRow';

/** The ladder of what was done, each step a toggle. */
export function OppositionLegend() {
  const mechanisms = useApp((state) => state.view.events.mechanisms);
  const on = useApp((state) => state.view.layers.opposition);
  // Where acts or measures color the areas, the rows of that scale explain how they are drawn.
  const filled = useApp(({ view }) => isFilled(view, 'opposition'));
  const change = useApp((state) => state.setEventFilter);
  return (
    <section className="legend-part">
      <LayerHead layer="opposition" title={messages.legend.opposition} />
      {on && (
        <>
          <ul className="legend-rows" aria-label={messages.legend.opposition}>
            {actRows().map(({ key: mechanism, emblem, label }) => (
              <LegendRow
                key={mechanism}
                icon={<EmblemIcon emblem={emblem} />}
                label={label}
                on={mechanisms?.includes(mechanism) ?? true}
                onToggle={() => change({ mechanisms: toggled(MECHANISMS, mechanisms, mechanism) })}
              />
            ))}
          </ul>
          {!filled && (
            <details className="legend-reading">
              <summary>{messages.legend.actsReading}</summary>
              <p className="help">{actNotes().join(' ')}</p>
            </details>
          )}
        </>
      )}
    </section>
  );
}
