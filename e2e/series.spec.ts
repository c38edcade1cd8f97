import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GifReader } from 'omggif';
import { seriesStudioText, studioText } from '../src/i18n/words';
import { expect, test } from './driver';
import { readPicture } from './picture';

const DIST = process.env.E2E_DIST ?? 'dist';

/** Runs the snapshot command: its exit code, and the lines of its messages. */
function snapshot(...args: string[]): Promise<{ code: number; said: string[] }> {
  return new Promise((resolve) => {
    const command = [
      '--import',
      'tsx',
      'scripts/snapshot.ts',
      '--dist',
      DIST,
      '--today',
      '2026-11-22',
      ...args,
    ];
    execFile(process.execPath, command, (error, _stdout, stderr) =>
      resolve({
        code: error ? Number(error.code) : 0,
        said: stderr.split('\n').filter((line) => line !== ''),
      }),
    );
  });
}

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'headroom-series-'));
});
test.afterEach(() => rmSync(folder, { recursive: true }));

/** A view that tells what is in force, small enough to be drawn several times. */
const GEORGIA = [
  '--view',
  '?region=state:GA&layers=opposition&metric=opposition.inForce',
  '--size',
  '900x800px',
];

/** Bytes of a row of pixels. */
const STRIDE = 900 * 4;

/** The frames of a GIF as pixels, each with what was before it. */
function framesOf(bytes: Buffer): { reader: GifReader; frames: Buffer[] } {
  const reader = new GifReader(bytes);
  const shown = Buffer.alloc(reader.width * reader.height * 4);
  const frames = Array.from({ length: reader.numFrames() }, (_, index) => {
    reader.decodeAndBlitFrameRGBA(index, shown);
    return Buffer.from(shown);
  });
  return { reader, frames };
}

test('a view over years is a GIF: its frames differ in map and day only, and are the same bytes again', async () => {
  test.slow();
  const [one, two] = ['one.gif', 'two.gif'].map((name) => path.join(folder, name)) as [string, string];
  const years = [...GEORGIA, '--series', '2023..2027', '--step', 'year', '--pace', '0.8', '--held', '4'];
  const first = await snapshot(...years, '--out', one);
  expect(first.code).toBe(0);
  expect(first.said.join('\n')).toContain('Drawing frame 3 of 4: 31 December 2025');
  expect(first.said.join('\n')).toMatch(/note: The record ends on .* 2026: the last frame shows that day/);

  const bytes = readFileSync(one);
  const { reader, frames } = framesOf(bytes);
  expect([reader.width, reader.height, reader.loopCount()]).toEqual([900, 800, 0]);
  expect(frames.map((_, index) => reader.frameInfo(index).delay)).toEqual([80, 80, 80, 400]);
  // Rows of pixels in which frames differ: those of the day, then none for a while, then those of the map.
  const rows = (a: Buffer, b: Buffer) =>
    Array.from({ length: 800 }, (_, y) => y).filter(
      (y) => !a.subarray(y * STRIDE, (y + 1) * STRIDE).equals(b.subarray(y * STRIDE, (y + 1) * STRIDE)),
    );
  const [start, , , end] = frames;
  if (!start || !end) throw new Error('The series lacks frames');
  const changed = rows(start, end);
  expect(changed.length).toBeGreaterThan(40);
  // What lies under the map is the same.
  expect(changed.at(-1)).toBeLessThan(720);
  expect(bytes.toString('utf8')).toContain('http://localhost/?region=state:GA');

  expect((await snapshot(...years, '--out', two)).code).toBe(0);
  expect(readFileSync(two).equals(bytes)).toBe(true);
});

test('a series that can’t be is told before anything is started', async () => {
  const out = path.join(folder, 'x.gif');
  const told = await snapshot(...GEORGIA, '--series', '2026-05..2025-05', '--out', out);
  expect(told).toEqual({
    code: 2,
    said: [
      '--series "2026-05..2025-05": The range begins in 2026-05, after it ends in 2025-05.',
      'Nothing was started. Try --help.',
    ],
  });
  const late = await snapshot(...GEORGIA, '--series', '2031-01..2031-05', '--out', out);
  expect(late.code).toBe(1);
  expect(late.said.join('\n')).toContain('The range begins in 2031-01, after the record ends on');
  expect(existsSync(out)).toBe(false);
});

