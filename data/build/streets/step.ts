/**
 * `ground-streets.pmtiles`: streets, water and townships of the states that were fetched, from zoom 9. Nothing is built
 * where none was; the default ground is the same with it and without.
 */
import type { Feature, Geometry, MultiPolygon, Polygon } from 'geojson';
import { labelPoint } from '../basemap/labelPoints';
import { boundsOf } from '../geography';
import type { Step } from '../pipeline';
import { writePmtiles } from '../pmtilesWriter';
import { cutTiles, type LayerFeatures } from '../vectorTiles';
import { FETCHED_FILES, type FetchedKind, fetchedKind, readFetched } from './fetched';

const FILE = 'ground-streets.pmtiles';
const MIN_ZOOM = 9;
/** The client enlarges this level: its grid of 2.4 m is finer than the source. */
const MAX_ZOOM = 12;

/** Class of a road by the Bureau's feature class; others (ramps, alleys, tracks, paths) are left out. */
const ROAD_CLASSES: Readonly<Record<string, { class: number; minZoom: number }>> = {
  S1100: { class: 0, minZoom: MIN_ZOOM },
  S1200: { class: 1, minZoom: MIN_ZOOM },
  S1400: { class: 2, minZoom: MAX_ZOOM },
};

/** Ponds below this, square metres, are left out. */
const LEAST_WATER_M2 = 5_000;

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
const plain = (geometry: Geometry, properties: Feature['properties']): Feature => ({
  type: 'Feature',
  geometry,
  properties,
});

/** The layers of the archive from what was fetched. */
export function streetLayers(fetched: Readonly<Record<FetchedKind, readonly Feature[]>>): LayerFeatures[] {
  const roads = Object.values(ROAD_CLASSES).map(
    ({ class: roadClass, minZoom }): LayerFeatures => ({
      layer: 'road',
      minZoom,
      maxZoom: MAX_ZOOM,
      features: fetched.roads.flatMap(({ geometry, properties }) => {
        if (ROAD_CLASSES[text(properties?.MTFCC)]?.class !== roadClass) return [];
        const name = text(properties?.FULLNAME);
        return plain(geometry, name === '' ? { class: roadClass } : { class: roadClass, name });
      }),
    }),
  );
  const water = fetched.areawater.flatMap(({ geometry, properties }) =>
    Number(properties?.AWATER) >= LEAST_WATER_M2 ? plain(geometry, {}) : [],
  );
  const towns = fetched.cousub.map(({ geometry, properties }) => ({
    geometry,
    name: text(properties?.NAMELSAD),
  }));
  return [
    ...roads,
    { layer: 'water', features: water, minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM },
    {
      layer: 'town',
      features: towns.map(({ geometry }) => plain(geometry, {})),
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
    },
    {
      layer: 'townName',
      features: towns.map(({ geometry, name }) => {
        const { lon, lat } = labelPoint(geometry as Polygon | MultiPolygon);
        return plain({ type: 'Point', coordinates: [lon, lat] }, { name });
      }),
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
    },
  ];
}

export const streetsStep: Step = {
  name: 'streets',
  module: import.meta.filename,
  inputs: [FETCHED_FILES],
  needs: [],
  run({ inputs, source, progress }): Record<string, Buffer> {
    const fetched: Record<FetchedKind, Feature[]> = { roads: [], areawater: [], cousub: [] };
    for (const file of inputs) {
      const kind = fetchedKind(file);
      // Not by spreading into `push`: a county of Texas has more streets than a call may have arguments.
      if (kind) for (const feature of readFetched(file, source(file), kind)) fetched[kind].push(feature);
    }
    const layers = streetLayers(fetched);
    const geometries = layers.flatMap(({ features }) => features.map(({ geometry }) => geometry));
    if (geometries.length === 0) return {};
    const bounds = boundsOf(fetched.cousub.map(({ geometry }) => geometry as Polygon | MultiPolygon));
    return {
      [FILE]: writePmtiles({
        tiles: cutTiles(layers, progress),
        minZoom: MIN_ZOOM,
        maxZoom: MAX_ZOOM,
        bounds,
        center: [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2, MIN_ZOOM],
        metadata: {
          name: 'Streets, water and townships',
          attribution: 'US Census Bureau, TIGER/Line',
          vector_layers: ['road', 'water', 'town', 'townName'].map((id) => ({
            id,
            fields: {},
            minzoom: MIN_ZOOM,
            maxzoom: MAX_ZOOM,
          })),
        },
      }),
    };
  },
};
