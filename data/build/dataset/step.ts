/**
 * `dataset/headroom-dataset.zip`: the record of sites and acts to take away, as a Frictionless Data Package: CSV, GeoJSON
 * and Parquet with their schema, checksums, the licence of each row, sources, and how to cite it.
 */
import '../../../src/i18n/english';
import { createHash } from 'node:crypto';
import { type Zippable, zipSync } from 'fflate';
import type { MultiPolygon, Polygon } from 'geojson';
import { parquetWriteBuffer } from 'hyparquet-writer';
import {
  BUILT_FILES,
  DATASET_FILE,
  eventDetailsFile,
  type JsonFile,
  siteDetailsFile,
} from '../../../src/model/builtFiles';
import { type CsvCell, csvText } from '../../../src/model/csv';
import type { Step } from '../pipeline';
import { OUTLINE_FILES, townOutlines } from '../towns/outlines';
import { ACT_DATASET } from './actColumns';
import { type DatasetColumn, licenceOf, SOURCE_DATASET } from './columns';
import { groundOfAct } from './geometry';
import { SITE_DATASET } from './siteColumns';
import { citationText, packageText, readmeText } from './words';

/** The first day that a zip can name: no clock, so that the same tables give the same bytes. */
const SAME_DAY = new Date(1980, 0, 1);

const LICENCES_FILE = 'data/LICENSES.md';

export const datasetStep: Step = {
  name: 'dataset',
  module: import.meta.filename,
  inputs: [...OUTLINE_FILES, LICENCES_FILE],
  needs: ['sources', 'sites', 'events', 'summary'],
  run({ source, built }) {
    const read = <T>(file: JsonFile<T>): T => file.unpack(JSON.parse(built(file.path).toString()));
    const { dataDate, recordUpTo } = JSON.parse(built('_summary.json').toString());
    const sources = read(BUILT_FILES.sources);
    const detailOf = detailReader(read);

    const sites = read(BUILT_FILES.sites).map((site) => {
      const detail = detailOf(siteDetailsFile(site), site.id);
      const own = (detail?.records ?? []).map(({ licence }) => licence);
      return { site, detail, licence: licenceOf(own, own.length > 0 ? [] : site.datasets, sources) };
    });
    const acts = read(BUILT_FILES.events).map((act) => {
      const detail = detailOf(eventDetailsFile(act), act.id);
      const own = (detail?.sources ?? []).map(({ licence }) => licence);
      return { act, detail, licence: licenceOf(own, act.attestedBy, sources) };
    });
    const used = new Set([
      ...sites.flatMap(({ site }) => site.datasets),
      ...acts.flatMap(({ act }) => act.attestedBy),
    ]);
    const behind = sources.filter(({ id }) => used.has(id));
    const towns = townOutlines((name) => source(`data/basemap/${name}`));

    const files = new Map<string, Uint8Array>([
      ...tableFiles('sites', SITE_DATASET, sites),
      ...tableFiles('acts', ACT_DATASET, acts),
      ['sources.csv', utf8(csv(SOURCE_DATASET, behind))],
      [
        'sites.geojson',
        utf8(
          features(SITE_DATASET, sites, ({ site: { lon, lat } }) => ({
            type: 'Point',
            coordinates: [lon, lat],
          })),
        ),
      ],
      [
        'acts.geojson',
        utf8(
          features(ACT_DATASET, acts, ({ act }) =>
            groundOfAct(act, towns as ReadonlyMap<string, Polygon | MultiPolygon>),
          ),
        ),
      ],
      ['LICENSES.md', source(LICENCES_FILE)],
      ['CITATION.txt', utf8(citationText(dataDate, behind))],
    ]);
    files.set(
      'README.md',
      utf8(readmeText({ dataDate, recordUpTo, sites: sites.length, acts: acts.length })),
    );
    files.set(
      'datapackage.json',
      utf8(packageText({ dataDate, recordUpTo, sources: behind, resources: resourcesOf(files) })),
    );
    const entries: Zippable = {};
    for (const name of [...files.keys()].sort())
      entries[name] = [files.get(name) ?? new Uint8Array(), { level: 6, mtime: SAME_DAY }];
    return { [DATASET_FILE]: Buffer.from(zipSync(entries)) };
  },
};

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Details of records, each file read once. */
function detailReader(read: <T>(file: JsonFile<T>) => T) {
  const shards = new Map<string, ReadonlyMap<string, unknown>>();
  return <T extends { id: string }>(file: JsonFile<T[]>, id: string): T | null => {
    const shard = shards.get(file.path) ?? new Map(read(file).map((row) => [row.id, row]));
    shards.set(file.path, shard);
    return (shard.get(id) as T | undefined) ?? null;
  };
}

