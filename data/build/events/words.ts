/**
 * The reviewed tables that turn the trackers' words into ours. Every table is total: a word without a row
 * stops the build with the place of the word and the table to add it to.
 */

import { Checks } from '../../../src/ingest/check';
import { readTable } from '../../../src/ingest/csv';
import type { Issue } from '../../../src/ingest/issue';
import type { EvidenceTier, Mechanism, ProjectOutcome } from '../../../src/model/vocabulary';
import {
  ACTIONS,
  type Action,
  CONCERNS,
  type Concern,
  EVIDENCE_TIERS,
  isOneOf,
  JURISDICTION_KINDS,
  type JurisdictionKind,
  PROJECT_OUTCOMES,
  TECHNOLOGIES,
  type Technology,
} from '../../../src/model/vocabulary';

export const TABLES = 'data/tables/opposition';

/** Ids in `data/sources.json`, from the record whose id an event keeps to the one that gives way. */
export const TRACKERS = [
  'datacentertracker',
  'moratoriumNation',
  'aiGridWatch',
  'miningJurisdictions',
  'stateActions',
  'outsideUs',
  'transmissionMap',
  'australianObservatory',
  'actsByHand',
] as const;
export type Tracker = (typeof TRACKERS)[number];

/** Acts that can be one and the same only within their family. */
export const FAMILIES = [
  'moratorium',
  'rule',
  'decision',
  'law',
  'utility',
  'suit',
  'agreement',
  'study',
  'pressure',
] as const;
export type Family = (typeof FAMILIES)[number];

/** What a row is about, read from its actions: the same raw status means another thing for each. */
export const ACTS = ['withdrawal', 'moratorium', 'law', 'zoning', 'suit', 'pressure'] as const;
export type Act = (typeof ACTS)[number];

const FATES = [
  'proposed',
  'adopted',
  'extended',
  'replaced',
  'rescinded',
  'expired',
  'failed',
  'unknown',
] as const;

/** How sure the end is: `interim` may still change, on appeal or at the next reading. */
export const FINALITIES = ['final', 'interim'] as const;
export type Finality = (typeof FINALITIES)[number];

/** What a tracker's status says in our words. */
export interface Reading {
  /** Of the project; null when the status speaks of a measure only. */
  project: ProjectOutcome | null;
  /** Of the measure; null when the act is no measure. */
  fate: (typeof FATES)[number] | null;
  /** The class of what was done where the actions alone do not tell. */
  mechanism: Mechanism | null;
  finality: Finality;
}

/** What a word for an act says. */
export interface ActionWord {
  action: Action;
  family: Family;
  mechanism: Mechanism;
}

const MECHANISM_WORDS = ['1', '2', '3', '4', '5'] as const;
const mechanismOf = (word: (typeof MECHANISM_WORDS)[number] | null): Mechanism | null =>
  word === null ? null : (Number(word) as Mechanism);

/** A correction of one cell of a tracker's table, with its reason. */
export interface Correction {
  tracker: Tracker;
  id: string;
  column: string;
  was: string;
  now: string;
  line: number;
}

/** All word tables, checked. */
export interface Words {
  actions: ReadonlyMap<string, ActionWord>;
  concerns: ReadonlyMap<string, Concern | null>;
  technologies: ReadonlyMap<string, Technology | null>;
  flags: ReadonlyMap<string, string>;
  kinds: ReadonlyMap<string, JurisdictionKind | 'byName'>;
  /** Names and kinds set by hand, by tracker and record id. */
  names: ReadonlyMap<string, { name: string; kind: JurisdictionKind }>;
  bans: ReadonlySet<string>;
  corrections: readonly Correction[];
  /** The reading of one row; null when no row of the tables covers it. */
  reading(tracker: Tracker, id: string, status: string, outcome: string, act: Act): Reading | null;
  /** True when a person has read the record's outcome. */
  readByHand(tracker: string, id: string): boolean;
  /** The tier of a page, by the longest suffix of its host that the table lists. */
  tierOf(host: string): EvidenceTier;
  /** Who runs a host, by the longest suffix that the table lists; null where it lists none. */
  publisherOf(host: string): string | null;
}

type Source = (file: string) => Buffer;

const READING_COLUMNS = ['project', 'fate', 'mechanism', 'finality', 'reason'] as const;

