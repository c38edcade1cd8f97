/**
 * `regions.pmtiles`: counties, states and grid areas as vector tiles. An area is the union of its counties, so
 * that its outline is one of county borders: an approximation of its territory, said wherever it is drawn.
 */

import type { Feature } from 'geojson';
import { isFeature } from 'geojson-validation';
import { BadData, type Issue } from '../../../src/ingest/issue';
import { readCounties } from '../../../src/model/countyTable';
import type { County } from '../../../src/model/region';
import { topologyOf } from '../basemap/ingredient';
import { boundsOf, polygonsOf, stateShapes } from '../geography';
import { AREAS_FILE, COUNTY_AREA_FILES, readAreas, readCountyAreas } from '../grid/tables';
import type { Step, StepContext } from '../pipeline';
import { writePmtiles } from '../pmtilesWriter';
import { cutTiles, type LayerFeatures } from '../vectorTiles';
import { largeShapes, type RegionShapes, smallShapes } from './shapes';

const FILE = 'regions.pmtiles';

/** From this level on the shapes of the large scale are drawn, which fit the detailed ground. */
const LARGE_ZOOM = 7;

/** The client draws larger scales from the tiles of this level: its grid of 40 m is finer than the counties'. */
const MAX_ZOOM = 8;

const COUNTIES_FILE = 'data/basemap/us_counties_500k.topojson';

export const regionsStep: Step = {
  name: 'regions',
  module: import.meta.filename,
  inputs: [AREAS_FILE, COUNTIES_FILE, ...COUNTY_AREA_FILES],
  needs: ['places'],
  run(context) {
    const counties = readCounties(JSON.parse(context.built('counties.json').toString()));
    const areas = membersOfAreas(context);
    const large = largeShapes(topologyOf(() => context.source(COUNTIES_FILE), COUNTIES_FILE));
    const scales = [
      { shapes: smallShapes(), minZoom: 0, maxZoom: LARGE_ZOOM - 1 },
      { shapes: large, minZoom: LARGE_ZOOM, maxZoom: MAX_ZOOM },
    ];
    const collections = scales.flatMap(({ shapes, minZoom, maxZoom }) =>
      layersOf(shapes, counties, areas).map(
        ({ layer, features }): LayerFeatures => ({ layer, features, minZoom, maxZoom }),
      ),
    );
    const issues = collections.flatMap(({ layer, features }) => shapeIssues(layer, features));
    if (issues.length > 0) throw new BadData(issues);
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
              fields: { fips: 'String', state: 'String' },
            },
            { id: 'state', fields: { code: 'String', name: 'String' } },
            { id: 'area', fields: { id: 'String', kind: 'String' } },
            { id: 'areaLine', fields: { id: 'String', kind: 'String' } },
            { id: 'subarea', fields: { id: 'String', parent: 'String' } },
            { id: 'subareaLine', fields: { id: 'String', parent: 'String' } },
          ],
        },
      }),
    };
  },
};

interface AreaMembers {
  layer: 'area' | 'subarea';
  properties: Record<string, string | null>;
  counties: ReadonlySet<string>;
}

/** All layers of the archive on one scale. */
function layersOf(
  shapes: RegionShapes,
  counties: readonly County[],
  areas: readonly AreaMembers[],
): { layer: string; features: Feature[] }[] {
  const layers: { layer: string; features: Feature[] }[] = [
    { layer: 'county', features: countyFeatures(shapes, counties) },
    { layer: 'state', features: stateFeatures(shapes, counties) },
  ];
  for (const layer of ['area', 'subarea'] as const) {
    const members = areas.filter((area) => area.layer === layer);
    layers.push(
      {
        layer,
        features: members.map(({ properties, counties: fips }) => ({
          type: 'Feature',
          properties,
          geometry: shapes.union(fips),
        })),
      },
      {
        layer: `${layer}Line`,
        features: members.map(({ properties, counties: fips }) => ({
          type: 'Feature',
          properties,
          geometry: { type: 'MultiLineString', coordinates: shapes.outline(fips) },
        })),
      },
    );
  }
  return layers;
}

function countyFeatures(shapes: RegionShapes, counties: readonly County[]): Feature[] {
  return counties.flatMap((county) => {
    const geometry = shapes.county(county.fips);
    if (!geometry) return [];
    return {
      type: 'Feature',
      id: Number(county.fips),
      properties: { fips: county.fips, state: county.state },
      geometry,
    };
  });
}

function stateFeatures(shapes: RegionShapes, counties: readonly County[]): Feature[] {
  return [...stateShapes().values()].map(({ state }) => ({
    type: 'Feature',
    id: Number(state.fips),
    properties: { code: state.code, name: state.name },
    geometry: shapes.union(
      new Set(counties.filter((county) => county.state === state.code).map(({ fips }) => fips)),
    ),
  }));
}

/** Authorities and sub-areas that have counties. */
function membersOfAreas(context: StepContext): AreaMembers[] {
  const areas = readAreas(context);
  const members = new Map<string, Set<string>>();
  const undivided = new Map<string, Set<string>>();
  for (const [fips, { authority, subArea }] of readCountyAreas(context, areas)) {
    for (const id of subArea === null ? [authority] : [authority, subArea]) {
      members.set(id, (members.get(id) ?? new Set()).add(fips));
    }
    if (subArea === null) undivided.set(authority, (undivided.get(authority) ?? new Set()).add(fips));
  }
  const divided = new Set(
    [...areas.values()].flatMap(({ id, parent }) => (members.has(id) ? (parent ?? []) : [])),
  );
  // What no sub-area covers of an authority that has some stands among them, as itself: together they are all of it.
  const rest = [...undivided].flatMap(([id, counties]): AreaMembers[] =>
    divided.has(id) ? [{ layer: 'subarea', properties: { id, parent: id }, counties }] : [],
  );
  const whole = [...areas.values()].flatMap(({ id, kind, parent }): AreaMembers[] => {
    const counties = members.get(id);
    if (!counties) return [];
    return kind === 'subArea'
      ? [{ layer: 'subarea', properties: { id, parent }, counties }]
      : [{ layer: 'area', properties: { id, kind }, counties }];
  });
  return [...whole, ...rest];
}

/** What GeoJSON forbids, and what it allows but no map of ours can hold. */
function shapeIssues(layer: string, features: readonly Feature[]): Issue[] {
  const issues: Issue[] = [];
  for (const feature of features) {
    const value = JSON.stringify(feature.properties);
    const fail = (expected: string) =>
      issues.push({ file: `${FILE} (${layer})`, line: null, column: null, value, expected });
    for (const complaint of isFeature(feature, true)) fail(`a valid GeoJSON feature: ${complaint}`);
    const { geometry } = feature;
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    const [west, south, east, north] = boundsOf([geometry]);
    if (!(west >= -180 && east <= 360 && south >= -90 && north <= 90)) fail('positions within the globe');
    for (const rings of polygonsOf(geometry)) {
      for (const ring of rings) {
        const [first, last] = [ring[0], ring.at(-1)];
        if (ring.length < 4 || first?.join() !== last?.join()) fail('closed rings of four positions or more');
      }
    }
  }
  return issues;
}
