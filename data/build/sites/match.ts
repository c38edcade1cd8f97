/**
 * One place is one site: finds out which rows of the mining lineage, of Compute Atlas and of the list of data
 * centers describe the same place. Every decision carries its reason; what is doubtful stays apart and is
 * listed for review. The result does not depend on the order of rows.
 */
import distance from '@turf/distance';
import Flatbush from 'flatbush';
import type { Precision, SiteStatus } from '../../../src/model/vocabulary';
import { buildingCodes, campusMatches, plainCode } from './campus';
import { append } from './groups';
import { asWords, type Operators } from './operators';
import type { Override, Place, RecordDataset, Tables } from './rows';
import { HUB_ORDER, kindOf, pairKey, settle } from './settle';
import { by } from './tableReader';

/** A row that may share a place with others. The key is `lineage:`, `atlas:` or `center:` and the id. */
export interface Member extends Place {
  key: string;
  name: string;
  /** Operator, owner and tenant as one text. */
  parties: string;
  /** Locality and county as one text. */
  places: string;
  country: string;
  /** County of the row; null outside the US or when unknown. */
  countyFips: string | null;
  status: SiteStatus;
  /** Datasets of the records behind a row of the list; empty for other rows. */
  datasets: ReadonlySet<RecordDataset>;
  /** Codes of single buildings (IAD38) in its name and in those of its records. */
  buildings: ReadonlySet<string>;
  /** What the map has of it: buildings, and grounds with their size in square metres. */
  mapped: readonly { lon: number; lat: number; groundM2: number | null }[];
  /** Keys of other rows of which the map has a building within the outline of its ground. */
  holds: ReadonlySet<string>;
}

/** Two rows found to be one place. `hub` is the row that gives the site its history. */
export interface Match {
  hub: string;
  member: string;
  rule:
    | 'reviewed'
    | 'knownId'
    | 'sameFeature'
    | 'nameAndParty'
    | 'sameBuilding'
    | 'sameCompany'
    | 'siblingHalls'
    | 'unnamedOutline';
  reason: string;
  /** Kilometres between the two positions. */
  km: number;
  score: number;
}

/** Two rows that look alike but not enough, or whose match was refused. */
export interface Candidate {
  recordA: string;
  recordB: string;
  reason: string;
  km: number;
}

/** How far, in kilometres, a position of each precision may lie from the place itself. */
const REACH_KM: Readonly<Record<Precision, number>> = {
  footprint: 3,
  exact: 3,
  point: 3,
  address: 3,
  site: 3,
  approximate: 12,
  town: 12,
  county: 50,
  country: 0,
};

/** No two rows farther apart than this are compared. */
const SEARCH_KM = 70;

/** Words that say nothing about which company or place is meant. */
const COMMON = new Set(
  asWords(
    `data center centers centre datacenter datacentre campus facility site sites plant the of and at for in by
     inc llc ltd co corp corporation company companies holdings group partners platforms technologies
     technology systems services solutions infrastructure digital energy power mine mining bitcoin crypto
     cryptocurrency cryptomine blockchain compute computing cloud hpc ai edge project proposed former formerly
     ex county city town township area park industrial business north south east west new old road street
     avenue unnamed expansion existing phase clean one two international development property operating
     capital green hosting hosted customers tenant undisclosed investment grade press reports frontier lab
     intent letter non binding with conditional colocation earlier later joint venture partner sourced not
     buyer lease owner private subsidiary state generating station authority port house factory gas well pad
     carolina`,
  )
    .trim()
    .split(' '),
);

const tokens = (text: string): Set<string> =>
  new Set(
    asWords(text)
      .trim()
      .split(' ')
      .filter((word) => word.length > 1 && !COMMON.has(word)),
  );

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] =>
  [...a].filter((word) => b.has(word)).sort();

