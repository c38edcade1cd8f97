/**
 * The opposition that crypto mines met beside the opposition that data centers meet, and the places where it
 * was the same place. Pure: it counts recorded acts and joins them to sites with a mining past, and says of
 * every join why it was made. A join says that place or company agree, never that one thing caused another.
 */
import distance from '@turf/distance';
import type { OppositionEvent } from './event';
import { isUncertain } from './filters';
import { fold } from './fold';
import { jurisdictionKey, plainJurisdiction } from './jurisdiction';
import { knownPart } from './measureOnDate';
import { cutShort } from './placeName';
import type { LineageEvent, Site, SiteDetail } from './site';
import {
  APPROXIMATE_PRECISIONS,
  CONCERNS,
  type Concern,
  type Mechanism,
  type SiteClass,
  type Technology,
} from './vocabulary';

/** What acts are aimed at, from then to now; an act that names both stands between, and is counted once. */
export const SIDES = ['crypto', 'both', 'dataCenter'] as const satisfies readonly Technology[];

/** Acts of one year by mechanism. */
export interface YearCount {
  /** Calendar year, or whole years since the first dated act. */
  year: number;
  byMechanism: Record<Mechanism, number>;
  total: number;
}

/** The recorded acts against one technology. */
export interface Side {
  technology: Technology;
  /** Recorded acts up to the day viewed, undated ones included. */
  acts: number;
  undated: number;
  /** Acts that are a measure (moratorium, rule, ban, law). */
  measures: number;
  /** Governments and bodies that acted: places by name, county and state. */
  jurisdictions: number;
  /** Day of the first dated act, `YYYY-MM-DD`; null without one. */
  first: string | null;
  byMechanism: Record<Mechanism, number>;
  /** Acts by concern; an act with three concerns counts in three. */
  byConcern: Record<Concern, number>;
  /** Acts that name no concern. */
  withoutConcern: number;
  /** From the year of the first dated act to that of the day viewed, empty years included. */
  byYear: YearCount[];
  /** By whole years since the first dated act, empty years included. */
  sinceFirst: YearCount[];
}

const noMechanisms = (): Record<Mechanism, number> => ({ 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 });

/** Whole years from `first` to `date` by the calendar; both `YYYY-MM-DD`. */
export function wholeYearsBetween(first: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(first.slice(0, 4));
  return date.slice(5) < first.slice(5) ? years - 1 : years;
}

function countYears(
  dated: readonly (OppositionEvent & { date: string })[],
  from: number,
  to: number,
  yearOf: (date: string) => number,
): YearCount[] {
  const years = new Map<number, YearCount>();
  for (let year = from; year <= to; year += 1) {
    years.set(year, { year, byMechanism: noMechanisms(), total: 0 });
  }
  for (const event of dated) {
    const count = years.get(yearOf(event.date));
    if (!count) continue;
    count.byMechanism[event.mechanism] += 1;
    count.total += 1;
  }
  return [...years.values()];
}

/**
 * Counts the acts against each technology, as known on a day.
 * @param day the day viewed, `YYYY-MM-DD`; later acts are left out, undated ones are kept
 */
export function sidesOf(events: readonly OppositionEvent[], day: string): Side[] {
  return SIDES.map((technology) => {
    const acts = events.filter(
      (event) => event.technology === technology && !(event.date && event.date > day),
    );
    const dated = acts
      .filter((event): event is OppositionEvent & { date: string } => event.date !== null)
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    const first = dated[0]?.date ?? null;
    const byMechanism = noMechanisms();
    const byConcern = Object.fromEntries(CONCERNS.map((concern) => [concern, 0])) as Record<Concern, number>;
    for (const event of acts) {
      byMechanism[event.mechanism] += 1;
      for (const concern of new Set(event.concerns)) byConcern[concern] += 1;
    }
    return {
      technology,
      acts: acts.length,
      undated: acts.length - dated.length,
      measures: acts.filter((event) => event.measure !== null).length,
      jurisdictions: new Set(acts.map(jurisdictionKey)).size,
      first,
      byMechanism,
      byConcern,
      withoutConcern: acts.filter((event) => event.concerns.length === 0).length,
      byYear:
        first === null
          ? []
          : countYears(dated, Number(first.slice(0, 4)), Number(day.slice(0, 4)), (date) =>
              Number(date.slice(0, 4)),
            ),
      sinceFirst:
        first === null
          ? []
          : countYears(dated, 0, wholeYearsBetween(first, day), (date) => wholeYearsBetween(first, date)),
    };
  });
}

