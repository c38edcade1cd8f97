import fc from 'fast-check';
import { zlibSync } from 'fflate';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { reopenMessages } from '../../i18n/words';
import { DEFAULT_SETTINGS, type SnapshotSettings } from '../../model/snapshot/settings';
import { inscribePng, type PictureInfo, pictureDigest, READ_KEYWORDS } from './pictureInfo';
import { describePng, pngTexts, readPng } from './png';
import { reopenBytes, reopenFile } from './reopen';

const SETTINGS: SnapshotSettings = {
  ...DEFAULT_SETTINGS,
  size: 'a5-portrait-150',
  headline: 'Sites in Virginia',
  frame: { lon: -77.5, lat: 39, span: 0.002, bearing: 12, pitch: 0 },
  labels: { selected: false, largest: 5, chosen: ['osm-1'] },
};
const INFO: PictureInfo = {
  title: 'Sites in Virginia',
  alt: 'A map.',
  credits: ['© OpenStreetMap contributors'],
  link: 'https://headroom.test/app/?region=county:51107&layers=sites#8/39/-77.5',
  settings: SETTINGS,
  dataVersion: 'abc',
  dataDate: '2026-08-22',
};
const VIEW = '?region=county:51107&layers=sites#8/39/-77.5';
const DATA = { version: 'abc', dataDate: '2026-08-22' };

const plain = (shade = 120) => {
  const png = new PNG({ width: 6, height: 4 });
  png.data.fill(shade);
  return new Uint8Array(PNG.sync.write(png));
};
/** A picture whose own record says this. */
const saying = (record: unknown, texts: Record<string, string> = {}) =>
  describePng(
    plain(),
    { ...texts, Headroom: typeof record === 'string' ? record : JSON.stringify(record) },
    1,
  );

let saved: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  saved = await inscribePng(plain(), INFO, 150);
});

/** The file with the first place of `from` overwritten by `to` of the same length, checksums made right. */
function rewritten(from: string, to: string): Uint8Array {
  const bytes = Buffer.from(saved);
  const at = bytes.indexOf(from);
  if (at < 0 || from.length !== to.length) throw new Error('nothing to rewrite');
  bytes.write(to, at);
  return withChecksums(bytes);
}

/** Every chunk with the checksum its bytes have now. */
function withChecksums(bytes: Buffer): Uint8Array {
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    let value = 0xffffffff;
    for (const byte of bytes.subarray(at + 4, at + 8 + length)) {
      value ^= byte;
      for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    }
    bytes.writeUInt32BE((value ^ 0xffffffff) >>> 0, at + 8 + length);
    at += 12 + length;
  }
  return new Uint8Array(bytes);
}

