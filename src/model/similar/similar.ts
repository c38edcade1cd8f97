/**
 * Cases like a given one: the fights over projects that are nearest to it by a distance whose parts are shown. It
 * says what is alike on record and nothing of what will come.
 */
import type { Act } from '../act';
import { type Course, type CourseData, coursesOn } from '../endings/course';
import { type Endings, endingsOf } from '../endings/endings';
import type { EventSource, OppositionEvent } from '../event';
import { fightsByEvent } from '../fight';
import type { ReportData } from '../report/tables';
import type { Site } from '../site';
import type { Source } from '../source';
import {
  type Case,
  distanceIn,
  EVEN_WEIGHTS,
  FEATURES,
  type Feature,
  INSTRUMENTS,
  type Instrument,
  type Known,
  knownOf,
  UNKNOWN_DISTANCE,
  type Weights,
  wasMined,
} from './features';

/** One feature of a match: what it adds to the distance, and why. */
export interface Reason {
  feature: Feature;
  weight: number;
  /** 0 the same to 1 as far as can be; null is unknown, and counts as one half. */
  distance: number | null;
}

/** A vote on record in a fight. */
export interface RecordedVote extends Pick<Act, 'kind' | 'body' | 'bodyKind' | 'instrument' | 'basis'> {
  eventId: string;
  date: string | null;
  votes: [number, number];
}

export interface Match {
  course: Course;
  known: Known;
  /** Weighted mean of the distances of the features asked for, 0–1. */
  distance: number;
  /** Features asked for that are known of the fight, of all asked for. */
  knownFeatures: number;
  reasons: Reason[];
  votes: RecordedVote[];
}

export type SimilarNote =
  /** Only fights over a project are looked at. */
  | { code: 'overProjects'; fights: number }
  /** An unknown feature counts as one half. */
  | { code: 'unknownHalf' }
  /** MW are the largest that acts report, unverified, else the headline of the site. */
  | { code: 'mwReported' };

export interface Similar {
  asked: Case;
  /** Of the features asked for. */
  weights: Partial<Weights>;
  date: string;
  recordUpTo: string;
  dataDate: string;
  /** The nearest first. */
  matches: Match[];
  /** Of the matches. */
  endings: Endings;
  /** In how many of the matches each instrument was used; those that were used at all. */
  instruments: { instrument: Instrument; fights: number }[];
  notes: SimilarNote[];
  sources: Source[];
}

/** How many matches are given unless more are asked for. */
export const MATCHES = 20;

export type SimilarData = Omit<CourseData, 'sources'> &
  Pick<ReportData, 'sites' | 'sources' | 'dataDate' | 'sourcesOf'>;

/** True when at least one feature is asked for. */
export const asksAnything = (asked: Case): boolean =>
  FEATURES.some((feature) => {
    const value = asked[feature];
    return Array.isArray(value) ? value.length > 0 : value !== null;
  });

/**
 * The fights nearest to a case.
 * @param day     the day viewed, `YYYY-MM-DD`: courses are told as they stood on it
 * @param without ids of fights to leave out: the case's own
 */
export function similarTo(
  asked: Case,
  data: SimilarData,
  day: string,
  {
    weights = EVEN_WEIGHTS,
    most = MATCHES,
    without = new Set<string>(),
  }: { weights?: Weights; most?: number; without?: ReadonlySet<string> } = {},
): Similar {
  const sites = new Map(data.sites.map((site) => [site.id, site]));
  const courses = coursesOn(data, day).filter(({ fight }) => !without.has(fight.id));
  const acts = new Map((data.acts ?? []).map((act) => [act.id, act]));
  const matches = courses
    .map((course) => {
      const known = knownOf(course, sites);
      return { course, known, ...compared(asked, known, weights), votes: votesOf(course, acts, day) };
    })
    .sort(byLikeness)
    .slice(0, most);
  const used = new Set([
    ...matches.flatMap(({ course }) => course.events.flatMap(({ attestedBy }) => attestedBy)),
    ...matches.flatMap(({ course }) => course.fight.siteIds.flatMap((id) => sites.get(id)?.datasets ?? [])),
  ]);
  return {
    asked,
    weights: Object.fromEntries(
      FEATURES.filter((feature) => asksAnything({ ...NOTHING, [feature]: asked[feature] })).map((feature) => [
        feature,
        weights[feature],
      ]),
    ),
    date: day,
    recordUpTo: data.recordUpTo,
    dataDate: data.dataDate,
    matches,
    endings: endingsOf(matches.map(({ course }) => course)),
    instruments: INSTRUMENTS.flatMap((instrument) => {
      const fights = matches.filter(({ known }) => known.instruments?.includes(instrument)).length;
      return fights === 0 ? [] : [{ instrument, fights }];
    }).sort((a, b) => b.fights - a.fights),
    notes: [
      { code: 'overProjects', fights: courses.length },
      { code: 'unknownHalf' },
      ...(asked.mw === null ? [] : [{ code: 'mwReported' as const }]),
    ],
    sources: data.sources.filter(({ id }) => used.has(id)),
  };
}

