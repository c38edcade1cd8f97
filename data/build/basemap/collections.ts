/**
 * The ground of the map, layer by layer, from Natural Earth (through `world-atlas` and the files of
 * `data/basemap`), the US Census Bureau (through us-atlas) and GeoNames. See data/CODEBOOK.md.
 */
import { createRequire } from 'node:module';
import type {
  Feature,
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { allTowns } from '../gazetteer';
import { atlas, countyShapes, nearestCounty, stateShapes } from '../geography';
import type { LayerFeatures } from '../vectorTiles';
import { countryLabel } from './countryNames';
import { labelPoint } from './labelPoints';
import { thin } from './thin';

/** The archive ends here; the client enlarges the last level. */
export const MAX_ZOOM = 6;

/** Boundary levels in the tiles. */
const COUNTRY = 0;
const STATE = 1;
const COUNTY = 2;

type World = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;
type Properties = Record<string, string | number>;

const require = createRequire(import.meta.url);
const world = (scale: '10m' | '50m' | '110m'): World => require(`world-atlas/countries-${scale}.json`);

const plain = <G extends Geometry>(geometry: G, properties: Properties = {}): Feature<G> => ({
  type: 'Feature',
  geometry,
  properties,
});
const pointOf = (lon: number, lat: number, properties: Properties) =>
  plain({ type: 'Point', coordinates: [lon, lat] }, properties);

/** Reads one of the TopoJSON files of `data/basemap`; pieces that simplification emptied are left out. */
function ingredient(content: Buffer): Feature[] {
  const topology: Topology<Record<string, GeometryCollection>> = JSON.parse(content.toString());
  return Object.values(topology.objects).flatMap((object) =>
    feature(topology, object).features.filter((piece) => piece.geometry !== null),
  );
}

/**
 * Everything that goes into the basemap's tiles.
 * @param read gives the content of a file of `data/basemap`
 */
export function collections(read: (name: string) => Buffer): LayerFeatures[] {
  return [
    ...land(),
    ...urban(ingredient(read('urban_areas.topojson'))),
    ...water(ingredient(read('lakes.topojson'))),
    ...rivers(ingredient(read('rivers.topojson'))),
    ...boundaries(ingredient(read('country_lines.topojson')), ingredient(read('state_lines.topojson'))),
    ...labels(),
    ...places(),
  ];
}

function land(): LayerFeatures[] {
  const shapes = (scale: '10m' | '50m' | '110m') => {
    const topology = world(scale);
    return feature(topology, topology.objects.land).features;
  };
  return [
    { layer: 'land', features: shapes('110m'), minZoom: 0, maxZoom: 1 },
    { layer: 'land', features: shapes('50m'), minZoom: 2, maxZoom: 4 },
    { layer: 'land', features: shapes('10m'), minZoom: 5, maxZoom: MAX_ZOOM },
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
      .map(({ geometry }) => plain(geometry)),
    minZoom: zoom,
    maxZoom: zoom,
  }));
}

/** Degrees a river has to be long to be drawn on a small scale. */
const LONG_RIVER = 8;

function rivers(lines: Feature[]): LayerFeatures[] {
  const bare = lines.map(({ geometry }) => plain(geometry));
  const long = bare.filter(({ geometry }) => lengthOf(geometry) >= LONG_RIVER);
  return [
    { layer: 'river', features: long, minZoom: 4, maxZoom: 4 },
    { layer: 'river', features: bare, minZoom: 5, maxZoom: MAX_ZOOM },
  ];
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
    { level: STATE },
  );
  const usCounties = plain(
    mesh(us, us.objects.counties, (a, b) => a !== b && stateOf(a.id) === stateOf(b.id)),
    { level: COUNTY },
  );
  const abroad = stateLines
    .filter((line) => !isInUs(line.geometry))
    .map(({ geometry }) => plain(geometry, { level: STATE }));
  const fineBorders = countryLines.map(({ geometry }) => plain(geometry, { level: COUNTRY }));
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
      const { lon, lat, area } = labelPoint(geometry);
      const home = Number(id === '840');
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
    return [pointOf(lon, lat, { name: name.replace(COUNTY_WORD, '') })];
  });
  return [
    { layer: 'country', features: countries, minZoom: 0, maxZoom: MAX_ZOOM },
    { layer: 'state', features: states, minZoom: 2, maxZoom: MAX_ZOOM },
    { layer: 'county', features: counties, minZoom: 6, maxZoom: MAX_ZOOM },
  ];
}

const COUNTY_WORD =
  / (County|Parish|Municipio|City and Borough|Borough|Municipality|Census Area|Planning Region)$/;

/** Independent cities, like the District of Columbia, are labelled as places already. */
const isCity = (fips: string) => Number(fips.slice(2)) >= 510 || fips === '11001';

function places(): LayerFeatures[] {
  const ranked = thin(allTowns());
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

/** Census lines are drawn there; Natural Earth's run beside them. */
function isInUs(geometry: Geometry): boolean {
  const line = linesOf(geometry)[0] ?? [];
  const [lon, lat] = line[Math.floor(line.length / 2)] ?? [];
  return lon !== undefined && lat !== undefined && nearestCounty(lon, lat, 3) !== null;
}

function lengthOf(geometry: Geometry): number {
  let degrees = 0;
  for (const line of linesOf(geometry)) {
    for (let i = 1; i < line.length; i++) {
      const [ax = 0, ay = 0] = line[i - 1] ?? [];
      const [bx = 0, by = 0] = line[i] ?? [];
      degrees += Math.hypot(bx - ax, by - ay);
    }
  }
  return degrees;
}

function linesOf(geometry: Geometry | LineString | MultiLineString | Polygon | MultiPolygon): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}
