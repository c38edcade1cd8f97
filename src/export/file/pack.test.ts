import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { onlyLayers } from '../../model/layers/list';
import { DEFAULT_SETTINGS } from '../../model/snapshot/settings';
import { TEST_SOURCES } from '../../model/testData';
import { DEFAULT_VIEW, type View } from '../../model/view/view';
import { TEST_LAYERS, TEST_MANIFEST, testState, testTables } from '../data/exportTestData';
import { sha256 } from './digest';
import { bundleZip, csvDownload, type PackContext, viewZip } from './pack';
import { textFile, zipOf } from './zip';

const tables = (view: Partial<View> = {}) => {
  return testTables(testState(view));
};
const CONTEXT: PackContext = {
  layers: TEST_LAYERS,
  title: 'Sites “près de” Ashburn',
  view: {
    ...DEFAULT_VIEW,
    sites: { ...DEFAULT_VIEW.sites, mwMin: 100 },
    selection: { kind: 'site', id: 'ashburn-1' },
  },
  day: '2026-09-01',
  link: 'https://headroom.test/app/?site=ashburn-1&mw=100-',
  manifest: TEST_MANIFEST,
  sources: TEST_SOURCES.slice(0, 2),
  licences: '# Licences of the data\n',
  today: '2026-11-26',
};
const PICTURE = {
  bytes: Uint8Array.from([137, 80, 78, 71]),
  width: 3_508,
  height: 2_480,
  dpi: 300,
  settings: { ...DEFAULT_SETTINGS, size: 'a4-landscape-300' },
};
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const metadata = (files: Record<string, Uint8Array>) => JSON.parse(text(files['metadata.json']));

