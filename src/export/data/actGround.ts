/** The outlines of counties for acts that hold over one: they have no point, and would be nowhere in GeoJSON. */
import type { MultiPolygon } from 'geojson';
import { asMultiPolygon, type Polygon, signedArea } from '../../model/polygon';
import { ExportError } from '../../state/exporter';
import type { Loader } from '../../state/loader';
import { outlinesOf } from '../../state/outlines';
import type { ExportTable } from './tables';

/**
 * The tables with outlines for rows that are of a county, fetched a file a state; others stay as they are.
 * @throws ExportError when an outline can't be read
 */
export async function withCountyGround(
  tables: readonly ExportTable[],
  loader: Pick<Loader, 'countyOutlines'>,
): Promise<ExportTable[]> {
  const states = tables.flatMap(({ counties }) => counties?.flatMap((county) => county?.state ?? []) ?? []);
  const outlines = await outlinesOf([...new Set(states)], loader).catch(unreadable);
  return tables.map((table) => {
    const { counties } = table;
    if (counties === undefined) return table;
    const geometries = counties.map((county) => {
      const polygons = county === null ? undefined : outlines.get(county.fips);
      return polygons === undefined ? null : outlineOf(polygons);
    });
    return { ...table, geometries };
  });
}

function unreadable(error: unknown): never {
  throw new ExportError(error instanceof Error ? error.message : String(error));
}

/** As RFC 7946 has it: rings closed, outer ones counter-clockwise, holes clockwise. */
const outlineOf = (polygons: readonly Polygon[]): MultiPolygon =>
  asMultiPolygon(
    polygons.map((rings) =>
      rings.map((ring, index) => (signedArea(ring) > 0 === (index === 0) ? ring : ring.toReversed())),
    ),
  );
