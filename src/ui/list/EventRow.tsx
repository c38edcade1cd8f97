import { eventSummary, formatDate, labels, standingText } from '../../i18n/words';
import type { OppositionEvent } from '../../model/event';
import { viewDate } from '../../state/selectors';
import { MechanismMark } from '../icons/MechanismMark';
import { placeOf } from '../parts/place';
import { useShell } from '../shellState';
import { useApp } from '../store';

/** An act of opposition or government in the list. */
export function EventRow({ event, tabIndex }: { event: OppositionEvent; tabIndex: 0 | -1 }) {
  const select = useApp((state) => state.select);
  const day = useApp(viewDate);
  const place = placeOf(event);
  // A state's own act need not say the state twice.
  const name =
    place && event.jurisdictionKind !== 'state' ? `${event.jurisdiction}, ${place}` : event.jurisdiction;
  const inForceOnly = useShell((state) => state.inForceOnly);
  const facts = [eventSummary(event), standingText(event, day)];
  // Where the list tells what is in force, that comes first.
  if (inForceOnly) facts.reverse();
  return (
    <button
      type="button"
      className="row row-only"
      tabIndex={tabIndex}
      onClick={() => select({ kind: 'event', id: event.id })}
    >
      <MechanismMark mechanism={event.mechanism} />
      <span className="row-name">
        {name}
        <span className="visually-hidden">, {labels.mechanism[event.mechanism]}</span>
      </span>
      <span className="row-figure row-date">{formatDate(event.date, event.datePrecision)}</span>
      <span className="row-facts row-wide">{facts.filter(Boolean).join(' · ')}</span>
    </button>
  );
}
