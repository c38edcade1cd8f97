import fc from 'fast-check';
import { isFeature, isFeatureCollection } from 'geojson-validation';
import { describe, expect, it } from 'vitest';
import { siteRecords } from '../../layers/sites/records';
import { onlyLayers } from '../../model/layers/list';
import { TEST_SITES } from '../../model/testData';
import type { View } from '../../model/view/view';
import { testContext, testState, testTables } from './exportTestData';
import { geoJsonText } from './geojson';
import { exportTable } from './tables';

const ABOUT = {
  title: 'Test',
  link: 'https://headroom.test/',
  dataDate: '2026-08-22',
  dataVersion: 'abc',
  recordUpTo: '2026-08-22',
  day: '2026-08-22',
  credits: ['Credit for osm'],
};
type Point = { type: string; coordinates: number[] } | null;
interface Collection {
  headroom: unknown;
  features: { id: string; geometry: Point; properties: Record<string, unknown> }[];
}

const context = testContext(testState());
const read = (text: string) => JSON.parse(text) as Collection;
const written = (view: Partial<View> = {}) => {
  const state = testState(view);
  return geoJsonText(testTables(state), ABOUT);
};

/** What the form does not say: positions on the globe, longitude first, ids that name one record. */
function check({ features }: Collection): void {
  for (const feature of features) {
    expect(isFeature(feature, true)).toEqual([]);
    const [lon = 0, lat = 0] = feature.geometry?.coordinates ?? [];
    expect(Number.isFinite(lon) && Number.isFinite(lat)).toBe(true);
    expect(Math.abs(lon)).toBeLessThanOrEqual(180);
    expect(Math.abs(lat)).toBeLessThanOrEqual(90);
  }
  expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
}

describe('a GeoJSON file', () => {
  it('is valid, says whom to credit and holds sites and acts', () => {
    const collection = read(written());
    check(collection);
    expect(isFeatureCollection({ ...collection, features: [] }, true)).toEqual([]);
    expect(collection.headroom).toEqual(ABOUT);
    const site = collection.features.find(({ id }) => id === 'site:ashburn-1');
    expect(site?.geometry).toEqual({ type: 'Point', coordinates: [-77.5, 39] });
    expect(site?.properties).toMatchObject({
      record: 'site',
      mw: 100.1,
      countyFips: '51107',
      licence: 'CC-BY-4.0 AND ODbL-1.0',
    });
    expect(site?.properties).not.toHaveProperty('lat');
    expect(collection.features.find(({ id }) => id === 'act:town-act')?.geometry).not.toBeNull();
    expect(collection.features.find(({ id }) => id === 'act:county-act')?.geometry).toBeNull();
  });

  it('holds the layers that are on', () => {
    const records = (layers: Partial<View['layers']>) =>
      read(
        written({
          layers: { ...onlyLayers('grid', 'land'), ...layers },
        }),
      ).features.map(({ properties }) => properties.record);
    expect(new Set(records({ sites: true }))).toEqual(new Set(['site']));
    expect(new Set(records({ opposition: true }))).toEqual(new Set(['act']));
    expect(records({})).toEqual([]);
  });

  it('stays valid whatever the records say', () => {
    const [first] = TEST_SITES;
    if (!first) throw new Error('the test world is empty');
    fc.assert(
      fc.property(
        fc.array(fc.record({ lon: fc.double(), lat: fc.double(), name: fc.string({ unit: 'binary' }) }), {
          maxLength: 5,
        }),
        (records) => {
          const sites = records.map((record, index) => ({ ...first, ...record, id: `s${index}` }));
          check(
            read(geoJsonText([exportTable({ table: siteRecords, rows: sites }, new Map(), context)], ABOUT)),
          );
        },
      ),
    );
  });

  it('is the same text every time', () => {
    expect(written()).toBe(written());
  });
});
