/** Makes sites of matched rows: one site per group of rows, with every row still listed among its records. */
import type { Site, SiteCompany, SiteDetail, SiteYear } from '../../../src/model/site';
import { CONFIDENCES, type SiteStatus } from '../../../src/model/vocabulary';
import { countyShapes, stateOf } from '../geography';
import type { SiteArea, SiteGround } from '../grid/siteAreas';
import { buildingsOf, campusOf } from './buildings';
import { claimsOf, partByEpoch } from './claims';
import { lastDatedOf, yearOf } from './dates';
import { acresOf, factsOf, largest, stageOf, waterAreaOf } from './figures';
import { type Group, groupsOf, keysOf, Lookups, siteIdOf } from './groups';
import { headlineMw } from './headline';
import { UNNAMED } from './known';
import type { Match } from './match';
import { nameOf } from './names';
import type { Operators } from './operators';
import { groundOf, OUTLINES_DATASET, outlinePlaces, outlineRecord } from './outlines';
import { supplyOf } from './ownPower';
import { bestPlace, countyOf, type StatedPlace } from './position';
import { datasetsOf, reasonsOf, recordsOf } from './provenance';
import type { AtlasRow, CenterRow, LineageRow, RecordRow, Tables } from './rows';
import { companiesOf, NOBODY } from './siteCompanies';
import { classOf, historyOf, isGrowing, isMineThatRan, saidOf, statusOf } from './status';
import { supplierOf } from './supplier';
import { by } from './tableReader';

/** What the search needs of a site. Private to the build. */
export interface SearchDocument {
  id: string;
  name: string;
  operator: string | null;
  /** In the words of the first record that names one. */
  operatorAsReported: string | null;
  tenant: string | null;
  owner: string | null;
  locality: string | null;
  state: string | null;
  /** Display names of its companies. */
  companies: string[];
  /** Other names of the place and of its companies. */
  aliases: string[];
}

/** Everything the step writes about sites. */
export interface Merged {
  sites: Site[];
  details: SiteDetail[];
  search: SearchDocument[];
  /** Former or second id -> id. */
  aliases: Record<string, string>;
  /** Sites that are not called what their main row is called, for review. */
  names: { id: string; from: string; to: string; reason: string }[];
  /** Years that are not those of a list as it stands, for review. */
  years: { id: string; name: string; status: SiteStatus; listed: CenterRow['year']; year: SiteYear }[];
}

/** What the merge needs from elsewhere in the data. */
export interface Surroundings {
  operators: Operators;
  /** The smallest grid area known for a site, and what it rests on. */
  areaOf(site: SiteGround): SiteArea;
  /** Day on which a dataset was read, `YYYY-MM-DD`. */
  retrieved(dataset: string): string;
}

/** Builds all sites from the tables and the matches; nothing is lost and nothing appears twice. */
export function mergeSites(tables: Tables, matches: readonly Match[], around: Surroundings): Merged {
  const lookups = new Lookups(tables);
  const merged: Merged = { sites: [], details: [], search: [], aliases: {}, names: [], years: [] };
  for (const group of groupsOf(tables, matches, lookups)) {
    const built = buildSite(group, lookups, around);
    merged.sites.push(built.site);
    merged.details.push(built.detail);
    merged.search.push(built.search);
    if (built.renamed)
      merged.names.push({
        id: built.site.id,
        from: built.formerName,
        to: built.site.name,
        reason: built.renamed,
      });
    const { site, detail, listed } = built;
    if (detail.year && (detail.year.evidence !== null || detail.year.basis === 'onRecordBy'))
      merged.years.push({ id: site.id, name: site.name, status: site.status, listed, year: detail.year });
    for (const alias of built.aliases) merged.aliases[alias] = built.site.id;
  }
  merged.sites.sort(by((site) => site.id));
  merged.details.sort(by((detail) => detail.id));
  merged.names.sort(by((named) => named.id));
  merged.years.sort(by((dated) => dated.id));
  merged.search.sort(by((document) => document.id));
  merged.aliases = Object.fromEntries(Object.entries(merged.aliases).sort(by(([alias]) => alias)));
  return merged;
}

