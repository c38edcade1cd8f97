import ExifReader from 'exifreader';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../model/snapshot/settings';
import { inscribePng, type PictureInfo } from './pictureInfo';
import { readPng } from './png';

const INFO: PictureInfo = {
  title: 'Opposition “à la carte” – Dominion zone',
  alt: 'Map of Virginia. 12 sites.',
  credits: ['Sites: © OpenStreetMap contributors, ODbL 1.0', 'Basemap: Made with Natural Earth'],
  link: 'https://headroom.test/app/?site=caf%C3%A9#8/39/-77.5',
  settings: { ...DEFAULT_SETTINGS, size: 'a4-landscape-300', headline: 'Cañon, 漢字' },
  dataVersion: 'fba66f46c91a',
  dataDate: '2026-08-22',
};

const plain = () => {
  const png = new PNG({ width: 5, height: 4 });
  png.data.fill(120);
  return new Uint8Array(PNG.sync.write(png));
};

describe('a saved picture, read by another library', () => {
  it('shows the pixels it had, at its true size', async () => {
    const saved = await inscribePng(plain(), INFO, 300);
    const read = PNG.sync.read(Buffer.from(saved), { checkCRC: true });
    expect(read.data.equals(PNG.sync.read(Buffer.from(plain())).data)).toBe(true);
    const tags = ExifReader.load(saved.buffer);
    expect(tags['Pixel Units']?.description).toBe('meters');
    expect(tags['Pixels Per Unit X']?.value).toBe(11_811);
    expect(tags['Pixels Per Unit Y']?.value).toBe(11_811);
  });

  it('says title, alt text, link, credits and what made it, in every alphabet', async () => {
    const tags = ExifReader.load((await inscribePng(plain(), INFO, 150)).buffer);
    expect(tags.Title?.description).toBe(INFO.title);
    expect(tags.Description?.description).toBe(INFO.alt);
    expect(tags.Source?.description).toBe(INFO.link);
    expect(tags.Copyright?.description).toBe(INFO.credits.join('\n'));
    expect(tags.Software?.description).toBe('Headroom');
  });

  it('carries the whole state as JSON', async () => {
    const { Headroom } = ExifReader.load((await inscribePng(plain(), INFO, 300)).buffer) as unknown as Record<
      string,
      { description: string }
    >;
    const { digest, ...record } = JSON.parse(Headroom?.description ?? '');
    expect(record).toEqual({
      format: 1,
      link: INFO.link,
      settings: INFO.settings,
      dataVersion: INFO.dataVersion,
      dataDate: INFO.dataDate,
    });
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });
});

it('says everything before the pixels', async () => {
  const order = readPng(await inscribePng(plain(), INFO, 300))?.chunks.map(({ type }) => type) ?? [];
  expect(order.slice(0, 2)).toEqual(['IHDR', 'pHYs']);
  expect(order.lastIndexOf('iTXt')).toBeLessThan(order.indexOf('IDAT'));
});

it('is the same bytes every time', async () => {
  const [first, second] = await Promise.all([
    inscribePng(plain(), INFO, 300),
    inscribePng(plain(), INFO, 300),
  ]);
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});

it('refuses what is no PNG', async () => {
  await expect(inscribePng(new Uint8Array([1, 2, 3]), INFO, 300)).rejects.toThrow('PNG');
});
