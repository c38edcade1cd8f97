/**
 * A digest of a data version: of each site, act and measure what it is called, where it is, and the few facts whose
 * change a reader would want to be told. Versions that were published are kept as digests (`data/history`), so that a
 * link which was saved with one can be told what changed since.
 */
import type { OppositionEvent } from '../event';
import { type LegalMeasure, standingOf } from '../legalMeasure';
import { knownPart } from '../measureOnDate';
import type { Site } from '../site';
import { DIGEST_KINDS, type DigestRow, type Facts } from './digestRow';

/** About a hundred metres: enough to say whether a record lies in a view. */
const nearly = (degrees: number | null) => (degrees === null ? null : Number(degrees.toFixed(3)));

const known = (facts: Readonly<Record<string, string | null>>): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== ''));

function siteRow(site: Site): DigestRow {
  const { id, name, country, state, countyFips, areaId } = site;
  return {
    record: 'site',
    id,
    name,
    country,
    state,
    countyFips,
    lon: nearly(site.lon),
    lat: nearly(site.lat),
    areaId,
    jurisdictionKind: null,
    facts: known({
      class: site.siteClass,
      status: site.status,
      mw: site.mw === null ? null : `${site.mw.value} ${site.mw.basis}`,
      operator: site.operator,
    }),
  };
}

function actRow(event: OppositionEvent): DigestRow {
  const { id, jurisdiction, jurisdictionKind, country, state, countyFips } = event;
  return {
    record: 'act',
    id,
    name: jurisdiction,
    country,
    state,
    countyFips,
    lon: nearly(event.lon),
    lat: nearly(event.lat),
    areaId: null,
    jurisdictionKind,
    facts: known({
      date: knownPart(event.date, event.datePrecision),
      mechanism: String(event.mechanism),
      technology: event.technology,
      project: event.project,
      mw: event.mw === null ? null : String(event.mw),
      outcome: event.projectOutcome?.word ?? null,
    }),
  };
}

function measureRow(measure: LegalMeasure, day: string): DigestRow {
  const { id, jurisdiction, jurisdictionKind, country, state, countyFips, until, ended, adopted } = measure;
  return {
    record: 'measure',
    id,
    name: jurisdiction,
    country,
    state,
    countyFips,
    lon: nearly(measure.lon),
    lat: nearly(measure.lat),
    areaId: null,
    jurisdictionKind,
    facts: known({
      kind: measure.kind,
      technology: measure.technology,
      standing: standingOf(measure, day),
      adopted: adopted && knownPart(adopted.date, adopted.precision),
      until: until.date ?? (until.basis === 'openEnded' ? until.basis : null),
      ended: ended === null ? null : `${ended.on ?? ''} ${ended.reason}`.trim(),
    }),
  };
}

const byId = (a: DigestRow, b: DigestRow) =>
  a.record !== b.record
    ? DIGEST_KINDS.indexOf(a.record) - DIGEST_KINDS.indexOf(b.record)
    : a.id < b.id
      ? -1
      : 1;

/**
 * The digest of a version.
 * @param day the day on which measures stand as they are told: of a version that is kept the last day of its record
 */
export const digestOf = (
  tables: {
    sites: readonly Site[];
    events: readonly OppositionEvent[];
    measures: readonly LegalMeasure[];
  },
  day: string,
): DigestRow[] =>
  [
    ...tables.sites.map(siteRow),
    ...tables.events.map(actRow),
    ...tables.measures.map((measure) => measureRow(measure, day)),
  ].sort(byId);
