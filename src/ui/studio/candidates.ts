/** Which sites can be picked by hand for their names. Pure. */

import { fold } from '../../model/fold';
import type { Site } from '../../model/site';
import { type Frame, partOfFrame } from '../../model/snapshot/frame';
import type { FrameAndMap } from '../../model/snapshot/frameAround';
import { siteTexts } from '../../state/listing';
import { placeOf } from '../parts/place';
import { holds } from './finder';

/** The sites in the map of a picture, the largest first, those without a figure by name at the end. */
export function sitesOnMap(sites: readonly Site[], frame: Frame, boxes: FrameAndMap): Site[] {
  const part = partOfFrame(frame, boxes.frame, boxes.map);
  const ratio = boxes.map.width / boxes.map.height;
  return sites
    .filter((site) => holds(part, ratio, site.lon, site.lat))
    .sort((a, b) => (b.mw?.value ?? -1) - (a.mw?.value ?? -1) || (a.name < b.name ? -1 : 1));
}

/**
 * The sites of which every word of `query` is in a text. Two letters are a state's and must stand alone: "IN" is
 * Indiana, not every mine.
 */
export function findSites(
  sites: readonly Site[],
  query: string,
  stateName: (code: string) => string | null,
): readonly Site[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return sites;
  return sites.filter((site) => {
    const texts = [...siteTexts(site, site.state === null ? null : stateName(site.state)), placeOf(site)];
    const text = fold(texts.filter(Boolean).join(' \u2022 '));
    const alone = new Set(text.split(/[^\p{L}\p{N}]+/u));
    return words.every((word) => (word.length === 2 ? alone.has(word) : text.includes(word)));
  });
}
