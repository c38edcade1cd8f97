/**
 * The search itself, without worker or network. MiniSearch finds the entries that hold every word of the
 * question; their order is ours: the exact name first, then names that begin with it, then the rest, and
 * among equals the place that matters more.
 */

import MiniSearch from 'minisearch';
import { coordinateReadings, type Reading } from '../../model/coordinates';
import { fold } from '../../model/fold';
import { SHORT_WORDS, withoutCountyWord } from '../../model/placeName';
import type { SearchFile } from '../../model/searchFile';
import type { HitKind, SearchHit } from './hit';

export interface SearchIndex {
  /** Answers in order, best first; none for an empty question. */
  search(query: string): SearchHit[];
}

/** What is known of one possible answer. */
interface Entry {
  hit: SearchHit;
  /** Names as good as the label: "Loudoun" for "Loudoun County", "TX" for "Texas". */
  names: string[];
  /** Names that lead here too, but less directly: companies, former names. */
  alsoNames: string[];
  /** Where it is: makes "Ashburn VA" an exact name. State and country alone lead nowhere. */
  context: string[];
  /** 0–1: what comes first among equally good names. */
  weight: number;
}

const MOST_HITS = 24;

/** So that no kind crowds out the others. An operator's sites are what its name is typed for. */
const MOST_OF_KIND: Readonly<Partial<Record<HitKind, number>>> = {
  event: 6,
  town: 8,
  county: 8,
  area: 6,
  group: 4,
  operator: 4,
};

/** Fewer hits than this, and names with a slip of the finger after the second letter are tried too. */
const FEW = 3;
/** Names that are the question but for a word. */
const MOST_BUT_FOR_A_WORD = 4;

const WEIGHTS = { state: 1, country: 0.95, operator: 0.9, area: 0.75, county: 0.6, site: 0.5, group: 0.4 };
const EVENT_WEIGHT = 0.1;
/** Inhabitants in thousands at which a town weighs as much as anything can. */
const LARGEST_TOWN = 10_000;

/** Steps of likeness between the question and a name; weights lie between them. */
const EXACT = 6;
const ALSO_EXACT = 5;
const BEGINS = 4;
const ALSO_BEGINS = 3;
const HOLDS = 2;
const WORDS = 1;
const ALIKE = 0;

/** A folded name, and the same with its words written the other way: "St. Charles" and "Saint Charles". */
function written(name: string): string[] {
  const parts = name.split(' ');
  const other = parts.map((part) => {
    const pair = SHORT_WORDS.find((words) => words.includes(part));
    return pair ? (pair[0] === part ? pair[1] : pair[0]) : part;
  });
  const second = other.join(' ');
  return second === name ? [name] : [name, second];
}

/**
 * Builds the index; takes some tenths of a second, so it belongs in a worker.
 * @param language in which countries are named, BCP 47; all other names are those of the data
 */
