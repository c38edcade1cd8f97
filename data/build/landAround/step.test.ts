import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { landOutlinesFile } from '../../../src/model/builtFiles';
import { kmToPolygons, landsAround } from '../../../src/model/surroundings/landAround';

const [built] = globSync(['public/data/*/sites.json']);
const folder = built?.replace('sites.json', '') ?? '';
const landIn = (state: string) => {
  const file = landOutlinesFile(state);
  return file.unpack(JSON.parse(readFileSync(`${folder}${file.path}`, 'utf8')));
};

describe.runIf(built !== undefined)('the outlines of tribal lands and parks', () => {
  test('hold what lies in a state’s box, also what reaches over its line', () => {
    for (const state of ['AZ', 'NM', 'UT'])
      expect(
        landIn(state).map(({ name }) => name),
        state,
      ).toContain('Navajo');
    expect(landIn('AZ').map(({ name }) => name)).toContain('Grand Canyon NP');
    expect(landIn('IA').map(({ name }) => name)).not.toContain('Navajo');
  });

  test('have known places in them and beside them', () => {
    const windowRock = { lon: -109.06, lat: 35.68 };
    const { tribal } = landsAround(windowRock, landIn('AZ'), [10, 25, 50]);
    expect(tribal.nearest[0]).toEqual({ name: 'Navajo', km: 0 });
    const park = landIn('AZ').find(({ name }) => name === 'Grand Canyon NP');
    // The village on the south rim lies in the park, Williams about 80 km south of it.
    expect(kmToPolygons({ lon: -112.14, lat: 36.06 }, park?.polygons ?? [])).toBeLessThan(1);
    expect(kmToPolygons({ lon: -112.19, lat: 35.25 }, park?.polygons ?? [])).toBeGreaterThan(60);
  });
});
