/** Noise as a ground of opposition in the real record: what a row or a reading says is what the filter finds. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL_EVENTS, eventMatches } from '../../../src/model/filters';
import { ROOT } from '../pipeline';
import { buildRecord } from './opposition';
import { readReadings } from './readings';

const source = (file: string) => readFileSync(path.join(ROOT, file));
const record = buildRecord(source);
const readings = readReadings(source, []);
const found = new Set(
  record.events
    .filter(({ event }) => eventMatches(event, { ...ALL_EVENTS, concerns: ['noise'] }))
    .map(({ event }) => event.id),
);

test('every ground that a row or a reading names is a concern of its event, unless a verdict says otherwise', () => {
  let noise = 0;
  for (const { event, cluster } of record.events) {
    if (record.verdicts.get(event.id)?.values.concerns !== undefined) continue;
    for (const { tracker, id, concerns } of cluster) {
      const read = tracker === 'datacentertracker' ? (readings.get(id)?.concerns ?? []) : [];
      for (const concern of [...concerns, ...read]) expect(event.concerns, id).toContain(concern);
      if (read.includes('noise')) {
        expect(found, id).toContain(event.id);
        noise += 1;
      }
    }
  }
  expect(noise).toBe([...readings.values()].filter(({ concerns }) => concerns.includes('noise')).length);
});

describe('the filter for noise finds', () => {
  test.each([
    ['Granbury', 'granbury-hood-county-mara-tx-2024-10-04'],
    ['the suit over the mine in Granbury', 'granbury-hood-county-tx-mara-noise-lawsuit-2026-05-01'],
    ['the moratorium of Hood County', 'hood-county-tx-2026-02-10'],
    ['Comanche Circle in Hood County', 'hood-county-tx-comanche-circle-approval-2026-06-17'],
    ['the county of Murphy', 'nc-cherokee-county-2023'],
  ])('%s', (_, id) => {
    expect(found).toContain(id);
  });

  test.each([
    ['Murphy itself', 'add-nc-murphy-2024'],
    ['Greenidge in Dresden', 'dresden-ny-greenidge-permit-denial-2022-06-30'],
    ['Tolar in Hood County', 'hood-county-tolar-sailfish-tx-2026-01-13'],
  ])('not %s, of which no row and no reading says so', (_, id) => {
    expect(record.events.some(({ event }) => event.id === id)).toBe(true);
    expect(found).not.toContain(id);
  });
});
