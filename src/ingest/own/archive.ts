/** Files that hold files: zipped shapefiles, KMZ, workbooks. */
import { unzipSync } from 'fflate';
import { Unreadable } from '../../model/own/finding';

/** The most that an archive may unpack to, in bytes. */
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * What a zip holds, by path. Folders and what programs leave beside the data are left out.
 * @throws Unreadable when it is damaged, encrypted, or unpacks to more than half a gigabyte
 */
export function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        if (total > MOST_BYTES) throw new Unreadable('tooLarge', name, null, { most: MOST_BYTES });
        return !name.endsWith('/') && !name.includes('__MACOSX') && !/(?:^|\/)\._|\.DS_Store$/.test(name);
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('damagedFile', error instanceof Error ? error.message : String(error));
  }
}

/** The first file whose name ends so. */
export function fileEnding(
  files: ReadonlyMap<string, Uint8Array>,
  ending: string,
): [string, Uint8Array] | null {
  for (const [name, bytes] of files) if (name.toLowerCase().endsWith(ending)) return [name, bytes];
  return null;
}
