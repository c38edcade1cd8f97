/** The readings of every event against its sources: what was found wrong is gone, or was rejected with a reason. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../../../src/ingest/csv';
import { ROOT } from '../../pipeline';
import { groupsCalled, readGroupNames } from '../groups';
import { buildRecord } from '../opposition';
import { speaker } from './check';
import { VERDICT_FIELDS } from './fields';

const COLUMNS = 'event verdict kind field now should evidence holds answer'.split(' ');
const source = (file: string) => readFileSync(path.join(ROOT, file));
const record = buildRecord(source);
const say = speaker(record);
// A record that was since joined to another of the same act is told as that one.
const events = new Map(
  record.events.flatMap(({ event, cluster }) => cluster.map(({ id }) => [id, event] as const)),
);
const ids = new Set(record.events.map(({ event }) => event.id));
const names = readGroupNames(source, []);

/** What the record says in the field of `holds`: a place by its name and state, groups as they are called. */
function told(id: string, field: string): string {
  const event = events.get(id);
  if (!event) return 'left out';
  if (field === 'place') return `${event.jurisdiction}, ${event.state}`;
  if (field === 'groups') return groupsCalled(event, names).join('|') || 'none';
  const known = VERDICT_FIELDS.find((name) => name === field);
  if (!known) throw new Error(`no field ${field}`);
  return say(event.id, known);
}

describe.each([
  ['data/review/reading-first.csv', 1400],
  ['data/review/reading-second.csv', 370],
])('%s', (file, least) => {
  const rows = readTable(file, source(file), COLUMNS).map(({ cells }) => cells);

  test('every verdict is answered', () => {
    expect(rows.length).toBeGreaterThan(least);
    for (const { event = '', holds, answer = '' } of rows) {
      const rejected = /^rejected: \w/.test(answer);
      expect([event, rejected || /^mended by /.test(answer), holds === '']).toEqual([event, true, rejected]);
    }
    const wrong = rows.filter(({ verdict }) => verdict === 'wrong');
    const rejected = wrong.filter(({ answer }) => answer?.startsWith('rejected'));
    expect(rejected.length / wrong.length).toBeLessThan(0.05);
  });

  test('every verdict that was not rejected holds on the tables', () => {
    const broken = rows.flatMap(({ event = '', holds = '' }) => {
      if (holds === '') return [];
      if (holds === 'left out') return ids.has(event) ? [`${event} is told`] : [];
      const [, field = '', value = ''] = /^(\w+)=(.*)$/.exec(holds) ?? [];
      const now = told(event, field);
      return now === value ? [] : [`${event} ${field}: ${now}, not ${value}`];
    });
    expect(broken).toEqual([]);
  });
});

test('what was drawn is named after its seed: a day in a name would say when it was read', () => {
  const files = readdirSync(path.join(ROOT, 'data/review'));
  expect(files.filter((file) => file.startsWith('sample-seed-')).length).toBeGreaterThan(9);
  expect(files.filter((file) => /\d{4}-\d\d-\d\d/.test(file))).toEqual([]);
});
