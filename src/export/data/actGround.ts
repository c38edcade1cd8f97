/** The outlines of counties for acts that hold over one: they have no point, and would be nowhere in GeoJSON. */
import type { Geometry, MultiPolygon, Position } from 'geojson';
import { labels } from '../../i18n/words';
import type { CountyOutlines } from '../../model/countyParts';
import type { Polygon } from '../../model/polygon';
import { ExportError } from '../../state/exporter';
import type { Loader } from '../../state/loader';
import type { ExportTable } from './tables';

/**
 * The tables with outlines for acts of counties, fetched a file a state; acts of states and countries stay without.
 * @throws ExportError when an outline can't be read
 */
export async function withCountyGround(
  tables: readonly ExportTable[],
  loader: Pick<Loader, 'countyOutlines'>,
): Promise<ExportTable[]> {
  return Promise.all(
    tables.map(async (table) => {
      if (table.feature !== 'act') return table;
      const at = (key: string) => table.columns.findIndex((column) => column.key === key);
      const [kind, fips, state, country] = [
        at('jurisdictionKind'),
        at('countyFips'),
        at('state'),
        at('country'),
      ];
      const countyOf = (row: ExportTable['cells'][number]) =>
        row[country] === 'US' && row[kind] === labels.jurisdictionKind.county ? (row[fips] ?? null) : null;
      const wanted = new Set(
        table.cells.flatMap((row) => (countyOf(row) === null ? [] : [String(row[state] ?? '')])),
      );
      const outlines = new Map<string, CountyOutlines>();
      await Promise.all(
        [...wanted].map(async (code) => {
          outlines.set(code, await loader.countyOutlines(code).catch(unreadable));
        }),
      );
      const geometries = table.cells.map((row): Geometry | null => {
        const county = countyOf(row);
        const polygons =
          county === null ? undefined : outlines.get(String(row[state] ?? ''))?.get(String(county));
        return polygons ? outlineOf(polygons) : null;
      });
      return { ...table, geometries };
    }),
  );
}

function unreadable(error: unknown): never {
  throw new ExportError(error instanceof Error ? error.message : String(error));
}

/** Twice the area of a ring, positive where it runs counter-clockwise. */
const turn = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);

/** As RFC 7946 has it: rings closed, outer ones counter-clockwise, holes clockwise. */
const outlineOf = (polygons: readonly Polygon[]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: polygons.map((rings) =>
    rings.map((ring, index) => {
      const wound = turn(ring) > 0 === (index === 0) ? ring : ring.toReversed();
      return [...wound, ...wound.slice(0, 1)];
    }),
  ),
});
