/**
 * Puts the phases of one measure together: its proposal, adoption and extensions, and the second row that a tracker
 * has of the same act. A replacement ends the older measure and begins a new one.
 */
import { addDays, lastDayOf } from '../../../../src/model/measureOnDate';
import { STOPPING_KINDS, type Technology } from '../../../../src/model/vocabulary';
import { refOf } from '../merge';
import { ADOPTED, OVER, type Phase } from './phases';

/** Whether a person told two records apart, by `tracker:id`. */
export type ToldApart = (a: string, b: string) => boolean;

/** A join of two phases, with its reason, for the review. */
export interface PhaseJoin {
  a: string;
  b: string;
  reason: string;
}

/** The phases of one measure, in order of time. */
export type PhaseGroup = readonly [Phase, ...Phase[]];

/** Days within which a ban and a moratorium of one jurisdiction are one act. */
const SAME_DAYS = 7;
/** Days within which two state acts without a common number are one. */
const STATE_DAYS = 20;
/** Days within which two adoptions of one jurisdiction are one vote or its two readings. */
const SAME_VOTE_DAYS = 60;
/** How long after the end of a term an extension may come. */
const LATE_DAYS = 45;
/** How long a measure without a known end may be extended. */
const OPEN_DAYS = 730;
/** How long a proposal may wait for its vote. */
const PROPOSAL_DAYS = 400;

const shareTechnology = (a: Technology, b: Technology) => a === b || a === 'both' || b === 'both';

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The jurisdiction that a phase belongs to; townships and cities of one name are two. */
function placeKey({ act: { event, cluster } }: Phase): string {
  const kind = event.jurisdictionKind;
  return [event.country, event.state ?? '', kind, cluster[0].key].join('|');
}

/** Splits the phases of one name by county; one without a county joins where there is no choice. */
function byCounty(phases: readonly Phase[], toldApart: ToldApart): Phase[][] {
  const counties = new Map<string, Phase[]>();
  for (const phase of phases) {
    const county = phase.act.event.countyFips ?? '';
    counties.set(county, [...(counties.get(county) ?? []), phase]);
  }
  const open = counties.get('');
  if (!open || counties.size === 1) return [...counties.values()];
  counties.delete('');
  const [only] = counties.values();
  if (counties.size === 1 && only) {
    const joined = open.filter(
      (phase) => !only.some((one) => isAnotherRow(one, phase) || isToldApart(one, phase, toldApart)),
    );
    return [[...only, ...joined], ...open.filter((phase) => !joined.includes(phase)).map((phase) => [phase])];
  }
  return [...counties.values(), ...open.map((phase) => [phase])];
}

/** Whether a tracker has both as rows of their own, with dates of their own: it tells two places apart. */
function isAnotherRow(a: Phase, b: Phase): boolean {
  return a.act.cluster.some((one) =>
    b.act.cluster.some((other) => one.tracker === other.tracker && one.date !== other.date),
  );
}

const isToldApart = (a: Phase, b: Phase, toldApart: ToldApart): boolean =>
  a.act.cluster.some((one) =>
    b.act.cluster.some((other) => toldApart(refOf(one), refOf(other)) || toldApart(refOf(other), refOf(one))),
  );

/**
 * Puts all phases together; the order of the input does not matter.
 * @param toldApart     whether a person told two records apart, by `tracker:id`
 * @param measuresApart whether a person found them to be about two measures
 */
export function groupPhases(
  phases: readonly Phase[],
  toldApart: ToldApart,
  measuresApart: ToldApart,
): { groups: PhaseGroup[]; joins: PhaseJoin[] } {
  const places = new Map<string, Phase[]>();
  for (const phase of phases) {
    const key = placeKey(phase);
    places.set(key, [...(places.get(key) ?? []), phase]);
  }
  const groups: PhaseGroup[] = [];
  const joins: PhaseJoin[] = [];
  for (const place of places.values()) {
    for (const inCounty of byCounty(place, toldApart))
      groups.push(...groupsOf(inCounty, joins, measuresApart));
  }
  const id = ([first]: PhaseGroup) => first.act.event.id;
  return { groups: groups.sort((a, b) => (id(a) < id(b) ? -1 : 1)), joins };
}