function buildSite(group: Group, lookups: Lookups, around: Surroundings) {
  const { lineage, centers, loose } = group;
  const [center] = centers;
  const keys = keysOf(group);
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
  const timeline = centers
    .flatMap((row) => lookups.power.get(row.id) ?? [])
    .sort(by((row) => `${row.date} ${row.recordId}`));

  const outlines = centers.flatMap((row) => lookups.outlines.get(row.id) ?? []);
  const ground = groundOf(records, outlines);
  const place = bestPlace(lineage, [...centers, ...loose, ...outlinePlaces(outlines)]);
  const status = saidOf(keys, lookups)?.status ?? statusOf(lineage, centers, loose, records, atlas);
  const footprintM2 = ground.footprintM2 ?? largest(centers.map((row) => row.footprintM2));
  // Ground that is smaller than the halls on it is of a part of the site.
  const siteAreaM2 = ground.siteAreaM2 ?? largest(centers.map((row) => row.siteAreaM2));
  const siteClass = classOf(lineage, keys, loose, lookups, status);
  const campus = campusOf(records);
  const statusHistory = historyOf(atlas);
  const ranSince = statusHistory.find((step) => step.status === 'operating')?.date ?? null;
  const powerRead = around.retrieved('epoch');
  const past = timeline.filter(({ date }) => date <= powerRead);
  const epochPart = partByEpoch(timeline, ranSince, ground.buildings);
  // A part of a running campus of which nothing is built yet tells nothing of its power.
  const power = epochPart && past.every(({ facilityMw }) => facilityMw === 0) ? [] : timeline;
  const claims = claimsOf(lineage, centers, atlas, records, cancelled, campus, power, epochPart);
  const { operators } = around;
  const companies = companiesOf(group, records, atlas, lookups, operators);
  const reported =
    lineage?.operator ??
    centers.map((row) => reportedOperator(row, lookups, operators)).find((name) => name !== null) ??
    loose[0]?.operator ??
    null;
  const operatorText = lineage ? (lineage.operator ?? lineage.owner) : reported;
  const named =
    operators.first(outsideBrackets(operatorText)) ??
    (companies.some(isOperator) ? null : operators.leading(main.name));
  // What a person has found to be the former operator, or the tenant of another's site, is not the operator.
  const rolesOfNamed = companies.flatMap(({ name, role }) => (name === named?.name ? [role] : []));
  const isOther =
    rolesOfNamed.length > 0 && rolesOfNamed.every((role) => role === 'former' || role === 'tenant');
  const match =
    isOther && companies.some(isOperator) ? operators.first(companies.find(isOperator)?.name ?? null) : named;
  const byRecord = companies.find(isOperator)?.name ?? null;
  const operator = match?.name ?? byRecord ?? (NOBODY.test(reported ?? '') ? null : reported);
  const operatorClass = (match ?? operators.first(byRecord))?.operatorClass ?? 'unknown';
  if (operator !== null && !companies.some(({ name, role }) => name === operator && role !== 'former'))
    companies.unshift(readOffRecord(operator, records, lineage, operators));
  const country = lineage?.country ?? center?.country ?? 'US';
  const stated: StatedPlace[] = [
    ...[lineage, ...loose, ...attached].flatMap((row) => (row ? [{ ...row, countyFips: null }] : [])),
    ...centers,
  ];
  const isMapped = place.licence.includes('ODbL');
  // An outline beside the line of two counties may lie on the wrong side of it; a person has said so.
  const placed = keys.flatMap((key) => lookups.places.get(key) ?? []);
  const byHand = placed.find((row) => row.countyFips !== null)?.countyFips;
  const countyFips = country === 'US' ? (byHand ?? countyOf(place, isMapped, stated)) : null;
  const statedState = stated.find((said) => said.state !== null)?.state ?? null;
  const state = countyFips ? (stateOf(countyFips)?.code ?? statedState) : statedState;
  const sources = recordsOf(lineage, records, lookups, loose, cancelled, around.retrieved);
  const isOutlined = ground.isFromOutlines || outlinePlaces(outlines).some(({ lon }) => lon === place.lon);
  if (isOutlined) sources.push(outlineRecord(outlines, around.retrieved(OUTLINES_DATASET)));

  const firstOf = <T>(pick: (row: AtlasRow) => T | null) =>
    atlas.map(pick).find((value) => value !== null) ?? null;
  const { utility, area } = supplierOf(lineage, atlas, placed, (named) =>
    around.areaOf({
      utility: named,
      state,
      countyFips,
      lon: place.lon,
      lat: place.lat,
      precision: place.precision,
    }),
  );
  const locality = lineage?.locality ?? firstOf((row) => row.locality);
  const mw = headlineMw(status, claims.figures, isMineThatRan(siteClass, status));
  const ownPower = supplyOf(group, atlas, lookups.ownPower, { mw, utility });
  const title = nameOf(group, records, locality, lookups, operators);

  const site: Site = {
    id,
    name: title.name,
    operator,
    operatorClass,
    siteClass,
    status,
    mw,
    lon: round(place.lon),
    lat: round(place.lat),
    precision: place.precision,
    country,
    state,
    countyFips,
    ...area,
    companyNames: [...new Set(companies.flatMap(({ name, role }) => (role === 'former' ? [] : [name])))],
    ownPower: ownPower?.extent ?? null,
    leasedMw: keys.map((key) => lookups.leased.get(key)).find((mw) => mw !== undefined) ?? null,
    confidence: CONFIDENCES.find((word) => confidencesOf(group).includes(word)) ?? 'low',
    hasLineage: lineage !== null && lineage.events.length > 0,
    datasets: datasetsOf(sources),
  };
  const countyName =
    (countyFips ? countyShapes().get(countyFips)?.name : null) ??
    lineage?.countyName ??
    center?.countyName ??
    loose[0]?.countyName ??
    null;
  const rowKeys = [...new Set([...keys, ...atlas.map((row) => `atlas:${row.id}`)])];
  const year = yearOf({
    status,
    lineage,
    centers,
    cancelled,
    atlas,
    records,
    sources,
    steps: statusHistory,
    power: epochPart ? [] : past,
    reviewed: rowKeys.flatMap((key) => lookups.yearEvidence.get(key) ?? []),
    intakes: lookups.intakes,
  });
  const detail: SiteDetail = {
    id,
    owner: partyOf(lineage?.owner),
    tenant: partyOf(lineage?.tenant),
    utility,
    otherUtilities: rowKeys.flatMap((key) => {
      const other = lookups.otherUtilities.get(key);
      return other ? [{ name: other.utility, url: other.link.url }] : [];
    }),
    ownPower,
    companies,
    buildings: buildingsOf(records),
    waterServiceArea: waterAreaOf(
      centers.map((row) => lookups.waterAreas.get(row.id)).find((name) => name) ?? null,
      countyName,
    ),
    locality,
    countyName,
    year,
    formerUse: lineage?.formerUse ?? null,
    stageDetail: stageOf(
      lineage,
      status,
      [...statusHistory, ...atlas.map((row) => ({ date: '', status: row.status }))],
      powerRead,
    ),
    footprintM2,
    outlines: ground.buildings,
    isGrowing: isGrowing(status, [...centers, ...atlas], records),
    siteAreaM2: siteAreaM2 !== null && siteAreaM2 < (footprintM2 ?? 0) ? null : siteAreaM2,
    landAcres: acresOf(atlas, lineage),
    waterMgd:
      firstOf((row) => row.waterMgd) ??
      power.findLast(({ waterMgd, buildings }) => waterMgd !== null && (waterMgd > 0 || buildings))
        ?.waterMgd ??
      null,
    mwClaims: claims.claims,
    mwNote: lineage?.mwNote ?? null,
    lineage: lineage?.events ?? [],
    lastDated: lastDatedOf(lineage, statusHistory, power, powerRead),
    oppositionNote: lineage?.oppositionNote ?? null,
    statusHistory,
    powerHistory: power.map(({ recordId, date, facilityMw, criticalItMw, buildings }) => ({
      recordId,
      date,
      facilityMw,
      criticalItMw,
      buildings,
      isForecast: date > powerRead,
      dataset: 'epoch',
    })),
    facts: factsOf(lineage?.lon === place.lon ? lineage : null, atlas, [
      ...statusHistory.map(({ date }) => date),
      ...(year?.evidence ? [year.evidence.date] : []),
    ]),
    mergeReasons: reasonsOf(group, lookups),
    records: sources,
  };
  const otherNames = [...centers, ...loose, ...records].flatMap((row) => row.name ?? []);
  const others = operators.all(otherNames.filter((name) => name !== UNNAMED).join(' · '));
  const allNamed = [...new Set([...companies.map((company) => company.name), ...others])];
  const search: SearchDocument = {
    id,
    name: site.name,
    operator,
    operatorAsReported: reported,
    tenant: detail.tenant,
    owner: detail.owner,
    locality,
    state,
    companies: allNamed,
    aliases: [...new Set([...otherNames, ...allNamed])]
      .filter((name) => name !== site.name && name !== operator && name !== UNNAMED)
      .sort(),
  };
  return {
    site,
    detail,
    search,
    aliases: keys.slice(1).map(siteIdOf),
    renamed: title.reason,
    listed: centers.find((row) => row.year)?.year ?? cancelled.find((row) => row.year)?.year ?? null,
    formerName: main.name,
  };
}

