/** What the map has read of archives before a service worker could see it: it is kept without being fetched again. */
import type { ByteRange } from '../../model/offline/blocks';

interface ReadPart {
  /** Address of the archive. */
  url: string;
  range: ByteRange;
  bytes: ArrayBuffer;
}

/** More than a first view reads, bytes: beyond it nothing is noted. */
const MOST = 16 * 1024 * 1024;

let parts: ReadPart[] | null = [];
let held = 0;

/** Notes a part as it was asked for; its bytes are not copied. */
export function noteRead(url: string, range: ByteRange, bytes: ArrayBuffer): void {
  if (parts === null || held > MOST) return;
  held += bytes.byteLength;
  parts.push({ url, range, bytes });
}

/** Gives what was noted, once, and ends the noting. */
export function takeRead(): readonly ReadPart[] {
  const taken = parts ?? [];
  parts = null;
  return taken;
}
