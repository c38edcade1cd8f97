import { classifyRings, VectorTile } from '@mapbox/vector-tile';
import { geoContains } from 'd3-geo';
import type { Position } from 'geojson';
import { PbfReader } from 'pbf';
import { feature } from 'topojson-client';
import { beforeAll, describe, expect, test } from 'vitest';
import { cutTiles } from '../vectorTiles';
import { cutAtDateLine } from './dateLine';
import { land, world } from './land';
import { toUnitSquare } from './thin';

const EXTENT = 4096;
const EARTH_KM = 6371;

type Vector = [number, number, number];

function onGlobe([lon = 0, lat = 0]: Position): Vector {
  const [l, p] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
  return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)];
}

/** Points spread evenly over the globe, up to the latitude where the map ends. */
function spread(count: number): Position[] {
  return Array.from({ length: count }, (_, index) => [
    ((index * 137.50776405) % 360) - 180,
    (Math.asin(1 - (2 * index + 1) / count) * 180) / Math.PI,
  ]).filter(([, lat = 0]) => Math.abs(lat) < 84);
}

/** The source on the globe, before any cut: d3-geo asks it without a plane. */
function sourceLand() {
  const topology = world('50m');
  const shapes = feature(topology, topology.objects.land);
  const corners: Vector[] = [];
  for (const { geometry } of shapes.features) {
    if (geometry.type === 'MultiPolygon') corners.push(...geometry.coordinates.flat(2).map(onGlobe));
  }
  const kmToShore = (at: Position) => {
    const [x, y, z] = onGlobe(at);
    let nearest = -1;
    for (const [cx, cy, cz] of corners) nearest = Math.max(nearest, cx * x + cy * y + cz * z);
    return Math.acos(Math.min(1, nearest)) * EARTH_KM;
  };
  return { kmToShore, isLand: (at: Position) => geoContains(shapes, [at[0] ?? 0, at[1] ?? 0]) };
}

type Ring = readonly { x: number; y: number }[];

function inRing(ring: Ring, x: number, y: number): boolean {
  let inside = false;
  ring.forEach((a, index) => {
    const b = ring.at(index - 1) ?? a;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}

/** Tells of a point whether the tiles of a zoom level fill it, with the rings read as MapLibre reads them. */
function filledAt(tiles: ReturnType<typeof cutTiles>) {
  const polygons = new Map(
    tiles.map(({ z, x, y, data }) => {
      const layer = new VectorTile(new PbfReader(data)).layers.land;
      const shapes = Array.from({ length: layer?.length ?? 0 }, (_, index) => layer?.feature(index));
      return [
        `${z}/${x}/${y}`,
        shapes.flatMap((shape) => (shape ? classifyRings(shape.loadGeometry()) : [])),
      ];
    }),
  );
  return (zoom: number, [lon = 0, lat = 0]: Position) => {
    const unit = toUnitSquare(lon, lat);
    const [x, y] = [unit.x * 2 ** zoom, unit.y * 2 ** zoom];
    const [px, py] = [(x % 1) * EXTENT, (y % 1) * EXTENT];
    const here = polygons.get(`${zoom}/${Math.floor(x)}/${Math.floor(y)}`) ?? [];
    return here.some(
      ([outer = [], ...holes]) => inRing(outer, px, py) && !holes.some((hole) => inRing(hole, px, py)),
    );
  };
}

describe('the land of the tiles', () => {
  /** Natural Earth's coarsest shore strays this far from the finer one. */
  const FROM_SHORE_KM = 120;
  const points: { at: Position; isLand: boolean }[] = [];
  let filled: ReturnType<typeof filledAt>;

  beforeAll(() => {
    const source = sourceLand();
    for (const at of spread(1200)) {
      if (source.kmToShore(at) > FROM_SHORE_KM) points.push({ at, isLand: source.isLand(at) });
    }
    filled = filledAt(cutTiles(land(6, { home: 1 })));
  }, 120_000);

  test('is asked at hundreds of points on land and at sea', () => {
    expect(points.filter(({ isLand }) => isLand).length).toBeGreaterThan(200);
    expect(points.filter(({ isLand }) => !isLand).length).toBeGreaterThan(500);
  });

  test.each([0, 1, 2, 3, 4, 5, 6])('is land and sea where the source is, at zoom %i', (zoom) => {
    expect(points.filter(({ at, isLand }) => filled(zoom, at) !== isLand)).toEqual([]);
  });

  // Places where a ring that ran back across the map drew sea as land, or land as sea.
  test.each([
    ['the Bay of Biscay', [-5, 45.5], false],
    ['northern Spain', [-4.5, 42.3], true],
    ['Mali', [-5, 16], true],
    ['the Norwegian Sea', [2, 68], false],
    ['Taymyr', [103, 72], true],
    ['Chukotka, east of the date line', [-173, 65.8], true],
    ['Chukotka, west of the date line', [176, 67.5], true],
    ['Vanua Levu', [179.2, -16.55], true],
    ['the Pacific at the latitude of Fiji', [-120, -16.6], false],
    ['Antarctica', [0, -80], true],
  ] as const)('%s at every zoom that can show it', (_, at, isLand) => {
    const zooms = [0, 1, 2, 3, 4, 5, 6].filter((zoom) => zoom >= (at[1] === -16.55 ? 2 : 0));
    expect(zooms.filter((zoom) => filled(zoom, [...at]) !== isLand)).toEqual([]);
  });
});

describe('cutAtDateLine', () => {
  const ring = (...points: [number, number][]) => [...points, points[0] ?? [0, 0]];

  test('leaves a shape alone that does not reach it', () => {
    const outer = ring([0, 0], [10, 0], [10, 10], [0, 10]);
    expect(cutAtDateLine({ type: 'Polygon', coordinates: [outer.toReversed()] }).coordinates).toEqual([
      [outer],
    ]);
  });

  test('divides a shape that lies across it, and its hole goes to the part that is around it', () => {
    // Clockwise as on the globe; the hole the other way.
    const outer = ring([170, 0], [170, 10], [-170, 10], [-170, 0]);
    const hole = ring([172, 4], [174, 4], [174, 6], [172, 6]);
    const { coordinates } = cutAtDateLine({ type: 'Polygon', coordinates: [outer, hole] });
    const boxes = coordinates
      .map(([around = [], ...holes]) => {
        const lons = around.map(([lon = 0]) => Math.round(lon));
        return [Math.min(...lons), Math.max(...lons), holes.length];
      })
      .sort(([a = 0], [b = 0]) => a - b);
    expect(boxes).toEqual([
      [-180, -170, 0],
      [170, 180, 1],
    ]);
  });

  test('reaches the pole along the date line', () => {
    // Eastward around the pole is clockwise as seen from above it.
    const around = ring([-120, -70], [-60, -70], [0, -70], [60, -70], [120, -70], [170, -70]);
    const [[outer = []] = []] = cutAtDateLine({
      type: 'Polygon',
      coordinates: [around],
    }).coordinates;
    expect(Math.min(...outer.map(([, lat = 0]) => lat))).toBeCloseTo(-90, 3);
    expect(new Set(outer.map(([lon = 0]) => Math.round(Math.abs(lon))))).toContain(180);
  });
});
