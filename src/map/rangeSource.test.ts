import { describe, expect, it } from 'vitest';
import { ArchiveError, RangeSource } from './rangeSource';

const FILE = Uint8Array.from({ length: 100 }, (_, index) => index);

/** A host of the one file, and how often it was asked. */
function host(answer: (range: [number, number]) => Response) {
  const asked: string[] = [];
  const get: typeof fetch = async (_url, options) => {
    const range = new Headers(options?.headers).get('range') ?? '';
    asked.push(range);
    const [, from = '', to = ''] = /bytes=(\d+)-(\d+)/.exec(range) ?? [];
    return answer([Number(from), Number(to)]);
  };
  return { asked, get };
}
const bytesOf = async (source: RangeSource, offset: number, length: number) => [
  ...new Uint8Array((await source.getBytes(offset, length)).data),
];

describe('an archive by ranges', () => {
  it('asks for the part wanted', async () => {
    const { asked, get } = host(([from, to]) => new Response(FILE.slice(from, to + 1), { status: 206 }));
    expect(await bytesOf(new RangeSource('/a', get), 10, 3)).toEqual([10, 11, 12]);
    expect(asked).toEqual(['bytes=10-12']);
  });

  it.each([
    [4000, ['bytes=0-8191']],
    [8192, ['bytes=0-8191']],
    [8193, ['bytes=0-8191', 'bytes=8192-8192']],
    [16_384, ['bytes=0-8191', 'bytes=8192-16383']],
  ])('asks for as much of a head as its directory is long (%i bytes)', async (end, ranges) => {
    const archive = Uint8Array.from({ length: 20_000 }, (_, index) => index % 251);
    const header = new DataView(archive.buffer);
    header.setBigUint64(8, 127n, true);
    header.setBigUint64(16, BigInt(end - 127), true);
    const { asked, get } = host(([from, to]) => new Response(archive.slice(from, to + 1), { status: 206 }));
    const head = await bytesOf(new RangeSource('/a', get), 0, 16_384);
    expect(asked).toEqual(ranges);
    expect(head.slice(0, end)).toEqual([...archive.slice(0, end)]);
  });

  it('keeps the whole file where the host sends it, and asks no more', async () => {
    const { asked, get } = host(() => new Response(FILE, { headers: { 'content-length': '100' } }));
    const source = new RangeSource('/a', get);
    expect(await bytesOf(source, 10, 3)).toEqual([10, 11, 12]);
    expect(await bytesOf(source, 97, 3)).toEqual([97, 98, 99]);
    expect(asked).toHaveLength(1);
  });

  it('refuses a file that is too large to be kept, and one that is not there', async () => {
    const large = host(() => new Response(FILE, { headers: { 'content-length': String(1e9) } }));
    await expect(new RangeSource('/a', large.get).getBytes(0, 3)).rejects.toThrow(ArchiveError);
    const gone = host(() => new Response('', { status: 404 }));
    await expect(new RangeSource('/a', gone.get).getBytes(0, 3)).rejects.toThrow('404');
  });

  it('asks twice more when the connection breaks, and then says so', async () => {
    for (const breaks of [1, 2, 3]) {
      let left = breaks;
      const { asked, get } = host(([from, to]) => {
        left -= 1;
        if (left >= 0) throw new TypeError('Failed to fetch');
        return new Response(FILE.slice(from, to + 1), { status: 206 });
      });
      const got = bytesOf(new RangeSource('/a', get), 10, 3);
      if (breaks < 3) expect(await got).toEqual([10, 11, 12]);
      else await expect(got).rejects.toThrow('Failed to fetch');
      expect(asked).toHaveLength(Math.min(breaks + 1, 3));
    }
  });

  it('does not ask again for what was refused or is no longer wanted', async () => {
    const gone = host(() => new Response('', { status: 404 }));
    await expect(new RangeSource('/a', gone.get).getBytes(0, 3)).rejects.toThrow('404');
    expect(gone.asked).toHaveLength(1);
    const stop = new AbortController();
    const stopped = host(() => {
      stop.abort();
      throw stop.signal.reason;
    });
    await expect(new RangeSource('/a', stopped.get).getBytes(0, 3, stop.signal)).rejects.toBe(
      stop.signal.reason,
    );
    expect(stopped.asked).toHaveLength(1);
  });

  it('keeps a strong tag of the version, and leaves a weak one', async () => {
    for (const [tag, kept] of [
      ['"v1"', '"v1"'],
      ['W/"v1"', undefined],
    ] as const) {
      const { get } = host(() => new Response(FILE.slice(0, 3), { status: 206, headers: { etag: tag } }));
      expect((await new RangeSource('/a', get).getBytes(0, 3)).etag).toBe(kept);
    }
  });
});