describe('a picture of ours', () => {
  it('opens its view with its settings', async () => {
    expect(await reopenBytes(saved, DATA)).toEqual({
      kind: 'opened',
      link: VIEW,
      settings: SETTINGS,
      notes: [],
    });
    expect(await reopenFile(new Blob([saved]), DATA)).toMatchObject({ kind: 'opened', link: VIEW });
  });

  it('of other data opens with a note', async () => {
    const answer = await reopenBytes(saved, { version: 'later', dataDate: '2026-10-01' });
    expect(answer).toMatchObject({ notes: [reopenMessages.otherData('2026-08-22', '2026-10-01')] });
  });

  it('says when a text was changed', async () => {
    expect(await reopenBytes(rewritten('A map.', 'A lie.'), DATA)).toMatchObject({
      kind: 'opened',
      link: VIEW,
      notes: [reopenMessages.edited],
    });
  });

  it('says when its settings were changed', async () => {
    expect(await reopenBytes(rewritten('a5-portrait-150', 'a4-portrait-150'), DATA)).toMatchObject({
      kind: 'opened',
      settings: { size: 'a4-portrait-150' },
      notes: [reopenMessages.edited],
    });
  });

  it('says when its pixels were changed', async () => {
    const other = Buffer.from(plain(121));
    const start = saved.length - plain().length + 8 + 25;
    const repainted = Buffer.concat([Buffer.from(saved).subarray(0, start), other.subarray(8 + 25)]);
    expect(PNG.sync.read(repainted).data[0]).toBe(121);
    expect(await reopenBytes(new Uint8Array(repainted), DATA)).toMatchObject({
      kind: 'opened',
      link: VIEW,
      notes: [reopenMessages.edited],
    });
  });

  it('was drawn in Web Mercator when it is older than the choice of projections, and is not taken for edited', async () => {
    const { projection: _, ...settings } = DEFAULT_SETTINGS;
    const record = { format: 1, link: INFO.link, settings, dataVersion: 'abc', dataDate: '2026-08-22' };
    const { chunks } = readPng(saying({})) ?? { chunks: [] };
    const digest = await pictureDigest(chunks, pngTexts(chunks, READ_KEYWORDS), record);
    expect(await reopenBytes(saying({ ...record, digest }), DATA)).toMatchObject({
      kind: 'opened',
      settings: { ...DEFAULT_SETTINGS, projection: 'mercator' },
      notes: [],
    });
  });

  it('opens also when a program has packed its texts or written them as plain ones', async () => {
    const record = {
      format: 1,
      link: INFO.link,
      settings: SETTINGS,
      dataVersion: 'abc',
      dataDate: '2026-08-22',
    };
    const bytes = new TextEncoder().encode(JSON.stringify(record));
    const head = new TextEncoder().encode('Headroom\0');
    const zip = zlibSync(bytes);
    for (const [type, body] of [
      ['tEXt', [...head, ...bytes]],
      ['zTXt', [...head, 0, ...zip]],
      ['iTXt', [...head, 1, 0, 0, 0, ...zip]],
    ] as const)
      expect(await reopenBytes(withChunk(type, Uint8Array.from(body)), DATA)).toMatchObject({
        kind: 'opened',
        link: VIEW,
        settings: SETTINGS,
      });
  });
});

/** A picture with one more chunk before its pixels. */
const withChunk = (type: string, data: Uint8Array) => withChunks(type, [data]);

function withChunks(type: string, all: readonly Uint8Array[]): Uint8Array {
  const chunks = all.map((data) => {
    const chunk = Buffer.alloc(12 + data.length);
    chunk.writeUInt32BE(data.length);
    chunk.write(type, 4, 'latin1');
    chunk.set(data, 8);
    return chunk;
  });
  const png = Buffer.from(plain());
  return withChecksums(Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]));
}

