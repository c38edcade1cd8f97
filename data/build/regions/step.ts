/**
 * `regions.pmtiles`: counties, states and grid areas as vector tiles. An area is the union of its counties, so
 * that its outline is one of county borders: an approximation of its territory, said wherever it is drawn.
 */

import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { isFeature } from 'geojson-validation';
import { merge } from 'topojson-client';
import { BadData, type Issue } from '../../../src/ingest/issue';
import { COUNTY_COLUMNS } from '../../../src/model/columns';
import { LAND_SHARES } from '../../../src/model/land';
import type { County } from '../../../src/model/region';
import { unpackTable } from '../../../src/model/wire';
import { atlas, boundsOf, countyShapes, polygonsOf, stateShapes } from '../geography';
import { AREAS_FILE, COUNTY_AREA_FILES, readAreas, readCountyAreas } from '../grid/tables';
import type { Step, StepContext } from '../pipeline';
import { writePmtiles } from '../pmtilesWriter';
import { cutTiles, type LayerFeatures } from '../vectorTiles';

const FILE = 'regions.pmtiles';

/** The client draws larger scales from the tiles of this level. */
const MAX_ZOOM = 7;

/** Degrees by which a merged ring may miss its beginning. */
const LARGEST_GAP = 0.005;

type Shape = Polygon | MultiPolygon;

export const regionsStep: Step = {
  name: 'regions',
  module: import.meta.filename,
  inputs: [AREAS_FILE, ...COUNTY_AREA_FILES],
  needs: ['places'],
  run(context) {
    const layers = [
      { layer: 'county', features: countyFeatures(context) },
      { layer: 'state', features: stateFeatures() },
      ...areaLayers(context),
    ];
    const issues = layers.flatMap(({ layer, features }) => shapeIssues(layer, features));
    if (issues.length > 0) throw new BadData(issues);
    const collections = layers.map(
      ({ layer, features }): LayerFeatures => ({
        layer,
        features,
        minZoom: 0,
        maxZoom: MAX_ZOOM,
      }),
    );
    return {
      [FILE]: writePmtiles({
        tiles: cutTiles(collections, context.progress),
        minZoom: 0,
        maxZoom: MAX_ZOOM,
        bounds: [-180, 17, 180, 72],
        center: [-97, 39, 3],
        metadata: {
          name: 'Counties, states and grid areas',
          attribution:
            'US Census Bureau; grid areas after HIFLD territories via CommonGrid (ODbL), EIA-861 and Breakthrough Energy PreREISE',
          vector_layers: [
            {
              id: 'county',
              fields: {
                fips: 'String',
                state: 'String',

                ...Object.fromEntries(LAND_SHARES.map(({ property }) => [property, 'Number'])),
              },
            },
            { id: 'state', fields: { code: 'String', name: 'String' } },
            { id: 'area', fields: { id: 'String', kind: 'String' } },
            { id: 'subarea', fields: { id: 'String', parent: 'String' } },
          ],
        },
      }),
    };
  },
};

/** Counties with the shares that the land fill is painted by; a share that is unknown is absent. */
function countyFeatures(context: StepContext): Feature<Shape>[] {
  const table = JSON.parse(context.built('counties.json').toString());
  return unpackTable<County>('counties.json', table, COUNTY_COLUMNS).flatMap((county) => {
    const geometry = countyShapes().get(county.fips)?.geometry;
    if (!geometry) return [];
    const shares = LAND_SHARES.map(({ property, field }) => [property, county[field]] as const);
    const known = shares.filter(([, share]) => share !== null);
    return {
      type: 'Feature',
      id: Number(county.fips),
      properties: { fips: county.fips, state: county.state, ...Object.fromEntries(known) },
      geometry,
    };
  });
}

function stateFeatures(): Feature<Shape>[] {
  return [...stateShapes().values()].map(({ state, geometry }) => ({
    type: 'Feature',
    id: Number(state.fips),
    properties: { code: state.code, name: state.name },
    geometry,
  }));
}

/** Authorities and sub-areas that have counties, each the union of them. */
function areaLayers(context: StepContext): { layer: string; features: Feature<Shape>[] }[] {
  const areas = readAreas(context);
  const members = new Map<string, Set<string>>();
  for (const [fips, { authority, subArea }] of readCountyAreas(context, areas)) {
    for (const id of subArea === null ? [authority] : [authority, subArea]) {
      members.set(id, (members.get(id) ?? new Set()).add(fips));
    }
  }
  const layers = { area: [] as Feature<Shape>[], subarea: [] as Feature<Shape>[] };
  for (const { id, kind, parent } of areas.values()) {
    const counties = members.get(id);
    if (!counties) continue;
    const geometry = union(counties);
    if (kind === 'subArea') {
      layers.subarea.push({ type: 'Feature', properties: { id, parent }, geometry });
    } else {
      layers.area.push({ type: 'Feature', properties: { id, kind }, geometry });
    }
  }
  return Object.entries(layers).map(([layer, features]) => ({ layer, features }));
}

/**
 * The outline of some counties together. Where borders of the atlas miss each other by a step of its grid (a few
 * hundred metres), the merge leaves a ring open: it is closed.
 */
function union(counties: ReadonlySet<string>): MultiPolygon {
  const topology = atlas();
  const parts = topology.objects.counties.geometries.filter(({ id }) => counties.has(String(id)));
  // The types of topojson want polygons alone; counties of the atlas are nothing else.
  const { coordinates } = merge(topology, parts as Parameters<typeof merge>[1]);
  return { type: 'MultiPolygon', coordinates: coordinates.map((rings) => rings.map(closed)) };
}

function closed(ring: Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || first.join() === last.join()) return ring;
  const step = Math.hypot((first[0] ?? 0) - (last[0] ?? 0), (first[1] ?? 0) - (last[1] ?? 0));
  return step <= LARGEST_GAP ? [...ring, first] : ring;
}

/** What GeoJSON forbids, and what it allows but no map of ours can hold. */
function shapeIssues(layer: string, features: readonly Feature<Shape>[]): Issue[] {
  const issues: Issue[] = [];
  for (const feature of features) {
    const value = JSON.stringify(feature.properties);
    const fail = (expected: string) =>
      issues.push({ file: `${FILE} (${layer})`, line: null, column: null, value, expected });
    for (const complaint of isFeature(feature, true)) fail(`a valid GeoJSON feature: ${complaint}`);
    const [west, south, east, north] = boundsOf([feature.geometry]);
    if (!(west >= -180 && east <= 360 && south >= -90 && north <= 90)) fail('positions within the globe');
    for (const rings of polygonsOf(feature.geometry)) {
      for (const ring of rings) {
        const [first, last] = [ring[0], ring.at(-1)];
        if (ring.length < 4 || first?.join() !== last?.join()) fail('closed rings of four positions or more');
      }
    }
  }
  return issues;
}
