/** Name and shape of a picture. */
import type { Bounds } from '../model/region';

/** Height over width while nobody knows what is in view. */
const DEFAULT_ASPECT = 0.62;

/** Height over width of bounds as the map draws them (Mercator). */
export function aspectOf(bounds: Bounds | null): number {
  if (bounds === null) return DEFAULT_ASPECT;
  const [west, south, east, north] = bounds;
  const northing = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  const width = ((east - west) * Math.PI) / 180;
  const aspect = (northing(north) - northing(south)) / width;
  return Number.isFinite(aspect) && aspect > 0 ? aspect : DEFAULT_ASPECT;
}

/** `Texas: sites & grid` -> `headroom-texas-sites-grid-2026-08-22.png`. */
export function filenameOf(title: string, dataDate: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return ['headroom', ...(words === '' ? [] : [words]), dataDate].join('-').concat('.png');
}
