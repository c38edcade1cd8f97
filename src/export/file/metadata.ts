/** The file `metadata.json`: what a download shows, of when, from whom, and which files belong to it. */
import { metadataWords } from '../../i18n/words';
import type { FileLayer } from '../../layers/layer';
import { isOn } from '../../layers/list';
import { scaleOf, titleOn } from '../../layers/scales';
import { DEFAULT_WINDOW } from '../../model/grid/load';
import type { SnapshotSettings } from '../../model/snapshot/settings';
import type { Manifest, Source } from '../../model/source';
import { shownFill } from '../../model/view/fill';
import type { View } from '../../model/view/view';
import { stableJson } from '../data/stableJson';
import type { ExportTable } from '../data/tables';
import { sha256 } from './digest';
import type { PackFile } from './zip';

/** What every file of a download depends on. */
export interface DownloadFacts {
  /** All layers there are. */
  layers: readonly FileLayer[];
  title: string;
  view: View;
  /** Absolute address of the view. */
  link: string;
  manifest: Pick<Manifest, 'version' | 'dataDate' | 'recordUpTo'>;
  /** The day viewed, `YYYY-MM-DD`. */
  day: string;
  /** Sources of what is in the download, and no others. */
  sources: readonly Source[];
}

export interface MetadataInput extends DownloadFacts {
  kind: keyof typeof metadataWords.kind;
  /** Of the picture; null where there is none. */
  settings: SnapshotSettings | null;
  /** Pixels and density of the picture. */
  picture: { width: number; height: number; dpi: number } | null;
  tables: readonly ExportTable[];
  /** All others of the download. */
  files: readonly PackFile[];
}

/** The view in words. */
function viewWords(layers: readonly FileLayer[], view: View, day: string) {
  const { camera, selection } = view;
  const shown = shownFill(view);
  const [first, last] = view.window ?? DEFAULT_WINDOW;
  return {
    layers: layers.flatMap(({ layer }) => (isOn(view, layer) ? layer.label() : [])),
    fill: scaleOf(shown) && shown ? titleOn(shown, day, view) : null,
    gridYears: { first, last },
    dateViewed: day,
    filters: {
      ...Object.fromEntries(
        layers.flatMap(({ layer, file }) => (file.filters ? [[layer.id, file.filters(view)]] : [])),
      ),
      excludedAre: view.hideExcluded ? 'hidden' : 'dimmed',
    },
    selection,
    compared: view.compare,
    newLoad: view.scenario,
    camera,
  };
}

/** The same input gives the same text. */
export async function metadataText(input: MetadataInput): Promise<string> {
  const { kind, title, view, day, link, manifest, sources, settings, picture, tables, files } = input;
  const listed = await Promise.all(
    [...files]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(async ({ name, bytes }) => ({ name, bytes: bytes.length, sha256: await sha256(bytes) })),
  );
  return stableJson({
    title,
    what: metadataWords.kind[kind],
    link,
    view: viewWords(input.layers, view, day),
    data: { version: manifest.version, date: manifest.dataDate, recordUpTo: manifest.recordUpTo },
    picture: picture && { ...picture, settings },
    rows: Object.fromEntries(tables.map((table) => [table.name, table.cells.length])),
    sources: sources.map((source) => ({
      id: source.id,
      title: source.title,
      publisher: source.publisher,
      credit: source.credit,
      licence: source.licence,
      licenceUrl: source.licenceUrl,
      link: source.link,
      retrieved: source.retrieved,
      coverage: source.coverage,
      knownGaps: source.knownGaps,
    })),
    files: listed,
    howMade: [metadataWords.made, ...(tables.length > 0 ? [metadataWords.rows] : []), metadataWords.figures],
  });
}
