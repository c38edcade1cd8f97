/** The detailed ground of the United States, layer by layer: from zoom 7, where the coarse one ends. See CODEBOOK. */
import type { Feature, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { merge, mesh } from 'topojson-client';
import { countyAt, polygonsOf } from '../../geography';
import type { LayerFeatures } from '../../vectorTiles';
import { featuresOf, type Ingredient, type ReadIngredient, topologyOf } from '../ingredient';
import { labelPoint } from '../labelPoints';
import { degreesLong, linesOf } from '../lines';
import { bordersOf } from './borders';
import { pointsAlong, Spacing } from './names';
import { riversOf } from './rivers';
import { ROAD_CLASSES, roadNumbers, roadsOf } from './roads';

export const MIN_ZOOM = 7;
/** The client enlarges the last level: its grid of 20 m is finer than every source. */
export const MAX_ZOOM = 9;

/** Files of `data/basemap` that this ground is made from. */
export const DETAIL_FILES = [
  'us_counties_500k.topojson',
  'country_lines.topojson',
  'great_lakes_gshhg.topojson',
  'lakes_north_america.topojson',
  'us_rivers_lines.topojson',
  'us_roads.topojson.gz',
  'railroads_north_america.topojson',
  'us_national_parks.topojson',
  'tribal_lands.topojson',
  'us_places.topojson.gz',
  'new_england_towns.topojson',
  'us_townships.topojson',
] as const;

/** Boundary levels, as in the coarse ground. */
const LEVEL = { country: 0, state: 1, county: 2 } as const;

type Properties = Record<string, string | number>;

const plain = <G extends Geometry>(geometry: G, properties: Properties = {}): Feature<G> => ({
  type: 'Feature',
  geometry,
  properties,
});
const lineOf = (coordinates: Position[], properties: Properties = {}) =>
  plain({ type: 'LineString', coordinates }, properties);
const pointOf = (coordinates: Position, properties: Properties) =>
  plain({ type: 'Point', coordinates }, properties);

const everywhere = (layer: string, features: readonly Feature[]): LayerFeatures => ({
  layer,
  features,
  minZoom: MIN_ZOOM,
  maxZoom: MAX_ZOOM,
});

/** Everything that goes into the tiles of the detailed ground. */
export function detailCollections(read: ReadIngredient): LayerFeatures[] {
  const counties = topologyOf(read, 'us_counties_500k.topojson');
  const countryLines = featuresOf(read, 'country_lines.topojson').flatMap(({ geometry }) =>
    linesOf(geometry),
  );
  const borders = bordersOf(counties, countryLines);
  const lakes = lakesOf(read);
  const { rivers, borderRivers } = riversOf(featuresOf(read, 'us_rivers_lines.topojson'), [
    ...borders.counties,
    ...borders.states,
    ...borders.countries,
  ]);
  const roads = roadsOf(featuresOf(read, 'us_roads.topojson.gz'));
  const parks = areasOf(read, 'us_national_parks.topojson', 'unit_name');
  const tribal = areasOf(read, 'tribal_lands.topojson', 'name');
  return [
    everywhere('land', landOf(counties)),
    everywhere('greatLake', lakes.great),
    everywhere('water', lakes.inland),
    everywhere('park', parks),
    everywhere('tribal', tribal),
    everywhere('river', [
      ...rivers.map(({ line }) => lineOf(line)),
      ...borderRivers.map(({ line }) => lineOf(line, { border: 1 })),
    ]),
    everywhere(
      'rail',
      featuresOf(read, 'railroads_north_america.topojson')
        .flatMap(({ geometry }) => linesOf(geometry))
        .map((line) => lineOf(line)),
    ),
    ...Object.values(ROAD_CLASSES).map((roadClass) => ({
      ...everywhere(
        'road',
        roads
          .filter((road) => road.roadClass === roadClass)
          .map(({ line }) => lineOf(line, { class: roadClass })),
      ),
      minZoom: roadClass === ROAD_CLASSES.SR ? MAX_ZOOM : MIN_ZOOM,
    })),
    everywhere('boundary', [
      ...borders.counties.map((line) => lineOf(line, { level: LEVEL.county })),
      ...borders.states.map((line) => lineOf(line, { level: LEVEL.state })),
      ...borders.countries.map((line) => lineOf(line, { level: LEVEL.country })),
    ]),
    { ...everywhere('town', townLines(read)), minZoom: MAX_ZOOM },
    everywhere(
      'roadNumber',
      roadNumbers(roads).map(({ at, number, roadClass, from }) =>
        pointOf(at, { name: number, class: roadClass, from }),
      ),
    ),
    everywhere('name', [
      ...areaNames(lakes.named, 'water'),
      ...riverNames([...rivers, ...borderRivers]),
      ...areaNames(parks, 'park'),
      ...areaNames(tribal, 'tribal'),
    ]),
  ];
}

/** One shape a state: counties of two states don't share their borders. */
function landOf(topology: Ingredient): Feature[] {
  const [counties] = Object.values(topology.objects);
  const codes = [...new Set(counties?.geometries.map(({ id }) => String(id).slice(0, 2)))].sort();
  return codes.map((code) => {
    const parts = counties?.geometries.filter(({ id }) => String(id).startsWith(code)) ?? [];
    return plain(merge(topology, parts as Parameters<typeof merge>[1]));
  });
}

/**
 * Lakes of the fine shore and the smaller named ones. A lake that no county holds is one of the Great Lakes: the shore
 * of the counties is the better one there, so it lies below the land.
 */
function lakesOf(read: ReadIngredient): { great: Feature[]; inland: Feature[]; named: Feature[] } {
  const fine = featuresOf(read, 'great_lakes_gshhg.topojson');
  const small = featuresOf(read, 'lakes_north_america.topojson');
  const isGreat = ({ geometry }: Feature) => {
    const { lon, lat } = labelPoint(geometry as Polygon | MultiPolygon);
    return countyAt(lon, lat) === null;
  };
  const great = fine.filter(isGreat);
  const inland = [...fine.filter((lake) => !great.includes(lake)), ...small];
  const bare = (lakes: Feature[]) => lakes.map(({ geometry }) => plain(geometry));
  return {
    great: bare(great),
    inland: bare(inland),
    named: [...fine, ...small].filter(({ properties }) => Boolean(properties?.name)),
  };
}

function areasOf(read: ReadIngredient, file: string, name: string): Feature[] {
  return featuresOf(read, file).map(({ geometry, properties }) =>
    plain(geometry, { name: String(properties?.[name] ?? '') }),
  );
}

/** Lines around places, New England towns and townships, each drawn once where two share it. */
function townLines(read: ReadIngredient): Feature[] {
  return ['us_places.topojson.gz', 'new_england_towns.topojson', 'us_townships.topojson'].flatMap((file) => {
    const topology = topologyOf(read, file);
    return Object.values(topology.objects).flatMap((object) =>
      linesOf(mesh(topology, object)).map((line) => lineOf(line)),
    );
  });
}

/** A name needs so many px of room in its shape's width. */
const NAME_WIDTH = 70;

/** The whole zoom level on which a shape of this share of the map's square is as wide as its name. */
const roomFrom = (area: number) => Math.ceil(Math.log2(NAME_WIDTH / 512 / Math.sqrt(area)));

/** Later than this a name says nothing that the map does not. */
const LAST_NAME = 12;

function areaNames(areas: readonly Feature[], kind: string): Feature[] {
  const named = areas.flatMap(({ geometry, properties }) => {
    const name = String(properties?.name ?? '');
    if (name === '' || polygonsOf(geometry as Polygon).length === 0) return [];
    const { lon, lat, area } = labelPoint(geometry as Polygon | MultiPolygon);
    const from = Math.max(MIN_ZOOM, roomFrom(area));
    return from > LAST_NAME ? [] : [{ name, at: [lon, lat], from, area }];
  });
  // Two sources may name one lake.
  const room = new Spacing(MIN_ZOOM, 0, 120);
  return named
    .toSorted((a, b) => b.area - a.area)
    .filter(({ at, name }) => room.take(at, name))
    .map(({ at, name, from }) => pointOf(at, { name, kind, from }));
}

/** Rivers shorter than this (degrees) are too short for their name on the first levels. */
const LEAST_LENGTH = 0.4;

function riverNames(rivers: readonly { name: string; zoom: number; line: Position[] }[]): Feature[] {
  const longest = rivers
    .filter(({ name, line }) => name !== '' && degreesLong([line]) >= LEAST_LENGTH)
    .toSorted((a, b) => a.zoom - b.zoom || degreesLong([b.line]) - degreesLong([a.line]));
  const room = new Spacing(MIN_ZOOM, 60, 320);
  return longest.flatMap(({ name, zoom, line }) =>
    pointsAlong(line, MIN_ZOOM, 160)
      .filter((at) => room.take(at, name))
      .map((at) => pointOf(at, { name, kind: 'river', from: Math.max(MIN_ZOOM, Math.ceil(zoom)) })),
  );
}
