/**
 * Joins fights to the sites that they are about. A site is taken where it lies in the county of the fight and bears
 * the name of its project, or where it is the only one there of the company, and no name and no size speaks
 * against it. Every join, and every near miss, is listed with its reason.
 */
import type { Fight } from '../../../../src/model/fight';
import type { Site } from '../../../../src/model/site';
import { type Act, companiesOf, isOverArea, projectNames } from '../fights';
import {
  GENERIC_COMPANIES,
  GENERIC_NAMES,
  type Name,
  SEVERAL_CAMPUSES,
  sameName,
  share,
  wordsOf,
} from '../names';

/** A site with all names that it is known by. */
export interface NamedSite {
  site: Pick<Site, 'id' | 'name' | 'operator' | 'state' | 'countyFips' | 'country' | 'mw' | 'status'>;
  /** Other names, and those of operators, tenants and owners. */
  aliases: readonly string[];
  companies: readonly string[];
}

/** A fight and a site that were looked at. */
export interface SiteJoin {
  fight: Fight;
  site: NamedSite['site'];
  joined: boolean;
  reason: string;
}

interface Known extends NamedSite {
  names: Name[];
  owners: Name[];
}

/** How far apart two figures of one project may be: full build-outs are told in stages. */
const MW_RATIO = 4;

const distinct = (text: string, place: ReadonlySet<string>): Name =>
  wordsOf(text).filter((word) => !GENERIC_NAMES.has(word) && !place.has(word));

const bareCompany = (text: string): Name => wordsOf(text).filter((word) => !GENERIC_COMPANIES.has(word));

const partsOf = (text: string) => text.split(/[/;()—–]| - /);

function knownSite(named: NamedSite): Known {
  const owners = named.companies
    .flatMap((name) => name.split(/[/;,()]| and /))
    .map(bareCompany)
    .filter((words) => words.length > 0);
  const names = [named.site.name, ...named.aliases]
    .flatMap(partsOf)
    .map((part) => distinct(part, new Set()))
    .filter((words) => words.some((word) => /[a-z]/.test(word)))
    // A name that is only the company's is no name of the project.
    .filter((words) => !owners.some((owner) => words.every((word) => owner.includes(word))));
  return { ...named, names, owners };
}

/**
 * Sets `siteIds` of the fights and of their acts that are about the project.
 * @param acts the acts by id
 */
export function joinSites(
  fights: readonly Fight[],
  acts: ReadonlyMap<string, Act>,
  sites: readonly NamedSite[],
): SiteJoin[] {
  const byCounty = new Map<string, Known[]>();
  for (const named of sites) {
    const { countyFips } = named.site;
    if (countyFips === null) continue;
    byCounty.set(countyFips, [...(byCounty.get(countyFips) ?? []), knownSite(named)]);
  }
  const towns = townsByCounty(acts);
  const joins: SiteJoin[] = [];
  for (const fight of fights) {
    const members = fight.eventIds.flatMap((id) => acts.get(id) ?? []);
    const counties = new Set(members.flatMap((act) => (isOverArea(act) ? [] : (act.event.countyFips ?? []))));
    const near = [...counties].flatMap((fips) => byCounty.get(fips) ?? []);
    const places = new Set([...counties].flatMap((fips) => [...(towns.get(fips) ?? [])]));
    const found = near.length === 0 ? [] : sitesOf(fight, members, near, places);
    joins.push(...found);
    fight.siteIds = [...new Set(found.flatMap(({ joined, site }) => (joined ? [site.id] : [])))].sort();
    for (const { event } of members) {
      const about = event.project !== null || event.act?.about === 'project' || event.projectOutcome !== null;
      if (about) event.siteIds = fight.siteIds;
    }
  }
  return joins;
}

/** The words of the names of towns that acts are told of, by county. */
function townsByCounty(acts: ReadonlyMap<string, Act>): Map<string, Set<string>> {
  const towns = new Map<string, Set<string>>();
  for (const { event } of acts.values()) {
    if (event.countyFips === null || event.jurisdictionKind === 'county') continue;
    const words = towns.get(event.countyFips) ?? new Set();
    for (const word of wordsOf(event.jurisdiction)) words.add(word);
    towns.set(event.countyFips, words);
  }
  return towns;
}

/** @param towns words of the names of towns in the counties of the fight */
function sitesOf(
  fight: Fight,
  members: readonly Act[],
  near: readonly Known[],
  towns: ReadonlySet<string>,
): SiteJoin[] {
  const companies = members.flatMap(({ event }) => companiesOf(event));
  const names = members.flatMap((act) => projectNames(act, companies));
  const row = (known: Known, joined: boolean, reason: string): SiteJoin => ({
    fight,
    site: known.site,
    joined,
    reason,
  });
  const named = near.filter((known) => share(names, known.names));
  // Two projects of one town both bear its name.
  const isOfTown = (known: Known) =>
    !share(companies, known.owners) &&
    (speaksAgainst(fight, known) ||
      names.every((name) =>
        known.names.every((other) => !sameName(name, other) || [name, other].some((words) => isTown(words))),
      ));
  const isTown = (words: Name) => words.every((word) => towns.has(word));
  const byName = named.filter((known) => !isOfTown(known));
  const byTown = named
    .filter(isOfTown)
    .map((known) =>
      row(known, false, 'a name in common that is a town’s or of a project of another size, and no company'),
    );
  if (byName.length > 0) {
    return [...byTown, ...byName.map((known) => row(known, true, 'one county and project name'))];
  }
  if (byTown.length > 0) return byTown;
  const byCompany = near.filter((known) => share(companies, known.owners));
  const [only] = byCompany;
  if (only === undefined) return [];
  const apart = (reason: string) => byCompany.map((known) => row(known, false, reason));
  if (byCompany.length > 1) return apart('the company has several sites in the county');
  if (names.length > 0 && only.names.length > 0) {
    return apart('one county and company, but projects of different names');
  }
  const common = companies.filter((name) => share([name], only.owners));
  const place = new Set(members.flatMap(({ event }) => wordsOf(event.jurisdiction)));
  if (common.every((name) => name.every((word) => place.has(word)))) {
    return apart('the two have the name of the place in common, and no company');
  }
  if (common.every((name) => name.every((word) => SEVERAL_CAMPUSES.has(word))) && !sameSize(fight, only)) {
    return apart('the company may have other projects in the county');
  }
  if (speaksAgainst(fight, only)) return apart('one county and company, but sizes far apart');
  return [row(only, true, 'one county, and the only site of the company there')];
}

const ratio = (a: number, b: number) => Math.max(a, b) / Math.min(a, b);

function speaksAgainst({ mwTold }: Fight, { site }: Known): boolean {
  const { mw } = site;
  return mw !== null && mwTold.length > 0 && mwTold.every((told) => ratio(told, mw.value) > MW_RATIO);
}

function sameSize({ mwTold }: Fight, { site }: Known): boolean {
  const { mw } = site;
  return mw !== null && mwTold.some((told) => ratio(told, mw.value) < 1.1);
}
