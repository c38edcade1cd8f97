/** The places where mines met opposition first and data centers did later, found over the real tables. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { minedPlaces } from '../../../src/model/thenAndNow';
import { ROOT } from '../pipeline';
import { buildSites } from '../sites/step';
import { readTables } from '../sites/tables';
import { buildRecord } from './opposition';

const DAY = '2026-08-22';
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const { sites } = buildSites(
  readTables(read),
  () => ({ areaId: null, areaBasis: null }),
  () => DAY,
);
const events = buildRecord((file) => readFileSync(path.join(ROOT, file))).events.map(({ event }) => event);
const places = minedPlaces(sites, events, DAY);

test.each([
  ['Marble', 'NC', 'both'],
  ['North Tonawanda', 'NY', 'both'],
  ['Niagara Falls', 'NY', 'both'],
  ['Massena', 'NY', 'both'],
  ['Granbury', 'TX', 'both'],
  // The mine runs; the data center that is talked of is a letter of intent and has met no act.
  ['Corsicana', 'TX', 'mining'],
  ['Dowagiac', 'MI', 'both'],
])('%s, %s met %s, with a dated trail', (name, state, kind) => {
  const place = places.find(
    (found) =>
      found.state === state &&
      [...found.jurisdictions, ...found.sites.map((site) => site.name)].some((word) => word.includes(name)),
  );
  expect(place?.kind).toBe(kind);
  expect(place?.acts.some(({ event }) => event.date !== null)).toBe(true);
  // The other half of the trail: what became of the mine.
  expect(place?.sites.some((site) => site.hasLineage)).toBe(true);
});
