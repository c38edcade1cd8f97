import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { isFeature } from 'geojson-validation';
import { parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { DATASET_FILE } from '../../../src/model/builtFiles';
import { EVENT_COLUMNS, SITE_COLUMNS } from '../../../src/model/columns';
import { TEST_DATA } from '../../../src/model/testData';
import { packTable } from '../../../src/model/wire';
import { signedArea } from '../geography';
import { ROOT } from '../pipeline';
import { datasetStep } from './step';

const BUILT: Record<string, unknown> = {
  'sites.json': packTable(SITE_COLUMNS, TEST_DATA.sites),
  'events.json': packTable(EVENT_COLUMNS, TEST_DATA.events),
  'sources.json': TEST_DATA.sources,
  '_summary.json': { dataDate: TEST_DATA.dataDate, recordUpTo: TEST_DATA.recordUpTo },
};

async function build(): Promise<Buffer> {
  const files = await datasetStep.run({
    inputs: [],
    source: (file) => readFileSync(path.join(ROOT, file)),
    built: (file) => Buffer.from(JSON.stringify(BUILT[file] ?? [])),
    progress: () => {},
  });
  return Buffer.from(files[DATASET_FILE] ?? '');
}

let zip: Buffer;
let files: Record<string, Uint8Array>;
const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
const rowsOf = (name: string): Record<string, string>[] => parse(text(name), { columns: true, bom: true });
beforeAll(async () => {
  zip = await build();
  files = unzipSync(zip);
}, 60_000);

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema?: { fields: { name: string; type: string; constraints?: { required?: true; enum?: string[] } }[] };
}
const resources = () => JSON.parse(text('datapackage.json')).resources as Resource[];

describe('the data set to take away', () => {
  it('is the same bytes every time', async () => {
    expect((await build()).equals(zip)).toBe(true);
  }, 60_000);

  it('says of each file how long it is, and its checksum', () => {
    expect(
      resources()
        .map(({ path: file }) => file)
        .sort(),
    ).toEqual([
      'acts.csv',
      'acts.geojson',
      'acts.parquet',
      'sites.csv',
      'sites.geojson',
      'sites.parquet',
      'sources.csv',
    ]);
    for (const { path: file, bytes, hash } of resources()) {
      const content = files[file] ?? new Uint8Array();
      expect(bytes, file).toBe(content.length);
      expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
    }
  });

  it('keeps its schema: the columns, what must be there, and closed lists of words', () => {
    for (const { path: file, schema } of resources()) {
      if (!schema) continue;
      const rows = rowsOf(file);
      expect(rows.length, file).toBeGreaterThan(0);
      expect(Object.keys(rows[0] ?? {})).toEqual(schema.fields.map(({ name }) => name));
      for (const { name, type, constraints } of schema.fields)
        for (const row of rows) {
          const cell = row[name] ?? '';
          if (constraints?.required) expect(cell, `${file}: ${name}`).not.toBe('');
          if (cell !== '' && constraints?.enum) expect(constraints.enum).toContain(cell);
          if (cell !== '' && type !== 'string') expect(Number.isFinite(Number(cell))).toBe(true);
        }
    }
  });

  it('holds every site and act once, in CSV, GeoJSON and Parquet alike', async () => {
    for (const [name, records] of [
      ['sites', TEST_DATA.sites],
      ['acts', TEST_DATA.events],
    ] as const) {
      const ids = records.map(({ id }) => id);
      const rows = rowsOf(`${name}.csv`);
      expect(rows.map(({ id }) => id)).toEqual(ids);
      const { features } = JSON.parse(text(`${name}.geojson`)) as FeatureCollection;
      expect(features.map(({ id }) => id)).toEqual(ids);
      const bytes = files[`${name}.parquet`] ?? new Uint8Array();
      const file = bytes.slice().buffer;
      const read = await parquetReadObjects({ file });
      expect(read.map(({ id }) => id)).toEqual(ids);
      expect(read.map(({ licence }) => licence)).toEqual(rows.map(({ licence }) => licence));
      expect(read.map(({ mw = null, projectMw = null }) => `${mw ?? projectMw ?? ''}`)).toEqual(
        rows.map(({ mw, projectMw }) => mw ?? projectMw ?? ''),
      );
    }
  });

  it('draws acts over the county or the state that they hold in, as RFC 7946 asks', () => {
    const { features } = JSON.parse(text('acts.geojson')) as FeatureCollection;
    for (const feature of features) expect(isFeature(feature as Feature, true)).toEqual([]);
    const outlines = features.flatMap(({ geometry }) =>
      geometry?.type === 'MultiPolygon' ? [geometry as MultiPolygon] : [],
    );
    expect(outlines.length).toBeGreaterThan(1);
    for (const { coordinates } of outlines)
      for (const [outer = [], ...holes] of coordinates) {
        expect(signedArea(outer)).toBeGreaterThan(0);
        for (const hole of holes) expect(signedArea(hole)).toBeLessThan(0);
        for (const [lon = 999] of outer) expect(Math.abs(lon)).toBeLessThanOrEqual(180);
      }
    const county = features.find(({ id }) => id === 'county-act')?.geometry;
    expect(county?.type).toBe('MultiPolygon');
  });
});
