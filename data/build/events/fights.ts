/**
 * Puts the acts of one place that belong to one project or one measure together. Nothing is joined across
 * places by rule: a city and the county around it, or the state that rules on its project, stay apart unless
 * the hand-kept table says otherwise. Every join, and every pair that a conflict kept apart, is listed for
 * review. The order of the input does not matter.
 */

import type { OppositionEvent } from '../../../src/model/event';
import type { Fight } from '../../../src/model/fight';
import { addDays, termOf } from '../../../src/model/measureOnDate';
import type { Action } from '../../../src/model/vocabulary';
import { stateNamed } from '../geography';
import { type Cluster, gapDays, type Override } from './merge';
import { GENERIC_COMPANIES, GENERIC_NAMES, type Name, SEVERAL_CAMPUSES, share, wordsOf } from './names';

/** An act with the records behind it. */
export interface Act {
  event: OppositionEvent;
  cluster: Cluster;
}

/** A pair of acts that was looked at. */
export interface FightPair {
  a: OppositionEvent;
  b: OppositionEvent;
  same: boolean;
  reason: string;
}

/** How far apart two acts may be that only a company joins, days. */
const COMPANY_DAYS = 730;
/** How long after a measure's end the next one of its kind still continues it, days. */
const SUCCESSION_DAYS = 365;
/** How long after a moratorium's end rules still count as those it was adopted for, days. */
const RULES_DAYS = 180;
/** The term assumed when none is stated, days: most moratoria are shorter than two years. */
const UNSTATED_TERM_DAYS = 730;

/** The companies that a record names; none when it lists three or more, because they are then several projects. */
export function companiesOf(event: OppositionEvent): Name[] {
  if (event.company === null || event.company.split(/,(?! (?:LLC|Inc))/).length > 2) return [];
  return event.company
    .split(/[/;,]| and /)
    .map((part) => wordsOf(part).filter((word) => !GENERIC_COMPANIES.has(word)))
    .filter((words) => words.length > 0);
}

/** A law is no part of a project's fight, even where the tracker names the project that it was made for. */
const isLaw = (event: OppositionEvent) =>
  event.measure !== null &&
  event.actions.some((action) => action === 'legislation' || action === 'executiveOrder');

/** In brackets: not another name, but another project. */
const OTHER_PROJECT = /\([^)]*\b(?:referenced|predecessor|second|successor)\b[^)]*\)?/gi;

/**
 * The names of an act's project: `Lighthouse (Stargate Wisconsin)` has two. Words that only say what it is, where
 * it is or whose it is are no name. An act about several numbered projects has none.
 */
export function projectNames(act: Act, companies: readonly Name[]): Name[] {
  const { event } = act;
  if (event.project === null || /\breferenced\b/i.test(event.project)) return [];
  if (isOverArea(act) && isLaw(event)) return [];
  const place = new Set([
    ...wordsOf(event.jurisdiction),
    ...wordsOf(stateNamed(event.state ?? '')?.name ?? ''),
  ]);
  const names = event.project
    .replace(OTHER_PROJECT, '')
    .split(/[/;()]/)
    .map((part) => wordsOf(part).filter((word) => !GENERIC_NAMES.has(word) && !place.has(word)))
    .filter((words) => words.some((word) => /[a-z]/.test(word)))
    .filter((words) => !companies.some((company) => words.every((word) => company.includes(word))));
  const stems = names.map((words) => words.filter((word) => !/^\d+$/.test(word)).join(' '));
  return new Set(stems).size < stems.length ? [] : names;
}

/** The place that an act and its fight belongs to: whose act it is. */
export function placeOf({ event, cluster: [base] }: Act): string {
  const { jurisdictionKind: kind, country, state, countyFips } = event;
  const local = kind === 'municipality' || kind === 'township' || kind === 'tribal' || kind === 'utility';
  return [country, state ?? '', kind, base.key, local ? (countyFips ?? '') : ''].join('|');
}

/** Acts of a state or a country. */
export const isOverArea = ({ event }: Act) =>
  event.jurisdictionKind === 'state' ||
  event.jurisdictionKind === 'federal' ||
  event.jurisdictionKind === 'national';

/** In time order, undated acts last; ties by id. */
function byTime(a: Act, b: Act): number {
  const [x, y] = [a.event.date ?? '9999', b.event.date ?? '9999'];
  if (x !== y) return x < y ? -1 : 1;
  return a.event.id < b.event.id ? -1 : 1;
}

const daysBetween = (a: Act, b: Act): number | null => gapDays(a.cluster[0], b.cluster[0]);

const has = ({ cluster }: Act, family: 'moratorium' | 'rule') =>
  cluster.some(({ families }) => families.includes(family));

const MEASURE_ACTIONS: readonly Action[] = [
  'moratorium',
  'zoningRestriction',
  'ordinance',
  'utilityRegulation',
  'legislation',
  'executiveOrder',
  'executiveAction',
  'regulatoryAction',
];

