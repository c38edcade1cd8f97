/**
 * `people/towns.json`: residents of the towns that acted, by block groups whose center of population lies in their
 * outlines; those of one county in the same towns together, so that nobody under measures of two towns counts twice. Of
 * counties that acted, the residents outside incorporated places, whom the county governs itself.
 */
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon } from 'geojson';
import { BUILT_FILES, peoplePointsFile } from '../../../src/model/builtFiles';
import { readEvents } from '../../../src/model/leanTables';
import { peoplePoints, type TownPeopleFile } from '../../../src/model/people/people';
import { somewhereIn } from '../../../src/model/townArea';
import { boundsOf, countyAt, countyShapes, STATES } from '../geography';
import type { Step } from '../pipeline';
import { fetchedSubdivisions, SUBDIVISION_FILES } from '../streets/subdivisions';
import { OUTLINE_FILES, townOutlines } from '../towns/outlines';

export const townPeopleStep: Step = {
  name: 'townPeople',
  module: import.meta.filename,
  inputs: [...OUTLINE_FILES, SUBDIVISION_FILES],
  needs: ['events', 'people'],
  run({ inputs, source, built }) {
    const outlines = townOutlines((name) => source(`data/basemap/${name}`));
    for (const { geometry, properties } of fetchedSubdivisions(inputs, source)) {
      const key = `cousub:${properties?.GEOID}`;
      if (!outlines.has(key)) outlines.set(key, geometry as Polygon | MultiPolygon);
    }
    const towns = new Set<string>();
    const counties = new Set<string>();
    for (const event of readEvents(JSON.parse(built('events.json').toString()))) {
      const { area, jurisdictionKind, countyFips } = event;
      if (area !== null && somewhereIn(area) === null) towns.add(area);
      if (jurisdictionKind === 'county' && countyFips !== null) counties.add(countyFips);
    }
    const inTowns = finder([...towns].sort().flatMap((key) => shapeOf(key, outlines.get(key))));
    const inPlaces = finder(
      [...outlines].flatMap(([key, shape]) => (key.startsWith('place:') ? shapeOf(key, shape) : [])),
    );
    const nearCounties = boxesOf(
      [...counties]
        .flatMap((fips) => countyShapes().get(fips)?.geometry ?? [])
        .map((shape) => boundsOf([shape])),
    );
    const sums = new Map<string, number>();
    const outside = new Map([...counties].map((fips) => [fips, 0]));
    for (const { code } of STATES) {
      for (const { lon, lat, people } of peoplePoints(
        JSON.parse(built(peoplePointsFile(code).path).toString()),
      )) {
        const inside = inTowns(lon, lat);
        if (inside.length === 0 && !nearCounties(lon, lat)) continue;
        const fips = countyAt(lon, lat)?.fips;
        if (fips === undefined) continue;
        if (inside.length > 0) {
          const key = JSON.stringify([fips, ...inside]);
          sums.set(key, (sums.get(key) ?? 0) + people);
        }
        const before = outside.get(fips);
        if (before !== undefined && inPlaces(lon, lat).length === 0) outside.set(fips, before + people);
      }
    }
    const byKey = <T>([a]: [string, T], [b]: [string, T]) => (a < b ? -1 : 1);
    const file: TownPeopleFile = {
      towns: [...sums]
        .sort(byKey)
        .map(([key, people]) => [people, ...(JSON.parse(key) as [string, ...string[]])]),
      outside: Object.fromEntries([...outside].sort(byKey)),
    };
    return { [BUILT_FILES.townPeople.path]: JSON.stringify(file) };
  },
};

interface Shape {
  key: string;
  geometry: Polygon | MultiPolygon;
}

const shapeOf = (key: string, geometry: Polygon | MultiPolygon | undefined): Shape[] =>
  geometry === undefined ? [] : [{ key, geometry }];

/** The keys of the shapes that hold a point, in the order of the shapes. */
function finder(shapes: readonly Shape[]): (lon: number, lat: number) => string[] {
  if (shapes.length === 0) return () => [];
  const boxes = new Flatbush(shapes.length);
  for (const { geometry } of shapes) boxes.add(...boundsOf([geometry]));
  boxes.finish();
  return (lon, lat) =>
    boxes
      .search(lon, lat, lon, lat)
      .sort((a, b) => a - b)
      .flatMap((index) => {
        const shape = shapes[index];
        return shape && booleanPointInPolygon([lon, lat], shape.geometry) ? [shape.key] : [];
      });
}

/** Whether a point lies in one of some boxes. */
function boxesOf(bounds: readonly (readonly [number, number, number, number])[]) {
  if (bounds.length === 0) return () => false;
  const boxes = new Flatbush(bounds.length);
  for (const box of bounds) boxes.add(...box);
  boxes.finish();
  return (lon: number, lat: number) => boxes.search(lon, lat, lon, lat).length > 0;
}