/** The rows that take part, by key. */
export function membersOf(tables: Tables): Map<string, Member> {
  const members: Member[] = [];
  const ofCenter = new Set(
    tables.records.filter((record) => record.dataset === 'computeAtlas').map((record) => record.recordId),
  );
  const places = new Map<string, string[]>();
  const atlas = new Map(tables.atlas.map((row) => [row.id, row]));
  for (const record of tables.records) {
    const locality = record.dataset === 'computeAtlas' ? atlas.get(record.recordId)?.locality : null;
    if (locality) places.set(record.siteId, [...(places.get(record.siteId) ?? []), locality]);
  }
  const nowhere = {
    countyFips: null,
    datasets: new Set<RecordDataset>(),
    buildings: new Set<string>(),
    mapped: [],
    holds: new Set<string>(),
  };
  const mapped = new Map<string, Member['mapped'][number][]>();
  for (const { siteId, dataset, lon, lat, siteAreaM2 } of tables.records) {
    if (dataset === 'osm') append(mapped, siteId, { lon, lat, groundM2: siteAreaM2 });
  }
  const holds = new Map<string, Set<string>>();
  for (const { siteId, rowsWithin } of tables.outlines) {
    if (siteId === null) continue;
    const keys = rowsWithin.filter((id) => id !== siteId).map((id) => `center:${id}`);
    holds.set(siteId, new Set([...(holds.get(siteId) ?? []), ...keys]));
  }
  const datasets = new Map<string, Set<RecordDataset>>();
  const recordNames = new Map<string, string[]>();
  for (const { siteId, dataset, name } of tables.records) {
    datasets.set(siteId, (datasets.get(siteId) ?? new Set<RecordDataset>()).add(dataset));
    recordNames.set(siteId, [...(recordNames.get(siteId) ?? []), name ?? '']);
  }
  const text = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ');
  for (const row of tables.lineage) {
    members.push({
      ...pick(row),
      key: `lineage:${row.id}`,
      parties: text(row.operator, row.owner, row.tenant),
      places: text(row.locality, row.countyName),
      ...nowhere,
      status: row.status,
    });
  }
  for (const row of tables.atlas) {
    if (ofCenter.has(row.id)) continue;
    members.push({
      ...pick({ ...row, country: 'US' }),
      key: `atlas:${row.id}`,
      parties: row.operator,
      places: text(row.locality, row.countyName),
      ...nowhere,
      status: row.status,
    });
  }
  for (const row of tables.centers) {
    members.push({
      ...pick(row),
      key: `center:${row.id}`,
      parties: row.operator ?? '',
      places: text(...(places.get(row.id) ?? []), row.countyName),
      countyFips: row.countyFips,
      status: row.status,
      datasets: datasets.get(row.id) ?? nowhere.datasets,
      buildings: new Set(
        [row.name, ...(recordNames.get(row.id) ?? [])].flatMap(buildingCodes).map(plainCode),
      ),
      mapped: mapped.get(row.id) ?? [],
      holds: holds.get(row.id) ?? nowhere.holds,
    });
  }
  return new Map(members.sort(by((member) => member.key)).map((member) => [member.key, member]));
}

const pick = ({ name, lon, lat, precision, country }: Place & { name: string; country: string }) => ({
  name,
  lon,
  lat,
  precision,
  country,
});

/** Great-circle distance in kilometres. */
const kmBetween = (a: Place, b: Place): number => distance([a.lon, a.lat], [b.lon, b.lat]);

const idOf = (key: string) => key.slice(key.indexOf(':') + 1);

/**
 * Matches rows. A site has at most one lineage row; a row belongs to at most one site.
 * @returns matches and doubtful candidates, each ordered by key
 */
export function matchMembers(
  members: ReadonlyMap<string, Member>,
  operators: Operators,
  overrides: readonly Override[],
): { matches: Match[]; candidates: Candidate[] } {
  const verdicts = new Map<string, Override>();
  for (const override of overrides) verdicts.set(pairKey(override.recordA, override.recordB), override);

  const proposals: Match[] = [];
  const candidates = new Map<string, Candidate>();
  const doubt = (hub: string, member: string, km: number, reason: string) =>
    candidates.set(pairKey(hub, member), { recordA: hub, recordB: member, reason, km });

  for (const [hub, member] of neighbours(members)) {
    const km = kmBetween(hub, member);
    const verdict = verdicts.get(pairKey(hub.key, member.key));
    if (verdict) continue;
    const judged = judge(hub, member, km, operators);
    if (judged?.kind === 'match') {
      const { rule, reason, score } = judged;
      proposals.push({ hub: hub.key, member: member.key, rule, reason, km, score });
    } else if (judged) doubt(hub.key, member.key, km, judged.reason);
  }
  for (const override of verdicts.values()) {
    const [a, b] = [members.get(override.recordA), members.get(override.recordB)];
    if (!a || !b || override.verdict === 'different') continue;
    const [hub, member] =
      HUB_ORDER.indexOf(kindOf(a.key)) <= HUB_ORDER.indexOf(kindOf(b.key)) ? [a, b] : [b, a];
    const { reason } = override;
    const km = kmBetween(a, b);
    proposals.push({ hub: hub.key, member: member.key, rule: 'reviewed', reason, km, score: 1000 });
  }

  proposals.push(...campusMatches(members, operators, verdicts));
  const matches = settle(proposals, verdicts, doubt);
  const siteOf = (key: string) => matches.get(key)?.hub ?? key;
  for (const [pair, found] of candidates) {
    if (siteOf(found.recordA) === siteOf(found.recordB)) candidates.delete(pair);
  }
  return {
    matches: [...matches.values()].sort(by((match) => `${match.hub} ${match.member}`)),
    candidates: [...candidates.values()].sort(by((found) => `${found.recordA} ${found.recordB}`)),
  };
}

