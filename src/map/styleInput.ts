/** From the state to what the style builder needs; the layers work out again only what has changed. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { MapPart, StylePart, Thing } from '../layers/layer';
import { STREETS_FILE } from '../model/builtFiles';
import type { Loader } from '../state/loader';
import type { AppState } from '../state/store';
import type { Mode } from '../theme/color';
import type { GroundArchives } from './ground';
import { serve } from './served';
import type { FocusProperties, Ground, ServedPart, StyleInput } from './style';

/** Addresses of the archives, absolute: MapLibre's worker has no page to resolve them against. */
export async function archiveUrls(loader: Loader): Promise<{ regions: string; ground: GroundArchives }> {
  const absolute = async (path: string) => new URL(await loader.url(path), document.baseURI).href;
  const [regions, coarse, detail, streets] = await Promise.all([
    absolute('regions.pmtiles'),
    absolute('basemap.pmtiles'),
    absolute('ground-us.pmtiles'),
    loader.has(STREETS_FILE).then((there) => (there ? absolute(STREETS_FILE) : null)),
  ]);
  return { regions, ground: { coarse, detail, streets } };
}

/** What is served last under a name. */
const latest = new Map<string, { data: FeatureCollection; address: string }>();

/** The address of points; the same object keeps its address until another is served under the name. */
function addressOf(name: string, data: FeatureCollection): string {
  const known = latest.get(name);
  if (known?.data === data) return known.address;
  const address = serve(name, data);
  latest.set(name, { data, address });
  return address;
}

/**
 * A part of the style with its points and archives under addresses.
 * @param beside absolute URL of any built file: the others lie beside it
 */
export function servedPart(
  { points, tiles = {}, bands }: StylePart,
  beside: string,
  address = addressOf,
): ServedPart {
  const archives = Object.entries(tiles).map(([name, file]) => [
    name,
    { type: 'vector', url: `pmtiles://${new URL(file, beside).href}` },
  ]);
  const sources = Object.entries(points).map(([name, { data, cluster }]) => [
    name,
    { type: 'geojson', data: address(name, data), ...(cluster && { cluster: true, ...cluster }) },
  ]);
  return { sources: Object.fromEntries([...sources, ...archives]), bands };
}

/** What the rings and marks in focus are drawn around, uppermost last. */
function focusOf(
  state: AppState,
  parts: readonly MapPart[],
  named: readonly string[],
): Feature<Point, FocusProperties>[] {
  const { selection, compare } = state.view;
  const site = (id: string): Thing => ({ kind: 'site', id });
  // What is marked in another role is drawn with it.
  const marked = new Set([...compare, ...(selection?.kind === 'site' ? [selection.id] : [])]);
  const asked: readonly (readonly [Thing, FocusProperties['role']])[] = [
    ...named.filter((id) => !marked.has(id)).map((id) => [site(id), 'named'] as const),
    ...compare.map((id) => [site(id), 'compared'] as const),
    ...(state.hover === null ? [] : [[state.hover, 'hovered'] as const]),
    ...(selection === null || selection.kind === 'region' || selection.kind === 'group'
      ? []
      : [[selection, 'selected'] as const]),
  ];
  return asked.flatMap(([thing, role]) => {
    const [place] = parts.flatMap((part) => part.placeOf?.(state, thing) ?? []);
    if (place === undefined) return [];
    const { lon, lat, ...drawn } = place;
    return [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [lon, lat] },
        properties: { id: thing.id, role, ...drawn },
      },
    ];
  });
}

/** What a picture adds to the map. */
export interface PictureMarks {
  named: readonly string[];
  reserved: StyleInput['reserved'];
}
const NO_MARKS: PictureMarks = { named: [], reserved: [] };

/**
 * What the state looks like on the map.
 * @param parts what the layers have on the map, in the order of the list of layers
 * @param picture what only a picture has: ids of the sites it names, and room that names of the ground leave free
 */
export function styleInput(
  state: AppState,
  mode: Mode,
  ground: Ground,
  regionsUrl: string,
  parts: readonly MapPart[],
  picture: PictureMarks = NO_MARKS,
): StyleInput {
  const { selection } = state.view;
  return {
    mode,
    ground,
    regionsUrl,
    parts: parts.map((part) =>
      servedPart(part.style({ state, mode, font: ground.font, alone: picture.named }), regionsUrl),
    ),
    selectedRegion: selection?.kind === 'region' ? selection.region : null,
    ranked: state.ranked,
    focus: focusOf(state, parts, picture.named),
    reserved: picture.reserved,
  };
}
