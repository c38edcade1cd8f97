/** Makes sites of matched rows: one site per group of rows, with every row still listed among its records. */

import distance from '@turf/distance';
import type {
  MwClaim,
  ReportedFact,
  Site,
  SiteDetail,
  SourceRecord,
  StatusStep,
} from '../../../src/model/site';
import {
  CONFIDENCES,
  isOneOf,
  PRECISIONS,
  type Precision,
  type SiteClass,
  type SiteStatus,
} from '../../../src/model/vocabulary';
import { countyNamed } from '../countyNames';
import { countyAt, nearestCounty, stateOf } from '../geography';
import { headlineMw, type RankedFigure } from './headline';
import type { Match } from './match';
import type { Operators } from './operators';
import type { AtlasRow, CancelledRow, CenterRow, LineageRow, Place, RecordRow, Tables } from './rows';
import { by } from './tables';

/** What the search needs of a site. Private to the build. */
export interface SearchDocument {
  id: string;
  name: string;
  operator: string | null;
  tenant: string | null;
  owner: string | null;
  locality: string | null;
  state: string | null;
  /** Other names of the place and canonical names of its companies. */
  aliases: string[];
}

/** Everything the step writes about sites. */
export interface Merged {
  sites: Site[];
  details: SiteDetail[];
  search: SearchDocument[];
  /** Former or second id -> id. */
  aliases: Record<string, string>;
}

/** What the merge needs from elsewhere in the data. */
export interface Surroundings {
  operators: Operators;
  /** The smallest grid area of a county; null when none is known. */
  areaOf(fips: string): string | null;
  /** Day on which a dataset was read, `YYYY-MM-DD`. */
  retrieved(dataset: string): string;
}

interface Group {
  lineage: LineageRow | null;
  /** Best first. */
  centers: CenterRow[];
  /** Rows of Compute Atlas that are in no center. */
  loose: AtlasRow[];
  matches: Match[];
}

/** Builds all sites from the tables and the matches; nothing is lost and nothing appears twice. */
export function mergeSites(tables: Tables, matches: readonly Match[], around: Surroundings): Merged {
  const lookups = new Lookups(tables);
  const merged: Merged = { sites: [], details: [], search: [], aliases: {} };
  for (const group of groupsOf(tables, matches, lookups)) {
    const built = buildSite(group, lookups, around);
    merged.sites.push(built.site);
    merged.details.push(built.detail);
    merged.search.push(built.search);
    for (const alias of built.aliases) merged.aliases[alias] = built.site.id;
  }
  merged.sites.sort(by((site) => site.id));
  merged.details.sort(by((detail) => detail.id));
  merged.search.sort(by((document) => document.id));
  merged.aliases = Object.fromEntries(Object.entries(merged.aliases).sort(by(([alias]) => alias)));
  return merged;
}

/** The id a row alone would have as a site. */
export function siteIdOf(key: string): string {
  const id = key.slice(key.indexOf(':') + 1);
  return key.startsWith('atlas:') ? `ca-${id}` : id;
}

class Lookups {
  readonly atlas: ReadonlyMap<string, AtlasRow>;
  readonly cancelled: ReadonlyMap<string, CancelledRow>;
  readonly records = new Map<string, RecordRow[]>();
  readonly power = new Map<string, Tables['power']>();
  readonly classes: ReadonlyMap<string, SiteClass>;
  readonly inCenter: ReadonlySet<string>;
  /** Names of rows by key. */
  readonly names: ReadonlyMap<string, string>;

