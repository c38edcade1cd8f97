/** Outlines as a table and as an archive of tiles: what the steps of halls, tribal lands and territories share. */
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Bounds } from '../../../src/model/region';
import { labelPoint } from '../basemap/labelPoints';
import { boundsOf, polygonsOf, ringArea } from '../geography';
import { writePmtiles } from '../pmtilesWriter';
import { cutTiles } from '../vectorTiles';

/** What is drawn, with its record. */
export interface Outlined<T> {
  record: T;
  geometry: Polygon | MultiPolygon;
}

/** Steps of a degree that places are given in: about 1 m. */
const STEPS = 100_000;

/** The box around an outline, to the metre; across the date line that of `boundsOf`, to about 100 m. */
export function boxOf(geometry: Polygon | MultiPolygon): Bounds {
  const points = polygonsOf(geometry).flatMap((rings) => rings[0] ?? []);
  const box: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of points) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return box[0] < -170 && box[2] > 170 ? boundsOf([geometry]) : box;
}

/** A point inside, and the box around. */
export function placeOf(geometry: Polygon | MultiPolygon): { lon: number; lat: number; bounds: Bounds } {
  const { lon, lat } = labelPoint(geometry);
  const [west, south, east, north] = boxOf(geometry);
  const [up, down] = [
    (value: number) => Math.ceil(value * STEPS) / STEPS,
    (value: number) => Math.floor(value * STEPS) / STEPS,
  ];
  const held = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
  const near = (value: number) => Math.round(value * STEPS) / STEPS;
  return {
    // The point is rounded more coarsely than the smallest halls are wide.
    lon: near(held(lon, west, east)),
    lat: near(held(lat, south, north)),
    bounds: [down(west), down(south), up(east), up(north)],
  };
}

const areaOf = (geometry: Polygon | MultiPolygon) =>
  polygonsOf(geometry).reduce((sum, rings) => sum + ringArea(rings[0] ?? []), 0);

/**
 * An archive with one layer, `outline`, of features that carry `id` and `name`. The largest come first, so that what
 * lies within another is drawn above it and answers to the pointer.
 */
export function outlineArchive<T extends { id: string; name: string }>(
  outlines: readonly Outlined<T>[],
  {
    name,
    attribution,
    minZoom,
    maxZoom,
  }: { name: string; attribution: string; minZoom: number; maxZoom: number },
): Buffer {
  const features = outlines
    .map(({ record: { id, name: own }, geometry }) => ({ id, own, geometry, area: areaOf(geometry) }))
    .sort((a, b) => b.area - a.area || (a.id < b.id ? -1 : 1))
    .map(
      ({ id, own, geometry }): Feature => ({
        type: 'Feature',
        properties: own === '' ? { id } : { id, name: own },
        geometry,
      }),
    );
  return writePmtiles({
    tiles: cutTiles([{ layer: 'outline', features, minZoom, maxZoom }]),
    minZoom,
    maxZoom,
    bounds: [-180, -60, 180, 75],
    center: [-97, 39, minZoom],
    metadata: {
      name,
      attribution,
      vector_layers: [
        { id: 'outline', fields: { id: 'String', name: 'String' }, minzoom: minZoom, maxzoom: maxZoom },
      ],
    },
  });
}
