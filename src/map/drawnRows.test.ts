import { describe, expect, it } from 'vitest';
import type { DrawnRows } from '../layers/layer';
import { populationOnMap } from '../layers/population/map';
import { tallyDrawn } from './drawnRows';

const ROWS: DrawnRows = {
  layer: 'wires',
  from: 7,
  rows: [
    {
      styleLayer: 'line',
      keyOf: ({ properties }) => (properties.kv ? String(properties.kv) : null),
      counted: false,
    },
    { styleLayer: 'substation', keyOf: () => 'substation', counted: true },
  ],
};
const point = (lon: number) => ({ geometry: { type: 'Point', coordinates: [lon, 39] }, properties: {} });
const line = (kv: number | null) => ({
  geometry: { type: 'LineString', coordinates: [] },
  properties: { kv },
});

function mapWith(drawn: Record<string, unknown[]>, zoom = 9, isLoaded = true) {
  return {
    getZoom: () => zoom,
    getLayer: (id: string) => (id in drawn ? { source: 'wires' } : undefined),
    isSourceLoaded: () => isLoaded,
    queryRenderedFeatures: ({ layers: [id] }: { layers: string[] }) => drawn[id ?? ''] ?? [],
  } as unknown as Parameters<typeof tallyDrawn>[0];
}

describe('what is drawn', () => {
  it('is told by row, places counted once however many tiles hold them', () => {
    const map = mapWith({
      line: [line(500), line(500), line(null)],
      substation: [point(-77.50001), point(-77.50002), point(-77.6)],
    });
    expect([...(tallyDrawn(map, ROWS) ?? [])]).toEqual([
      ['500', null],
      ['substation', 2],
    ]);
  });

  it('is not known while a layer is off, or its tiles have not come', () => {
    expect(tallyDrawn(mapWith({}), ROWS)).toBeNull();
    expect(tallyDrawn(mapWith({ line: [line(500)] }), ROWS)).toBeNull();
    expect(tallyDrawn(mapWith({ line: [], substation: [] }, 9, false), ROWS)).toBeNull();
  });

  it('is nothing where nothing is drawn, and not known from afar', () => {
    expect(tallyDrawn(mapWith({ line: [], substation: [] }), ROWS)?.size).toBe(0);
    expect(tallyDrawn(mapWith({ line: [line(500)] }, 6.9), ROWS)).toBeNull();
  });
});

it('counts people, not dots, where each dot tells how many', () => {
  const rows = populationOnMap.drawnRows;
  if (!rows) throw new Error('nothing is counted');
  const dot = (people: number, x: number) =>
    ({ geometry: { type: 'Point', coordinates: [x, 0] }, properties: { people } }) as never;
  const map = {
    getZoom: () => 4,
    getLayer: () => ({ source: 'population' }) as never,
    isSourceLoaded: () => true,
    // The second is the first again, from the margin of the neighbouring tile.
    queryRenderedFeatures: () => [dot(612, 1), dot(612, 1.00001), dot(900, 1), dot(4000, 2)],
  };
  expect(tallyDrawn(map, rows)).toEqual(
    new Map([
      ['1', 1512],
      ['3000', 4000],
    ]),
  );
});
