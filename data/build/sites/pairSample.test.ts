import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/ingest/csv';
import { ROOT } from '../pipeline';
import { siteIdOf } from './groups';
import { samplePairs } from './pairSample';
import { realSites } from './realSites';

const VERDICTS_FILE = 'data/review/site-pairs-verdicts.csv';

/** Pairs that readers judged who did not see the build. */
const verdicts = readTable(VERDICTS_FILE, readFileSync(path.join(ROOT, VERDICTS_FILE), 'utf8'), [
  'seed',
  'pair',
  'rowA',
  'rowB',
  'build',
  'stratum',
  'pairsInStratum',
  'judgement',
  'confidence',
  'evidence',
]).map(({ cells }) => cells);

describe('pairs that readers have judged', () => {
  it('are joined or apart as they said, but for what is told here', () => {
    const real = realSites();
    const siteOf = (key: string) => real.idOf(siteIdOf(key));
    const others = verdicts.filter(({ rowA, rowB, judgement }) => {
      const build = siteOf(rowA) === siteOf(rowB) ? 'same' : 'different';
      return judgement !== 'unsure' && build !== judgement;
    });
    // CoreWeave's hall in Hammond was cancelled, the building beside it runs: one site could say only one of both,
    // and the permit of the campus goes with what runs. The mining halls of Ellendale are a site beside the campus that
    // their owner names apart, and one row of the lineage stands for both mines at Andrews. A planned tower has an
    // address of its own beside the halls, and another reader gave the permit CMH086 to the campus on Warner Road.
    expect(others.map(({ seed, pair }) => `${seed} ${pair}`)).toEqual([
      '20261130 39',
      '20261201 7',
      '20261201 97',
      '20261207 52',
      '20261129008 29',
      '20261129008 85',
      '20261129028 18',
      '20261129028 84',
    ]);
  }, 60_000);
});

describe('the sample of pairs', () => {
  it('holds fifty joined and fifty that stand apart, and no verdict in the list itself', () => {
    const { pairs, key } = samplePairs();
    const rows = key.trim().split('\n').slice(1);
    expect(rows).toHaveLength(100);
    expect(rows.filter((row) => row.split(',')[1] === 'same')).toHaveLength(50);
    for (const row of rows) expect(Number(row.split(',')[3])).toBeGreaterThan(0);
    expect(pairs.trim().split('\n')).toHaveLength(101);
    expect(
      pairs
        .split('\n')
        .slice(1, -1)
        .every((row) => row.endsWith(',')),
    ).toBe(true);
    expect(samplePairs()).toEqual({ pairs, key });
  }, 60_000);
});
