/**
 * Draws pairs of rows for people to judge blind: half of them joined into one site, half close but apart.
 * Pairs apart are drawn in strata; the key says how many pairs each stratum holds, so that what a reader would
 * have joined can be weighed. `npx tsx data/build/sites/pairSample.ts` writes the list and, in a file of its own,
 * what the build says.
 */

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import distance from '@turf/distance';
import { plainCsv } from '../../../src/model/csv';
import { ROOT } from '../pipeline';
import { UNNAMED } from './known';
import { type Member, membersOf } from './match';
import { createOperators } from './operators';
import { realSites } from './realSites';
import { by } from './tableReader';

/** Any change draws another sample. */
const SEED = 20_261_207;
const JOINED = 50;
/** Rows of different sites are drawn when they lie this close, in kilometres, or share a company within 15. */
const CLOSE_KM = 2;
const COMPANY_KM = 15;

/**
 * Pairs apart: how many are drawn of each stratum. One company is where a missed match hides: close by, or farther
 * off where one position is rough or a permit's. Two outlines of one company kilometres apart are two sites.
 */
const APART: Readonly<Record<'companyClose' | 'companyRough' | 'companyMapped' | 'strangers', number>> = {
  companyClose: 12,
  companyRough: 20,
  companyMapped: 8,
  strangers: 10,
};
type Stratum = keyof typeof APART;

export const PAIRS_FILE = 'data/review/site-pairs.csv';
export const PAIRS_KEY_FILE = 'data/review/site-pairs-key.csv';

/** The list without a verdict, and the key to it, both as CSV; the same from run to run. */
export function samplePairs(): { pairs: string; key: string } {
  const { tables, built } = realSites();
  const members = [...membersOf(tables).values()].filter(
    ({ country, precision }) => country === 'US' && precision !== 'country',
  );
  const operators = createOperators(tables.companyNames);
  const companies = new Map(
    members.map(
      ({ key, name, parties }) => [key, [...operators.all(parties), ...operators.all(name)]] as const,
    ),
  );
  const siteOf = (member: Member) => {
    const id = member.key.startsWith('atlas:')
      ? `ca-${member.key.slice(6)}`
      : member.key.replace(/^\w+:/, '');
    return built.aliases[id] ?? id;
  };
  const joined: [Member, Member][] = [];
  const apart: Record<Stratum, [Member, Member][]> = {
    companyClose: [],
    companyRough: [],
    companyMapped: [],
    strangers: [],
  };
  const byLat = [...members].sort((a, b) => a.lat - b.lat || by((m: Member) => m.key)(a, b));
  for (const [index, a] of byLat.entries()) {
    for (let next = index + 1; next < byLat.length; next++) {
      const b = byLat[next];
      if (!b || b.lat - a.lat > 0.4) break;
      if (Math.abs(b.lon - a.lon) > 0.6) continue;
      const isSame = siteOf(a) === siteOf(b);
      const km = kmBetween(a, b);
      const common = companies.get(a.key)?.some((name) => companies.get(b.key)?.includes(name)) ?? false;
      if (isSame) joined.push([a, b]);
      else if (a.name === UNNAMED || b.name === UNNAMED) continue;
      else if (common && km <= CLOSE_KM) apart.companyClose.push([a, b]);
      else if (common && km <= COMPANY_KM)
        apart[isMapped(a) && isMapped(b) ? 'companyMapped' : 'companyRough'].push([a, b]);
      else if (km <= CLOSE_KM) apart.strangers.push([a, b]);
    }
  }
  const random = generator(SEED);
  const drawn = [
    ...draw(joined, JOINED, random).map((pair) => ({
      pair,
      build: 'same',
      stratum: 'joined',
      of: joined.length,
    })),
    ...keys(APART).flatMap((stratum) =>
      draw(apart[stratum], APART[stratum], random).map((pair) => ({
        pair,
        build: 'different',
        stratum,
        of: apart[stratum].length,
      })),
    ),
  ]
    .map((item) => ({ ...item, order: random() }))
    .sort((a, b) => a.order - b.order);
  const cells = ({ key, name, parties, places, lon, lat, precision, status }: Member) => [
    key,
    name,
    parties,
    places,
    `${lat.toFixed(4)} ${lon.toFixed(4)}`,
    precision,
    status,
  ];
  const side = (letter: string) =>
    ['row', 'name', 'companies', 'place', 'position', 'precision', 'status'].map(
      (word) => `${word}${letter}`,
    );
  return {
    pairs: plainCsv([
      ['pair', ...side('A'), ...side('B'), 'km', 'judgement'],
      ...drawn.map(({ pair: [a, b] }, index) => [
        String(index + 1),
        ...cells(a),
        ...cells(b),
        kmBetween(a, b).toFixed(2),
        '',
      ]),
    ]),
    key: plainCsv([
      ['pair', 'build', 'stratum', 'pairsInStratum'],
      ...drawn.map(({ build, stratum, of }, index) => [String(index + 1), build, stratum, String(of)]),
    ]),
  };
}

const isMapped = ({ precision }: Member) => precision === 'footprint';

const keys = <K extends string>(record: Readonly<Record<K, unknown>>) => Object.keys(record) as K[];

const kmBetween = (a: Member, b: Member) => distance([a.lon, a.lat], [b.lon, b.lat]);

function draw<T>(list: readonly T[], count: number, random: () => number): T[] {
  return list
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ item }) => item);
}

/** Mulberry32: numbers from 0 to 1 that depend on the seed alone. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { pairs, key } = samplePairs();
  writeFileSync(path.join(ROOT, PAIRS_FILE), pairs);
  writeFileSync(path.join(ROOT, PAIRS_KEY_FILE), key);
}
