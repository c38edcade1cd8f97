/** What leaves the app is right: sizes, what files say of themselves, rows, and what happens when something fails. */
import { parse } from 'csv-parse/sync';
import ExifReader from 'exifreader';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './driver';
import { comparePictures, readPicture } from './picture';

const VIEW = '?region=area:PJM-DOM&layers=sites,grid,opposition';
const DOMINION = { lon: -77.6, lat: 37.6, span: 0.02, bearing: 0, pitch: 0 };

for (const [size, width, height] of [
  ['a4-landscape-300', 3508, 2480],
  ['a3-landscape-300', 4961, 3508],
] as const)
  test(`${size} has exactly its pixels and opens at its true size`, async ({ app }) => {
    test.slow();
    await app.open('?layers=grid&metric=grid.peak');
    const bytes = await app.exported('png', { size, frame: DOMINION, headline: 'Peak' });
    expect(readPicture(bytes)).toMatchObject({ width, height });
    const tags = ExifReader.load(bytes);
    expect(tags['Pixels Per Unit X']?.value).toBe(11811);
    expect(tags['Pixels Per Unit Y']?.value).toBe(11811);
    expect(tags['Pixel Units']?.description).toMatch(/meter/i);
  });

test('a picture says what it shows, from whom, and how to get back; twice it is the same file', async ({
  app,
}) => {
  test.slow();
  await app.open(VIEW);
  const settings = { size: 'social', frame: DOMINION, headline: 'Größe & “Maß”', labels: { largest: 3 } };
  const bytes = await app.exported('png', settings);
  expect((await app.exported('png', settings)).equals(bytes)).toBe(true);
  const tags = ExifReader.load(bytes) as Record<string, { description: string } | undefined>;
  expect(tags.Title?.description).toBe('Größe & “Maß”');
  expect(tags.Description?.description).toContain('Map around Dominion');
  expect(tags.Copyright?.description).toContain('OpenStreetMap contributors');
  expect(tags.Copyright?.description).not.toContain('Department of Agriculture');
  expect(tags.Source?.description).toMatch(/^https:\/\/headroom\.example\/\?region=area:PJM-DOM/);
  expect(JSON.parse(tags.Headroom?.description ?? '')).toMatchObject({
    format: 1,
    settings: { size: 'social', frame: DOMINION, headline: 'Größe & “Maß”' },
  });
});

test('data, vectors and zip are the same files when asked for again', async ({ app }) => {
  test.slow();
  await app.open(VIEW);
  const settings = { size: 'social', frame: DOMINION };
  for (const format of ['svg', 'csv', 'geojson', 'zip'] as const)
    expect((await app.exported(format, settings)).equals(await app.exported(format, settings)), format).toBe(
      true,
    );
});

test('as vectors it looks the same, with text as text', async ({ app }) => {
  test.slow();
  await app.open(VIEW);
  const settings = { size: '1000x700px@96', frame: DOMINION };
  const svg = await app.exported('svg', settings);
  const text = svg.toString('utf8');
  expect(text).toMatch(/<g id="sites"/);
  expect(text).toMatch(/>Load factor<\/text>/);
  expect(text).not.toMatch(/style=|<style|<script/);
  const drawn = await app.rasterised(svg, 1000, 700);
  // Blurred spots are plain ones, and letters and edges are smoothed otherwise.
  const same = comparePictures(await app.exported('png', settings), drawn);
  const moved = { ...settings, frame: { ...DOMINION, lon: DOMINION.lon + 0.5 } };
  const other = comparePictures(await app.exported('png', moved), drawn);
  expect(same.plain / 700_000).toBeLessThan(0.06);
  expect(other.plain).toBeGreaterThan(same.plain * 2);
});

test('sites that are named hide no number of a ring', async ({ app }) => {
  test.slow();
  await app.open(VIEW);
  const settings = { size: 'a5-landscape-150', frame: DOMINION, labels: { largest: 6 } };
  expect(await app.hiddenNumbers(await app.exported('svg', settings))).toEqual([]);
});

test('the zip holds the picture, exactly the rows of the view, and whom to credit', async ({ app }) => {
  test.slow();
  await app.open('?layers=sites,opposition&class=conversion,activeMine&status=operating');
  const settings = { size: 'social', frame: { ...DOMINION, lon: -96, lat: 38, span: 0.2 } };
  const files = unzipSync(await app.exported('zip', settings));
  expect(Object.keys(files).sort()).toEqual([
    'CITATION.txt',
    'CODEBOOK.md',
    'COLUMNS.csv',
    'LICENSES.md',
    'README.txt',
    'events.csv',
    'metadata.json',
    'picture.png',
    'sites-and-acts.geojson',
    'sites.csv',
  ]);
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const rows = parse(text('sites.csv'), { columns: true, bom: true }) as Record<string, string>[];
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    expect(['Crypto mine', 'Mine converted to data center']).toContain(row.Class);
    expect(row.Status).toBe('Operating');
    expect(row.Licence).not.toBe('');
    expect(row.Sources).not.toBe('');
  }
  expect(rows.some((row) => row.Sources?.includes('osm') && /ODbL/.test(row.Licence ?? ''))).toBe(true);
  const metadata = JSON.parse(text('metadata.json'));
  expect(metadata.rows.sites).toBe(rows.length);
  expect(metadata.view.filters.sites.join(' ')).toContain('Operating');
  const geojson = JSON.parse(text('sites-and-acts.geojson'));
  expect(
    geojson.features.filter((row: { geometry: unknown }) => row.geometry !== null).length,
  ).toBeGreaterThan(rows.length - 1);
  expect(readPicture(Buffer.from(files['picture.png'] ?? [])).width).toBe(1200);
  // The same records leave as a file of their own: those in the map, not those under legend and credits.
  const alone = unzipSync(await app.exported('csv', settings));
  expect(strFromU8(alone['sites.csv'] ?? new Uint8Array())).toBe(text('sites.csv'));
});

test('a part of the map that can’t be loaded is said, and no picture leaves', async ({ app }) => {
  await app.open(VIEW);
  await app.mapReady();
  await app.refuseFiles(/\.pmtiles/);
  await expect(
    app.exported('png', { size: 'social', frame: { ...DOMINION, lon: -120, lat: 45 } }),
  ).rejects.toThrow(/could not be loaded/);
});

test('credits that can’t be loaded stop every export', async ({ app }) => {
  await app.refuseFiles(/sources\.json/);
  await app.open(VIEW);
  await expect(app.exported('csv', { size: 'social', frame: DOMINION })).rejects.toThrow(/credits/i);
});

test('a graphics system that gives up is said, and the app goes on', async ({ app }) => {
  await app.open(VIEW);
  await app.mapReady();
  await app.loseContexts();
  await expect(app.exported('png', { size: 'social', frame: DOMINION })).rejects.toThrow(/gave up/);
  await expect(app.cardTitle(/Dominion/)).toBeVisible();
});

test.describe('without WebGL', () => {
  test.use({ webgl: false });
  test('there is no picture, but the records can be had', async ({ app }) => {
    await app.openAnyway('?layers=sites&class=conversion');
    await app.recordsReady();
    await expect(app.exported('png', { size: 'social' })).rejects.toThrow(/no map/);
    const rows = parse(await app.exported('csv', { size: 'social' }), {
      columns: true,
      bom: true,
    }) as unknown[];
    expect(rows.length).toBeGreaterThanOrEqual(15);
  });
});
