/**
 * What a cluster of sites looks like: a ring of arcs around paper, one a class and phase, drawn alike on the map and in
 * pictures. Phases are told by what tells statuses on single marks: strength of the fill and the outline.
 */
import { SITE_CLASSES, SITE_PHASES, type SitePhase } from '../model/vocabulary';
import { type Mode, mix } from './color';
import { GROUND, SITE_CLASS_COLORS } from './palette';
import type { MarkPart } from './siteMark';

/** Inner radius as a share of the outer one. */
const INNER = 0.64;
/** Paper around the ring, px. */
const CASING = 1.5;
/** Width of the line along an arc, as a share of the outer radius. */
const RIM = 0.12;

/** How much of the class colour is in an arc, and the colour of the line along its outer edge. */
const LOOK: Readonly<Record<SitePhase, { strength: number; rim: 'class' | 'ink' | 'muted' }>> = {
  operating: { strength: 1, rim: 'class' },
  construction: { strength: 0.75, rim: 'ink' },
  planned: { strength: 0.3, rim: 'class' },
  ended: { strength: 0.12, rim: 'muted' },
};

const tidy = (value: number) => String(Math.round(value * 1000) / 1000);

/** A whole circle around the origin as path data. */
export function circlePath(radius: number): string {
  const r = tidy(radius);
  const across = tidy(2 * radius);
  return `M${tidy(-radius)} 0a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 -${across} 0Z`;
}

/** The sector of a ring between two angles, radians clockwise from the right; less than a whole turn. */
function sector(outer: number, inner: number, from: number, to: number): string {
  const at = (radius: number, angle: number) =>
    `${tidy(radius * Math.cos(angle))} ${tidy(radius * Math.sin(angle))}`;
  const wide = to - from > Math.PI ? 1 : 0;
  const arc = (radius: number, sweep: 0 | 1, angle: number) =>
    `A${tidy(radius)} ${tidy(radius)} 0 ${wide} ${sweep} ${at(radius, angle)}`;
  return `M${at(outer, from)}${arc(outer, 1, to)}L${at(inner, to)}${arc(inner, 0, from)}Z`;
}

/**
 * The paths of a ring around the origin, in painting order.
 * @param shares of each class, and within it of each of `SITE_PHASES`, in any unit
 * @param diameter of the ring's outer edge, px
 */
export function ringParts(shares: readonly number[], mode: Mode, diameter: number): MarkPart[] {
  const outer = diameter / 2;
  const inner = outer * INNER;
  const rimmed = outer * (1 - RIM);
  const sum = shares.reduce((total, share) => total + share, 0);
  const filled = (d: string, fill: string): MarkPart => ({
    d,
    fill,
    stroke: 'none',
    strokeWidth: 0,
    dash: '',
  });
  const paper = GROUND.paper[mode];
  const parts = [filled(circlePath(outer + CASING), paper)];
  let angle = -Math.PI / 2;
  for (const [place, share] of shares.entries()) {
    const phase = SITE_PHASES[place % SITE_PHASES.length];
    const siteClass = SITE_CLASSES[Math.floor(place / SITE_PHASES.length)];
    if (share === 0 || siteClass === undefined || phase === undefined) continue;
    const { strength, rim } = LOOK[phase];
    const own = SITE_CLASS_COLORS[siteClass][mode];
    const fill = mix(own, paper, strength);
    const edge = rim === 'class' ? own : GROUND[rim][mode];
    const turn = (share / sum) * 2 * Math.PI;
    const bands =
      fill === edge
        ? [[outer, fill] as const]
        : ([
            [outer, edge],
            [rimmed, fill],
          ] as const);
    // An arc that ends where it began is none.
    for (const [reach, color] of bands)
      parts.push(
        filled(share === sum ? circlePath(reach) : sector(reach, inner, angle, angle + turn), color),
      );
    if (share === sum) parts.push(filled(circlePath(inner), paper));
    angle += turn;
  }
  return parts;
}