describe('the view as one zip', () => {
  it('holds picture, tables, GeoJSON, citation, metadata, codebook and licences', async () => {
    const files = unzipSync(await viewZip(PICTURE, tables(), CONTEXT));
    expect(Object.keys(files)).toEqual([
      'CITATION.txt',
      'CODEBOOK.md',
      'COLUMNS.csv',
      'LICENSES.md',
      'README.txt',
      'areas.csv',
      'events.csv',
      'metadata.json',
      'picture.png',
      'sites-and-acts.geojson',
      'sites.csv',
    ]);
    expect(files['picture.png']).toEqual(PICTURE.bytes);
    expect(text(files['LICENSES.md'])).toBe(CONTEXT.licences);
    expect(text(files['CITATION.txt'])).toContain('Accessed 26 November 2026');
    expect(files['sites.csv']?.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
  });

  it('says in its metadata what it shows, of when, from whom, and which files belong to it', async () => {
    const files = unzipSync(await viewZip(PICTURE, tables(), CONTEXT));
    const said = metadata(files);
    expect(said).toMatchObject({
      title: CONTEXT.title,
      link: CONTEXT.link,
      data: { version: 'abc123', date: '2026-08-22', recordUpTo: '2026-08-22' },
      view: {
        layers: ['Sites', 'Grid', 'Opposition'],
        fill: 'Load factor',
        dateViewed: '2026-09-01',
        filters: { sites: [expect.stringContaining('100')], opposition: [], excludedAre: 'dimmed' },
        selection: { kind: 'site', id: 'ashburn-1' },
      },
      picture: { width: 3_508, height: 2_480, dpi: 300, settings: { size: 'a4-landscape-300' } },
      rows: { sites: tables()[0]?.cells.length },
    });
    expect(said.sources).toEqual(
      CONTEXT.sources.map(({ id, licence, credit, link, retrieved }) =>
        expect.objectContaining({ id, licence, credit, link, retrieved }),
      ),
    );
    const { 'metadata.json': _, ...others } = files;
    expect(said.files).toEqual(
      await Promise.all(
        Object.entries(others).map(async ([name, bytes]) => ({
          name,
          bytes: bytes.length,
          sha256: await sha256(new Uint8Array(bytes)),
        })),
      ),
    );
  });

  it('leaves out GeoJSON where neither sites nor acts are shown', async () => {
    const layers = onlyLayers('grid', 'land');
    const files = unzipSync(await viewZip(PICTURE, tables({ layers }), CONTEXT));
    expect(Object.keys(files)).not.toContain('sites-and-acts.geojson');
    expect(Object.keys(files)).toContain('counties.csv');
  });

  it('is the same bytes every time', async () => {
    const [first, second] = await Promise.all([
      viewZip(PICTURE, tables(), CONTEXT),
      viewZip(PICTURE, tables(), CONTEXT),
    ]);
    expect(await sha256(first)).toBe(await sha256(second));
  });
});

describe('the data as CSV', () => {
  it('is one file for one layer, and a zip with its codebook for several', () => {
    const only = onlyLayers('sites');
    const single = csvDownload(tables({ layers: only }), CONTEXT);
    expect(single.extension).toBe('csv');
    expect(text(single.bytes)).toMatch(/^(\ufeff)?ID,Name,/);
    const several = csvDownload(tables(), CONTEXT);
    expect(several.extension).toBe('zip');
    expect(Object.keys(unzipSync(several.bytes))).toEqual([
      'CODEBOOK.md',
      'COLUMNS.csv',
      'README.txt',
      'areas.csv',
      'events.csv',
      'sites.csv',
    ]);
    const files = unzipSync(several.bytes);
    const readme = text(files['README.txt']);
    const rows = tables().find(({ name }) => name === 'sites')?.cells.length;
    expect(readme).toContain(
      `- sites.csv: ${rows} rows. Sites that pass the filters and lie in the picture.`,
    );
    const columns = text(files['COLUMNS.csv']).split('\r\n');
    expect(columns.find((line) => line.startsWith('sites.csv,County FIPS,'))).toContain(',text,');
    expect(columns.find((line) => line.startsWith('sites.csv,Power (MW),'))).toContain(',number,');
  });
});

describe('what a page offers as one zip', () => {
  it('holds its files and what every download carries', async () => {
    const files = unzipSync(
      await bundleZip({ kind: 'comparison', csv: '\ufeffFact,A\r\n', text: 'Fact\tA\n' }, CONTEXT),
    );
    expect(Object.keys(files)).toEqual([
      'CITATION.txt',
      'CODEBOOK.md',
      'LICENSES.md',
      'README.txt',
      'comparison.csv',
      'comparison.txt',
      'metadata.json',
    ]);
    expect(metadata(files)).toMatchObject({ what: 'A comparison of sites', picture: null, rows: {} });
  });

  it('keeps its files in the folder, whatever they are called', async () => {
    const files = unzipSync(
      await bundleZip(
        { kind: 'charts', title: 'Charts', files: [{ name: '../../Load duration.SVG', text: '<svg/>' }] },
        CONTEXT,
      ),
    );
    expect(Object.keys(files)).toContain('load-duration.svg');
  });
});

describe('a zip', () => {
  it('has names of every alphabet, in order, whatever the order they came in', () => {
    const files = [textFile('b.txt', '2'), textFile('Ä漢.txt', '3'), textFile('a.txt', '1')];
    const zip = zipOf(files);
    expect(Object.keys(unzipSync(zip))).toEqual(['a.txt', 'b.txt', 'Ä漢.txt']);
    expect(zip).toEqual(zipOf([...files].reverse()));
  });

  it('is of the first day that a zip can name, not of the day it was made', () => {
    const zip = zipOf([textFile('a', '')]);
    const header = new DataView(zip.buffer, zip.byteOffset);
    expect([header.getUint16(10, true), header.getUint16(12, true)]).toEqual([0, 0x21]);
  });

  it('does not lose one of two files with one name', () => {
    expect(() => zipOf([textFile('a', ''), textFile('a', '')])).toThrow('a');
  });
});
