/** All own data as one zip of GeoJSON, which can be brought again. */
import { strToU8, zipSync } from 'fflate';
import type { OwnSet } from '../../model/own/set';

/** The time that entries carry: that of making it would change bytes that say the same. */
const FIXED_TIME = new Date(1980, 0, 1);

/** A set as GeoJSON, with what its reader said of it. */
export const ownGeoJson = ({ name, file, credit, added, columns, records }: OwnSet): string =>
  `${JSON.stringify({
    type: 'FeatureCollection',
    headroom: { name, file, credit, added },
    features: records.map(({ geometry, cells }) => ({
      type: 'Feature',
      properties: Object.fromEntries(columns.map((column, index) => [column.name, cells[index] ?? null])),
      geometry,
    })),
  })}\n`;

/** A GeoJSON file a set. */
export function ownZip(sets: readonly OwnSet[]): Blob {
  const files = Object.fromEntries(
    sets.map((set, index) => [
      `${index + 1}-${set.name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}.geojson`,
      strToU8(ownGeoJson(set)),
    ]),
  );
  return new Blob([zipSync(files, { mtime: FIXED_TIME }) as Uint8Array<ArrayBuffer>], {
    type: 'application/zip',
  });
}
