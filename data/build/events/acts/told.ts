/**
 * The acts that texts tell beside those that their records stand for. Records of one fight repeat acts: what one
 * body did on one date, by one instrument, on one project, is one act.
 */
import type { Act } from '../../../../src/model/act';
import type { OppositionEvent } from '../../../../src/model/event';
import { daysApart, knownPart, lastDayOf } from '../../../../src/model/measureOnDate';
import type { ToldAct } from './toldActs';

/** An act that a text tells, with the event that tells of it. */
export interface ToldAt {
  event: OppositionEvent;
  told: ToldAct;
  body: string | null;
}

/** A told act that was taken for another, with the reason. */
export interface Repeat {
  record: string;
  step: number;
  /** Id of the event or act that it repeats. */
  of: string;
  reason: string;
}

/** Told acts become acts of their own only where they are clear, dated, and of a kind that words exist for. */
export function standsAlone({ clear, date, act, note }: ToldAct): boolean {
  return clear && date !== null && act !== 'other' && !/^scheduled/.test(note);
}

/** An event or a told act, as far as it takes to say whether two are one. */
interface Known {
  id: string;
  kind: string;
  bodyKind: string | null;
  body: string | null;
  date: string | null;
  datePrecision: OppositionEvent['datePrecision'];
  instrument: string | null;
  project: string | null;
  place: string;
  area: string;
  votes: readonly [number, number] | null;
}

const words = (text: string) =>
  text
    .toLowerCase()
    .replace(/\b(?:project|campus|data center|the|ordinance|resolution|no)\b/g, '')
    .replace(/[^a-z0-9]/g, '');

const differ = (a: string | null, b: string | null) => {
  if (a === null || b === null) return false;
  const [x, y] = [words(a), words(b)];
  return !x.includes(y) && !y.includes(x);
};

const areaOf = (event: OppositionEvent) => `${event.country}|${event.state ?? ''}|${event.countyFips ?? ''}`;
const placeOf = (event: OppositionEvent) =>
  `${areaOf(event)}|${event.jurisdictionKind}|${event.jurisdiction}`;

/** Acts that a body does once: two texts whose days lie so close tell one of them. */
const ONCE: ReadonlySet<string> = new Set(['moratoriumAdopted', 'banAdopted']);
const ONCE_WITHIN_DAYS = 14;

/** Days by which the texts of one vote, with the same numbers, may differ. */
const SAME_VOTE_WITHIN_DAYS = 2;

/** Days from the end of the earlier date to the beginning of the later; 0 where they touch. */
function daysBetween(a: Known & { date: string }, b: Known & { date: string }): number {
  const [earlier, later] = a.date < b.date ? [a, b] : [b, a];
  const end = lastDayOf(earlier.date, earlier.datePrecision);
  return end < later.date ? daysApart(end, later.date) : 0;
}

const isDated = (act: Known): act is Known & { date: string } => act.date !== null;

/** Why two acts are one; null when they are two, or when it can't be told. */
function sameAct(a: Known, b: Known): string | null {
  if (a.kind !== b.kind || !isDated(a) || !isDated(b)) return null;
  const apart = daysBetween(a, b);
  const oneBody = a.body !== null && a.body === b.body && a.area === b.area;
  if (oneBody && apart > 0 && apart <= ONCE_WITHIN_DAYS && ONCE.has(a.kind))
    return 'one body and act, told on two days that lie close';
  if (oneBody && apart > 0 && apart <= SAME_VOTE_WITHIN_DAYS && a.votes !== null && b.votes !== null)
    if (a.votes.join() === b.votes.join()) return 'one body, act and votes, told on two days that lie close';
  if (apart > 0 || differ(a.instrument, b.instrument) || differ(a.project, b.project)) return null;
  if (a.body !== null && b.body !== null) {
    if (a.body !== b.body) return null;
    return a.date === b.date ? 'one body, act and date' : 'one body and act; one date lies in the other';
  }
  if (a.bodyKind !== b.bodyKind) return null;
  if (a.place === b.place) return 'one place, kind of body, act and date';
  const shared = a.project !== null && b.project !== null;
  return a.area === b.area && (shared || a.instrument !== null) && a.date === b.date
    ? 'one county, kind of body, act, date and project'
    : null;
}

const known = (event: OppositionEvent): Known[] =>
  event.act === null
    ? []
    : [
        {
          id: event.id,
          kind: event.act.kind,
          bodyKind: event.act.bodyKind,
          body: event.act.body,
          date: event.date,
          datePrecision: event.datePrecision,
          instrument: event.act.instrument,
          project: event.project,
          place: placeOf(event),
          area: areaOf(event),
          votes: event.act.votes,
        },
      ];

const PRECISIONS = ['day', 'month', 'year', 'unknown'];

/**
 * @param events all events, with their own acts
 * @param told   the acts told beside those, in any order
 * @returns acts of their own, in time order, and what was taken for another
 */
export function actsTold(
  events: readonly OppositionEvent[],
  told: readonly ToldAt[],
): { acts: Act[]; repeats: Repeat[] } {
  const sorted = told
    .filter((item) => standsAlone(item.told))
    .sort(
      (a, b) =>
        PRECISIONS.indexOf(a.told.datePrecision) - PRECISIONS.indexOf(b.told.datePrecision) ||
        Number(b.told.votes !== null) - Number(a.told.votes !== null) ||
        (a.told.record < b.told.record ? -1 : a.told.record > b.told.record ? 1 : a.told.step - b.told.step),
    );
  const byArea = new Map<string, Known[]>();
  const add = (item: Known) => {
    const key = item.area.split('|').slice(0, 2).join('|');
    byArea.set(key, [...(byArea.get(key) ?? []), item]);
  };
  for (const event of events) known(event).forEach(add);
  const acts: Act[] = [];
  const repeats: Repeat[] = [];
  const ids = new Set<string>();
  for (const { event, told: act, body } of sorted) {
    const { record, step, date, datePrecision } = act;
    if (date === null) continue;
    const shown = knownPart(date, datePrecision);
    const candidate: Known = {
      id: '',
      kind: act.act,
      bodyKind: act.actor,
      body,
      date,
      datePrecision,
      instrument: act.instrument,
      project: act.project,
      place: placeOf(event),
      area: areaOf(event),
      votes: act.votes,
    };
    const list = byArea.get(`${event.country}|${event.state ?? ''}`) ?? [];
    const same = list
      .map((item) => ({ item, reason: sameAct(item, candidate) }))
      .find(({ reason }) => reason !== null);
    if (same?.reason) {
      repeats.push({ record, step, of: same.item.id, reason: same.reason });
      continue;
    }
    let id = `${record}.${act.act}-${shown}`;
    for (let number = 2; ids.has(id); number += 1) id = `${record}.${act.act}-${shown}-${number}`;
    ids.add(id);
    add({ ...candidate, id });
    acts.push({
      id,
      eventId: event.id,
      date,
      datePrecision,
      kind: act.act,
      body,
      bodyKind: act.actor,
      votes: act.votes,
      instrument: act.instrument,
      termDays: act.termDays,
      about: act.about,
      effect: act.effect,
      basis: 'machineRead',
      project: act.project,
      company: act.company,
      mw: act.mw,
      acres: act.acres,
    });
  }
  acts.sort((a, b) => (a.date !== b.date ? (a.date < b.date ? -1 : 1) : a.id < b.id ? -1 : 1));
  repeats.sort((a, b) => (a.record < b.record ? -1 : a.record > b.record ? 1 : a.step - b.step));
  return { acts, repeats };
}