/**
 * Reads the word tables.
 * @param source reads a file of the repository
 * @param issues receives what is wrong with the tables
 * @throws BadData when a table is no CSV or its header differs
 */
export function readWords(source: Source, issues: Issue[]): Words {
  const open = <C extends string>(name: string, columns: readonly C[], key: C) => {
    const file = `${TABLES}/${name}.csv`;
    const rows = readTable(file, source(file), columns);
    const checks = new Checks(file);
    if (key !== 'tracker') checks.unique(rows, key);
    return { rows, checks };
  };

  const actions = new Map<string, ActionWord>();
  {
    const { rows, checks } = open(
      'action-words',
      ['word', 'action', 'family', 'mechanism', 'reason'],
      'word',
    );
    for (const row of rows) {
      const action = checks.word(row, 'action', ACTIONS, { required: true });
      const family = checks.word(row, 'family', FAMILIES, { required: true });
      const mechanism = mechanismOf(checks.word(row, 'mechanism', MECHANISM_WORDS, { required: true }));
      if (action && family && mechanism) actions.set(row.cells.word, { action, family, mechanism });
    }
    issues.push(...checks.issues);
  }

  const concerns = new Map<string, Concern | null>();
  {
    const { rows, checks } = open('concern-words', ['word', 'concern', 'reason'], 'word');
    for (const row of rows) concerns.set(row.cells.word, checks.word(row, 'concern', CONCERNS));
    issues.push(...checks.issues);
  }

  const technologies = new Map<string, Technology | null>();
  {
    const { rows, checks } = open('technology-words', ['word', 'technology', 'reason'], 'word');
    for (const row of rows) technologies.set(row.cells.word, checks.word(row, 'technology', TECHNOLOGIES));
    issues.push(...checks.issues);
  }

  const flags = new Map<string, string>();
  {
    const { rows, checks } = open('flag-words', ['word', 'flag'], 'word');
    for (const row of rows) flags.set(row.cells.word, checks.text(row, 'flag', { required: true }) ?? '');
    issues.push(...checks.issues);
  }

  const kinds = new Map<string, JurisdictionKind | 'byName'>();
  {
    const { rows, checks } = open('jurisdiction-words', ['word', 'kind'], 'word');
    for (const row of rows) {
      const kind = checks.word(row, 'kind', [...JURISDICTION_KINDS, 'byName'], { required: true });
      if (kind) kinds.set(row.cells.word, kind);
    }
    issues.push(...checks.issues);
  }

  const names = new Map<string, { name: string; kind: JurisdictionKind }>();
  {
    const columns = ['tracker', 'id', 'name', 'kind', 'reason'] as const;
    const { rows, checks } = open('jurisdiction-names', columns, 'tracker');
    for (const row of rows) {
      const tracker = checks.word(row, 'tracker', TRACKERS, { required: true });
      const name = checks.text(row, 'name', { required: true });
      const kind = checks.word(row, 'kind', JURISDICTION_KINDS, { required: true });
      checks.text(row, 'reason', { required: true });
      if (name && kind) names.set(`${tracker} ${row.cells.id}`, { name, kind });
    }
    issues.push(...checks.issues);
  }

  const bans = new Set<string>();
  {
    const { rows, checks } = open('bans', ['tracker', 'id', 'mechanism', 'reason'], 'tracker');
    for (const row of rows) {
      const tracker = checks.word(row, 'tracker', TRACKERS, { required: true });
      checks.word(row, 'mechanism', ['5'], { required: true });
      checks.text(row, 'reason', { required: true });
      bans.add(`${tracker} ${row.cells.id}`);
    }
    issues.push(...checks.issues);
  }

  const corrections: Correction[] = [];
  {
    const columns = ['tracker', 'id', 'column', 'was', 'now', 'reason'] as const;
    const { rows, checks } = open('corrections', columns, 'tracker');
    for (const row of rows) {
      const tracker = checks.word(row, 'tracker', TRACKERS, { required: true });
      checks.text(row, 'reason', { required: true });
      const { id, column, was, now } = row.cells;
      if (tracker) corrections.push({ tracker, id, column, was, now, line: row.line });
    }
    issues.push(...checks.issues);
  }

  const tiers = new Map<string, EvidenceTier>();
  {
    const { rows, checks } = open('evidence-domains', ['domain', 'tier', 'reason'], 'domain');
    for (const row of rows) {
      const tier = checks.word(row, 'tier', EVIDENCE_TIERS, { required: true });
      if (tier) tiers.set(row.cells.domain, tier);
    }
    if (!tiers.has('*')) checks.fail(null, 'domain', '', 'a row "*" for all other pages');
    issues.push(...checks.issues);
  }

  const publishers = new Map<string, string>();
  {
    const { rows, checks } = open('publishers', ['host', 'publisher'], 'host');
    for (const row of rows) {
      const publisher = checks.text(row, 'publisher', { required: true });
      if (publisher) publishers.set(row.cells.host, publisher);
    }
    issues.push(...checks.issues);
  }

  const readings = new Map<string, Reading>();
  {
    const { rows, checks } = open(
      'outcome-words',
      ['tracker', 'status', 'outcome', 'act', ...READING_COLUMNS],
      'tracker',
    );
    for (const row of rows) {
      const tracker = checks.word(row, 'tracker', TRACKERS, { required: true });
      const act = checks.word(row, 'act', [...ACTS, 'any'], { required: true });
      const key = [tracker, row.cells.status, row.cells.outcome, act].join('\t');
      if (readings.has(key)) checks.fail(row.line, 'status', row.cells.status, 'one row for these words');
      const reading = readReading(checks, row);
      if (reading) readings.set(key, reading);
    }
    issues.push(...checks.issues);
  }
  {
    const { rows, checks } = open('outcome-rows', ['tracker', 'id', ...READING_COLUMNS], 'tracker');
    for (const row of rows) {
      const tracker = checks.word(row, 'tracker', TRACKERS, { required: true });
      const key = [tracker, row.cells.id].join('\t');
      if (readings.has(key)) checks.fail(row.line, 'id', row.cells.id, 'one row for this record');
      const reading = readReading(checks, row);
      if (reading) readings.set(key, reading);
    }
    issues.push(...checks.issues);
  }

  return {
    actions,
    concerns,
    technologies,
    flags,
    kinds,
    names,
    bans,
    corrections,
    reading: (tracker, id, status, outcome, act) =>
      readings.get([tracker, id].join('\t')) ??
      readings.get([tracker, status, outcome, act].join('\t')) ??
      readings.get([tracker, status, outcome, 'any'].join('\t')) ??
      null,
    readByHand: (tracker, id) => readings.has([tracker, id].join('\t')),
    tierOf: (host) => bySuffix(tiers, host) ?? tiers.get('*') ?? 'press',
    publisherOf: (host) => bySuffix(publishers, host),
  };
}

