import { useDeferredValue } from 'react';
import { messages } from '../../i18n/words';
import { actNotes, actRows } from '../../layers/opposition/legend';
import { isFilled } from '../../model/view/fill';
import { MECHANISMS } from '../../model/vocabulary';
import { eventsInView } from '../../state/selectors';
import { toggled } from '../filters/activeFilters';
import { EmblemIcon } from '../icons/EmblemIcon';
import { useApp } from '../store';
import { LegendRow } from './LegendRow';
import { LegendSection } from './LegendSection';
import { countsOf } from './SiteLegend';

/** The ladder of what was done, each step in view a toggle with its number. */
export function OppositionLegend() {
  const mechanisms = useApp((state) => state.view.events.mechanisms);
  // Where acts or measures color the areas, the rows of that scale explain how they are drawn.
  const filled = useApp(({ view }) => isFilled(view, 'opposition'));
  const change = useApp((state) => state.setEventFilter);
  const acts = useDeferredValue(useApp(eventsInView));
  const counts = countsOf(acts, (act) => act.mechanism);
  return (
    <LegendSection layer="opposition" title={messages.legend.opposition} count={acts.length} open={!filled}>
      <ul className="legend-rows" aria-label={messages.legend.opposition}>
        {actRows().map(({ key: mechanism, emblem, label }) => (
          <LegendRow
            key={mechanism}
            icon={<EmblemIcon emblem={emblem} />}
            label={label}
            count={counts.get(mechanism) ?? 0}
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
    </LegendSection>
  );
}
