/**
 * Draws records for a reading by fresh eyes: `npx tsx data/build/events/sample.ts SEED [DAY]` prints 60 joined and 60
 * close but separate pairs, 100 acts and 100 measures that stop projects and are in force on the day, each with what
 * the built record states of it. The same seed over the same tables draws the same lines. Readers see these lines and
 * the tables, never the rules; verdicts are kept in `data/review`.
 */
import '../../../src/i18n/english';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { eventSummary } from '../../../src/i18n/words';
import { standingOf, stops } from '../../../src/model/legalMeasure';
import { ROOT } from '../pipeline';
import { sitesFromTables } from './builtSites';
import { refOf } from './merge';
import { buildRecord } from './opposition';

/** How many of each are drawn. */
const SIZES = { joined: 60, apart: 60, event: 100, measure: 100 } as const;

/** The `size` items whose hash with the seed is lowest: a draw that does not depend on the order of the tables. */
function draw<T>(items: readonly T[], size: number, seed: string, keyOf: (item: T) => string): T[] {
  const rank = (item: T) =>
    createHash('sha256')
      .update(`${seed} ${keyOf(item)}`)
      .digest('hex');
  return items
    .map((item) => ({ item, rank: rank(item) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, size)
    .map(({ item }) => item);
}

/** The lines of a sample, JSON each. @param day the day on which measures are in force, `YYYY-MM-DD` */
export function sampleLines(seed: string, day: string): string[] {
  const source = (file: string) => readFileSync(path.join(ROOT, file));
  const { events, pairs, measures } = buildRecord(source, sitesFromTables(source));
  const pairLine = (kind: 'joined' | 'apart') =>
    draw(
      pairs.filter(({ same }) => same === (kind === 'joined')),
      SIZES[kind],
      seed,
      ({ a, b }) => `${refOf(a)} ${refOf(b)}`,
    ).map(({ a, b }) => ({ sampled: kind, a: refOf(a), b: refOf(b) }));
  const acts = draw(events, SIZES.event, seed, ({ event }) => event.id).map(({ event, cluster }) => ({
    sampled: 'event',
    ...event,
    summary: eventSummary(event),
    records: cluster.map(refOf),
  }));
  const inForce = measures.filter((measure) => stops(measure) && standingOf(measure, day) === 'inForce');
  const standing = draw(inForce, SIZES.measure, seed, ({ id }) => id).map((measure) => ({
    sampled: 'measure',
    ...measure,
  }));
  return [...pairLine('joined'), ...pairLine('apart'), ...acts, ...standing].map((line) =>
    JSON.stringify(line),
  );
}

if (process.argv[1] === import.meta.filename) {
  const [seed = '1', day = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);
  console.log(sampleLines(seed, day).join('\n'));
}
