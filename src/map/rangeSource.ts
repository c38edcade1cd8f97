/** Parts of an archive over HTTP, also from hosts that answer a wish for a part with the whole file. */
import type { RangeResponse, Source } from 'pmtiles';
import { noteRead } from '../state/offline/handOver';
import { NOT_KEPT_HEADER } from '../state/offline/names';

/** The largest file that is kept whole where a host serves no parts, in bytes. */
const MOST_WHOLE = 24 * 1024 * 1024;

/** Between a broken connection and the next try, ms: a network that changes needs about a second to settle. */
const AGAIN_AFTER_MS = [250, 1000];

/** What a reader of archives asks for first, and what is asked of the host instead, bytes: directories are short. */
const HEAD_WANTED = 16_384;
const HEAD_ASKED = 8_192;

/** What the message of an error ends with where there is no network and the device does not have the part. */
export const NOT_KEPT = 'is not kept on this device';

/** An archive that can't be read; the message is for the console, readers are told by the map. */
export class ArchiveError extends Error {}

/**
 * Reads an archive by ranges. A host that answers 200 has sent the file from its beginning: it is then read once and
 * kept, unless it is too large for that. A connection that breaks is tried twice more: one of the many parts that a
 * picture needs would end it.
 */
export class RangeSource implements Source {
  private whole: Promise<ArrayBuffer> | null = null;

  constructor(
    private readonly url: string,
    private readonly get: typeof fetch = (...asked) => fetch(...asked),
  ) {}

  getKey(): string {
    return this.url;
  }

  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    if (offset !== 0 || length !== HEAD_WANTED) return this.part(offset, length, signal);
    const head = await this.part(0, HEAD_ASKED, signal);
    const end = endOfDirectory(head.data);
    if (end <= head.data.byteLength) return head;
    const rest = await this.part(HEAD_ASKED, end - HEAD_ASKED, signal);
    return { ...head, data: await new Blob([head.data, rest.data]).arrayBuffer() };
  }

  private async part(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    if (this.whole) return { data: (await this.whole).slice(offset, offset + length) };
    const range = `bytes=${offset}-${offset + length - 1}`;
    const options: RequestInit = { headers: { range }, signal: signal ?? null };
    for (const wait of AGAIN_AFTER_MS) {
      try {
        return await this.ask(options, offset, length);
      } catch (error) {
        if (error instanceof ArchiveError || signal?.aborted) throw error;
        // Past the browser's cache, which may be what failed, and after its connections that broke are known as such.
        options.cache = 'no-store';
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
    return this.ask(options, offset, length);
  }

  private async ask(options: RequestInit, offset: number, length: number): Promise<RangeResponse> {
    const response = await this.get(this.url, options);
    if (response.status === 206) {
      const part = await partOf(response);
      noteRead(this.url, [offset, offset + length], part.data);
      return part;
    }
    if (response.headers.has(NOT_KEPT_HEADER)) throw new ArchiveError(`${this.url} ${NOT_KEPT}`);
    if (response.status !== 200) throw new ArchiveError(`${this.url} answers ${response.status}`);
    const size = Number(response.headers.get('content-length') ?? Number.NaN);
    if (size > MOST_WHOLE) {
      await response.body?.cancel();
      throw new ArchiveError(`${this.url} is served whole only, and is too large for that (${size} bytes)`);
    }
    this.whole ??= response.arrayBuffer();
    this.whole.catch(() => {
      this.whole = null;
    });
    return { data: (await this.whole).slice(offset, offset + length) };
  }
}

/** Where the root directory of an archive ends, after the fields of its header (PMTiles version 3: bytes 8 to 24). */
function endOfDirectory(head: ArrayBuffer): number {
  if (head.byteLength < 24) return 0;
  const fields = new DataView(head);
  return Number(fields.getBigUint64(8, true) + fields.getBigUint64(16, true));
}

async function partOf(response: Response): Promise<RangeResponse> {
  const etag = response.headers.get('etag');
  return {
    data: await response.arrayBuffer(),
    // A weak tag says nothing of the bytes.
    ...(etag && !etag.startsWith('W/') ? { etag } : {}),
  };
}
