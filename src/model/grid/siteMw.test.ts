import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MW_BASES, SITE_STATUSES } from '../vocabulary';
import { ownPowerMwByArea, siteMwByArea, siteMwOf, sitesOfArea } from './siteMw';

const areas = [
  { id: 'PJM', parentId: null },
  { id: 'PJM-DOM', parentId: 'PJM' },
  { id: 'DUK', parentId: null },
];

const anySite = fc.record({
  areaId: fc.constantFrom('PJM', 'PJM-DOM', 'DUK', null),
  status: fc.constantFrom(...SITE_STATUSES),
  confidence: fc.constantFrom('high' as const, 'medium' as const, 'low' as const),
  ownPower: fc.constantFrom('all' as const, 'part' as const, 'notRecorded' as const, null),
  mw: fc.option(fc.record({ value: fc.integer({ min: 1, max: 5000 }), basis: fc.constantFrom(...MW_BASES) })),
});

describe('site MW by area', () => {
  it('never mixes statuses or bases, and gives an authority what its sub-areas have', () => {
    fc.assert(
      fc.property(fc.array(anySite), (sites) => {
        const sums = siteMwByArea(sites, areas);
        for (const [id, inside] of [
          ['PJM', ['PJM', 'PJM-DOM']],
          ['PJM-DOM', ['PJM-DOM']],
          ['DUK', ['DUK']],
        ] as const) {
          const rows = sums.get(id) ?? [];
          expect(new Set(rows.map(({ status, basis }) => `${status} ${basis}`)).size).toBe(rows.length);
          for (const { status, basis, mw, sites: count } of rows) {
            const members = sites.filter(
              (site) =>
                inside.some((area) => area === site.areaId) &&
                site.status === status &&
                site.mw?.basis === basis &&
                site.confidence !== 'low' &&
                site.ownPower === null,
            );
            expect(count).toBe(members.length);
            expect(mw).toBe(members.reduce((sum, site) => sum + (site.mw?.value ?? 0), 0));
          }
        }
      }),
    );
  });

  it('leaves out unknown figures, low confidence and unknown status', () => {
    const site = {
      areaId: 'DUK',
      status: 'operating',
      confidence: 'high',
      mw: { value: 50, basis: 'facility' },
      ownPower: null,
    } as const;
    const sums = siteMwByArea(
      [site, { ...site, mw: null }, { ...site, confidence: 'low' }, { ...site, status: 'unknown' }],
      areas,
    );
    expect(sums.get('DUK')).toEqual([{ status: 'operating', basis: 'facility', mw: 50, sites: 1 }]);
    expect(sums.get('PJM')).toEqual([]);
  });

  it('keeps apart what has a plant of its own, in whole or in part, or supply not recorded', () => {
    const site = {
      areaId: 'PJM-DOM',
      status: 'construction',
      confidence: 'high',
      mw: { value: 100, basis: 'plannedBuildOut' },
    } as const;
    const sites = [
      { ...site, ownPower: null },
      { ...site, ownPower: 'part' as const },
      { ...site, ownPower: 'notRecorded' as const },
      { ...site, ownPower: 'all' as const, mw: { ...site.mw, value: 4000 } },
    ];
    for (const id of ['PJM', 'PJM-DOM']) {
      expect(siteMwByArea(sites, areas).get(id)).toEqual([
        { status: 'construction', basis: 'plannedBuildOut', mw: 100, sites: 1 },
      ]);
      expect(ownPowerMwByArea(sites, areas).get(id)).toEqual([
        { status: 'construction', basis: 'plannedBuildOut', mw: 4200, sites: 3 },
      ]);
    }
  });
});

describe('the sites of one area', () => {
  it('add up to what the build adds up, and tell how many have a figure', () => {
    fc.assert(
      fc.property(fc.array(anySite), (sites) => {
        for (const { id } of areas) {
          const { load, own } = sitesOfArea(sites, areas, id);
          const plain = ({ status, basis, mw, sites: count }: ReturnType<typeof siteMwOf>[number]) => ({
            status,
            basis,
            mw,
            sites: count,
          });
          expect(siteMwOf(load).map(plain)).toEqual(siteMwByArea(sites, areas).get(id));
          expect(siteMwOf(own).map(plain)).toEqual(ownPowerMwByArea(sites, areas).get(id));
        }
      }),
    );
    const site = {
      areaId: 'DUK',
      status: 'operating',
      confidence: 'high',
      mw: { value: 50, basis: 'facility' },
      ownPower: null,
    } as const;
    const sites = [site, { ...site, mw: null }, { ...site, mw: null, confidence: 'low' } as const];
    expect(siteMwOf(sitesOfArea(sites, areas, 'DUK').load)).toEqual([
      { status: 'operating', basis: 'facility', mw: 50, sites: 1, known: { withMw: 1, sites: 2 } },
    ]);
  });
});
