import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  aliasesFile,
  BUILT_FILES,
  eventDetailsFile,
  type JsonFile,
  MANIFEST_FILE,
  seriesFile,
  siteDetailsFile,
  windowFile,
} from './builtFiles';
import { HOURLY_YEARS } from './grid/load';

describe('a file of the list', () => {
  it('is named after what it is about', () => {
    expect(siteDetailsFile({ country: 'US', state: 'NY' }).path).toBe('site-details/US-NY.json');
    expect(eventDetailsFile({ country: 'IE', state: null }).path).toBe('event-details/IE.json');
    expect(aliasesFile('event').path).toBe('event-aliases.json');
    expect(windowFile([2016, 2024]).path).toBe('grid-windows/2016-2024.json');
    expect(seriesFile('PJM-DOM').path).toBe('series/PJM-DOM.bin');
  });

  it('of another version of the code is refused, with its name', () => {
    const old = { columns: ['id'], values: [[]] };
    expect(() => BUILT_FILES.counties.unpack(old)).toThrow(/^counties\.json: column "fips"/);
    expect(() => BUILT_FILES.fights.unpack(old)).toThrow(/^fights\.json: column /);
  });
});

const folder = path.resolve(import.meta.dirname, '../../public/data');

describe.skipIf(!existsSync(path.join(folder, MANIFEST_FILE.path)))('the built data', () => {
  let version: string;
  beforeAll(() => {
    const manifest: unknown = JSON.parse(readFileSync(path.join(folder, MANIFEST_FILE.path), 'utf8'));
    version = MANIFEST_FILE.unpack(manifest).version;
  });
  const bytes = (file: { path: string }) => readFileSync(path.join(folder, version, file.path));
  const read = <T>(file: JsonFile<T>) => file.unpack(JSON.parse(bytes(file).toString()));

  it.each(Object.entries(BUILT_FILES))('hold a file of %s that can be read', (_, file) => {
    const content = bytes(file).toString();
    const json = file.path.endsWith('.json');
    const value = (file.unpack as (content: unknown) => object)(json ? JSON.parse(content) : content);
    expect(Object.keys(value).length).toBeGreaterThan(0);
  });

  it('hold hourly demand of the years that a link may name', () => {
    const years = read(BUILT_FILES.areas).flatMap((area) => area.years ?? []);
    expect([Math.min(...years), Math.max(...years)]).toEqual(HOURLY_YEARS);
  });

  it('hold what belongs to a record, an area, a window', async () => {
    for (const site of read(BUILT_FILES.sites).slice(0, 20)) {
      expect(read(siteDetailsFile(site)).map(({ id }) => id)).toContain(site.id);
    }
    for (const event of read(BUILT_FILES.events).slice(0, 20)) {
      expect(read(eventDetailsFile(event)).map(({ id }) => id)).toContain(event.id);
    }
    for (const kind of ['site', 'event'] as const) expect(read(aliasesFile(kind))).toBeTypeOf('object');
    const area = read(BUILT_FILES.areas).find(({ years }) => years !== null);
    expect(area).toBeDefined();
    const { mw } = await seriesFile(area?.id ?? '').unpack(new Uint8Array(bytes(seriesFile(area?.id ?? ''))));
    expect(mw.length).toBeGreaterThan(8760);
    expect(read(windowFile([2016, 2024]))).toHaveProperty('PJM');
  });
});
