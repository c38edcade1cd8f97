/**
 * What a saved PNG knows of itself: texts that other programs show, and one of our own, `Headroom`, from which the
 * app opens the view again. It is JSON with a digest of pixels and texts, so that an edited picture is noticed.
 */
import { restoreSettings } from '../../model/snapshot/restoreSettings';
import type { SnapshotSettings } from '../../model/snapshot/settings';
import { pixelsPerMetre } from '../../model/snapshot/size';
import { plainJson } from '../data/stableJson';
import { joined, sha256 } from './digest';
import { describePng, type PngChunk, readPng } from './png';

/** What is written into a picture. */
export interface PictureInfo {
  title: string;
  /** The picture in words, for readers who can't see it. */
  alt: string;
  /** Credits and licences, a line each. */
  credits: readonly string[];
  /** Address of the view, absolute. */
  link: string;
  settings: SnapshotSettings;
  dataVersion: string;
  /** Newest day the data speaks of, `YYYY-MM-DD`. */
  dataDate: string;
}

/** Counts up when an older app would misread the record. */
export const FORMAT = 1;
/** Keyword of our own text. */
export const RECORD_KEYWORD = 'Headroom';
/** The texts that the digest covers, by the keywords of the PNG specification. */
const TEXT_KEYWORDS = ['Title', 'Description', 'Source', 'Copyright', 'Software'] as const;

/** The texts that are read of a picture. */
export const READ_KEYWORDS: readonly string[] = [...TEXT_KEYWORDS, RECORD_KEYWORD];

/** Everything in the record but its digest. */
export interface PictureRecord {
  format: number;
  link: string;
  settings: SnapshotSettings;
  dataVersion: string;
  dataDate: string;
}

/** Digest of header, pixels as they are stored, texts and record; null where the browser can't make one. */
export function pictureDigest(
  chunks: readonly PngChunk[],
  texts: ReadonlyMap<string, string>,
  record: Omit<PictureRecord, 'settings'> & { settings: Partial<SnapshotSettings> },
): Promise<string | null> {
  const said = plainJson([TEXT_KEYWORDS.map((keyword) => texts.get(keyword) ?? null), record]);
  const stored = chunks.filter(({ type }) => type === 'IHDR' || type === 'IDAT').map(({ data }) => data);
  return sha256(joined([...stored, new TextEncoder().encode(said)]));
}

/**
 * A PNG that opens at its true size and says what it shows, from whom, under which licence, and how to get back to
 * the view.
 * @throws Error when `png` is no PNG
 */
export async function inscribePng(
  png: Uint8Array,
  info: PictureInfo,
  dpi: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts = readPng(png);
  if (parts === null) throw new Error('This is not a PNG file.');
  const texts: Record<(typeof TEXT_KEYWORDS)[number], string> = {
    Title: info.title,
    Description: info.alt,
    Source: info.link,
    Copyright: info.credits.join('\n'),
    Software: 'Headroom',
  };
  const record: PictureRecord = {
    format: FORMAT,
    link: info.link,
    settings: restoreSettings(info.settings),
    dataVersion: info.dataVersion,
    dataDate: info.dataDate,
  };
  const digest = await pictureDigest(parts.chunks, new Map(Object.entries(texts)), record);
  return describePng(
    png,
    { ...texts, [RECORD_KEYWORD]: plainJson({ ...record, digest }) },
    pixelsPerMetre(dpi),
  );
}
