/** Counties and states: names, label points, bounds, land facts and grid areas. */
import type { MultiPolygon, Polygon } from 'geojson';
import polylabel from 'polylabel';
import { STATE_COLUMNS } from '../../../src/model/columns';
import { packCounties } from '../../../src/model/countyTable';
import { byLandField } from '../../../src/model/land';
import type { County, State } from '../../../src/model/region';
import { packTable } from '../../../src/model/wire';
import { boundsOf, countyShapes, polygonsOf, ringArea, roundedDegrees, stateShapes } from '../geography';
import { AREAS_FILE, COUNTY_AREA_FILES, readAreas, readCountyAreas } from '../grid/tables';
import type { Step } from '../pipeline';
import { LAND_FILE, type LandFacts, readLand } from './land';

const NO_LAND_FACTS: LandFacts = {
  landKm2: null,
  waterKm2: null,
  ...byLandField(() => null),
};

export const placesStep: Step = {
  name: 'places',
  module: import.meta.filename,
  inputs: [LAND_FILE, AREAS_FILE, ...COUNTY_AREA_FILES],
  needs: [],
  run(context) {
    const land = readLand(context);
    const gridAreas = readCountyAreas(context, readAreas(context));
    const counties = [...countyShapes().values()].map(({ fips, name, state, geometry }): County => {
      const grid = gridAreas.get(fips);
      return {
        fips,
        name,
        state,
        ...labelPoint(geometry),
        bounds: boundsOf([geometry]),
        authorities: grid ? [grid.authority, ...grid.alsoRecorded] : [],
        subArea: grid?.subArea ?? null,
        ...(land.get(fips) ?? NO_LAND_FACTS),
      };
    });
    const states = [...stateShapes().values()].map(
      ({ state, geometry }): State => ({
        ...state,
        ...labelPoint(geometry),
        bounds: boundsOf([geometry]),
      }),
    );
    return {
      'counties.json': JSON.stringify(packCounties(counties)),
      'states.json': JSON.stringify(packTable(STATE_COLUMNS, states)),
    };
  },
};

/** The point of a shape's largest part that is furthest from its outline, to about 100 m. */
function labelPoint(geometry: Polygon | MultiPolygon): { lon: number; lat: number } {
  const parts = polygonsOf(geometry);
  const largest = parts.reduce((a, b) => (ringArea(b[0] ?? []) > ringArea(a[0] ?? []) ? b : a));
  const [lon, lat] = polylabel(largest, 0.005);
  return { lon: roundedDegrees(lon), lat: roundedDegrees(lat) };
}
