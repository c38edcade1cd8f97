import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../pipeline';
import type { Match } from './match';
import { mergeSites } from './merge';
import { createOperators } from './operators';
import type { AtlasRow, CenterRow, LineageRow, RecordRow, Tables } from './rows';
import { readTables } from './tables';

/** The real tables without rows, and a row of each kind with nothing of its own. */
let empty: Tables;
let bare: { center: CenterRow; atlas: AtlasRow; record: RecordRow; lineage: LineageRow };
beforeAll(() => {
  const tables = readTables((file) => readFileSync(path.join(ROOT, file), 'utf8'));
  empty = Object.fromEntries(Object.keys(tables).map((name) => [name, []])) as unknown as Tables;
  const [center] = tables.centers;
  const [atlas] = tables.atlas;
  const [record] = tables.records;
  const [lineage] = tables.lineage;
  if (!center || !atlas || !record || !lineage) throw new Error('a table is empty');
  const link = { url: 'https://example.org/', text: null };
  bare = {
    center: { ...center, id: 'hall', figure: null, mwPlanned: null, footprintM2: null, siteAreaM2: null },
    atlas: { ...atlas, id: 'a', landAcres: null, waterMgd: null, figures: [], links: [link], history: [] },
    record: { ...record, siteId: 'hall', dataset: 'computeAtlas', recordId: 'a', figure: null, link },
    lineage: { ...lineage, id: 'mine', figures: [], events: [], sources: [{ ...link, seen: true }] },
  };
}, 60_000);

/** The one site that some rows make. */
function built(part: Partial<Tables>, matches: readonly Match[] = []) {
  const { sites, details } = mergeSites({ ...empty, ...part }, matches, {
    operators: createOperators([]),
    areaOf: () => ({ areaId: null, areaBasis: null }),
    retrieved: () => '2026-08-22',
  });
  const [site] = sites;
  const [detail] = details;
  if (!site || !detail || sites.length > 1) throw new Error(`${sites.length} sites`);
  return { site, detail };
}

/** A data center that has Compute Atlas rows, in this order. */
const campus = (...rows: Partial<AtlasRow>[]) => {
  const atlas = rows.map((row, index) => ({ ...bare.atlas, id: `a${index}`, ...row }));
  const records = atlas.map(({ id }) => ({ ...bare.record, recordId: id }));
  return built({ centers: [bare.center], atlas, records });
};

describe('the land of a site', () => {
  it('is the largest acreage of its rows, in whatever order, and unknown when none states one', () => {
    const acres = (...values: (number | null)[]) =>
      campus(...values.map((landAcres) => ({ landAcres }))).detail.landAcres;
    expect(acres(10, 300, 40)).toBe(300);
    expect(acres(300, 10)).toBe(300);
    expect(acres(null, 12, null)).toBe(12);
    expect(acres(0)).toBe(0);
    expect(acres(null, null)).toBeNull();
  });

  it('is unknown where parts that differ in a number alone have acreages of their own', () => {
    const parts = (...rows: [string, number][]) =>
      campus(...rows.map(([name, landAcres]) => ({ name, landAcres }))).detail.landAcres;
    expect(parts(['Road 2550', 65], ['Road 3180', 106])).toBeNull();
    expect(parts(['Road 2550', 65], ['Road 3180', 65])).toBe(65);
    expect(parts(['Clean Campus', 1000], ['Stargate 1', 800])).toBe(1000);
  });

  it('is the largest area of its halls', () => {
    const halls = (...areas: (number | null)[]) => {
      const centers = areas.map((m2, index) => ({
        ...bare.center,
        id: `hall${index}`,
        footprintM2: m2,
        siteAreaM2: m2 === null ? null : 2 * m2,
      }));
      const matches = centers.slice(1).map(({ id }) => ({
        hub: 'center:hall0',
        member: `center:${id}`,
        rule: 'reviewed' as const,
        reason: 'one campus',
        km: 0,
        score: 1,
      }));
      const { footprintM2, siteAreaM2 } = built({ centers }, matches).detail;
      return [footprintM2, siteAreaM2];
    };
    expect(halls(500, 9000, null)).toEqual([9000, 18_000]);
    expect(halls(null)).toEqual([null, null]);
  });
});

describe('the datasets to credit', () => {
  it('hold OpenStreetMap where a record of another dataset took its position from there', () => {
    const credited = (licence: string) =>
      built({ centers: [bare.center], records: [{ ...bare.record, licence }] }).site.datasets;
    expect(credited('CC-BY-4.0')).toEqual(['computeAtlas']);
    expect(credited('CC-BY-4.0 AND ODbL-1.0')).toEqual(['computeAtlas', 'osm']);
  });

  it('hold the origin of the position of a mine, with an entry of its own', () => {
    const mine = (licence: string) => {
      const { site, detail } = built({ lineage: [{ ...bare.lineage, licence }] });
      return [site.datasets, detail.records.map((record) => `${record.dataset} ${record.licence}`)];
    };
    expect(mine('CC0-1.0')).toEqual([['miningLineage'], ['miningLineage CC0-1.0']]);
    expect(mine('CC-BY-4.0')).toEqual([
      ['geonames', 'miningLineage'],
      ['miningLineage CC-BY-4.0', 'geonames CC-BY-4.0'],
    ]);
    expect(mine('CC-BY-4.0 AND ODbL-1.0')).toEqual([
      ['miningLineage', 'osm'],
      ['miningLineage CC-BY-4.0 AND ODbL-1.0', 'osm ODbL-1.0'],
    ]);
  });
});
