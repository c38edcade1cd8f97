import type { SingleRegion } from '../../model/region';
import { parseRegion, splitRegions } from '../../model/regionText';

/** The regions that a link names, and the parts of it that are none; an empty text names none. */
export function readRegions(text: string): { chosen: SingleRegion[]; unread: string[] } {
  const chosen: SingleRegion[] = [];
  const unread: string[] = [];
  for (const part of text === '' ? [] : splitRegions(text)) {
    const { region } = parseRegion(part);
    if (region === null || region.kind === 'several') unread.push(part);
    else chosen.push(region);
  }
  return { chosen, unread };
}
