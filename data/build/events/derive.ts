/** Turns the records of one act into the event that the app reads, keeping the better-sourced facts. */
import type { EventDetail, EventSource, Measure, OppositionEvent } from '../../../src/model/event';
import {
  ACTIONS,
  CONCERNS,
  EVIDENCE_TIERS,
  type EvidenceTier,
  type Mechanism,
} from '../../../src/model/vocabulary';
import type { Cluster } from './merge';
import { sourceLabel } from './sourceLabel';
import { joinTechnologies, type TrackerRecord } from './trackers/record';
import { inOrder, TRACKERS, type Tracker } from './words';

/** What the derivation needs beyond the records. */
export interface Derivation {
  tierOf(host: string): EvidenceTier;
  /** Who runs a host; null where that is not known. */
  publisherOf(host: string): string | null;
  /** Title of a dataset, for records without a page of their own. */
  titleOf(tracker: Tracker): string;
}

/** Who knows best about a measure: the inventories that record adoption, term and end come first, the newer one before the older. */
export const MEASURE_ORDER: readonly Tracker[] = [
  'actsByHand',
  'transmissionMap',
  'moratoriumNation',
  'miningJurisdictions',
  'aiGridWatch',
  'stateActions',
  'datacentertracker',
  'outsideUs',
  'australianObservatory',
];

const PRECISION_ORDER = ['day', 'month', 'year', 'unknown'] as const;

const OVER_AREAS: readonly string[] = ['county', 'state', 'federal', 'national'];

/** Builds the event of a cluster; its act and its outcomes are found later. */
export function deriveEvent(
  cluster: Cluster,
  mergeReasons: readonly string[],
  derivation: Derivation,
): { event: OppositionEvent; detail: EventDetail } {
  const [base] = cluster;
  const byMeasure = [...cluster].sort(
    (a, b) => MEASURE_ORDER.indexOf(a.tracker) - MEASURE_ORDER.indexOf(b.tracker),
  );
  const first = <T>(read: (record: TrackerRecord) => T | null): T | null => {
    for (const record of cluster) {
      const value = read(record);
      if (value !== null) return value;
    }
    return null;
  };

  const dated = [...byMeasure].sort(
    (a, b) => PRECISION_ORDER.indexOf(a.datePrecision) - PRECISION_ORDER.indexOf(b.datePrecision),
  )[0];
  const measure = measureOf(byMeasure);
  const sources = sourcesOf(cluster, derivation);
  const tiers = new Set(sources.map((source) => source.tier));
  const exactKind = byMeasure.find(
    (record) => record.form !== null || record.jurisdictionKind !== 'municipality',
  );
  const kindRecord = exactKind ?? base;
  // An act over an area has no point, though a record of a town in it may tell the same act.
  const pointed = OVER_AREAS.includes(kindRecord.jurisdictionKind)
    ? null
    : cluster.find(({ lon }) => lon !== null);

  const event: OppositionEvent = {
    id: base.id,
    date: dated?.date ?? null,
    datePrecision: dated?.datePrecision ?? 'unknown',
    jurisdiction: base.jurisdiction,
    jurisdictionKind: kindRecord.jurisdictionKind,
    country: base.country,
    state: base.state,
    countyFips: first((record) => record.countyFips),
    lon: round(pointed?.lon ?? null),
    lat: round(pointed?.lat ?? null),
    area: null,
    actions: inOrder(
      ACTIONS,
      cluster.flatMap((record) => record.actions),
    ),
    concerns: inOrder(
      CONCERNS,
      cluster.flatMap((record) => record.concerns),
    ),
    mechanism: Math.max(...cluster.map((record) => record.mechanism)) as Mechanism,
    technology: joinTechnologies(new Set(cluster.map((record) => record.technology))),
    measure,
    // Set by `acts/apply.ts`, once every record has its event.
    act: null,
    outcome: 'notRecorded',
    projectOutcome: null,
    measureOutcome: null,
    project: first((record) => record.project),
    company: first((record) => record.company),
    mw: first((record) => record.mw),
    groups: [...new Set(cluster.flatMap((record) => record.groups))],
    evidence: EVIDENCE_TIERS.find((tier) => tiers.has(tier)) ?? 'machineFound',
    attestedBy: TRACKERS.filter((tracker) => cluster.some((record) => record.tracker === tracker)),
    siteIds: [],
  };
  const detail: EventDetail = {
    id: base.id,
    authority: first((record) => record.authority),
    acreage: first((record) => record.acreage),
    petitionSignatures: first((record) => record.petitionSignatures),
    investmentMusd: first((record) => record.investmentMusd),
    rawStatus: cluster.map((record) => `${record.tracker}: ${record.rawStatus}`),
    flags: [...new Set(cluster.flatMap((record) => record.flags))].sort(),
    mwConflict: cluster.some((record) => record.mwConflict),
    instrument: first((record) => record.instrument),
    lastUpdated:
      cluster
        .map((record) => record.lastUpdated)
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null,
    mergeReasons: [...mergeReasons],
    sources,
  };
  return { event, detail };
}

/** Fate from who knows best and is definite; duration and end from the first that states them. */
function measureOf(byMeasure: readonly TrackerRecord[]): Measure | null {
  const measures = byMeasure.filter((record) => record.fate !== null);
  const told = measures.find((record) => record.fate !== 'unknown') ?? measures[0];
  if (!told || told.fate === null) return null;
  const timed = measures.find((record) => record.durationKind !== 'unknown') ?? told;
  return {
    fate: told.fate,
    durationDays: timed.durationDays,
    durationKind: timed.durationKind,
    statedEnd: timed.statedEnd ?? measures.find((record) => record.statedEnd !== null)?.statedEnd ?? null,
  };
}

function sourcesOf(cluster: Cluster, { tierOf, publisherOf, titleOf }: Derivation): EventSource[] {
  const sources: EventSource[] = [];
  const seen = new Set<string>();
  for (const record of cluster) {
    const { tracker: dataset, licence } = record;
    if (record.sources.length === 0) {
      const tier = record.unverified ? 'machineFound' : 'press';
      sources.push({ url: null, label: titleOf(dataset), tier, dataset, licence });
    }
    for (const url of record.sources) {
      if (seen.has(url)) continue;
      seen.add(url);
      const host = new URL(url).hostname.replace(/^www\./, '');
      sources.push({ url, label: sourceLabel(url, publisherOf), tier: tierOf(host), dataset, licence });
    }
  }
  return sources.sort((a, b) => EVIDENCE_TIERS.indexOf(a.tier) - EVIDENCE_TIERS.indexOf(b.tier));
}

/** Four decimals, about 10 m: more than a centre of a town deserves. */
const round = (degrees: number | null) => (degrees === null ? null : Math.round(degrees * 1e4) / 1e4);