interface Facts {
  names: Name[];
  companies: Name[];
  bills: string[];
}

/**
 * @param acts      all acts, in any order
 * @param overrides hand-kept verdicts on pairs of events, by event id; they win, and only they join across places
 */
export function joinFights(
  acts: readonly Act[],
  overrides: readonly Override[],
): { fights: Fight[]; pairs: FightPair[] } {
  const sorted = [...acts].sort(byTime);
  const byId = new Map(sorted.map((act) => [act.event.id, act]));
  const places = new Map<string, Act[]>();
  for (const act of sorted) {
    const list = places.get(placeOf(act));
    if (list) list.push(act);
    else places.set(placeOf(act), [act]);
  }
  const facts = new Map<Act, Facts>();
  for (const list of places.values()) {
    const companies = list.flatMap(({ event }) => companiesOf(event));
    for (const act of list) {
      facts.set(act, {
        names: projectNames(act, companies),
        companies: companiesOf(act.event),
        bills: [...new Set(act.cluster.flatMap(({ bills }) => bills))],
      });
    }
  }
  const of = (act: Act): Facts => facts.get(act) ?? { names: [], companies: [], bills: [] };

  const groupOf = new Map(sorted.map((act) => [act, [act]]));
  const pairs: FightPair[] = [];
  const verdict = new Map(overrides.map((row) => [pairKey(row.a, row.b), row]));
  const join = (a: Act, b: Act) => {
    const [into, from] = [groupOf.get(a) ?? [a], groupOf.get(b) ?? [b]];
    into.push(...from);
    for (const act of from) groupOf.set(act, into);
  };
  const note = (a: Act, b: Act, same: boolean, reason: string) =>
    pairs.push({ a: a.event, b: b.event, same, reason });

  for (const { a, b, verdict: word, reason } of overrides) {
    const [one, other] = [byId.get(a), byId.get(b)];
    if (!one || !other) continue;
    note(one, other, word === 'same', `by hand: ${reason}`);
    if (word === 'same' && groupOf.get(one) !== groupOf.get(other)) join(one, other);
  }

  /** Why two groups can't be one fight; null when nothing speaks against it. */
  const conflict = (one: readonly Act[], other: readonly Act[]): string | null => {
    if (
      one.some((x) => other.some((y) => verdict.get(pairKey(x.event.id, y.event.id))?.verdict === 'apart'))
    ) {
      return 'joining them would join acts told apart by hand';
    }
    const names = [one, other].map((group) => group.flatMap((act) => of(act).names));
    const [mine = [], theirs = []] = names;
    if (mine.length > 0 && theirs.length > 0 && !share(mine, theirs)) return 'projects of different names';
    const owners = [one, other].map((group) =>
      group.filter(({ event }) => event.measure === null).flatMap((act) => of(act).companies),
    );
    const [ours = [], others = []] = owners;
    if (!share(mine, theirs) && ours.length > 0 && others.length > 0 && !share(ours, others)) {
      return 'projects of different companies';
    }
    return null;
  };

  for (const { a, b, reason, against } of linksIn(places, of)) {
    const [one, other] = [groupOf.get(a) ?? [a], groupOf.get(b) ?? [b]];
    if (one === other || verdict.has(pairKey(a.event.id, b.event.id))) continue;
    const why = against ?? conflict(one, other);
    note(a, b, why === null, why === null ? reason : `${reason}, but ${why}`);
    if (why === null) join(a, b);
  }

  const fights = [...new Set(groupOf.values())].map((group) => fightOf([...group].sort(byTime)));
  fights.sort((x, y) => (x.id < y.id ? -1 : 1));
  return { fights, pairs };
}

interface Link {
  a: Act;
  b: Act;
  reason: string;
  against: string | null;
  rank: number;
  gap: number;
}

/** All pairs of one place that something joins: a project first, then a company, then a measure. */
function linksIn(places: ReadonlyMap<string, readonly Act[]>, of: (act: Act) => Facts): Link[] {
  const links: Link[] = [];
  for (const list of places.values()) {
    for (const [index, a] of list.entries()) {
      for (const b of list.slice(index + 1)) {
        const gap = daysBetween(a, b);
        const found = byProject(a, b, of) ?? byCompany(a, b, gap, list, of) ?? byMeasure(a, b, of);
        if (found) links.push({ a, b, gap: gap ?? COMPANY_DAYS, ...found });
      }
    }
  }
  return links.sort((x, y) => x.rank - y.rank || x.gap - y.gap || byTime(x.a, y.a) || byTime(x.b, y.b));
}

type Found = Pick<Link, 'reason' | 'against' | 'rank'> | null;

function byProject(a: Act, b: Act, of: (act: Act) => Facts): Found {
  if (share(of(a).names, of(b).names)) return { reason: 'one place and project', against: null, rank: 0 };
  const bill = isOverArea(a) ? of(a).bills.find((number) => of(b).bills.includes(number)) : undefined;
  return bill === undefined ? null : { reason: `one bill: ${bill}`, against: null, rank: 0 };
}

