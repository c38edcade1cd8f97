/** Opens the view that one of our pictures shows. The file comes from anywhere: nothing in it is trusted. */
import { reopenMessages } from '../../i18n/words';
import { isDay } from '../../model/day';
import { restoreSettings } from '../../model/snapshot/restoreSettings';
import type { SnapshotSettings } from '../../model/snapshot/settings';
import type { Manifest } from '../../model/source';
import type { Reopened } from '../../state/exporter';
import { FORMAT, type PictureRecord, pictureDigest, READ_KEYWORDS, RECORD_KEYWORD } from './pictureInfo';
import { pngTexts, readPng } from './png';

/** An A3 sheet at 300 dpi is about 20 MB. */
const MAX_MEGABYTES = 60;
const MAX_LINK = 8_000;

/**
 * The part of a link that says which view it opens: query and hash, to be opened in this app whatever site the
 * link names. Null for what is no link of the web.
 */
function viewOf(link: unknown): string | null {
  if (typeof link !== 'string' || link.length > MAX_LINK || !URL.canParse(link)) return null;
  const { protocol, search, hash } = new URL(link);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  // An empty reference would mean the page as it stands.
  return `${search}${hash}` || '?';
}

/** A record as it was written, whatever was written; null for what is no JSON object. */
function parseRecord(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** Pictures saved before there was a choice of projections say none: they were drawn in Web Mercator. */
function savedSettings(value: unknown): { settings: SnapshotSettings; digested: Partial<SnapshotSettings> } {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || 'projection' in value) {
    const settings = restoreSettings(value);
    return { settings, digested: settings };
  }
  const settings = restoreSettings({ ...value, projection: 'mercator' });
  const { projection: _, ...digested } = settings;
  return { settings, digested };
}

const refused = (reason: string, link: string | null = null): Reopened => ({ kind: 'refused', reason, link });
const shortText = (value: unknown) => (typeof value === 'string' ? value.slice(0, 100) : '');

/**
 * Reads a picture. Links in the answer are `?…#…`, to be resolved against the app's own address.
 * @param data the data of this app, where it is known: a picture of other data gets a note
 */
export async function reopenBytes(
  bytes: Uint8Array,
  data: Pick<Manifest, 'version' | 'dataDate'> | null,
): Promise<Reopened> {
  const parts = readPng(bytes);
  if (parts === null) return refused(reopenMessages.notPng);
  const texts = pngTexts(parts.chunks, READ_KEYWORDS);
  const text = texts.get(RECORD_KEYWORD);
  const raw = text === undefined ? null : parseRecord(text);
  const link = viewOf(raw?.link);
  if (parts.damaged) return refused(reopenMessages.damaged, link);
  if (text === undefined)
    return refused(texts.get('Software') === 'Headroom' ? reopenMessages.stripped : reopenMessages.foreign);
  const { format } = raw ?? {};
  if (typeof format === 'number' && format > FORMAT) return refused(reopenMessages.newer, link);
  if (raw === null || format !== FORMAT || link === null) return refused(reopenMessages.unreadable, link);

  const { settings, digested } = savedSettings(raw.settings);
  const record: PictureRecord = {
    format,
    link: String(raw.link),
    settings,
    dataVersion: shortText(raw.dataVersion),
    dataDate: shortText(raw.dataDate),
  };
  const notes: string[] = [];
  const digest = await pictureDigest(parts.chunks, texts, { ...record, settings: digested });
  if (digest === null || raw.digest === null) notes.push(reopenMessages.unchecked);
  else if (digest !== raw.digest) notes.push(reopenMessages.edited);
  if (data !== null && data.version !== record.dataVersion && isDay(record.dataDate))
    notes.push(reopenMessages.otherData(record.dataDate, data.dataDate));
  return { kind: 'opened', link, settings: record.settings, notes };
}

/** The same for a file that was dropped or chosen; one that can't be ours is not read at all. */
export async function reopenFile(
  file: Blob,
  data: Pick<Manifest, 'version' | 'dataDate'> | null,
): Promise<Reopened> {
  if (file.size > MAX_MEGABYTES * 1_000_000) return refused(reopenMessages.tooLarge(MAX_MEGABYTES));
  // A file that was moved or deleted since it was dropped can't be read.
  const buffer = await file.arrayBuffer().catch(() => null);
  if (buffer === null) return refused(reopenMessages.damaged);
  return reopenBytes(new Uint8Array(buffer), data);
}