/** Pairs of possible hub and member that lie near enough to be compared. */
function* neighbours(members: ReadonlyMap<string, Member>): Generator<[Member, Member]> {
  const list = [...members.values()].filter((member) => member.precision !== 'country');
  if (list.length === 0) return;
  const index = new Flatbush(list.length);
  for (const { lon, lat } of list) index.add(lon, lat, lon, lat);
  index.finish();
  for (const hub of list) {
    const order = HUB_ORDER.indexOf(kindOf(hub.key));
    if (kindOf(hub.key) === 'center') continue;
    const dy = SEARCH_KM / 111;
    const dx = dy / Math.max(0.1, Math.cos((hub.lat * Math.PI) / 180));
    for (const found of index.search(hub.lon - dx, hub.lat - dy, hub.lon + dx, hub.lat + dy)) {
      const member = list[found];
      if (member && HUB_ORDER.indexOf(kindOf(member.key)) > order) yield [hub, member];
    }
  }
}

type Judgement =
  | { kind: 'match'; rule: Match['rule']; reason: string; score: number }
  | { kind: 'doubt'; reason: string };

const PRECISE: readonly Precision[] = ['footprint', 'exact', 'point', 'address', 'site'];

/** What the rules say of two rows `km` kilometres apart; null when nothing speaks for one place. */
function judge(hub: Member, member: Member, km: number, operators: Operators): Judgement | null {
  const isPrecise = PRECISE.includes(hub.precision) && PRECISE.includes(member.precision);
  if (hub.country !== member.country || km > SEARCH_KM) return null;
  if (idOf(hub.key) === idOf(member.key)) {
    return { kind: 'match', rule: 'knownId', reason: 'both tables use the same id', score: 500 };
  }
  if (hub.precision === 'site' && isPrecise && km < 0.1) {
    const reason = 'the position comes from the same mapped feature';
    return { kind: 'match', rule: 'sameFeature', reason, score: 400 + signals(hub, member, operators).score };
  }
  const { parties, names, places, score } = signals(hub, member, operators);
  const reach = REACH_KM[hub.precision] + REACH_KM[member.precision];
  const words = `same company (${parties.join(', ')}), same name (${[...names, ...places].join(', ')})`;
  if (parties.length > 0 && names.length + places.length > 0) {
    if (km <= reach) {
      const reason = `${words}, within ${reach} km`;
      return { kind: 'match', rule: 'nameAndParty', reason, score: score - km / 100 };
    }
    return { kind: 'doubt', reason: `${words}, but farther apart than ${reach} km` };
  }
  if (parties.length > 0 && km <= reach) {
    return { kind: 'doubt', reason: `same company (${parties.join(', ')}) and near, but no common name` };
  }
  if (names.length > 0 && km <= 2) {
    return { kind: 'doubt', reason: `same name (${names.join(', ')}) and near, but no common company` };
  }
  if (isPrecise && km <= 1)
    return { kind: 'doubt', reason: 'very near, but neither company nor name in common' };
  return null;
}

interface Signals {
  /** Companies, or words of company names, in common. */
  parties: string[];
  /** Words of the site's own name in both names. */
  names: string[];
  /** Words of one name that are the other's locality or county. */
  places: string[];
  score: number;
}

function signals(a: Member, b: Member, operators: Operators): Signals {
  const [partyA, partyB] = [tokens(a.parties), tokens(b.parties)];
  const [nameA, nameB] = [tokens(a.name), tokens(b.name)];
  const [placeA, placeB] = [tokens(a.places), tokens(b.places)];
  const companies = shared(
    new Set(operators.all(`${a.parties} · ${a.name}`)),
    new Set(operators.all(`${b.parties} · ${b.name}`)),
  );
  const words = [...shared(partyA, new Set([...partyB, ...nameB])), ...shared(nameA, partyB)];
  // What both rows have as a company is no name of the place; an owner named after its place is.
  const companyWords = new Set([
    ...shared(partyA, partyB),
    ...companies.flatMap((name) => [...tokens(name)]),
  ]);
  // A town is no company, even where a company is named after it.
  const isPlace = (word: string) => placeA.has(word) || placeB.has(word);
  const own = (list: string[]) => list.filter((word) => !companyWords.has(word) || isPlace(word));
  const names = own(shared(nameA, nameB));
  const places = own([...shared(nameA, placeB), ...shared(nameB, placeA)]).filter(
    (word) => !names.includes(word),
  );
  const distinct = [...new Set(places)].sort();
  // A word is evidence once: what names the place does not name the company as well.
  const isName = (word: string) => names.includes(word) || distinct.includes(word);
  const known = new Set(companies.flatMap((name) => [...tokens(name)]));
  const firms = words.filter((word) => !isPlace(word) && !isName(word) && !known.has(word));
  const parties = [...new Set([...companies, ...firms])].sort();
  const score = 10 + 2 * Math.min(parties.length, 2) + 3 * names.length + distinct.length;
  return { parties, names, places: distinct, score };
}
