/** Downloads of several files: the view with its picture and data, and what pages of the app offer as one file. */
import { metadataWords } from '../../i18n/words';
import type { SnapshotSettings } from '../../model/snapshot/settings';
import type { Source } from '../../model/source';
import type { Bundle } from '../../state/exporter';
import { viewDate } from '../../state/selectors';
import { citationText } from '../data/citation';
import { codebookText, columnsCsv, readmeText } from '../data/codebook';
import { geoJsonText } from '../data/geojson';
import { type ExportTable, hasPoints, tableCsv } from '../data/tables';
import type { Known } from '../picture/prepare';
import { type DownloadFacts, metadataText } from './metadata';
import { slug } from './names';
import { type PackFile, textFile, zipOf } from './zip';

export interface PackContext extends DownloadFacts {
  /** The data licences as Markdown, `data/LICENSES.md`. */
  licences: string;
  /** The day of the reader, `YYYY-MM-DD`: when the view was accessed. */
  today: string;
}

/** What a download is made from, of the view as it is. */
export function packContext(
  { state, manifest, layers }: Known,
  sources: readonly Source[],
  facts: Pick<PackContext, 'title' | 'link' | 'licences' | 'today'>,
): PackContext {
  return { ...facts, layers, view: state.view, day: viewDate(state), manifest, sources };
}

/** A picture for a zip. */
export interface PackedPicture {
  bytes: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
  dpi: number;
  settings: SnapshotSettings;
}

/** A CSV where one layer is on; a zip of one CSV a layer, with the codebook, where several are. */
export function csvDownload(
  tables: readonly ExportTable[],
  { title, link, day, manifest }: Pick<PackContext, 'title' | 'link' | 'day' | 'manifest'>,
): { bytes: Uint8Array<ArrayBuffer>; extension: 'csv' | 'zip' } {
  const [only, ...others] = tables.map((table) => textFile(`${table.name}.csv`, tableCsv(table)));
  if (only !== undefined && others.length === 0) return { bytes: only.bytes, extension: 'csv' };
  const { dataDate, version } = manifest;
  const files = [
    ...(only === undefined ? [] : [only]),
    ...others,
    textFile('CODEBOOK.md', codebookText(tables, dataDate, version)),
    textFile('COLUMNS.csv', columnsCsv(tables)),
  ];
  const names = files.map(({ name }) => name);
  const readme = readmeText(names, tables, { title, link, day, dataDate, version });
  return {
    bytes: zipOf([...files, textFile('README.txt', readme)]),
    extension: 'zip',
  };
}

/** What a GeoJSON file of the view holds. */
export function geoJsonOf(
  tables: readonly ExportTable[],
  { title, link, manifest, day, sources }: Omit<DownloadFacts, 'layers' | 'view'>,
): string {
  return geoJsonText(tables, {
    title,
    link,
    dataDate: manifest.dataDate,
    dataVersion: manifest.version,
    recordUpTo: manifest.recordUpTo,
    day,
    credits: [...new Set(sources.map(({ credit }) => credit))],
  });
}

/** Adds what every download carries: citation, codebook, licences, and the metadata of all of it. */
async function complete(
  files: readonly PackFile[],
  context: PackContext,
  about: Pick<Parameters<typeof metadataText>[0], 'kind' | 'settings' | 'picture' | 'tables'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { title, link, manifest, today, sources } = context;
  const { dataDate, version } = manifest;
  const carried = [
    ...files,
    textFile(
      'CITATION.txt',
      citationText({ title, link, dataDate, dataVersion: version, accessed: today }, sources),
    ),
    textFile('CODEBOOK.md', codebookText(about.tables, dataDate, version)),
    textFile('LICENSES.md', context.licences),
    ...(about.tables.length > 0 ? [textFile('COLUMNS.csv', columnsCsv(about.tables))] : []),
  ];
  const names = [...carried.map(({ name }) => name), 'metadata.json'];
  const readme = readmeText(names, about.tables, { title, link, day: context.day, dataDate, version });
  const all = [...carried, textFile('README.txt', readme)];
  const metadata = await metadataText({ ...context, ...about, files: all });
  return zipOf([...all, textFile('metadata.json', metadata)]);
}

/** The view as one zip: picture, tables, GeoJSON, citation, metadata, codebook and licences. */
export function viewZip(
  picture: PackedPicture,
  tables: readonly ExportTable[],
  context: PackContext,
): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes, settings, ...size } = picture;
  return complete(
    [
      { name: 'picture.png', bytes },
      ...tables.map((table) => textFile(`${table.name}.csv`, tableCsv(table))),
      ...(tables.some(hasPoints) ? [textFile('sites-and-acts.geojson', geoJsonOf(tables, context))] : []),
    ],
    context,
    { kind: 'view', settings, picture: size, tables },
  );
}

/** The title of what a page offers. */
export function bundleTitle(bundle: Bundle): string {
  return bundle.kind === 'comparison' ? metadataWords.kind.comparison : bundle.title;
}

/** Files that a page of the app has made, as one zip. */
export function bundleZip(bundle: Bundle, context: PackContext): Promise<Uint8Array<ArrayBuffer>> {
  const files =
    bundle.kind === 'comparison'
      ? [textFile('comparison.csv', bundle.csv), textFile('comparison.txt', bundle.text)]
      : bundle.files.map(({ name, text }) => textFile(safeName(name), text));
  return complete(files, context, { kind: bundle.kind, settings: null, picture: null, tables: [] });
}

/** A file's name without anything that could lead out of the folder it is unpacked to. */
function safeName(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? slug(name) : `${slug(name.slice(0, dot))}.${slug(name.slice(dot + 1))}`;
}
