import {
  cardMessages,
  eventSummary,
  formatDate,
  measureText,
  standingText,
  toldActSummary,
} from '../../i18n/words';
import type { Act } from '../../model/act';
import type { OppositionEvent } from '../../model/event';
import type { DatePrecision } from '../../model/vocabulary';
import { eventsById, viewDate } from '../../state/selectors';
import { MechanismMark } from '../icons/MechanismMark';
import { OpenButton } from '../parts/OpenButton';
import { useApp } from '../store';

interface Step {
  id: string;
  date: string | null;
  datePrecision: DatePrecision;
  text: string;
  /** The event to open; null for an act that a text tells beside its event. */
  event: OppositionEvent | null;
  isMachineRead: boolean;
}

/** Everything that was done in a fight, one plain sentence an act, in time order; what is undated comes last. */
export function FightCourse({
  records,
  acts,
  current,
}: {
  records: readonly OppositionEvent[];
  acts: readonly Act[];
  current: string;
}) {
  const day = useApp(viewDate);
  const events = useApp(eventsById);
  const steps = [
    ...records.map(
      (event): Step => ({
        id: event.id,
        date: event.date,
        datePrecision: event.datePrecision,
        text: eventSummary(event),
        event,
        isMachineRead: event.act?.basis === 'machineRead',
      }),
    ),
    ...acts.flatMap((act): Step[] => {
      const event = events.get(act.eventId);
      if (!event) return [];
      const { id, date, datePrecision, basis } = act;
      const text = toldActSummary(act, event);
      return [{ id, date, datePrecision, text, event: null, isMachineRead: basis === 'machineRead' }];
    }),
  ].sort((a, b) => {
    const [first, second] = [a.date ?? '9', b.date ?? '9'];
    return first < second ? -1 : first > second ? 1 : a.id < b.id ? -1 : 1;
  });
  return (
    <ol className="timeline" aria-label={cardMessages.fight.trail(steps.length)}>
      {steps.map(({ id, date, datePrecision, text, event, isMachineRead }) => (
        <li key={id} {...(id === current && { 'aria-current': 'true' })}>
          <span className="timeline-date">{formatDate(date, datePrecision)}</span>
          {event === null || id === current ? (
            <span className="item-text">
              {id === current ? `${text} (${cardMessages.fight.here})` : text}
              {isMachineRead && <small>{measureText.readByMachine}</small>}
            </span>
          ) : (
            <OpenButton to={{ kind: 'event', id }}>
              <MechanismMark mechanism={event.mechanism} />
              <span className="item-text">
                {text}
                <small>
                  {[standingText(event, day), isMachineRead ? measureText.readByMachine : null]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </small>
              </span>
            </OpenButton>
          )}
        </li>
      ))}
    </ol>
  );
}
