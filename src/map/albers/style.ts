/**
 * A style with everything it draws moved onto the plane of `albersUsa`. MapLibre draws Web Mercator only; so that
 * labels, widths and symbols stay its work, it is told other places: those that Mercator turns into the plane.
 */
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { albersPlace, asMercator } from '../../geo/albersUsa';
import type { Edges } from '../../geo/clip';
import { SOURCES } from '../ids';
import { archiveAt } from '../maplibre';
import { SERVED_PROTOCOL, serve, servedCollection } from '../served';
import { albersFeatures } from './tiles';

const ARCHIVE = /^pmtiles:\/\/(.*)$/;

/** A place on the plane, as MapLibre must be told it; null where it is hidden by a frame. */
export function movedPosition([lon = 0, lat = 0]: Position): Position | null {
  const place = albersPlace(lon, lat);
  return place === null ? null : asMercator(place);
}

/** Positions without those that a frame hides. */
const movedLine = (line: Position[]): Position[] =>
  line.map(movedPosition).filter((at): at is Position => at !== null);

/** Rings of a polygon, without the corners that a frame hides. */
const movedRings = (rings: Position[][]): Position[][] => rings.map(movedLine);

function movedGeometry(geometry: Geometry): Geometry | null {
  switch (geometry.type) {
    case 'Point': {
      const coordinates = movedPosition(geometry.coordinates);
      return coordinates && { ...geometry, coordinates };
    }
    case 'Polygon':
      return { ...geometry, coordinates: movedRings(geometry.coordinates) };
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map(movedRings) };
    case 'MultiPoint':
    case 'LineString':
      return { ...geometry, coordinates: movedLine(geometry.coordinates) };
    case 'MultiLineString':
      return { ...geometry, coordinates: movedRings(geometry.coordinates) };
    case 'GeometryCollection':
      return { ...geometry, geometries: geometry.geometries.flatMap((part) => movedGeometry(part) ?? []) };
  }
}

function movedCollection<T extends FeatureCollection>(collection: T): T {
  const features = collection.features.flatMap((feature): Feature[] => {
    const geometry = movedGeometry(feature.geometry);
    return geometry === null ? [] : [{ ...feature, geometry }];
  });
  return { ...collection, features };
}

const isUsed = (layer: LayerSpecification, zoom: number) =>
  layer.layout?.visibility !== 'none' &&
  (layer.minzoom ?? 0) <= zoom &&
  zoom < (layer.maxzoom ?? Number.POSITIVE_INFINITY);

const tiledName = (source: string, layer: string) => `${source}/${layer}`;

function movedPoints(name: string, source: SourceSpecification & { type: 'geojson' }): SourceSpecification {
  const { data } = source;
  // Room on the picture is given on the plane already.
  if (name === SOURCES.reserved) return source;
  if (typeof data === 'string') {
    if (!data.startsWith(SERVED_PROTOCOL)) return source;
    const points = movedCollection(servedCollection(data));
    return { ...source, data: serve(`albers-${name}`, points) };
  }
  return { ...source, data: movedCollection(data as FeatureCollection) };
}

/**
 * Moves a style.
 * @param visible the part of the plane that is shown
 * @param zoom    at which it is drawn
 * @throws what reading an archive says
 */
export async function albersStyle(
  style: StyleSpecification,
  visible: Edges,
  zoom: number,
): Promise<StyleSpecification> {
  const used = style.layers.filter((layer) => isUsed(layer, zoom));
  const layersBySource = new Map<string, Set<string>>();
  for (const layer of used) {
    if (!('source' in layer) || typeof layer.source !== 'string' || !layer['source-layer']) continue;
    const known = layersBySource.get(layer.source) ?? new Set<string>();
    layersBySource.set(layer.source, known.add(layer['source-layer']));
  }
  const sources: Record<string, SourceSpecification> = {};
  await Promise.all(
    [...layersBySource].map(async ([name, layers]) => {
      const source = style.sources[name];
      const [, url] = source?.type === 'vector' ? (ARCHIVE.exec(source.url ?? '') ?? []) : [];
      if (url === undefined) return;
      const features = await albersFeatures(archiveAt(url), [...layers], visible, zoom);
      for (const [layer, list] of features)
        sources[tiledName(name, layer)] = {
          type: 'geojson',
          data: { type: 'FeatureCollection', features: list },
          tolerance: 0.25,
        };
    }),
  );
  for (const [name, source] of Object.entries(style.sources))
    if (source.type === 'geojson') sources[name] = movedPoints(name, source);
  return {
    ...style,
    sources,
    layers: used.map((layer): LayerSpecification => {
      if (!('source' in layer) || typeof layer.source !== 'string' || !layer['source-layer']) return layer;
      const { 'source-layer': sourceLayer, ...rest } = layer;
      return { ...rest, source: tiledName(layer.source, sourceLayer) } as LayerSpecification;
    }),
  };
}
