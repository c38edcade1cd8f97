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

/** Letters that Unicode does not take apart into one of the alphabet and a mark. */
const SPELT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** Small letters, digits and hyphens: safe in every file system and in links. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]/g, (letter) => SPELT[letter] ?? '-')
    .replace(/-+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
}

/**
 * `Texas: sites & grid` -> `headroom-texas-sites-grid-2026-08-22.png`.
 * @param extension without its dot
 */
export function filenameOf(title: string, dataDate: string, extension = 'png'): string {
  return `${['headroom', slug(title), dataDate].filter((part) => part !== '').join('-')}.${extension}`;
}