function byCompany(
  a: Act,
  b: Act,
  gap: number | null,
  place: readonly Act[],
  of: (act: Act) => Facts,
): Found {
  if (isOverArea(a) || gap === null || gap > COMPANY_DAYS) return null;
  const common = of(a).companies.filter((name) => share([name], of(b).companies));
  if (common.length === 0 || (of(a).names.length > 0 && of(b).names.length > 0)) return null;
  const reason = 'one place and company';
  if (
    a.event.jurisdictionKind === 'county' &&
    common.every((name) => name.every((word) => SEVERAL_CAMPUSES.has(word)))
  ) {
    return { reason, against: 'it may have several projects in the county', rank: 1 };
  }
  const projects: Name[][] = [];
  for (const act of place) {
    const { names, companies } = of(act);
    if (names.length === 0 || !share(common, companies)) continue;
    if (!projects.some((known) => share(known, names))) projects.push(names);
  }
  return { reason, against: projects.length > 1 ? 'it has several named projects here' : null, rank: 1 };
}

/** The last day on which a measure may still bind, or be expected to; null when it has no end. */
export function endOf({ event }: Act): string | null {
  const { last } = termOf(event);
  if (last !== null || event.date === null) return last;
  const { durationKind } = event.measure ?? {};
  return durationKind === 'indefinite' ? null : addDays(event.date, UNSTATED_TERM_DAYS);
}

/** Why a measure of the same place continues another; null when it does not. `end` is that of the earlier one. */
export function continues(a: Act, b: Act, end: string | null): string | null {
  if (a.event.measure === null || b.event.measure === null) return null;
  const technologies = [a.event.technology, b.event.technology];
  if (technologies[0] !== technologies[1] && !technologies.includes('both')) return null;
  const until = b.event.date;
  if (a.event.date === null || until === null) return null;
  const within = (days: number) => end === null || until <= addDays(end, days);
  if (!has(a, 'moratorium')) return null;
  if (has(b, 'moratorium')) return within(SUCCESSION_DAYS) ? 'one moratorium and what followed it' : null;
  return has(b, 'rule') && within(RULES_DAYS) ? 'a moratorium and the rules made in its term' : null;
}

function byMeasure(a: Act, b: Act, of: (act: Act) => Facts): Found {
  if (isOverArea(a) || (!has(b, 'moratorium') && of(b).names.length > 0)) return null;
  const reason = continues(a, b, endOf(a)) ?? rulesOfOneYear(a, b, of);
  return reason === null ? null : { reason, against: null, rank: 2 };
}

function rulesOfOneYear(a: Act, b: Act, of: (act: Act) => Facts): string | null {
  const [from, until] = [a.event.date, b.event.date];
  const bothRules = [a, b].every(
    (act) => has(act, 'rule') && !has(act, 'moratorium') && act.event.measure !== null,
  );
  if (!bothRules || of(a).names.length > 0 || from === null || until === null) return null;
  const technologies = [a.event.technology, b.event.technology];
  if (technologies[0] !== technologies[1] && !technologies.includes('both')) return null;
  return until <= addDays(from, SUCCESSION_DAYS) ? 'rules made within a year' : null;
}

const pairKey = (a: string, b: string) => (a < b ? `${a}|${b}` : `${b}|${a}`);

/** The value that most acts give; the first on a tie. */
function mostNamed(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: string | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

function fightOf(acts: readonly Act[]): Fight {
  const [first] = acts;
  if (!first) throw new Error('a fight holds at least one act');
  // A fight that hands joined over places is named after the town or county where most of it happened.
  const places = new Map<string, Act[]>();
  for (const act of acts) places.set(placeOf(act), [...(places.get(placeOf(act)) ?? []), act]);
  const local = [...places.values()].filter(([act]) => act !== undefined && !isOverArea(act));
  const candidates = local.length > 0 ? local : [...places.values()];
  const home = candidates.reduce((best, list) => (list.length > best.length ? list : best))[0] ?? first;
  const { jurisdictionKind, country, state, countyFips } = home.event;
  const dates = acts.flatMap(({ event }) => event.date ?? []);
  const measure = acts.find(({ event }) => event.measure !== null)?.event ?? null;
  return {
    id: first.event.id,
    jurisdiction: home.event.jurisdiction,
    jurisdictionKind,
    country,
    state,
    countyFips,
    project: mostNamed(acts.map(({ event }) => event.project)),
    company: mostNamed(acts.map(({ event }) => event.company)),
    measure: measure && (MEASURE_ACTIONS.find((action) => measure.actions.includes(action)) ?? null),
    eventIds: acts.map(({ event }) => event.id),
    firstDate: dates[0] ?? null,
    lastDate: dates.at(-1) ?? null,
    // Set once the told acts and the sites are known.
    actIds: [],
    siteIds: [],
    mwTold: [],
  };
}
