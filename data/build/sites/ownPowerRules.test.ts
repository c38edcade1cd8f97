import { describe, expect, test } from 'vitest';
import type { Group } from './groups';
import { ownPowerOf, supplyOf } from './ownPower';
import type { AtlasRow, LineageRow, OwnPowerRow } from './rows';

const group = { lineage: null, centers: [], loose: [], matches: [] } as Group;
const atlas = (part: Partial<AtlasRow> = {}) =>
  ({
    id: 'a',
    energySource: null,
    onsiteGenerationMw: null,
    figures: [],
    links: [{ url: 'https://example.org/a', text: null }],
    ...part,
  }) as unknown as AtlasRow;
const planned = (value: number) =>
  ({ figures: [{ stage: 'planned', value }] }) as unknown as Partial<AtlasRow>;
const none = new Map<string, OwnPowerRow>();
const verdict = (record: string, part: Partial<OwnPowerRow> = {}) =>
  new Map([
    [
      record,
      {
        record,
        extent: 'part',
        mw: 50,
        reason: 'read',
        link: { url: 'https://example.org/v', text: null },
        ...part,
      } as unknown as OwnPowerRow,
    ],
  ]);
const extent = (...rows: AtlasRow[]) => ownPowerOf(group, rows, none)?.extent ?? null;

describe('the power plant of a site', () => {
  test('is all of its supply where gas is burnt on the site', () => {
    expect(ownPowerOf(group, [atlas({ energySource: 'on-site gas', onsiteGenerationMw: 5 })], none)).toEqual({
      extent: 'all',
      energySource: 'on-site gas',
      mw: 5,
      dataset: 'computeAtlas',
      url: 'https://example.org/a',
      note: null,
    });
  });

  test('beside other supply is all where it has the megawatts of the plan, else a part', () => {
    const mixed = (mw: number | null, plan: number | null) =>
      extent(
        atlas({ energySource: 'mixed', onsiteGenerationMw: mw, ...(plan === null ? {} : planned(plan)) }),
      );
    expect(mixed(100, 100)).toBe('all');
    expect(mixed(99, 100)).toBe('part');
    expect(mixed(100, null)).toBe('part');
    expect(mixed(null, 100)).toBeNull();
    expect(extent(atlas({ energySource: 'grid', onsiteGenerationMw: 100 }))).toBeNull();
  });

  test('is the one that supplies all, of several records', () => {
    const part = atlas({ id: 'p', energySource: 'mixed', onsiteGenerationMw: 1 });
    expect(extent(part, atlas({ energySource: 'on-site gas' }))).toBe('all');
    expect(extent(part, atlas())).toBe('part');
    expect(extent()).toBeNull();
  });

  test('is as a verdict says, whatever records report', () => {
    const gas = atlas({ energySource: 'on-site gas' });
    expect(ownPowerOf(group, [gas], verdict('atlas:a', { extent: 'none' }))).toBeNull();
    expect(ownPowerOf(group, [gas], verdict('atlas:a'))).toEqual({
      extent: 'part',
      energySource: 'on-site gas',
      mw: 50,
      dataset: 'computeAtlas',
      url: 'https://example.org/v',
      note: 'read',
    });
    const mine = { ...group, lineage: { id: 'm' } as LineageRow };
    expect(ownPowerOf(mine, [gas], verdict('lineage:m'))).toMatchObject({
      dataset: 'miningLineage',
      energySource: null,
    });
    expect(ownPowerOf(group, [gas], verdict('atlas:other'))?.extent).toBe('all');
  });
});

describe('the supply of a large plan is not recorded', () => {
  const supply = (
    rows: AtlasRow[],
    mw: { value: number; basis: string } | null = { value: 1000, basis: 'plannedBuildOut' },
    utility: string | null = null,
  ) => supplyOf(group, rows, none, { mw: mw as never, utility })?.extent ?? null;
  const mixed = atlas({ energySource: 'mixed' });

  test('where sources are mixed, without a share and a utility', () => {
    expect(supply([mixed])).toBe('notRecorded');
    expect(
      supplyOf(group, [mixed], none, {
        mw: { value: 1000, basis: 'plannedBuildOut' } as never,
        utility: null,
      }),
    ).toEqual({
      extent: 'notRecorded',
      energySource: 'mixed',
      mw: null,
      dataset: 'computeAtlas',
      url: 'https://example.org/a',
      note: null,
    });
    expect(supply([atlas(), mixed])).toBe('notRecorded');
  });

  test.each([
    ['a utility is named', [mixed], undefined, 'Utility'],
    ['it is smaller', [mixed], { value: 999, basis: 'plannedBuildOut' }, null],
    ['its figure is no plan', [mixed], { value: 5000, basis: 'facility' }, null],
    ['nothing is said of sources', [atlas()], undefined, null],
    ['a source is named beside', [mixed, atlas({ energySource: 'grid' })], undefined, null],
    ['no record is of Compute Atlas', [], undefined, null],
  ] as const)('and counts against the grid where %s', (_, rows, mw, utility) => {
    expect(supply([...rows], mw, utility)).toBeNull();
  });

  test('and its own plant is kept where one is', () => {
    expect(supply([atlas({ energySource: 'on-site gas' })], undefined, 'Utility')).toBe('all');
    expect(supplyOf(group, [mixed], none, { mw: null, utility: null })).toBeNull();
  });
});