describe('a file that is not one of ours', () => {
  const reason = async (bytes: Uint8Array) => {
    const answer = await reopenBytes(bytes, DATA);
    return answer.kind === 'refused' ? [answer.reason, answer.link] : answer;
  };

  it.each([
    ['no PNG', () => new TextEncoder().encode('<svg/>'), reopenMessages.notPng, null],
    ['empty', () => new Uint8Array(), reopenMessages.notPng, null],
    ['somebody else’s', () => plain(), reopenMessages.foreign, null],
    [
      'ours without its information',
      () => describePng(plain(), { Software: 'Headroom' }, 1),
      reopenMessages.stripped,
      null,
    ],
    ['cut short', () => saved.subarray(0, saved.length - 20), reopenMessages.damaged, VIEW],
    ['cut inside its texts', () => saved.subarray(0, 200), reopenMessages.damaged, null],
    ['of a newer format', () => saying({ format: 2, link: INFO.link }), reopenMessages.newer, VIEW],
    ['no JSON', () => saying('{'), reopenMessages.unreadable, null],
    ['a list', () => saying([]), reopenMessages.unreadable, null],
    ['of no format', () => saying({ format: '1', link: INFO.link }), reopenMessages.unreadable, VIEW],
    ['without a link', () => saying({ format: 1 }), reopenMessages.unreadable, null],
    [
      'with a link that runs code',
      () => saying({ format: 1, link: 'javascript:alert(1)' }),
      reopenMessages.unreadable,
      null,
    ],
    [
      'with a link that fills the memory',
      () => saying({ format: 1, link: `https://x.test/?${'a'.repeat(9_000)}` }),
      reopenMessages.unreadable,
      null,
    ],
  ])('%s: says what to do', async (_, bytes, words, link) => {
    expect(await reason(bytes())).toEqual([words, link]);
  });

  it('with a wrong checksum is damaged', async () => {
    const bytes = saved.slice();
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    expect(await reason(bytes)).toEqual([reopenMessages.damaged, VIEW]);
  });

  it('with a length that leads beyond the file is damaged', async () => {
    const bytes = saved.slice();
    new DataView(bytes.buffer).setUint32(33, 0xfffffff0);
    expect(await reason(bytes)).toEqual([reopenMessages.damaged, null]);
  });

  it('with a text that unpacks to far more is not unpacked', async () => {
    const bomb = zlibSync(new Uint8Array(30_000_000).fill(32));
    const data = Uint8Array.from([...new TextEncoder().encode('Headroom\0'), 0, ...bomb]);
    expect(await reason(withChunk('zTXt', data))).toEqual([reopenMessages.foreign, null]);
  });

  it.each(['Comment', 'Title'])('with 2,000 such texts named %s is read at once', async (keyword) => {
    const bomb = zlibSync(new Uint8Array(1_000_000).fill(32));
    const data = Uint8Array.from([...new TextEncoder().encode(`${keyword}\0`), 0, ...bomb]);
    const bytes = withChunks(
      'zTXt',
      Array.from({ length: 2_000 }, () => data),
    );
    const before = process.cpuUsage();
    expect(await reason(bytes)).toEqual([reopenMessages.foreign, null]);
    // Unpacked, it would be 2 GB and take half a minute.
    expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
  });

  it('that is too large is not read', async () => {
    const blob = new Blob([saved]);
    Object.defineProperty(blob, 'size', { value: 60_000_001 });
    expect(await reopenFile(blob, DATA)).toMatchObject({
      kind: 'refused',
      reason: reopenMessages.tooLarge(60),
    });
  });
});

it('keeps to this app, whatever site the link names', async () => {
  const open = async (link: string) => await reopenBytes(saying({ format: 1, link, settings: null }), DATA);
  expect(await open('https://evil.test//x?site=a#3/1/2')).toMatchObject({ link: '?site=a#3/1/2' });
  expect(await open('https://evil.test/')).toMatchObject({ link: '?', settings: DEFAULT_SETTINGS });
  expect(await open('https://evil.test/#5/1/2')).toMatchObject({ link: '#5/1/2' });
});

describe('hostile files', () => {
  async function answers(bytes: Uint8Array): Promise<void> {
    expect(['opened', 'refused']).toContain((await reopenBytes(bytes, DATA)).kind);
  }

  it('never throw: any bytes, with or without the signature', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, signed) =>
        answers(signed ? Uint8Array.from([...saved.subarray(0, 33), ...bytes]) : bytes),
      ),
    );
  });

  it('never throw: a picture of ours with some bytes changed, with and without right checksums', async () => {
    const change = fc.record({ at: fc.nat(), to: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.boolean(),
        (changes, cut, right) => {
          const bytes = Buffer.from(saved);
          for (const { at, to } of changes) bytes[at % bytes.length] = to;
          if (right) {
            try {
              return answers(withChecksums(bytes));
            } catch {
              // The lengths no longer fit, so that nothing can be made right.
            }
          }
          return answers(new Uint8Array(bytes.subarray(0, cut % (bytes.length + 1))));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never throw: any JSON as the record', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.jsonValue(), (text, settings) =>
        Promise.all([
          answers(saying(text)),
          answers(saying({ format: 1, link: INFO.link, settings, digest: settings, dataDate: settings })),
        ]).then(() => undefined),
      ),
    );
  });
});