test('a series is a video that a browser plays, the same bytes again', async ({ page }) => {
  test.slow();
  const [one, two] = ['one.webm', 'two.webm'].map((name) => path.join(folder, name)) as [string, string];
  const odd = [...GEORGIA.slice(0, 2), '--size', '901x801px'];
  const years = [...odd, '--series', '2025..2026', '--step', 'year', '--pace', '0.8', '--held', '4'];
  expect((await snapshot(...years, '--out', one)).code).toBe(0);
  expect((await snapshot(...years, '--out', two)).code).toBe(0);
  const bytes = readFileSync(one);
  expect(readFileSync(two).equals(bytes)).toBe(true);
  await page.goto('about:blank');
  const played = await page.evaluate(
    (source) =>
      new Promise((resolve, reject) => {
        const video = document.createElement('video');
        video.onloadeddata = () => resolve([video.videoWidth, video.videoHeight, video.duration]);
        video.onerror = () => reject(new Error(video.error?.message));
        video.src = source;
      }),
    `data:video/webm;base64,${bytes.toString('base64')}`,
  );
  expect(played).toEqual([902, 802, 4.8]);
});

test('several days stand on one page, each with its map, as PNG, SVG and PDF', async () => {
  test.slow();
  const page = (name: string) => path.join(folder, name);
  const days = [...GEORGIA, '--multiples', '2026-06-30,2023-12-31', '--out'];
  const runs = await Promise.all(['a.png', 'a.svg', 'a.pdf'].map((name) => snapshot(...days, page(name))));
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(runs[0]?.said.join('\n')).toContain('Drawing map 2 of 2: 30 June 2026');
  const png = readFileSync(page('a.png'));
  expect(readPicture(png)).toMatchObject({ width: 900, height: 800 });
  expect(png.toString('latin1')).toContain('Maps of 31 December 2023 and 30 June 2026.');

  const svg = readFileSync(page('a.svg'), 'utf8');
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
  // In the order of time, each once; one headline, one legend.
  expect(texts.filter((text) => text === '31 December 2023' || text === '30 June 2026')).toEqual([
    '31 December 2023',
    '30 June 2026',
  ]);
  expect(texts.filter((text) => text?.startsWith('Measures in force'))).toHaveLength(2);
  expect(svg.match(/<image /g)).toHaveLength(2);
  const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  // More is in force on the later day, so there are more shapes over its land.
  const shapes = (day: string) =>
    svg.slice(svg.indexOf(`id="map-${day}"`), svg.indexOf(`id="furniture-${day}"`)).split('<path').length;
  expect(shapes('2026-06-30')).toBeGreaterThan(shapes('2023-12-31') + 5);

  const pdf = readFileSync(page('a.pdf'), 'latin1');
  expect(pdf.match(/\/MediaBox/g)).toHaveLength(1);
  // Its description has a letter beyond Latin-1, so it stands there as two bytes a letter.
  const told = Buffer.from('Maps of 31 December 2023 and 30 June 2026.', 'utf16le').swap16().toString('hex');
  expect(pdf.toLowerCase()).toContain(told);
});

test('the studio makes a series, shows its ends under a divider, and stops when asked', async ({
  app,
  page,
}) => {
  test.slow();
  const words = seriesStudioText;
  await app.open('?region=state:GA&layers=opposition&metric=opposition.inForce');
  await app.openStudio();
  await app.frameFitted();
  await app.openSeries('moving');
  const button = (name: string) => app.series.getByRole('button', { name });
  // What can't be is said, and not offered.
  await app.series.getByLabel(words.from).fill('2026-05');
  await app.series.getByLabel(words.to).fill('2025-05');
  await expect(app.series).toContainText('The range begins in 2026-05, after it ends in 2025-05.');
  await expect(button(words.make)).toBeDisabled();
  await app.series.getByLabel(words.from).fill('2025-12');
  await app.series.getByLabel(words.to).fill('2026-02');
  await expect(app.series).toContainText('3 frames, from 31 December 2025 to 28 February 2026.');

  await button(words.make).click();
  await button(studioText.make.cancel).click();
  await expect(app.series).toContainText(studioText.preview.cancelled);

  await button(words.looking).click();
  await expect(app.seriesDivider).toHaveAttribute('aria-valuenow', '50', { timeout: 90_000 });
  await app.seriesDivider.press('ArrowRight');
  await expect(app.seriesDivider).toHaveAttribute(
    'aria-valuetext',
    '52 % 31 December 2025, 48 % 28 February 2026',
  );
  await app.seriesDivider.press('Home');
  await expect(app.seriesDivider).toHaveAttribute('aria-valuenow', '0');

  const saved = page.waitForEvent('download', { timeout: 120_000 });
  await button(words.make).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(
    /^headroom-measures-in-force-georgia-2025-12-31-to-2026-02-28-.*\.gif$/,
  );
  expect(framesOf(readFileSync(await download.path())).frames).toHaveLength(3);
  // What was asked is there again.
  await page.keyboard.press('Escape');
  await app.openSeries('moving');
  await expect(app.series.getByLabel(words.from)).toHaveValue('2025-12');
});
