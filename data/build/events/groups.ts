/**
 * Groups by name: `groups.csv` says which spellings of the trackers are one group, and which are no group of their
 * own but people described, public bodies or companies. A spelling that the table does not know is a group.
 */
import { Checks } from '../../../src/ingest/check';
import { readTable } from '../../../src/ingest/csv';
import type { Issue } from '../../../src/ingest/issue';
import type { OppositionEvent } from '../../../src/model/event';
import { type Group, groupId } from '../../../src/model/group';
import { TABLES } from './words';

export const GROUPS_FILE = `${TABLES}/groups.csv`;

/** What spellings stand for, by `spelling` or `spelling|state`; null for what is no group. */
export type GroupNames = ReadonlyMap<string, string | null>;

/** Reads the reviewed spellings; what is wrong with the table is added to `issues`. */
export function readGroupNames(source: (file: string) => Buffer, issues: Issue[]): GroupNames {
  const rows = readTable(GROUPS_FILE, source(GROUPS_FILE), ['spelling', 'state', 'name', 'reason']);
  const checks = new Checks(GROUPS_FILE);
  const names = new Map<string, string | null>();
  for (const row of rows) {
    const spelling = checks.text(row, 'spelling', { required: true }) ?? '';
    const state = checks.text(row, 'state');
    checks.text(row, 'reason', { required: true });
    const key = state === null ? spelling : `${spelling}|${state}`;
    if (names.has(key))
      checks.fail(row.line, 'spelling', spelling, 'a spelling that is not in the table yet');
    names.set(key, checks.text(row, 'name'));
  }
  for (const [key, name] of names) {
    if (name === null || names.get(name) === undefined) continue;
    checks.fail(null, 'name', `${key} → ${name}`, 'a name that is not itself replaced by another');
  }
  issues.push(...checks.issues);
  return names;
}

/** The name of a group as an act of a state spells it; null for what is no group. */
export function groupNamed(spelling: string, state: string | null, names: GroupNames): string | null {
  const inState = state === null ? undefined : names.get(`${spelling}|${state}`);
  if (inState !== undefined) return inState;
  const anywhere = names.get(spelling);
  return anywhere === undefined ? spelling : anywhere;
}

/** What an act's groups are called: each group once by its name; people who are no group keep their words. */
export const groupsCalled = (
  { groups, state }: Pick<OppositionEvent, 'groups' | 'state'>,
  names: GroupNames,
): string[] => [...new Set(groups.map((spelling) => groupNamed(spelling, state, names) ?? spelling))];

/**
 * All groups with their acts, by name.
 * @param events as the trackers spell their groups
 */
export function gatherGroups(
  events: readonly Pick<OppositionEvent, 'id' | 'groups' | 'state'>[],
  names: GroupNames,
): Group[] {
  const found = new Map<string, { name: string; spellings: Set<string>; eventIds: Set<string> }>();
  for (const { id, groups, state } of events) {
    for (const spelling of groups) {
      const name = groupNamed(spelling, state, names);
      if (name === null) continue;
      const key = groupId(name);
      const group = found.get(key) ?? { name, spellings: new Set<string>(), eventIds: new Set<string>() };
      if (spelling !== group.name) group.spellings.add(spelling);
      group.eventIds.add(id);
      found.set(key, group);
    }
  }
  return [...found]
    .map(([id, { name, spellings, eventIds }]) => ({
      id,
      name,
      spellings: [...spellings].sort(),
      eventIds: [...eventIds],
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