/** Classes of sites where crypto was or is mined. */
export const MINED_CLASSES: readonly SiteClass[] = ['conversion', 'activeMine', 'formerMine'];

/** Whether a site has a mining past or present that the record is sure enough of. */
export function wasMined(site: Site): boolean {
  return MINED_CLASSES.includes(site.siteClass) && !isUncertain(site);
}

/** Kilometres between a site and the middle of a town within which they are one place. */
export const SAME_PLACE_KM = 5;

/**
 * Why an act is joined to a site, from the strongest reason to the weakest.
 * - `company`: the act names the company or project of the site, in the same county
 * - `name`: the site bears the name of the jurisdiction that acted, in the same county
 * - `near`: the middle of the jurisdiction lies within `SAME_PLACE_KM`
 * - `county`: the county of the site acted; it may have had another project in mind
 */
export type JoinReason =
  | { kind: 'company'; word: string }
  | { kind: 'name'; word: string }
  | { kind: 'near'; km: number; approximate: boolean }
  | { kind: 'county' };

/** An act at a site, and why it is taken for the same place. */
export interface JoinedAct {
  event: OppositionEvent;
  reason: JoinReason;
}

/** Words that many companies share and that therefore say nothing. */
const COMMON_WORDS = new Set(
  `and the inc llc ltd corp corporation company group holdings holding partners platforms technologies technology
  data center centers digital energy power mining miner mine crypto bitcoin blockchain cloud compute computing
  infrastructure development developments ventures capital systems solutions services campus project park
  industries industrial investments realty properties electric utility north south east west new city county`.split(
    /\s+/,
  ),
);

const wordsOf = (text: string): string[] =>
  cutShort(fold(text))
    .split(' ')
    .filter((word) => word !== '');

/** What a site in a city, or in the district of a utility, is named after: "Chelan" for "Chelan PUD". */
const placeWords = (jurisdiction: string): string[] =>
  plainJurisdiction(jurisdiction)
    .replace(/ (?:county|parish|city|pud)$/, '')
    .split(' ');

/** A telling word that the act's company or project shares with the site's operator or name. */
function sharedWord(event: OppositionEvent, site: Site): string | null {
  const place = new Set(placeWords(event.jurisdiction));
  const own = new Set(wordsOf(`${site.operator ?? ''} ${site.name}`));
  const named = wordsOf(`${event.company ?? ''} ${event.project ?? ''}`);
  return (
    named.find((word) => word.length > 2 && !COMMON_WORDS.has(word) && !place.has(word) && own.has(word)) ??
    null
  );
}

/** A part of the jurisdiction's name that the site's name holds, word by word. */
function sharedName(event: OppositionEvent, site: Site): string | null {
  const name = ` ${wordsOf(site.name).join(' ')} `;
  for (const part of event.jurisdiction.split('/')) {
    const words = placeWords(part).join(' ');
    if (words.length > 2 && name.includes(` ${words} `)) return part.trim();
  }
  return null;
}

/** Why an act belongs to the place of a site; null when nothing says so. */
export function joinReason(event: OppositionEvent, site: Site): JoinReason | null {
  if (event.country !== site.country) return null;
  const sameCounty = event.countyFips !== null && event.countyFips === site.countyFips;
  if (sameCounty) {
    const word = sharedWord(event, site);
    if (word !== null) return { kind: 'company', word };
    const name = event.jurisdictionKind === 'county' ? null : sharedName(event, site);
    if (name !== null) return { kind: 'name', word: name };
  }
  const placed = site.precision !== 'county' && site.precision !== 'country';
  // A degree of latitude is some 111 km: most acts are told apart without measuring.
  if (
    placed &&
    event.lon !== null &&
    event.lat !== null &&
    Math.abs(event.lat - site.lat) < SAME_PLACE_KM / 100
  ) {
    const km = distance([event.lon, event.lat], [site.lon, site.lat]);
    if (km <= SAME_PLACE_KM) {
      return { kind: 'near', km, approximate: APPROXIMATE_PRECISIONS.includes(site.precision) };
    }
  }
  return sameCounty && event.jurisdictionKind === 'county' ? { kind: 'county' } : null;
}

