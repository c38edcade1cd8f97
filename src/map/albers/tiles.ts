/** Features of an archive on the plane of `albersUsa`, read from the tiles that a picture needs. */
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import type { Feature } from 'geojson';
import { PbfReader } from 'pbf';
import type { PMTiles } from 'pmtiles';
import { ALBERS_INSETS, ALBERS_ZONES, type AlbersZone, albersInverse } from '../../geo/albersUsa';
import type { Edges, Point } from '../../geo/clip';
import { mercator } from '../../model/snapshot/frame';
import { onAlbers, type TilePiece } from './shapes';

/** Points across and down that are asked which tile they need. */
const GRID = 48;

/** Columns and rows of the tiles that a part of the plane needs, as `x/y`. */
export function tilesNeeded(zone: AlbersZone, { left, top, right, bottom }: Edges, z: number): Set<string> {
  const needed = new Set<string>();
  for (let row = 0; row <= GRID; row += 1)
    for (let column = 0; column <= GRID; column += 1) {
      const x = left + ((right - left) * column) / GRID;
      const y = top + ((bottom - top) * row) / GRID;
      const [wx, wy] = mercator(...albersInverse(zone, x, y));
      const count = 2 ** z;
      const tileX = ((Math.floor(wx * count) % count) + count) % count;
      needed.add(`${tileX}/${Math.min(count - 1, Math.max(0, Math.floor(wy * count)))}`);
    }
  return needed;
}

const KINDS = [null, 'point', 'line', 'area'] as const;

interface Found {
  properties: VectorTileFeature['properties'];
  id: number | undefined;
  pieces: TilePiece[];
}

/** All pieces of each feature; what differs in nothing but its place counts as one. */
class Gathered {
  /** By zone and layer, in the order in which features first came. */
  private readonly found = new Map<string, Map<string, Found>>();

  add(place: string, feature: VectorTileFeature, tile: { x: number; y: number; name: string }): void {
    const kind = KINDS[feature.type] ?? null;
    if (kind === null) return;
    const { extent, properties, id } = feature;
    const [west, north] = [tile.x * extent, tile.y * extent];
    const parts = feature.loadGeometry().map((part) => {
      const points = part.map(({ x, y }): Point => [west + x, north + y]);
      return kind === 'area' ? points.slice(0, -1) : points;
    });
    const piece: TilePiece = {
      kind,
      parts,
      edges: { left: west, top: north, right: west + extent, bottom: north + extent },
      tile: tile.name,
    };
    const key = JSON.stringify([kind, id, properties]);
    const layer = this.found.get(place) ?? new Map<string, Found>();
    this.found.set(place, layer);
    const known = layer.get(key);
    if (known) known.pieces.push(piece);
    // MapLibre sends plain objects to its worker only; those of tiles have no prototype.
    else layer.set(key, { properties: { ...properties }, id, pieces: [piece] });
  }

  at(place: string): Found[] {
    return [...(this.found.get(place)?.values() ?? [])];
  }
}

/**
 * Reads what a picture needs.
 * @param layers  of the archive
 * @param visible the part of the plane that the picture shows
 * @param zoom    at which it is drawn
 * @returns features by layer, in degrees that Web Mercator turns into the plane
 */
export async function albersFeatures(
  archive: PMTiles,
  layers: readonly string[],
  visible: Edges,
  zoom: number,
): Promise<Map<string, Feature[]>> {
  const { minZoom, maxZoom } = await archive.getHeader();
  const z = Math.max(minZoom, Math.min(maxZoom, Math.floor(zoom) + 1));
  const zones = ALBERS_ZONES.map((zone) => ({
    zone,
    tiles: tilesNeeded(zone, zone === 'states' ? visible : ALBERS_INSETS[zone], z),
  }));
  const wanted = new Set(zones.flatMap(({ tiles }) => [...tiles]));
  const loaded = new Map(
    await Promise.all(
      [...wanted].map(async (name) => {
        const [x = 0, y = 0] = name.split('/').map(Number);
        return [name, { x, y, tile: await archive.getZxy(z, x, y) }] as const;
      }),
    ),
  );
  const gathered = new Gathered();
  let extent = 4096;
  for (const { zone, tiles } of zones)
    for (const name of [...tiles].toSorted()) {
      const { x = 0, y = 0, tile } = loaded.get(name) ?? {};
      if (!tile) continue;
      const decoded = new VectorTile(new PbfReader(tile.data));
      for (const layer of layers) {
        const content = decoded.layers[layer];
        for (let index = 0; index < (content?.length ?? 0); index += 1) {
          const feature = content?.feature(index);
          if (!feature) continue;
          extent = feature.extent;
          gathered.add(`${zone} ${layer}`, feature, { x, y, name });
        }
      }
    }
  const grid = { world: extent * 2 ** z };
  return new Map(
    layers.map((layer) => [
      layer,
      ALBERS_ZONES.flatMap((zone) =>
        gathered.at(`${zone} ${layer}`).flatMap(({ properties, id, pieces }): Feature[] => {
          const geometry = onAlbers(pieces, zone, grid);
          return geometry === null
            ? []
            : [{ type: 'Feature', ...(id === undefined ? {} : { id }), properties, geometry }];
        }),
      ),
    ]),
  );
}
