/**
 * Dates the ends of measures that were replaced or rescinded. The trackers rarely give the day; what followed in
 * the same jurisdiction often does.
 */

import type { MeasureEnd } from '../../../src/model/event';
import { type Act, continues, endOf, isOverArea, placeOf } from './fights';

/** Days of ends by verdict, by event id. */
export type HandEnds = ReadonlyMap<string, string>;

const isOver = ({ event: { measure } }: Act) => measure?.fate === 'replaced' || measure?.fate === 'rescinded';

/**
 * The ends of all measures that are over, by event id.
 * @param byHand days that win over what followed
 */
export function measureEnds(acts: readonly Act[], byHand: HandEnds): Map<string, MeasureEnd> {
  const places = new Map<string, Act[]>();
  for (const act of acts) places.set(placeOf(act), [...(places.get(placeOf(act)) ?? []), act]);
  const ends = new Map<string, MeasureEnd>();
  for (const act of acts) {
    if (!isOver(act)) continue;
    const latest = latestOf(act);
    const hand = byHand.get(act.event.id);
    const rescinded = act.cluster.flatMap(({ rescindedOn }) => rescindedOn ?? []).sort()[0];
    const next =
      act.event.measure?.fate === 'replaced' ? successorOf(act, places.get(placeOf(act)) ?? []) : null;
    const end: Pick<MeasureEnd, 'on' | 'basis' | 'by'> = hand
      ? { on: hand, basis: 'byHand', by: null }
      : rescinded
        ? { on: rescinded, basis: 'rescission', by: null }
        : next
          ? { on: next.event.date, basis: 'successor', by: next.event.id }
          : { on: null, basis: null, by: null };
    ends.set(act.event.id, { ...end, latest });
  }
  return ends;
}

/** The first day on which a tracker that calls the measure over had looked. */
function latestOf({ event, cluster }: Act): string | null {
  const days = cluster
    .filter(({ fate }) => fate === event.measure?.fate)
    .flatMap(({ lastUpdated }) => lastUpdated ?? []);
  return days.sort()[0] ?? null;
}

/** The next measure that was adopted in the same place and continues this one; its day must be known to the month. */
function successorOf(act: Act, place: readonly Act[]): Act | null {
  if (isOverArea(act) || act.event.date === null) return null;
  const { date } = act.event;
  const [first = null] = place
    .filter(
      (next) =>
        next.event.date !== null &&
        next.event.date > date &&
        (next.event.datePrecision === 'day' || next.event.datePrecision === 'month') &&
        ['adopted', 'extended', 'replaced', 'rescinded'].includes(next.event.measure?.fate ?? '') &&
        continues(act, next, endOf(act)),
    )
    .sort((a, b) => ((a.event.date ?? '') < (b.event.date ?? '') ? -1 : a.event.id < b.event.id ? -1 : 1));
  return first;
}