/** The measures of one jurisdiction. */
function groupsOf(phases: readonly Phase[], joins: PhaseJoin[], apart: ToldApart): PhaseGroup[] {
  const stopping = phases.filter(({ kind }) => STOPPING_KINDS.includes(kind));
  const others = phases.filter((phase) => !stopping.includes(phase));
  const solid = stopping.filter((phase) => !isWeak(phase));
  const chains = STOPPING_KINDS.flatMap((kind) => chain(ofKind(solid, kind), joins, apart));
  for (const phase of stopping.filter(isWeak)) {
    // What a machine found and nobody cites tells nothing new of a place with better records.
    const known = chains.find((open) =>
      open.some((one) => shareTechnology(technologyOf(one), technologyOf(phase))),
    );
    if (known) joinTo(known, phase, 'found by a machine, of a place with better records', joins);
    else chains.push([phase]);
  }
  return [...chains, ...byBill(others, joins, apart)].flatMap((list) => {
    const [first, ...rest] = [...list].sort(byTime);
    return first ? [[first, ...rest] as const] : [];
  });
}

/** How long the records of one bill of a legislature reach: numbers are given anew with every term. */
const BILL_DAYS = 400;
/** A record that names more bills speaks of a session, and of no single measure. */
const BILL_AND_COMPANION = 2;

/** Rules, rates and studies are measures of their own, but for a bill that several records tell of. */
function byBill(phases: readonly Phase[], joins: PhaseJoin[], apart: ToldApart): Phase[][] {
  const chains: Phase[][] = [];
  for (const phase of [...phases].sort(byTime)) {
    const own = billsOf(phase);
    const few = own.length > 0 && own.length <= BILL_AND_COMPANION && isStatewide(phase);
    const found = few
      ? chains.find((open) =>
          open.some(
            (one) =>
              billsOf(one).length <= BILL_AND_COMPANION &&
              billsOf(one).some((bill) => own.includes(bill)) &&
              isOneKind(one, phase) &&
              !isToldApart(one, phase, apart) &&
              !((isAdopted(one) && phase.fate === 'failed') || (one.fate === 'failed' && isAdopted(phase))) &&
              (one.date === null || phase.date === null || days(one.date, phase.date) <= BILL_DAYS),
          ),
        )
      : undefined;
    if (found) joinTo(found, phase, 'one bill', joins);
    else chains.push([phase]);
  }
  return chains;
}

/** A record that tells of review alone may leave out what another says of rates. */
const isOneKind = ({ kind: a }: Phase, { kind: b }: Phase) =>
  a === b || [a, b].every((kind) => kind === 'rateRule' || kind === 'reviewRule');

const billsOf = (phase: Phase) => [...new Set(phase.act.cluster.flatMap(({ bills }) => bills))];

const isWeak = ({ claims }: Phase) => claims.every(({ weak }) => weak);

/** The phases of one kind; a moratorium that a ban of the same days goes with is told of as the ban. */
function ofKind(phases: readonly Phase[], kind: Phase['kind']): Phase[] {
  const bans = phases.filter((phase) => phase.kind === 'ban' && isAdopted(phase));
  const isOfBan = (phase: Phase) =>
    phase.kind === 'moratorium' &&
    isAdopted(phase) &&
    bans.some(
      (ban) =>
        ban.date !== null &&
        phase.date !== null &&
        ban.precision === 'day' &&
        Math.abs(days(ban.date, phase.date)) <= SAME_DAYS &&
        shareTechnology(technologyOf(ban), technologyOf(phase)),
    );
  return phases.filter((phase) => (isOfBan(phase) ? kind === 'ban' : phase.kind === kind));
}

function joinTo(open: Phase[], phase: Phase, reason: string, joins: PhaseJoin[]): void {
  joins.push({ a: open[0]?.act.event.id ?? '', b: phase.act.event.id, reason });
  open.push(phase);
}

function byTime(a: Phase, b: Phase): number {
  const [x, y] = [a.date ?? '9999', b.date ?? '9999'];
  return x < y ? -1 : x > y ? 1 : a.act.event.id < b.act.event.id ? -1 : 1;
}

const isAdopted = ({ fate }: Phase) => ADOPTED.includes(fate);

/** The last day on which the phase may have bound, as far as its claims say. */
function endOfPhase(phase: Phase): string | null {
  const coded = phase.claims.filter(({ machineRead, weak }) => !machineRead && !weak);
  // Extended without a recorded end, or never to end: what a text says of the first term is no end.
  if (coded.some(({ basis }) => basis === 'openEnded')) return null;
  if (coded.some(({ fate, until }) => fate === 'extended' && until === null)) return null;
  return (
    phase.claims
      .flatMap(({ until }) => until ?? [])
      .sort()
      .at(-1) ?? null
  );
}

