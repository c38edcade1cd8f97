import type { Position } from 'geojson';
import type { GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { albersStyle, movedPosition } from './style';

const ring = (west: number): Position[] => [
  [west, 38],
  [west + 1, 38],
  [west + 1, 39],
  [west, 38],
];
const moved = (rings: Position[][]) => rings.map((corners) => corners.map(movedPosition));

test('outlines are moved corner by corner, those of one piece and those of several', async () => {
  const parts = [[ring(-78)], [ring(-100), ring(-99.5)]];
  const style: StyleSpecification = {
    version: 8,
    sources: {
      outline: {
        type: 'geojson',
        data: {
          type: 'FeatureCollection',
          features: [
            { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring(-90)] } },
            { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates: parts } },
          ],
        },
      },
    },
    layers: [{ id: 'line', type: 'line', source: 'outline' }],
  };
  const { sources } = await albersStyle(style, { left: 0, top: 0, right: 1, bottom: 1 }, 4);
  const { data } = sources.outline as GeoJSONSourceSpecification;
  expect(data).toMatchObject({
    features: [
      { geometry: { type: 'Polygon', coordinates: moved([ring(-90)]) } },
      { geometry: { type: 'MultiPolygon', coordinates: parts.map(moved) } },
    ],
  });
  expect(movedPosition([-78, 38])).not.toEqual([-78, 38]);
});

test('lines, several points and collections are moved as well', async () => {
  const line = [
    [-90, 38],
    [-91, 39],
  ];
  const features = [
    { type: 'LineString' as const, coordinates: line },
    { type: 'MultiLineString' as const, coordinates: [line, ring(-99)] },
    { type: 'MultiPoint' as const, coordinates: line },
    {
      type: 'GeometryCollection' as const,
      geometries: [{ type: 'Point' as const, coordinates: [-90, 38] }],
    },
  ].map((geometry) => ({ type: 'Feature' as const, properties: {}, geometry }));
  const style: StyleSpecification = {
    version: 8,
    sources: { own: { type: 'geojson', data: { type: 'FeatureCollection', features } } },
    layers: [{ id: 'line', type: 'line', source: 'own' }],
  };
  const { sources } = await albersStyle(style, { left: 0, top: 0, right: 1, bottom: 1 }, 4);
  const { data } = sources.own as GeoJSONSourceSpecification;
  expect(data).toMatchObject({
    features: [
      { geometry: { coordinates: line.map(movedPosition) } },
      { geometry: { coordinates: [line.map(movedPosition), ring(-99).map(movedPosition)] } },
      { geometry: { coordinates: line.map(movedPosition) } },
      { geometry: { geometries: [{ coordinates: movedPosition([-90, 38]) }] } },
    ],
  });
});
