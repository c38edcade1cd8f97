/**
 * Matches within the compiled list: rows of one company that lie where its campus is said to be, and outlines
 * without a name beside a campus.
 */
import distance from '@turf/distance';
import Flatbush from 'flatbush';
import type { Precision } from '../../../src/model/vocabulary';
import { isKnownCampus, UNNAMED } from './known';
import type { Match, Member } from './match';
import type { Operators } from './operators';
import type { Override } from './rows';
import { kindOf, pairKey } from './settle';
import { by } from './tableReader';
import { unnamedMatches } from './unnamed';

/** How far apart, in kilometres, two rows of one company may lie when the worse position is approximate. */
const APPROXIMATE_KM = 15;

/** The same when both positions are good: a permit, or an outline of the same name. */
const PRECISE_KM = 1.2;

/** How far apart two outlines of one company may lie side by side. */
const BESIDE_KM = 0.5;

/** How far the geocoded address of a permit may lie from the campus it is for. */
const PERMIT_KM = 6;

/** How far apart the only two rows of one company in a county may lie: a permit, or an outline and a rough point. */
const COUNTY_PERMIT_KM = 15;
const COUNTY_OUTLINE_KM = 20;

/** Rows of one company in one county are looked for as far as this. */
const COUNTY_WIDE_KM = 80;

const PRECISE: readonly Precision[] = ['footprint', 'exact', 'point', 'address', 'site'];

/** Proposals of matches between rows of the list. */
export function campusMatches(
  members: ReadonlyMap<string, Member>,
  operators: Operators,
  verdicts: ReadonlyMap<string, Override>,
): Match[] {
  const list = [...members.values()].filter(
    (member) => member.country === 'US' && !['county', 'country'].includes(member.precision),
  );
  const near = neighbourhood(list);
  const companies = new Map(
    list.map(({ key, name, parties }) => [key, [...operators.all(parties), ...operators.all(name)]] as const),
  );
  const companyIn = (a: Member, b: Member) =>
    companies.get(a.key)?.find((name) => companies.get(b.key)?.includes(name)) ?? null;
  const proposals: Match[] = [];
  const propose = (hub: Member, member: Member, rule: Match['rule'], reason: string, score: number) => {
    if (verdicts.has(pairKey(hub.key, member.key))) return;
    proposals.push({ hub: hub.key, member: member.key, rule, reason, km: kmBetween(hub, member), score });
  };

  const isPermit = ({ datasets }: Member) => datasets.size === 1 && datasets.has('epaEcho');
  // Permits are of a campus, and no campus of their own: they do not count when rows are told apart.
  const sitesOf = (row: Member, km: number) =>
    near(row, km).filter((other) => !isPermit(other) && companyIn(row, other) !== null);
  const isListed = ({ key }: Member) => kindOf(key) === 'center';
  // A row of another table names no county by its code: it may lie in this one.
  const sitesInCounty = (row: Member) =>
    sitesOf(row, COUNTY_WIDE_KM).filter(
      ({ countyFips }) => countyFips === null || countyFips === row.countyFips,
    );

  for (const member of list) {
    if (!isListed(member) || member.name === UNNAMED || member.datasets.has('computeAtlas')) continue;
    const reach = isPermit(member) ? PERMIT_KM : APPROXIMATE_KM;
    const [only, ...more] = sitesOf(member, reach);
    const [closest] = sitesOf(member, PRECISE_KM)
      .filter((hub) => isOneAddress(hub, member))
      .sort((a, b) => kmBetween(a, member) - kmBetween(b, member) || by((row: Member) => row.key)(a, b));
    if (closest && isListed(closest)) {
      const reason = `same company (${companyIn(closest, member)}), within ${PRECISE_KM} km`;
      propose(closest, member, 'sameCompany', reason, 20 - kmBetween(closest, member));
    } else if (only && more.length === 0 && isListed(only) && isOneCampus(only, member)) {
      const isAlone = isPermit(member) || sitesOf(only, reach).length === 1;
      if (!isAlone || (!isPermit(member) && only.precision !== 'approximate')) continue;
      const what = isPermit(member) ? 'a permit of the only site' : 'the only rows';
      const reason = `${what} of one company (${companyIn(only, member)}) within ${reach} km`;
      propose(only, member, 'sameCompany', reason, 15 - kmBetween(only, member) / 100);
    } else {
      const [site, ...others] = sitesInCounty(member);
      if (!site || others.length > 0 || !isListed(site) || !isOneCampus(site, member)) continue;
      const isOnly = isPermit(member)
        ? isKnownCampus(site) && !isPlan(site) && !areNumberedApart(site, member)
        : site.precision === 'approximate' && sitesInCounty(site).length === 1;
      const limit = isPermit(member) ? COUNTY_PERMIT_KM : COUNTY_OUTLINE_KM;
      if (!isOnly || kmBetween(site, member) > limit) continue;
      const what = isPermit(member) ? 'a permit of the only site' : 'the only rows';
      const reason = `${what} of one company (${companyIn(site, member)}) in the county, within ${limit} km`;
      propose(site, member, 'sameCompany', reason, 10 - kmBetween(site, member) / 100);
    }
  }

  for (const hub of list) {
    if (!isListed(hub) || isPermit(hub)) continue;
    for (const member of near(hub, APPROXIMATE_KM)) {
      const codes = [...hub.buildings].filter((code) => member.buildings.has(code));
      if (codes.length === 0 || !isListed(member) || companyIn(hub, member) === null) continue;
      // Two groups of outlines that share a code are two groups; the word without an outline is of the other.
      if (member.datasets.has('osm') || (!hub.datasets.has('osm') && hub.key > member.key)) continue;
      const reason = `the same building (${codes.join(', ')}) of one company (${companyIn(hub, member)}), within ${APPROXIMATE_KM} km`;
      propose(hub, member, 'sameBuilding', reason, 30 - kmBetween(hub, member));
    }
    if (!isOutline(hub) || stemOf(hub.name) === null) continue;
    for (const member of near(hub, PRECISE_KM)) {
      if (hub.key > member.key || !isOutline(member) || stemOf(member.name) !== stemOf(hub.name)) continue;
      const reason = `numbered halls of one name (${stemOf(hub.name)}), within ${PRECISE_KM} km`;
      propose(hub, member, 'siblingHalls', reason, 20 - kmBetween(hub, member));
    }
  }

  const areOfOne = (a: Member, b: Member) => companyIn(a, b) !== null;
  for (const { campus, outline, reason, km } of unnamedMatches(list, { near, areOfOne, isPermit })) {
    propose(campus, outline, 'unnamedOutline', reason, 5 - km);
  }
  return proposals;
}

