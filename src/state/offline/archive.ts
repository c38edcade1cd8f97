/** Which bytes of an archive show a region: found in its directories, without reading a tile. */
import { findTile, type Header, PMTiles, type RangeResponse, type Source, zxyToTileId } from 'pmtiles';
import { failures } from '../../i18n/words';
import { type ByteRange, blocksOf, rangesOf } from '../../model/offline/blocks';
import { tilesAround } from '../../model/offline/regionFiles';
import type { Bounds } from '../../model/region';
import { KEEP_HEADER } from './names';

/** Directories within directories: more than the format has. */
const DEEPEST = 4;

/** So many tiles are looked up before the page is let breathe. */
const AT_ONCE = 4_000;

/** What a reader of archives asks for first, bytes. */
const HEAD = 16_384;

/** Asks the network for what is to be kept, past the service worker. Rejects with a reader's sentence, or an AbortError. */
export async function readToKeep(url: string, status: 200 | 206, asked: RequestInit): Promise<Response> {
  const headers = { ...asked.headers, [KEEP_HEADER]: 'true' };
  const response = await fetch(url, { ...asked, headers }).catch((error: unknown) => {
    throw asked.signal?.aborted ? error : new Error(failures.unreachable);
  });
  if (response.status !== status) throw new Error(failures.refused(response.status));
  return response;
}

/** A part of an archive, from the network. Rejects as `readToKeep` does. */
export async function readPart(
  url: string,
  [from, to]: ByteRange,
  signal?: AbortSignal,
): Promise<ArrayBuffer> {
  const headers = { range: `bytes=${from}-${to - 1}` };
  return (await readToKeep(url, 206, { headers, signal: signal ?? null })).arrayBuffer();
}

class Parts implements Source {
  constructor(private readonly url: string) {}
  getKey = () => this.url;
  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    return { data: await readPart(this.url, [offset, offset + length], signal) };
  }
}

/**
 * Numbers of the blocks that hold the tiles around a box at all zooms of an archive, with the directories that lead to
 * them, ascending.
 * @param size of the archive, bytes
 */
export async function blocksAround(url: string, bounds: Bounds, size: number): Promise<number[]> {
  const source = new Parts(url);
  const archive = new PMTiles(source);
  const header = await archive.getHeader();
  const blocks = new Set(blocksOf([0, Math.min(HEAD, size)]));
  const add = (offset: number, length: number) => {
    for (const block of blocksOf([offset, offset + length])) blocks.add(block);
  };
  add(header.rootDirectoryOffset, header.rootDirectoryLength);
  add(header.jsonMetadataOffset, header.jsonMetadataLength);
  let looked = 0;
  for (let zoom = header.minZoom; zoom <= header.maxZoom; zoom += 1) {
    const { columns, rows } = tilesAround(bounds, zoom);
    const side = 2 ** zoom;
    for (let column = columns[0]; column <= columns[1]; column += 1) {
      for (let row = rows[0]; row <= rows[1]; row += 1) {
        await findInto(archive, source, header, zxyToTileId(zoom, (column + side) % side, row), add);
        looked += 1;
        if (looked % AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve));
      }
    }
  }
  return [...blocks].sort((a, b) => a - b);
}

/** Adds where a tile lies, and each directory on the way to it. */
async function findInto(
  archive: PMTiles,
  source: Source,
  header: Header,
  tile: number,
  add: (offset: number, length: number) => void,
): Promise<void> {
  let [offset, length] = [header.rootDirectoryOffset, header.rootDirectoryLength];
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const entry = findTile(await archive.cache.getDirectory(source, offset, length, header), tile);
    if (entry === null) return;
    if (entry.runLength > 0) return add(header.tileDataOffset + entry.offset, entry.length);
    [offset, length] = [header.leafDirectoryOffset + entry.offset, entry.length];
    add(offset, length);
  }
}

/** Bytes of blocks of a file. */
export const bytesOf = (blocks: Iterable<number>, size: number): number =>
  rangesOf(blocks, size).reduce((sum, [from, to]) => sum + to - from, 0);