const isOperator = ({ role }: SiteCompany) => role === 'operator';

/** An operator that no column of companies tells: its record names it, or the site is called after it. */
function readOffRecord(
  name: string,
  records: readonly RecordRow[],
  lineage: LineageRow | null,
  operators: Operators,
): SiteCompany {
  const named = (record: RecordRow) =>
    record.operator === name ||
    operators.all(`${record.operator ?? ''} · ${record.name ?? ''}`).includes(name);
  const dataset = lineage
    ? 'miningLineage'
    : ((records.find(named) ?? records[0])?.dataset ?? 'computeAtlas');
  return { name, role: 'operator', reportedAs: null, dataset, url: null };
}

/** Who is named outside brackets, which hold remarks ("named as prospective developer"). */
function outsideBrackets(text: string | null): string | null {
  const outside = text?.replace(/\([^)]*\)/g, ' ').trim() ?? '';
  return outside === '' ? text : outside;
}

/** How the name of a company ends. */
const LEGAL_FORM =
  /\b(?:llc|inc|incorporated|l\.?p|ltd|limited|corp|corporation|co|company|holdings|associates|assoc|realty)\b\.?$/i;

/**
 * The operator of a row of the list. A permit names the facility, which is a company only where the name is known
 * as one or has its form: "Eagan 5 MW Data Center" runs nothing.
 */
function reportedOperator(row: CenterRow, lookups: Lookups, operators: Operators): string | null {
  const records = lookups.records.get(row.id) ?? [];
  const isPermit = records.length > 0 && records.every(({ dataset }) => dataset === 'epaEcho');
  if (!isPermit || row.operator === null) return row.operator;
  const isCompany = operators.first(row.operator) !== null || LEGAL_FORM.test(row.operator.trim());
  return isCompany ? row.operator : null;
}

/** Whom a cell names; null where it says what kind of hold someone has ("10-acre lease"). */
const partyOf = (text: string | null | undefined): string | null =>
  text && !NOBODY.test(text) ? text : null;

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

const confidencesOf = ({ lineage, centers, loose }: Group): string[] => [
  ...(lineage ? [lineage.confidence] : []),
  ...centers.map((row) => row.confidence),
  ...loose.map((row) => ({ confirmed: 'high', reported: 'medium' })[row.statusConfidence] ?? 'low'),
];
