/** Groups of the real tables: spellings that are one, and names that are none. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../pipeline';
import { gatherGroups, groupsCalled, readGroupNames } from './groups';
import { buildRecord } from './opposition';

const source = (file: string) => readFileSync(path.join(ROOT, file));
const names = readGroupNames(source, []);
const events = buildRecord(source).events.map(({ event }) => event);
const groups = gatherGroups(events, names);
const named = (name: string) => groups.filter((group) => group.name === name);

test('is one group whatever its spelling', () => {
  const [law, ...others] = named('Southern Environmental Law Center');
  expect(others).toEqual([]);
  expect(law?.spellings).toContain('SELC');
  expect(law?.eventIds.length).toBeGreaterThan(16);
  expect(named('SELC')).toEqual([]);
  expect(named('Sierra Club Georgia')).toEqual([]);
  expect(named('Sierra Club Georgia Chapter')[0]?.spellings).toEqual(['Sierra Club Georgia']);
});

test('of one name in two states are told apart by their state', () => {
  const here = groups.filter(({ name }) => name.startsWith('Carroll County Anti-Data Center Coalition'));
  expect(here.map(({ name }) => name)).toEqual(['Carroll County Anti-Data Center Coalition (Georgia)']);
});

test('are not people who are only described, nor public bodies; an act keeps their words', () => {
  for (const { name } of groups) {
    expect(name).not.toMatch(/ (residents|farmers|neighbors)$/);
    expect(name).not.toMatch(/^(City of|Town of) |Board of (Supervisors|Commissioners)$/);
  }
  expect(groupsCalled({ groups: ['Kuna farmers', 'SELC'], state: 'ID' }, names)).toEqual([
    'Kuna farmers',
    'Southern Environmental Law Center',
  ]);
});

test('no row of the table is of a spelling that no act has', () => {
  const spelt = new Set(events.flatMap((event) => event.groups));
  expect([...names.keys()].map((key) => key.split('|')[0] ?? '').filter((key) => !spelt.has(key))).toEqual(
    [],
  );
});

test('ids are unique and hold every act that names the group', () => {
  expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
  const acts = groups.reduce((sum, { eventIds }) => sum + eventIds.length, 0);
  expect(acts).toBeGreaterThan(900);
});
