/** Shapefiles: geometry, table, projection and encoding in files beside each other. */
import { parseDbf, parseShp } from 'shpjs';
import { Findings, Unreadable } from '../../model/own/finding';
import type { Crs } from './crs';
import { readFeatures } from './geojsonFile';
import { type Reading, repairing } from './reading';
import type { PartRead } from './table';

/**
 * Reads every shapefile of an archive. Coordinates come back to degrees by the `.prj` file; without one they are
 * taken as they are, and said to be projected where they can't be degrees.
 * @throws Unreadable when the geometry can't be read
 */
export async function readShapefiles(
  files: ReadonlyMap<string, Uint8Array>,
  reading: Reading,
): Promise<{ parts: PartRead[]; crs: string | null }> {
  const shapes = [...files.keys()].filter((name) => name.toLowerCase().endsWith('.shp'));
  const parts: PartRead[] = [];
  let named: string | null = null;
  for (const name of shapes) {
    const stem = name.slice(0, -4);
    const beside = (ending: string) =>
      [...files].find(([other]) => other.toLowerCase() === `${stem}${ending}`.toLowerCase())?.[1];
    const findings = new Findings(shapes.length > 1 ? stem : null);
    const projection = projectionOf(beside('.prj'), findings);
    if (projection) named = projection.name;
    const geometries = geometriesOf(files.get(name));
    const rows = rowsOf(beside('.dbf'), beside('.cpg'), findings);
    if (!beside('.shx')) findings.add('missingPart', null, null, '.shx');
    // A table may be longer than its shapes: those rows have no position, and are told.
    const raw = Array.from({ length: Math.max(geometries.length, rows.length) }, (_, index) => ({
      line: index + 1,
      feature: { type: 'Feature', properties: rows[index] ?? {}, geometry: geometries[index] ?? null },
    }));
    // Reprojected by the file's own word: this is how the format is meant, and no fault.
    const asked = projection ? repairing(reading, 'reproject') : reading;
    parts.push(await readFeatures(findings.part, raw, projection, asked, findings));
  }
  return { parts, crs: named };
}

function projectionOf(bytes: Uint8Array | undefined, findings: Findings): Crs | null {
  if (!bytes) {
    findings.add('noProjection', null, null, '.prj');
    return null;
  }
  const text = new TextDecoder().decode(bytes).trim();
  if (/^\s*GEOGCS|^\s*GEOGCRS|^\s*GEODCRS/i.test(text)) return null;
  const name = /^\s*PROJC(?:S|RS)\s*\[\s*"([^"]*)"/i.exec(text)?.[1] ?? text.slice(0, 60);
  return { code: 0, name, state: null, definition: text };
}

/** @throws Unreadable */
function geometriesOf(bytes: Uint8Array | undefined): unknown[] {
  if (!bytes || bytes.length < 100) throw new Unreadable('damagedFile', '.shp');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getInt32(0) !== 9994) throw new Unreadable('damagedFile', '.shp');
  try {
    return parseShp(bytes.slice() as never) as unknown[];
  } catch (error) {
    throw new Unreadable('damagedFile', `.shp: ${error instanceof Error ? error.message : error}`);
  }
}

function rowsOf(
  dbf: Uint8Array | undefined,
  cpg: Uint8Array | undefined,
  findings: Findings,
): Record<string, unknown>[] {
  if (!dbf) {
    findings.add('missingPart', null, null, '.dbf');
    return [];
  }
  try {
    return parseDbf(
      dbf.slice() as never,
      (cpg ? new TextDecoder().decode(cpg) : undefined) as never,
    ) as Record<string, unknown>[];
  } catch (error) {
    findings.add('missingPart', null, null, `.dbf: ${error instanceof Error ? error.message : error}`);
    return [];
  }
}
