/**
 * What a site looks like, drawn once for the map's icons, the legend and exported pictures: shape and
 * colour say the class, the outline says the status, a dashed outline an approximate position, a hollow
 * middle an unknown power figure.
 */
import type { SiteClass, SiteStatus } from '../model/vocabulary';
import { type Mode, mix, type Themed } from './color';
import { GROUND, SITE_CLASS_COLORS } from './palette';

/** A mark in a box of 24 × 24. */
export interface SiteMark {
  /** Outer outline. */
  path: string;
  fill: Themed;
  stroke: Themed;
  strokeWidth: number;
  /** Lengths of dash and gap, or null for a solid outline. */
  dash: readonly [number, number] | null;
  /** The hollow middle, painted in the colour of paper; null when the mark is solid. */
  hole: string | null;
  /** Strokes over the mark that tell paused, cancelled and closed apart; null for other statuses. */
  detail: string | null;
}

/** One path to paint; parts are painted in order. Colours are `#rrggbb` or `none`. */
export interface MarkPart {
  d: string;
  fill: string;
  stroke: string;
  strokeWidth: number;
  /** As SVG's `stroke-dasharray` and, split at the space, canvas's `setLineDash`. Empty when solid. */
  dash: string;
}

/** Side of the box that marks are drawn in. */
export const MARK_BOX = 24;

const CENTER = MARK_BOX / 2;

/** Radius of the disc. */
const DISC = 7.4;

/**
 * Corners around the centre, of about the same optical size for every shape, and so that shapes differ where they are
 * 8 px wide.
 */
const CORNERS: Readonly<Record<Exclude<SiteClass, 'dataCenter'>, readonly (readonly [number, number])[]>> = {
  conversion: [
    [0, -11],
    [11, 0],
    [0, 11],
    [-11, 0],
  ],
  exMinerNewBuild: [
    [0, -9],
    [9, 7.2],
    [-9, 7.2],
  ],
  activeMine: [
    [-8.4, -8.4],
    [8.4, -8.4],
    [8.4, 8.4],
    [-8.4, 8.4],
  ],
  formerMine: [
    [-9, -7.2],
    [9, -7.2],
    [0, 9],
  ],
  blockedProposal: [
    [-8.5, -5],
    [-5, -8.5],
    [0, -3.5],
    [5, -8.5],
    [8.5, -5],
    [3.5, 0],
    [8.5, 5],
    [5, 8.5],
    [0, 3.5],
    [-5, 8.5],
    [-8.5, 5],
    [-3.5, 0],
  ],
};

const tidy = (value: number) => String(Math.round(value * 100) / 100);

function outline(siteClass: SiteClass, scale: number): string {
  if (siteClass === 'dataCenter') {
    const radius = tidy(DISC * scale);
    const width = tidy(2 * DISC * scale);
    const left = tidy(CENTER - DISC * scale);
    return `M${left} ${CENTER}a${radius} ${radius} 0 1 0 ${width} 0a${radius} ${radius} 0 1 0 -${width} 0Z`;
  }
  // A triangle's middle lies off the centre of its box: shrink around the middle, not around the centre.
  const corners = CORNERS[siteClass];
  const middle = corners.reduce((sum, [, y]) => sum + y, 0) / corners.length;
  const points = corners.map(([x, y]) => {
    const down = middle + (y - middle) * scale;
    return `${tidy(CENTER + x * scale)} ${tidy(CENTER + down)}`;
  });
  return `M${points.join('L')}Z`;
}

/** How much of the class colour is in the fill, and how the outline is drawn. */
const STATUS: Readonly<
  Record<
    SiteStatus,
    { strength: number; stroke: 'class' | 'ink' | 'muted'; width: number; detail: string | null }
  >
> = {
  operating: { strength: 1, stroke: 'class', width: 1.5, detail: null },
  construction: { strength: 0.75, stroke: 'ink', width: 2.75, detail: null },
  permitted: { strength: 0.55, stroke: 'ink', width: 1.75, detail: null },
  proposed: { strength: 0.4, stroke: 'ink', width: 1, detail: null },
  paused: { strength: 0.4, stroke: 'ink', width: 1.5, detail: 'M9.75 8.5V15.5M14.25 8.5V15.5' },
  cancelled: { strength: 0.3, stroke: 'muted', width: 1.75, detail: 'M4 20L20 4' },
  closed: { strength: 0.3, stroke: 'muted', width: 1.75, detail: 'M3 12H21' },
  unknown: { strength: 0.7, stroke: 'muted', width: 1.75, detail: null },
};

/** Shrinks the cross less than the others: its arms are thin already. */
const HOLE_SCALE: Readonly<Record<SiteClass, number>> = {
  dataCenter: 0.5,
  conversion: 0.48,
  exMinerNewBuild: 0.45,
  activeMine: 0.5,
  formerMine: 0.45,
  blockedProposal: 0.55,
};

/**
 * The mark of a site.
 * @param approximate the position is worse than an address (`APPROXIMATE_PRECISIONS`)
 * @param mwKnown     whether there is a power figure
 */
export function siteMark(
  siteClass: SiteClass,
  status: SiteStatus,
  approximate: boolean,
  mwKnown: boolean,
): SiteMark {
  const color = SITE_CLASS_COLORS[siteClass];
  const { strength, stroke, width, detail } = STATUS[status];
  const fill = {
    light: mix(color.light, GROUND.paper.light, strength),
    dark: mix(color.dark, GROUND.paper.dark, strength),
  };
  return {
    path: outline(siteClass, 1),
    fill,
    stroke: stroke === 'class' ? color : GROUND[stroke],
    strokeWidth: width,
    dash: approximate ? [3, 2] : null,
    hole: mwKnown ? null : outline(siteClass, HOLE_SCALE[siteClass]),
    detail,
  };
}

/** The paths of a mark in painting order, in the colours of one appearance. */
export function markParts(mark: SiteMark, mode: Mode): MarkPart[] {
  const paper = GROUND.paper[mode];
  const parts: MarkPart[] = [];
  const bodyStroke = mark.stroke[mode];
  parts.push({ d: mark.path, fill: mark.fill[mode], stroke: 'none', strokeWidth: 0, dash: '' });
  // Dashes in the colour of the fill would not show without a line of paper under them.
  if (mark.dash !== null) {
    parts.push({ d: mark.path, fill: 'none', stroke: paper, strokeWidth: mark.strokeWidth + 1, dash: '' });
  }
  parts.push({
    d: mark.path,
    fill: 'none',
    stroke: bodyStroke,
    strokeWidth: mark.strokeWidth,
    dash: mark.dash === null ? '' : mark.dash.join(' '),
  });
  if (mark.hole !== null) parts.push({ d: mark.hole, fill: paper, stroke: 'none', strokeWidth: 0, dash: '' });
  if (mark.detail !== null) {
    parts.push({ d: mark.detail, fill: 'none', stroke: paper, strokeWidth: 4, dash: '' });
    parts.push({ d: mark.detail, fill: 'none', stroke: GROUND.ink[mode], strokeWidth: 2, dash: '' });
  }
  return parts;
}

/** The paths of a mark on the map: with a casing of paper that keeps it apart from what lies under it. */
export function casedMarkParts(mark: SiteMark, mode: Mode): MarkPart[] {
  const paper = GROUND.paper[mode];
  return [
    { d: mark.path, fill: paper, stroke: paper, strokeWidth: mark.strokeWidth + 3, dash: '' },
    ...markParts(mark, mode),
  ];
}
