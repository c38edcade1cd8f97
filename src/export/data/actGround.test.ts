import { describe, expect, it } from 'vitest';
import { onlyLayers } from '../../model/layers/list';
import type { Polygon } from '../../model/polygon';
import { withCountyGround } from './actGround';
import { testState, testTables } from './exportTestData';
import { recordFeatures } from './geojson';

const SQUARE: Polygon = [
  // Clockwise, with a hole that runs the other way: both the wrong way round.
  [
    [-78, 39],
    [-78, 40],
    [-77, 40],
    [-77, 39],
  ],
  [
    [-77.8, 39.2],
    [-77.2, 39.2],
    [-77.2, 39.8],
    [-77.8, 39.8],
  ],
];
const tables = testTables(testState({ layers: onlyLayers('sites', 'opposition') }));
const asked: string[] = [];
const grounded = () =>
  withCountyGround(tables, {
    countyOutlines: async (state) => {
      asked.push(state);
      return new Map([['51107', [SQUARE]]]);
    },
  });

describe('acts of counties', () => {
  it('are drawn over their county, wound as RFC 7946 asks; others stay as they are', async () => {
    const features = recordFeatures(await grounded());
    const before = new Map(recordFeatures(tables).map((feature) => [feature.id, feature.geometry]));
    const drawn = features.filter(({ geometry }) => geometry?.type === 'MultiPolygon');
    expect(drawn.map(({ id }) => id)).toContain('act:county-act');
    expect(new Set(asked)).toEqual(new Set(['VA']));
    for (const { geometry, properties } of drawn) {
      expect(properties.countyFips).toBe('51107');
      expect(properties.jurisdictionKind).toBe('County');
      expect(geometry).toEqual({
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [-77, 39],
              [-77, 40],
              [-78, 40],
              [-78, 39],
              [-77, 39],
            ],
            [
              [-77.8, 39.8],
              [-77.2, 39.8],
              [-77.2, 39.2],
              [-77.8, 39.2],
              [-77.8, 39.8],
            ],
          ],
        ],
      });
    }
    for (const { id, geometry } of features)
      if (geometry?.type !== 'MultiPolygon') expect(geometry).toEqual(before.get(id));
  });

  it('stop the file where an outline can’t be read', async () => {
    const failing = { countyOutlines: () => Promise.reject(new Error('The server is silent.')) };
    await expect(withCountyGround(tables, failing)).rejects.toThrow('The server is silent.');
  });
});
