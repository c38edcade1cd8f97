import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PNG } from 'pngjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../src/model/snapshot/settings';
import { NO_ADDRESS, type Shot } from './snapshotArgs';
import { isWhole, writeWhole } from './snapshotFiles';
import { datedPdf } from './snapshotPdf';
import { type Drawn, summary, takeAll } from './snapshotRun';

const picture = PNG.sync.write(new PNG({ width: 3, height: 2 }));
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'headroom-snapshot-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);

const shot = (name: string, line: number | null, format: Shot['format'] = 'png'): Shot => ({
  view: '',
  settings: DEFAULT_SETTINGS,
  format,
  out: at(name),
  linkBase: NO_ADDRESS,
  line,
});

/** Takes pictures with a drawer of the test's own, and returns all that was said. */
async function take(shots: readonly Shot[], resume: boolean, draw: (shot: Shot) => Drawn) {
  const said: string[] = [];
  const written: string[] = [];
  const outcome = await takeAll({
    shots,
    resume,
    draw: async (asked) => draw(asked),
    say: (line) => said.push(line.replaceAll(`${folder}${path.sep}`, '')),
    written: (out) => written.push(path.basename(out)),
  });
  return { outcome, said, written };
}
const drawn = (notes: string[] = []): Drawn => ({ bytes: picture, size: '3 × 2 px', notes });

describe('a run', () => {
  it('goes on after a picture that failed, and names its line at the end', async () => {
    const shots = [shot('a.png', 2), shot('b.png', 3), shot('c/d.png', 5)];
    const { outcome, said, written } = await take(shots, true, ({ line }) => {
      if (line === 3) throw new Error('The map could not be drawn\n  at somewhere');
      return drawn(line === 5 ? ['1 label found no room'] : []);
    });
    expect(said).toEqual([
      '1 of 3 a.png …',
      '1 of 3 a.png written, 3 × 2 px, 1 kB',
      '2 of 3 b.png …',
      '2 of 3 b.png failed: The map could not be drawn',
      '3 of 3 c/d.png …',
      '3 of 3 c/d.png note: 1 label found no room',
      '3 of 3 c/d.png written, 3 × 2 px, 1 kB',
    ]);
    expect(written).toEqual(['a.png', 'd.png']);
    expect(summary(outcome)).toBe('2 written, 1 failed (line 3)');
    expect(readFileSync(at('c/d.png'))).toEqual(picture);
    expect(existsSync(at('b.png'))).toBe(false);
  });

  it('makes only what is missing or broken when it resumes', async () => {
    writeFileSync(at('whole.png'), picture);
    writeFileSync(at('broken.png'), picture.subarray(0, -1));
    writeFileSync(at('rows.csv'), '\ufeffid\r\n');
    writeFileSync(at('empty.svg'), '');
    const shots = [
      shot('whole.png', 2),
      shot('broken.png', 3),
      shot('rows.csv', 4, 'csv'),
      shot('empty.svg', 5, 'svg'),
    ];
    const resumed = await take(shots, true, () => drawn());
    expect(resumed.written).toEqual(['broken.png', 'empty.svg']);
    expect(resumed.said[0]).toBe('1 of 4 whole.png is there already');
    expect(summary(resumed.outcome)).toBe('2 written, 2 there already, 0 failed');
    const forced = await take(shots, false, () => drawn());
    expect(forced.written).toHaveLength(4);
  });

  it('says which file failed where there is no list', async () => {
    const { outcome } = await take([shot('a.png', null)], false, () => {
      throw new Error('No');
    });
    expect(summary(outcome)).toBe(`0 written, 1 failed (${at('a.png')})`);
  });
});

describe('a file', () => {
  it('is whole to its last byte, as far as its format tells', () => {
    writeFileSync(at('a.png'), picture);
    expect(isWhole(at('a.png'), 'png')).toBe(true);
    for (const length of [0, 1, 8, picture.length - 12, picture.length - 1]) {
      writeFileSync(at('part.png'), picture.subarray(0, length));
      expect(isWhole(at('part.png'), 'png')).toBe(false);
    }
    writeFileSync(at('text.png'), 'not a picture');
    expect(isWhole(at('text.png'), 'png')).toBe(false);
    for (const [format, whole] of [
      ['svg', '<?xml version="1.0"?>\n<svg></svg>\n'],
      ['pdf', '%PDF-1.4\nstartxref\n1\n%%EOF\n'],
      ['csv', '\ufeffId,Name\r\na,b\r\n'],
      ['geojson', '{"type":"FeatureCollection"}\n'],
      ['zip', `PK\x03\x04 PK\x05\x06${'\0'.repeat(18)}`],
    ] as const) {
      writeFileSync(at('file'), whole);
      expect(isWhole(at('file'), format), format).toBe(true);
      writeFileSync(at('file'), whole.slice(0, -3));
      expect(isWhole(at('file'), format), format).toBe(false);
    }
    expect(isWhole(at('missing.zip'), 'zip')).toBe(false);
    expect(isWhole(folder, 'zip')).toBe(false);
  });

  it('leaves nothing behind when it can’t be written', () => {
    writeFileSync(at('file'), 'x');
    expect(() => writeWhole(at('file/a.png'), picture)).toThrow();
    expect(() => writeWhole(folder, picture)).toThrow();
    expect(readdirSync(folder)).toEqual(['file']);
    expect(existsSync(`${folder}.partial`)).toBe(false);
  });
});

describe('a PDF', () => {
  it('bears a day instead of the moment it was made', () => {
    const made =
      "1 0 obj\n<</Producer (Skia)\n/CreationDate (D:20261126105039+00'00')\n/ModDate (D:20261126105039+00'00')>>\xff";
    const dated = datedPdf(Buffer.from(made, 'latin1'), '2026-09-01').toString('latin1');
    expect(dated).toBe(made.replaceAll('D:20261126105039', 'D:20260901000000'));
  });
});
