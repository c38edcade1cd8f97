/**
 * Writes a PMTiles archive, version 3 (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md):
 * header, root directory, metadata, leaf directories, tiles. Tiles lie in the order of their ids
 * ("clustered"), equal tiles are stored once, and everything is compressed with gzip at a fixed level, so
 * that the same tiles give the same bytes whatever order they come in.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Compression, TileType, tileIdToZxy, zxyToTileId } from 'pmtiles';

/** One vector tile, uncompressed. */
export interface VectorTileData {
  z: number;
  x: number;
  y: number;
  data: Uint8Array;
}

export interface ArchiveContent {
  tiles: readonly VectorTileData[];
  minZoom: number;
  maxZoom: number;
  /** West, south, east, north in degrees. */
  bounds: readonly [number, number, number, number];
  /** Longitude, latitude in degrees, zoom. */
  center: readonly [number, number, number];
  /** `name`, `attribution`, `vector_layers`, … as in TileJSON. */
  metadata: Readonly<Record<string, unknown>>;
}

/** A run of equal tiles, or (with `run` 0) a leaf directory. */
interface Entry {
  id: number;
  run: number;
  offset: number;
  length: number;
}

const HEADER_BYTES = 127;
/** Readers fetch this much first and expect header and root directory in it. */
const FIRST_FETCH_BYTES = 16_384;
const SMALLEST_LEAF_ENTRIES = 4096;

/** Gzip at the highest level, without the byte that tells on which system it ran. */
export function gzip(content: Uint8Array | string): Buffer {
  const packed = gzipSync(content, { level: 9 });
  packed[9] = 255;
  return packed;
}

/**
 * Packs vector tiles into one archive.
 * @throws RangeError when a tile occurs twice or lies outside the zoom levels
 */
export function writePmtiles(content: ArchiveContent): Buffer {
  const { tiles, minZoom, maxZoom, bounds, center } = content;
  const sorted = tiles
    .map(({ z, x, y, data }) => {
      if (z < minZoom || z > maxZoom) {
        throw new RangeError(`tile ${z}/${x}/${y} lies outside zoom ${minZoom} to ${maxZoom}`);
      }
      return { id: zxyToTileId(z, x, y), data };
    })
    .sort((a, b) => a.id - b.id);

  const entries: Entry[] = [];
  const stored = new Map<string, { offset: number; length: number }>();
  const bodies: Buffer[] = [];
  let end = 0;
  let previousId = -1;
  for (const { id, data } of sorted) {
    if (id === previousId) throw new RangeError(`tile ${tileIdToZxy(id).join('/')} is given twice`);
    previousId = id;
    const hash = createHash('sha256').update(data).digest('hex');
    let place = stored.get(hash);
    if (!place) {
      const body = gzip(data);
      place = { offset: end, length: body.length };
      stored.set(hash, place);
      bodies.push(body);
      end += body.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === place.offset && last.id + last.run === id) last.run += 1;
    else entries.push({ id, run: 1, ...place });
  }

  const { root, leaves } = directories(entries);
  const metadata = gzip(JSON.stringify(content.metadata));
  const rootAt = HEADER_BYTES;
  const metadataAt = rootAt + root.length;
  const leavesAt = metadataAt + metadata.length;
  const tilesAt = leavesAt + leaves.length;

  const header = Buffer.alloc(HEADER_BYTES);
  header.write('PMTiles', 0, 'ascii');
  header.writeUInt8(3, 7);
  const numbers = [
    rootAt,
    root.length,
    metadataAt,
    metadata.length,
    leavesAt,
    leaves.length,
    tilesAt,
    end,
    tiles.length,
    entries.length,
    stored.size,
  ];
  numbers.forEach((number, index) => {
    header.writeBigUInt64LE(BigInt(number), 8 + 8 * index);
  });
  header.writeUInt8(1, 96);
  header.writeUInt8(Compression.Gzip, 97);
  header.writeUInt8(Compression.Gzip, 98);
  header.writeUInt8(TileType.Mvt, 99);
  header.writeUInt8(minZoom, 100);
  header.writeUInt8(maxZoom, 101);
  bounds.forEach((degrees, index) => {
    header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * index);
  });
  header.writeUInt8(center[2], 118);
  header.writeInt32LE(Math.round(center[0] * 1e7), 119);
  header.writeInt32LE(Math.round(center[1] * 1e7), 123);
  return Buffer.concat([header, root, metadata, leaves, ...bodies]);
}

/** One directory when it fits the first fetch, else a root that points to leaves as small as possible. */
function directories(entries: readonly Entry[]): { root: Buffer; leaves: Buffer } {
  const single = directory(entries);
  if (HEADER_BYTES + single.length <= FIRST_FETCH_BYTES) return { root: single, leaves: Buffer.alloc(0) };
  for (let size = SMALLEST_LEAF_ENTRIES; ; size *= 2) {
    const pointers: Entry[] = [];
    const leaves: Buffer[] = [];
    let offset = 0;
    for (let start = 0; start < entries.length; start += size) {
      const part = entries.slice(start, start + size);
      const leaf = directory(part);
      pointers.push({ id: part[0]?.id ?? 0, run: 0, offset, length: leaf.length });
      leaves.push(leaf);
      offset += leaf.length;
    }
    const root = directory(pointers);
    if (HEADER_BYTES + root.length <= FIRST_FETCH_BYTES) return { root, leaves: Buffer.concat(leaves) };
  }
}

/** Four columns of variable-length numbers: id steps, run lengths, lengths, offsets (0: right after). */
function directory(entries: readonly Entry[]): Buffer {
  const bytes: number[] = [];
  const write = (number: number) => {
    let rest = number;
    while (rest >= 0x80) {
      bytes.push((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    bytes.push(rest);
  };
  write(entries.length);
  entries.forEach((entry, index) => {
    write(entry.id - (entries[index - 1]?.id ?? 0));
  });
  for (const entry of entries) write(entry.run);
  for (const entry of entries) write(entry.length);
  entries.forEach((entry, index) => {
    const before = entries[index - 1];
    const follows = before !== undefined && entry.offset === before.offset + before.length;
    write(follows ? 0 : entry.offset + 1);
  });
  return gzip(Uint8Array.from(bytes));
}
