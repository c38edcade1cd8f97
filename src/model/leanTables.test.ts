import { describe, expect, it } from 'vitest';
import { packEvents, packSites, readEvents, readSites } from './leanTables';
import { TEST_EVENTS, TEST_SITES } from './testData';

const travelled = (table: unknown) => JSON.parse(JSON.stringify(table));

describe('sites and acts that have travelled', () => {
  it('are as they were, whoever is behind a site', () => {
    const [first] = TEST_SITES;
    if (!first) throw new Error('no site');
    const named = [[], ['Meta'], ['Meta', 'Oracle']];
    const sites = [null, 'Meta'].flatMap((operator) =>
      named.map((companyNames) => ({ ...first, operator, companyNames })),
    );
    const all = [...TEST_SITES, ...sites];
    expect(readSites(travelled(packSites(all)))).toEqual(all);
  });

  it('are as they were, also where an act belongs to the measure of another', () => {
    const [first] = TEST_EVENTS;
    if (!first) throw new Error('no act');
    const measure = { kind: 'ban', fate: 'adopted', durationDays: null, durationKind: 'unknown' } as const;
    const acts = [first.id, 'of-another'].map((id) => ({
      ...first,
      measure: { ...measure, id, statedEnd: null },
    }));
    expect(readEvents(travelled(packEvents([...TEST_EVENTS, ...acts])))).toEqual([...TEST_EVENTS, ...acts]);
    expect(JSON.stringify(packEvents(acts.slice(0, 1)).values).match(/of-another/)).toBeNull();
  });

  it('leave out what they repeat', () => {
    const [first] = TEST_SITES;
    if (!first) throw new Error('no site');
    const table = packSites([{ ...first, operator: 'Meta', companyNames: ['Meta'] }]);
    expect(table.values[table.columns.indexOf('companyNames')]).toEqual([null]);
  });
});
