import { PNG } from 'pngjs';

/** What a saved picture is, read back from its bytes. */
export interface Picture {
  width: number;
  height: number;
  /** Number of different colours. */
  colors: number;
}

/** @throws when the bytes are no complete PNG */
export function readPicture(bytes: Buffer): Picture {
  const { width, height, data } = PNG.sync.read(bytes);
  const colors = new Set<number>();
  for (let at = 0; at < data.length; at += 4) colors.add(data.readUInt32BE(at));
  return { width, height, colors: colors.size };
}
