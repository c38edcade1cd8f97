/** Names of the images that the style asks for; `images.ts` draws what they say. */
import { PLANT_STAGES, type PlantStage } from '../../model/power/plantRecord';
import {
  isOneOf,
  SITE_CLASSES,
  SITE_PHASES,
  SITE_STATUSES,
  type SiteClass,
  type SiteStatus,
} from '../../model/vocabulary';
import type { Mode } from '../../theme/color';
import type { MotifPaint } from '../../theme/drawing';

export const HATCH_IMAGE = 'hatch';
export const RING_IMAGE = 'ring';
export const SITE_IMAGE = 'site';
export const PATTERN_IMAGE = 'pattern';
export const PLANT_IMAGE = 'plant';
export const BLANK_IMAGE = 'blank';

/** Outer diameter of the image of a ring, px; the map scales it down. */
export const RING_SIZE = 42;

const PATTERNS: readonly MotifPaint['motif'][] = [
  'stripes',
  'dots',
  'hatch',
  'rungs',
  'bars',
  'cross',
  'grid',
  'checks',
];

const COLOR = /^#[0-9a-f]{6}$/;

/** What an image name says. */
export type ImageRequest =
  | { kind: 'hatch'; mode: Mode }
  /** Nothing to see, but it takes room; whole px. */
  | { kind: 'blank'; width: number; height: number }
  | { kind: 'pattern'; pattern: MotifPaint['motif']; color: string }
  /** Shares of each class and, within it, of each phase. */
  | { kind: 'ring'; mode: Mode; shares: number[] }
  | { kind: 'plant'; mode: Mode; stage: PlantStage; color: string }
  | {
      kind: 'site';
      mode: Mode;
      siteClass: SiteClass;
      status: SiteStatus;
      approximate: boolean;
      mwKnown: boolean;
    };

/** Longest side of room that is kept free, px. */
const MAX_BLANK = 2_048;

function parseBlank(wide: string | undefined, high: string | undefined): ImageRequest | null {
  const [width, height] = [Number(wide), Number(high)];
  const isSide = (side: number) => Number.isInteger(side) && side > 0 && side <= MAX_BLANK;
  return isSide(width) && isSide(height) ? { kind: 'blank', width, height } : null;
}

/** Reads an image name; null when it is none of ours. */
export function parseImageName(name: string): ImageRequest | null {
  const [kind, mode, ...rest] = name.split('|');
  if (kind === BLANK_IMAGE) return parseBlank(mode, rest[0]);
  if (mode !== 'light' && mode !== 'dark') return null;
  switch (kind) {
    case HATCH_IMAGE:
      return { kind: 'hatch', mode };
    case PATTERN_IMAGE: {
      const [pattern, color = ''] = rest;
      return isOneOf(PATTERNS, pattern) && COLOR.test(color) ? { kind: 'pattern', pattern, color } : null;
    }
    case PLANT_IMAGE: {
      const [stage, color = ''] = rest;
      return isOneOf(PLANT_STAGES, stage) && COLOR.test(color) ? { kind: 'plant', mode, stage, color } : null;
    }
    case RING_IMAGE: {
      const arcs = SITE_CLASSES.length * SITE_PHASES.length;
      const shares = (rest[0] ?? '').split('-').slice(0, arcs).map(Number);
      const valid = shares.length === arcs && shares.every((share) => share >= 0);
      return valid && shares.some((share) => share > 0) ? { kind: 'ring', mode, shares } : null;
    }
    case SITE_IMAGE: {
      const [siteClass, status, approximate, mwKnown] = rest;
      if (!isOneOf(SITE_CLASSES, siteClass) || !isOneOf(SITE_STATUSES, status)) return null;
      return {
        kind: 'site',
        mode,
        siteClass,
        status,
        approximate: approximate === '1',
        mwKnown: mwKnown === '1',
      };
    }
    default:
      return null;
  }
}