/** A case that asks nothing. */
export const NOTHING: Case = {
  state: null,
  mw: null,
  kind: null,
  instruments: null,
  grounds: null,
  formerMine: null,
};

function compared(asked: Case, known: Known, weights: Weights) {
  const reasons = FEATURES.flatMap((feature): Reason[] => {
    const distance = distanceIn(feature, asked, known);
    return distance === undefined ? [] : [{ feature, weight: weights[feature], distance }];
  });
  const total = reasons.reduce((sum, { weight }) => sum + weight, 0);
  const sum = reasons.reduce((all, { weight, distance }) => all + weight * (distance ?? UNKNOWN_DISTANCE), 0);
  return {
    reasons,
    distance: total === 0 ? 0 : sum / total,
    knownFeatures: reasons.filter(({ distance }) => distance !== null).length,
  };
}

function byLikeness(a: Match, b: Match): number {
  if (a.distance !== b.distance) return a.distance - b.distance;
  if (a.knownFeatures !== b.knownFeatures) return b.knownFeatures - a.knownFeatures;
  const [left, right] = [a.course.fight, b.course.fight];
  // Of equals the later one, whose rules are nearer to those of today.
  if (left.lastDate !== right.lastDate) return (left.lastDate ?? '') < (right.lastDate ?? '') ? 1 : -1;
  return left.id < right.id ? -1 : 1;
}

function votesOf({ fight, events }: Course, acts: ReadonlyMap<string, Act>, day: string): RecordedVote[] {
  const ofEvents = events.flatMap(({ id, date, act }): RecordedVote[] =>
    act?.votes ? [{ ...voteFacts(act), votes: act.votes, eventId: id, date }] : [],
  );
  const told = fight.actIds.flatMap((id): RecordedVote[] => {
    const act = acts.get(id);
    return act?.votes && act.date <= day
      ? [{ ...voteFacts(act), votes: act.votes, eventId: act.eventId, date: act.date }]
      : [];
  });
  return [...ofEvents, ...told].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
}

const voteFacts = ({
  kind,
  body,
  bodyKind,
  instrument,
  basis,
}: Omit<RecordedVote, 'eventId' | 'date' | 'votes'>) => ({
  kind,
  body,
  bodyKind,
  instrument,
  basis,
});

/** A case described by an event: that of its whole fight, which is left out of the matches. */
export function caseOfEvent(
  event: OppositionEvent,
  data: SimilarData,
  day: string,
): { asked: Case; without: Set<string> } {
  const fight = fightsByEvent(data.fights ?? []).get(event.id);
  const ids = new Set(fight?.eventIds ?? [event.id]);
  const sites = new Map(data.sites.map((site) => [site.id, site]));
  const soFar = {
    fight: fight ?? { ...event, mwTold: event.mw === null ? [] : [event.mw] },
    events: data.events.filter(({ id, date }) => ids.has(id) && (date === null || date <= day)),
  };
  return { asked: knownOf(soFar, sites), without: new Set(fight ? [fight.id] : []) };
}

/** A case described by a site, with what the fights over it name; these are left out of the matches. */
export function caseOfSite(
  site: Site,
  data: SimilarData,
  day: string,
): { asked: Case; without: Set<string> } {
  const own = coursesOn(data, day).filter(({ fight }) => fight.siteIds.includes(site.id));
  const sites = new Map([[site.id, site]]);
  const known = own.map((course) => knownOf(course, sites));
  const all = <Word>(lists: readonly (readonly Word[] | null)[]): Word[] | null => {
    const words = [...new Set(lists.flatMap((list) => list ?? []))];
    return words.length === 0 ? null : words;
  };
  return {
    asked: {
      state: site.country === 'US' ? site.state : null,
      mw: site.mw?.value ?? known.flatMap(({ mw }) => mw ?? [])[0] ?? null,
      kind: known[0]?.kind ?? null,
      instruments: all(known.map(({ instruments }) => instruments)),
      grounds: all(known.map(({ grounds }) => grounds)),
      formerMine: wasMined(site),
    },
    without: new Set(own.map(({ fight }) => fight.id)),
  };
}

/** The pages behind the acts of a match, each once; empty where they are not at hand. */
export const pagesOf = (
  { course }: Match,
  sourcesOf: ((event: OppositionEvent) => readonly EventSource[] | null) | undefined,
): EventSource[] => [
  ...new Map(
    course.events
      .flatMap((event) => sourcesOf?.(event) ?? [])
      .map((page): [string, EventSource] => [page.url ?? page.label, page]),
  ).values(),
];
