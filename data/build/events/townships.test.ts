/** Townships of one name: each lies where something beside a look-up of its name puts it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { countyShapes } from '../geography';
import { ROOT } from '../pipeline';
import { buildRecord } from './opposition';
import { readTownships } from './townships';

const source = (file: string) => readFileSync(path.join(ROOT, file));
const record = buildRecord(source);
const holding = (id: string) => {
  const found = record.measures.filter(({ eventIds }) => eventIds.includes(id));
  if (!found[0] || found.length > 1) throw new Error(`${found.length} measures hold ${id}`);
  return found[0];
};

const slug = (name: string) =>
  name
    .replace(/ County$/, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');

describe('namesakes', () => {
  test.each([
    ['nm-mi-springfield-township-2025', '26125', 42.746],
    ['caledonia-township-mi-2026-01-01', '26081', 42.826],
    // By the inventory's own correction: Kent, not Alcona County.
    ['nm-mi-caledonia-township-undated', '26081', 42.826],
    ['nm-mi-lyon-township-2026-2', '26125', 42.467],
    ['nm-mi-porter-township-2026', '26027', null],
    ['nm-mi-lincoln-township-2026', '26021', 42.018],
    ['nm-mi-park-township-2026', '26149', 42.017],
    ['nm-pa-butler-township-2026', '42079', 41.04],
    // Nobody tells which of nine.
    ['nm-mi-sherman-township-2026', null, null],
    // The only one of its state.
    ['nm-nd-harmony-township-undated', '38017', null],
  ])('%s lies in county %s', (id, county, lat) => {
    const found = record.events.find(({ cluster }) => cluster.some((member) => member.id === id));
    const measure = holding(found?.event.id ?? '');
    expect(measure.countyFips).toBe(county);
    if (lat !== null || county === null) expect(measure.lat).toBe(lat);
  });

  const townships = readTownships(source, []);
  const members = record.events
    .flatMap(({ cluster }) => cluster)
    .filter(({ jurisdictionKind, country }) => jurisdictionKind === 'township' && country === 'US');
  const countiesOf = ({ state, key }: (typeof members)[number]) => townships.get(`${state}|${key}`) ?? [];

  test('the table has every civil township of the census of governments in Michigan and Ohio', () => {
    const named = (state: string) => [...townships].filter(([key]) => key.startsWith(`${state}|`));
    const count = (state: string) => named(state).reduce((sum, [, counties]) => sum + counties.length, 0);
    // Two of one name in one county count once.
    expect(count('MI')).toBeGreaterThan(1225);
    expect(count('OH')).toBeGreaterThan(1300);
    expect(townships.get('MI|caledonia')).toEqual(['26001', '26081', '26155']);
    expect(townships.get('OH|stclair')?.length).toBe(2);
    expect(townships.get('PA|londonderry')?.length).toBeGreaterThan(1);
  });

  test('no township lies in a county that has none of its name', () => {
    expect(members.length).toBeGreaterThan(300);
    const wrong = members.filter((member) => {
      const counties = countiesOf(member);
      return counties.length > 0 && member.countyFips !== null && !counties.includes(member.countyFips);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('a township whose name occurs twice in its state has a county and a point only with a second proof', () => {
    const named = (county: string | null) => countyShapes().get(county ?? '')?.name ?? 'no county';
    const proofs = new Set(
      members
        .filter(
          ({ id, area, countyNamed, countyFips }) =>
            area !== null || countyNamed || id.includes(slug(named(countyFips))),
        )
        .map(({ state, key, countyFips }) => `${state}|${key}|${countyFips}`),
    );
    const doubled = members.filter((member) => countiesOf(member).length > 1);
    expect(doubled.length).toBeGreaterThan(100);
    for (const { id, state, key, countyFips, lon, area } of doubled) {
      if (countyFips === null) expect([id, lon, area]).toEqual([id, null, null]);
      else expect([id, proofs.has(`${state}|${key}|${countyFips}`)]).toEqual([id, true]);
    }
    expect(doubled.filter(({ countyFips }) => countyFips === null).length).toBeGreaterThan(10);
  });
});