const csv = <Row>(columns: readonly DatasetColumn<Row>[], rows: readonly Row[]) =>
  csvText(
    columns.map(({ name }) => name),
    rows.map((row) => columns.map((column) => column.cell(row))),
  );

/** A table as CSV and as Parquet. */
function tableFiles<Row>(
  name: string,
  columns: readonly DatasetColumn<Row>[],
  rows: readonly Row[],
): [string, Uint8Array][] {
  const types = { string: 'STRING', number: 'DOUBLE', integer: 'INT32' } as const;
  const parquet = parquetWriteBuffer({
    columnData: columns.map((column) => ({
      name: column.name,
      type: types[column.type],
      nullable: column.constraints?.required !== true,
      data: rows.map((row) => column.cell(row)),
    })),
  });
  return [
    [`${name}.csv`, utf8(csv(columns, rows))],
    [`${name}.parquet`, new Uint8Array(parquet)],
  ];
}

/** RFC 7946, one feature a line. */
function features<Row>(
  columns: readonly DatasetColumn<Row>[],
  rows: readonly Row[],
  geometryOf: (row: Row) => object | null,
): string {
  const lines = rows.map((row) => {
    const cells = columns
      .filter(({ name }) => name !== 'lon' && name !== 'lat')
      .map((column): [string, CsvCell] => [column.name, column.cell(row)]);
    const properties = Object.fromEntries(cells);
    return JSON.stringify({ type: 'Feature', id: properties.id, geometry: geometryOf(row), properties });
  });
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

/** The tables among the files, with their schema and checksum. */
function resourcesOf(files: ReadonlyMap<string, Uint8Array>) {
  const schemas: Record<string, readonly Omit<DatasetColumn<never>, 'cell'>[]> = {
    sites: SITE_DATASET,
    acts: ACT_DATASET,
    sources: SOURCE_DATASET,
  };
  const kinds: Record<string, { format: string; mediatype: string }> = {
    csv: { format: 'csv', mediatype: 'text/csv' },
    parquet: { format: 'parquet', mediatype: 'application/vnd.apache.parquet' },
    geojson: { format: 'geojson', mediatype: 'application/geo+json' },
  };
  return [...files].flatMap(([path, bytes]) => {
    const [name = '', ending = ''] = path.split('.');
    const kind = kinds[ending];
    const columns = schemas[name];
    if (!kind || !columns) return [];
    const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    const schema = {
      fields: columns.map(({ name: field, type, description, constraints }) => ({
        name: field,
        type,
        description,
        ...(constraints ? { constraints } : {}),
      })),
      missingValues: [''],
      primaryKey: ['id'],
    };
    return [
      {
        name: ending === 'csv' ? name : `${name}-${ending}`,
        path,
        ...(ending === 'csv' ? { profile: 'tabular-data-resource', encoding: 'utf-8' } : {}),
        ...kind,
        bytes: bytes.length,
        hash,
        ...(ending === 'csv'
          ? { dialect: { delimiter: ',', lineTerminator: '\r\n', header: true }, schema }
          : {}),
      },
    ];
  });
}
