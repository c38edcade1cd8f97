/**
 * `population.pmtiles`: people where they live, a dot at the population centre of every census block group; from afar
 * the dots of a small square are one, at the middle of its people.
 */
import { gunzipSync } from 'node:zlib';
import type { Feature, Point } from 'geojson';
import { Checks } from '../../../src/ingest/check';
import { readTable } from '../../../src/ingest/csv';
import { fromUnitSquare, toUnitSquare } from '../basemap/thin';
import { BLOCK_GROUPS_FILE } from '../people/step';
import type { Step, StepContext } from '../pipeline';
import { writePmtiles } from '../pmtilesWriter';
import { cutTiles, type LayerFeatures } from '../vectorTiles';

const MIN_ZOOM = 3;
/** The level with every block group by itself. */
const MAX_ZOOM = 9;
/** Squares along the side of a tile: on the screen about 14 px wide. */
const SQUARES = 36;

/** People at a point. */
export interface People {
  lon: number;
  lat: number;
  people: number;
}

export const populationStep: Step = {
  name: 'population',
  module: import.meta.filename,
  inputs: [BLOCK_GROUPS_FILE],
  needs: [],
  run(context) {
    const groups = readBlockGroups(context).map(placed);
    const levels = Array.from({ length: MAX_ZOOM - MIN_ZOOM }, (_, index) => MIN_ZOOM + index);
    const collections = [...levels.map((zoom) => dots(gathered(groups, zoom), zoom)), dots(groups, MAX_ZOOM)];
    return {
      'population.pmtiles': writePmtiles({
        tiles: cutTiles(collections, context.progress),
        minZoom: MIN_ZOOM,
        maxZoom: MAX_ZOOM,
        bounds: [-180, -60, 180, 75],
        center: [-97, 39, MIN_ZOOM],
        metadata: {
          name: 'Population of the United States, census of 2020',
          attribution: 'US Census Bureau, 2020 Census',
          vector_layers: [
            { id: 'people', fields: { people: 'Number' }, minzoom: MIN_ZOOM, maxzoom: MAX_ZOOM },
          ],
        },
      }),
    };
  },
};

function readBlockGroups({ source }: Pick<StepContext, 'source'>): People[] {
  const rows = readTable(BLOCK_GROUPS_FILE, gunzipSync(source(BLOCK_GROUPS_FILE)).toString(), [
    'blockGroup',
    'people',
    'lon',
    'lat',
  ]);
  const check = new Checks(BLOCK_GROUPS_FILE);
  const groups = rows.flatMap((row): People[] => {
    const people = check.number(row, 'people', { required: true, integer: true, min: 1 });
    const point = check.point(row, 'lon', 'lat', { required: true });
    return people === null || point === null ? [] : [{ ...point, people }];
  });
  check.done();
  return groups;
}

/** People at a point, and where it lies on the map of the world. */
interface Placed extends People {
  x: number;
  y: number;
}

/** The people of each square of a zoom level together, at their middle; in the order in which squares are met. */
export function gathered(groups: readonly Placed[], zoom: number): People[] {
  const side = 2 ** zoom * SQUARES;
  const squares = new Map<number, { x: number; y: number; people: number }>();
  for (const { x, y, people } of groups) {
    const key = Math.floor(x * side) * side + Math.floor(y * side);
    let square = squares.get(key);
    if (!square) {
      square = { x: 0, y: 0, people: 0 };
      squares.set(key, square);
    }
    square.x += x * people;
    square.y += y * people;
    square.people += people;
  }
  return [...squares.values()].map(({ x, y, people }) => {
    const [lon = 0, lat = 0] = fromUnitSquare(x / people, y / people);
    return { lon, lat, people };
  });
}

/** Where people lie on the map of the world. */
export const placed = (group: People): Placed => ({ ...group, ...toUnitSquare(group.lon, group.lat) });

const dots = (groups: readonly People[], zoom: number): LayerFeatures => ({
  layer: 'people',
  features: groups.map(
    ({ lon, lat, people }): Feature<Point> => ({
      type: 'Feature',
      properties: { people },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    }),
  ),
  minZoom: zoom,
  maxZoom: zoom,
});
