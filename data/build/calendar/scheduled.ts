/** Dates that the readings of a tracker's texts mark as scheduled: they were ahead when it was read. */
import type { Scheduled, ScheduledKind } from '../../../src/model/calendar/scheduled';
import type { ToldAct } from '../events/acts/toldActs';

const SCHEDULED = /^scheduled(?::| )\s*/;

function kindOf({ act, note }: Pick<ToldAct, 'act' | 'note'>): ScheduledKind {
  if (/\bvote\b/.test(note)) return 'vote';
  return act === 'hearing' ? 'hearing' : 'other';
}

/**
 * The scheduled dates, in order of time.
 * @param aliases ids of records that were joined to another event
 * @param events  ids of the events there are
 */
export function scheduledOf(
  told: ReadonlyMap<string, readonly ToldAct[]>,
  aliases: Readonly<Record<string, string>>,
  events: ReadonlySet<string>,
): Scheduled[] {
  const found = [...told].flatMap(([record, acts]) =>
    acts.flatMap((act): Scheduled[] => {
      const eventId = aliases[record] ?? record;
      if (act.date === null || !SCHEDULED.test(act.note) || !events.has(eventId)) return [];
      if (act.datePrecision !== 'day' && act.datePrecision !== 'month') return [];
      return [
        {
          id: `${record}.scheduled-${act.step}`,
          eventId,
          date: act.date,
          datePrecision: act.datePrecision,
          kind: kindOf(act),
          bodyKind: act.actor,
          about: act.about,
          instrument: act.instrument,
          note: act.note.replace(SCHEDULED, ''),
        },
      ];
    }),
  );
  return found.sort((a, b) => (a.date !== b.date ? (a.date < b.date ? -1 : 1) : a.id < b.id ? -1 : 1));
}
