/**
 * The ground of the map, layer by layer, from Natural Earth (through `world-atlas` and the files of
 * `data/basemap`), the US Census Bureau (through us-atlas) and GeoNames. See data/CODEBOOK.md.
 */
import type { Feature, Geometry, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { withoutCountyWord } from '../../../src/model/placeName';
import { allTowns, type Town } from '../gazetteer';
import { atlas, countyShapes, nearestCounty, polygonsOf, stateShapes } from '../geography';
import type { Seat } from '../search/postal';
import type { LayerFeatures } from '../vectorTiles';
import { countryLabel } from './countryNames';
import { cutAtDateLine } from './dateLine';
import { roadsOf } from './detail/roads';
import { featuresOf, type ReadIngredient } from './ingredient';
import { labelPoint } from './labelPoints';
import { land, US, world } from './land';
import { degreesLong, linesOf, middle, runsOf } from './lines';
import { thin } from './thin';

/** The archive ends here; the client enlarges the last level. */
export const MAX_ZOOM = 6;

/** Files of `data/basemap` that this ground is made from. */
export const COARSE_FILES = [
  'urban_areas.topojson',
  'lakes.topojson',
  'rivers.topojson',
  'country_lines.topojson',
  'state_lines.topojson',
  'us_roads.topojson.gz',
] as const;

/** Marks what the detailed ground of the United States replaces where it begins. */
const REPLACED = { home: 1 } as const;

/** Boundary levels in the tiles. */
const COUNTRY = 0;
const STATE = 1;
const COUNTY = 2;

type Properties = Record<string, string | number>;

const plain = <G extends Geometry>(geometry: G, properties: Properties = {}): Feature<G> => ({
  type: 'Feature',
  geometry,
  properties,
});
const pointOf = (lon: number, lat: number, properties: Properties) =>
  plain({ type: 'Point', coordinates: [lon, lat] }, properties);

/**
 * Everything that goes into the basemap's tiles.
 * @param read gives the content of a file of `data/basemap`
 * @param seats of counties
 */
export function collections(read: ReadIngredient, seats: readonly Seat[]): LayerFeatures[] {
  return [
    ...land(MAX_ZOOM, REPLACED),
    ...urban(featuresOf(read, 'urban_areas.topojson')),
    ...water(featuresOf(read, 'lakes.topojson')),
    ...rivers(featuresOf(read, 'rivers.topojson')),
    ...roads(featuresOf(read, 'us_roads.topojson.gz')),
    ...boundaries(featuresOf(read, 'country_lines.topojson'), featuresOf(read, 'state_lines.topojson')),
    ...labels(),
    ...places(seats),
  ];
}

function urban(areas: Feature[]): LayerFeatures[] {
  const bare = areas.map(({ geometry }) => plain(geometry));
  return [{ layer: 'urban', features: bare, minZoom: 4, maxZoom: MAX_ZOOM, tolerance: 6 }];
}

/** Square kilometres a lake needs to be seen on each zoom level. */
const LAKE_KM2 = [
  [2, 20_000],
  [3, 4_000],
  [4, 700],
  [5, 120],
  [6, 0],
] as const;

function water(lakes: Feature[]): LayerFeatures[] {
  return LAKE_KM2.map(([zoom, least]) => ({
    layer: 'water',
    features: lakes
      .filter((lake) => Number(lake.properties?.area) >= least)
      .map(({ geometry }) => plain(geometry, isReplacedLake(geometry) ? REPLACED : {})),
    minZoom: zoom,
    maxZoom: zoom,
  }));
}

/** Where the lakes of the detailed ground end: those of Alaska stay. */
const DETAILED_LAKES = { west: -130, north: 56 } as const;

function isReplacedLake(geometry: Geometry): boolean {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return false;
  const { lon, lat } = labelPoint(geometry);
  if (lon < DETAILED_LAKES.west || lat > DETAILED_LAKES.north) return false;
  return polygonsOf(geometry).some((rings) =>
    (rings[0] ?? []).some(([x, y]) => x !== undefined && y !== undefined && nearestCounty(x, y, 3) !== null),
  );
}

/** Degrees a river has to be long to be drawn on a small scale. */
const LONG_RIVER = 8;

function rivers(lines: Feature[]): LayerFeatures[] {
  const bare = lines.map(({ geometry }) => plain(geometry, isInUs(geometry) ? REPLACED : {}));
  const long = bare.filter(({ geometry }) => degreesLong(linesOf(geometry)) >= LONG_RIVER);
  return [
    { layer: 'river', features: long, minZoom: 4, maxZoom: 4 },
    { layer: 'river', features: bare, minZoom: 5, maxZoom: MAX_ZOOM },
  ];
}

/** Interstates, to find one's way between the country and the county. */
function roads(features: Feature[]): LayerFeatures[] {
  const interstates = roadsOf(features.filter(({ properties }) => properties?.c === 'I'));
  const lines = interstates.map(({ line }) => plain({ type: 'LineString' as const, coordinates: line }));
  return [{ layer: 'road', features: lines, minZoom: 5, maxZoom: MAX_ZOOM, tolerance: 8 }];
}

function boundaries(countryLines: Feature[], stateLines: Feature[]): LayerFeatures[] {
  const borders = (scale: '50m' | '110m') => {
    const topology = world(scale);
    return [
      plain(
        mesh(topology, topology.objects.countries, (a, b) => a !== b),
        { level: COUNTRY },
      ),
    ];
  };
  const us = atlas();
  const stateOf = (id: unknown) => String(id).slice(0, 2);
  const usStates = plain(
    mesh(us, us.objects.states, (a, b) => a !== b),
    { level: STATE, ...REPLACED },
  );
  const usCounties = plain(
    mesh(us, us.objects.counties, (a, b) => a !== b && stateOf(a.id) === stateOf(b.id)),
    { level: COUNTY, ...REPLACED },
  );
  const abroad = stateLines
    .filter((line) => !isInUs(line.geometry))
    .map(({ geometry }) => plain(geometry, { level: STATE }));
  const isUsBorder = (from: Position, to: Position) => {
    const [lon = 0, lat = 0] = middle(from, to);
    return nearestCounty(lon, lat, BORDER_KM) !== null;
  };
  const fineBorders = countryLines
    .flatMap(({ geometry }) => linesOf(geometry))
    .flatMap((line) => runsOf(line, isUsBorder))
    .map(({ kind, line }) =>
      plain(
        { type: 'LineString' as const, coordinates: line },
        { level: COUNTRY, ...(kind ? REPLACED : {}) },
      ),
    );
  return [
    { layer: 'boundary', features: borders('110m'), minZoom: 0, maxZoom: 1 },
    { layer: 'boundary', features: borders('50m'), minZoom: 2, maxZoom: 4 },
    { layer: 'boundary', features: fineBorders, minZoom: 5, maxZoom: MAX_ZOOM },
    { layer: 'boundary', features: [usStates], minZoom: 2, maxZoom: MAX_ZOOM },
    { layer: 'boundary', features: abroad, minZoom: 4, maxZoom: MAX_ZOOM, tolerance: 6 },
    { layer: 'boundary', features: [usCounties], minZoom: 5, maxZoom: MAX_ZOOM },
  ];
}

function labels(): LayerFeatures[] {
  const topology = world('50m');
  const countries = feature(topology, topology.objects.countries).features.flatMap(
    ({ id, properties, geometry }) => {
      if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
      const { lon, lat, area } = labelPoint(cutAtDateLine(geometry));
      const home = Number(id === US);
      return [pointOf(lon, lat, { name: countryLabel(properties.name), rank: areaRank(area), home })];
    },
  );
  const states = [...stateShapes().values()].flatMap(({ state, geometry }) => {
    if (state.code === 'DC') return [];
    const { lon, lat, area } = labelPoint(geometry);
    return [pointOf(lon, lat, { name: state.name, code: state.code, rank: areaRank(area) })];
  });
  const counties = [...countyShapes().values()].flatMap(({ fips, name, geometry }) => {
    if (isCity(fips)) return [];
    const { lon, lat } = labelPoint(geometry);
    return [pointOf(lon, lat, { name: withoutCountyWord(name) })];
  });
  return [
    { layer: 'country', features: countries, minZoom: 0, maxZoom: MAX_ZOOM },
    { layer: 'state', features: states, minZoom: 2, maxZoom: MAX_ZOOM },
    { layer: 'county', features: counties, minZoom: 6, maxZoom: MAX_ZOOM },
  ];
}

/** Independent cities, like the District of Columbia, are labelled as places already. */
const isCity = (fips: string) => Number(fips.slice(2)) >= 510 || fips === '11001';

/** Places are of the gazetteer on both sides; the table of seats has fewer digits, so a seat is near and not equal. */
const SEAT_DEGREES = 0.02;

/** Tells whether a place is the seat of a county. */
function seatTest(seats: readonly Seat[]): (town: Town) => boolean {
  const byName = new Map<string, Seat[]>();
  for (const seat of seats) byName.set(seat.name, [...(byName.get(seat.name) ?? []), seat]);
  return ({ name, country, lon, lat }) =>
    country === 'US' &&
    (byName.get(name) ?? []).some(
      (seat) => Math.abs(seat.lon - lon) < SEAT_DEGREES && Math.abs(seat.lat - lat) < SEAT_DEGREES,
    );
}

/** Seats with fewer inhabitants than the gazetteer's least. */
function smallSeats(seats: readonly Seat[]): Town[] {
  return seats
    .filter(({ population }) => population < 1000)
    .map(({ countyFips, name, lon, lat, population }) => ({
      id: -Number(countyFips),
      name,
      country: 'US',
      division: '',
      lon,
      lat,
      population,
      capital: null,
    }));
}

function places(seats: readonly Seat[]): LayerFeatures[] {
  const isSeat = seatTest(seats);
  const ranked = thin([...allTowns(), ...smallSeats(seats)], isSeat);
  const zooms = [...new Set(ranked.map(({ minZoom }) => minZoom))].sort((a, b) => a - b);
  return zooms.map((zoom) => ({
    layer: 'place',
    features: ranked
      .filter(({ minZoom }) => minZoom === zoom)
      .map(({ town, minZoom }) =>
        pointOf(town.lon, town.lat, {
          name: town.name,
          from: minZoom,
          pop: roundTo2(town.population),
          capital: town.capital === 'country' ? 2 : town.capital === 'division' ? 1 : 0,
          ...(isSeat(town) ? { seat: 1 } : {}),
        }),
      ),
    minZoom: Math.min(zoom, MAX_ZOOM),
    maxZoom: MAX_ZOOM,
  }));
}

/** The zoom level on which a shape of this area (share of the map's square) is about as wide as a name. */
function areaRank(area: number): number {
  const NAME_PIXELS = 60;
  return Math.max(0, Math.round(Math.log2(NAME_PIXELS / 512 / Math.sqrt(area)) * 2) / 2);
}

/** Two leading digits are enough for the order of labels and compress better. */
const roundTo2 = (count: number) => Number(count.toPrecision(2));

/** Natural Earth's country lines run so near to the lines of US counties that are country lines too. */
const BORDER_KM = 5;

/** Census lines are drawn there; Natural Earth's run beside them. */
function isInUs(geometry: Geometry): boolean {
  const line = linesOf(geometry)[0] ?? [];
  const [lon, lat] = line[Math.floor(line.length / 2)] ?? [];
  return lon !== undefined && lat !== undefined && nearestCounty(lon, lat, 3) !== null;
}