export function createSearchIndex(file: SearchFile, language = 'en'): SearchIndex {
  const entries = entriesOf(file, language);
  const folded = entries.map((entry) => ({
    names: entry.names.flatMap((name) => written(fold(name))),
    alsoNames: entry.alsoNames.flatMap((name) => written(fold(name))),
    context: entry.context.map(fold),
  }));
  const words = (text: string) => text.split(' ').filter((word) => word !== '');
  // A word once is enough: order comes from `likeness`.
  const wordsOf = (...lists: string[][]) => [...new Set(lists.flat().flatMap(words))].join(' ');
  const index = new MiniSearch<{ id: number; names: string; context: string }>({
    fields: ['names', 'context'],
    tokenize: words,
    processTerm: (term) => term,
  });
  index.addAll(
    folded.map(({ names, alsoNames, context }, id) => ({
      id,
      names: wordsOf(names, alsoNames),
      context: wordsOf(context),
    })),
  );

  function likeness(id: number, query: string): number {
    const entry = folded[id];
    if (!entry) return ALIKE;
    const { names, alsoNames, context } = entry;
    const isIt = (name: string) => name === query || context.some((place) => `${name} ${place}` === query);
    if (names.some(isIt)) return EXACT;
    if (alsoNames.some(isIt)) return ALSO_EXACT;
    const begins = (name: string) => name.startsWith(`${query} `);
    if (names.some(begins)) return BEGINS + 0.5;
    const holds = (name: string) => ` ${name} `.includes(` ${query} `);
    if (alsoNames.some(begins)) return ALSO_BEGINS + 0.5;
    if (names.some((name) => name.startsWith(query))) return BEGINS - 0.5;
    if (names.some(holds) || alsoNames.some(holds)) return HOLDS + 0.5;
    const wanted = words(query);
    const inNames = names.some((name) =>
      wanted.every((word) => words(name).some((own) => own.startsWith(word))),
    );
    return inNames ? HOLDS : WORDS;
  }

  const isCode = (id: number, code: string) => folded[id]?.alsoNames.includes(code) ?? false;

  /**
   * Sites and groups whose name is the question but for one word: "project blue tucson" asks for Project Blue, though no
   * record of the site says Tucson. The answer tells which word it leaves out.
   */
  function butForAWord(asked: string): [id: number, word: string][] {
    const all = words(asked);
    if (all.length < 3) return [];
    const found = new Map<number, string>();
    for (const [at, word] of all.entries()) {
      const rest = all.filter((_, other) => other !== at).join(' ');
      for (const { id } of index.search(rest, { fields: ['names'], combineWith: 'AND' })) {
        const number: number = id;
        const kind = entries[number]?.hit.kind;
        const isIt = folded[number]?.names.includes(rest) ?? false;
        if ((kind === 'site' || kind === 'group') && isIt && !found.has(number)) found.set(number, word);
      }
    }
    return [...found].sort(([a], [b]) => a - b).slice(0, MOST_BUT_FOR_A_WORD);
  }

  return {
    search(query) {
      const hits = coordinatesHits(coordinateReadings(query));
      const asked = fold(query).replace(/^fips (?=\d{4,5}$)/, '');
      if (asked === '') return hits;
      const find = (fuzzy: boolean) =>
        index.search(asked, {
          // One word is a name; a state or country joins in from the second on.
          fields: asked.includes(' ') ? ['names', 'context'] : ['names'],
          combineWith: 'AND',
          prefix: true,
          fuzzy: fuzzy ? (term) => (/^\D{4,}$/.test(term) ? 0.25 : false) : false,
        });
      const scores = new Map<number, number>();
      for (const { id } of find(false)) {
        const number: number = id;
        scores.set(number, likeness(number, asked) + (entries[number]?.weight ?? 0) * 0.49);
      }
      if (scores.size < FEW) {
        for (const { id } of find(true)) {
          const number: number = id;
          const alike = folded[number]?.names.some((name) => name.startsWith(asked.slice(0, 2)));
          if (alike && !scores.has(number)) scores.set(number, ALIKE + (entries[number]?.weight ?? 0) * 0.49);
        }
      }
      const ranked = [...scores].sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b);
      const perKind = new Map<HitKind, number>();
      for (const [id] of ranked) {
        const hit = entries[id]?.hit;
        if (!hit) continue;
        // A number is a code: part of another county's code is no answer.
        if (hit.kind === 'county' && /^\d+$/.test(asked) && !isCode(id, asked)) continue;
        const count = perKind.get(hit.kind) ?? 0;
        if (count >= (MOST_OF_KIND[hit.kind] ?? MOST_HITS)) continue;
        perKind.set(hit.kind, count + 1);
        hits.push(hit);
        if (hits.length >= MOST_HITS) break;
      }
      for (const [id, word] of butForAWord(asked)) {
        const hit = entries[id]?.hit;
        if (hit && !scores.has(id)) hits.push({ ...hit, note: { kind: 'leftOut', word } });
      }
      return hits;
    },
  };
}

/** A particle that a name has swallowed. */
const JOINED = /^(De|Du|La|Le)(?=[A-Z])/;

