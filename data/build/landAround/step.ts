/** Outlines of tribal lands and national parks by state, for what lies around a place. */

import { feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import { boundsMeet } from '../../../src/model/bounds';
import { landOutlinesFile } from '../../../src/model/builtFiles';
import { STATE_COLUMNS } from '../../../src/model/columns';
import { polygonBounds, readPolygons, writePolygons } from '../../../src/model/polygon';
import type { State } from '../../../src/model/region';
import type { LandKind } from '../../../src/model/surroundings/landAround';
import { unpackTable, type WireTable } from '../../../src/model/wire';
import { type Ingredient, topologyOf } from '../basemap/ingredient';
import { coarsePolygons } from '../coarse';
import { polygonsOf } from '../geography';
import type { Step, StepContext } from '../pipeline';

const FILES: Record<LandKind, { file: string; name: string }> = {
  tribal: { file: 'tribal_lands.topojson', name: 'name' },
  park: { file: 'us_national_parks.topojson', name: 'unit_name' },
};

/** A corner goes whose triangle with its neighbours is smaller than this, square degrees: about two hundred metres square. */
const LEAST_TURN = 4e-6;

export const landAroundStep: Step = {
  name: 'landAround',
  module: import.meta.filename,
  inputs: Object.values(FILES).map(({ file }) => `data/basemap/${file}`),
  needs: ['places'],
  run(context) {
    const states = unpackTable<State>(
      'states.json',
      JSON.parse(context.built('states.json').toString()) as WireTable,
      STATE_COLUMNS,
    );
    const lands = [...landsOf('tribal', context), ...landsOf('park', context)];
    // A land that reaches into a state lies in its box: whoever asks for the states around a point has them all.
    return Object.fromEntries(
      states.map(({ code, bounds }) => [
        landOutlinesFile(code).path,
        JSON.stringify(lands.filter((land) => boundsMeet(land.bounds, bounds))),
      ]),
    );
  },
};

/** The lands of a file. "LAR" behind a name is short for the bureau's "land area representation". */
function landsOf(kind: LandKind, { source }: Pick<StepContext, 'source'>) {
  const { file, name } = FILES[kind];
  const thinned = simplify(
    presimplify(topologyOf((wanted) => source(`data/basemap/${wanted}`), file)),
    LEAST_TURN,
  ) as Ingredient;
  const features = Object.values(thinned.objects).flatMap((object) => feature(thinned, object).features);
  return features.flatMap(({ geometry, properties }) => {
    if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return [];
    const polygons = coarsePolygons(polygonsOf(geometry));
    const bounds = polygonBounds(polygons);
    if (bounds === null) return [];
    // A reader takes so many corners at once: each polygon is a text of its own.
    const outlines = polygons.map((polygon) => writePolygons([polygon]));
    const called = String((properties as Record<string, unknown> | null)?.[name]).replace(/ LAR$/, '');
    for (const outline of outlines)
      if (readPolygons(outline) === null) throw new Error(`the outline of ${called} can't be read back`);
    return [{ kind, name: called, bounds, outlines }];
  });
}
