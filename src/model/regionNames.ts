/** Finds regions by what people type: a code, a FIPS, a name, a slip of the finger. */

import { COUNTY_CHANGES } from './countyChanges';
import { fold } from './fold';
import { withoutCountyWord } from './placeName';
import type { Region } from './region';
import { regionName } from './regionRules';
import { formatRegion, oneOf, parseRegion, splitRegions } from './regionText';
import type { ReportData } from './report/tables';

/** A region that the data holds, with the words to find it by. */
interface Named {
  region: Region;
  /** "51107 Loudoun County, VA" */
  label: string;
  /** Codes and names in lower case, without accents. */
  keys: string[];
}

export type RegionMatch =
  | { kind: 'found'; region: Region }
  /** `nearest` holds labels that start with what to type: `county:51107 (Loudoun County, VA)`. */
  | { kind: 'unknown'; nearest: string[] }
  /** A code that is no longer in use: `nearest` holds what lies on its ground now, the largest share first. */
  | { kind: 'former'; name: string; since: number; nearest: string[] };

function allRegions(data: ReportData): Named[] {
  const named = (region: Region, name: string, keys: string[]): Named => ({
    region,
    label: `${formatRegion(region)} (${name})`,
    keys: [...new Set(keys.map(fold))],
  });
  const stateName = new Map(data.states.map((state) => [state.code, state.name]));
  return [
    named({ kind: 'country', code: 'US' }, 'United States', ['US', 'USA', 'United States']),
    ...data.states.map((state) =>
      named({ kind: 'state', code: state.code }, state.name, [state.code, state.name]),
    ),
    ...data.areas.map((area) => named({ kind: 'area', id: area.id }, area.name, [area.id, area.name])),
    ...data.counties.map((county) => {
      const short = withoutCountyWord(county.name);
      const full = stateName.get(county.state) ?? county.state;
      return named({ kind: 'county', fips: county.fips }, `${county.name}, ${county.state}`, [
        county.fips,
        county.name,
        short,
        `${county.name}, ${county.state}`,
        `${short}, ${county.state}`,
        `${county.name}, ${full}`,
        `${short}, ${full}`,
      ]);
    }),
  ];
}

/** Edits (insert, delete, replace, swap of neighbours) between two texts, up to `limit`, else `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      }
      next.push(best);
    }
    before = row;
    row = next;
  }
  return Math.min(row[b.length] ?? 0, limit + 1);
}

/** Smaller is nearer; null is no likeness worth naming. */
function likeness(wanted: string, named: Named): number | null {
  let best: number | null = null;
  const offer = (score: number) => {
    best = best === null ? score : Math.min(best, score);
  };
  for (const key of named.keys) {
    if (key === wanted) return 0;
    if (wanted.length >= 3 && key.startsWith(wanted)) offer(1);
    else if (wanted.length >= 4 && key.includes(wanted)) offer(2.5);
    // Codes lie closer together than names.
    const limit = wanted.length < 4 || /^\d+$/.test(wanted) ? 1 : 2;
    const edits = editDistance(wanted, key, limit);
    // A slip in the first letter or digit is rarer than one further on.
    if (edits <= limit) offer(1 + edits + (key[0] === wanted[0] ? 0 : 1));
  }
  if (/^\d{5}$/.test(wanted) && named.region.kind === 'county') {
    const { fips } = named.region;
    const steps = Math.abs(Number(fips) - Number(wanted));
    if (fips.slice(0, 2) === wanted.slice(0, 2) && steps <= 10) offer(1 + steps / 10);
  }
  return best;
}

/**
 * What a code of a county leads to, with or without its leading zero: the county, the counties on the ground of one
 * that is gone, or those of the same state that it may be a slip for. Never a county of another state.
 */
function countyByCode(code: string, counties: readonly Named[]): RegionMatch {
  const fips = code.padStart(5, '0');
  const labels = (codes: readonly string[]) =>
    codes.flatMap((now) => counties.filter(({ keys }) => keys.includes(now)).map(({ label }) => label));
  const known = counties.find(({ keys }) => keys.includes(fips));
  if (known) return { kind: 'found', region: known.region };
  const change = COUNTY_CHANGES[fips];
  if (change) return { kind: 'former', name: change.name, since: change.since, nearest: labels(change.now) };
  const inState = counties.filter(
    ({ region }) => region.kind === 'county' && region.fips.startsWith(fips.slice(0, 2)),
  );
  return { kind: 'unknown', nearest: ranked(fips, inState).slice(0, 4) };
}

/** Labels of those that are like what was typed, the nearest first. */
function ranked(wanted: string, candidates: readonly Named[]): string[] {
  return candidates
    .flatMap((named) => {
      const score = likeness(wanted, named);
      return score === null ? [] : [{ label: named.label, score }];
    })
    .sort((a, b) => a.score - b.score || (a.label < b.label ? -1 : 1))
    .map(({ label }) => label);
}

/** Several regions as one, where all are found; else what is said of the first that is not. */
function severalFound(text: string, data: ReportData): RegionMatch {
  const matches = splitRegions(text).map((part) => findRegion(part, data));
  const regions = matches.flatMap((match) =>
    match.kind === 'found' && match.region.kind !== 'several' ? [match.region] : [],
  );
  const region = oneOf(regions);
  const missing = matches.find((match) => match.kind !== 'found');
  return missing ?? (region === null ? { kind: 'unknown', nearest: [] } : { kind: 'found', region });
}

/**
 * Reads what was typed as a region of the data. A name counts when exactly one region bears it, among those
 * of the kind that was asked for ("county:Loudoun") or among all ("Loudoun County, VA").
 */
export function findRegion(text: string, data: ReportData): RegionMatch {
  const { region } = parseRegion(text.trim());
  if (region?.kind === 'radius' || region?.kind === 'polygon') return { kind: 'found', region };
  if (region?.kind === 'several') return severalFound(text, data);
  const regions = allRegions(data);
  const colon = /^(county|state|area|country):(.*)$/i.exec(text.trim());
  const kind = colon?.[1]?.toLowerCase();
  const wanted = fold(colon?.[2] ?? text);
  const pool = kind === undefined ? regions : regions.filter((named) => named.region.kind === kind);
  if (region?.kind === 'country' && regionName(region, data) !== null) return { kind: 'found', region };
  const exact = pool.filter((named) => named.keys.includes(wanted));
  const [only] = exact;
  if (only && exact.length === 1) return { kind: 'found', region: only.region };
  if (wanted === '') return { kind: 'unknown', nearest: [] };
  if (/^\d{4,5}$/.test(wanted) && (kind === undefined || kind === 'county'))
    return countyByCode(
      wanted,
      regions.filter((named) => named.region.kind === 'county'),
    );
  const near = ranked(wanted, pool);
  // The right name after the wrong kind ("county:Virginia") is nearer than any likeness.
  const elsewhere = ranked(
    wanted,
    regions.filter((named) => near.length === 0 || named.keys.includes(wanted)),
  );
  return { kind: 'unknown', nearest: [...new Set([...elsewhere, ...near])].slice(0, 4) };
}
