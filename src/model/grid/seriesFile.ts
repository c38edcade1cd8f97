import type { HourlySeries } from './series';
import { decodeSeries } from './seriesCodec';

/** First two bytes of any gzip file. */
const GZIP_MAGIC = [0x1f, 0x8b];

/**
 * Reads a packed series as it is stored and served: gzipped inside the file, because not every static server
 * compresses what it sends. Also takes bytes that something on the way has already unzipped.
 * @throws RangeError when the bytes are no packed series, TypeError when the gzip stream is damaged
 */
export async function readSeriesFile(file: Uint8Array<ArrayBuffer>): Promise<HourlySeries> {
  if (file[0] !== GZIP_MAGIC[0] || file[1] !== GZIP_MAGIC[1]) return decodeSeries(file);
  const unzipped = new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip'));
  return decodeSeries(new Uint8Array(await new Response(unzipped).arrayBuffer()));
}
