/** The outlines of towns by the keys of `areas.csv`: places, New England towns, townships of New York and New Jersey, tribal lands. */
import type { MultiPolygon, Polygon } from 'geojson';
import { featuresOf, type ReadIngredient } from '../basemap/ingredient';

const FILES = {
  place: 'us_places.topojson.gz',
  town: 'new_england_towns.topojson',
  cousub: 'us_townships.topojson',
  tribe: 'tribal_lands.topojson',
} as const;

/** Repository files that `townOutlines` reads. */
export const OUTLINE_FILES = Object.values(FILES).map((name) => `data/basemap/${name}`);

/** Outlines by key: `place:` and `cousub:` with a GEOID, `town:ST:name`, `tribe:` with a name. */
export function townOutlines(read: ReadIngredient): Map<string, Polygon | MultiPolygon> {
  const outlines = new Map<string, Polygon | MultiPolygon>();
  for (const [kind, file] of Object.entries(FILES)) {
    for (const { geometry, properties } of featuresOf(read, file)) {
      if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
      outlines.set(`${kind}:${kind === 'tribe' ? properties?.name : properties?.id}`, geometry);
    }
  }
  return outlines;
}
