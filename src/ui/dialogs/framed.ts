/** What the addresses of maps in other pages are made of. */
import type { Bounds } from '../../model/region';
import { uncoveredBounds } from '../../state/homeCamera';
import type { App } from '../../state/store';

/** What the reader sees of the map; null without a map, and for one that is turned or tilted, whose camera is kept. */
export function extentSeen({ bounds, mapSize, covered, view }: App): Bounds | null {
  const { bearing, pitch } = view.camera;
  if (bounds === null || mapSize === null || bearing !== 0 || pitch !== 0) return null;
  return uncoveredBounds(bounds, mapSize, covered());
}

/**
 * A link with the parameters of its frame, which stand before the camera.
 * @param link of the framed view, as `formatView` writes it
 * @param frame as `writeEmbedding` writes it
 */
export function framedAddress(page: string, link: string, frame: string): string {
  const [search = '', ...camera] = link.split('#');
  const query = [search, frame].filter((part) => part !== '').join('&');
  return `${page}${query}${camera.map((part) => `#${part}`).join('')}`;
}
