import { beforeAll, describe, expect, it } from 'vitest';
import { groundOf, type Outline, outlinePlaces, readOutlines } from './outlines';
import { realSites } from './realSites';
import type { CenterRow, RecordRow } from './rows';

let real: ReturnType<typeof realSites>;
beforeAll(() => {
  real = realSites();
}, 60_000);

const outline = (part: Partial<Outline>): Outline => ({
  siteId: 'a',
  recordId: null,
  kind: 'building',
  name: null,
  operator: null,
  countyFips: null,
  groundM2: 1000,
  rowsWithin: [],
  lon: -77,
  lat: 39,
  ...part,
});

const record = (recordId: string, part: Partial<RecordRow> = {}) =>
  ({
    dataset: 'osm',
    recordId,
    siteId: 'a',
    lon: -77,
    lat: 39,
    reportedStatus: 'building',
    footprintM2: null,
    siteAreaM2: null,
    ...part,
  }) as RecordRow;

const square = (west: number, south: number, properties: object) => ({
  type: 'Feature',
  properties: {
    listed: null,
    kind: 'building',
    name: null,
    operator: null,
    countyFips: null,
    groundM2: 5,
    ...properties,
  },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + 0.001, south],
        [west + 0.001, south + 0.001],
        [west, south + 0.001],
        [west, south],
      ],
    ],
  },
});
const collection = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });

describe('an outline', () => {
  const centers = [{ id: 'a' }, { id: 'listed' }] as CenterRow[];

  it('belongs to the row of the record that lies in it, else to the row it is listed with', () => {
    const records = [
      record('way/1', { lon: -76.9998, lat: 39.0008 }),
      record('way/2', { lon: -70, lat: 40 }),
    ];
    const found = readOutlines(
      collection(
        square(-77, 39, { listed: 'listed' }),
        square(-78, 39, { listed: 'listed' }),
        square(-79, 39, { listed: 'gone' }),
      ),
      centers,
      records,
    );
    expect(found.map(({ siteId, recordId }) => [siteId, recordId])).toEqual([
      ['a', 'way/1'],
      ['listed', null],
      [null, null],
    ]);
  });

  it('of a campus is no building', () => {
    const records = [record('way/1', { lon: -76.9998, lat: 39.0008 })];
    const [found] = readOutlines(collection(square(-77, 39, { kind: 'campus' })), centers, records);
    expect(found?.recordId).toBeNull();
  });

  it('of another kind, or without an area, stops the build', () => {
    expect(() => readOutlines(collection(square(0, 0, { kind: 'tent' })), centers, [record('w')])).toThrow(
      'tent',
    );
    expect(() => readOutlines(collection(square(0, 0, { groundM2: 0 })), centers, [record('w')])).toThrow(
      'square metres',
    );
  });
});

describe('the ground of a site', () => {
  it('counts each building once, as its record has it, else as its outline', () => {
    const records = [record('way/1', { footprintM2: 900 }), record('way/2')];
    const outlines = [
      outline({ recordId: 'way/1', groundM2: 1000 }),
      outline({ recordId: 'way/2', groundM2: 500 }),
      outline({ groundM2: 30 }),
      outline({ kind: 'campus', groundM2: 70_000 }),
    ];
    expect(groundOf(records, outlines)).toEqual({
      footprintM2: 1430,
      buildings: 3,
      siteAreaM2: 70_000,
      isFromOutlines: true,
    });
    expect(groundOf([], [])).toEqual({
      footprintM2: null,
      buildings: 0,
      siteAreaM2: null,
      isFromOutlines: false,
    });
  });

  it('gives a site without a mapped building the position of its largest outline', () => {
    const places = outlinePlaces([
      outline({ kind: 'campus', groundM2: 9000 }),
      outline({ groundM2: 10, lon: -1 }),
      outline({ groundM2: 20, lon: -2 }),
    ]);
    expect(places).toMatchObject([{ lon: -2, precision: 'footprint', licence: 'ODbL-1.0' }]);
  });
});

describe('the outlines of the tables', () => {
  it('nearly all belong to a site, which stands at a footprint', () => {
    const { outlines } = real.tables;
    expect(outlines).toHaveLength(1149);
    const placed = outlines.filter(({ siteId }) => siteId !== null);
    expect(placed.length).toBeGreaterThan(1120);
    const rough = placed.flatMap(({ siteId }) => {
      const site = real.siteOf(siteId ?? '');
      return site.datasets.includes('miningLineage') || site.precision === 'footprint'
        ? []
        : [`${site.id} ${site.precision}`];
    });
    expect([...new Set(rough)].sort()).toEqual([]);
  });

  it('are credited where a position or an area rests on them', () => {
    const site = real.built.sites.find(({ datasets }) => datasets.includes('dataCenterOutlines'));
    expect(site).toBeDefined();
    const { records } = real.detailOf(site?.id ?? '');
    expect(records.find(({ dataset }) => dataset === 'dataCenterOutlines')?.licence).toBe('ODbL-1.0');
  });
});
