/**
 * Which counties a circle or an own outline covers, and how much of each. Told by a grid of points: to a hundredth or
 * two of the region, which is what "about" says.
 */
import { boundsMeet, inBounds } from './bounds';
import { KM_PER_DEGREE } from './distance';
import { landOf, landOfParts, type ReportLand } from './land';
import { inPolygons, type Polygon, polygonsKm2 } from './polygon';
import type { County, Region } from './region';
import { groundOf, type RegionTables, regionBounds } from './regionRules';

/** Outlines of counties by FIPS, of the states around a region. */
export type CountyOutlines = ReadonlyMap<string, readonly Polygon[]>;

/** A county that a region covers in whole or in part. */
export interface CountyPart {
  fips: string;
  name: string;
  /** Two letters. */
  state: string;
  /** Share of the county's area, land and water, that lies in the region, 0–1; null where its area is unknown. */
  share: number | null;
  /** Share of the region that lies in the county, 0–1. */
  ofRegion: number;
}

/** Points across and down the box around a region. */
const GRID = 40;

/**
 * The counties that a region covers, the one that has most of it first.
 * @returns null for regions that are made of counties, and where there is no point to tell by
 */
export function countyParts(
  region: Region,
  tables: RegionTables,
  outlines: CountyOutlines,
): CountyPart[] | null {
  if (region.kind !== 'radius' && region.kind !== 'polygon') return null;
  const bounds = regionBounds(region, tables);
  if (bounds === null) return null;
  const [west, south, east, north] = bounds;
  const isInside = groundOf(region, tables);
  const [across, up] = [(east - west) / GRID, (north - south) / GRID];
  const steps = Array.from({ length: GRID }, (_, step) => step + 0.5);
  const points = steps.flatMap((column) =>
    steps.flatMap((row) => {
      const [lon, lat] = [west + column * across, south + row * up];
      const km2 = across * up * KM_PER_DEGREE ** 2 * Math.cos((lat * Math.PI) / 180);
      return isInside({ lon, lat, countyFips: null }) ? [{ lon, lat, km2 }] : [];
    }),
  );
  const whole = points.reduce((sum, { km2 }) => sum + km2, 0);
  if (whole === 0) return null;
  const parts = tables.counties.flatMap((county): CountyPart[] => {
    const own = outlines.get(county.fips);
    if (own === undefined || !boundsMeet(county.bounds, bounds)) return [];
    const km2 = points
      .filter((point) => inBounds(point.lon, point.lat, county.bounds) && inPolygons(point, own))
      .reduce((sum, point) => sum + point.km2, 0);
    if (km2 === 0) return [];
    const { fips, name, state, landKm2, waterKm2 } = county;
    const area = landKm2 === null ? null : landKm2 + (waterKm2 ?? 0);
    return [
      { fips, name, state, share: area === null ? null : Math.min(1, km2 / area), ofRegion: km2 / whole },
    ];
  });
  return parts.sort((a, b) => b.ofRegion - a.ofRegion || (a.fips < b.fips ? -1 : 1));
}

/**
 * The land of a region: of whole counties, or, for a circle or an own outline whose counties' outlines are at hand, an
 * estimate of the region itself.
 * @param counties those of the region
 * @param parts    what `countyParts` tells of the region
 * @returns null where no county is
 */
export function landOfRegion(
  region: Region,
  counties: readonly County[],
  parts: readonly CountyPart[] | null,
  tables: Pick<RegionTables, 'counties'>,
): ReportLand | null {
  if ((region.kind === 'radius' || region.kind === 'polygon') && parts !== null && parts.length > 0) {
    const wanted = new Set(parts.map(({ fips }) => fips));
    const byFips = new Map(tables.counties.flatMap((row) => (wanted.has(row.fips) ? [[row.fips, row]] : [])));
    const km2 = region.kind === 'radius' ? Math.PI * region.km ** 2 : polygonsKm2(region.polygons);
    return landOfParts(parts, km2, byFips);
  }
  return counties.length > 0 ? landOf(counties) : null;
}

/** States whose counties a region may cover in part: those whose box touches its own; none for other regions. */
export function statesOfParts(region: Region, tables: RegionTables): string[] {
  const drawn = region.kind === 'several' ? region.regions : [region];
  const boxes = drawn.flatMap((one) => {
    const box = one.kind === 'radius' || one.kind === 'polygon' ? regionBounds(one, tables) : null;
    return box === null ? [] : [box];
  });
  return tables.states
    .filter((state) => boxes.some((box) => boundsMeet(state.bounds, box)))
    .map(({ code }) => code);
}