/** Everything that can be an answer. Rows are numbered as in the file. */
function entriesOf(file: SearchFile, language: string): Entry[] {
  const stateByCode = new Map(file.states.map(([code, , name]) => [code, name]));
  const stateByFips = new Map(file.states.map(([code, fips]) => [fips, code]));
  const countryNames = new Intl.DisplayNames([language], { type: 'region' });
  const stateName = (code: string | null) => (code === null ? '' : (stateByCode.get(code) ?? code));
  const placeOf = (state: string | null, country: string) =>
    country === 'US' ? stateName(state) : [state, countryNames.of(country)].filter(Boolean).join(', ');
  const contextOf = (state: string | null, country: string) =>
    country === 'US' && state !== null ? [state, stateName(state)] : [placeOf(state, country)];

  const states = file.states.map(([code, , name]): Entry => {
    const hit: SearchHit = { kind: 'state', key: `state:${code}`, label: name, sublabel: '', code };
    return { hit, names: [name, code], alsoNames: [], context: [], weight: WEIGHTS.state };
  });
  const countries = ['US', ...file.countries].map((code): Entry => {
    const label = countryNames.of(code) ?? code;
    const hit: SearchHit = { kind: 'country', key: `country:${code}`, label, sublabel: '', code };
    const alsoNames = code === 'US' ? ['USA', 'United States of America'] : [];
    return { hit, names: [label], alsoNames, context: [], weight: WEIGHTS.country };
  });
  const counties = file.counties.map(([fips, name]): Entry => {
    const state = stateByFips.get(fips.slice(0, 2)) ?? '';
    const sublabel = stateName(state);
    const hit: SearchHit = { kind: 'county', key: `county:${fips}`, label: name, sublabel, fips };
    const names = [name, withoutCountyWord(name)];
    // Spreadsheets drop the zero that a code begins with.
    const codes = fips.startsWith('0') ? [fips, fips.slice(1)] : [fips];
    // DeKalb, LaSalle and DuPage are written in two words as often.
    const apart = names.flatMap((own) => (JOINED.test(own) ? own.replace(JOINED, '$1 ') : []));
    const alsoNames = [...codes, ...apart];
    return { hit, names, alsoNames, context: [state, sublabel], weight: WEIGHTS.county };
  });
  const countyNames = new Map(file.counties);
  const formerCounties = file.formerCounties.flatMap(([code, name, since, now]) =>
    now.map((fips, order): Entry => {
      const sublabel = stateName(stateByFips.get(fips.slice(0, 2)) ?? '');
      const note = { kind: 'formerCounty', code, name, since, isOnly: now.length === 1 } as const;
      const key = `county:${fips}:${code}`;
      const label = countyNames.get(fips) ?? fips;
      const hit: SearchHit = { kind: 'county', key, label, sublabel, fips, note };
      const codes = code.startsWith('0') ? [code, code.slice(1)] : [code];
      const weight = WEIGHTS.county - 0.1 - order / 100;
      return { hit, names: [], alsoNames: [...codes, name], context: [sublabel], weight };
    }),
  );
  const areas = file.areas.map(([id, name, knownAs]): Entry => {
    const hit: SearchHit = { kind: 'area', key: `area:${id}`, label: name, sublabel: id, id };
    return { hit, names: [name, id], alsoNames: knownAs ? [knownAs] : [], context: [], weight: WEIGHTS.area };
  });
  const towns = file.towns.map(([name, state, lon, lat, thousands]): Entry => {
    const sublabel = stateName(state);
    const key = `town:${name},${state},${lon},${lat}`;
    const hit: SearchHit = { kind: 'town', key, label: name, sublabel, lon, lat };
    const weight = Math.max(0, Math.log10(1 + thousands) / Math.log10(LARGEST_TOWN));
    // "Washington, D.C." is Washington too.
    return { hit, names: [name, name.replace(/,.*/, '')], alsoNames: [], context: [state, sublabel], weight };
  });
  const operatorsOfSite = namesByRow(file.operators);
  const sites = file.sites.map(([id, name, operator, locality, state, country, otherNames], row): Entry => {
    const place = [locality, placeOf(state, country)].filter(Boolean).join(', ');
    const sublabel = [operator, place].filter(Boolean).join(' · ');
    const hit: SearchHit = { kind: 'site', key: `site:${id}`, label: name, sublabel, id };
    const companies = [...(operatorsOfSite.get(row) ?? []), ...(operator ? [operator] : [])];
    const alsoNames = [...otherNames, ...companies, ...(locality ? [locality] : [])];
    const context = contextOf(state, country);
    return { hit, names: [name], alsoNames, context, weight: WEIGHTS.site };
  });
  const operators = file.operators.map(([name, rows, otherNames]): Entry => {
    const siteIds = rows.flatMap((row) => file.sites[row]?.[0] ?? []);
    const hit: SearchHit = {
      kind: 'operator',
      key: `operator:${name}`,
      label: name,
      sublabel: '',
      name,
      siteIds,
    };
    // Between operators of like names the one with more sites is meant.
    const weight = WEIGHTS.operator + Math.min(0.1, siteIds.length / 1000);
    return { hit, names: [name], alsoNames: otherNames, context: [], weight };
  });
  const groups = file.groups.map(([name, rows, spellings, id]): Entry => {
    const events = rows.flatMap((row) => {
      const event = file.events[row];
      return event ? [event] : [];
    });
    const [first] = events;
    const hit: SearchHit = {
      kind: 'group',
      key: `group:${id}`,
      label: name,
      sublabel: first ? placeOf(first[2], first[3]) : '',
      id,
    };
    return { hit, names: [name], alsoNames: spellings, context: [], weight: WEIGHTS.group };
  });
  const events = file.events.map(([id, jurisdiction, state, country, date, subject]): Entry => {
    const sublabel = [placeOf(state, country), date, subject].filter(Boolean).join(' · ');
    const hit: SearchHit = { kind: 'event', key: `event:${id}`, label: jurisdiction, sublabel, id };
    const alsoNames = subject === null ? [] : subject.split(' · ');
    const context = contextOf(state, country);
    return { hit, names: [jurisdiction], alsoNames, context, weight: EVENT_WEIGHT };
  });
  return [
    ...states,
    ...countries,
    ...counties,
    ...formerCounties,
    ...areas,
    ...towns,
    ...operators,
    ...sites,
    ...groups,
    ...events,
  ];
}

function namesByRow(
  lists: readonly (readonly [string, readonly number[], ...unknown[]])[],
): Map<number, string[]> {
  const names = new Map<number, string[]>();
  for (const [name, rows] of lists) {
    for (const row of rows) names.set(row, [...(names.get(row) ?? []), name]);
  }
  return names;
}

/** The note says what was taken for what, where numbers alone leave that open. */
function coordinatesHits(readings: readonly Reading[]): SearchHit[] {
  return readings.map(({ lon, lat, order }, index) => {
    const key = index === 0 ? 'coordinates' : 'coordinates:swapped';
    return {
      kind: 'coordinates',
      key,
      // Workers have no words: `client.ts` writes the numbers as the language does.
      label: '',
      sublabel: '',
      lon,
      lat,
      ...(order !== null && { note: { kind: 'coordinateOrder', order } as const }),
    };
  });
}
