import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../pipeline';
import { realSites, sitesFrom } from './realSites';
import type { Tables } from './rows';

let real: ReturnType<typeof realSites>;
beforeAll(() => {
  real = realSites();
}, 60_000);

describe('one place is one site', () => {
  it.each([
    ['core-scientific-denton-tx', ['ca-core-scientific-denton-tx', 'epoch-coreweave-denton-tx']],
    ['galaxy-helios-tx', ['ca-galaxy-helios-dickens-tx', 'ca-galaxy-helios-dickens-county-tx']],
    [
      'terawulf-lake-mariner-ny',
      ['ca-terawulf-lake-mariner-ny', 'epoch-anthropic-lake-mariner', 'epoch-core42-lake-mariner'],
    ],
    ['cipher-barber-lake-tx', ['ca-cipher-barber-lake-colorado-city-tx']],
  ])('%s holds all its records, and their ids lead to it', (id, others) => {
    for (const other of others) expect(real.built.aliases[other]).toBe(id);
    expect(real.built.sites.filter((site) => site.id === id)).toHaveLength(1);
    expect(real.built.sites.filter((site) => others.includes(site.id))).toEqual([]);
    expect(real.siteOf(id).hasLineage).toBe(true);
    expect(real.detailOf(id).mergeReasons.length).toBeGreaterThanOrEqual(others.length);
  });

  it('represents every row of every table by exactly one site', () => {
    expect(real.tables.centers.length).toBeGreaterThan(3600);
    expect(real.tables.lineage).toHaveLength(157);
    const ids = new Set(real.built.sites.map((site) => site.id));
    expect(ids.size).toBe(real.built.sites.length);
    const inCenter = new Set(real.tables.records.map((record) => `${record.dataset}:${record.recordId}`));
    const own = [
      ...real.tables.centers.map((row) => row.id),
      ...real.tables.lineage.map((row) => row.id),
      ...real.tables.atlas
        .filter((row) => !inCenter.has(`computeAtlas:${row.id}`))
        .map((row) => `ca-${row.id}`),
    ];
    expect(own.filter((id) => ids.has(id) === id in real.built.aliases)).toEqual([]);
    expect(own.length).toBe(ids.size + Object.keys(real.built.aliases).length);
    for (const target of Object.values(real.built.aliases)) expect(ids.has(target)).toBe(true);
  });

  it('lists every record of every dataset in exactly one site', () => {
    const seen = new Map<string, Set<string>>();
    for (const detail of real.built.details) {
      for (const { dataset, recordId } of detail.records) {
        const key = `${dataset}:${recordId}`;
        seen.set(key, (seen.get(key) ?? new Set()).add(detail.id));
      }
    }
    const expected = [
      ...real.tables.records.map((row) => `${row.dataset}:${row.recordId}`),
      ...real.tables.atlas.map((row) => `computeAtlas:${row.id}`),
      ...real.tables.lineage.map((row) => `miningLineage:${row.id}`),
      ...real.tables.cancelled.map((row) => `cancelledProjects:${row.recordId}`),
    ];
    expect(expected.filter((key) => seen.get(key)?.size !== 1)).toEqual([]);
  });

  it('keeps every step of the mining lineage, once', () => {
    const all = real.built.details.flatMap((detail) =>
      detail.lineage.map((step) => `${detail.id} ${step.date} ${step.text}`),
    );
    const expected = real.tables.lineage.flatMap((row) =>
      row.events.map((event) => `${real.siteOf(row.id).id} ${event.date} ${event.text}`),
    );
    expect(expected.length).toBe(341);
    expect(all.sort()).toEqual(expected.sort());
  });

  it.each(['CoreWeave', 'HIVE', 'TeraWulf', 'Hut 8', 'MARA'])(
    'gives the sites of %s their name and history',
    (name) => {
      const named = (texts: (string | null)[]) => texts.some((text) => text?.includes(name));
      const rows = real.tables.lineage.filter((row) =>
        named([row.name, row.operator, row.owner, row.tenant]),
      );
      expect(rows.length).toBeGreaterThan(5);
      for (const row of rows) {
        const document = real.built.search.find((found) => found.id === row.id);
        expect(
          named([
            document?.name ?? '',
            document?.operator ?? '',
            document?.owner ?? '',
            document?.tenant ?? '',
          ]),
        ).toBe(true);
        expect(real.detailOf(row.id).lineage).toEqual(row.events);
      }
    },
  );

  it('never joins two rows of the lineage, nor what a person has told apart', () => {
    for (const { recordA, recordB, verdict } of real.tables.overrides) {
      if (recordA.startsWith('power:')) continue;
      const [a, b] = [recordA, recordB].map((key) => {
        const [kind, id] = key.split(':');
        return real.siteOf(kind === 'atlas' ? `ca-${id}` : (id ?? '')).id;
      });
      expect([recordA, recordB, a === b]).toEqual([recordA, recordB, verdict === 'same']);
    }
    expect(
      real.built.sites.filter((site) => real.tables.lineage.some((row) => row.id === site.id)),
    ).toHaveLength(157);
  });

  it('does not depend on the order of rows', () => {
    const shuffled = (seed: number): Tables => {
      const random = seededRandom(seed);
      const shuffle = <T>(list: readonly T[]) =>
        list
          .map((item) => ({ item, key: random() }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
      return {
        ...real.tables,
        centers: shuffle(real.tables.centers),
        lineage: shuffle(real.tables.lineage),
        atlas: shuffle(real.tables.atlas),
        companyNames: shuffle(real.tables.companyNames),
        overrides: shuffle(real.tables.overrides),
        cancelled: shuffle(real.tables.cancelled),
      };
    };
    for (const seed of [1, 2]) {
      const again = sitesFrom(shuffled(seed));
      expect(again.matchesCsv).toBe(real.built.matchesCsv);
      expect(again.candidatesCsv).toBe(real.built.candidatesCsv);
      expect(again.sites).toEqual(real.built.sites);
      expect(again.aliases).toEqual(real.built.aliases);
    }
  }, 60_000);

  it('builds the committed lists for review', async () => {
    await expect(real.built.matchesCsv).toMatchFileSnapshot(path.join(ROOT, 'data/review/site-matches.csv'));
    await expect(real.built.candidatesCsv).toMatchFileSnapshot(
      path.join(ROOT, 'data/review/site-candidates.csv'),
    );
    await expect(real.built.splitsCsv).toMatchFileSnapshot(path.join(ROOT, 'data/review/site-splits.csv'));
    const outlines = path.join(ROOT, 'data/review/site-outlines.csv');
    await expect(real.built.outlinesCsv).toMatchFileSnapshot(outlines);
    await expect(real.built.yearsCsv).toMatchFileSnapshot(path.join(ROOT, 'data/review/site-years.csv'));
    await expect(real.built.namesCsv).toMatchFileSnapshot(path.join(ROOT, 'data/review/site-names.csv'));
  });
});

/** Small deterministic generator (mulberry32), so that the shuffles are the same on every run. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
