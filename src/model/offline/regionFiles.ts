/** Which files of the data answer for a region without a network, and which tiles show it. */
import { boundsMeet } from '../bounds';
import { aliasesFile, BUILT_FILES, seriesFile } from '../builtFiles';
import type { Bounds, GridArea, Region } from '../region';
import { countiesOf, type RegionTables, regionBounds, siteInside } from '../regionRules';
import type { Site } from '../site';

/** What every page and card may ask for, whatever region it is of: by path, or by the folder of all of them. */
const FOR_ALL: readonly string[] = [
  ...Object.values(BUILT_FILES).map(({ path }) => path),
  aliasesFile('site').path,
  aliasesFile('event').path,
];
const WHOLE_FOLDERS = /^(zip-codes|grid-windows|grid-fits)\//;

/** Files of one state end so: `site-details/US-VA.json`, `power/VA.json`. */
const OF_STATE =
  /^(?:(?:site|event)-details\/US-|(?:power|people|bills|county-outlines|land-outlines)\/)([A-Z]{2})\.json$/;

/** So much around a region is seen with it, as a share of its width and height. */
const AROUND = 0.5;

/** Tiles around those of a region that are kept at each zoom: a screen in its middle shows them. */
const TILES_AROUND = 2;

/** The box of a region and half as much on each side; null where the data hold no such region. */
export function boundsWithSurroundings(region: Region, tables: RegionTables): Bounds | null {
  const bounds = regionBounds(region, tables);
  if (bounds === null) return null;
  const [west, south, east, north] = bounds;
  const [across, up] = [(east - west) * AROUND, (north - south) * AROUND];
  return [west - across, Math.max(south - up, -85), east + across, Math.min(north + up, 85)];
}

/** Areas of the hours that a region is answered with: its counties' and sites', and those that these are part of. */
function areasOf(region: Region, tables: RegionTables, sites: readonly Site[]): Set<string> {
  const inside = sites.filter((site) => siteInside(site, region, tables));
  const found = new Set(inside.flatMap(({ areaId }) => areaId ?? []));
  if (region.kind === 'area') found.add(region.id);
  for (const { authorities, subArea } of countiesOf(region, tables, inside))
    for (const id of [...authorities, subArea]) if (id !== null) found.add(id);
  const byId = new Map(tables.areas.map((area): [string, GridArea] => [area.id, area]));
  for (const id of found) {
    const parent = byId.get(id)?.parentId;
    if (parent) found.add(parent);
  }
  return found;
}

/**
 * Paths below the data version, sorted; states around the region are in, as a picture or a list of it shows them.
 * @param files bytes by path, as the manifest has them: only what was built is asked for
 */
export function filesOfRegion(
  region: Region,
  tables: RegionTables & { sites: readonly Site[] },
  files: Readonly<Record<string, number>>,
): string[] {
  const bounds = boundsWithSurroundings(region, tables);
  const states = new Set(
    tables.states.flatMap((state) => (bounds && boundsMeet(bounds, state.bounds) ? state.code : [])),
  );
  const series = new Set([...areasOf(region, tables, tables.sites)].map((id) => seriesFile(id).path));
  const all = new Set(FOR_ALL);
  return Object.keys(files)
    .filter((path) => {
      const [, state] = OF_STATE.exec(path) ?? [];
      return all.has(path) || WHOLE_FOLDERS.test(path) || series.has(path) || (state && states.has(state));
    })
    .sort();
}

/** Tiles of a zoom level, from the first up to, and with, the last; columns may go past the date line. */
export interface TileBox {
  columns: [number, number];
  rows: [number, number];
}

/** Columns and rows, by zoom, of the tiles that show a box and what lies around it (Web Mercator, XYZ). */
export function tilesAround([west, south, east, north]: Bounds, zoom: number): TileBox {
  const side = 2 ** zoom;
  const column = (lon: number) => Math.floor(((lon + 180) / 360) * side);
  const row = (lat: number) => {
    const sine = Math.sin((Math.max(-85, Math.min(85, lat)) * Math.PI) / 180);
    return Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * side);
  };
  const within = (value: number) => Math.max(0, Math.min(side - 1, value));
  const columns: [number, number] = [column(west) - TILES_AROUND, column(east) + TILES_AROUND];
  return {
    // Not more often than once around the earth.
    columns: columns[1] - columns[0] >= side ? [0, side - 1] : columns,
    rows: [within(row(north) - TILES_AROUND), within(row(south) + TILES_AROUND)],
  };
}