/**
 * What the record holds of a place.
 * - `both`: acts on mining, and acts on data centers or a mine turned into one
 * - `mining`: acts on mining only
 * - `dataCenters`: acts on data centers only, where there is or was a mine
 */
export type PlaceKind = 'both' | 'mining' | 'dataCenters';

/** Sites with a mining past that met the same acts. */
export interface MinedPlace {
  /** Stable as long as its sites and acts are. */
  key: string;
  kind: PlaceKind;
  /** Whose acts they are, in the order of the first act: "Granbury / Mitchell Bend". */
  jurisdictions: string[];
  country: string;
  state: string | null;
  sites: Site[];
  /** In order of time, undated last. The reason is that of the first site it holds for. */
  acts: JoinedAct[];
}

const byDate = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;

/**
 * The places where sites with a mining past met recorded acts. Sites that met exactly the same acts are one
 * place: two mines of one town, say.
 * @param day the day viewed, `YYYY-MM-DD`
 * @returns `both` first, then by the number of acts, then by name
 */
export function minedPlaces(
  sites: readonly Site[],
  events: readonly OppositionEvent[],
  day: string,
): MinedPlace[] {
  const known = events.filter((event) => !(event.date && event.date > day));
  const places = new Map<string, MinedPlace>();
  for (const site of sites.filter(wasMined)) {
    const acts = known
      .flatMap((event): JoinedAct[] => {
        const reason = joinReason(event, site);
        return reason === null ? [] : [{ event, reason }];
      })
      .sort((a, b) => byDate(a.event.date, b.event.date) || (a.event.id < b.event.id ? -1 : 1));
    const [first] = acts;
    if (!first) continue;
    const key = acts.map(({ event }) => event.id).join(',');
    const place = places.get(key);
    if (place) {
      place.sites.push(site);
      place.kind = kindOf(place);
    } else {
      const made: MinedPlace = {
        key,
        kind: 'mining',
        jurisdictions: [
          ...new Map(acts.map(({ event }) => [jurisdictionKey(event), event.jurisdiction])).values(),
        ],
        country: first.event.country,
        state: first.event.state,
        sites: [site],
        acts,
      };
      made.kind = kindOf(made);
      places.set(key, made);
    }
  }
  const order: readonly PlaceKind[] = ['both', 'mining', 'dataCenters'];
  return [...places.values()].sort(
    (a, b) =>
      order.indexOf(a.kind) - order.indexOf(b.kind) ||
      b.acts.length - a.acts.length ||
      ((a.jurisdictions[0] ?? '') < (b.jurisdictions[0] ?? '') ? -1 : 1),
  );
}

function kindOf({ acts, sites }: Pick<MinedPlace, 'acts' | 'sites'>): PlaceKind {
  const mining = acts.some(({ event }) => event.technology !== 'dataCenter');
  const later =
    acts.some(({ event }) => event.technology !== 'crypto') ||
    sites.some((site) => site.siteClass === 'conversion');
  return mining ? (later ? 'both' : 'mining') : 'dataCenters';
}

/** One dated step of a place: of a site's history, or an act. */
export type TrailStep =
  | { kind: 'history'; date: string | null; site: Pick<Site, 'id' | 'name'>; step: LineageEvent }
  | { kind: 'act'; date: string | null; act: JoinedAct };

/**
 * The history of the sites and the acts at the place, in order of time. A year sorts before its months and a
 * month before its days; undated steps come last.
 * @param details of the place's sites, as far as they are known
 * @param day     the day viewed, `YYYY-MM-DD`; history that begins after it is left out
 */
export function trailOf(
  place: Pick<MinedPlace, 'acts' | 'sites'>,
  details: readonly SiteDetail[],
  day: string,
): TrailStep[] {
  const history = place.sites.flatMap((site) =>
    (details.find(({ id }) => id === site.id)?.lineage ?? [])
      .filter(({ date }) => date === null || date <= day)
      .map(
        (step): TrailStep => ({
          kind: 'history',
          date: step.date,
          site: { id: site.id, name: site.name },
          step,
        }),
      ),
  );
  const acts = place.acts.map(
    (act): TrailStep => ({ kind: 'act', date: knownPart(act.event.date, act.event.datePrecision), act }),
  );
  return [...history, ...acts].sort((a, b) => byDate(a.date, b.date));
}
