/**
 * `towns.pmtiles`: the outlines of the towns that acted, and no others. Towns of which no act has a point have a point
 * in the middle of the outline; where a town is only known to lie somewhere in a county, the middle of the county.
 * `town-counties.json`: those of them that lie in several counties.
 */
import type { Feature, MultiPolygon, Point, Polygon } from 'geojson';
import { BadData, type Issue } from '../../../src/ingest/issue';
import { BUILT_FILES } from '../../../src/model/builtFiles';
import { readEvents } from '../../../src/model/leanTables';
import { somewhereIn, townPlacesOf } from '../../../src/model/townArea';
import { labelPoint } from '../basemap/labelPoints';
import { countyShapes } from '../geography';
import type { Step } from '../pipeline';
import { writePmtiles } from '../pmtilesWriter';
import { fetchedSubdivisions, SUBDIVISION_FILES } from '../streets/subdivisions';
import { cutTiles } from '../vectorTiles';
import { COUNTY_LINES, countySharesIn } from './counties';
import { OUTLINE_FILES, townOutlines } from './outlines';

const FILE = 'towns.pmtiles';

/** Below this a town is smaller than its dot. */
const MIN_ZOOM = 6;

/** The outlines are simplified by about 60 m: more levels would not show more. */
const MAX_ZOOM = 10;

export const townsStep: Step = {
  name: 'towns',
  module: import.meta.filename,
  inputs: [...OUTLINE_FILES, `data/basemap/${COUNTY_LINES}`, SUBDIVISION_FILES],
  needs: ['events'],
  run({ inputs, source, built, progress }) {
    const events = readEvents(JSON.parse(built('events.json').toString()));
    const read = (name: string) => source(`data/basemap/${name}`);
    const outlines = townOutlines(read);
    const sharesOf = countySharesIn(read);
    const townCounties: Record<string, Record<string, number>> = {};
    for (const { geometry, properties } of fetchedSubdivisions(inputs, source)) {
      const key = `cousub:${properties?.GEOID}`;
      if (!outlines.has(key)) outlines.set(key, geometry as Polygon | MultiPolygon);
    }
    const issues: Issue[] = [];
    const towns = new Map<string, Feature<Polygon | MultiPolygon>>();
    const middles = new Map<string, Feature<Point>>();
    const sorted = townPlacesOf(events.filter(({ area }) => area !== null)).toSorted((a, b) =>
      a.key < b.key ? -1 : 1,
    );
    for (const { area, lon } of sorted) {
      if (area === null) continue;
      const county = somewhereIn(area);
      const geometry = county === null ? outlines.get(area) : countyShapes().get(county)?.geometry;
      if (!geometry) {
        const expected = 'the key of an outline in data/basemap';
        issues.push({ file: 'events.json', line: null, column: 'area', value: area, expected });
        continue;
      }
      if (county === null) {
        towns.set(area, { type: 'Feature', properties: { area }, geometry });
        const shares = sharesOf(geometry);
        if (shares !== null) townCounties[area] = shares;
      }
      if (lon === null) middles.set(area, middleOf(geometry, area));
    }
    if (issues.length > 0) throw new BadData(issues);
    const layers = [
      { layer: 'town', features: [...towns.values()], minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM },
      { layer: 'middle', features: [...middles.values()], minZoom: 0, maxZoom: MAX_ZOOM },
    ];
    return {
      [BUILT_FILES.townCounties.path]: JSON.stringify(townCounties),
      [FILE]: writePmtiles({
        tiles: cutTiles(layers, progress),
        minZoom: 0,
        maxZoom: MAX_ZOOM,
        bounds: [-180, 17, -65, 72],
        center: [-97, 39, 4],
        metadata: {
          name: 'Towns that acted',
          attribution: 'US Census Bureau; Bureau of Indian Affairs',
          vector_layers: layers.map(({ layer, minZoom, maxZoom }) => ({
            id: layer,
            fields: { area: 'String' },
            minzoom: minZoom,
            maxzoom: maxZoom,
          })),
        },
      }),
    };
  },
};

function middleOf(geometry: Polygon | MultiPolygon, area: string): Feature<Point> {
  const { lon, lat } = labelPoint(geometry);
  return { type: 'Feature', properties: { area }, geometry: { type: 'Point', coordinates: [lon, lat] } };
}
