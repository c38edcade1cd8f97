/**
 * What changed in the record since a version that was kept: what was added, ended, corrected, joined with another
 * record or taken out. Of a region, or of all.
 */
import type { Region } from '../region';
import {
  countiesOf,
  type RegionName,
  type RegionTables,
  regionName,
  scopeOf,
  siteInside,
} from '../regionRules';
import { formatRegion } from '../regionText';
import { DIGEST_KINDS, type DigestRow, FACTS, type FactName, type KeptVersion } from './digestRow';

/** `joined`: a record that is told with another one now. */
export const CHANGE_KINDS = ['added', 'ended', 'corrected', 'joined', 'takenOut'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A fact that is another now; null where it is not known. */
export interface ChangedFact {
  fact: FactName | 'name';
  before: string | null;
  now: string | null;
}

export interface Change {
  kind: ChangeKind;
  /** The record as it is now; as it was where it is gone. */
  row: DigestRow;
  /** Empty for what was added, joined or taken out. */
  facts: ChangedFact[];
  /** The record that it is joined with. */
  joinedWith: string | null;
}

/** Changes of a region between two versions. */
export interface Changes {
  /** Null for the whole record. */
  region: { id: string; name: RegionName } | null;
  since: KeptVersion;
  now: KeptVersion;
  /** Day on which measures are told as they stand now. */
  date: string;
  changes: Change[];
}

/** The ids that records of old versions have now. */
export interface Aliases {
  site: Readonly<Record<string, string>>;
  event: Readonly<Record<string, string>>;
}

const keyOf = ({ record, id }: Pick<DigestRow, 'record' | 'id'>) => `${record} ${id}`;

const differing = (before: DigestRow, now: DigestRow): ChangedFact[] => [
  ...(before.name === now.name ? [] : [{ fact: 'name' as const, before: before.name, now: now.name }]),
  ...FACTS.flatMap((fact) => {
    const [was, is] = [before.facts[fact] ?? null, now.facts[fact] ?? null];
    return was === is ? [] : [{ fact, before: was, now: is }];
  }),
];

function changeOf(before: DigestRow, now: DigestRow): Change[] {
  const facts = differing(before, now);
  if (facts.length === 0) return [];
  const ended = before.facts.standing === 'inForce' && now.facts.standing === 'ended';
  return [{ kind: ended ? 'ended' : 'corrected', row: now, facts, joinedWith: null }];
}

/** Whether a record lies in a region or holds over it. */
function relationTo(region: Region, tables: RegionTables): (row: DigestRow) => boolean {
  const counties = new Map(countiesOf(region, tables, []).map((county) => [county.fips, county]));
  return (row) => {
    const { lon, lat, jurisdictionKind } = row;
    if (jurisdictionKind !== null) return scopeOf({ ...row, jurisdictionKind }, region, counties) !== null;
    return lon !== null && lat !== null && siteInside({ ...row, lon, lat }, region, tables);
  };
}

/**
 * What changed.
 * @param region  null for the whole record
 * @param before  the digest of the version that was kept
 * @param now     that of the version in use, with measures as they stand on `date`
 * @returns null when the data holds no such region
 */
export function changesOf(
  region: Region | null,
  tables: RegionTables,
  before: KeptVersion & { rows: readonly DigestRow[] },
  now: KeptVersion & { rows: readonly DigestRow[]; date: string },
  aliases: Aliases,
): Changes | null {
  const name = region === null ? null : regionName(region, tables);
  if (region !== null && name === null) return null;
  const isInside = region === null ? () => true : relationTo(region, tables);
  const old = new Map(before.rows.map((row) => [keyOf(row), row]));
  const current = new Map(now.rows.map((row) => [keyOf(row), row]));
  const idNow = ({ record, id }: DigestRow) => (record === 'site' ? aliases.site[id] : aliases.event[id]);
  // A record that only got another id is the same one.
  const moved = new Map<string, DigestRow>();
  const joined: Change[] = [];
  for (const row of before.rows) {
    if (current.has(keyOf(row))) continue;
    const id = idNow(row);
    const target = id === undefined ? undefined : current.get(keyOf({ record: row.record, id }));
    if (id === undefined || target === undefined) {
      joined.push({ kind: 'takenOut', row, facts: [], joinedWith: null });
    } else if (old.has(keyOf(target)) || moved.has(keyOf(target))) {
      joined.push({ kind: 'joined', row, facts: [], joinedWith: id });
    } else {
      moved.set(keyOf(target), row);
    }
  }
  const kept = now.rows.flatMap((row): Change[] => {
    const was = old.get(keyOf(row)) ?? moved.get(keyOf(row));
    return was === undefined ? [{ kind: 'added', row, facts: [], joinedWith: null }] : changeOf(was, row);
  });
  const { rows: _before, ...since } = before;
  const { rows: _now, date, ...version } = now;
  return {
    region: region !== null && name !== null ? { id: formatRegion(region), name } : null,
    since,
    now: version,
    date,
    changes: [...kept, ...joined].filter(({ row }) => isInside(row)).sort(byKind),
  };
}

const byKind = (a: Change, b: Change) =>
  CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) ||
  DIGEST_KINDS.indexOf(a.row.record) - DIGEST_KINDS.indexOf(b.row.record) ||
  (a.row.id < b.row.id ? -1 : a.row.id > b.row.id ? 1 : 0);