/** What a table says of a host, by the longest suffix that it lists; null where it lists none. */
function bySuffix<T>(table: ReadonlyMap<string, T>, host: string): T | null {
  const labels = host.toLowerCase().split('.');
  for (let from = 0; from < labels.length; from++) {
    const found = table.get(labels.slice(from).join('.'));
    if (found !== undefined) return found;
  }
  return null;
}

function readReading(
  checks: Checks,
  row: { line: number; cells: Record<(typeof READING_COLUMNS)[number], string> },
): Reading | null {
  const project = checks.word(row, 'project', PROJECT_OUTCOMES);
  const fate = checks.word(row, 'fate', FATES);
  const mechanism = mechanismOf(checks.word(row, 'mechanism', MECHANISM_WORDS));
  const finality = checks.word(row, 'finality', FINALITIES, { required: true });
  checks.text(row, 'reason', { required: true });
  if (project === null && fate === null) {
    checks.fail(row.line, 'project', '', 'an outcome of the project, a fate of the measure, or both');
  }
  return finality === null ? null : { project, fate, mechanism, finality };
}

/** What a row is about, by its most telling action. */
export function actOf(actions: readonly Action[]): Act {
  const has = (...list: Action[]) => list.some((action) => actions.includes(action));
  if (has('projectWithdrawal')) return 'withdrawal';
  if (has('moratorium')) return 'moratorium';
  if (has('legislation', 'ordinance', 'executiveOrder', 'executiveAction', 'utilityRegulation')) return 'law';
  if (has('zoningRestriction', 'permitDenial')) return 'zoning';
  if (has('lawsuit')) return 'suit';
  return 'pressure';
}

/** Members of `list` among `words`, in the order of the list, each once. */
export function inOrder<T extends string>(list: readonly T[], words: Iterable<T>): T[] {
  const given = new Set(words);
  return list.filter((word) => given.has(word) && isOneOf(list, word));
}
