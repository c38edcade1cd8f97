/**
 * What the interface may ask of the export code, which arrives by `import()` with the first question. Every answer
 * that can't be given is an `ExportError` with a reader's sentence.
 */

import type { SheetReader } from '../model/hearing/order';
import type { SheetPlace } from '../model/hearing/places';
import type { ExportFormat } from '../model/snapshot/formats';
import type { Rectangle } from '../model/snapshot/frame';
import type { SeriesAsked, SeriesFormat } from '../model/snapshot/series';
import type { SnapshotSettings } from '../model/snapshot/settings';

/** An export that could not be made; the message says why and what to do. */
export class ExportError extends Error {}

/** A file to hand to the reader. */
export interface ExportedFile {
  blob: Blob;
  filename: string;
  /** Pixels, of pictures. */
  size: { width: number; height: number } | null;
  /** The picture in words, as the file has them; null of data. */
  alt: string | null;
  /** What a reader should know: labels that found no room, text that had to shrink. */
  notes: readonly string[];
}

/** The words that a view proposes for its picture. */
export interface ProposedWords {
  headline: string;
  subtitle: string;
  note: string;
  alt: string;
}

/** Where things lie in a picture, layout px: what the viewfinder shows. */
export interface Arrangement {
  width: number;
  height: number;
  /** What the frame stands for: the whole picture, or the map where the height follows the text. */
  frame: Rectangle;
  map: Rectangle;
  /** Parts of the map that are covered: legend, locator. */
  covered: readonly Rectangle[];
  /** Pixels of the file. */
  pixels: { width: number; height: number };
  /** Bytes of a PNG, roughly. */
  likelyBytes: number;
  notes: readonly string[];
}

export interface Citation {
  text: string;
  apa: string;
  chicago: string;
  /** A line under a picture, in AP style, with the sources. */
  credit: string;
  bibtex: string;
}

/** How far an export has come: 0 to 1 where that is known, and what is being done. */
export interface ExportProgress {
  share: number | null;
  step: string;
}

export interface ExportRun {
  signal?: AbortSignal;
  onProgress?: (progress: ExportProgress) => void;
}

/** A picture of ours that was dropped on the app. */
export type Reopened =
  | { kind: 'opened'; link: string; settings: SnapshotSettings; notes: readonly string[] }
  | {
      kind: 'refused';
      reason: string /** The link it carries, where that can be read. */;
      link: string | null;
    };

/** What else than the view can be taken away as one file. */
export type Bundle =
  | { kind: 'comparison'; csv: string; text: string }
  | { kind: 'charts'; title: string; files: readonly { name: string; text: string }[] }
  | { kind: 'report'; title: string; files: readonly { name: string; text: string }[] };

/** Things side by side, in words, as a picture shows them. */
export interface TablePicture {
  title: string;
  /** Below the title: of when it is. */
  about: string;
  /** Names of the things. */
  columns: readonly string[];
  /** What differs, then what is the same. */
  parts: readonly {
    title: string;
    rows: readonly {
      label: string;
      cells: readonly string[];
      /** What a bar shows of each; null for facts that are no amounts. */
      numbers: readonly (number | null)[] | null;
    }[];
  }[];
  notes: readonly string[];
  credits: readonly string[];
  link: string;
}

/** Pages that wait to be put before the browser's print. */
export interface PrintedSheet {
  widthMm: number;
  heightMm: number;
  /** What the picture could not show. */
  notes: readonly string[];
  /** Puts the pages where printing finds them. @returns takes them away again */
  mount(): Promise<() => void>;
  /** Opens the print dialog with them. @returns when the dialog is done with the pages */
  print(): Promise<void>;
}

export interface Exporter {
  /** Words proposed from what is on the map now. */
  propose(settings: SnapshotSettings): Promise<ProposedWords>;
  arrange(settings: SnapshotSettings): Promise<Arrangement>;
  /** @throws ExportError; an `AbortError` when `signal` fires */
  make(format: ExportFormat, settings: SnapshotSettings, run?: ExportRun): Promise<ExportedFile>;
  /**
   * The view over time as a moving picture.
   * @throws ExportError; an `AbortError` when `signal` fires
   */
  series(
    format: SeriesFormat,
    asked: SeriesAsked,
    settings: SnapshotSettings,
    run?: ExportRun,
  ): Promise<ExportedFile>;
  /**
   * The view on one of several days as PNG, arranged like those of the others.
   * @throws ExportError; an `AbortError` when `signal` fires
   */
  dayFrame(
    day: string,
    days: readonly string[],
    settings: SnapshotSettings,
    run?: ExportRun,
  ): Promise<ExportedFile>;
  /** Where things lie in each frame of it. */
  arrangeSeries(asked: SeriesAsked, settings: SnapshotSettings): Promise<Arrangement>;
  /**
   * The view on 2 to 12 days, on one page.
   * @param still where a picture of the settings' frame has its frame and its map; null: the frame is that of each map
   * @throws ExportError; an `AbortError` when `signal` fires
   */
  multiples(
    format: 'png' | 'svg' | 'pdf',
    days: readonly string[],
    settings: SnapshotSettings,
    still?: Pick<Arrangement, 'frame' | 'map'> | null,
    run?: ExportRun,
  ): Promise<ExportedFile>;
  /** Where things lie in each map of it. */
  arrangeMultiples(days: readonly string[], settings: SnapshotSettings): Promise<Arrangement>;
  /** One zip with files of the interface, citation, metadata and codebook. */
  bundle(bundle: Bundle): Promise<ExportedFile>;
  /** A table of a comparison as a picture. @throws ExportError */
  table(table: TablePicture, format: 'png' | 'svg'): Promise<ExportedFile>;
  cite(settings: SnapshotSettings): Promise<Citation>;
  /**
   * The hearing sheet of the selected region.
   * @param settings of the picture in it
   * @throws ExportError
   */
  sheet(settings: SnapshotSettings, reader: SheetReader): Promise<PrintedSheet>;
  /**
   * The hearing sheets of several places as one document with contents and page numbers.
   * @param settings of the pictures in it
   * @throws ExportError; an `AbortError` when `signal` fires
   */
  atlas(
    places: readonly SheetPlace[],
    settings: SnapshotSettings,
    reader: SheetReader,
    run?: ExportRun,
  ): Promise<PrintedSheet>;
  reopen(file: Blob): Promise<Reopened>;
}