  constructor(tables: Tables) {
    this.atlas = new Map(tables.atlas.map((row) => [row.id, row]));
    this.cancelled = new Map(tables.cancelled.map((row) => [row.recordId, row]));
    this.classes = new Map(tables.classOverrides.map((row) => [row.record, row.siteClass]));
    for (const record of tables.records) append(this.records, record.siteId, record);
    this.inCenter = new Set(
      tables.records.filter((record) => record.dataset === 'computeAtlas').map((record) => record.recordId),
    );
    this.names = new Map([
      ...tables.lineage.map((row) => [`lineage:${row.id}`, row.name] as const),
      ...tables.atlas.map((row) => [`atlas:${row.id}`, row.name] as const),
      ...tables.centers.map((row) => [`center:${row.id}`, row.name] as const),
    ]);
    const siteOfRecord = new Map(
      tables.records
        .filter((record) => record.dataset === 'epoch')
        .map((record) => [record.recordId, record.siteId]),
    );
    for (const { recordA, recordB, verdict } of tables.overrides) {
      if (verdict === 'same' && recordA.startsWith('power:')) {
        siteOfRecord.set(recordA.slice('power:'.length), siteIdOf(recordB));
      }
    }
    for (const row of tables.power) append(this.power, siteOfRecord.get(row.recordId) ?? '', row);
  }
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function groupsOf(tables: Tables, matches: readonly Match[], lookups: Lookups): Group[] {
  const hubOf = new Map(matches.map((match) => [match.member, match.hub]));
  const groups = new Map<string, Group>();
  const groupFor = (key: string): Group => {
    const hub = hubOf.get(key) ?? key;
    const group = groups.get(hub) ?? { lineage: null, centers: [], loose: [], matches: [] };
    groups.set(hub, group);
    return group;
  };
  for (const row of tables.lineage) groupFor(`lineage:${row.id}`).lineage = row;
  for (const row of tables.atlas)
    if (!lookups.inCenter.has(row.id)) groupFor(`atlas:${row.id}`).loose.push(row);
  for (const row of tables.centers) groupFor(`center:${row.id}`).centers.push(row);
  for (const match of matches) groupFor(match.member).matches.push(match);
  const rankOf = (row: CenterRow) => {
    const records = lookups.records.get(row.id) ?? [];
    const inverse = String(9999 - records.length);
    return `${CONFIDENCES.indexOf(row.confidence)} ${inverse} ${row.id}`;
  };
  for (const group of groups.values()) {
    group.centers.sort(by(rankOf));
    group.loose.sort(by((row) => row.id));
    group.matches.sort(by((match) => `${match.hub} ${match.member}`));
  }
  return [...groups.values()];
}

function buildSite(group: Group, lookups: Lookups, around: Surroundings) {
  const { lineage, centers, loose } = group;
  const [center] = centers;
  const keys = [
    ...(lineage ? [`lineage:${lineage.id}`] : []),
    ...centers.map((row) => `center:${row.id}`),
    ...loose.map((row) => `atlas:${row.id}`),
  ];
  const [mainKey = ''] = keys;
  const main = lineage ?? center ?? loose[0];
  if (!main) throw new Error('a group of rows is empty');
  const id = siteIdOf(mainKey);

  const records = centers.flatMap((row) => lookups.records.get(row.id) ?? []);
  const attached = records
    .filter((record) => record.dataset === 'computeAtlas')
    .flatMap((record) => lookups.atlas.get(record.recordId) ?? []);
  const atlas = [...loose, ...attached];
  const cancelled = loose.flatMap((row) => lookups.cancelled.get(row.id) ?? []);
  const power = centers
    .flatMap((row) => lookups.power.get(row.id) ?? [])
    .sort(by((row) => `${row.date} ${row.recordId}`));

  const place = bestPlace(lineage, [...centers, ...loose]);
  const status = statusOf(lineage, centers, loose);
  const siteClass = classOf(lineage, keys, loose, lookups, status);
  const claims = claimsOf(lineage, centers, atlas, records, cancelled);
  const operator =
    lineage?.operator ?? centers.find((row) => row.operator)?.operator ?? loose[0]?.operator ?? null;
  const operatorText = lineage ? (lineage.operator ?? lineage.owner) : operator;
  const { operators } = around;
  const operatorClass =
    (operators.first(operatorText) ?? operators.leading(main.name))?.operatorClass ?? 'unknown';
  const country = lineage?.country ?? center?.country ?? 'US';
  const statedState = lineage?.state ?? center?.state ?? loose[0]?.state ?? null;
  const statedCounty = lineage?.countyName ?? center?.countyName ?? loose[0]?.countyName ?? null;
  const countyFips =
    country === 'US' ? countyOf(place, statedState, statedCounty, center?.countyFips ?? null) : null;
  const state = countyFips ? (stateOf(countyFips)?.code ?? statedState) : statedState;
  const sources = recordsOf(lineage, records, lookups, loose, cancelled, around);

  const site: Site = {
    id,
    name: main.name,
    operator,
    operatorClass,
    siteClass,
    status,
    mw: headlineMw(status, claims.figures),
    lon: round(place.lon),
    lat: round(place.lat),
    precision: place.precision,
    country,
    state,
    countyFips,
    areaId: countyFips ? around.areaOf(countyFips) : null,
    confidence: CONFIDENCES.find((word) => confidencesOf(group).includes(word)) ?? 'low',
    hasLineage: lineage !== null && lineage.events.length > 0,
    datasets: datasetsOf(sources),
  };
  const firstOf = <T>(pick: (row: AtlasRow) => T | null) =>
    atlas.map(pick).find((value) => value !== null) ?? null;
  const largest = (values: readonly (number | null)[]) => {
    const known = values.filter((value) => value !== null);
    return known.length > 0 ? Math.max(...known) : null;
  };
  const locality = lineage?.locality ?? firstOf((row) => row.locality);
  const statusHistory = historyOf(atlas);
  const detail: SiteDetail = {
    id,
    owner: lineage?.owner ?? null,
    tenant: lineage?.tenant ?? null,
    utility: lineage?.gridOperator ?? firstOf((row) => row.utility),
    locality,
    countyName: statedCounty,
    year: centers.find((row) => row.year)?.year ?? cancelled.find((row) => row.year)?.year ?? null,
    formerUse: lineage?.formerUse ?? null,
    stageDetail: lineage?.stageDetail ?? null,
    footprintM2: largest(centers.map((row) => row.footprintM2)),
    siteAreaM2: largest(centers.map((row) => row.siteAreaM2)),
    landAcres: largest(atlas.map((row) => row.landAcres)),
    waterMgd:
      firstOf((row) => row.waterMgd) ?? power.findLast((row) => row.waterMgd !== null)?.waterMgd ?? null,
    mwClaims: claims.claims,
    mwNote: lineage?.mwNote ?? null,
    lineage: lineage?.events ?? [],
    lastDated: lineage?.lastDated ?? statusHistory.at(-1)?.date ?? null,
    oppositionNote: lineage?.oppositionNote ?? null,
    statusHistory,
    powerHistory: power.map(({ date, facilityMw, criticalItMw, buildings }) => ({
      date,
      facilityMw,
      criticalItMw,
      buildings,
      dataset: 'epoch',
    })),
    facts: factsOf(lineage, atlas),
    mergeReasons: reasonsOf(group, lookups),
    records: sources,
  };
  const otherNames = [...centers, ...loose, ...records].flatMap((row) => row.name ?? []);
  const companies = operators.all([operator, lineage?.tenant, lineage?.owner, ...otherNames].join(' · '));
  const search: SearchDocument = {
    id,
    name: site.name,
    operator,
    tenant: detail.tenant,
    owner: detail.owner,
    locality,
    state,
    aliases: [...new Set([...otherNames, ...companies])]
      .filter((name) => name !== site.name && name !== operator && name !== 'Unnamed data center')
      .sort(),
  };
  return { site, detail, search, aliases: keys.slice(1).map(siteIdOf) };
}

/** The datasets to credit; OpenStreetMap also where another dataset took its position from there. */
function datasetsOf(sources: readonly SourceRecord[]): string[] {
  const derived = sources.some((source) => source.licence.includes('ODbL')) ? ['osm'] : [];
  return [...new Set([...sources.map((source) => source.dataset), ...derived])].sort();
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

const confidencesOf = ({ lineage, centers, loose }: Group): string[] => [
  ...(lineage ? [lineage.confidence] : []),
  ...centers.map((row) => row.confidence),
  ...loose.map((row) => ({ confirmed: 'high', reported: 'medium' })[row.statusConfidence] ?? 'low'),
];

/** How far, in kilometres, a better position may move a site from the town or county of its lineage. */
const MAY_MOVE_KM: Readonly<Partial<Record<Precision, number>>> = { town: 25, county: 60, country: 2000 };

/**
 * The best position: the most precise row. The lineage keeps its own when it is a site, or when the other
 * row would move it out of the town or county that its sources name.
 */
function bestPlace(lineage: LineageRow | null, others: readonly Place[]): Place {
  const grade = (place: Place) => PRECISIONS.indexOf(place.precision);
  if (!lineage) {
    const [first] = [...others].sort((a, b) => grade(a) - grade(b));
    if (!first) throw new Error('a group of rows has no position');
    return first;
  }
  const limit = MAY_MOVE_KM[lineage.precision];
  if (limit === undefined) return lineage;
  const [better] = others
    .filter((place) => grade(place) < grade(lineage))
    .filter((place) => distance([place.lon, place.lat], [lineage.lon, lineage.lat]) <= limit)
    .sort((a, b) => grade(a) - grade(b));
  return better ?? lineage;
}

/** How far along a project is. */
const PROGRESS: readonly SiteStatus[] = ['proposed', 'permitted', 'construction', 'operating'];

/**
 * The status: the lineage's, with two exceptions. A later dated cancellation wins; and a plan of the lineage
 * takes over the furthest stage that another row reports.
 */
function statusOf(
  lineage: LineageRow | null,
  centers: readonly CenterRow[],
  loose: readonly AtlasRow[],
): SiteStatus {
  const reported = [...centers, ...loose].map((row) => row.status);
  if (!lineage) return reported.find((status) => status !== 'unknown') ?? 'unknown';
  for (const { status, history } of loose) {
    const end = history.findLast((step) => step.status === status);
    if (status === 'cancelled' && end && end.date > (lineage.lastDated ?? '')) return 'cancelled';
  }
  const now = PROGRESS.indexOf(lineage.status);
  if (now < 0 || lineage.status === 'operating') return lineage.status;
  return PROGRESS[Math.max(now, ...reported.map((status) => PROGRESS.indexOf(status)))] ?? lineage.status;
}

/** The lineage tells the class; a project cancelled before it was built is a blocked proposal. */
function classOf(
  lineage: LineageRow | null,
  keys: readonly string[],
  loose: readonly AtlasRow[],
  lookups: Lookups,
  status: SiteStatus,
): SiteClass {
  if (lineage) {
    const wasPlanned = PROGRESS.includes(lineage.status) && lineage.status !== 'operating';
    return status === 'cancelled' && wasPlanned ? 'blockedProposal' : lineage.siteClass;
  }
  const byHand = keys.map((key) => lookups.classes.get(key)).find((word) => word !== undefined);
  return byHand ?? loose[0]?.siteClass ?? 'dataCenter';
}

/** Stated counties of approximate positions win: a rough point may lie in the next county. */
function countyOf(
  place: Place,
  state: string | null,
  name: string | null,
  stated: string | null,
): string | null {
  const named = countyNamed(name, state) ?? stated;
  const isRough = isOneOf(['approximate', 'town', 'county', 'country'] as const, place.precision);
  if (isRough && named !== null) return named;
  if (place.precision === 'country') return null;
  const found = countyAt(place.lon, place.lat) ?? nearestCounty(place.lon, place.lat, 10);
  return found?.fips ?? named;
}

const STAGE_LABELS = {
  operating: 'operating',
  planned: 'planned build-out',
  permitted: 'backup generation permitted',
  mapped: 'as tagged on the map',
} as const;

/** All figures as claims, each once; ranked: lineage, cancelled project, list of data centers, single record. */
function claimsOf(
  lineage: LineageRow | null,
  centers: readonly CenterRow[],
  atlas: readonly AtlasRow[],
  records: readonly RecordRow[],
  cancelled: readonly CancelledRow[],
): { claims: MwClaim[]; figures: RankedFigure[] } {
  const claims = new Map<string, MwClaim>();
  const figures: RankedFigure[] = [];
  const add = (rank: number, dataset: string, figure: Omit<RankedFigure, 'rank'>, label?: string) => {
    figures.push({ ...figure, rank });
    const { value, basis, stage, date, note } = figure;
    const key = [dataset, value, basis, stage].join();
    const claim = { value, basis, label: label ?? STAGE_LABELS[stage], date, dataset, note };
    const seen = claims.get(key);
    if (!seen || (seen.date === null && date !== null)) claims.set(key, claim);
  };
  const plan = (value: number) =>
    ({ value, basis: 'plannedBuildOut', stage: 'planned', date: null, note: null }) as const;
  for (const figure of lineage?.figures ?? []) {
    add(0, 'miningLineage', figure, figure.stage === 'planned' ? 'contracted or planned' : undefined);
  }
  for (const row of cancelled) if (row.mw) add(1, 'cancelledProjects', plan(row.mw));
  for (const row of centers) {
    const own = records.filter((record) => record.siteId === row.id);
    const stated = (basis: string, value: number | null) =>
      own.find(({ figure }) => figure?.basis === basis && (value === null || figure.value === value))
        ?.dataset;
    const { figure, mwPlanned } = row;
    if (figure) {
      const dataset = stated(figure.basis, figure.value) ?? stated(figure.basis, null);
      add(2, dataset ?? 'computeAtlas', figure);
    }
    if (mwPlanned) {
      const dataset = stated('plannedBuildOut', mwPlanned) ?? stated('facility', null);
      add(3, dataset ?? 'computeAtlas', plan(mwPlanned));
    }
  }
  for (const record of records) if (record.figure) add(4, record.dataset, record.figure);
  for (const row of atlas) for (const figure of row.figures) add(4, 'computeAtlas', figure);
  return { claims: [...claims.values()], figures };
}

/** Dated statuses of all Compute Atlas records, oldest first, without repetition. */
function historyOf(atlas: readonly AtlasRow[]): StatusStep[] {
  const steps = atlas.flatMap((row) =>
    row.history.map(({ date, status }) => ({ date, status, dataset: 'computeAtlas' })),
  );
  const unique = new Map(steps.map((step) => [`${step.date} ${step.status}`, step]));
  return [...unique.values()].sort(by((step) => step.date));
}

function factsOf(lineage: LineageRow | null, atlas: readonly AtlasRow[]): ReportedFact[] {
  const facts: ReportedFact[] = [];
  for (const row of atlas) {
    const reported = [
      ['announced', row.announced],
      ['energySource', row.energySource],
      ['onsiteGenerationMw', row.onsiteGenerationMw],
      ['cooling', row.cooling],
      ['investmentUsd', row.investmentUsd],
      ['permanentJobs', row.permanentJobs],
      ['communityPosition', row.communityPosition],
      ['aiUse', row.aiUse],
    ] as const;
    for (const [kind, value] of reported) {
      if (value === null || facts.some((fact) => fact.kind === kind && fact.value === value)) continue;
      facts.push({ kind, value, dataset: 'computeAtlas', date: row.lastUpdated });
    }
  }
  if (lineage?.coordinateSource) {
    facts.push({
      kind: 'coordinateSource',
      value: lineage.coordinateSource,
      dataset: 'miningLineage',
      date: null,
    });
  }
  return facts;
}

function reasonsOf({ centers, matches }: Group, lookups: Lookups): string[] {
  const named = (key: string) => `"${lookups.names.get(key) ?? key}"`;
  const reasons = matches.map(
    ({ hub, member, reason, km }) =>
      `${named(hub)} and ${named(member)}, ${km.toFixed(1)} km apart: ${reason}`,
  );
  for (const row of centers) {
    const count = lookups.records.get(row.id)?.length ?? 0;
    if (count > 1)
      reasons.push(`"${row.name}": ${count} records, joined by the compilers of the list of data centers`);
  }
  return reasons;
}

/** Where positions of the lineage come from that ask for a credit of their own. */
const POSITION_DATASETS = [
  { dataset: 'osm', licence: 'ODbL-1.0' },
  { dataset: 'geonames', licence: 'CC-BY-4.0' },
] as const;

/** Every row that takes part, one entry per page it cites; the origin of a position has an entry of its own. */
function recordsOf(
  lineage: LineageRow | null,
  records: readonly RecordRow[],
  lookups: Lookups,
  loose: readonly AtlasRow[],
  cancelled: readonly CancelledRow[],
  around: Surroundings,
): SourceRecord[] {
  const list: SourceRecord[] = [];
  const add = (record: Omit<SourceRecord, 'retrieved'>) =>
    list.push({ ...record, retrieved: around.retrieved(record.dataset) });
  for (const { url, text, seen } of lineage?.sources ?? []) {
    const words = seen || url === null ? text : 'cited by another source, not opened';
    const { id: recordId, name, licence } = lineage ?? { id: '', name: '', licence: '' };
    add({ dataset: 'miningLineage', recordId, name, url, text: words, licence });
  }
  const position = lineage
    ? POSITION_DATASETS.find(({ licence }) => lineage.licence.endsWith(licence))
    : undefined;
  if (lineage && position) {
    const text = `position: ${lineage.coordinateSource ?? position.dataset}`;
    add({ ...position, recordId: lineage.id, name: lineage.name, url: null, text });
  }
  const addAtlas = (row: AtlasRow) => {
    for (const { url, text } of row.links)
      add({ dataset: 'computeAtlas', recordId: row.id, name: row.name, url, text, licence: row.licence });
  };
  for (const row of loose) addAtlas(row);
  for (const row of cancelled) {
    const { recordId, name, licence } = row;
    add({ dataset: 'cancelledProjects', recordId, name, ...row.link, licence });
  }
  for (const record of records) {
    const row = record.dataset === 'computeAtlas' ? lookups.atlas.get(record.recordId) : undefined;
    if (row && row.links.length > 0) {
      addAtlas({ ...row, licence: record.licence });
      continue;
    }
    const { dataset, recordId, name, licence } = record;
    add({ dataset, recordId, name, ...record.link, licence });
  }
  return list;
}
