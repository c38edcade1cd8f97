import { useId } from 'react';
import { labels, messages } from '../../i18n/words';
import { ACTIONS, CONCERNS, MECHANISMS, OUTCOMES, TECHNOLOGIES } from '../../model/vocabulary';
import { viewDate } from '../../state/selectors';
import { MechanismMark } from '../icons/MechanismMark';
import { useApp, useTable } from '../store';
import { CheckGroup } from './CheckGroup';

/** How many concerns and actions are in sight at once. */
const FIRST_CONCERNS = 3;
const FIRST_ACTIONS = 6;

/** Which acts of opposition or government the reader wants. */
export function EventFilters() {
  const filter = useApp((state) => state.view.events);
  const change = useApp((state) => state.setEventFilter);
  return (
    <section aria-labelledby="filter-events">
      <h3 id="filter-events">{messages.filters.events}</h3>
      <CheckGroup
        title={messages.filters.concerns}
        words={CONCERNS}
        names={labels.concern}
        chosen={filter.concerns}
        first={FIRST_CONCERNS}
        onChange={(concerns) => change({ concerns })}
      />
      <CheckGroup
        title={messages.filters.mechanisms}
        words={MECHANISMS}
        names={labels.mechanism}
        chosen={filter.mechanisms}
        icon={(mechanism) => <MechanismMark mechanism={mechanism} />}
        onChange={(mechanisms) => change({ mechanisms })}
      />
      <CheckGroup
        title={messages.filters.actions}
        words={ACTIONS}
        names={labels.action}
        chosen={filter.actions}
        first={FIRST_ACTIONS}
        onChange={(actions) => change({ actions })}
      />
      <CheckGroup
        title={messages.filters.outcomes}
        words={OUTCOMES}
        names={labels.outcome}
        chosen={filter.outcomes}
        onChange={(outcomes) => change({ outcomes })}
      />
      <CheckGroup
        title={messages.filters.technologies}
        words={TECHNOLOGIES}
        names={labels.technology}
        chosen={filter.technologies}
        onChange={(technologies) => change({ technologies })}
      />
      <Since />
    </section>
  );
}

function Since() {
  const since = useApp((state) => state.view.events.since);
  const last = useApp(viewDate);
  const change = useApp((state) => state.setEventFilter);
  const manifest = useTable('manifest');
  const help = useId();
  const first = manifest ? `${manifest.eventMonths[0]}-01` : undefined;
  return (
    <fieldset className="check-group">
      <legend>{messages.filters.since}</legend>
      <input
        type="date"
        className="field"
        aria-label={messages.filters.since}
        aria-describedby={help}
        min={first}
        max={last}
        value={since ?? ''}
        onChange={(event) => change({ since: event.target.value === '' ? null : event.target.value })}
      />
      <p id={help} className="help">
        {messages.filters.sinceHelp}
      </p>
    </fieldset>
  );
}