/** Chains the phases of one kind in one jurisdiction. */
function chain(phases: readonly Phase[], joins: PhaseJoin[], apart: ToldApart): Phase[][] {
  const chains: Phase[][] = [];
  const sorted = [...phases].sort(byTime);
  for (const phase of sorted.filter(isAdopted)) {
    const found = [...chains].reverse().flatMap((open) => {
      const reason = open.some((one) => isToldApart(one, phase, apart)) ? null : continues(open, phase);
      return reason === null ? [] : [{ open, reason }];
    })[0];
    if (found) joinTo(found.open, phase, found.reason, joins);
    else chains.push([phase]);
  }
  for (const phase of sorted.filter((one) => !isAdopted(one))) {
    const found = chains.flatMap((open) => {
      const reason = open.some((one) => isToldApart(one, phase, apart)) ? null : belongs(open, phase);
      return reason === null ? [] : [{ open, reason }];
    })[0];
    if (found) joinTo(found.open, phase, found.reason, joins);
    else chains.push([phase]);
  }
  return chains;
}

const technologyOf = ({ act }: Phase) => act.event.technology;

/** Why an adopted phase continues a chain; null when it does not. */
function continues(open: readonly Phase[], phase: Phase): string | null {
  const adopted = open.filter(isAdopted);
  const last = adopted.at(-1);
  if (!last || !shareTechnology(technologyOf(last), technologyOf(phase))) return null;
  if (isStatewide(phase) && !near(last, phase)) return null;
  if (sharesInstrument(open, phase)) return 'the same number of the ordinance';
  if (last.date === null || phase.date === null) {
    return open.length === 1 || phase.date === null
      ? 'one of them is undated, and no other measure is known'
      : null;
  }
  const gap = days(lastDayOf(last.date, last.precision), phase.date);
  if (last.precision === 'year' || phase.precision === 'year') {
    return last.date.slice(0, 4) === phase.date.slice(0, 4) ? 'the same year; one names no day' : null;
  }
  if (gap <= SAME_VOTE_DAYS && !(OVER.includes(last.fate) && gap > 0 && phase.fate !== last.fate)) {
    return `adopted ${Math.max(0, Math.round(gap))} days apart`;
  }
  if (OVER.includes(last.fate)) return null;
  if (phase.fate === 'rescinded') return 'the record of its end';
  const end = endOfPhase(last);
  const until = end === null ? addDays(last.date, OPEN_DAYS) : addDays(end, LATE_DAYS);
  if (phase.date > until) return null;
  return phase.extension ? 'an extension in its term' : 'adopted again in its term';
}

/** Laws and orders of a state are many: they are one only by their number or by their day. */
const isStatewide = ({ act: { event } }: Phase) =>
  event.jurisdictionKind === 'state' ||
  event.jurisdictionKind === 'federal' ||
  event.jurisdictionKind === 'national';

function near(a: Phase, b: Phase): boolean {
  if (billsOf(a).some((bill) => billsOf(b).includes(bill))) return true;
  if (billsOf(a).length > 0 && billsOf(b).length > 0) return false;
  return a.date !== null && b.date !== null && Math.abs(days(a.date, b.date)) <= STATE_DAYS;
}

function sharesInstrument(open: readonly Phase[], phase: Phase): boolean {
  const numbers = (one: Phase) =>
    one.act.cluster.flatMap(({ instrument }) => instrument?.match(/\d{2,4}-\d{1,4}|\b\d{4,}\b/g) ?? []);
  const own = numbers(phase);
  return open.some((one) => numbers(one).some((number) => own.includes(number)));
}

/** Why a phase that is not adopted belongs to a chain. */
function belongs(open: readonly Phase[], phase: Phase): string | null {
  const [first] = open;
  if (!first || !open.some((one) => shareTechnology(technologyOf(one), technologyOf(phase)))) return null;
  if (isStatewide(phase) && !open.some((one) => near(one, phase))) return null;
  const adopted = open.filter(isAdopted);
  const last = adopted.at(-1);
  if (!last) {
    if (first.date === null || phase.date === null) return 'proposals of one measure; one is undated';
    return days(first.date, phase.date) <= PROPOSAL_DAYS ? 'steps of one proposal' : null;
  }
  if (phase.fate === 'failed') return null;
  if (phase.date === null)
    return OVER.includes(last.fate) ? null : 'undated, and this is the measure on record';
  const begin = adopted[0]?.date ?? null;
  if (begin === null) return 'the measure on record is undated';
  const before = days(phase.date, begin);
  if (before >= 0) return before <= PROPOSAL_DAYS ? 'the proposal of what was adopted' : null;
  const end =
    adopted
      .map(endOfPhase)
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? addDays(begin, OPEN_DAYS);
  return phase.date <= end && !OVER.includes(last.fate) ? 'told of in its term' : null;
}
