/** A small archive of streets in the schema of Protomaps, version 4, for tests of foreign basemaps: a town in Ohio. */
import type { Feature, Geometry } from 'geojson';
import { writePmtiles } from '../pmtilesWriter';
import { cutTiles } from '../vectorTiles';

/** Its south-western corner and its size, degrees. */
const [WEST, SOUTH, SIDE] = [-83.7, 41, 0.1] as const;

/** What it says of its makers, as such archives do: in HTML. */
export const TEST_ATTRIBUTION = '<a href="https://example.org/maps">© Street Mappers</a>';

const plain = (geometry: Geometry, properties: Feature['properties']): Feature => ({
  type: 'Feature',
  geometry,
  properties,
});

/** Land, a street every hundredth of a degree each way, and the name of the town. */
export function testStreets(): Buffer {
  const [east, north] = [WEST + SIDE, SOUTH + SIDE];
  const steps = Array.from({ length: 11 }, (_, index) => (index * SIDE) / 10);
  const streets = steps.flatMap((step) => [
    plain(
      {
        type: 'LineString',
        coordinates: [
          [WEST, SOUTH + step],
          [east, SOUTH + step],
        ],
      },
      { kind: 'minor_road', name: 'Street' },
    ),
    plain(
      {
        type: 'LineString',
        coordinates: [
          [WEST + step, SOUTH],
          [WEST + step, north],
        ],
      },
      { kind: 'major_road', name: 'Avenue' },
    ),
  ]);
  const land: Geometry = {
    type: 'Polygon',
    coordinates: [
      [
        [WEST, SOUTH],
        [east, SOUTH],
        [east, north],
        [WEST, north],
        [WEST, SOUTH],
      ],
    ],
  };
  const town: Geometry = { type: 'Point', coordinates: [WEST + SIDE / 2, SOUTH + SIDE / 2] };
  const zooms = { minZoom: 8, maxZoom: 12 };
  const layers = [
    { layer: 'earth', features: [plain(land, { kind: 'earth' })], ...zooms },
    { layer: 'roads', features: streets, ...zooms },
    {
      layer: 'places',
      features: [plain(town, { kind: 'locality', name: 'Streetville', population_rank: 9, min_zoom: 5 })],
      ...zooms,
    },
  ];
  return writePmtiles({
    tiles: cutTiles(layers),
    ...zooms,
    bounds: [WEST, SOUTH, east, north],
    center: [WEST + SIDE / 2, SOUTH + SIDE / 2, 12],
    metadata: {
      name: 'Streets of a test',
      attribution: TEST_ATTRIBUTION,
      vector_layers: layers.map(({ layer, minZoom, maxZoom }) => ({
        id: layer,
        fields: {},
        minzoom: minZoom,
        maxzoom: maxZoom,
      })),
    },
  });
}
