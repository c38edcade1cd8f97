/** Land and countries of the world (Natural Earth, through `world-atlas`) and their shapes on the plane of the tiles. */
import { createRequire } from 'node:module';
import type { Feature, Geometry } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { LayerFeatures } from '../vectorTiles';
import { cutAtDateLine } from './dateLine';

/** ISO 3166-1 number of the United States, as in `world-atlas`. */
export const US = '840';

type World = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;

const require = createRequire(import.meta.url);

/** Countries and land of the world at 1:10, 1:50 or 1:110 million. */
export const world = (scale: '10m' | '50m' | '110m'): World => require(`world-atlas/countries-${scale}.json`);

const shape = (geometry: Geometry, properties: Feature['properties'] = {}): Feature => ({
  type: 'Feature',
  geometry,
  properties,
});

/**
 * The land of the world, coarse on the first levels.
 * @param replaced marks the United States on the levels on which another shore takes their place
 */
export function land(maxZoom: number, replaced: Readonly<Record<string, number>>): LayerFeatures[] {
  const shapes = (scale: '10m' | '50m' | '110m') => {
    const topology = world(scale);
    return feature(topology, topology.objects.land).features.map(({ geometry }) => shape(onPlane(geometry)));
  };
  return [
    { layer: 'land', features: shapes('110m'), minZoom: 0, maxZoom: 1 },
    { layer: 'land', features: shapes('50m'), minZoom: 2, maxZoom: 4 },
    { layer: 'land', features: shoresByHome(replaced), minZoom: 5, maxZoom },
  ];
}

const onPlane = (shape: Geometry): Geometry =>
  shape.type === 'Polygon' || shape.type === 'MultiPolygon' ? cutAtDateLine(shape) : shape;

/** The United States apart from all other land, for the levels on which another shore takes their place. */
function shoresByHome(replaced: Readonly<Record<string, number>>): Feature[] {
  const topology = world('10m');
  const { geometries } = topology.objects.countries;
  const of = (home: boolean) => geometries.filter(({ id }) => (id === US) === home);
  // The types of topojson want polygons alone; countries are nothing else.
  const merged = (home: boolean) => cutAtDateLine(merge(topology, of(home) as Parameters<typeof merge>[1]));
  return [shape(merged(false)), shape(merged(true), replaced)];
}