/** An outline on the map that no register knows. */
const isOutline = ({ datasets }: Member) => datasets.size === 1 && datasets.has('osm');

/** The name without the number of the hall: "RIC2" of "RIC2 DC1"; null where the name is nothing else. */
function stemOf(name: string): string | null {
  const stem = name.replace(/[\s-]+(?:[A-Z]{0,4}\d{1,3}|[IVX]+|[A-Z])$/, '');
  return stem === name || stem === '' ? null : stem;
}

/** One of the two is a permit, both carry the same name, or two outlines stand side by side. */
function isOneAddress(a: Member, b: Member): boolean {
  const isPermit = b.datasets.size === 1 && (b.datasets.has('epaEcho') || b.datasets.has('cecSppe'));
  const arePrecise = PRECISE.includes(a.precision) && PRECISE.includes(b.precision);
  const areBeside =
    a.precision === 'footprint' && b.precision === 'footprint' && kmBetween(a, b) <= BESIDE_KM;
  return arePrecise && (isPermit || areBeside || (a.name === b.name && a.key < b.key));
}

/** Nothing is built, as far as is known. */
const isPlan = ({ status }: Member) => ['proposed', 'permitted', 'cancelled', 'paused'].includes(status);

/** "Chicago II" and "Chicago III": both names count, and not alike. */
function areNumberedApart(a: Member, b: Member): boolean {
  const [numbersA, numbersB] = [a, b].map(({ name }) => name.match(/\b[IVX]+\b/g) ?? []);
  return !!numbersA?.length && !!numbersB?.length && numbersA.join() !== numbersB.join();
}

/** Nothing speaks against one campus: the same county, no clash of status, no building code of its own. */
function isOneCampus(a: Member, b: Member): boolean {
  const isBuilt = (member: Member) => ['operating', 'closed'].includes(member.status);
  const clash =
    ((isPlan(a) || a.status === 'construction') && isBuilt(b)) ||
    (isBuilt(a) && (isPlan(b) || b.status === 'construction'));
  const [codesA, codesB] = [[...a.buildings], b.buildings];
  const differ = codesA.length > 0 && codesB.size > 0 && !codesA.some((code) => codesB.has(code));
  return a.countyFips === b.countyFips && !clash && !differ;
}

/** A code of a single building: IAD38, DC-21 or SAT 81. */
export const CODE = /\b([A-Z]{2,5})[- ]?(\d{1,3}[A-Z]?)\b/g;

/** Further numbers after a code: "SAT09 13 40 46". */
const MORE_NUMBERS = /^(?:[\s,/&]+\d{2}\b)+/;

/** Codes of single buildings in a name, without sign or space. */
export function buildingCodes(name: string): string[] {
  return [...name.matchAll(CODE)].flatMap((found) => {
    const [code, word, number] = found;
    const rest = MORE_NUMBERS.exec(name.slice(found.index + code.length))?.[0] ?? '';
    return [number ?? '', ...(rest.match(/\d+/g) ?? [])].map((text) => `${word}${text}`);
  });
}

/** A code as it is compared: CMH050 is CMH50. */
export const plainCode = (code: string): string => code.replace(/(?<=[A-Z])0+/, '');

const kmBetween = (a: Member, b: Member) => distance([a.lon, a.lat], [b.lon, b.lat]);

/** Rows within a distance of a row, without itself; ordered by key. */
function neighbourhood(list: readonly Member[]): (of: Member, km: number) => Member[] {
  if (list.length === 0) return () => [];
  const index = new Flatbush(list.length);
  for (const { lon, lat } of list) index.add(lon, lat, lon, lat);
  index.finish();
  return (of, km) => {
    const dy = km / 111;
    const dx = dy / Math.max(0.1, Math.cos((of.lat * Math.PI) / 180));
    return index
      .search(of.lon - dx, of.lat - dy, of.lon + dx, of.lat + dy)
      .sort((a, b) => a - b)
      .flatMap((found) => list[found] ?? [])
      .filter((other) => other !== of && kmBetween(of, other) <= km);
  };
}
